import { MirrorError } from './mirror-error.ts'

/** The slowest that a mirror may be. */
export interface MinimumRate {
  readonly bytesPerSecond: number
  readonly windowMs: number
}

/**
 * cargo gives up below 10 bytes a second over 30 s. Ten times that: at 100 B/s the median zip (150 KB) would still take 25 minutes,
 * longer than the whole budget, and bursts with pauses between them pass.
 */
export const DEFAULT_MINIMUM_RATE: MinimumRate = Object.freeze({ bytesPerSecond: 100, windowMs: 30_000 })

export interface StallGuardOptions {
  /** From sending a request to its headers, and from one byte to the next. */
  readonly stallTimeoutMs: number
  readonly minimumRate: MinimumRate
}

/** Watches one answer: aborts it when nothing comes for too long, or too little. Time that we spend writing does not count. */
export class StallGuard {
  readonly #options: StallGuardOptions
  readonly #abort = new AbortController()
  #timer: NodeJS.Timeout | undefined
  #receivedBytes = 0
  #windowMs = 0
  #windowBytes = 0
  #waitingSinceMs: number | undefined

  constructor(options: StallGuardOptions) {
    this.#options = options
  }

  /** Aborts with a MirrorError `stall` or `too-slow`. */
  get signal(): AbortSignal {
    return this.#abort.signal
  }

  /** From now on it is the server's turn. */
  waiting(): void {
    this.#waitingSinceMs = performance.now()
    if (this.#timer === undefined) this.#timer = setTimeout(() => this.#onTimer(), this.#options.stallTimeoutMs)
    else this.#timer.refresh()
  }

  /** Something came; it is our turn. */
  received(bytes: number): void {
    const waitedMs = performance.now() - (this.#waitingSinceMs ?? performance.now())
    this.#waitingSinceMs = undefined
    this.#receivedBytes += bytes
    this.#windowBytes += bytes
    this.#windowMs += waitedMs
    const { bytesPerSecond, windowMs } = this.#options.minimumRate
    if (this.#windowMs < windowMs) return
    const rate = this.#windowBytes / (this.#windowMs / 1000)
    this.#windowMs = this.#windowBytes = 0
    if (rate >= bytesPerSecond) return
    this.#abort.abort(
      new MirrorError('too-slow', `${Math.round(rate)} bytes a second over ${Math.round(windowMs / 1000)} s`),
    )
  }

  /** The answer is complete or given up. */
  stop(): void {
    this.#waitingSinceMs = undefined
    clearTimeout(this.#timer)
  }

  /** Where our own thread was held up, the answer may be here already: it is looked at first. */
  #onTimer(): void {
    const since = this.#waitingSinceMs
    setImmediate(() => {
      if (this.#waitingSinceMs === since) this.#onTimeout()
    })
  }

  #onTimeout(): void {
    // While we write, the server waits for us.
    if (this.#waitingSinceMs === undefined) return
    const { stallTimeoutMs } = this.#options
    const where = this.#receivedBytes === 0 ? 'no answer' : `nothing more after ${this.#receivedBytes} bytes`
    this.#abort.abort(new MirrorError('stall', `${where} for ${stallTimeoutMs / 1000} s`))
  }
}
