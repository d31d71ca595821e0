import type { ProxyEnvironment } from '../../modules/mirrors/proxy-environment.ts'
import type { ExtraCertificates } from '../../modules/mirrors/trust-store.ts'
import { readCertificates, readProxies } from '../network-environment.ts'

/** Which of the service's protocols: v1 is what GitHub Enterprise Server, act and older replacements speak. */
export type CacheProtocol = 'v1' | 'v2'

export interface GitHubCacheSettings {
  readonly protocol: CacheProtocol
  /** With a slash at the end. */
  readonly url: string
  readonly token: string
  readonly readable: boolean
  readonly writable: boolean
  /** ACTIONS_CACHE_MODE, for messages; empty where it is not set. */
  readonly mode: string
  readonly proxies: ProxyEnvironment
  readonly certificates: ExtraCertificates
  /** What the process that saves gets: nothing that it has no use for, the job's secrets above all. */
  readonly childEnvironment: Readonly<Record<string, string>>
}

/** Why there is no service to talk to. */
export interface NoCacheService {
  readonly missing: string
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the runner's variables as @actions/cache does, so that both always speak to the same service: @actions/cache 6.3, lib/internal/config.ts.
 *
 * @param environment the process's, or what was kept of it
 */
export function readGitHubCacheSettings(environment: Environment): GitHubCacheSettings | NoCacheService {
  const protocol: CacheProtocol =
    !isEnterpriseServer(environment) && (environment['ACTIONS_CACHE_SERVICE_V2'] ?? '') !== '' ? 'v2' : 'v1'
  const results = environment['ACTIONS_RESULTS_URL'] ?? ''
  const url = protocol === 'v2' ? results : environment['ACTIONS_CACHE_URL'] || results
  const token = environment['ACTIONS_RUNTIME_TOKEN'] ?? ''
  if (!URL.canParse(url)) return { missing: protocol === 'v2' ? 'ACTIONS_RESULTS_URL' : 'ACTIONS_CACHE_URL' }
  if (token === '') return { missing: 'ACTIONS_RUNTIME_TOKEN' }
  const mode = (environment['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase()
  return Object.freeze({
    protocol,
    url: url.endsWith('/') ? url : `${url}/`,
    token,
    // An unknown mode forbids nothing, as in the toolkit.
    readable: !['none', 'write-only'].includes(mode),
    writable: !['none', 'read'].includes(mode),
    mode,
    proxies: readProxies(environment),
    certificates: readCertificates(environment),
    childEnvironment: childEnvironment(environment),
  })
}

function isEnterpriseServer(environment: Environment): boolean {
  const server = environment['GITHUB_SERVER_URL'] || 'https://github.com'
  const host = URL.canParse(server) ? new URL(server).hostname.toLowerCase() : ''
  return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost')
}

const CHILD_VARIABLES: ReadonlySet<string> = new Set([
  // To find tar and zstd, and on Windows to start anything at all.
  'PATH',
  'PATHEXT',
  'COMSPEC',
  'SYSTEMROOT',
  'SYSTEMDRIVE',
  'WINDIR',
  'PROGRAMFILES',
  'HOME',
  'USERPROFILE',
  'TMPDIR',
  'TEMP',
  'TMP',
  'LANG',
  'LC_ALL',
  // The network as the machine's owner set it up.
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'NODE_EXTRA_CA_CERTS',
  'NODE_OPTIONS',
  'NODE_USE_SYSTEM_CA',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  // What the toolkit reads.
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_RESULTS_URL',
  'ACTIONS_CACHE_URL',
  'ACTIONS_CACHE_SERVICE_V2',
  'ACTIONS_CACHE_MODE',
  'GITHUB_SERVER_URL',
  'CACHE_UPLOAD_CONCURRENCY',
  'CACHE_UPLOAD_CHUNK_SIZE',
])

function childEnvironment(environment: Environment): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(environment))
    if (value !== undefined && CHILD_VARIABLES.has(name.toUpperCase())) kept[name] = value
  return kept
}
