import { randomBytes } from 'node:crypto'
import { chmodSync, copyFileSync, lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ModuleVersion } from '../go/module-path.ts'
import { hasErrorCode, isNotFound, temporarySibling } from '../system/files.ts'
import { makeDirectory } from '../system/make-directory.ts'
import type { ModulePaths } from './module-paths.ts'
import { withGoLock } from './go-lock.ts'
import { exists, readTreeState, readZipHash } from './module-state.ts'
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
  for (const path of [paths.zip, paths.tree]) makeDirectory(dirname(path))
  if (request.replace && !withGoLock(paths.lock, () => removeOld(settlement)))
    return { tree: 'left-to-go', why: GO_IS_AT_IT }
  const hasOwnZip = readZipHash(paths) === sum && exists(paths.zip)
  if (request.zipPath !== paths.zip && !hasOwnZip) moveFile(request.zipPath, paths.zip)
  const outcome = placeTree(settlement)
  if (readZipHash(paths) !== sum) writeZipHash(settlement)
  return outcome
}

const GO_IS_AT_IT = 'a go command is at work on it'

function placeTree(settlement: Settlement): TreeOutcome {
  const { request, paths, tree } = settlement
  if (!request.modCacheRW) tree.attempt(writer => writer.makeReadOnly())
  const judged = judgeWhatIsThere(settlement)
  if (judged !== undefined) return judged
  if (!tree.isWhole) return { tree: 'left-to-go', why: tree.why ?? 'not asked for' }
  const isFree = withGoLock(paths.lock, () => {
    // What go did until now, it has finished, or was killed in.
    if (readTreeState(paths) === 'absent') tree.moveTo(paths.tree)
  })
  if (!isFree) return { tree: 'left-to-go', why: GO_IS_AT_IT }
  if (!exists(paths.tree)) return { tree: 'left-to-go', why: tree.why ?? 'go has not finished extracting it' }
  return tree.isMoved ? { tree: 'extracted' } : (judgeWhatIsThere(settlement) ?? { tree: 'left-to-go', why: '' })
}

/** Undefined where nothing is there. */
function judgeWhatIsThere({ request, paths, sum }: Settlement): TreeOutcome | undefined {
  switch (readTreeState(paths)) {
    case 'absent':
      return undefined
    case 'complete':
      return { tree: 'present' }
    case 'partial':
      return { tree: 'left-to-go', why: 'go has not finished extracting it' }
    case 'unproved':
      if (hashTree(paths.tree, request.module) === sum) return { tree: 'present' }
      // Without a `.ziphash` it can come from anywhere. go would believe it; this makes it extract again.
      writeFileSync(paths.partial, '')
      return { tree: 'left-to-go', why: 'the files in the module cache are not those of the zip' }
  }
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
function moveFile(from: string, to: string): void {
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
