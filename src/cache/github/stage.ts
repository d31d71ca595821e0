import { copyFile, lstat, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isNotFound, linkOrCopy } from '../../system/files.ts'
import { isEntryName } from '../entry-name.ts'

export interface StageRequest {
  readonly root: string
  /** Below root, with forward slashes. */
  readonly files: readonly string[]
  /** A new directory, which becomes the archive's content. */
  readonly stage: string
  readonly signal: AbortSignal
}

// More at once only queue up behind libuv's four threads.
const PARALLEL = 16

/**
 * Puts files where the toolkit, which takes whole directories only, archives nothing else: as hard links, or copies on another device. A file that
 * is gone by now is left out: other go commands may trim a cache meanwhile.
 *
 * @returns how many there are
 * @throws where one is no regular file or could not be restored under its name; the signal's reason; the file system's errors
 */
export async function stageFiles(request: StageRequest): Promise<number> {
  for (const path of request.files)
    if (!isEntryName(path)) throw new Error(`not a name that can be archived: ${JSON.stringify(path)}`)
  const directories = new Set(request.files.map(path => dirname(path)))
  for (const directory of directories) await mkdir(join(request.stage, directory), { recursive: true })
  const paths = request.files.values()
  let staged = 0
  async function work(): Promise<void> {
    for (const path of paths) {
      request.signal.throwIfAborted()
      if (await stageFile(join(request.root, path), join(request.stage, path))) staged++
    }
  }
  const outcomes = await Promise.allSettled(Array.from({ length: PARALLEL }, work))
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
  return staged
}

async function stageFile(from: string, to: string): Promise<boolean> {
  try {
    const stats = await lstat(from)
    if (!stats.isFile()) throw new Error(`not a regular file: ${JSON.stringify(from)}`)
    // Two names of one file become a hard link in the archive, which nobody extracts. A file with other names may have one among ours.
    await (stats.nlink > 1 ? copyFile(from, to) : linkOrCopy(from, to))
    return true
  } catch (error) {
    if (isNotFound(error)) return false
    throw error
  }
}
