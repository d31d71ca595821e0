import type { Dirent } from 'node:fs'
import { lstat, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ifThere } from '../../system/files.ts'
import { ENTRY_KINDS } from '../store.ts'
import type { StoreLayout } from './layout.ts'
import { listNames, readManifestFile } from './manifest.ts'

// A save takes minutes at most; after hours its process is gone.
export const ABANDONED_AFTER_MS = 6 * 3_600_000

/** What goes as one: the files of a module version, or an entry's manifest and archive. */
export interface StoreItem {
  /** In the order of removal. */
  readonly paths: string[]
  bytes: number
  usedMs: number
}

/**
 * Everything that a store keeps. What a killed writer left is removed on the way.
 *
 * @param nowMs by the file system's clock; 0: only look
 */
export async function listItems(layout: StoreLayout, nowMs: number): Promise<readonly StoreItem[]> {
  return [...(await listModules(layout)), ...(await listEntries(layout, nowMs))]
}

async function listModules(layout: StoreLayout): Promise<readonly StoreItem[]> {
  const items = new Map<string, StoreItem>()
  for (const entry of await listTree(layout.modules)) {
    const path = join(entry.parentPath, entry.name)
    const version = /^(.+)\.(info|mod|zip)$/.exec(entry.name)?.[1]
    const stats = version === undefined ? undefined : await ifThere(lstat(path))
    if (version === undefined || stats === undefined) continue
    const key = join(dirname(path), version)
    const item = items.get(key) ?? { paths: [], bytes: 0, usedMs: 0 }
    // The .info goes first: without it the version is not there for go, whatever else still is.
    if (entry.name.endsWith('.info')) item.paths.unshift(path)
    else item.paths.push(path)
    item.bytes += stats.size
    item.usedMs = Math.max(item.usedMs, stats.mtimeMs)
    items.set(key, item)
  }
  return [...items.values()]
}

async function listTree(directory: string): Promise<readonly Dirent[]> {
  // A directory may go while it is walked: then the next walk counts.
  const entries = (await ifThere(readdir(directory, { recursive: true, withFileTypes: true }))) ?? []
  return entries.filter(entry => entry.isFile())
}

async function listEntries(layout: StoreLayout, nowMs: number): Promise<readonly StoreItem[]> {
  const items: StoreItem[] = []
  for (const name of ENTRY_KINDS) {
    const directory = layout.entries(name)
    const names = await listNames(directory)
    const archives = new Set(names.filter(file => !file.endsWith('.json')))
    for (const file of names.filter(other => other.endsWith('.json'))) {
      const manifest = await readManifestFile(join(directory, file))
      const stats = await ifThere(lstat(join(directory, file)))
      if (manifest === undefined || stats === undefined) continue
      const archive = 'file' in manifest ? [manifest.file] : []
      for (const used of archive) archives.delete(used)
      const bytes = stats.size + ('bytes' in manifest ? manifest.bytes : 0)
      // One that cannot be read goes first.
      const usedMs = archive.length === 0 ? 0 : stats.mtimeMs
      items.push({ paths: [file, ...archive].map(path => join(directory, path)), bytes, usedMs })
    }
    items.push(...(await orphans(directory, archives, nowMs)))
  }
  return items
}

/** Archives that no manifest names: their writer was killed in between, or has not come so far. */
async function orphans(directory: string, names: ReadonlySet<string>, nowMs: number): Promise<readonly StoreItem[]> {
  const items: StoreItem[] = []
  for (const name of names) {
    const path = join(directory, name)
    const stats = await ifThere(lstat(path))
    if (stats === undefined) continue
    if (nowMs - stats.mtimeMs > ABANDONED_AFTER_MS) await rm(path, { force: true })
    else items.push({ paths: [], bytes: stats.size, usedMs: Number.POSITIVE_INFINITY })
  }
  return items
}
