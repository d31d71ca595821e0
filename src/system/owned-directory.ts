import { randomBytes } from 'node:crypto'
import { lstat, mkdir, readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { hasErrorCode, ifThere } from './files.ts'
import { makeDirectory } from './make-directory.ts'
import { isAlive, machineId, startTicks } from './process-identity.ts'

// Of another machine or container, or of a job without a process of its own, we cannot know whether it lives; hardly any takes so long.
const UNKNOWN_AGE_MS = 24 * 60 * 60 * 1000

/** Directories that one process needs, in a place where others have theirs. Each name says whose it is, so that a later run can tell what nobody needs any more. */
export interface OwnedDirectories {
  /**
   * Makes one that its owner alone may enter.
   *
   * @param base that of all such directories of this machine: the runner's or the system's temporary one
   * @param owner the process that lives as long as the directory is needed; 0: nobody knows
   */
  make(base: string, owner: number): Promise<string>
  /** Removes one; a directory of any other name is refused, a missing one is fine. */
  remove(directory: string): Promise<void>
  /**
   * Removes what killed jobs left, and nothing else: neither what belongs to a living job nor what is another user's.
   *
   * @returns how many directories that were
   */
  removeLeft(base: string, options: { readonly nowMs: number }): Promise<number>
}

/** @param label what they are for: a word, and part of their names */
export function ownedDirectories(label: string): OwnedDirectories {
  const pattern = new RegExp(
    `^go-mod-setup-${label}-(?<machine>[0-9a-f]{8})-(?<pid>[0-9]+)-(?<ticks>[0-9]+)-[0-9a-f]{16}$`,
  )
  return {
    async make(base, owner) {
      makeDirectory(base)
      const name = `go-mod-setup-${label}-${machineId()}-${owner}-${owner === 0 ? 0 : startTicks(owner)}`
      const directory = join(base, `${name}-${randomBytes(8).toString('hex')}`)
      await mkdir(directory, { mode: 0o700 })
      return directory
    },
    async remove(directory) {
      if (!pattern.test(basename(directory))) throw new Error(`not a directory of ${label}: ${directory}`)
      await rm(directory, { recursive: true, force: true })
    },
    async removeLeft(base, { nowMs }) {
      const names = (await namesIn(base)).filter(name => pattern.test(name))
      const removed = await Promise.all(names.map(async name => removeIfLeft(join(base, name), pattern, nowMs)))
      return removed.filter(Boolean).length
    },
  }
}

async function removeIfLeft(path: string, pattern: RegExp, nowMs: number): Promise<boolean> {
  const { machine, pid, ticks } = pattern.exec(basename(path))?.groups ?? {}
  const found = await ifThere(lstat(path))
  // In a directory of everybody's anybody can make a link of this name.
  if (found === undefined || !found.isDirectory() || found.uid !== (process.getuid?.() ?? found.uid)) return false
  if (!isLeft({ machine, pid: Number(pid), ticks: Number(ticks) }, nowMs - found.mtimeMs)) return false
  await rm(path, { recursive: true, force: true })
  return true
}

interface Owner {
  readonly machine: string | undefined
  readonly pid: number
  readonly ticks: number
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
