import { type Dirent, lstatSync, readdirSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ifThere, isNotFound } from '../system/files.ts'

/** A file of GOCACHE. */
export interface BuildCacheFile {
  /** Below GOCACHE, with forward slashes. */
  readonly path: string
  readonly bytes: number
  /**
   * Milliseconds since 1970; go moves it on use where it is at least an hour old (cmd/go/internal/cache/cache.go markUsed).
   * Of an executable go moves that of the directory around it; then this is the later one of the two.
   */
  readonly mtimeMs: number
}

/** Ours, beside go's own files: go looks at `00` to `ff`, `fuzz` and its own texts only. */
export const MANIFEST_NAME = 'go-mod-setup.json'

/** In an entry only: modules that the job fetched beyond its go.sum, in GOPROXY layout. They belong into GOMODCACHE. */
export const CARRIED_MODULES = 'go-mod-setup-modules'

// `00`…`ff` hold `<id>-a` and `<id>-d` (a directory with one file since Go 1.26 where the output is an executable); fuzz/ holds corpora.
// testexpire.txt must travel: without it results that `go clean -testcache` expired would count again. trim.txt must not: go
// makes a new one, and finds nothing old enough to trim.
const TOP_DIRECTORY = /^([0-9a-f]{2}|fuzz)$/
const TOP_FILE = 'testexpire.txt'

/** Whether a name in an archive can be one of a build cache. An entry is as hostile as whoever could write it. */
export function isBuildCachePath(path: string): boolean {
  if (path === TOP_FILE || path === MANIFEST_NAME) return true
  if (/^[0-9a-f]{2}\/[0-9a-f]{64}-[ad]$/.test(path)) return true
  const [top, ...rest] = path.split('/')
  if (rest.length === 0 || rest.some(element => !/^[^/\\:\p{Cc}]+$/u.test(element) || /^\.+$/.test(element)))
    return false
  if (top === 'fuzz') return rest.length >= 2
  if (top === CARRIED_MODULES) return rest.at(-2) === '@v' && /\.(info|mod|zip)$/.test(path)
  return /^[0-9a-f]{2}$/.test(top ?? '') && rest.length === 2 && /^[0-9a-f]{64}-d$/.test(rest[0] ?? '')
}

/** Whether go never moves the time of a file, nor trims it: corpora, and the time before which test results do not count. */
export function isKeptWithoutUse(path: string): boolean {
  return path === TOP_FILE || isFuzzPath(path)
}

function isFuzzPath(path: string): boolean {
  return path.startsWith('fuzz/')
}

/** Every regular file of a build cache that could be saved; a directory that is not there has none. */
export async function listBuildCache(goCache: string): Promise<readonly BuildCacheFile[]> {
  const found: BuildCacheFile[] = []
  for (const { name, isFile } of listTops(goCache)) {
    if (isFile) addFile(goCache, name, { found, usedAtMs: 0 })
    else walk(goCache, name, found)
    await breathe()
  }
  return found
}

/** What of a build cache's top can be saved: `00` to `ff`, `fuzz`, and one text. */
export function listTops(goCache: string): readonly { readonly name: string; readonly isFile: boolean }[] {
  return listNow(goCache)
    .filter(entry => (entry.isFile() ? entry.name === TOP_FILE : entry.isDirectory() && TOP_DIRECTORY.test(entry.name)))
    .map(entry => ({ name: entry.name, isFile: entry.isFile() }))
}

/**
 * Lets others go on. Thousands of small files are looked at and moved without waiting for each, folder by folder: that takes a sixth of the CPU
 * of as many promises (0.1 s in place of 0.7 s for 5,400 files), and a folder of them a third of a millisecond.
 */
export async function breathe(): Promise<void> {
  await new Promise<void>(resolve => {
    setImmediate(resolve)
  })
}

/** How many files {@link listBuildCache} would find, without looking at each. */
export async function countBuildCache(goCache: string): Promise<number> {
  const top = (await listDirectory(goCache)).filter(entry => entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name))
  const counts = await Promise.all(top.map(async ({ name }) => (await listDirectory(join(goCache, name))).length))
  return counts.reduce((a, b) => a + b, 0)
}

function walk(goCache: string, directory: string, found: BuildCacheFile[]): void {
  const isExecutable = directory.endsWith('-d') && !isFuzzPath(directory)
  const usedAtMs = isExecutable ? (lstatSync(join(goCache, directory), { throwIfNoEntry: false })?.mtimeMs ?? 0) : 0
  for (const entry of listNow(join(goCache, directory))) {
    const path = `${directory}/${entry.name}`
    if (entry.isDirectory()) walk(goCache, path, found)
    else if (entry.isFile() && isBuildCachePath(path)) addFile(goCache, path, { found, usedAtMs })
  }
}

function addFile(
  goCache: string,
  path: string,
  to: { readonly found: BuildCacheFile[]; readonly usedAtMs: number },
): void {
  const stats = lstatSync(join(goCache, path), { throwIfNoEntry: false })
  if (stats !== undefined) to.found.push({ path, bytes: stats.size, mtimeMs: Math.max(stats.mtimeMs, to.usedAtMs) })
}

/** What is in a directory; nothing where there is none. */
export function listNow(directory: string): readonly Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true })
  } catch (error) {
    if (isNotFound(error)) return []
    throw error
  }
}

async function listDirectory(directory: string): Promise<readonly Dirent[]> {
  return (await ifThere(readdir(directory, { withFileTypes: true }))) ?? []
}
