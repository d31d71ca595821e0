import { rmdirSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { hasErrorCode, ifThere, isNotFound } from '../system/files.ts'
import { removeTree } from '../system/remove-tree.ts'
import { findHeldLock } from './cleaning/held-lock.ts'
import { moveAway } from './cleaning/remove-units.ts'
import { openStaging } from './staging.ts'

export type RemovalResult =
  | { readonly kind: 'removed' | 'absent' }
  | { readonly kind: 'refused'; readonly reason: string }

/**
 * Removes all of GOMODCACHE, as `go clean -modcache` does. Unlike go it looks whether that is a module cache (GOMODCACHE may have been set
 * to something that somebody needs) and whether a go command is at work in it; and everything is moved away before it is removed, so that a
 * removal that was interrupted leaves no module that is there by half.
 *
 * @throws what node:fs throws where it cannot be written
 */
export async function removeModuleCache(goModCache: string): Promise<RemovalResult> {
  const refusal = await checkModuleCache(goModCache)
  if (refusal !== undefined) return refusal
  const held = findHeldLock(goModCache)
  if (held !== undefined) return { kind: 'refused', reason: `a go command is at work in it: it holds ${held}` }
  const staging = openStaging(goModCache)
  // A tree that is not there go extracts again. One that is there by half it would believe, as soon as it has fetched the zip and its
  // hash anew (cmd/go/internal/modfetch/fetch.go unzip): so trees go whole, and before all else.
  for (const name of (await ifThere(readdir(goModCache))) ?? [])
    if (name !== 'cache') moveAway(join(goModCache, name), staging.directory)
  for (const name of ['vcs', 'download']) moveAway(join(goModCache, 'cache', name), staging.directory)
  await staging.remove()
  await removeTree(join(goModCache, 'cache'))
  removeIfEmpty(goModCache)
  return { kind: 'removed' }
}

/** Undefined where it is a module cache that can be removed. */
export async function checkModuleCache(goModCache: string): Promise<RemovalResult | undefined> {
  if (!isAbsolute(goModCache)) return { kind: 'refused', reason: `GOMODCACHE is not an absolute path: ${goModCache}` }
  const names = await ifThere(readdir(goModCache))
  if (names === undefined) return { kind: 'absent' }
  const inCache = (await ifThere(readdir(join(goModCache, 'cache')))) ?? []
  const isModuleCache = names.length === 0 || ['download', 'lock', 'vcs'].some(name => inCache.includes(name))
  return isModuleCache
    ? undefined
    : { kind: 'refused', reason: `${goModCache} has no cache/download: it is not a module cache` }
}

/** It may be a mount point, or in a directory of somebody else. */
function removeIfEmpty(directory: string): void {
  try {
    rmdirSync(directory)
  } catch (error) {
    if (!isNotFound(error) && !hasErrorCode(error, 'ENOTEMPTY', 'EEXIST', 'EBUSY', 'EACCES', 'EPERM', 'EROFS'))
      throw error
  }
}
