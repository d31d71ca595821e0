import { createHash, hash } from 'node:crypto'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import type { ModuleVersion } from '../go/module-path.ts'
import { BadZipError, quoteName, ZipTooLargeError } from './bad-zip.ts'
import { EMPTY_SHA256, type HashedName } from './directory-hash.ts'
import { FileNames } from './file-names.ts'
import { readModuleZip } from './module-zip.ts'
import { writeAll } from './tree-writer.ts'
import { checkDirectoryEntry, fitsInMemory, readEntry, readEntryInPieces } from './zip-contents.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'
import { ZipFile } from './zip-file.ts'
import { type Share, shareOf } from './zip-shares.ts'

/**
 * One thread's share of a zip that is made a usable tree of, such as Go itself: one large zip, not many small ones. Plain data: it is
 * copied between threads.
 */
export interface UnpackRequest extends Share {
  readonly zipPath: string
  readonly content: UnpackContent
  /** A directory of ours that nothing else writes to. */
  readonly into: string
  /** Files of the first name get the second, in whatever directory. */
  readonly renamed: Readonly<Record<string, string>>
  /** Regular expressions: the files, by their path in the zip without the prefix, that are to be run. */
  readonly executable: readonly string[]
}

/** What the zip is said to be: a module's, which is checked as go does it, or another archive with everything below one directory. */
export type UnpackContent =
  | { readonly kind: 'module'; readonly module: ModuleVersion }
  /** `prefix` ends in a slash. */
  | { readonly kind: 'archive'; readonly prefix: string; readonly maxBytes: number }

export type UnpackResult =
  /** The names are those in the zip: for the hash of the whole. */
  | { readonly kind: 'unpacked'; readonly hashed: readonly HashedName[] }
  | { readonly kind: 'bad-zip'; readonly reason: string }

/** What a worker thread is asked. */
export interface UnpackTask {
  readonly kind: 'unpack'
  readonly request: UnpackRequest
}

/**
 * Extracts a share of the files and hashes them. Nothing is verified when it returns: the caller compares the hash of all shares before
 * anybody else can see the tree.
 *
 * @throws what the file system throws
 */
export async function unpackShare(request: UnpackRequest): Promise<UnpackResult> {
  const zip = new ZipFile(request.zipPath)
  try {
    const { files, directories } = readContents(zip, request)
    const tree = new OpenTree(request.into)
    const hashed: HashedName[] = []
    if (request.share === 0) hashed.push(...directoryHashes(zip, directories))
    for (const file of shareOf(files, request))
      hashed.push({ name: file.entry.name, sha256: await unpack(zip, file, tree) })
    return { kind: 'unpacked', hashed }
  } catch (error) {
    if (error instanceof BadZipError || error instanceof ZipTooLargeError)
      return { kind: 'bad-zip', reason: error.message }
    throw error
  } finally {
    zip.close()
  }
}

interface SharedFile {
  readonly entry: ZipEntry
  readonly path: string
  readonly executable: boolean
}

interface Contents {
  readonly files: readonly SharedFile[]
  readonly directories: readonly ZipEntry[]
}

function readContents(zip: ZipFile, { content, renamed, executable }: UnpackRequest): Contents {
  const { files, directories } =
    content.kind === 'module' ? readModuleZip(zip, content.module) : readArchive(zip, content)
  const isExecutable = executable.map(pattern => new RegExp(pattern))
  const place = (path: string): string => {
    const slash = path.lastIndexOf('/') + 1
    const name = path.slice(slash)
    return path.slice(0, slash) + (Object.hasOwn(renamed, name) ? renamed[name] : name)
  }
  return {
    directories,
    files: files.map(({ entry, path }) => ({
      entry,
      path: place(path),
      executable: isExecutable.some(pattern => pattern.test(path)),
    })),
  }
}

/** The names are hostile whoever vouches for the archive. */
function readArchive(
  zip: ZipFile,
  { prefix, maxBytes }: Extract<UnpackContent, { kind: 'archive' }>,
): {
  readonly files: readonly { readonly entry: ZipEntry; readonly path: string }[]
  readonly directories: readonly ZipEntry[]
} {
  const names = new FileNames()
  const files: { readonly entry: ZipEntry; readonly path: string }[] = []
  let bytes = 0
  for (const entry of readZipDirectory(zip)) {
    if (!entry.isNameUtf8 || !entry.name.startsWith(prefix))
      throw new BadZipError(`the name ${quoteName(entry.name)} does not begin with ${prefix}`)
    const path = entry.name.slice(prefix.length)
    if (path === '' || path.endsWith('/')) {
      if (path !== '') names.addDirectory(path.slice(0, -1))
      continue
    }
    names.addFile(path)
    bytes += entry.bytes
    if (bytes > maxBytes) throw new BadZipError(`its files have more than ${maxBytes} bytes`)
    files.push({ entry, path })
  }
  return { files, directories: [] }
}

function directoryHashes(zip: ZipFile, directories: readonly ZipEntry[]): readonly HashedName[] {
  for (const entry of directories) checkDirectoryEntry(zip, entry)
  return directories.map(({ name }) => ({ name, sha256: EMPTY_SHA256 }))
}

async function unpack(zip: ZipFile, file: SharedFile, tree: OpenTree): Promise<string> {
  if (fitsInMemory(file.entry)) {
    const content = readEntry(zip, file.entry)
    tree.write(file, descriptor => writeAll(descriptor, content))
    return hash('sha256', content, 'hex')
  }
  const sha256 = createHash('sha256')
  const descriptor = tree.create(file)
  try {
    for await (const piece of readEntryInPieces(zip, file.entry)) {
      sha256.update(piece)
      writeAll(descriptor, piece)
    }
  } finally {
    closeSync(descriptor)
  }
  return sha256.digest('hex')
}

/** Creates files with modes as tar gives them to a distribution. Other threads create others in the same tree. */
class OpenTree {
  readonly #root: string
  readonly #directories = new Set<string>()

  constructor(root: string) {
    this.#root = root
  }

  write(file: SharedFile, fill: (descriptor: number) => void): void {
    const descriptor = this.create(file)
    try {
      fill(descriptor)
    } finally {
      closeSync(descriptor)
    }
  }

  create({ path, executable }: SharedFile): number {
    const slash = path.lastIndexOf('/')
    if (slash > 0) this.#ensure(path.slice(0, slash))
    return openSync(`${this.#root}/${path}`, 'wx', executable ? 0o755 : 0o644)
  }

  #ensure(directory: string): void {
    if (this.#directories.has(directory)) return
    mkdirSync(`${this.#root}/${directory}`, { recursive: true })
    this.#directories.add(directory)
  }
}
