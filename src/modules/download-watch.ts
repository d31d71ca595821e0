import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { escapeModulePath, escapeVersion, isModulePath, type ModuleVersion, moduleKey } from '../go/module-path.ts'
import { isNotFound, isThere } from '../system/files.ts'
import { moduleFilePath } from './module-files.ts'

/** A module whose zip is being fetched or extracted. */
export interface ModuleUnderWay {
  readonly module: ModuleVersion
  readonly doing: 'fetching' | 'extracting'
  /** Of the zip, so far. */
  readonly bytes: number
}

export interface DownloadState {
  /** Fetched and extracted. */
  readonly done: number
  readonly total: number
  /** Of all zips, whole or in part, that were not there at the first look. */
  readonly bytes: number
  readonly underWay: readonly ModuleUnderWay[]
}

interface ModuleState {
  readonly state: 'absent' | 'fetching' | 'extracting' | 'done'
  readonly bytes: number
}

const ABSENT: ModuleState = { state: 'absent', bytes: 0 }

/**
 * Sees from GOMODCACHE how far a go command is. While it fetches, there is `V.zip<digits>.tmp`; then `V.zip` and `V.ziphash`; while it
 * extracts, `V.partial`. Source: cmd/go/internal/modfetch/fetch.go downloadZip, unzip.
 */
export class DownloadWatch {
  readonly #goModCache: string
  readonly #modules: readonly ModuleVersion[]
  readonly #states = new Map<string, ModuleState>()
  #presentBytes: number | undefined

  constructor(goModCache: string, modules: readonly ModuleVersion[]) {
    this.#goModCache = goModCache
    // Others cannot be in a file name; go will complain about them.
    this.#modules = modules.filter(({ path }) => isModulePath(path))
  }

  /** Modules that are done are not looked at again, so a look costs one directory for each of the others. */
  async look(): Promise<DownloadState> {
    const pending = this.#modules.filter(module => this.#states.get(moduleKey(module))?.state !== 'done')
    await Promise.all(pending.map(async module => this.#states.set(moduleKey(module), await this.#read(module))))
    let bytes = 0
    let done = 0
    const underWay: ModuleUnderWay[] = []
    for (const module of this.#modules) {
      const { state, bytes: own } = this.#states.get(moduleKey(module)) ?? ABSENT
      bytes += own
      if (state === 'done') done++
      else if (state !== 'absent') underWay.push({ module, doing: state, bytes: own })
    }
    this.#presentBytes ??= bytes
    return { done, total: this.#modules.length, bytes: Math.max(0, bytes - this.#presentBytes), underWay }
  }

  /** Entries and bytes of the trees that are being extracted: for systems that do not show what a process reads and writes. */
  async treeGrowth(): Promise<number> {
    let growth = 0
    for (const [key, { state }] of this.#states)
      if (state === 'extracting') growth += await sizeOfTree(this.#treeOf(key), MAX_TREE_ENTRIES)
    return growth
  }

  #treeOf(key: string): string {
    const at = key.lastIndexOf('@')
    return join(this.#goModCache, `${escapeModulePath(key.slice(0, at))}@${escapeVersion(key.slice(at + 1))}`)
  }

  async #read(module: ModuleVersion): Promise<ModuleState> {
    const zip = join(this.#goModCache, 'cache', 'download', moduleFilePath(module, 'zip'))
    const directory = dirname(zip)
    const stem = zip.slice(directory.length + 1, -'.zip'.length)
    const names = new Set(await namesIn(directory))
    if (names.has(`${stem}.zip`) && names.has(`${stem}.ziphash`)) {
      const bytes = await sizeOf(zip)
      const isExtracted = !names.has(`${stem}.partial`) && (await isThere(this.#treeOf(moduleKey(module))))
      return { state: isExtracted ? 'done' : 'extracting', bytes }
    }
    for (const name of names)
      if (name.startsWith(`${stem}.zip`) && name.endsWith('.tmp'))
        return { state: 'fetching', bytes: await sizeOf(join(directory, name)) }
    return ABSENT
  }
}

const MAX_TREE_ENTRIES = 20_000

/** The bytes of the files in a tree plus one for each entry; stops after so many entries. */
async function sizeOfTree(directory: string, maxEntries: number): Promise<number> {
  let size = 0
  let left = maxEntries
  const pending = [directory]
  for (let next = pending.pop(); next !== undefined && left > 0; next = pending.pop()) {
    for (const entry of await entriesIn(next)) {
      left--
      size++
      const path = join(next, entry.name)
      if (entry.isDirectory()) pending.push(path)
      else size += await sizeOf(path)
    }
  }
  return size
}

/** Bytes in `cache/vcs`, two levels of each repository: where git puts packs and what it is writing. */
export async function sizeOfRepositories(goModCache: string): Promise<number> {
  const root = join(goModCache, 'cache', 'vcs')
  let size = 0
  for (const repository of await entriesIn(root)) {
    const parts = repository.isDirectory() ? ['', 'objects/pack'] : []
    for (const part of parts) size += await sizeOfFiles(join(root, repository.name, part))
  }
  return size
}

async function sizeOfFiles(directory: string): Promise<number> {
  let size = 0
  for (const entry of await entriesIn(directory))
    size += 1 + (entry.isFile() ? await sizeOf(join(directory, entry.name)) : 0)
  return size
}

async function entriesIn(directory: string) {
  return orGone(async () => readdir(directory, { withFileTypes: true }), [])
}

async function namesIn(directory: string): Promise<readonly string[]> {
  return orGone(async () => readdir(directory), [])
}

async function sizeOf(file: string): Promise<number> {
  return orGone(async () => (await stat(file)).size, 0)
}

/** Files come and go while go works. */
async function orGone<T>(read: () => Promise<T>, gone: T): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (isNotFound(error)) return gone
    throw error
  }
}
