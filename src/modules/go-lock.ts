import { spawnSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { hasErrorCode, isNotFound } from '../system/files.ts'

// Where the command is: util-linux and busybox have it, macOS and Windows do not. Fixed, so that it needs none of our environment.
const SEARCH_PATH = '/usr/bin:/bin:/usr/local/bin:/usr/sbin:/sbin'
// It does not wait for the lock; this is for a machine that has no time to start it.
const TIMEOUT_MS = 5000

/**
 * Runs `work` while go can do nothing with the module, or says that it cannot: go holds the lock, or there is no way to take it.
 *
 * go fails on a directory that fills while it extracts, and it extracts under a lock (flock) on this file. Node cannot take one. But a
 * lock belongs to the open file, and a child that got the file from us takes it for both: when the child has ended, it is ours. That
 * costs 2 ms, so it is done only where go has been at the module: it makes the file before anything else, and never removes it.
 *
 * @returns whether the work was done
 */
export function withGoLock(lock: string, work: () => void): boolean {
  const descriptor = openIfThere(lock)
  if (descriptor === undefined) {
    work()
    return true
  }
  try {
    if (!takeLock(descriptor)) return false
    work()
    return true
  } finally {
    closeSync(descriptor)
  }
}

function openIfThere(lock: string): number | undefined {
  try {
    return openSync(lock, 'r+')
  } catch (error) {
    if (isNotFound(error)) return undefined
    throw error
  }
}

function takeLock(descriptor: number): boolean {
  const { status, error } = spawnSync('flock', ['-n', '-x', '3'], {
    stdio: ['ignore', 'ignore', 'ignore', descriptor],
    env: { PATH: SEARCH_PATH },
    timeout: TIMEOUT_MS,
  })
  if (error !== undefined && !hasErrorCode(error, 'ENOENT', 'EACCES', 'ETIMEDOUT')) throw error
  return status === 0
}
