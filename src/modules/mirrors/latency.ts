import type { DurationCounts } from '../source.ts'

/** From an answer of the next rack to one of the stall time-out. */
const BUCKETS_MS = [5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000, 60_000]

/** The histogram of these durations, in milliseconds. */
export function countDurations(durationsMs: readonly number[]): DurationCounts {
  return {
    count: durationsMs.length,
    sumMs: Math.round(durationsMs.reduce((sum, duration) => sum + duration, 0)),
    buckets: BUCKETS_MS.map(upTo => [upTo, durationsMs.filter(duration => duration <= upTo).length] as const),
  }
}

/** The sum of two histograms of ours. */
export function addDurations(a: DurationCounts, b: DurationCounts): DurationCounts {
  return {
    count: a.count + b.count,
    sumMs: a.sumMs + b.sumMs,
    buckets: a.buckets.map(([upTo, count], index) => [upTo, count + (b.buckets[index]?.[1] ?? 0)] as const),
  }
}

/** Durations of one kind, kept sorted: some thousand in a run, and asked for while requests wait. */
export class LatencySamples {
  readonly #sortedMs: number[] = []

  get count(): number {
    return this.#sortedMs.length
  }

  add(durationMs: number): void {
    let low = 0
    let high = this.#sortedMs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#sortedMs[middle] ?? 0) <= durationMs) low = middle + 1
      else high = middle
    }
    this.#sortedMs.splice(low, 0, durationMs)
  }

  get durations(): DurationCounts {
    return countDurations(this.#sortedMs)
  }

  /** The smallest sample that so many percent of all are not above (nearest rank); 0 without samples. */
  percentile(percent: number): number {
    const rank = Math.max(1, Math.ceil((percent / 100) * this.#sortedMs.length))
    return this.#sortedMs[rank - 1] ?? 0
  }
}
