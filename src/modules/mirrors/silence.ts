/**
 * Whether a mirror has fallen silent: nobody got a byte of it for a while, and in that time another mirror served a request in its
 * place. Our own network is well then, and the stall time-out (30 s) is not worth waiting for.
 */
export class Silence {
  #lastByteMs = Number.NEGATIVE_INFINITY
  #overtakenAtMs = Number.NEGATIVE_INFINITY

  /** It sent something, whatever for. */
  heard(nowMs: number): void {
    this.#lastByteMs = nowMs
  }

  /** Another mirror served what it was asked for. */
  overtaken(nowMs: number): void {
    this.#overtakenAtMs = nowMs
  }

  /** For how long now; without end where it never sent anything. */
  lastsMs(nowMs: number): number {
    return nowMs - this.#lastByteMs
  }

  /** For a request that was sent then: an old silence proves nothing about now. */
  isProvedSince(askedAtMs: number): boolean {
    return this.#overtakenAtMs > Math.max(this.#lastByteMs, askedAtMs)
  }
}
