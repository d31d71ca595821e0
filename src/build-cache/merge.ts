import { lstat, mkdir, rename, rm, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hasErrorCode, isNotFound } from '../system/files.ts'
import { type BuildCacheFile, listBuildCache } from './entries.ts'
import { type BuildManifest, readManifest, writeManifest } from './manifest.ts'
import { RESTORED_AGE_MS } from './prune.ts'

/**
 * Moves a restored entry into GOCACHE. Entries are named by content, so that restoring into a cache that has some is safe:
 * what is there stays, with its times. What is moved in is set two hours back and listed in the manifest.
 *
 * @param from the directory the entry was extracted to, on the same file system
 * @param key the key of the entry that matched
 */
export async function mergeBuildCache(from: string, goCache: string, key: string): Promise<{ readonly files: number }> {
  const [restored, entryManifest, ownManifest] = [
    await listBuildCache(from),
    await readManifest(from),
    await readManifest(goCache),
  ]
  const moved: Record<string, number> = { ...ownManifest?.files }
  const backdated = new Date(Date.now() - RESTORED_AGE_MS)
  for (const directory of new Set(restored.map(({ path }) => dirname(path))))
    await mkdir(join(goCache, directory), { recursive: true })
  let files = 0
  for (const file of restored) {
    if (!(await moveIfAbsent(from, goCache, file, backdated))) continue
    moved[file.path] = entryManifest?.files[file.path] ?? 0
    files++
  }
  const manifest: BuildManifest = { schema: 1, key, files: moved }
  await writeManifest(goCache, manifest)
  await rm(from, { recursive: true, force: true })
  return { files }
}

async function moveIfAbsent(from: string, goCache: string, file: BuildCacheFile, backdated: Date): Promise<boolean> {
  const target = join(goCache, file.path)
  try {
    await lstat(target)
    return false
  } catch (error) {
    if (!isNotFound(error)) throw error
  }
  const source = join(from, file.path)
  await utimes(source, backdated, backdated)
  try {
    // Executables lie in a directory of their own.
    if (file.path.split('/').length > 2) await mkdir(dirname(target), { recursive: true })
    await rename(source, target)
  } catch (error) {
    // A go command beside us was faster, or another Go version keeps this output as a file.
    if (hasErrorCode(error, 'EEXIST', 'EISDIR', 'ENOTDIR', 'ENOTEMPTY')) return false
    throw error
  }
  return true
}
