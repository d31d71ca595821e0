import { readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { hasErrorCode, ifThere, isNotFound } from '../../system/files.ts'
import { makeDirectoryAsync } from '../../system/make-directory.ts'
import { listItems, type StoreItem } from './items.ts'
import { type StoreLayout, storeLayout, temporaryPath } from './layout.ts'
import { fileSystemNow } from './space.ts'

export type StoreContents =
  | { readonly kind: 'absent' }
  /** Somebody else's directory: nothing in it is touched. */
  | { readonly kind: 'foreign'; readonly name: string }
  | { readonly kind: 'store'; readonly items: readonly StoreItem[]; readonly nowMs: number }

/**
 * What a directory store has. It may be another directory that `cache-directory` names by mistake.
 *
 * @param options.change whether something will be removed: only then a file is made, to learn the file system's time
 */
export async function readStore(path: string, options: { readonly change: boolean }): Promise<StoreContents> {
  const layout = storeLayout(path)
  const names = await ifThere(readdir(path))
  if (names === undefined) return { kind: 'absent' }
  const known = new Set(
    [layout.modules, layout.temporary, layout.entries('build'), layout.usage].map(place => top(layout, place)),
  )
  // Tools that were installed lie beside it where both are in the user's cache directory.
  const foreign = names.find(name => !known.has(name) && name !== 'tools')
  if (foreign !== undefined) return { kind: 'foreign', name: foreign }
  if (!options.change) return { kind: 'store', items: await listItems(layout, 0), nowMs: Date.now() }
  const nowMs = await fileSystemNow(layout)
  return { kind: 'store', items: await listItems(layout, nowMs), nowMs }
}

function top(layout: StoreLayout, place: string): string {
  return place.slice(layout.root.length + 1).split(/[/\\]/, 1)[0] ?? ''
}

/** Removes module versions and entries, each in the order in which it stops being one. @throws the file system's errors; the signal's reason */
export async function removeItems(path: string, items: readonly StoreItem[], signal: AbortSignal): Promise<void> {
  for (const item of items) {
    signal.throwIfAborted()
    for (const file of item.paths) await rm(file, { force: true })
  }
  // What the next save counts anew.
  await rm(storeLayout(path).usage, { force: true })
}

/**
 * Removes all that a store has, at once: what is not gone yet is where nobody looks. Jobs that save at this moment find that they cannot.
 *
 * @throws the file system's errors
 */
export async function clearStore(path: string): Promise<void> {
  const layout = storeLayout(path)
  await makeDirectoryAsync(layout.temporary)
  for (const place of [join(layout.entries('build'), '..'), layout.modules]) {
    const away = `${temporaryPath(layout)}-${basename(place)}`
    try {
      await rename(place, away)
    } catch (error) {
      if (!isNotFound(error)) throw error
    }
  }
  await rm(layout.usage, { force: true })
  await rm(layout.temporary, { recursive: true, force: true })
  try {
    await rmdir(path)
  } catch (error) {
    if (!hasErrorCode(error, 'ENOTEMPTY', 'EEXIST', 'EBUSY', 'EACCES', 'EPERM', 'ENOENT')) throw error
  }
}
