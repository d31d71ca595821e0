import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasErrorCode, isNotFound } from '../../system/files.ts'
import { withGoLock } from '../go-lock.ts'
import { downloadDirectory } from '../module-paths.ts'
import { list } from './cache-unit.ts'

/**
 * A lock in GOMODCACHE that a go command holds just now; undefined where there is none, or nobody can tell (no Linux, or a process of
 * another container). The kernel lists inodes that are locked; whether it is that file, the attempt to lock it tells.
 */
export function findHeldLock(goModCache: string): string | undefined {
  const inodes = lockedInodes()
  if (inodes.size === 0) return undefined
  const candidates = lockFiles(goModCache).filter(path =>
    inodes.has(String(lstatSync(path, { throwIfNoEntry: false })?.ino)),
  )
  return candidates.find(path => !withGoLock(path, () => undefined))
}

/** proc(5): `1: FLOCK  ADVISORY  WRITE 4242 00:1b:12345 0 EOF`. */
function lockedInodes(): ReadonlySet<string> {
  try {
    const rows = readFileSync('/proc/locks', 'latin1').split('\n')
    return new Set(rows.flatMap(row => /\bFLOCK\b.* [0-9a-f]+:[0-9a-f]+:(\d+) /.exec(row)?.[1] ?? []))
  } catch (error) {
    if (isNotFound(error) || hasErrorCode(error, 'EACCES')) return new Set()
    throw error
  }
}

function lockFiles(goModCache: string): readonly string[] {
  const cache = join(goModCache, 'cache')
  return [join(cache, 'lock'), ...locksBelow(downloadDirectory(goModCache)), ...locksBelow(join(cache, 'vcs'), false)]
}

function locksBelow(directory: string, isDeep = true): readonly string[] {
  return list(directory).flatMap(entry => {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) return isDeep ? locksBelow(path) : []
    return entry.name.endsWith('.lock') ? [path] : []
  })
}
