import type { Dirent } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
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
  const top = await listDirectory(goCache)
  const wanted = top.filter(
    entry => (entry.isDirectory() && TOP_DIRECTORY.test(entry.name)) || (entry.isFile() && entry.name === TOP_FILE),
  )
  const found: BuildCacheFile[] = []
  for (const entry of wanted) {
    if (entry.isFile()) await addFile(goCache, entry.name, { found, usedAtMs: 0 })
    else await walk(goCache, entry.name, found)
  }
  return found
}

/** How many files {@link listBuildCache} would find, without looking at each. */
export async function countBuildCache(goCache: string): Promise<number> {
  const top = (await listDirectory(goCache)).filter(entry => entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name))
  const counts = await Promise.all(top.map(async ({ name }) => (await listDirectory(join(goCache, name))).length))
  return counts.reduce((a, b) => a + b, 0)
}

async function walk(goCache: string, directory: string, found: BuildCacheFile[]): Promise<void> {
  const isExecutable = directory.endsWith('-d') && !isFuzzPath(directory)
  const usedAtMs = isExecutable ? ((await ifThere(lstat(join(goCache, directory))))?.mtimeMs ?? 0) : 0
  for (const entry of await listDirectory(join(goCache, directory))) {
    const path = `${directory}/${entry.name}`
    if (entry.isDirectory()) await walk(goCache, path, found)
    else if (entry.isFile() && isBuildCachePath(path)) await addFile(goCache, path, { found, usedAtMs })
  }
}

async function addFile(
  goCache: string,
  path: string,
  to: { readonly found: BuildCacheFile[]; readonly usedAtMs: number },
): Promise<void> {
  const stats = await ifThere(lstat(join(goCache, path)))
  if (stats !== undefined) to.found.push({ path, bytes: stats.size, mtimeMs: Math.max(stats.mtimeMs, to.usedAtMs) })
}

async function listDirectory(directory: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(directory, { withFileTypes: true })
  } catch (error) {
    if (isNotFound(error)) return []
    throw error
  }
}
