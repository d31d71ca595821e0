import { createS3Store, type S3StoreOptions } from '../../src/cache/s3/s3-store.ts'
import type {
  CacheStore,
  EntryKeys,
  RestoreEntryRequest,
  RestoreEntryResult,
  SaveEntryResult,
} from '../../src/cache/store.ts'
import { NO_PROXIES } from '../../src/modules/mirrors/proxy-environment.ts'
import { writeTree } from './cache-job.ts'
import { awsEnvironment, NO_AWS, S3_ROOT, type S3User } from './s3-server.ts'

export interface S3JobOptions {
  readonly url: string
  readonly bucket: string
  readonly prefix?: string
  readonly user?: S3User
  /** What the SDK finds in the environment, in place of a user. */
  readonly environment?: Readonly<Record<string, string>>
  /** A new, empty directory. */
  readonly directory: (label: string) => Promise<string>
  readonly store?: Partial<S3StoreOptions>
}

/** One job, as far as its caches go. */
export interface S3Job {
  readonly store: CacheStore
  restore(keys: EntryKeys, more?: Partial<RestoreEntryRequest>): Promise<RestoreEntryResult & { readonly into: string }>
  save(key: string, files: Readonly<Record<string, string | Buffer>>, signal?: AbortSignal): Promise<SaveEntryResult>
}

/** The SDK finds who it is in the environment, when the store is first used: before the next job is started. */
export function startS3Job(options: S3JobOptions): S3Job {
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name]
  Object.assign(process.env, { ...NO_AWS, ...(options.environment ?? awsEnvironment(options.user ?? S3_ROOT)) })
  const { url: endpoint, bucket, prefix = '', directory } = options
  const store = createS3Store({
    settings: { bucket, prefix, region: 'us-east-1', endpoint, forcePathStyle: true },
    proxies: NO_PROXIES,
    certificates: { files: [], directories: [] },
    defaultRegion: undefined,
    modulesTimeoutMs: 20_000,
    connectTimeoutMs: 1000,
    stallTimeoutMs: 500,
    callTimeoutMs: 5000,
    partBytes: 5 * 1024 * 1024,
    segmentBytes: 1024 * 1024,
    ...options.store,
  })
  return {
    store,
    async restore(keys, more) {
      const into = await directory('restored')
      const request = { name: 'build', into, lookupOnly: false, signal: AbortSignal.timeout(30_000) } as const
      return { into, ...(await store.entries.restore({ ...request, ...keys, ...more })) }
    },
    async save(key, files, signal = AbortSignal.timeout(30_000)) {
      const root = await directory('content')
      await writeTree(root, files)
      return store.entries.save({ name: 'build', key, root, files: Object.keys(files), signal })
    },
  }
}
