import { readdir } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { isNotFound } from '../system/files.ts'
import { removeTree } from '../system/remove-tree.ts'

export type RemovalResult =
  | { readonly kind: 'removed' | 'absent' }
  | { readonly kind: 'refused'; readonly reason: string }

/**
 * Removes all of GOMODCACHE, as `go clean -modcache` does. Unlike go it looks whether that is a module cache: GOMODCACHE may have been
 * set to something that somebody needs.
 */
export async function removeModuleCache(goModCache: string): Promise<RemovalResult> {
  if (!isAbsolute(goModCache)) return { kind: 'refused', reason: `GOMODCACHE is not an absolute path: ${goModCache}` }
  const names = await namesIn(goModCache)
  if (names === undefined) return { kind: 'absent' }
  const inCache = (await namesIn(join(goModCache, 'cache'))) ?? []
  const isModuleCache = names.length === 0 || ['download', 'lock', 'vcs'].some(name => inCache.includes(name))
  if (!isModuleCache)
    return { kind: 'refused', reason: `${goModCache} has no cache/download: it is not a module cache` }
  await removeTree(goModCache)
  return { kind: 'removed' }
}

async function namesIn(directory: string): Promise<readonly string[] | undefined> {
  try {
    return await readdir(directory)
  } catch (error) {
    if (isNotFound(error)) return undefined
    throw error
  }
}
