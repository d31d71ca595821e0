import { createHash } from 'node:crypto'
import { lstat, readdir, readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from './system-error.ts'

/** Everything below a directory, itself as `.`: its kind, mode and content as one line, by relative path. A missing one has nothing. */
export async function listTree(directory: string): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {}
  await add(found, directory, '.')
  return found
}

async function add(found: Record<string, string>, path: string, name: string): Promise<void> {
  const stats = await lstat(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  })
  if (stats === undefined) return
  const mode = (stats.mode & 0o7777).toString(8)
  if (stats.isDirectory()) {
    found[name] = `directory ${mode}`
    for (const entry of await readdir(path))
      await add(found, join(path, entry), name === '.' ? entry : `${name}/${entry}`)
  } else if (stats.isFile()) {
    found[name] = `file ${mode} ${createHash('sha256')
      .update(await readFile(path))
      .digest('hex')}`
  } else {
    found[name] = stats.isSymbolicLink() ? `link ${await readlink(path)}` : 'special'
  }
}
