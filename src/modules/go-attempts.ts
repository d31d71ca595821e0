import { describeActivities } from '../diagnosis/goroutine-dump.ts'
import { type ModuleVersion, moduleKey } from '../go/module-path.ts'
import { formatProxyList, type ProxyEntry } from '../go/proxy-list.ts'
import { sleep } from '../system/deadline.ts'
import { explainRun, type RunFailure } from './go-faults.ts'
import { MirrorTally } from './mirror-tally.ts'
import { type BackoffOptions, createBackoff, DEFAULT_BACKOFF } from './mirrors/retry-delay.ts'
import { type FailedRun, type FallbackPolicy, nextProxyList } from './next-proxy-list.ts'
import { hasModuleFile, modulesWithoutZipHash, removeGoMod } from './stale-files.ts'
import type { GoProgress, GoRun, GoStall } from './go-run.ts'
import { runSupervisedGo } from './supervised-go.ts'

export interface AttemptOptions {
  /** Default `go`, looked up on the PATH of `env`. */
  readonly goCommand?: string
  /** Of the module or workspace. */
  readonly directory: string
  /** The whole environment of go. Its GOPROXY is replaced by `entries`; GONOPROXY and its kin stay as they are, and go obeys them. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly goModCache: string
  readonly entries: readonly ProxyEntry[]
  /** Whether the mirror with this label is a well-known public one. */
  readonly isWellKnown: (label: string) => boolean
  readonly policy: FallbackPolicy
  /** Whole further runs, for transient failures. */
  readonly retries: number
  /** For everything together. */
  readonly timeoutMs: number
  readonly stallTimeoutMs: number
  readonly signal: AbortSignal
  readonly onProgress?: ((progress: GoProgress) => void) | undefined
  /** Between runs that ask the same mirrors again. */
  readonly backoff?: BackoffOptions
  /**
   * Called where a file in the module cache is not what go.sum says though no mirror was asked for it: removes it, if it came from a
   * cache of ours, and says whether it did.
   */
  readonly dropFromCache?: ((module: ModuleVersion) => Promise<boolean>) | undefined
}

/** How the attempts at one go command ended. */
export type AttemptsResult =
  | { readonly kind: 'ok' | 'cancelled'; readonly run: GoRun | undefined }
  /** `stale`: modules whose files were in the module cache before, and wrong. */
  | {
      readonly kind: 'failed'
      readonly run: GoRun
      readonly failure: RunFailure
      readonly stale: readonly ModuleVersion[]
    }
  | { readonly kind: 'timed-out'; readonly run: GoRun | undefined }

export interface GoCommandStatistics {
  readonly attempts: number
  readonly killed: number
  readonly seconds: number
}

/** Runs go commands, each as often as the contract's table allows. What mirrors did is remembered from one command to the next. */
export class GoAttempts {
  readonly tally: MirrorTally
  /** Every stall, for the findings: what go's goroutines were doing. */
  readonly stalls: GoStall[] = []
  readonly #options: AttemptOptions
  readonly #history: FailedRun[] = []
  readonly #dropped = new Set<string>()
  readonly #deadlineMs: number
  readonly #backoff: ReturnType<typeof createBackoff>
  #statistics: GoCommandStatistics = { attempts: 0, killed: 0, seconds: 0 }

  constructor(options: AttemptOptions) {
    this.#options = options
    this.tally = new MirrorTally(options.entries)
    this.#deadlineMs = performance.now() + options.timeoutMs
    this.#backoff = createBackoff(options.backoff ?? DEFAULT_BACKOFF)
  }

  get statistics(): GoCommandStatistics {
    return this.#statistics
  }

  /** @param modules whose files tell the progress */
  async run(args: readonly string[], modules: readonly ModuleVersion[]): Promise<AttemptsResult> {
    let next = this.#next()
    // A command before this one may have used up all that there is.
    let entries = next.kind === 'run' ? next.entries : this.#options.entries
    let failed: AttemptsResult | undefined
    for (;;) {
      if (this.#options.signal.aborted) return { kind: 'cancelled', run: undefined }
      const timeoutMs = this.#deadlineMs - performance.now()
      // What failed says more than that there was no time to try again.
      if (timeoutMs <= 0) return failed ?? { kind: 'timed-out', run: undefined }
      const run = await this.#runOnce(args, { modules, entries, timeoutMs })
      if (run.kind === 'ok' || run.kind === 'cancelled' || run.kind === 'timed-out') {
        this.tally.add(run, undefined)
        return { kind: run.kind, run }
      }
      const failure = explainRun(run, this.#options.entries)
      this.tally.add(run, failure)
      for (const name of failure.unreadable) await removeGoMod(this.#options.goModCache, versionOf(name))
      const stale = await this.#staleModules(failure, modules)
      if (await this.#drop(stale)) continue
      if (failure.isFinal) return { kind: 'failed', run, failure, stale }
      this.#history.push(failure.faults)
      next = this.#next()
      if (next.kind === 'give-up') return { kind: 'failed', run, failure, stale: [] }
      failed = { kind: 'failed', run, failure, stale: [] }
      this.#countEjections(entries, next.entries)
      entries = next.entries
      if (!next.changed && !(await this.#wait()) && !this.#options.signal.aborted) return failed
    }
  }

  #next(): ReturnType<typeof nextProxyList> {
    const { entries, policy, retries, isWellKnown } = this.#options
    return nextProxyList({ entries, history: this.#history, policy, retries, isWellKnown })
  }

  async #runOnce(
    args: readonly string[],
    now: {
      readonly modules: readonly ModuleVersion[]
      readonly entries: readonly ProxyEntry[]
      readonly timeoutMs: number
    },
  ): Promise<GoRun> {
    const { goCommand = 'go', directory: cwd, env, goModCache, stallTimeoutMs, signal, onProgress } = this.#options
    const run = await runSupervisedGo({
      ...now,
      goCommand,
      args,
      cwd,
      env: { ...env, GOPROXY: formatProxyList(now.entries) },
      // All of them, so that what a mirror did is known by its name also where it is left out.
      entries: this.#options.entries,
      goModCache,
      stallTimeoutMs,
      signal,
      onProgress,
    })
    const { attempts, killed, seconds } = this.#statistics
    const isKilled = run.kind !== 'ok' && run.kind !== 'failed'
    this.#statistics = { attempts: attempts + 1, killed: killed + (isKilled ? 1 : 0), seconds: seconds + run.seconds }
    if (run.kind === 'stalled') this.stalls.push(run)
    return run
  }

  async #staleModules({ stale }: RunFailure, modules: readonly ModuleVersion[]): Promise<readonly ModuleVersion[]> {
    if (stale.zips) return modulesWithoutZipHash(this.#options.goModCache, modules)
    if (stale.module === undefined) return []
    const module = versionOf(stale.module)
    // go writes a file only after its hash was found right: what is not there came from the origin just now.
    return (await hasModuleFile(this.#options.goModCache, module, stale.extension)) ? [module] : []
  }

  /** A file that a cache of ours brought is no reason to fail: it is dropped, once, and fetched. */
  async #drop(stale: readonly ModuleVersion[]): Promise<boolean> {
    const { dropFromCache } = this.#options
    let isDropped = false
    for (const module of stale) {
      if (dropFromCache === undefined || this.#dropped.has(moduleKey(module))) continue
      this.#dropped.add(moduleKey(module))
      isDropped = (await dropFromCache(module)) || isDropped
    }
    return isDropped
  }

  #countEjections(before: readonly ProxyEntry[], after: readonly ProxyEntry[]): void {
    const stays = new Set(after.map(entry => (entry.kind === 'url' ? entry.label : entry.kind)))
    for (const entry of before) if (entry.kind === 'url' && !stays.has(entry.label)) this.tally.eject(entry.label)
  }

  /** False where the wait was cut short, or would end after the deadline. */
  async #wait(): Promise<boolean> {
    const delayMs = this.#backoff.nextMs()
    const { signal } = this.#options
    if (performance.now() + delayMs >= this.#deadlineMs) return false
    try {
      await sleep(delayMs, signal)
      return true
    } catch (error) {
      if (!signal.aborted) throw error
      return false
    }
  }
}

function versionOf(name: string): ModuleVersion {
  const at = name.lastIndexOf('@')
  return { path: name.slice(0, at), version: name.slice(at + 1) }
}

/** One line for people: what a stalled go was doing. */
export function describeStall(stall: GoStall): string {
  const doing = describeActivities(stall.activities)
  const waits = stall.waitingFor.map(({ what, forMs }) => `${what} (for ${(forMs / 1000).toFixed(0)} s)`)
  const parts = [
    waits.length > 0 ? `it waited for ${waits.slice(0, 5).join(', ')}` : '',
    doing === '' ? '' : `go was ${doing}`,
    ...stall.evidence.slice(0, 2),
  ]
  return parts.filter(part => part !== '').join('; ') || 'nothing shows what it waited for'
}
