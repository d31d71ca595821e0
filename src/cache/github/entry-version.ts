import { createHash } from 'node:crypto'
import type { EntryKind } from '../store.ts'

/**
 * Who made an archive, and how. The toolkit compresses by the `zstd` program where there is one; what we make ourselves says at its start how it
 * is compressed, so that every machine finds it.
 */
export type EntryFormat = 'zstd-without-long' | 'gzip' | 'go-mod-setup'

/**
 * The directory that an entry's files are in, another for each kind of entry, as given to the toolkit and as it stands in its archive. A bare name: the toolkit refuses `..`
 * (@actions/glob), and hashes the path as given, so this alone is the same on every machine and operating system.
 */
export function stageName(name: EntryKind): string {
  return `go-mod-setup-${name}`
}

/**
 * What the service calls an entry's version: entries of another version are invisible. As the toolkit computes it with `enableCrossOsArchive`:
 * @actions/cache 6.3, lib/internal/cacheUtils.ts getCacheVersion.
 */
export function entryVersion(name: EntryKind, format: EntryFormat): string {
  return createHash('sha256')
    .update([stageName(name), format, '1.0'].join('|'))
    .digest('hex')
}
