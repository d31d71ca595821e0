import { link, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { hasErrorCode, ifThere } from '../../system/files.ts'
import { makeDirectoryAsync } from '../../system/make-directory.ts'
import type { EntryKind } from '../store.ts'
import { type EntryManifest, parseEntryManifest } from '../entry-manifest.ts'
import { keyFileName, mayHavePrefix } from '../key-file-name.ts'
import { type StoreLayout, temporaryPath } from './layout.ts'

/** A manifest that cannot be read as one: after a crash of the machine, or by another hand. */
export interface DamagedManifest {
  readonly damaged: string
}

export interface EntryLocation {
  readonly layout: StoreLayout
  readonly name: EntryKind
}

export function manifestPath({ layout, name }: EntryLocation, key: string): string {
  return join(layout.entries(name), `${keyFileName(key)}.json`)
}

export function archivePath({ layout, name }: EntryLocation, manifest: EntryManifest): string {
  return join(layout.entries(name), manifest.file)
}

/** The manifest of one key; undefined where there is none. */
export async function readManifest(
  location: EntryLocation,
  key: string,
): Promise<EntryManifest | DamagedManifest | undefined> {
  const read = await readManifestFile(manifestPath(location, key))
  // A hash of two keys may be the same, and file systems may confuse names.
  return read !== undefined && 'key' in read && read.key !== key ? undefined : read
}

/** All manifests whose key begins so, the newest first. */
export async function findManifests(location: EntryLocation, prefix: string): Promise<readonly EntryManifest[]> {
  const directory = location.layout.entries(location.name)
  const names = (await listNames(directory)).filter(name => name.endsWith('.json') && mayHavePrefix(name, prefix))
  const manifests = await Promise.all(names.map(name => readManifestFile(join(directory, name))))
  return manifests
    .filter(manifest => manifest !== undefined && 'key' in manifest)
    .filter(manifest => manifest.key.startsWith(prefix))
    .toSorted((a, b) => b.createdAt - a.createdAt)
}

/**
 * Makes an entry visible, all at once.
 *
 * @returns false where another writer was faster: what is there wins
 */
export async function publishManifest(location: EntryLocation, manifest: EntryManifest): Promise<boolean> {
  const target = manifestPath(location, manifest.key)
  const temporary = temporaryPath(location.layout)
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(JSON.stringify(manifest))
      await file.sync()
    } finally {
      await file.close()
    }
    // A link, unlike a rename, fails where the name is taken.
    await link(temporary, target).catch(async (error: unknown) => {
      if (!hasErrorCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK')) throw error
      await rename(temporary, target)
    })
    await syncDirectory(location.layout.entries(location.name))
    return true
  } catch (error) {
    if (hasErrorCode(error, 'EEXIST')) return false
    throw error
  } finally {
    await rm(temporary, { force: true })
  }
}

/** Removes an entry: the manifest first, so that it is never one without an archive for long. */
export async function removeEntry(location: EntryLocation, key: string, manifest?: EntryManifest): Promise<void> {
  await rm(manifestPath(location, key), { force: true })
  if (manifest !== undefined) await rm(archivePath(location, manifest), { force: true })
}

export async function readManifestFile(path: string): Promise<EntryManifest | DamagedManifest | undefined> {
  const text = await ifThere(readFile(path, 'utf8'))
  if (text === undefined) return undefined
  return parseEntryManifest(text) ?? { damaged: path }
}

/** The names in a directory; none where it is not there. */
export async function listNames(directory: string): Promise<readonly string[]> {
  return (await ifThere(readdir(directory))) ?? []
}

/** So that a name survives a crash of the machine. Windows cannot, and need not: it opens no directories. */
async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return
  await makeDirectoryAsync(directory)
  const handle = await open(directory, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Some network file systems refuse it for directories.
    if (!hasErrorCode(error, 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP')) throw error
  } finally {
    await handle.close()
  }
}
