import { randomBytes } from 'node:crypto'
import { lstat, mkdir, readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { hasErrorCode, ifThere } from '../system/files.ts'
import { makeDirectory } from '../system/make-directory.ts'
import { isAlive, machineId, startTicks } from '../system/process-identity.ts'

const NAME = /^go-mod-setup-credentials-(?<machine>[0-9a-f]{8})-(?<pid>[0-9]+)-(?<ticks>[0-9]+)-[0-9a-f]{16}$/

// Of another machine or container, or of a job without a process of its own, we cannot know whether it lives; hardly any takes so long.
const UNKNOWN_AGE_MS = 24 * 60 * 60 * 1000

/**
 * Makes a directory that its owner alone may enter. Its name says whose it is, so that a later job can tell what nobody needs any more.
 *
 * @param base that of all such directories of this machine: the runner's or the system's temporary one
 * @param owner the process that lives as long as the directory is needed; 0: nobody knows
 */
export async function makeCredentialDirectory(base: string, owner: number): Promise<string> {
  makeDirectory(base)
  const name = `go-mod-setup-credentials-${machineId()}-${owner}-${owner === 0 ? 0 : startTicks(owner)}`
  const directory = join(base, `${name}-${randomBytes(8).toString('hex')}`)
  await mkdir(directory, { mode: 0o700 })
  return directory
}

/** Removes a directory that {@link makeCredentialDirectory} made; one of any other name is refused, a missing one is fine. */
export async function removeCredentialDirectory(directory: string): Promise<void> {
  if (!NAME.test(basename(directory))) throw new Error(`not a directory of credentials: ${directory}`)
  await rm(directory, { recursive: true, force: true })
}

/**
 * Removes what killed jobs left, and nothing else: neither what belongs to a living job nor what is another user's.
 *
 * @returns how many directories that were
 */
export async function removeLeftCredentials(base: string, options: { readonly nowMs: number }): Promise<number> {
  let removed = 0
  for (const name of await namesIn(base)) {
    const owner = ownerOf(name)
    if (owner === undefined) continue
    const path = join(base, name)
    const found = await ifThere(lstat(path))
    // In a directory of everybody's anybody can make a link of this name.
    if (found === undefined || !found.isDirectory() || found.uid !== (process.getuid?.() ?? found.uid)) continue
    if (!isLeft(owner, options.nowMs - found.mtimeMs)) continue
    await rm(path, { recursive: true, force: true })
    removed++
  }
  return removed
}

interface Owner {
  readonly machine: string
  readonly pid: number
  readonly ticks: number
}

function ownerOf(name: string): Owner | undefined {
  const { machine, pid, ticks } = NAME.exec(name)?.groups ?? {}
  return machine === undefined ? undefined : { machine, pid: Number(pid), ticks: Number(ticks) }
}

function isLeft({ machine, pid, ticks }: Owner, ageMs: number): boolean {
  if (pid === 0 || machine !== machineId()) return ageMs > UNKNOWN_AGE_MS
  return !isAlive(pid) || startTicks(pid) !== ticks
}

async function namesIn(directory: string): Promise<readonly string[]> {
  try {
    return await readdir(directory)
  } catch (error) {
    // What we may not read we could not have written to.
    if (!hasErrorCode(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM')) throw error
    return []
  }
}
