import type { JobEnd } from './job.ts'
import type { JobPlan } from './plan.ts'
import type { Comparison } from './truth.ts'

/** What a job came to, and what was found on its machine behind it. */
export interface JobRecord {
  readonly plan: JobPlan
  readonly end: JobEnd
  /** GOMODCACHE against what was made. */
  readonly modules: Comparison
  /** Build outputs that came from an entry, or go into one. */
  readonly build: Comparison
  /** Of the modules that its project needs, those that are not there. */
  readonly missing: readonly string[]
  /** `go mod verify`: what it said where it was not content. */
  readonly verify: string
  /** Files of ours that should not be there: behind a job that was not killed. */
  readonly left: readonly string[]
  /** Files of ours that a killed job left for the next one to sweep. */
  readonly rests: readonly string[]
  /** Files that go itself left when it was killed; it sweeps none. */
  readonly gosRests: number
  readonly isProjectUntouched: boolean
}

const EXPECTED_CODES = { SIGTERM: 143, SIGKILL: 137 } as const

/** Why a job failed though one mirror was well; undefined for one that did not, and for one that was killed. */
export function failureOf({ plan, end, missing, verify, isProjectUntouched }: JobRecord): string | undefined {
  if (end.isTimedOut) return 'it hung'
  if (end.isKilled && plan.kill !== undefined) {
    // It may have been done when the signal came, or was about to be.
    const isKilledOrDone =
      end.signal === plan.kill.signal || end.code === EXPECTED_CODES[plan.kill.signal] || end.code === 0
    return isKilledOrDone ? undefined : `killed by ${plan.kill.signal}, it ended with ${end.code ?? end.signal}`
  }
  if (end.code !== 0) return `exit code ${end.code ?? end.signal}`
  if (end.report?.ok !== true) return 'a report that is not well'
  if (missing.length > 0) return `missing: ${missing.join(', ')}`
  if (verify !== '') return `go mod verify: ${verify}`
  return isProjectUntouched ? undefined : 'go.sum was changed'
}
