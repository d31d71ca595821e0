import type { PhaseTime } from '../report/report.ts'

/** Measures the phases for the report. */
export class Timeline {
  readonly #startedAt = performance.now()
  readonly #phases: PhaseTime[] = []
  /** Of all phases, each moment once. */
  #countedMs = 0

  /** Runs a phase; its time counts whether it succeeds or throws. That of a phase within it counts there alone. */
  async run<T>(name: string, phase: () => Promise<T>): Promise<T> {
    const startedAt = performance.now()
    const countedBeforeMs = this.#countedMs
    try {
      return await phase()
    } finally {
      const wholeMs = performance.now() - startedAt
      const withinMs = this.#countedMs - countedBeforeMs
      this.#countedMs = countedBeforeMs + wholeMs
      this.#phases.push({
        name,
        seconds: Math.round(wholeMs - withinMs) / 1000,
        start: Math.round(startedAt - this.#startedAt) / 1000,
        end: Math.round(startedAt + wholeMs - this.#startedAt) / 1000,
      })
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
