import { utimes } from 'node:fs/promises'
import { isNotFound } from '../../system/files.ts'
import { NoZstdError } from '../decompress.ts'
import { abortFinding, cacheFinding, errorText, machineFaultCode } from '../findings.ts'
import type { RestoreEntryRequest, RestoreEntryResult } from '../store.ts'
import { TarError } from '../tar-error.ts'
import { extractArchiveFile } from './archive-file.ts'
import type { EntryManifest } from '../entry-manifest.ts'
import type { StoreLayout } from './layout.ts'
import { archivePath, type EntryLocation, findManifests, manifestPath, readManifest, removeEntry } from './manifest.ts'

/** Restores the entry of the primary key, else the newest of the first prefix that has any. A fault is an outcome. */
export async function restoreStoredEntry(
  layout: StoreLayout,
  request: RestoreEntryRequest,
): Promise<RestoreEntryResult> {
  const location = { layout, name: request.name }
  try {
    const exact = await readManifest(location, request.primaryKey)
    // Whatever wrote it, the next save could not replace it: that finds a key taken.
    if (exact !== undefined && 'damaged' in exact) await removeEntry(location, request.primaryKey)
    const manifest = exact !== undefined && 'key' in exact ? exact : await findByPrefix(location, request.restoreKeys)
    if (manifest !== undefined) return await extractEntry(location, manifest, request)
    if (exact === undefined) return { kind: 'miss' }
    return damaged(request, `the manifest of ${request.primaryKey} is damaged; it was removed`)
  } catch (error) {
    return failure(request, error)
  }
}

async function findByPrefix(location: EntryLocation, prefixes: readonly string[]): Promise<EntryManifest | undefined> {
  for (const prefix of prefixes) {
    const [newest] = await findManifests(location, prefix)
    if (newest !== undefined) return newest
  }
  return undefined
}

async function extractEntry(
  location: EntryLocation,
  manifest: EntryManifest,
  request: RestoreEntryRequest,
): Promise<RestoreEntryResult> {
  const { key, bytes } = manifest
  if (request.lookupOnly) return { kind: 'found', matchedKey: key, bytes: 0 }
  const archive = archivePath(location, manifest)
  try {
    await extractArchiveFile(archive, manifest, request)
  } catch (error) {
    if (!(error instanceof TarError) && !isMissing(error, archive)) throw error
    await removeEntry(location, key, manifest)
    return damaged(request, `the entry ${key} was removed: ${errorText(error)}`, error)
  }
  await recordUse(location, key)
  return { kind: 'restored', matchedKey: key, bytes }
}

/** Evicted between two looks, or removed by hand. The directory that is extracted into is none of the store's business. */
function isMissing(error: unknown, archive: string): boolean {
  return isNotFound(error) && typeof error === 'object' && error !== null && 'path' in error && error.path === archive
}

/** The manifest's mtime is when the entry was last used: the least recently used is evicted first. */
async function recordUse(location: EntryLocation, key: string): Promise<void> {
  const now = new Date()
  try {
    await utimes(manifestPath(location, key), now, now)
  } catch (error) {
    // A cache that may only be read is a cache too.
    if (machineFaultCode(error) === undefined) throw error
  }
}

function damaged(request: RestoreEntryRequest, message: string, error?: unknown): RestoreEntryResult {
  const severity = error instanceof TarError && error.fault === 'unsafe' ? 'security' : 'warning'
  return {
    kind: 'miss',
    finding: cacheFinding('cache-corrupt', `restoring the ${request.name} entry: ${message}`, { severity }),
  }
}

function failure(request: RestoreEntryRequest, error: unknown): RestoreEntryResult {
  const what = `restoring the ${request.name} entry`
  if (request.signal.aborted) return { kind: 'miss', finding: abortFinding(request.signal, what) }
  const code = error instanceof NoZstdError ? 'cache-unavailable' : machineFaultCode(error)
  if (code === undefined) throw error
  return { kind: 'unavailable', finding: cacheFinding(code, `${what}: ${errorText(error)}`) }
}
