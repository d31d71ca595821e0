/** An entry of the simulated service. */
export interface SimulatedEntry {
  readonly key: string
  readonly bytes: number
  readonly createdAt: number
}

export interface ServiceLimits {
  readonly maxBytes: number
  /** After so long without a use an entry goes. In the unit of the times. */
  readonly maxUnused: number
}

type Kept = SimulatedEntry & { usedAt: number }

/**
 * GitHub's rules for the entries of one repository: what was not used for seven days goes, and beyond the limit what was not used for longest.
 * Source: docs.github.com, "Dependency caching reference", "Usage limits and eviction policy".
 */
export class SimulatedService {
  readonly #limits: ServiceLimits
  readonly #entries = new Map<string, Kept>()
  #heldBytes = 0
  peakBytes = 0
  savedBytes = 0
  saves = 0
  /** Because there was no room. */
  evicted = 0

  constructor(limits: ServiceLimits) {
    this.#limits = limits
  }

  /** The entry of the key, else the newest of the first prefix that has any; that is a use. */
  restore(primaryKey: string, prefixes: readonly string[], at: number): SimulatedEntry | undefined {
    this.#expire(at)
    const found = this.#entries.get(primaryKey) ?? this.#newestOf(prefixes)
    if (found !== undefined) found.usedAt = at
    return found
  }

  /** What is there wins. */
  save(key: string, bytes: number, at: number): void {
    if (this.#entries.has(key)) return
    this.#entries.set(key, { key, bytes, createdAt: at, usedAt: at })
    this.#heldBytes += bytes
    this.savedBytes += bytes
    this.saves += 1
    this.#expire(at)
    this.#makeRoom()
    this.peakBytes = Math.max(this.peakBytes, this.#heldBytes)
  }

  #newestOf(prefixes: readonly string[]): Kept | undefined {
    for (const prefix of prefixes) {
      const matching = [...this.#entries.values()].filter(({ key }) => key.startsWith(prefix))
      const [newest] = matching.toSorted((a, b) => b.createdAt - a.createdAt)
      if (newest !== undefined) return newest
    }
    return undefined
  }

  #expire(at: number): void {
    for (const entry of this.#entries.values()) if (at - entry.usedAt > this.#limits.maxUnused) this.#remove(entry)
  }

  #makeRoom(): void {
    for (const entry of [...this.#entries.values()].toSorted((a, b) => a.usedAt - b.usedAt)) {
      if (this.#heldBytes <= this.#limits.maxBytes) return
      this.#remove(entry)
      this.evicted += 1
    }
  }

  #remove(entry: Kept): void {
    this.#entries.delete(entry.key)
    this.#heldBytes -= entry.bytes
  }
}
