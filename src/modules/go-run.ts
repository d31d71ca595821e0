import type { GoActivity } from '../diagnosis/goroutine-dump.ts'
import type { ModuleVersion } from '../go/module-path.ts'
import type { ProxyEntry } from '../go/proxy-list.ts'
import type { DownloadState } from './download-watch.ts'
import type { GoOutputFacts } from './go-output.ts'
import type { WaitingFor } from './go-waiting.ts'

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
  /** How long there has been no sign of life, and in how long the run is ended for it. */
  readonly silentMs: number
  readonly endsInMs: number
  /** How long a disk that does not answer has been the only sign of life: no run is ended for that. */
  readonly diskMs: number
  /** What its processes are seen to do; looked for once nothing else has come for a while. */
  readonly evidence: readonly string[]
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
  /** What they were seen to do before they were ended. */
  readonly evidence: readonly string[]
}
