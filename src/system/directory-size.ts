import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { hasErrorCode, isNotFound } from './files.ts'

export interface DirectorySize {
  readonly bytes: number
  readonly files: number
  /** False where time ran out, or part of it could not be read: it is at least so much. */
  readonly isComplete: boolean
}

export interface DirectorySizeOptions {
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

/** Directories read at once: each is a handful of system calls in libuv's four threads. */
const PARALLEL = 8

/** Counts what is below a directory, links not followed. One that is not there has nothing in it. */
export async function measureDirectory(
  root: string,
  { timeoutMs, signal }: DirectorySizeOptions,
): Promise<DirectorySize> {
  const endsAt = performance.now() + timeoutMs
  const queue = [root]
  const total = { bytes: 0, files: 0, isComplete: true }
  let busy = 0
  const work = async (): Promise<void> => {
    for (;;) {
      signal.throwIfAborted()
      const directory = queue.pop()
      if (directory === undefined) {
        if (busy === 0) return
        await new Promise(resolve => setTimeout(resolve, 1))
        continue
      }
      if (performance.now() > endsAt) {
        total.isComplete = false
        return
      }
      busy += 1
      try {
        await addDirectory(directory, queue, total)
      } finally {
        busy -= 1
      }
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, work))
  return Object.freeze({ ...total })
}

async function addDirectory(
  directory: string,
  queue: string[],
  total: { bytes: number; files: number; isComplete: boolean },
): Promise<void> {
  try {
    for (const entry of await readdir(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name)
      if (entry.isDirectory()) queue.push(path)
      else {
        total.bytes += (await lstat(path)).size
        total.files += 1
      }
    }
  } catch (error) {
    // Somebody else may clear it meanwhile.
    if (isNotFound(error)) return
    if (!hasErrorCode(error, 'EACCES', 'EPERM')) throw error
    total.isComplete = false
  }
}
