import type { FailureCode } from './codes.ts'

/** How much a finding weighs. `security`: bytes were not what go.sum or the checksum database says, whoever was to blame. */
export type Severity = 'error' | 'security' | 'warning' | 'notice'

/** Where in the user's own files. */
export interface Place {
  /** With forward slashes; relative to the workspace where it is in there, else absolute. */
  readonly file: string
  /** Counted from 1; undefined where the whole file is meant. */
  readonly line?: number
}

/** One thing that is worth telling: what happened, why, and what to do. The report's `findings` are these. */
export interface Finding {
  readonly code: FailureCode
  readonly severity: Severity
  /** `path@version`, where one module is concerned. */
  readonly module?: string
  /** Without user, password and query. */
  readonly url?: string
  /** The line of go.mod, go.sum or go.work that it is about, where there is one. */
  readonly place?: Place
  readonly message: string
  readonly cause: string
  readonly fix: string
  /** What was printed, answered or measured, shortened; without secrets. */
  readonly evidence?: string
}
