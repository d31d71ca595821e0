import { CommandStartError } from '../system/process-group.ts'
import { type CommandResult, runCommand } from '../system/short-command.ts'

/** A file, link or submodule in git's index. */
export interface TrackedEntry {
  /** Below the top of the work tree, with forward slashes. */
  readonly path: string
  /** git's: `100644`, `100755`, `120000` (a link), `160000` (a submodule). */
  readonly mode: string
  /** Of what the index has for it. */
  readonly hash: string
  /** `filtered`: what is in the work tree is made from it by a filter. `changed`: it is something else, or nobody looked. */
  readonly state: 'clean' | 'filtered' | 'changed'
}

export type TrackedFiles =
  | { readonly kind: 'tracked'; readonly top: string; readonly entries: readonly TrackedEntry[] }
  /** Not a work tree, no git, or a git that refuses. */
  | { readonly kind: 'unknown'; readonly reason: string }

export interface TrackedFilesRequest {
  /** Anywhere in the work tree. */
  readonly directory: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
}

const TIMEOUT_MS = 60_000
// Paths of a million files.
const MAX_OUTPUT_BYTES = 256 << 20

class GitError extends Error {
  override readonly name = 'GitError'
}

/**
 * What git tracks, in the whole work tree that the directory is in, submodules not included. Nothing is written, not even the index.
 *
 * @throws the signal's reason once that aborts
 */
export async function listTrackedFiles(request: TrackedFilesRequest): Promise<TrackedFiles> {
  try {
    const top = (await git(request, request.directory, ['rev-parse', '--show-toplevel'])).replace(/\r?\n$/, '')
    const [index, unfiltered, status] = await Promise.all([
      git(request, top, ['ls-files', '--stage', '-v', '-z']),
      // What a filter makes of a blob (git-lfs, git-crypt) is not decided by the blob's hash alone.
      git(request, top, ['ls-files', '-z', '--', ':(attr:!filter)']),
      git(request, top, [
        'status',
        '--porcelain',
        '-z',
        '--untracked-files=no',
        '--no-renames',
        '--ignore-submodules=all',
      ]),
    ])
    const isUnfiltered = new Set(unfiltered.split('\0'))
    const changed = parseChanged(status)
    const stateOf = (path: string, isPlain: boolean): TrackedEntry['state'] => {
      if (!isPlain || changed.has(path)) return 'changed'
      return isUnfiltered.has(path) ? 'clean' : 'filtered'
    }
    const entries = parseIndex(index).map(({ path, mode, hash, isPlain }) => {
      const state = stateOf(path, isPlain)
      return { path, mode, hash, state }
    })
    return { kind: 'tracked', top, entries }
  } catch (error) {
    request.signal.throwIfAborted()
    if (error instanceof GitError) return { kind: 'unknown', reason: error.message }
    if (error instanceof CommandStartError) return { kind: 'unknown', reason: 'git cannot be run there' }
    throw error
  }
}

/** Tag, mode, hash, stage, path. Other tags than `H`: not checked out, or never looked at (assume-unchanged); stages: in conflict. */
function parseIndex(output: string): readonly (Omit<TrackedEntry, 'state'> & { readonly isPlain: boolean })[] {
  return output.split('\0').flatMap(line => {
    const match = /^(\S) ([0-7]{6}) ([0-9a-f]{40,64}) ([0-3])\t([\s\S]+)$/.exec(line)
    if (match === null) return []
    const [, tag, mode = '', hash = '', stage, path = ''] = match
    return [{ path, mode, hash, isPlain: tag === 'H' && stage === '0' }]
  })
}

/** `XY path`: Y is what the work tree has other than the index. */
function parseChanged(output: string): ReadonlySet<string> {
  const lines = output.split('\0').filter(line => line.length > 3 && line[1] !== ' ')
  return new Set(lines.map(line => line.slice(3)))
}

async function git(request: TrackedFilesRequest, cwd: string, args: readonly string[]): Promise<string> {
  const { environment, signal } = request
  // Beside a git of the user's no lock is taken; no program that a configuration names is started to watch files.
  const env = { ...environment, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' }
  const options = { cwd, env, signal, timeoutMs: TIMEOUT_MS, maxOutputBytes: MAX_OUTPUT_BYTES }
  const result: CommandResult = await runCommand('git', ['-c', 'core.fsmonitor=false', ...args], options)
  if (result.code === 0 && !result.truncated) return result.stdout
  signal.throwIfAborted()
  const why = result.truncated ? 'its answer is too long' : (result.stderr.trim().split('\n')[0] ?? '')
  throw new GitError(`git ${args[0] ?? ''}: ${why || `ended with ${result.code ?? result.signal}`}`)
}
