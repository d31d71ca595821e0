import { type ModuleVersion, moduleKey } from '../go/module-path.ts'
import { BadZipError, quoteName } from './bad-zip.ts'
import { FileNames } from './file-names.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'
import type { ZipFile } from './zip-file.ts'

const MiB = 1024 * 1024

// golang.org/x/mod/zip: MaxZipFile (for the zip and for what is in it), MaxGoMod, MaxLICENSE.
const MAX_BYTES = 500 * MiB
const MAX_BYTES_OF_FILE: ReadonlyMap<string, number> = new Map([
  ['go.mod', 16 * MiB],
  ['LICENSE', 16 * MiB],
])

/** A file to extract. */
export interface ModuleZipFile {
  readonly entry: ZipEntry
  /** Below the module's root, with forward slashes; safe to create. */
  readonly path: string
}

/** What a module's zip holds, after everything that can be told without inflating it was checked. */
export interface ModuleZip {
  readonly files: readonly ModuleZipFile[]
  /** Entries for directories: they count in the hash and are not created. */
  readonly directories: readonly ZipEntry[]
  /** Of all files together, as the zip declares it. */
  readonly bytes: number
}

/**
 * Reads the list of files of a module's zip and checks it as go does before it extracts (golang.org/x/mod/zip, checkZip). Modes do
 * not count: go makes a regular file of a symbolic link or device, too.
 *
 * @throws BadZipError where go would refuse the zip
 * @throws ZipTooLargeError as readZipDirectory
 */
export function readModuleZip(file: ZipFile, module: ModuleVersion): ModuleZip {
  if (file.bytes > MAX_BYTES) throw new BadZipError(`it has ${file.bytes} bytes; go allows ${MAX_BYTES}`)
  const prefix = `${moduleKey(module)}/`
  const names = new FileNames()
  const files: ModuleZipFile[] = []
  const directories: ZipEntry[] = []
  let bytes = 0
  for (const entry of readZipDirectory(file)) {
    const path = pathBelow(prefix, entry)
    if (path === '' || path.endsWith('/')) {
      if (path !== '') names.addDirectory(path.slice(0, -1))
      directories.push(entry)
      continue
    }
    names.addFile(path)
    bytes += checkedSize(path, entry)
    if (bytes > MAX_BYTES) throw new BadZipError(`its files have more than the ${MAX_BYTES} bytes that go allows`)
    files.push({ entry, path })
  }
  return { files, directories, bytes }
}

function pathBelow(prefix: string, entry: ZipEntry): string {
  if (!entry.name.startsWith(prefix))
    throw new BadZipError(`the name ${quoteName(entry.name)} does not begin with ${quoteName(prefix)}`)
  if (!entry.isNameUtf8) throw new BadZipError(`the name ${quoteName(entry.name)} is not UTF-8`)
  return entry.name.slice(prefix.length)
}

function checkedSize(path: string, { bytes }: ZipEntry): number {
  // A go.mod elsewhere would be the root of another module; one in other letters is the same file on some systems.
  if (path !== 'go.mod' && /(?:^|\/)go\.mod$/i.test(path))
    throw new BadZipError(`has ${quoteName(path)}: go.mod may be in the root only, in small letters`)
  const limit = MAX_BYTES_OF_FILE.get(path)
  if (limit !== undefined && bytes > limit) throw new BadZipError(`its ${path} has ${bytes} bytes; go allows ${limit}`)
  return bytes
}
