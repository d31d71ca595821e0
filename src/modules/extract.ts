import type { FailureCode } from '../diagnosis/codes.ts'
import { ModulePathError, type ModuleVersion, moduleKey } from '../go/module-path.ts'
import { hasErrorCode } from '../system/files.ts'
import { BadZipError, ZipTooLargeError } from './bad-zip.ts'
import { hash1 } from './directory-hash.ts'
import { hashContents } from './hash-contents.ts'
import { type ModulePaths, modulePaths } from './module-paths.ts'
import { readTreeState, readZipHash } from './module-state.ts'
import { readModuleZip } from './module-zip.ts'
import { putIntoPlace, type TreeOutcome } from './settle.ts'
import { newTreeRoot, TreeAttempt } from './tree-attempt.ts'
import { ZipFile, type ZipWorkspace } from './zip-file.ts'

export interface VerifyRequest {
  /** A file of the caller's, or the module's zip in GOMODCACHE. */
  readonly zipPath: string
  readonly module: ModuleVersion
  /** The hashes in go.sum. */
  readonly accepted: readonly string[]
}

export interface ExtractRequest extends VerifyRequest {
  readonly goModCache: string
  /** Leaves directories writable, as go does with `-modcacherw`. */
  readonly modCacheRW: boolean
  /** For what is not finished: a directory of this run on GOMODCACHE's file system. */
  readonly staging: string
  /** False: zip and `.ziphash` only, go extracts when it needs the files. */
  readonly tree: boolean
  /** Replaces what is there, once the new is verified. Else what is there, and right, wins. */
  readonly replace: boolean
}

/** `bytes`: of the files together. */
interface Verified {
  readonly kind: 'ok'
  readonly sum: string
  readonly files: number
  readonly bytes: number
}

export interface Refused {
  readonly kind: 'bad-zip'
  readonly reason: string
}

interface WrongHash {
  readonly kind: 'wrong-hash'
  readonly got: string
  readonly accepted: readonly string[]
}

/** Not judged, nothing changed: go may do better, or will explain it better. */
export interface LeftToGo {
  readonly kind: 'left-to-go'
  readonly reason: string
}

/** This machine's fault, not the zip's. */
export interface Failed {
  readonly kind: 'failed'
  readonly code: FailureCode
  readonly message: string
}

export type VerifyResult = Verified | Refused | WrongHash | LeftToGo | Failed
export type ExtractResult = (Verified & TreeOutcome) | Refused | WrongHash | LeftToGo | Failed

/**
 * Checks a module's zip and puts it, its files and its `.ziphash` into GOMODCACHE, in one pass: each file is inflated once, hashed and
 * written beside the cache's trees; nothing becomes visible before the whole hash is right. A zip that was put into place is no longer at `zipPath`.
 */
export async function extractModule(request: ExtractRequest, workspace?: ZipWorkspace): Promise<ExtractResult> {
  return outcome(async () => {
    const paths = modulePaths(request.goModCache, request.module)
    const refusal = whyNotOurs(request, paths)
    if (refusal !== undefined) return refusal
    const tree = new TreeAttempt(newTreeRoot(request.staging), { wanted: wantsTree(request, paths) })
    try {
      const result = await verify(request, { tree, workspace })
      return result.kind === 'ok'
        ? { ...result, ...(await putIntoPlace({ request, paths, tree, sum: result.sum })) }
        : result
    } finally {
      await tree.discard()
    }
  })
}

/** Checks a module's zip, as {@link extractModule} does, and changes nothing. */
export async function verifyModule(request: VerifyRequest, workspace?: ZipWorkspace): Promise<VerifyResult> {
  return outcome(async () => verify(request, { tree: undefined, workspace }))
}

/** What is there is not ours to replace, nor go's word to be doubted. */
export function whyNotOurs({ accepted, replace }: ExtractRequest, paths: ModulePaths): LeftToGo | undefined {
  const known = readZipHash(paths)
  if (known === undefined || accepted.includes(known) || replace) return undefined
  return { kind: 'left-to-go', reason: `the module cache has it with the hash ${known}, which go.sum does not have` }
}

/** Whether the module's files are to be written, too. */
export function wantsTree(request: ExtractRequest, paths: ModulePaths): boolean {
  // On Windows a rename fails while a virus scanner looks at one of the files: cmd/go/internal/modfetch/fetch.go, unzip.
  if (!request.tree || process.platform === 'win32') return false
  return request.replace || readTreeState(paths) === 'absent'
}

async function verify(
  { module, accepted, zipPath }: VerifyRequest,
  { tree, workspace }: { readonly tree: TreeAttempt | undefined; readonly workspace: ZipWorkspace | undefined },
): Promise<Verified | WrongHash> {
  const zip = new ZipFile(zipPath, workspace)
  try {
    const contents = readModuleZip(zip, module)
    const sum = hash1(await hashContents({ zip, contents, prefix: `${moduleKey(module)}/`, tree }))
    if (!accepted.includes(sum)) return { kind: 'wrong-hash', got: sum, accepted }
    return { kind: 'ok', sum, files: contents.files.length, bytes: contents.bytes }
  } finally {
    zip.close()
  }
}

/** Turns what can be expected to go wrong into values. @throws what is a bug */
export async function outcome<T>(work: () => Promise<T>): Promise<T | Refused | LeftToGo | Failed> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof BadZipError) return { kind: 'bad-zip', reason: error.message }
    if (error instanceof ZipTooLargeError || error instanceof ModulePathError)
      return { kind: 'left-to-go', reason: error.message }
    const code = faultCode(error)
    if (code === undefined) throw error
    return { kind: 'failed', code, message: error instanceof Error ? error.message : String(error) }
  }
}

/** The machine's faults that a user can do something about, also where they are the cause of another error. */
export function faultCode(error: unknown): FailureCode | undefined {
  if (hasErrorCode(error, 'ENOSPC', 'EDQUOT')) return 'disk-full'
  if (hasErrorCode(error, 'EROFS')) return 'read-only-file-system'
  if (hasErrorCode(error, 'EACCES', 'EPERM')) return 'permission-denied'
  return error instanceof Error && error.cause !== undefined ? faultCode(error.cause) : undefined
}
