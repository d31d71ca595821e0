import type { Finding } from '../diagnosis/finding.ts'
import type { FailureCode } from '../diagnosis/codes.ts'
import type { ModuleVersion } from '../go/module-path.ts'
import type { Idle } from './request-slots.ts'

/** The three files of a module version in the GOPROXY protocol (go.dev/ref/mod#goproxy-protocol). */
export type ModuleFileKind = 'info' | 'mod' | 'zip'

export interface ModuleFile {
  readonly module: ModuleVersion
  readonly kind: ModuleFileKind
}

/** What the report calls the places that modules come from. */
export type SourceKind = 'proxy' | 'directory' | 's3' | 'cache' | 'direct'

/** A source had the file: `bytes` of it are now in the target. They are not verified yet. */
export interface Fetched {
  readonly kind: 'fetched'
  readonly bytes: number
  /** The file itself, where the request named no target. */
  readonly data?: Buffer
  /** The label of the mirror that served it. */
  readonly from: string
}

/** Every source that may be asked said that it does not have the file (HTTP 404 or 410, no such file). */
export interface NotFound {
  readonly kind: 'not-found'
  /** GOPROXY goes on with `direct`: the go command may have more luck. */
  readonly leftToDirect?: boolean
}

/** No source could serve it, and at least one for another reason than not having it. */
export interface FetchFailed {
  readonly kind: 'failed'
  readonly code: FailureCode
  /** The proxy list goes on with `direct`, which the go command may still try. */
  readonly leftToDirect?: boolean
  /** What each source that was asked did, in order: for the message of failure. */
  readonly attempts: readonly FailedAttempt[]
}

export interface FailedAttempt {
  readonly from: string
  readonly code: FailureCode
  /** One line, without secrets. */
  readonly message: string
}

export type FetchOutcome = Fetched | NotFound | FetchFailed

/** A request for one file. */
export interface FetchRequest {
  readonly file: ModuleFile
  /**
   * A temporary file of the caller's to write to, truncated on each attempt; undefined for `.info` and `.mod`, which come back in
   * memory (16 MiB at most): a thousand small files would otherwise cost as many opens, writes and closes.
   */
  readonly target: string | undefined
  readonly signal: AbortSignal
  /** Sources (by label) whose bytes for this file were wrong: not asked again. */
  readonly distrusted: ReadonlySet<string>
  /** For waits in which nothing is asked: before a retry, or for as long as a mirror wants to be left alone. */
  readonly idle?: Idle
}

/** Where modules come from: a directory or bucket in GOPROXY layout, a restored archive, or the mirrors of GOPROXY as one. */
export interface ModuleSource {
  readonly kind: SourceKind
  /** For logs and the report, without credentials. */
  readonly label: string
  /**
   * Waits until {@link fetch} can answer at once: a file may still be on its way. Absent where it always can. Nobody is kept waiting meanwhile.
   *
   * @throws the signal's reason
   */
  ready?(file: ModuleFile, signal: AbortSignal): Promise<void>
  /** What a source can answer is an outcome; it throws only when `signal` aborts or the target cannot be written. */
  fetch(request: FetchRequest): Promise<FetchOutcome>
  /** What is under way, and what each file waits for. Absent where nothing is worth telling: a directory does not keep one waiting. */
  waits?(): readonly SourceWait[]
  /** When anything came last from anywhere, headers or bytes: performance.now(). */
  lastHeardMs?(): number
  /** One row for each mirror or store behind it. */
  statistics(): readonly SourceStatistics[]
  /** What became known about mirrors on the way (ejections, wrong bytes elsewhere). */
  findings(): readonly Finding[]
  close(): Promise<void>
}

/**
 * `resolving`: the name of the host; `connecting`, `tls`: a connection to it; `tunnel`: the HTTP proxy, to open a tunnel; `headers`: the request
 * was sent; `body`: the rest of the file; `disk`: what came is being written; `pause`: time, before the same is asked again.
 */
export type WaitStage = 'pause' | 'resolving' | 'connecting' | 'tunnel' | 'tls' | 'headers' | 'body' | 'disk'

/** What one file waits for. */
export interface SourceWait {
  readonly file: ModuleFile
  /** The label of who is waited for. */
  readonly from: string
  readonly stage: WaitStage
  /** Since the stage began or, in a body, the last byte came. */
  readonly forMs: number
  /** What is known of the way there: host, address, resolver. */
  readonly detail: string
  /** Bytes so far, and how many a second: in a body. */
  readonly progress?: { readonly bytes: number; readonly bytesPerSecond: number }
  /** Who is asked when this is given up, and when that is. */
  readonly next: { readonly who: string; readonly inMs: number }
}

/** The report's `download.sources` row. Times in milliseconds, from sending a request to its last byte. */
export interface SourceStatistics {
  readonly url: string
  readonly kind: SourceKind
  readonly requests: number
  readonly failures: number
  readonly bytes: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly ejections: number
  /** Of the failures, how many were what; absent where that is not told apart. */
  readonly failureCodes?: FailureCounts
  /** How long the requests took that did not fail. */
  readonly durations?: DurationCounts
}

export type FailureCounts = Readonly<Partial<Record<FailureCode, number>>>

/** A histogram: buckets are `[upTo, how many took that long or less]`, in milliseconds, the widest last. */
export interface DurationCounts {
  readonly count: number
  readonly sumMs: number
  readonly buckets: readonly (readonly [number, number])[]
}
