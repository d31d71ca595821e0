import { access, lstat, mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import semver from 'semver'
import { sleep } from '../system/deadline.ts'
import { hasErrorCode, isNotFound, temporarySibling } from '../system/files.ts'
import { removeTree } from '../system/remove-tree.ts'
import { type GoPlatform, toolCacheArchitecture } from './platform.ts'
import { goSpelling, semverSpelling } from './version-spec.ts'

/** A Go that was installed before. */
export interface CachedGo {
  /** In go's spelling, without `go`. */
  readonly version: string
  readonly root: string
}

/** A place for a Go that is being installed, on the file system where it will be. */
export interface ToolStaging {
  /** Empty, ours: becomes GOROOT. */
  readonly root: string
  /** For the archive. */
  readonly archive: string
  /** Makes it visible as a whole; if somebody was faster, theirs is used. Returns where it is. */
  enter(version: string): Promise<string>
  /** Removes what was not entered. Nothing may write to it any more. */
  remove(): Promise<void>
}

export interface StageOptions {
  readonly nowMs: number
  /** Ends waiting for other jobs and for virus scanners. */
  readonly signal: AbortSignal
}

/**
 * Directories in the layout of the runner's tool cache: `go/<semver>/<arch>`, and beside it `<arch>.complete`. What other actions put there is
 * found, and the reverse. Written here, not taken from @actions/tool-cache, because that copies the tree file by file into its place (5 s
 * for Go); extracted beside it, a rename is enough. Source of the layout: @actions/tool-cache, find and cacheDir.
 */
export class ToolCache {
  readonly #directories: readonly string[]
  readonly #platform: GoPlatform

  /** @param directories looked through in this order; installed into the first that can be written */
  constructor(directories: readonly string[], platform: GoPlatform) {
    this.#directories = directories
    this.#platform = platform
  }

  /** Every complete Go for the platform. */
  async list(): Promise<readonly CachedGo[]> {
    const found = await Promise.all(this.#directories.map(async directory => this.#listIn(join(directory, 'go'))))
    return found.flat()
  }

  /** @throws what the file system says of the last directory, where none can be written */
  async stage({ nowMs, signal }: StageOptions): Promise<ToolStaging> {
    let failure: unknown = new Error('no directory to install Go into')
    for (const directory of this.#directories) {
      try {
        const parent = join(directory, 'go')
        await mkdir(parent, { recursive: true })
        await removeLeftovers(parent, nowMs)
        const staging = temporarySibling(join(parent, 'any'))
        await mkdir(join(staging, 'root'), { recursive: true })
        return this.#staging({ parent, staging, signal })
      } catch (error) {
        if (!hasErrorCode(error, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST')) throw error
        failure = error
      }
    }
    throw failure
  }

  async #listIn(parent: string): Promise<readonly CachedGo[]> {
    const versions = await readdir(parent).catch(emptyIfMissing)
    const found = await Promise.all(
      versions.map(async name => {
        const version = semver.parse(name)
        const root = join(parent, name, toolCacheArchitecture(this.#platform.goarch))
        if (version === null || !(await this.#isComplete(root))) return []
        return [{ version: goSpelling(version), root }]
      }),
    )
    return found.flat()
  }

  /** The mark alone is not enough: a tree that somebody emptied to save space keeps it. */
  async #isComplete(root: string): Promise<boolean> {
    const go = join(root, 'bin', this.#platform.goos === 'windows' ? 'go.exe' : 'go')
    return (await exists(`${root}.complete`)) && (await exists(go))
  }

  #staging({
    parent,
    staging,
    signal,
  }: {
    readonly parent: string
    readonly staging: string
    readonly signal: AbortSignal
  }): ToolStaging {
    const root = join(staging, 'root')
    return {
      root,
      archive: join(staging, 'archive'),
      enter: async version => this.#enter(root, this.#target(parent, version), signal),
      remove: async () => removeTree(staging),
    }
  }

  #target(parent: string, version: string): string {
    const name = semverSpelling(version)
    if (name === undefined) throw new Error(`not a Go version: ${JSON.stringify(version)}`)
    return join(parent, name, toolCacheArchitecture(this.#platform.goarch))
  }

  async #enter(root: string, target: string, signal: AbortSignal): Promise<string> {
    await mkdir(dirname(target), { recursive: true })
    if (await this.#isTaken(target, signal)) return target
    try {
      await renamePatiently(root, target, signal)
    } catch (error) {
      if (!hasErrorCode(error, 'ENOTEMPTY', 'EEXIST') || !(await this.#isTaken(target, signal))) throw error
      return target
    }
    await writeFile(`${target}.complete`, '')
    return target
  }

  /** Whether another job was faster. What has no mark, and gets none within a second, was broken off, and is moved out of the way. */
  async #isTaken(target: string, signal: AbortSignal): Promise<boolean> {
    for (let waitedMs = 0; await existsAtAll(target); waitedMs += POLL_MS) {
      if (await this.#isComplete(target)) return true
      if (waitedMs >= MARK_TIMEOUT_MS) {
        await setAside(target)
        return false
      }
      await sleep(POLL_MS, signal)
    }
    return false
  }
}

const POLL_MS = 50
const MARK_TIMEOUT_MS = 1_000

// Virus scanners on Windows look at what was just written, and nobody can rename it meanwhile.
const RENAME_TIMEOUT_MS = 10_000

async function renamePatiently(from: string, to: string, signal: AbortSignal): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += POLL_MS) {
    try {
      return await rename(from, to)
    } catch (error) {
      const mayPass = process.platform === 'win32' && hasErrorCode(error, 'EPERM', 'EACCES', 'EBUSY')
      if (!mayPass || waitedMs >= RENAME_TIMEOUT_MS) throw error
    }
    await sleep(POLL_MS, signal)
  }
}

/** Moved away first, since removing takes its time and somebody may look. */
async function setAside(target: string): Promise<void> {
  const aside = temporarySibling(target)
  await rename(target, aside)
  await removeTree(aside)
}

// No install takes so long: what is older was left by one that was killed.
const LEFTOVER_AGE_MS = 6 * 60 * 60 * 1000
const LEFTOVER_NAME = /^\.go-mod-setup-[0-9]+-[0-9a-f]+\.tmp$/

async function removeLeftovers(parent: string, nowMs: number): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!LEFTOVER_NAME.test(name)) continue
    const leftover = join(parent, name)
    const age =
      nowMs -
      (await lstat(leftover).then(
        ({ mtimeMs }) => mtimeMs,
        (error: unknown) => missing(error, nowMs),
      ))
    if (age > LEFTOVER_AGE_MS) await removeTree(leftover)
  }
}

/** A link that leads nowhere is in the way, too. */
async function existsAtAll(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: unknown) => missing(error, false),
  )
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (error: unknown) => missing(error, false),
  )
}

function emptyIfMissing(error: unknown): readonly string[] {
  return missing(error, [])
}

function missing<T>(error: unknown, value: T): T {
  // A cache that may not be read has nothing for us.
  if (isNotFound(error) || hasErrorCode(error, 'EACCES', 'EPERM')) return value
  throw error
}
