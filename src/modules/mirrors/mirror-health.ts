import {
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhenResult,
  isBrokenCircuitError,
} from 'cockatiel'
import type { MirrorFailureCode } from './classify.ts'

export interface HealthOptions {
  readonly failuresToOpen: number
  readonly openMs: number
}

/** Envoy's outlier detection: five failures in a row, thirty seconds out. */
export const DEFAULT_HEALTH: HealthOptions = Object.freeze({ failuresToOpen: 5, openMs: 30_000 })

/** What a request tells about its mirror. `undefined`: it answered (404 is an answer, too). */
export interface Verdict {
  readonly failure: MirrorFailureCode | undefined
}

/** A request that was given up for our own reasons: it tells nothing about the mirror. */
class Abandoned extends Error {
  override readonly name = 'Abandoned'
}

/** Whether a mirror is worth asking: a circuit breaker, and the pause that it asked for itself. */
export class MirrorHealth {
  readonly #options: HealthOptions
  #breaker: CircuitBreakerPolicy
  #ejections = 0
  #ejectedUntilMs = 0
  #pausedUntilMs = 0
  #lastFailure: MirrorFailureCode | undefined

  constructor(options: HealthOptions) {
    this.#options = options
    this.#breaker = this.#createBreaker()
  }

  get ejections(): number {
    return this.#ejections
  }

  get lastFailure(): MirrorFailureCode | undefined {
    return this.#lastFailure
  }

  /** Why others are to be asked instead, if the proxy list allows it. A probe under way counts as ejected for all but the probe. */
  get ejection(): MirrorFailureCode | undefined {
    if (this.pauseMs > 0) return 'rate-limited'
    const { state } = this.#breaker
    if (state === CircuitState.Closed || (state === CircuitState.Open && Date.now() >= this.#ejectedUntilMs))
      return undefined
    return this.#lastFailure
  }

  /** Neither ejected nor on probation. */
  get isTrusted(): boolean {
    return this.#breaker.state === CircuitState.Closed
  }

  /** How long it wants to be left alone (Retry-After). */
  get pauseMs(): number {
    return Math.max(0, this.#pausedUntilMs - Date.now())
  }

  pauseFor(durationMs: number): void {
    this.#pausedUntilMs = Math.max(this.#pausedUntilMs, Date.now() + durationMs)
  }

  /**
   * Runs one request and learns from it. `undefined` from `attempt`: it was given up by us.
   * An ejected mirror is asked all the same: who calls this knows that there is no other.
   */
  async observe<T>(attempt: () => Promise<{ readonly result: T; readonly verdict: Verdict | undefined }>): Promise<T> {
    // Not through the breaker: it would refuse, or let us wait for the probe of another.
    if (this.ejection !== undefined) return await this.#observeEjected(attempt)
    const isProbe = this.#breaker.state === CircuitState.Open
    let outcome: { readonly result: T } | undefined
    try {
      await this.#breaker.execute(async () => {
        const { result, verdict } = await attempt()
        outcome = { result }
        this.#note(verdict)
        // A probe that was too slow for us has not shown that the mirror is well.
        if (verdict === undefined && isProbe) return { failure: this.#lastFailure ?? 'stall' }
        if (verdict === undefined) throw new Abandoned()
        return verdict
      })
    } catch (error) {
      // The clock was set back while it was open: cockatiel reckons in the time of day, too.
      if (isBrokenCircuitError(error)) return await this.#observeEjected(attempt)
      if (!(error instanceof Abandoned)) throw error
    }
    if (outcome === undefined) throw new Error('a request ended without an outcome')
    return outcome.result
  }

  async #observeEjected<T>(
    attempt: () => Promise<{ readonly result: T; readonly verdict: Verdict | undefined }>,
  ): Promise<T> {
    const { result, verdict } = await attempt()
    this.#note(verdict)
    if (verdict !== undefined && verdict.failure === undefined) this.#breaker = this.#createBreaker()
    return result
  }

  #note(verdict: Verdict | undefined): void {
    if (verdict?.failure !== undefined) this.#lastFailure = verdict.failure
  }

  #createBreaker(): CircuitBreakerPolicy {
    const breaker = circuitBreaker(
      handleWhenResult(verdict => (verdict as Verdict).failure !== undefined),
      { breaker: new ConsecutiveBreaker(this.#options.failuresToOpen), halfOpenAfter: this.#options.openMs },
    )
    breaker.onBreak(() => {
      this.#ejections += 1
      this.#ejectedUntilMs = Date.now() + this.#options.openMs
    })
    return breaker
  }
}
