import type { GoAuth } from '../credentials/go-auth.ts'
import { givingUp } from '../modules/mirrors/giving-up.ts'
import { type MirrorSource, createMirrorSource } from '../modules/mirrors/mirror-source.ts'
import type { ModuleSource } from '../modules/source.ts'
import { matchesPrefixPatterns } from '../go/patterns.ts'
import type { Prepared } from './configure.ts'
import type { MirrorAuth } from './mirror-auth.ts'
import { mirrorSettings } from './network.ts'

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
  readonly auth: MirrorAuth
  /** Milliseconds that are left of the download's budget. */
  readonly remainingMs: () => number
}

/** GONOPROXY decides what no mirror may hear of; GOPRIVATE stands in for it where it is not set (go.dev/ref/mod#private-modules). */
export function neverAskProxy(prepared: Prepared): (path: string) => boolean {
  const patterns = prepared.goEnv.get('GONOPROXY')
  return path => matchesPrefixPatterns(patterns, path)
}

export function openSources(facts: SourceFacts): ModuleSources {
  const { cached, auth } = facts
  const mirrors = auth.kind === 'mirrors' ? givingUp(openMirrors(facts, auth.goAuth)) : undefined
  return {
    all: [...(cached === undefined ? [] : [cached]), ...(mirrors === undefined ? [] : [mirrors])],
    mirrors,
    close: async () => mirrors?.close(),
  }
}

function openMirrors({ prepared, remainingMs }: SourceFacts, auth: GoAuth): MirrorSource {
  const { config, netrc, proxyList, defaultProxyHosts } = prepared
  return createMirrorSource({
    ...mirrorSettings({ config, netrc, goAuth: prepared.goEnv.get('GOAUTH'), auth, defaultProxyHosts, remainingMs }),
    entries: proxyList,
    neverAsk: neverAskProxy(prepared),
  })
}
