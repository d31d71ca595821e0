import { setTimeout as sleep } from 'node:timers/promises'
import { type GoActivity, readGoroutineDump } from '../diagnosis/goroutine-dump.ts'
import type { ModuleVersion } from '../go/module-path.ts'
import type { ProxyEntry } from '../go/proxy-list.ts'
import { type ProcessExit, type ProcessGroup, startProcessGroup } from '../system/process-group.ts'
import { hasProcessFiles } from '../system/process-table.ts'
import { type DownloadState, DownloadWatch } from './download-watch.ts'
import { forgetBrokenRepositories } from './git-repositories.ts'
import { GoLiveness } from './go-liveness.ts'
import { GoOutput, type GoOutputFacts } from './go-output.ts'
import { type WaitingFor, WaitList, withoutHeldBack } from './go-waiting.ts'

export interface SupervisedGoOptions {
  /** The go command; a name is looked up on the PATH of `env`. */
  readonly goCommand: string
  readonly args: readonly string[]
  readonly cwd: string
  /** The whole environment, credentials and GOPROXY included. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly goModCache: string
  /** What GOPROXY of `env` says. */
  readonly entries: readonly ProxyEntry[]
  /** Whose files are watched: for signs of life and for progress. */
  readonly modules: readonly ModuleVersion[]
  /** No sign of life for so long is a stall. */
  readonly stallTimeoutMs: number
  /** The run may take so long. */
  readonly timeoutMs: number
  readonly signal: AbortSignal
  readonly onProgress?: ((progress: GoProgress) => void) | undefined
}

export interface GoProgress extends DownloadState {
  readonly waitingFor: readonly WaitingFor[]
}

/** What every run leaves, however it ended. */
export interface GoRunFacts extends GoOutputFacts {
  readonly seconds: number
  /** Fetched by this run: zips, whole or in part. */
  readonly bytes: number
}

export type GoRun = GoRunFacts &
  (
    | { readonly kind: 'ok' | 'cancelled' }
    | {
        readonly kind: 'failed'
        readonly exitCode: number | null
        readonly signal: NodeJS.Signals | null
        /** What had not arrived when it gave up. */
        readonly waitingFor: readonly WaitingFor[]
      }
    | { readonly kind: 'timed-out'; readonly waitingFor: readonly WaitingFor[] }
    | GoStall
  )

/** No sign of life for `stallTimeoutMs`. */
export interface GoStall {
  readonly kind: 'stalled'
  readonly waitingFor: readonly WaitingFor[]
  /** Empty on Windows, which knows no SIGQUIT. */
  readonly activities: ReadonlyMap<GoActivity, number>
  /** The goroutines that matter, function names only. */
  readonly goroutines: string
  /** Names of the processes that were there, go first. */
  readonly processes: readonly string[]
}

// go prints its goroutines in milliseconds; a large dump on a loaded machine takes longer.
const DUMP_PATIENCE_MS = 3_000
const MAX_POLL_MS = 1_000
const MIN_POLL_MS = 50

/** Runs one go command and watches whether it lives. Throws only where go cannot be started (CommandStartError). */
export async function runSupervisedGo(options: SupervisedGoOptions): Promise<GoRun> {
  const output = new GoOutput()
  const watch = new DownloadWatch(options.goModCache, options.modules)
  const startedMs = performance.now()
  const finish = (): GoRunFacts => ({ ...output.facts(), seconds: (performance.now() - startedMs) / 1000, bytes: 0 })
  // Before go starts: what is there now is not of its making.
  await watch.look()
  if (options.signal.aborted) return { kind: 'cancelled', ...finish() }
  const { goCommand: file, args, cwd, env, signal, timeoutMs } = options
  const onOutput = output.add
  const group = await startProcessGroup({ file, args, cwd, env, signal, timeoutMs, onOutput })
  const supervision = new Supervision(options, group, output, watch)
  let succeeded = false
  try {
    const exit = await supervision.watchUntilExit()
    output.end()
    const outcome = supervision.stall ?? outcomeOf(exit, await supervision.lookForWaits())
    succeeded = outcome.kind === 'ok'
    const { bytes } = await watch.look()
    return Object.freeze({ ...finish(), bytes, ...outcome })
  } finally {
    // A go that fails does not wait for its children. What a successful one leaves (an ssh master, a credential daemon) is wanted.
    if (!succeeded) {
      await group.kill()
      await forgetBrokenRepositories(options.goModCache, output)
    }
  }
}

function outcomeOf(exit: ProcessExit, waitingFor: readonly WaitingFor[]) {
  if (exit.cause === 'aborted') return { kind: 'cancelled' } as const
  if (exit.cause === 'timed-out') return { kind: 'timed-out', waitingFor: withoutHeldBack(waitingFor) } as const
  if (exit.code === 0) return { kind: 'ok' } as const
  return { kind: 'failed', exitCode: exit.code, signal: exit.signal, waitingFor } as const
}

class Supervision {
  readonly #options: SupervisedGoOptions
  readonly #group: ProcessGroup
  readonly #output: GoOutput
  readonly #liveness: GoLiveness
  readonly #waits: WaitList
  #silentMs = 0
  #exited = false
  stall: GoStall | undefined
  waitingFor: readonly WaitingFor[] = []

  constructor(options: SupervisedGoOptions, group: ProcessGroup, output: GoOutput, watch: DownloadWatch) {
    this.#options = options
    this.#group = group
    this.#output = output
    const seesProcesses = hasProcessFiles()
    const members = async () => group.members()
    this.#liveness = new GoLiveness({ goModCache: options.goModCache, watch, members, seesProcesses })
    this.#waits = new WaitList(output.trace, options.entries, options.goModCache)
    output.onLine = () => this.#liveness.hear()
  }

  async watchUntilExit(): Promise<ProcessExit> {
    const over = new AbortController()
    const exit = this.#group.exit.finally(() => {
      this.#exited = true
      over.abort()
    })
    const watching = this.#watch(over.signal)
    try {
      return await exit
    } finally {
      await watching
    }
  }

  async lookForWaits(): Promise<readonly WaitingFor[]> {
    return this.#waits.look(performance.now())
  }

  async #watch(over: AbortSignal): Promise<void> {
    const { stallTimeoutMs } = this.#options
    const pollMs = Math.min(MAX_POLL_MS, Math.max(MIN_POLL_MS, stallTimeoutMs / 10))
    let lastMs = performance.now()
    while (await pause(pollMs, over)) {
      const look = await this.#liveness.look()
      const nowMs = performance.now()
      // Where we were not run for a while (a suspended machine, no CPU), go was not either: that time is no silence.
      this.#silentMs = look.sign === undefined ? this.#silentMs + Math.min(nowMs - lastMs, 2 * pollMs) : 0
      lastMs = nowMs
      const waitingFor = withoutHeldBack(await this.#waits.look(nowMs))
      if (this.#exited) return
      this.waitingFor = waitingFor
      this.#options.onProgress?.({ ...look.state, waitingFor })
      if (this.#silentMs >= stallTimeoutMs) return await this.#endStall()
    }
  }

  /** SIGQUIT makes go print its goroutines and exit with 2 (runtime, package os/signal); then nothing of the group may stay. */
  async #endStall(): Promise<void> {
    const processes = (await this.#group.members()).map(row => row.name)
    this.#output.beginDump()
    if (process.platform !== 'win32') {
      this.#group.signalLeader('SIGQUIT')
      await Promise.race([this.#group.exit, sleep(DUMP_PATIENCE_MS, undefined, { ref: false })])
    }
    await this.#group.kill()
    const exit = await this.#group.exit
    // It ended well while it was being looked at.
    if (exit.cause === 'exited' && exit.code === 0) return
    const { activities, excerpt } = readGoroutineDump(this.#output.dump)
    const waitingFor = activities.has('asking-database')
      ? withoutHeldBack(this.#waits.withDatabase(this.waitingFor, performance.now()))
      : this.waitingFor
    this.stall = { kind: 'stalled', waitingFor, activities, goroutines: excerpt, processes }
  }
}

/** Whether the time passed; false where it was over before. */
async function pause(delayMs: number, over: AbortSignal): Promise<boolean> {
  try {
    await sleep(delayMs, undefined, { signal: over })
    return true
  } catch (error) {
    if (!over.aborted) throw error
    return false
  }
}
