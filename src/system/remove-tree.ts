import { chmod, lstat, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { hasErrorCode, isNotFound } from './files.ts'

/** Removes a file or tree, also one whose directories are read-only, as those of GOMODCACHE are. A missing one is fine. */
export async function removeTree(path: string): Promise<void> {
  try {
    await rm(path, { recursive: true, force: true })
  } catch (error) {
    // ENOTEMPTY: another one removes it, or still fills it.
    if (!hasErrorCode(error, 'EACCES', 'EPERM', 'ENOTEMPTY')) throw error
    await makeWritable(path)
    await rm(path, { recursive: true, force: true })
  }
}

async function makeWritable(path: string): Promise<void> {
  try {
    if (!(await lstat(path)).isDirectory()) return
    await chmod(path, 0o755)
    for (const entry of await readdir(path, { withFileTypes: true }))
      if (entry.isDirectory()) await makeWritable(join(path, entry.name))
  } catch (error) {
    if (!isNotFound(error)) throw error
  }
}
