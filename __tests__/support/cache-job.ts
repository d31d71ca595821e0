import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createGitHubStore, type GitHubStoreOptions } from '../../src/cache/github/github-store.ts'
import type {
  CacheStore,
  EntryKeys,
  RestoreEntryRequest,
  RestoreEntryResult,
  SaveEntryResult,
} from '../../src/cache/store.ts'
import { toolkitEntry } from '../../src/cache/toolkit-entry.ts'
import type { CacheService, JobOptions } from './cache-service.ts'

export interface CacheJobOptions extends JobOptions {
  /** A directory of the job's own. */
  readonly root: string
  readonly environment?: Readonly<Record<string, string>>
  readonly store?: Partial<GitHubStoreOptions>
  /** Of each restore and save. Default 30 s. */
  readonly timeoutMs?: number
}

/** One job on a clean machine, as far as its caches go. */
export interface CacheJob {
  readonly store: CacheStore
  readonly temporaryDirectory: string
  /** Where the last restore put its files. */
  readonly restored: () => string
  restore(keys: EntryKeys, more?: Partial<RestoreEntryRequest>): Promise<RestoreEntryResult>
  save(key: string, files: Readonly<Record<string, string | Buffer>>): Promise<SaveEntryResult>
}

export function startCacheJob(service: CacheService, options: CacheJobOptions): CacheJob {
  const temporaryDirectory = join(options.root, 'temp')
  const environment = {
    PATH: process.env['PATH'] ?? '',
    HOME: options.root,
    ...service.environment(options),
    ...options.environment,
  }
  const timeouts = { connectTimeoutMs: 2000, stallTimeoutMs: 300 }
  const store = createGitHubStore({
    environment,
    toolkit: toolkitEntry(),
    temporaryDirectory,
    timeouts,
    ...options.store,
  })
  const timeoutMs = options.timeoutMs ?? 30_000
  let restores = 0
  let saves = 0
  const restored = (): string => join(options.root, `restored-${restores}`)
  return {
    store,
    temporaryDirectory,
    restored,
    async restore(keys, more) {
      restores += 1
      await mkdir(restored(), { recursive: true })
      const signal = AbortSignal.timeout(timeoutMs)
      return store.entries.restore({ name: 'modules', ...keys, into: restored(), lookupOnly: false, signal, ...more })
    },
    async save(key, files) {
      saves += 1
      const root = join(options.root, `saved-${saves}`)
      await writeTree(root, files)
      const signal = AbortSignal.timeout(timeoutMs)
      return store.entries.save({ name: 'modules', key, root, files: Object.keys(files), signal })
    },
  }
}

/** Writes files by path below a directory. */
export async function writeTree(root: string, files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), content)
  }
}
