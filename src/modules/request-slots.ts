import type { ModuleFileKind } from './source.ts'

/** What is free goes to the first of these that waits: zips keep the workers busy, while small files come in beside them. */
const ORDER: readonly ModuleFileKind[] = ['zip', 'info', 'mod']

/**
 * Small files under way before the first zip has come: one in so many of the places. Each request costs some CPU of the one thread that receives,
 * and until there is a zip the workers have nothing to do.
 */
const SMALL_SHARE = 8

interface Waiting {
  readonly start: () => void
  readonly fail: (reason: unknown) => void
}

/** A wait that needs no place: others have it meanwhile. */
export type Idle = (wait: () => Promise<void>) => Promise<void>

/** The requests that may be under way at once. */
export class RequestSlots {
  readonly #signal: AbortSignal
  readonly #queues: Readonly<Record<ModuleFileKind, Waiting[]>> = { zip: [], info: [], mod: [] }
  readonly #underWay: Record<ModuleFileKind, number> = { zip: 0, info: 0, mod: 0 }
  readonly #smallAtFirst: number
  #hasZipCome = false
  #free: number

  /** @param signal ends all waiting, with its reason */
  constructor(count: number, signal: AbortSignal) {
    this.#free = count
    this.#smallAtFirst = Math.ceil(count / SMALL_SHARE)
    this.#signal = signal
    signal.addEventListener('abort', () => this.#failAll(), { once: true })
  }

  /** Does the work as soon as there is a place for it. */
  async run<T>(kind: ModuleFileKind, work: (idle: Idle) => Promise<T>): Promise<T> {
    await this.#take(kind)
    let holds = true
    try {
      return await work(async wait => {
        holds = false
        this.#give(kind)
        await wait()
        await this.#take(kind)
        holds = true
      })
    } finally {
      if (kind === 'zip') this.#hasZipCome = true
      if (holds) this.#give(kind)
    }
  }

  async #take(kind: ModuleFileKind): Promise<void> {
    this.#signal.throwIfAborted()
    const taken = new Promise<void>((start, fail) => void this.#queues[kind].push({ start, fail }))
    // Not at once: what is asked for in the same breath is put in order first.
    queueMicrotask(() => this.#fill())
    await taken
  }

  #give(kind: ModuleFileKind): void {
    this.#free += 1
    this.#underWay[kind] -= 1
    this.#fill()
  }

  #fill(): void {
    for (const kind of ORDER)
      while (this.#mayStart(kind)) {
        const next = this.#queues[kind].shift()
        if (next === undefined) break
        this.#free -= 1
        this.#underWay[kind] += 1
        next.start()
      }
  }

  #mayStart(kind: ModuleFileKind): boolean {
    if (this.#free === 0) return false
    const { zip, info, mod } = this.#underWay
    return kind === 'zip' || this.#hasZipCome || zip === 0 || info + mod < this.#smallAtFirst
  }

  #failAll(): void {
    for (const kind of ORDER) for (const { fail } of this.#queues[kind].splice(0)) fail(this.#signal.reason)
  }
}
