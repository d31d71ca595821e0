import type { Severity } from './finding.ts'

/** What the catalogue says of a code, whatever the module or mirror. */
export interface Advice {
  /** A few words, for headings and annotations. */
  readonly title: string
  readonly cause: string
  /** What to put into which input, or which command to run. */
  readonly fix: string
  readonly severity: Severity
  /** Whether the same request may well succeed a moment later: only these are tried again. */
  readonly transient: boolean
  readonly docs?: string
}
