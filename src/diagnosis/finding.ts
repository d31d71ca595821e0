import type { FailureCode } from './codes.ts'

/** How much a finding weighs. `security`: bytes were not what go.sum or the checksum database says, whoever was to blame. */
export type Severity = 'error' | 'security' | 'warning' | 'notice'

/** One thing that is worth telling: what happened, why, and what to do. The report's `findings` are these. */
export interface Finding {
  readonly code: FailureCode
  readonly severity: Severity
  /** `path@version`, where one module is concerned. */
  readonly module?: string
  /** Without user, password and query. */
  readonly url?: string
  readonly message: string
  readonly cause: string
  readonly fix: string
  /** What was printed, answered or measured, shortened; without secrets. */
  readonly evidence?: string
}
