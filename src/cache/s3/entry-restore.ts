import type { Finding } from '../../diagnosis/finding.ts'
import { extractArchive } from '../archive.ts'
import { NoZstdError } from '../decompress.ts'
import { type EntryManifest, MAX_MANIFEST_BYTES, parseEntryManifest } from '../entry-manifest.ts'
import { abortFinding, cacheFinding, errorText } from '../findings.ts'
import { fileNamePrefix } from '../key-file-name.ts'
import { openArchive } from '../ranged-download.ts'
import { ServiceError } from '../service-error.ts'
import type { RestoreEntryRequest, RestoreEntryResult } from '../store.ts'
import { TarError } from '../tar-error.ts'
import type { Bucket, ListedObject } from './bucket.ts'
import { isMissing } from './bucket-error.ts'
import { bucketFinding } from './failure.ts'
import { archiveObject, manifestFolder, manifestObject } from './layout.ts'

/** Where entries are, and how they are read. */
export interface EntryBucket {
  readonly bucket: Bucket
  readonly prefix: string
  /** Bytes of one ranged request. */
  readonly segmentBytes: number
  /** Requests at once. */
  readonly parallel: number
}

/** A lifecycle rule may remove an archive before its manifest: then the next newest counts, and no more than so many. */
const MAX_CANDIDATES = 5

/** Restores the entry of the primary key, else the newest of the first prefix that has any. A fault is an outcome. */
export async function restoreEntry(place: EntryBucket, request: RestoreEntryRequest): Promise<RestoreEntryResult> {
  let damage: Finding | undefined
  try {
    for await (const found of candidates(place, request)) {
      const { manifest } = found
      if (manifest !== undefined && request.lookupOnly) return { kind: 'found', matchedKey: manifest.key, bytes: 0 }
      const problem = manifest === undefined ? NO_MANIFEST : await extract(place, manifest, request)
      if (manifest !== undefined && problem === undefined)
        return { kind: 'restored', matchedKey: manifest.key, bytes: manifest.bytes }
      if (problem === undefined) continue
      const told = await forget(place, request, { found, problem })
      damage ??= told
      if (problem.leftFiles) break
    }
  } catch (error) {
    return failure(request, error)
  }
  return damage === undefined ? { kind: 'miss' } : { kind: 'miss', finding: damage }
}

interface Problem {
  readonly what: string
  /** Somebody meant harm, or a writer that we do not know. */
  readonly isUnsafe: boolean
  /** In the directory that receives the entry: no other one can be extracted there. */
  readonly leftFiles: boolean
}

const NO_MANIFEST: Problem = { what: 'its manifest is damaged', isUnsafe: false, leftFiles: false }
const NO_ARCHIVE: Problem = { what: 'its archive is gone', isUnsafe: false, leftFiles: false }
const OTHER_ARCHIVE: Problem = { what: 'its archive has another size', isUnsafe: false, leftFiles: false }

interface Found {
  /** Of the manifest, in the bucket. */
  readonly object: string
  /** undefined where it cannot be read as one. */
  readonly manifest: EntryManifest | undefined
}

async function* candidates(place: EntryBucket, request: RestoreEntryRequest): AsyncGenerator<Found, void, undefined> {
  const { name, primaryKey, restoreKeys } = request
  const exact = await readManifest(place, request, manifestObject(place.prefix, name, primaryKey))
  if (exact !== undefined && (exact.manifest === undefined || exact.manifest.key === primaryKey)) yield exact
  let left = MAX_CANDIDATES
  for (const prefix of restoreKeys)
    for (const { key } of await newestFirst(place, request, prefix)) {
      const found = await readManifest(place, request, key)
      // The name of a long key is cut: the key itself has the last word.
      if (found === undefined || found.manifest?.key.startsWith(prefix) === false) continue
      yield found
      if (--left === 0) return
    }
}

async function newestFirst(
  { bucket, prefix: root }: EntryBucket,
  { name, signal }: RestoreEntryRequest,
  prefix: string,
): Promise<readonly ListedObject[]> {
  const listed: ListedObject[] = []
  for await (const object of bucket.list(`${manifestFolder(root, name)}${fileNamePrefix(prefix)}`, signal))
    if (object.key.endsWith('.json')) listed.push(object)
  return listed.toSorted((a, b) => b.modifiedMs - a.modifiedMs || (a.key < b.key ? 1 : -1))
}

async function readManifest(
  { bucket }: EntryBucket,
  { signal }: RestoreEntryRequest,
  object: string,
): Promise<Found | undefined> {
  const text = await bucket.read(object, MAX_MANIFEST_BYTES, signal)
  return text === undefined ? undefined : { object, manifest: parseEntryManifest(text.toString()) }
}

/** Undefined where it is restored. */
async function extract(
  { bucket, prefix, segmentBytes, parallel }: EntryBucket,
  manifest: EntryManifest,
  request: RestoreEntryRequest,
): Promise<Problem | undefined> {
  const { name, signal } = request
  const object = bucket.object(archiveObject(prefix, name, manifest.file))
  try {
    const archive = await openArchive({ object, what: 'downloading the entry', signal, segmentBytes, parallel })
    if (archive.bytes === manifest.bytes) {
      await extractArchive(archive.content, manifest, request)
      return undefined
    }
    await archive.content.return()
    return OTHER_ARCHIVE
  } catch (error) {
    if (error instanceof TarError) return { what: error.message, isUnsafe: error.fault === 'unsafe', leftFiles: true }
    if (isMissing(error)) return NO_ARCHIVE
    throw error
  }
}

/** Removes an entry that nobody can use: what is there wins, so it would be in the way for ever. */
async function forget(
  { bucket, prefix }: EntryBucket,
  { name, signal }: RestoreEntryRequest,
  { found, problem }: { readonly found: Found; readonly problem: Problem },
): Promise<Finding> {
  let done = 'it was removed'
  try {
    // The manifest first: without it the archive does not exist.
    await bucket.remove(found.object, signal)
    if (found.manifest !== undefined) await bucket.remove(archiveObject(prefix, name, found.manifest.file), signal)
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof ServiceError)) throw error
    done = `it could not be removed (${errorText(error)})`
  }
  const severity = problem.isUnsafe ? 'security' : 'warning'
  const message = `restoring the ${name} entry: ${found.manifest?.key ?? found.object}: ${problem.what}; ${done}`
  return cacheFinding('cache-corrupt', message, { severity })
}

function failure(request: RestoreEntryRequest, error: unknown): RestoreEntryResult {
  const what = `restoring the ${request.name} entry`
  if (request.signal.aborted) return { kind: 'miss', finding: abortFinding(request.signal, what) }
  const finding =
    error instanceof NoZstdError
      ? cacheFinding('cache-unavailable', `${what}: ${error.message}`)
      : bucketFinding(what, error)
  if (finding === undefined) throw error
  return { kind: 'unavailable', finding }
}
