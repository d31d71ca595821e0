import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Finding } from '../../src/diagnosis/finding.ts'
import { createGoSources, type GoSourcesOptions } from '../../src/install/go-sources.ts'
import { type GoRequest, type ResolvedGo, resolveGo } from '../../src/install/install-go.ts'
import { parseVersionSpec } from '../../src/install/version-spec.ts'
import { parseProxyList } from '../../src/go/proxy-list.ts'
import { NO_PROXIES } from '../../src/modules/mirrors/proxy-environment.ts'

export interface InstallOptions {
  /** A directory of the test's: tool cache in `tools`. */
  readonly directory: string
  readonly goVersion: string
  readonly goproxy: string
  readonly gosumdb: string
  readonly checkLatest?: boolean
  readonly platform?: GoRequest['platform']
  readonly sites?: readonly string[]
  readonly officialSites?: readonly string[]
  readonly goNoProxy?: string
  /** PATH; default: no go on it. */
  readonly path?: string
  readonly toolCaches?: readonly string[]
  readonly signal?: AbortSignal
  readonly sources?: Partial<GoSourcesOptions>
}

export interface InstallResult extends ResolvedGo {
  readonly findings: readonly Finding[]
}

/** Finds or installs Go as the action would, with short waits, from nowhere but what the test names. */
export async function install(options: InstallOptions): Promise<InstallResult> {
  const findings: Finding[] = []
  const sources = createGoSources({
    entries: parseProxyList(options.goproxy),
    policy: 'auto',
    defaultProxyHosts: [],
    retries: 1,
    connectTimeoutMs: 700,
    stallTimeoutMs: 700,
    remainingMs: () => 20_000,
    proxies: NO_PROXIES,
    certificates: { files: [], directories: [] },
    credentialsFor: () => undefined,
    userAgent: 'test',
    backoff: { initialMs: 20, maxMs: 100 },
    goNoProxy: options.goNoProxy ?? '',
    goSumDb: options.gosumdb,
    // Never the real ones.
    officialSites: options.officialSites ?? [],
    onFinding: finding => void findings.push(finding),
    // The toolchains of most tests are tiny.
    threads: 1,
    ...options.sources,
  })
  try {
    const home = join(options.directory, 'home')
    await mkdir(home, { recursive: true })
    const resolved = await resolveGo(
      {
        spec: parseVersionSpec(options.goVersion),
        checkLatest: options.checkLatest ?? false,
        platform: options.platform ?? { goos: 'linux', goarch: 'amd64' },
        location: {
          directory: home,
          environment: { PATH: options.path ?? '/usr/bin-without-go', HOME: home, GOENV: 'off' },
          signal: options.signal ?? AbortSignal.timeout(50_000),
        },
        toolCaches: options.toolCaches ?? [join(options.directory, 'tools')],
        sites: options.sites ?? [],
      },
      sources,
    )
    return { ...resolved, findings }
  } finally {
    await sources.close()
  }
}

/** What an installation that must fail says. */
export async function failedInstall(options: InstallOptions): Promise<Finding> {
  try {
    const { version, source } = await install(options)
    throw new Error(`installed ${version} from ${source}`)
  } catch (error) {
    if (error instanceof Error && 'finding' in error) return error.finding as Finding
    throw error
  }
}
