import { setTimeout as sleep } from 'node:timers/promises'

/** What was not sent while a timer overslept may be sent after it, as by a sender with a buffer: else the rate is a third less. */
const CREDIT_MS = 25

/** A rate that all who send through it share, as a line's bandwidth. */
export class Throttle {
  readonly #bytesPerMs: number
  #freeAtMs = 0

  constructor(bytesPerSecond: number) {
    this.#bytesPerMs = bytesPerSecond / 1000
  }

  /** How much to send at once: a tenth of a second's worth, at least one byte and at most 64 KiB. */
  get chunkBytes(): number {
    return Math.min(64 * 1024, Math.max(1, Math.floor(this.#bytesPerMs * 100)))
  }

  /** Resolves when so many bytes may leave. Rejects with the signal's reason. */
  async take(bytes: number, signal: AbortSignal): Promise<void> {
    const nowMs = performance.now()
    const startMs = Math.max(nowMs - CREDIT_MS, this.#freeAtMs)
    this.#freeAtMs = startMs + bytes / this.#bytesPerMs
    const waitMs = this.#freeAtMs - nowMs
    // Timers are no finer than a millisecond; less is caught up by the next.
    if (waitMs >= 1) await sleep(waitMs, undefined, { signal })
  }
}
