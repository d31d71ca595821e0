import { createHash, hash } from 'node:crypto'
import { closeSync } from 'node:fs'
import { EMPTY_SHA256, type HashedName } from './directory-hash.ts'
import type { ModuleZip, ModuleZipFile } from './module-zip.ts'
import type { TreeAttempt } from './tree-attempt.ts'
import { writeAll } from './tree-writer.ts'
import { checkDirectoryEntry, fitsInMemory, readEntry, readEntryInPieces } from './zip-contents.ts'
import type { ZipFile } from './zip-file.ts'

/** What one thread hashes of a module's zip: all of it, or its share. */
export interface HashWork {
  readonly zip: ZipFile
  readonly contents: Pick<ModuleZip, 'files' | 'directories'>
  /** Of every name in the zip: `path@version/`. */
  readonly prefix: string
  /** Where the files are written as well. */
  readonly tree: TreeAttempt | undefined
}

/**
 * Inflates each file once, hashes it, and writes it to the tree.
 *
 * @throws BadZipError where the contents are not what the zip declares
 */
export async function hashContents(work: HashWork): Promise<readonly HashedName[]> {
  const { zip, contents, prefix } = work
  const hashed: HashedName[] = []
  // Of equal names the last counts (dirhash.HashZip keeps a map); only directories can have them.
  for (const entry of new Map(contents.directories.map(entry => [entry.name, entry])).values())
    checkDirectoryEntry(zip, entry)
  for (const { name } of contents.directories) hashed.push({ name, sha256: EMPTY_SHA256 })
  for (const file of contents.files) {
    const sha256 = fitsInMemory(file.entry) ? hashAtOnce(work, file) : await hashInPieces(work, file)
    hashed.push({ name: prefix + file.path, sha256 })
  }
  return hashed
}

function hashAtOnce({ zip, tree }: HashWork, file: ModuleZipFile): string {
  const content = readEntry(zip, file.entry)
  tree?.attempt(writer => writer.write(file.path, content))
  return hash('sha256', content, 'hex')
}

async function hashInPieces({ zip, tree }: HashWork, file: ModuleZipFile): Promise<string> {
  const sha256 = createHash('sha256')
  const descriptor = tree?.attempt(writer => writer.create(file.path))
  try {
    for await (const piece of readEntryInPieces(zip, file.entry)) {
      sha256.update(piece)
      if (descriptor !== undefined) tree?.attempt(() => writeAll(descriptor, piece))
    }
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
  return sha256.digest('hex')
}
