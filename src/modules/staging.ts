import { randomBytes } from 'node:crypto'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isNotFound } from '../system/files.ts'
import { makeDirectory } from '../system/make-directory.ts'
import { isAlive, machineId } from '../system/process-identity.ts'
import { removeTree } from '../system/remove-tree.ts'
import { downloadDirectory } from './module-paths.ts'

// Beside `download` in GOMODCACHE's `cache`: nothing that serves, archives or reads the module cache looks there.
const STAGING_NAME = /^\.go-mod-setup-(?<owner>[0-9a-f]{8})-(?<pid>[0-9]+)-[0-9a-f]{12}\.tmp$/
// What system/files temporarySibling makes.
const SIBLING_NAME = /^\.go-mod-setup-[0-9]+-[0-9a-f]{12}\.tmp$/

// Of another machine or container that shares GOMODCACHE we cannot know whether it lives; no run takes nearly so long.
const FOREIGN_AGE_MS = 24 * 60 * 60 * 1000

/** A directory on a cache's file system for what one run has not finished. */
export interface Staging {
  readonly directory: string
  /** An unused name in it. */
  file(): string
  remove(): Promise<void>
}

/** @throws what node:fs throws where GOMODCACHE cannot be written */
export function openStaging(goModCache: string): Staging {
  return openStagingIn(join(goModCache, 'cache'))
}

/** The same in any directory. @throws what node:fs throws where it cannot be written */
export function openStagingIn(parent: string): Staging {
  const name = `.go-mod-setup-${machineId()}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`
  const directory = join(parent, name)
  makeDirectory(directory)
  return {
    directory,
    file: () => join(directory, `file-${randomBytes(6).toString('hex')}`),
    remove: async () => removeTree(directory),
  }
}

/** Removes what killed runs left in GOMODCACHE, not what living ones use. Returns how many files and directories that were. */
export async function cleanLeftovers(goModCache: string, options: { readonly nowMs: number }): Promise<number> {
  return removeDead(await findLeftovers(goModCache), options)
}

/** The same for what {@link openStagingIn} made. */
export async function cleanStaging(parent: string, options: { readonly nowMs: number }): Promise<number> {
  return removeDead(await findStaging(parent), options)
}

async function removeDead(leftovers: readonly Leftover[], options: { readonly nowMs: number }): Promise<number> {
  const owner = machineId()
  let removed = 0
  for (const path of leftovers) {
    const { owner: leftBy, pid } = STAGING_NAME.exec(path.name)?.groups ?? {}
    const isDead = leftBy === owner ? !isAlive(Number(pid)) : await isOld(path.path, options.nowMs)
    if (!isDead) continue
    await removeTree(path.path)
    removed++
  }
  return removed
}

interface Leftover {
  readonly path: string
  readonly name: string
}

async function findStaging(parent: string): Promise<readonly Leftover[]> {
  return (await list(parent))
    .filter(({ name }) => STAGING_NAME.test(name))
    .map(({ name }) => ({ path: join(parent, name), name }))
}

async function findLeftovers(goModCache: string): Promise<readonly Leftover[]> {
  const staging = await findStaging(join(goModCache, 'cache'))
  // Only a run that was killed left files there, and it left its staging too: a walk through a large cache costs 0.1 s.
  return staging.length === 0 ? [] : [...staging, ...(await findSiblings(downloadDirectory(goModCache)))]
}

async function findSiblings(directory: string): Promise<readonly Leftover[]> {
  const entries = await list(directory)
  const below = await Promise.all(
    entries.filter(entry => entry.isDirectory()).map(async ({ name }) => findSiblings(join(directory, name))),
  )
  const here = entries
    .filter(({ name }) => SIBLING_NAME.test(name))
    .map(({ name }) => ({ path: join(directory, name), name }))
  return [...here, ...below.flat()]
}

async function list(directory: string) {
  try {
    return await readdir(directory, { withFileTypes: true })
  } catch (error) {
    if (isNotFound(error)) return []
    throw error
  }
}

async function isOld(path: string, nowMs: number): Promise<boolean> {
  try {
    return nowMs - (await lstat(path)).mtimeMs > FOREIGN_AGE_MS
  } catch (error) {
    if (isNotFound(error)) return false
    throw error
  }
}
