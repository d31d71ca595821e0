import { lstatSync, mkdirSync, renameSync, utimesSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hasErrorCode } from '../system/files.ts'
import { breathe, isBuildCachePath, listNow, listTops } from './entries.ts'
import { type BuildManifest, readManifest, writeManifest } from './manifest.ts'
import { RESTORED_AGE_MS } from './prune.ts'

/**
 * Moves a restored entry into GOCACHE. Entries are named by content, so that restoring into a cache that has some is safe:
 * what is there stays, with its times. What is moved in is set two hours back. The manifest lists all that the entry holds,
 * so that what was there already does not get lost from it.
 *
 * @param from the directory the entry was extracted to, on the same file system
 * @param key the key of the entry that matched
 * @param carried what of the entry belongs elsewhere and was put there: the manifest lists it all the same
 */
export async function mergeBuildCache(
  from: string,
  goCache: string,
  { key, carried = [] }: { readonly key: string; readonly carried?: readonly string[] },
): Promise<{ readonly files: number }> {
  const entryManifest = await readManifest(from)
  const ownManifest = await readManifest(goCache)
  const ages: Record<string, number> = { ...ownManifest?.files }
  const ageOf = (path: string): number => Math.min(entryManifest?.files[path] ?? 0, ages[path] ?? Infinity)
  const merge = new Merge(from, goCache)
  for (const { name, isFile } of listTops(from)) {
    if (isFile) merge.file(name)
    else merge.folder(name)
    await breathe()
  }
  for (const path of merge.there) ages[path] = ageOf(path)
  for (const path of carried) ages[path] = ageOf(path)
  const manifest: BuildManifest = { schema: 1, key, files: ages, usedBytes: entryManifest?.usedBytes }
  await writeManifest(goCache, manifest)
  await rm(from, { recursive: true, force: true })
  return { files: merge.moved }
}

/** Moves files with calls that wait for each: {@link breathe} says why. */
class Merge {
  readonly #from: string
  readonly #goCache: string
  readonly #backdated = new Date(Date.now() - RESTORED_AGE_MS)
  moved = 0
  /** Of the entry's files, those that GOCACHE has now. */
  readonly there: string[] = []

  constructor(from: string, goCache: string) {
    this.#from = from
    this.#goCache = goCache
  }

  /** Where GOCACHE has nothing of a folder yet, it is moved as a whole. */
  folder(directory: string): void {
    const entries = listNow(join(this.#from, directory))
    const files = entries.filter(entry => entry.isFile()).map(({ name }) => `${directory}/${name}`)
    const isPlain = files.length === entries.length && files.every(isBuildCachePath)
    if (isPlain && this.#moveWhole(directory, files)) return
    for (const entry of entries) {
      const path = `${directory}/${entry.name}`
      if (entry.isDirectory()) this.folder(path)
      else if (entry.isFile() && isBuildCachePath(path)) this.file(path)
    }
  }

  file(path: string): void {
    const outcome = this.#moveIfAbsent(path)
    if (outcome !== 'in-the-way') this.there.push(path)
    if (outcome === 'moved') this.moved++
  }

  #moveWhole(directory: string, files: readonly string[]): boolean {
    const [source, target] = [join(this.#from, directory), join(this.#goCache, directory)]
    for (const path of files) utimesSync(join(this.#from, path), this.#backdated, this.#backdated)
    try {
      // An empty directory gives way, but not on Windows.
      renameSync(source, target)
    } catch (error) {
      if (hasErrorCode(error, 'ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES', 'ENOENT', 'ENOTDIR')) return false
      throw error
    }
    // Executables lie in a directory of their own, whose time shows their use.
    if (directory.endsWith('-d')) utimesSync(target, this.#backdated, this.#backdated)
    this.there.push(...files)
    this.moved += files.length
    return true
  }

  /** `in-the-way`: another Go version keeps an output as a file that this one keeps as a directory, or the other way round. */
  #moveIfAbsent(path: string): 'moved' | 'present' | 'in-the-way' {
    const [source, target] = [join(this.#from, path), join(this.#goCache, path)]
    try {
      const there = lstatSync(target, { throwIfNoEntry: false })
      if (there !== undefined) return there.isFile() ? 'present' : 'in-the-way'
      utimesSync(source, this.#backdated, this.#backdated)
      const made = mkdirSync(dirname(target), { recursive: true })
      renameSync(source, target)
      if (made !== undefined && dirname(path).endsWith('-d'))
        utimesSync(dirname(target), this.#backdated, this.#backdated)
      return 'moved'
    } catch (error) {
      if (hasErrorCode(error, 'EEXIST', 'EISDIR', 'ENOTDIR', 'ENOTEMPTY')) return 'in-the-way'
      throw error
    }
  }
}
