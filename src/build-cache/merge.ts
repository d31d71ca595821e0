import { lstat, mkdir, rename, rm, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hasErrorCode } from '../system/files.ts'
import { listBuildCache } from './entries.ts'
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
  const restored = await listBuildCache(from)
  const entryManifest = await readManifest(from)
  const ownManifest = await readManifest(goCache)
  const ages: Record<string, number> = { ...ownManifest?.files }
  const ageOf = (path: string): number => Math.min(entryManifest?.files[path] ?? 0, ages[path] ?? Infinity)
  const backdated = new Date(Date.now() - RESTORED_AGE_MS)
  let files = 0
  for (const { path } of restored) {
    const outcome = await moveIfAbsent({ from, goCache, path, backdated })
    if (outcome !== 'in-the-way') ages[path] = ageOf(path)
    if (outcome === 'moved') files++
  }
  for (const path of carried) ages[path] = ageOf(path)
  const manifest: BuildManifest = { schema: 1, key, files: ages, usedBytes: entryManifest?.usedBytes }
  await writeManifest(goCache, manifest)
  await rm(from, { recursive: true, force: true })
  return { files }
}

interface Move {
  readonly from: string
  readonly goCache: string
  readonly path: string
  readonly backdated: Date
}

/** `in-the-way`: another Go version keeps an output as a file that this one keeps as a directory, or the other way round. */
async function moveIfAbsent({ from, goCache, path, backdated }: Move): Promise<'moved' | 'present' | 'in-the-way'> {
  const [source, target] = [join(from, path), join(goCache, path)]
  try {
    const there = await lstat(target).catch(undefinedWhereNotFound)
    if (there !== undefined) return there.isFile() ? 'present' : 'in-the-way'
    await utimes(source, backdated, backdated)
    const made = await mkdir(dirname(target), { recursive: true })
    await rename(source, target)
    // Executables lie in a directory of their own, whose time shows their use.
    if (made !== undefined && dirname(path).endsWith('-d')) await utimes(dirname(target), backdated, backdated)
    return 'moved'
  } catch (error) {
    if (hasErrorCode(error, 'EEXIST', 'EISDIR', 'ENOTDIR', 'ENOTEMPTY')) return 'in-the-way'
    throw error
  }
}

function undefinedWhereNotFound(error: unknown): undefined {
  if (!hasErrorCode(error, 'ENOENT')) throw error
}
