import { randomBytes } from 'node:crypto'
import { link, copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Whether an error of node:fs says that there is no such file or directory. */
export function isNotFound(error: unknown): boolean {
  return hasErrorCode(error, 'ENOENT', 'ENOTDIR')
}

/** Whether an error carries one of these codes (`ENOSPC`, `EEXIST`, …). */
export function hasErrorCode(error: unknown, ...codes: readonly string[]): boolean {
  // Not by `instanceof Error`: node's own errors may be of another realm than we (a vm context, as test runners use).
  return typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code))
}

/** What a file operation gives, or undefined where there is no such file: `ifThere(readFile(path))`, `ifThere(lstat(path))`. */
export async function ifThere<T>(operation: Promise<T>): Promise<T | undefined> {
  try {
    return await operation
  } catch (error) {
    if (isNotFound(error)) return undefined
    throw error
  }
}

/** Whether something is at the path; a link that leads nowhere is nothing. */
export async function isThere(path: string): Promise<boolean> {
  return (await ifThere(stat(path))) !== undefined
}

/** Whether there is a directory at the path. */
export async function isDirectory(path: string): Promise<boolean> {
  return (await ifThere(stat(path)))?.isDirectory() === true
}

/** A name for a temporary sibling of `path`; the prefix lets a later run recognise what a killed one left. */
export function temporarySibling(path: string): string {
  return join(dirname(path), `.go-mod-setup-${process.pid}-${randomBytes(6).toString('hex')}.tmp`)
}

/**
 * Writes a file so that it is there whole or not at all: temporary sibling, fsync where asked, rename.
 *
 * @param options.mode permissions of the new file (0o600 for secrets)
 */
export async function writeFileAtomically(
  path: string,
  data: string | Uint8Array,
  options: { readonly mode?: number; readonly sync?: boolean } = {},
): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = temporarySibling(path)
  try {
    const file = await open(temporary, 'wx', options.mode ?? 0o644)
    try {
      await file.writeFile(data)
      if (options.sync === true) await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** A hard link where the file system allows it, else a copy. The target must not exist. */
export async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if (!hasErrorCode(error, 'EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'EACCES')) throw error
    await copyFile(from, to)
  }
}
