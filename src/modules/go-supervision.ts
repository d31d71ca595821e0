import { setTimeout as sleep } from 'node:timers/promises'
import { readGoroutineDump } from '../diagnosis/goroutine-dump.ts'
import type { ProcessExit, ProcessGroup } from '../system/process-group.ts'
import { hasProcessFiles } from '../system/process-table.ts'
import type { DownloadWatch } from './download-watch.ts'
import { GoLiveness } from './go-liveness.ts'
import type { GoOutput } from './go-output.ts'
import type { GoStall, SupervisedGoOptions } from './go-run.ts'
import { type WaitingFor, WaitList, withoutHeldBack } from './go-waiting.ts'
import { NO_EVIDENCE, type ProcessEvidence, readProcessEvidence } from './process-evidence.ts'

// go prints its goroutines in milliseconds; a large dump on a loaded machine takes longer.
const DUMP_PATIENCE_MS = 3_000
const MAX_POLL_MS = 1_000
const MIN_POLL_MS = 50
/** The processes are looked at only then: it costs some milliseconds. */
const EVIDENCE_AFTER_MS = 4_000

/** Watches one go command, and ends it where it does not live. */
export class Supervision {
  readonly #options: SupervisedGoOptions
  readonly #group: ProcessGroup
  readonly #output: GoOutput
  readonly #liveness: GoLiveness
  readonly #waits: WaitList
  #silentMs = 0
  #diskMs = 0
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
      const passedMs = Math.min(nowMs - lastMs, 2 * pollMs)
      this.#silentMs = look.sign === undefined ? this.#silentMs + passedMs : 0
      this.#diskMs = look.sign === 'disk-wait' ? this.#diskMs + passedMs : 0
      lastMs = nowMs
      const waitingFor = withoutHeldBack(await this.#waits.look(nowMs))
      const quietMs = Math.max(this.#silentMs, this.#diskMs)
      const evidence = quietMs >= Math.min(EVIDENCE_AFTER_MS, stallTimeoutMs) ? await this.#look() : NO_EVIDENCE
      if (this.#exited) return
      this.waitingFor = withLocks(waitingFor, evidence, this.#silentMs)
      this.#options.onProgress?.({
        ...look.state,
        waitingFor: this.waitingFor,
        silentMs: this.#silentMs,
        diskMs: this.#diskMs,
        endsInMs: Math.max(0, stallTimeoutMs - this.#silentMs),
        evidence: evidence.lines,
      })
      if (this.#silentMs >= stallTimeoutMs) return await this.#endStall(evidence)
    }
  }

  async #look(): Promise<ProcessEvidence> {
    return hasProcessFiles() ? readProcessEvidence(await this.#group.members()) : NO_EVIDENCE
  }

  /** SIGQUIT makes go print its goroutines and exit with 2 (runtime, package os/signal); then nothing of the group may stay. */
  async #endStall(evidence: ProcessEvidence): Promise<void> {
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
    this.stall = {
      kind: 'stalled',
      waitingFor,
      activities,
      goroutines: excerpt,
      processes,
      evidence: evidence.lines,
    }
  }
}

/** go says nothing of most of the locks that it waits for. */
function withLocks(
  waiting: readonly WaitingFor[],
  { locks }: ProcessEvidence,
  silentMs: number,
): readonly WaitingFor[] {
  const others = waiting.filter(({ kind }) => kind !== 'lock')
  const known = locks.length > 0 ? others : waiting
  return [
    ...known,
    ...locks.map(({ file }) => ({ kind: 'lock', what: file, mirror: undefined, forMs: silentMs }) as const),
  ]
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
