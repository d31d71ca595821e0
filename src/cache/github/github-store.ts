import { tmpdir } from 'node:os'
import { runCommand, type CommandResult } from '../../system/short-command.ts'
import { CommandStartError } from '../../system/process-group.ts'
import { cacheFinding } from '../findings.ts'
import type { CacheStore, EntryStore } from '../store.ts'
import type { ServiceHttp, ServiceTimeouts } from './service-http.ts'
import { type GitHubCacheSettings, type NoCacheService, readGitHubCacheSettings } from './settings.ts'

export interface GitHubStoreOptions {
  /** The runner's variables: where the service is, what it allows, how to get there. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** What node runs to save. */
  readonly toolkit: URL
  /** Emptied by the runner after each job. */
  readonly temporaryDirectory: string
  readonly timeouts?: Partial<ServiceTimeouts>
  /** Bytes of one ranged request. Default 4 MiB. */
  readonly segmentBytes?: number
  /** Requests at once. Default 8. */
  readonly parallel?: number
}

/** GitHub's cache service: two entries, each an archive. Nothing is asked of it before an entry is restored or saved. */
export function createGitHubStore(options: GitHubStoreOptions): CacheStore {
  const settings = readGitHubCacheSettings(options.environment)
  const common = { kind: 'github', label: 'GitHub cache', modules: undefined } as const
  if ('missing' in settings) return { ...common, entries: withoutService(settings), close: async () => undefined }
  let zstd: Promise<boolean> | undefined
  let opened: Promise<ServiceHttp> | undefined
  // Loaded when first needed: the HTTP client alone takes longer to load than all that is done before.
  const context = async () => ({
    settings,
    http: await (opened ??= openHttp(settings, options)),
    hasZstdProgram: () => (zstd ??= findZstd(settings)),
    toolkit: options.toolkit,
    temporaryDirectory: options.temporaryDirectory,
    segmentBytes: options.segmentBytes ?? 4 * 1024 * 1024,
    parallel: options.parallel ?? 8,
  })
  return {
    ...common,
    entries: {
      restore: async request => (await import('./restore.ts')).restoreEntry(await context(), request),
      save: async request => (await import('./save.ts')).saveEntry(await context(), request),
    },
    close: async () => (await opened)?.close(),
  }
}

async function openHttp(settings: GitHubCacheSettings, options: GitHubStoreOptions): Promise<ServiceHttp> {
  const { ServiceHttp } = await import('./service-http.ts')
  return new ServiceHttp(settings, { connectTimeoutMs: 5000, stallTimeoutMs: 5000, ...options.timeouts })
}

function withoutService({ missing }: NoCacheService): EntryStore {
  const finding = cacheFinding('cache-unavailable', `there is no cache service here: ${missing} is not set`, {
    fix: 'Steps of `run:` do not get it: use the action itself, or `cache-backend: directory`. On GitHub Enterprise Server, ask whether caches are switched on.',
  })
  return {
    restore: async () => ({ kind: 'unavailable', finding }),
    save: async () => ({ outcome: 'failed', finding }),
  }
}

/** As the toolkit decides how to compress: @actions/cache 6.3, lib/internal/cacheUtils.ts getCompressionMethod. */
async function findZstd(settings: GitHubCacheSettings): Promise<boolean> {
  const options = { cwd: tmpdir(), env: settings.childEnvironment, timeoutMs: 10_000 }
  let result: CommandResult
  try {
    result = await runCommand('zstd', ['--quiet', '--version'], options)
  } catch (error) {
    if (error instanceof CommandStartError) return false
    throw error
  }
  return `${result.stdout}${result.stderr}`.trim() !== ''
}
