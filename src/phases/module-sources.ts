import { givingUp } from '../modules/mirrors/giving-up.ts'
import { type MirrorSource, createMirrorSource } from '../modules/mirrors/mirror-source.ts'
import type { ModuleSource } from '../modules/source.ts'
import { findNetrcEntry } from '../credentials/netrc.ts'
import { matchesPrefixPatterns } from '../go/patterns.ts'
import type { Environment } from '../go/env.ts'
import { VERSION } from '../version.ts'
import type { Prepared } from './configure.ts'

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
  // What a command of GOAUTH would answer only go knows: such proxies are asked by go alone.
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
  const { config, proxyList, defaultProxyHosts } = prepared
  const { retries, connectTimeoutMs, stallTimeoutMs, fallback } = config.download
  const { childEnvironment: environment } = config
  return createMirrorSource({
    entries: proxyList,
    policy: fallback,
    defaultProxyHosts,
    retries,
    connectTimeoutMs,
    stallTimeoutMs,
    remainingMs,
    neverAsk: neverAskProxy(prepared),
    proxies: {
      httpsProxy: variable(environment, 'HTTPS_PROXY'),
      httpProxy: variable(environment, 'HTTP_PROXY'),
      noProxy: variable(environment, 'NO_PROXY'),
    },
    certificates: {
      files: [environment['SSL_CERT_FILE'], environment['NODE_EXTRA_CA_CERTS']].flatMap(file =>
        file === undefined || file === '' ? [] : [file],
      ),
      directories: (environment['SSL_CERT_DIR'] ?? '').split(':').filter(directory => directory !== ''),
    },
    credentialsFor: netrcLookup(prepared),
    userAgent: `go-mod-setup/${VERSION}`,
  })
}

/** go's own lookup: none with GOAUTH=off, else netrc (go.dev/ref/mod#private-module-repo-auth). */
function netrcLookup({
  goEnv,
  netrc,
}: Prepared): (url: URL) => { readonly user: string; readonly password: string } | undefined {
  const entries = goEnv.get('GOAUTH') === 'off' ? [] : netrc
  return url => {
    const found = findNetrcEntry(entries, url)
    return found === undefined ? undefined : { user: found.login, password: found.password }
  }
}

function usesAuthCommand(goAuth: string): boolean {
  return goAuth.split(';').some(command => !['', 'off', 'netrc'].includes(command.trim()))
}

/** As golang.org/x/net/http/httpproxy reads them: upper case first, then lower case. */
function variable(environment: Environment, name: string): string {
  return environment[name] || environment[name.toLowerCase()] || ''
}
