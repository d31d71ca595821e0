import type { PhaseTime } from '../report/report.ts'

/** Measures the phases for the report. */
export class Timeline {
  readonly #startedAt = performance.now()
  readonly #phases: PhaseTime[] = []

  /** Runs a phase; its time counts whether it succeeds or throws. */
  async run<T>(name: string, phase: () => Promise<T>): Promise<T> {
    const startedAt = performance.now()
    try {
      return await phase()
    } finally {
      this.#phases.push({ name, seconds: secondsSince(startedAt) })
    }
  }

  get phases(): readonly PhaseTime[] {
    return [...this.#phases]
  }

  get seconds(): number {
    return secondsSince(this.#startedAt)
  }
}

/** Seconds since a reading of performance.now(), to the millisecond. */
export function secondsSince(startedAt: number): number {
  return Math.round(performance.now() - startedAt) / 1000
}
