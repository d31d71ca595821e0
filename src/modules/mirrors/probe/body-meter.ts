/** Bytes, and the time in which at least one body was under way: waiting for headers is latency, which is counted elsewhere. */
export class BodyMeter {
  readonly #maxBytes: number
  readonly #onFull: () => void
  #open = 0
  #sinceMs = 0
  #activeMs = 0
  bytes = 0

  constructor(maxBytes: number, onFull: () => void) {
    this.#maxBytes = maxBytes
    this.#onFull = onFull
  }

  begin(): { received(bytes: number): void; end(): void } {
    let isOpen = false
    return {
      received: bytes => {
        if (!isOpen) this.#enter()
        isOpen = true
        this.bytes += bytes
        if (this.bytes >= this.#maxBytes) this.#onFull()
      },
      end: () => {
        if (isOpen) this.#leave()
        isOpen = false
      },
    }
  }

  bytesPerSecond(): number {
    return this.bytes / (Math.max(1, this.#activeMs) / 1000)
  }

  #enter(): void {
    if (this.#open === 0) this.#sinceMs = performance.now()
    this.#open += 1
  }

  #leave(): void {
    this.#open -= 1
    if (this.#open === 0) this.#activeMs += performance.now() - this.#sinceMs
  }
}
