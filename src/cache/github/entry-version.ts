import { createHash } from 'node:crypto'
import type { EntryKind } from '../store.ts'

/** How the toolkit compressed an archive: by the `zstd` program where there is one. */
export type EntryCompression = 'zstd-without-long' | 'gzip'

/**
 * The directory that an entry's files are in, another for each kind of entry, as given to the toolkit and as it stands in the archive. A bare name: the toolkit refuses `..`
 * (@actions/glob), and hashes the path as given, so this alone is the same on every machine and operating system.
 */
export function stageName(name: EntryKind): string {
  return `go-mod-setup-${name}`
}

/**
 * What the service calls an entry's version: entries of another version are invisible. As the toolkit computes it with `enableCrossOsArchive`:
 * @actions/cache 6.3, lib/internal/cacheUtils.ts getCacheVersion.
 */
export function entryVersion(name: EntryKind, compression: EntryCompression): string {
  return createHash('sha256')
    .update([stageName(name), compression, '1.0'].join('|'))
    .digest('hex')
}
