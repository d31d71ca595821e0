import { moduleKey } from '../go/module-path.ts'
import { type HashedName, hash1 } from './directory-hash.ts'
import {
  type ExtractRequest,
  type ExtractResult,
  type Failed,
  type LeftToGo,
  outcome,
  type Refused,
  wantsTree,
  whyNotOurs,
} from './extract.ts'
import { hashContents } from './hash-contents.ts'
import { modulePaths } from './module-paths.ts'
import { readModuleZip } from './module-zip.ts'
import { putIntoPlace } from './settle.ts'
import { TreeAttempt } from './tree-attempt.ts'
import { ZipFile, type ZipWorkspace } from './zip-file.ts'
import { type Share, shareOf } from './zip-shares.ts'

// A large module is extracted by several threads: without that, grpc-go's half of all bytes in one zip kept one core busy for half a
// second while the other had nothing to do.

export interface ShareRequest extends ExtractRequest, Share {
  /** Of the one tree that all shares write to. */
  readonly root: string
}

/** What one thread found; nothing is verified yet. */
interface HashedShare {
  readonly kind: 'hashed'
  readonly hashed: readonly HashedName[]
  readonly files: number
  /** Of all files of the module, as the zip declares it. */
  readonly moduleBytes: number
  readonly isTreeWhole: boolean
  readonly why: string | undefined
}

export type ShareResult = HashedShare | Refused | LeftToGo | Failed

export interface JoinRequest extends ExtractRequest {
  readonly root: string
  readonly parts: readonly HashedShare[]
}

/** Hashes and writes a share of a module's files. What it wrote is of use only with the other shares: {@link joinShares}. */
export async function extractShare(request: ShareRequest, workspace?: ZipWorkspace): Promise<ShareResult> {
  return outcome(async () => {
    const { module, root, zipPath } = request
    const paths = modulePaths(request.goModCache, module)
    const refusal = whyNotOurs(request, paths)
    if (refusal !== undefined) return refusal
    const tree = new TreeAttempt(root, { wanted: wantsTree(request, paths) })
    const zip = new ZipFile(zipPath, workspace)
    try {
      const contents = readModuleZip(zip, module)
      const files = shareOf(contents.files, request)
      const directories = request.share === 0 ? contents.directories : []
      const hashed = await hashContents({ zip, contents: { files, directories }, prefix: prefixOf(request), tree })
      const { isWhole: isTreeWhole, why } = tree
      return { kind: 'hashed', hashed, files: files.length, moduleBytes: contents.bytes, isTreeWhole, why }
    } finally {
      zip.close()
    }
  })
}

/** Checks the hash of all shares together, and puts the module into place if it is right. The tree is gone afterwards, or where go looks for it. */
export async function joinShares(request: JoinRequest): Promise<ExtractResult> {
  return outcome(async () => {
    const { parts, root, accepted } = request
    const hashed = parts.flatMap(part => part.hashed)
    const sum = hash1(hashed)
    const prefix = prefixOf(request)
    const tree = TreeAttempt.joined(root, {
      paths: hashed.map(({ name }) => name.slice(prefix.length)).filter(path => !path.endsWith('/')),
      isWhole: parts.every(part => part.isTreeWhole),
      why: parts.find(({ why }) => why !== undefined)?.why,
    })
    try {
      if (!accepted.includes(sum)) return { kind: 'wrong-hash', got: sum, accepted }
      const paths = modulePaths(request.goModCache, request.module)
      const placed = await putIntoPlace({ request, paths, tree, sum })
      const files = parts.reduce((count, part) => count + part.files, 0)
      return { kind: 'ok', sum, files, bytes: parts[0]?.moduleBytes ?? 0, ...placed }
    } finally {
      await tree.discard()
    }
  })
}

function prefixOf({ module }: ExtractRequest): string {
  return `${moduleKey(module)}/`
}
