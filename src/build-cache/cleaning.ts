import { rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hasErrorCode, isNotFound } from '../system/files.ts'
import { type BuildCacheFile, isKeptWithoutUse, MANIFEST_NAME } from './entries.ts'

// go may have used a file for so long without a trace: cmd/go/internal/cache/cache.go, mtimeInterval.
const USE_INTERVAL_MS = 3_600_000

/** Those that were not used since then, as go's own trimming counts (cache.go Trim). Corpora of fuzzing are never among them. */
export function unusedSince(files: readonly BuildCacheFile[], sinceMs: number): readonly BuildCacheFile[] {
  return files.filter(({ path, mtimeMs }) => !isKeptWithoutUse(path) && mtimeMs < sinceMs - USE_INTERVAL_MS)
}

/**
 * Removes files of a build cache: first what names outputs, then these, so that whatever is left after an interruption is a miss for go, and
 * not an entry of which half is there. The folders `00` to `ff` stay: a go command that runs expects them.
 *
 * @throws what node:fs throws where it cannot be written; the signal's reason
 */
export async function removeBuildFiles(
  goCache: string,
  files: readonly BuildCacheFile[],
  options: { readonly all: boolean; readonly signal: AbortSignal },
): Promise<void> {
  // It says what was restored: with it there, nothing would be again.
  if (options.all) await rm(join(goCache, MANIFEST_NAME), { force: true })
  for (const { path } of [...files.filter(isAction), ...files.filter(file => !isAction(file))]) {
    options.signal.throwIfAborted()
    await rm(join(goCache, path), { force: true })
    if (dirname(path).endsWith('-d')) await removeIfEmpty(join(goCache, dirname(path)))
  }
}

/** What names an output. */
function isAction({ path }: BuildCacheFile): boolean {
  return path.endsWith('-a')
}

/** Around an executable. */
async function removeIfEmpty(directory: string): Promise<void> {
  try {
    await rmdir(directory)
  } catch (error) {
    if (!isNotFound(error) && !hasErrorCode(error, 'ENOTEMPTY', 'EEXIST')) throw error
  }
}
