import { packArchive } from '../archive.ts'
import { type EntryManifest, MAX_MANIFEST_BYTES, parseEntryManifest } from '../entry-manifest.ts'
import { ServiceError } from '../service-error.ts'
import type { SaveEntryRequest, SaveEntryResult } from '../store.ts'
import type { Bucket } from './bucket.ts'
import { saveFailure } from './failure.ts'
import { archiveObject, manifestObject, newArchiveFile } from './layout.ts'

/**
 * Archives files and makes them an entry, all at once: its manifest comes last, and of several writers the first one wins. A fault is an
 * outcome. What a killed or cut-off save leaves (parts, an archive that no manifest names) nobody reads, and a lifecycle rule removes.
 */
export async function saveEntry(
  { bucket, prefix }: { readonly bucket: Bucket; readonly prefix: string },
  request: SaveEntryRequest,
): Promise<SaveEntryResult> {
  const { name, key, root, files, signal } = request
  const target = manifestObject(prefix, name, key)
  try {
    if ((await bucket.sizeOf(target, signal)) !== undefined) return { outcome: 'exists' }
    const file = newArchiveFile(key)
    const packed = packArchive({ root, files, signal })
    await bucket.upload(archiveObject(prefix, name, file), packed.stream, signal)
    const manifest: EntryManifest = { schema: 1, key, file, ...packed.measured(), createdAt: Date.now() }
    if (await publish(bucket, target, { manifest, signal })) return { outcome: 'saved', bytes: manifest.bytes }
    await clearAway(bucket, archiveObject(prefix, name, file), signal)
    return { outcome: 'exists' }
  } catch (error) {
    return saveFailure(signal, `saving ${key}`, error)
  }
}

/** Makes the entry visible; false where another writer was faster. */
async function publish(
  bucket: Bucket,
  target: string,
  { manifest, signal }: { readonly manifest: EntryManifest; readonly signal: AbortSignal },
): Promise<boolean> {
  const written = await bucket.write(target, Buffer.from(JSON.stringify(manifest)), { ifAbsent: true, signal })
  if (written === 'written') return true
  // A first try whose answer was lost may have arrived: then the second finds our own.
  const there = await bucket.read(target, MAX_MANIFEST_BYTES, signal)
  return there !== undefined && parseEntryManifest(there.toString())?.file === manifest.file
}

async function clearAway(bucket: Bucket, object: string, signal: AbortSignal): Promise<void> {
  try {
    await bucket.remove(object, signal)
  } catch (error) {
    // The lifecycle rule's, then: nobody will read it.
    if (!(error instanceof ServiceError)) throw error
  }
}
