import type { Dirent } from 'node:fs'
import { lstat, mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { ifThere, isNotFound, writeFileAtomically } from '../../system/files.ts'
import { ENTRY_KINDS } from '../store.ts'
import { type StoreLayout, temporaryPath } from './layout.ts'
import { listNames, readManifestFile } from './manifest.ts'

export interface RoomRequest {
  readonly layout: StoreLayout
  readonly maxBytes: number
  readonly neededBytes: number
  readonly signal: AbortSignal
}

/**
 * Sees to it that so many bytes more stay within the limit, by evicting what was not used for longest: whole module versions and whole
 * entries. Called before what is new becomes visible, which is then counted.
 *
 * Several jobs may do so at once: what one has removed already is no error to the other. Counting everything takes a walk, so a number is kept;
 * it may lose what two jobs add at the same moment, until the next walk.
 *
 * @returns false where it cannot fit at all
 */
export async function makeRoom(request: RoomRequest): Promise<boolean> {
  const { layout, maxBytes, neededBytes } = request
  if (neededBytes > maxBytes) return false
  const known = await readUsage(layout)
  const isFresh = known !== undefined && Math.abs(Date.now() - known.countedAt) < RECOUNT_AFTER_MS
  if (isFresh && known.bytes + neededBytes <= maxBytes) {
    await writeUsage(layout, { ...known, bytes: known.bytes + neededBytes })
    return true
  }
  const kept = await evict(request)
  await writeUsage(layout, { schema: 1, bytes: kept + neededBytes, countedAt: Date.now() })
  return true
}

const RECOUNT_AFTER_MS = 24 * 3_600_000
// A save takes minutes at most; after hours its process is gone.
const ABANDONED_AFTER_MS = 6 * 3_600_000
// A tenth stays free, or every save would walk the whole store.
const FILL_AFTER_EVICTION = 0.9

/** What is evicted as one: the files of a module version, or an entry's manifest and archive. */
interface Item {
  /** In the order of removal. */
  readonly paths: string[]
  bytes: number
  usedMs: number
}

async function evict({ layout, maxBytes, neededBytes, signal }: RoomRequest): Promise<number> {
  const nowMs = await fileSystemNow(layout)
  await removeAbandoned(layout.temporary, nowMs)
  const items = [...(await listModules(layout)), ...(await listEntries(layout, nowMs))]
  let bytes = items.reduce((sum, item) => sum + item.bytes, 0)
  if (bytes + neededBytes <= maxBytes) return bytes
  for (const item of items.toSorted((a, b) => a.usedMs - b.usedMs)) {
    if (bytes + neededBytes <= maxBytes * FILL_AFTER_EVICTION) break
    signal.throwIfAborted()
    for (const path of item.paths) await rm(path, { force: true })
    bytes -= item.bytes
  }
  return bytes
}

/** The clock that files are dated by: on a network, not this machine's. */
async function fileSystemNow(layout: StoreLayout): Promise<number> {
  await mkdir(layout.temporary, { recursive: true })
  const path = temporaryPath(layout)
  const file = await open(path, 'wx')
  try {
    return (await file.stat()).mtimeMs
  } finally {
    await file.close()
    await rm(path, { force: true })
  }
}

/** What a killed job left half-written. */
async function removeAbandoned(directory: string, nowMs: number): Promise<void> {
  for (const name of await listNames(directory)) {
    const path = join(directory, name)
    const stats = await ifThere(lstat(path))
    if (stats !== undefined && nowMs - stats.mtimeMs > ABANDONED_AFTER_MS)
      await rm(path, { recursive: true, force: true })
  }
}

async function listModules(layout: StoreLayout): Promise<readonly Item[]> {
  const items = new Map<string, Item>()
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
  try {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true })
    return entries.filter(entry => entry.isFile())
  } catch (error) {
    // A directory may go while it is walked: then the next walk counts.
    if (isNotFound(error)) return []
    throw error
  }
}

async function listEntries(layout: StoreLayout, nowMs: number): Promise<readonly Item[]> {
  const items: Item[] = []
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
async function orphans(directory: string, names: ReadonlySet<string>, nowMs: number): Promise<readonly Item[]> {
  const items: Item[] = []
  for (const name of names) {
    const path = join(directory, name)
    const stats = await ifThere(lstat(path))
    if (stats === undefined) continue
    if (nowMs - stats.mtimeMs > ABANDONED_AFTER_MS) await rm(path, { force: true })
    else items.push({ paths: [], bytes: stats.size, usedMs: Number.POSITIVE_INFINITY })
  }
  return items
}

const usageSchema = v.object({ schema: v.literal(1), bytes: v.pipe(v.number(), v.minValue(0)), countedAt: v.number() })

type Usage = v.InferOutput<typeof usageSchema>

function usagePath(layout: StoreLayout): string {
  return join(layout.root, 'usage.json')
}

async function readUsage(layout: StoreLayout): Promise<Usage | undefined> {
  try {
    const parsed = v.safeParse(
      v.pipe(v.string(), v.parseJson(), usageSchema),
      await readFile(usagePath(layout), 'utf8'),
    )
    return parsed.success ? parsed.output : undefined
  } catch (error) {
    if (isNotFound(error)) return undefined
    throw error
  }
}

async function writeUsage(layout: StoreLayout, usage: Usage): Promise<void> {
  await writeFileAtomically(usagePath(layout), JSON.stringify(usage))
}
