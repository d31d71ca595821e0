import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { drained, exitOf } from './child-exit.ts'
import { guardGroup } from './group-guard.ts'
import { descendants, hasProcessFiles, isGone, listProcesses, type ProcessRow, readOrGone } from './process-table.ts'

// Children inherit it whatever group or session they move to, so that none can hide from the kill: ssh's control master
// and git's background jobs leave both their session and their parent.
const MARKER = 'GOMODSETUP_PROCESS_GROUP'

// git removes its lock files on SIGTERM, which takes it milliseconds; after SIGKILL they would stay in cache/vcs.
const GRACE_MS = 500
const KILL_DEADLINE_MS = 5_000
const POLL_MS = 20

export interface ProcessGroupOptions {
  readonly file: string
  readonly args: readonly string[]
  readonly cwd: string
  /** The whole environment of the child; one variable that marks the group is added. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly onOutput: (stream: 'stdout' | 'stderr', chunk: Buffer) => void
  /** For its standard input, which is closed behind it. Default: nothing. */
  readonly input?: string | undefined
  /** Ends the group when it aborts. */
  readonly signal?: AbortSignal | undefined
  /** Ends the group after so long. */
  readonly timeoutMs?: number | undefined
  /** Ends the group even where we are killed without a word. For what may take long: it costs a process. */
  readonly guarded?: boolean
}

/** How it ended: by itself, or because of us. `code` is null where a signal ended it. */
export interface ProcessExit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly cause: 'exited' | 'killed' | 'aborted' | 'timed-out'
  /** Members of the group that outlived the kill: none but where the system refuses it. */
  readonly survivors: readonly ProcessRow[]
}

export interface ProcessGroup {
  /** The leader's id, which is the group's too (not on Windows). */
  readonly pid: number
  /** Resolves once the leader has ended, its output is read and a kill under way is through. */
  readonly exit: Promise<ProcessExit>
  /** The leader and everything it started that still lives; not on Windows, where it is empty. */
  members(): Promise<readonly ProcessRow[]>
  /** To the leader alone, such as SIGQUIT for go's goroutine dump. */
  signalLeader(signal: NodeJS.Signals): void
  /** Ends the leader and all that it started, in whatever group or session: SIGTERM, half a second, SIGKILL. */
  kill(): Promise<void>
}

/** The command could not be started at all: not found, not executable, a missing directory. */
export class CommandStartError extends Error {
  override readonly name = 'CommandStartError'
  readonly file: string

  constructor(file: string, cause: unknown) {
    super(`${file} cannot be started: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.file = file
  }
}

/**
 * Starts a command in a process group of its own, with nothing on its standard input unless there is something for it.
 *
 * @throws CommandStartError where it cannot be started; the signal's reason where that had aborted before
 */
export async function startProcessGroup(options: ProcessGroupOptions): Promise<ProcessGroup> {
  options.signal?.throwIfAborted()
  const marker = `${MARKER}=${randomUUID()}`
  const child = spawn(options.file, options.args, {
    cwd: options.cwd,
    env: { ...options.env, [MARKER]: marker.slice(MARKER.length + 1) },
    // Windows knows no groups, and "detached" would open a console window there.
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  })
  // One that ends before it has read its input breaks the pipe; its exit tells.
  child.stdin?.on('error', () => undefined).end(options.input)
  child.stdout?.on('data', (chunk: Buffer) => options.onOutput('stdout', chunk))
  child.stderr?.on('data', (chunk: Buffer) => options.onOutput('stderr', chunk))
  await started(child, options.file)
  return new RunningGroup(child, marker, options)
}

function started(child: ChildProcess, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', resolve)
    child.once('error', error => reject(new CommandStartError(file, error)))
  })
}

class RunningGroup implements ProcessGroup {
  readonly pid: number
  readonly exit: Promise<ProcessExit>
  readonly #child: ChildProcess
  readonly #marker: string
  #cause: ProcessExit['cause'] = 'exited'
  #killing: Promise<void> | undefined
  #survivors: readonly ProcessRow[] = []

  constructor(child: ChildProcess, marker: string, options: ProcessGroupOptions) {
    this.#child = child
    this.#marker = marker
    this.pid = child.pid ?? 0
    this.exit = this.#watch(options, options.guarded === true ? guardGroup(this.pid) : undefined)
  }

  async members(): Promise<readonly ProcessRow[]> {
    if (process.platform === 'win32') return []
    const rows = await listProcesses()
    const ours = rows.filter(row => row.group === this.pid || row.session === this.pid).map(row => row.pid)
    const below = descendants(rows, [this.pid, ...ours])
    return rows.filter(row => below.has(row.pid))
  }

  signalLeader(signal: NodeJS.Signals): void {
    if (this.#ended()) return
    sendSignal(this.pid, signal)
  }

  kill(): Promise<void> {
    return this.#end('killed')
  }

  #ended(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null
  }

  #end(cause: ProcessExit['cause']): Promise<void> {
    // After its own end there may still be members to clear away, but the cause stays what it was.
    if (!this.#ended()) this.#cause = this.#cause === 'exited' ? cause : this.#cause
    this.#killing ??= process.platform === 'win32' ? this.#killTree() : this.#killMembers()
    return this.#killing
  }

  async #watch(options: ProcessGroupOptions, sendGuardAway?: () => Promise<void>): Promise<ProcessExit> {
    const failed = (error: unknown): void => void this.#child.emit('error', error)
    const onAbort = (): void => void this.#end('aborted').catch(failed)
    options.signal?.addEventListener('abort', onAbort, { once: true })
    // It may have aborted while the command was starting.
    if (options.signal?.aborted === true) onAbort()
    const onTimeout = (): void => void this.#end('timed-out').catch(failed)
    const timer = options.timeoutMs === undefined ? undefined : setTimeout(onTimeout, options.timeoutMs)
    try {
      const [code, signal] = await exitOf(this.#child)
      await this.#killing
      await drained(this.#child)
      return { code, signal, cause: this.#cause, survivors: this.#survivors }
    } finally {
      clearTimeout(timer)
      options.signal?.removeEventListener('abort', onAbort)
      await sendGuardAway?.()
    }
  }

  async #killMembers(): Promise<void> {
    const begun = performance.now()
    for (const row of await this.#everyMember()) sendSignal(row.pid, 'SIGTERM')
    for (;;) {
      await sleep(POLL_MS)
      // Scanned anew each time: what forks while it is being killed leaves members that were not in the first scan.
      this.#survivors = await this.#everyMember()
      const elapsedMs = performance.now() - begun
      if (this.#survivors.length === 0 || elapsedMs > KILL_DEADLINE_MS) return
      if (elapsedMs < GRACE_MS) continue
      for (const row of this.#survivors) sendSignal(row.pid, 'SIGKILL')
    }
  }

  async #everyMember(): Promise<readonly ProcessRow[]> {
    const near = await this.members()
    if (!hasProcessFiles()) return near
    const known = new Set(near.map(row => row.pid))
    const marked = (await listProcesses()).filter(
      row => !known.has(row.pid) && readOrGone(`/proc/${row.pid}/environ`).split('\0').includes(this.#marker),
    )
    return [...near, ...marked]
  }

  /** Windows: taskkill ends a tree by its root (learn.microsoft.com, taskkill /T /F). */
  async #killTree(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      execFile('taskkill', ['/PID', String(this.pid), '/T', '/F'], { timeout: KILL_DEADLINE_MS }, error => {
        // 128: the process is not there any more.
        if (error === null || error.code === 128) resolve()
        else reject(error)
      })
    })
  }
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (!isGone(error)) throw error
  }
}
