import { chmodSync, lstatSync, renameSync, rmdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { hasErrorCode, isNotFound } from '../../system/files.ts'
import { withGoLock } from '../go-lock.ts'
import { openStaging } from '../staging.ts'
import type { CacheUnit } from './cache-unit.ts'

export interface UnitRemoval {
  readonly removed: readonly CacheUnit[]
  /** A go command is at work on them. */
  readonly inUse: readonly CacheUnit[]
}

/**
 * Removes module versions and repositories, each under go's lock: first its tree, by a rename, then its files. Wherever it is interrupted,
 * what is left of one is what go takes for a module that is not extracted, or not there: it goes on from that.
 *
 * @throws what node:fs throws where GOMODCACHE cannot be written; the signal's reason
 */
export async function removeUnits(
  goModCache: string,
  units: readonly CacheUnit[],
  signal: AbortSignal,
): Promise<UnitRemoval> {
  const result = { removed: [] as CacheUnit[], inUse: [] as CacheUnit[] }
  if (units.length === 0) return result
  const staging = openStaging(goModCache)
  try {
    for (const unit of units) {
      signal.throwIfAborted()
      const isDone = underLock(unit.lock, () => takeAway(unit, staging.directory))
      result[isDone ? 'removed' : 'inUse'].push(unit)
      if (isDone && unit.kind === 'module' && unit.tree !== undefined) removeEmptyParents(unit.tree, goModCache)
    }
  } finally {
    await staging.remove()
  }
  return result
}

/** Where nothing can take go's locks (macOS, Windows), it is done without: what was not touched for days is not being made. */
function underLock(lock: string, work: () => void): boolean {
  if (process.platform === 'linux') return withGoLock(lock, work)
  work()
  return true
}

function takeAway({ tree, files }: CacheUnit, staging: string): void {
  for (const path of [...(tree === undefined ? [] : [tree]), ...files]) moveAway(path, staging)
}

/** To a place on the same file system where nobody looks. */
export function moveAway(path: string, staging: string): void {
  try {
    const { mode } = lstatSync(path)
    // Moving a directory needs the permission to write in it.
    if ((mode & 0o170000) === 0o040000) chmodSync(path, (mode & 0o7777) | 0o700)
    renameSync(path, join(staging, randomBytes(8).toString('hex')))
  } catch (error) {
    if (!isNotFound(error)) throw error
  }
}

function removeEmptyParents(tree: string, goModCache: string): void {
  for (let parent = dirname(tree); parent.startsWith(goModCache) && parent !== goModCache; parent = dirname(parent))
    try {
      rmdirSync(parent)
    } catch (error) {
      if (hasErrorCode(error, 'ENOTEMPTY', 'EEXIST', 'EACCES', 'EPERM', 'EBUSY')) return
      if (!isNotFound(error)) throw error
    }
}
