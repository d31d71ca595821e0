import type { CacheStore } from '../store.ts'
import type { Bucket, BucketOptions } from './bucket.ts'
import { createBucketModuleStore } from './module-store.ts'
import { BucketSource } from './module-source.ts'
import { bucketLabel, type S3Settings } from './settings.ts'

export interface S3StoreOptions
  extends Partial<Omit<BucketOptions, 'settings' | 'proxies' | 'certificates' | 'defaultRegion'>> {
  readonly defaultRegion: string | undefined
  readonly settings: S3Settings
  readonly proxies: BucketOptions['proxies']
  readonly certificates: BucketOptions['certificates']
  /** What all modules together may take to come. */
  readonly modulesTimeoutMs: number
  /** Bytes of one ranged request. */
  readonly segmentBytes?: number
  /** Requests at once for one archive. */
  readonly parallel?: number
}

const DEFAULTS = Object.freeze({
  connectTimeoutMs: 5000,
  stallTimeoutMs: 5000,
  callTimeoutMs: 30_000,
  partBytes: 8 * 1024 * 1024,
  segmentBytes: 8 * 1024 * 1024,
  parallel: 8,
})

/**
 * A bucket: modules as objects, build entries as one archive with a manifest each. What is not used any more is the business of the bucket's
 * lifecycle rules. The SDK is loaded, and the bucket asked, when something is first restored or saved.
 */
export function createS3Store(given: S3StoreOptions): CacheStore {
  const options = { ...DEFAULTS, ...given }
  const { prefix } = options.settings
  const label = bucketLabel(options.settings)
  let opened: Promise<Bucket> | undefined
  const bucket = (): Promise<Bucket> => (opened ??= openBucket(options))
  const source = new BucketSource({ label, prefix, bucket, timeoutMs: options.modulesTimeoutMs })
  return {
    kind: 's3',
    label,
    entries: {
      restore: async request =>
        (await import('./entry-restore.ts')).restoreEntry({ ...options, prefix, bucket: await bucket() }, request),
      save: async request => (await import('./entry-save.ts')).saveEntry({ prefix, bucket: await bucket() }, request),
    },
    modules: createBucketModuleStore({ bucket, prefix, partBytes: options.partBytes }, source),
    close: async () => {
      await source.close()
      await (await opened)?.close()
    },
  }
}

async function openBucket(options: BucketOptions): Promise<Bucket> {
  // The SDK tells whoever runs Node 20 that its versions of 2027 will not; ours is fixed, and it knows no other switch.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true'
  // A quarter of a second.
  const { Bucket } = await import('./bucket.ts')
  return new Bucket(options)
}
