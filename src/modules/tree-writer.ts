import { chmodSync, closeSync, lstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { hasErrorCode } from '../system/files.ts'

// Few system calls for a file, and synchronous ones: through libuv's thread pool each would cost more than the work itself.

/** A tree that is written where nobody looks, and then moved to where it is wanted, whole. Several threads may write files of one tree. */
export class TreeWriter {
  readonly #root: string
  /** Relative, in the order of creation, so parents first. The root is the empty one. */
  readonly #directories = new Set<string>([''])
  #readOnlyMode: number | undefined

  /** @param root a directory of ours in one that exists, absent or begun by another thread */
  constructor(root: string) {
    this.#root = root
    makeDirectory(root)
  }

  /** Learns of the directories of files that other threads have written. */
  adopt(paths: Iterable<string>): void {
    for (const path of paths) for (const directory of directoriesAbove(path)) this.#directories.add(directory)
  }

  /** Creates a file with mode 0444 (less the umask), as golang.org/x/mod/zip.Unzip does. Its name must be checked, and new. */
  write(path: string, content: Buffer): void {
    const descriptor = this.create(path)
    try {
      writeAll(descriptor, content)
    } finally {
      closeSync(descriptor)
    }
  }

  /** As {@link write}, for contents in pieces: the caller writes, and closes the descriptor. */
  create(path: string): number {
    const slash = path.lastIndexOf('/')
    if (slash > 0) this.#ensure(path.slice(0, slash))
    return openSync(`${this.#root}/${path}`, 'wx', 0o444)
  }

  /** Takes the permission to write from all directories but the root, as cmd/go/internal/modfetch/fetch.go makeDirsReadOnly. */
  makeReadOnly(): void {
    this.#readOnlyMode = lstatSync(this.#root).mode & 0o7555
    for (const directory of [...this.#directories].toReversed())
      if (directory !== '') chmodSync(`${this.#root}/${directory}`, this.#readOnlyMode)
  }

  /**
   * Renames the tree to `target`. The root loses its permission when it is there: moving a directory needs the permission to write in it.
   *
   * @throws what rename gives, e.g. ENOTEMPTY where there is a tree already
   */
  moveTo(target: string): void {
    renameSync(this.#root, target)
    if (this.#readOnlyMode !== undefined) chmodSync(target, this.#readOnlyMode)
  }

  #ensure(directory: string): void {
    if (this.#directories.has(directory)) return
    const slash = directory.lastIndexOf('/')
    if (slash > 0) this.#ensure(directory.slice(0, slash))
    makeDirectory(`${this.#root}/${directory}`)
    this.#directories.add(directory)
  }
}

function makeDirectory(path: string): void {
  try {
    mkdirSync(path)
  } catch (error) {
    if (!hasErrorCode(error, 'EEXIST')) throw error
  }
}

/** The directories that a file is in, the outermost first, but for the root. */
function* directoriesAbove(path: string): Generator<string> {
  for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) yield path.slice(0, slash)
}

/** Writes to the end: a single write may take less, as on a disk that is nearly full. */
export function writeAll(descriptor: number, content: Buffer): void {
  for (let at = 0; at < content.length; ) at += writeSync(descriptor, content, at, content.length - at)
}
