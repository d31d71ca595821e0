import { randomBytes } from 'node:crypto'
import { chmodSync, copyFileSync, lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ModuleVersion } from '../go/module-path.ts'
import { hasErrorCode, isNotFound, temporarySibling } from '../system/files.ts'
import type { ModulePaths } from './module-paths.ts'
import { exists, isLockHeld, readTreeState, readZipHash } from './module-state.ts'
import type { TreeAttempt } from './tree-attempt.ts'
import { hashTree } from './tree-hash.ts'

/** What became of a module's files: go finds them, or extracts them when it needs them. */
export type TreeOutcome =
  | { readonly tree: 'extracted' | 'present' }
  | { readonly tree: 'left-to-go'; readonly why: string }

export interface Settlement {
  readonly request: {
    readonly zipPath: string
    readonly module: ModuleVersion
    readonly staging: string
    readonly modCacheRW: boolean
    readonly tree: boolean
    readonly replace: boolean
  }
  readonly paths: ModulePaths
  readonly tree: TreeAttempt
  /** Of the zip: it is in go.sum. */
  readonly sum: string
}

/**
 * Makes a verified module visible: zip, files, `.ziphash`, in this order. At each step go can take over: from the zip alone, which it
 * hashes; from zip and files, where it does the same; and the `.ziphash`, which it trusts, comes when all is there.
 */
export async function putIntoPlace(settlement: Settlement): Promise<TreeOutcome> {
  const { request, paths, sum } = settlement
  mkdirSync(dirname(paths.zip), { recursive: true })
  if (request.replace) removeOld(settlement)
  const wasProved = readZipHash(paths) === sum
  const hasOwnZip = wasProved && exists(paths.zip)
  if (request.zipPath !== paths.zip && !hasOwnZip) moveFile(request.zipPath, paths.zip)
  const outcome = placeTree(settlement, wasProved)
  if (readZipHash(paths) !== sum) writeZipHash(settlement)
  return outcome
}

function placeTree({ request, paths, tree, sum }: Settlement, wasProved: boolean): TreeOutcome {
  const state = readTreeState(paths)
  if (state === 'complete') return { tree: 'present' }
  if (state === 'unproved') return judgeTree({ request, paths, sum })
  if (!tree.isWhole) return { tree: 'left-to-go', why: tree.why ?? whyNotWanted(state) }
  // go fails on a directory that fills while it extracts. It would do so under its lock, with a `.partial` beside, and just after it
  // wrote a `.ziphash`: where none of these is, it is many steps away from it.
  if (state === 'partial' || isLockHeld(paths) || (!wasProved && exists(paths.zipHash)))
    return { tree: 'left-to-go', why: 'go is about to extract it' }
  tree.attempt(writer => {
    mkdirSync(dirname(paths.tree), { recursive: true })
    writer.moveTo(paths.tree, { writable: request.modCacheRW })
    tree.markMoved()
  })
  if (tree.isWhole) return { tree: 'extracted' }
  // Another run may have been faster.
  return readTreeState(paths) === 'unproved'
    ? judgeTree({ request, paths, sum })
    : { tree: 'left-to-go', why: tree.why ?? '' }
}

function whyNotWanted(state: 'absent' | 'partial'): string {
  return state === 'partial' ? 'go has not finished extracting it' : 'not asked for here'
}

/** Files without a `.ziphash` can come from anywhere. go would believe them; `.partial` makes it extract them again. */
function judgeTree({ request, paths, sum }: Pick<Settlement, 'request' | 'paths' | 'sum'>): TreeOutcome {
  if (hashTree(paths.tree, request.module) === sum) return { tree: 'present' }
  writeFileSync(paths.partial, '')
  return { tree: 'left-to-go', why: 'the files in the module cache are not those of the zip' }
}

/** For `replace`: first what makes go trust the files, then the files. */
function removeOld({ request, paths }: Settlement): void {
  rmSync(paths.zipHash, { force: true })
  try {
    // Moving a directory needs the permission to write in it.
    chmodSync(paths.tree, lstatSync(paths.tree).mode | 0o200)
    renameSync(paths.tree, join(request.staging, `old-${randomBytes(6).toString('hex')}`))
  } catch (error) {
    if (!isNotFound(error)) throw error
  }
}

function writeZipHash({ request, paths, sum }: Settlement): void {
  const temporary = join(request.staging, `ziphash-${randomBytes(6).toString('hex')}`)
  writeFileSync(temporary, sum)
  moveFile(temporary, paths.zipHash)
}

/** Renames a file into its place; where that is on another file system, by way of a temporary sibling. */
export function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (!hasErrorCode(error, 'EXDEV')) throw error
    const sibling = temporarySibling(to)
    try {
      copyFileSync(from, sibling)
      renameSync(sibling, to)
    } finally {
      rmSync(sibling, { force: true })
    }
    rmSync(from, { force: true })
  }
}
