import type { LatencySamples } from './latency.ts'

export interface HedgingOptions {
  /** Nothing is called slow below this, however fast the rest was: our own two cores stall for so long now and then. */
  readonly minimumWaitMs: number
  /** How many requests of a kind a mirror must have answered before "slow" means something. */
  readonly minimumSamples: number
  /** Of all requests, at most so many are second ones. */
  readonly maxShare: number
  /** A second request may be as slow as the first; a third one hardly is. */
  readonly maxPerFile: number
  /** As long as too few answers came to know what is slow. A mirror that never answers anything would else cost its whole time-out. */
  readonly blindWaitMs: number
  /** For how long a mirror must have been silent before it is left for one that answers. */
  readonly silenceMs: number
}

/** "The Tail at Scale" (Dean, Barroso): a second request after the p95 costs some 5% more load and cuts the tail off. */
export const DEFAULT_HEDGING: HedgingOptions = Object.freeze({
  minimumWaitMs: 150,
  minimumSamples: 10,
  maxShare: 0.05,
  maxPerFile: 2,
  blindWaitMs: 2000,
  silenceMs: 500,
})

/** How often a waiting request is looked at. */
export const HEDGE_CHECK_MS = 50

/** Whether a request that has seen no byte for so long is among the slowest twentieth of its kind. */
export function isSlow(waitedMs: number, firstByteMs: LatencySamples, options: HedgingOptions): boolean {
  if (firstByteMs.count < options.minimumSamples) return waitedMs > options.blindWaitMs
  return waitedMs > Math.max(options.minimumWaitMs, firstByteMs.percentile(95))
}

/** Keeps second requests to their share. */
export class HedgeBudget {
  readonly #maxShare: number
  #requests = 0
  #hedges = 0
  #wins = 0

  constructor(maxShare: number) {
    this.#maxShare = maxShare
  }

  get hedges(): number {
    return this.#hedges
  }

  /** Second requests that were served before the first ones. */
  get wins(): number {
    return this.#wins
  }

  countRequest(): void {
    this.#requests += 1
  }

  countWin(): void {
    this.#wins += 1
  }

  /** Takes one second request out of the budget, so many of which are not to be had; false: it is used up for now. */
  take({ kept }: { readonly kept: number }): boolean {
    if (this.#hedges + kept + 1 > this.#requests * this.#maxShare) return false
    this.#hedges += 1
    return true
  }
}
