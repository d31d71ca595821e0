import { givingUp } from '../modules/mirrors/giving-up.ts'
import { type MirrorSource, createMirrorSource } from '../modules/mirrors/mirror-source.ts'
import type { ModuleSource } from '../modules/source.ts'
import { matchesPrefixPatterns } from '../go/patterns.ts'
import type { Prepared } from './configure.ts'
import { mirrorSettings, usesAuthCommand } from './network.ts'

/** Where the engine looks, in order: what was restored, then the mirrors. */
export interface ModuleSources {
  readonly all: readonly ModuleSource[]
  /** undefined where GOPROXY has no URL, or nothing may be downloaded. */
  readonly mirrors: MirrorSource | undefined
  close(): Promise<void>
}

export interface SourceFacts {
  readonly prepared: Prepared
  /** What was restored: a store's modules, an archive's. */
  readonly cached: ModuleSource | undefined
  /** Milliseconds that are left of the download's budget. */
  readonly remainingMs: () => number
}

/** GONOPROXY decides what no mirror may hear of; GOPRIVATE stands in for it where it is not set (go.dev/ref/mod#private-modules). */
export function neverAskProxy(prepared: Prepared): (path: string) => boolean {
  const patterns = prepared.goEnv.get('GONOPROXY')
  return path => matchesPrefixPatterns(patterns, path)
}

export function openSources(facts: SourceFacts): ModuleSources {
  const { prepared, cached } = facts
  const { config, proxyList } = prepared
  const isForGoOnly = usesAuthCommand(prepared.goEnv.get('GOAUTH'))
  const hasMirrors = config.download.mode !== 'off' && !isForGoOnly && proxyList.some(({ kind }) => kind === 'url')
  const mirrors = hasMirrors ? givingUp(openMirrors(facts)) : undefined
  return {
    all: [...(cached === undefined ? [] : [cached]), ...(mirrors === undefined ? [] : [mirrors])],
    mirrors,
    close: async () => mirrors?.close(),
  }
}

function openMirrors({ prepared, remainingMs }: SourceFacts): MirrorSource {
  const { config, netrc, proxyList, defaultProxyHosts } = prepared
  return createMirrorSource({
    ...mirrorSettings({ config, netrc, goAuth: prepared.goEnv.get('GOAUTH'), defaultProxyHosts, remainingMs }),
    entries: proxyList,
    neverAsk: neverAskProxy(prepared),
  })
}
