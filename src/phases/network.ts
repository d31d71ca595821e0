import type { Config } from '../config/config.ts'
import type { GoAuth } from '../credentials/go-auth.ts'
import { findNetrcEntry, type NetrcEntry } from '../credentials/netrc.ts'
import type { Environment } from '../go/env.ts'
import type { Credentials } from '../modules/mirrors/http-client.ts'
import type { MirrorSourceOptions } from '../modules/mirrors/mirror-source.ts'
import { VERSION } from '../version.ts'

export interface NetworkFacts {
  readonly config: Config
  /** The user's own, which go uses for proxies, too. */
  readonly netrc: readonly NetrcEntry[]
  /** GOAUTH; '' where unset. */
  readonly goAuth: string
  /** What GOAUTH came to; undefined: netrc alone. */
  readonly auth?: GoAuth | undefined
  /** Hosts of the proxies that the Go distribution uses by default. */
  readonly defaultProxyHosts: readonly string[]
  /** Milliseconds that are left of the budget. */
  readonly remainingMs: () => number
}

/** At 100 ms latency 24 made prometheus' 1,900 requests take 8 s; 64 are still polite to a mirror. */
const AUTO_CONCURRENCY = 64

export function requestsAtOnce({ download }: Pick<Config, 'download'>): number {
  return download.concurrency === 'auto' ? AUTO_CONCURRENCY : download.concurrency
}

/** How mirrors are asked: the same for modules and for Go itself, and what the go command would do (go.dev/ref/mod#private-module-proxy-auth). */
export function mirrorSettings(facts: NetworkFacts): Omit<MirrorSourceOptions, 'entries' | 'neverAsk'> {
  const { config, defaultProxyHosts, remainingMs } = facts
  const { retries, connectTimeoutMs, stallTimeoutMs, fallback } = config.download
  const { childEnvironment: environment } = config
  return {
    policy: fallback,
    defaultProxyHosts,
    retries,
    connectTimeoutMs,
    stallTimeoutMs,
    remainingMs,
    maxConnections: requestsAtOnce(config),
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
    ...(facts.auth === undefined ? { credentialsFor: netrcLookup(facts) } : authLookup(facts.auth)),
    userAgent: `go-mod-setup/${VERSION}`,
  }
}

/** What a command of GOAUTH would answer only go knows: such proxies are asked by go alone. */
export function usesAuthCommand(goAuth: string): boolean {
  return goAuth.split(';').some(command => !['', 'off', 'netrc'].includes(command.trim()))
}

function authLookup(auth: GoAuth): Pick<MirrorSourceOptions, 'credentialsFor' | 'credentialsAfter'> {
  return {
    credentialsFor: url => asCredentials(auth.headersFor(url)),
    credentialsAfter: async refused => asCredentials(await auth.headersAfter(refused)),
  }
}

function asCredentials(headers: Readonly<Record<string, string>> | undefined): Credentials | undefined {
  return headers === undefined ? undefined : { headers }
}

/** go's own lookup: none with GOAUTH=off, else netrc (go.dev/ref/mod#private-module-repo-auth). */
function netrcLookup({ goAuth, netrc }: NetworkFacts): MirrorSourceOptions['credentialsFor'] {
  const entries = goAuth === 'off' ? [] : netrc
  return url => {
    const found = findNetrcEntry(entries, url)
    return found === undefined ? undefined : { user: found.login, password: found.password }
  }
}

/** As golang.org/x/net/http/httpproxy reads them: upper case first, then lower case. */
function variable(environment: Environment, name: string): string {
  return environment[name] || environment[name.toLowerCase()] || ''
}
