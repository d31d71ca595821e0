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

  /** The smallest sample that so many percent of all are not above (nearest rank); 0 without samples. */
  percentile(percent: number): number {
    const rank = Math.max(1, Math.ceil((percent / 100) * this.#sortedMs.length))
    return this.#sortedMs[rank - 1] ?? 0
  }
}
