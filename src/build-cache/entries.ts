import { type Dirent } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isNotFound } from '../system/files.ts'

/** A file of GOCACHE. */
export interface BuildCacheFile {
  /** Below GOCACHE, with forward slashes. */
  readonly path: string
  readonly bytes: number
  /** Milliseconds since 1970; go moves it on use where it is at least an hour old (cmd/go/internal/cache/cache.go used). */
  readonly mtimeMs: number
}

/** Ours, beside go's own files: go looks at `00` to `ff`, `fuzz` and its own texts only. */
export const MANIFEST_NAME = 'go-mod-setup.json'

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
  return /^[0-9a-f]{2}$/.test(top ?? '') && rest.length === 2 && /^[0-9a-f]{64}-d$/.test(rest[0] ?? '')
}

/** Every regular file of a build cache that could be saved; a directory that is not there has none. */
export async function listBuildCache(goCache: string): Promise<readonly BuildCacheFile[]> {
  const top = await listDirectory(goCache)
  const wanted = top.filter(
    entry => (entry.isDirectory() && TOP_DIRECTORY.test(entry.name)) || (entry.isFile() && entry.name === TOP_FILE),
  )
  const found: BuildCacheFile[] = []
  for (const entry of wanted) {
    if (entry.isFile()) await addFile(goCache, entry.name, found)
    else await walk(goCache, entry.name, found)
  }
  return found
}

async function walk(goCache: string, directory: string, found: BuildCacheFile[]): Promise<void> {
  for (const entry of await listDirectory(join(goCache, directory))) {
    const path = `${directory}/${entry.name}`
    if (entry.isDirectory()) await walk(goCache, path, found)
    else if (entry.isFile() && isBuildCachePath(path)) await addFile(goCache, path, found)
  }
}

async function addFile(goCache: string, path: string, found: BuildCacheFile[]): Promise<void> {
  try {
    const { size, mtimeMs } = await lstat(join(goCache, path))
    found.push({ path, bytes: size, mtimeMs })
  } catch (error) {
    // A go command beside us may have trimmed or replaced it.
    if (!isNotFound(error)) throw error
  }
}

async function listDirectory(directory: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(directory, { withFileTypes: true })
  } catch (error) {
    if (isNotFound(error)) return []
    throw error
  }
}
