import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { hasErrorCode } from '../system/files.ts'
import { removeTree } from '../system/remove-tree.ts'
import { TreeWriter } from './tree-writer.ts'

// What the file system has against some name or move says nothing about the zip: go can try with a name of its own, and has the last word.
const GIVE_UP = [
  'EEXIST',
  'ENAMETOOLONG',
  'EINVAL',
  'EILSEQ',
  'ENOTDIR',
  'ENOENT',
  'EXDEV',
  'EMLINK',
  'ENOTEMPTY',
  'EBUSY',
]

/** A name in a staging directory that nothing has. */
export function newTreeRoot(staging: string): string {
  return join(staging, `tree-${randomBytes(6).toString('hex')}`)
}

/** The writing of one tree. Where the file system does not want it, the tree is given up, and the verification goes on. */
export class TreeAttempt {
  readonly #root: string
  #writer: TreeWriter | undefined
  #isOnDisk = false
  #isMoved = false
  #why: string | undefined

  /** @param root as {@link newTreeRoot} gives it; other threads may write to the same tree */
  constructor(root: string, { wanted }: { readonly wanted: boolean }) {
    this.#root = root
    if (!wanted) return
    this.#isOnDisk = true
    this.#writer = this.#orGiveUp(() => new TreeWriter(this.#root))
  }

  /** What several threads have written below `root`; not whole where one of them gave it up. */
  static joined(
    root: string,
    written: { readonly paths: Iterable<string>; readonly isWhole: boolean; readonly why: string | undefined },
  ): TreeAttempt {
    const tree = new TreeAttempt(root, { wanted: written.isWhole })
    tree.attempt(writer => writer.adopt(written.paths))
    tree.#isOnDisk = true
    tree.#why ??= written.why
    return tree
  }

  /** Whether everything was written so far. */
  get isWhole(): boolean {
    return this.#writer !== undefined
  }

  /** Why it was given up. */
  get why(): string | undefined {
    return this.#why
  }

  /** Does the work, unless the tree was given up before or now. */
  attempt<T>(work: (writer: TreeWriter) => T): T | undefined {
    const writer = this.#writer
    return writer === undefined ? undefined : this.#orGiveUp(() => work(writer))
  }

  get isMoved(): boolean {
    return this.#isMoved
  }

  /** Moves the tree to where it is wanted, if that is free. */
  moveTo(target: string): void {
    this.attempt(writer => {
      writer.moveTo(target)
      this.#isMoved = true
      this.#isOnDisk = false
    })
  }

  /** Removes what is left of it. */
  async discard(): Promise<void> {
    if (this.#isOnDisk) await removeTree(this.#root)
    this.#isOnDisk = false
  }

  #orGiveUp<T>(work: () => T): T | undefined {
    try {
      return work()
    } catch (error) {
      if (!hasErrorCode(error, ...GIVE_UP)) throw error
      this.#writer = undefined
      this.#why = error instanceof Error ? error.message : String(error)
      return undefined
    }
  }
}
