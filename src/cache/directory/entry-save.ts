import { rename, rm } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { makeDirectoryAsync } from '../../system/make-directory.ts'
import { abortFinding, cacheFinding, errorText, machineFaultCode } from '../findings.ts'
import type { SaveEntryRequest, SaveEntryResult } from '../store.ts'
import { bestCompression } from '../archive.ts'
import type { EntryManifest } from '../entry-manifest.ts'
import { keyFileName } from '../key-file-name.ts'
import { writeArchiveFile } from './archive-file.ts'
import { type StoreLayout, temporaryPath } from './layout.ts'
import { publishManifest, readManifest, removeEntry } from './manifest.ts'
import { makeRoom } from './space.ts'

export interface EntrySpace {
  readonly layout: StoreLayout
  readonly maxBytes: number
}

/** Archives files and makes them an entry, all at once. What is there wins. A fault is an outcome. */
export async function saveStoredEntry(space: EntrySpace, request: SaveEntryRequest): Promise<SaveEntryResult> {
  const { layout } = space
  const location = { layout, name: request.name }
  try {
    const there = await readManifest(location, request.key)
    if (there !== undefined && 'key' in there) return { outcome: 'exists' }
    if (there !== undefined) await removeEntry(location, request.key)
    return await write(space, request)
  } catch (error) {
    return saveFailure(request.signal, `saving ${request.key}`, error)
  }
}

async function write(space: EntrySpace, request: SaveEntryRequest): Promise<SaveEntryResult> {
  const { layout } = space
  const directory = layout.entries(request.name)
  await makeDirectoryAsync(directory)
  const temporary = temporaryPath(layout)
  const { root, files, key, signal } = request
  try {
    const archive = await writeArchiveFile(temporary, { root, files, signal })
    const room = await makeRoom({ ...space, neededBytes: archive.bytes, signal })
    if (!room) return tooLarge(key, archive.bytes, space.maxBytes)
    // A name of its own: of two writers of one key, each has its archive, and the manifest says which counts.
    const file = `${keyFileName(key)}-${randomBytes(6).toString('hex')}${bestCompression().extension}`
    const manifest: EntryManifest = { schema: 1, key, file, ...archive, createdAt: Date.now() }
    await rename(temporary, join(directory, file))
    if (await publishManifest({ layout, name: request.name }, manifest))
      return { outcome: 'saved', bytes: archive.bytes }
    await rm(join(directory, file), { force: true })
    return { outcome: 'exists' }
  } finally {
    await rm(temporary, { force: true })
  }
}

export function tooLarge(what: string, bytes: number, maxBytes: number): SaveEntryResult {
  const finding = cacheFinding(
    'cache-not-saved',
    `saving ${what}: its ${bytes} bytes are more than cache-max-size (${maxBytes}) allows`,
    {
      fix: 'Raise `cache-max-size`.',
    },
  )
  return { outcome: 'failed', finding }
}

export function saveFailure(signal: AbortSignal, what: string, error: unknown): SaveEntryResult {
  if (signal.aborted) return { outcome: 'failed', finding: abortFinding(signal, what) }
  const code = machineFaultCode(error, 'cache-not-saved')
  if (code === undefined) throw error
  const outcome = code === 'read-only-file-system' || code === 'permission-denied' ? 'denied' : 'failed'
  return { outcome, finding: cacheFinding(code, `${what}: ${errorText(error)}`) }
}
