import { type Stats, lstatSync, readFileSync, statSync } from 'node:fs'
import { hasErrorCode, isNotFound } from '../system/files.ts'
import type { ModulePaths } from './module-paths.ts'

/**
 * What go would find where a module's files belong:
 * - `partial`: go extracts it, or was killed while it did. It starts again from nothing, under its lock.
 * - `unproved`: there, but no `.ziphash`. go would hash the zip and then trust the files as they are.
 * - `complete`: go uses it.
 *
 * Source: cmd/go/internal/modfetch/cache.go, DownloadDir.
 */
export type TreeState = 'absent' | 'partial' | 'unproved' | 'complete'

export function readTreeState(paths: ModulePaths): TreeState {
  if (exists(paths.partial)) return 'partial'
  const tree = statIfThere(paths.tree)
  if (tree === undefined) return 'absent'
  if (!tree.isDirectory()) return 'partial'
  return exists(paths.zipHash) ? 'complete' : 'unproved'
}

// "h1:" and 32 bytes in base64.
const SUM_LENGTH = 47

/** What `.ziphash` says. A damaged one counts as none: go writes it anew (cmd/go/internal/modfetch/fetch.go, isValidSum). */
export function readZipHash(paths: ModulePaths): string | undefined {
  const text = readIfThere(paths.zipHash)?.toString('latin1').trim()
  return text === undefined || text.length !== SUM_LENGTH || text.includes('\0') ? undefined : text
}

export function exists(path: string): boolean {
  return statIfThere(path) !== undefined
}

function statIfThere(path: string): Stats | undefined {
  // A link that leads nowhere is there, too: nothing can be created in its place.
  return statSync(path, { throwIfNoEntry: false }) ?? lstatSync(path, { throwIfNoEntry: false })
}

export function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if (isNotFound(error) || hasErrorCode(error, 'EISDIR')) return undefined
    throw error
  }
}
