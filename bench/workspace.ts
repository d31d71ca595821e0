import { accessSync, constants } from 'node:fs'
import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasErrorCode } from '../src/system/files.ts'
import { removeTree } from '../src/system/remove-tree.ts'

/** The temporary files of one run, in memory where there is some. Removed at its end, and on signals. */
export class Workspace implements AsyncDisposable {
  readonly directory: string
  #made = 0

  /** @param base where to make it: in place of memory, to measure a disk */
  static async open(base: string = memoryDirectory()): Promise<Workspace> {
    await mkdir(base, { recursive: true })
    return new Workspace(await mkdtemp(join(base, 'bench-')))
  }

  private constructor(directory: string) {
    this.directory = directory
  }

  /** A directory that did not exist before. */
  async fresh(label: string): Promise<string> {
    this.#made += 1
    const directory = join(this.directory, `${label}-${this.#made}`)
    await mkdir(directory)
    return directory
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await removeTree(this.directory)
  }
}

function memoryDirectory(): string {
  try {
    accessSync('/dev/shm', constants.W_OK)
    return '/dev/shm'
  } catch (error) {
    if (!hasErrorCode(error, 'ENOENT', 'EACCES')) throw error
    return tmpdir()
  }
}
