import { mkdirSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { hasErrorCode } from './files.ts'

/**
 * Makes a directory and those above it. Node's own `recursive` says ENOENT where the file system is read-only or the rights are
 * missing: nobody could tell the user what to do.
 *
 * @throws what the first mkdir that cannot be done gives: EROFS, EACCES, ENOSPC, ENOTDIR…
 */
export function makeDirectory(path: string): void {
  try {
    mkdirSync(path)
  } catch (error) {
    if (hasErrorCode(error, 'EEXIST')) return
    if (!hasErrorCode(error, 'ENOENT') || dirname(path) === path) throw error
    makeDirectory(dirname(path))
    mkdirSync(path, { recursive: true })
  }
}

/** The same where the disk may be one that takes its time to answer, such as NFS: nobody else is held up. */
export async function makeDirectoryAsync(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    if (hasErrorCode(error, 'EEXIST')) return
    if (!hasErrorCode(error, 'ENOENT') || dirname(path) === path) throw error
    await makeDirectoryAsync(dirname(path))
    await mkdir(path, { recursive: true })
  }
}
