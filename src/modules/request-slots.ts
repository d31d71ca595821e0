import type { ModuleFileKind } from './source.ts'

/** What is free goes to the first of these that waits: zips keep the workers busy, while small files come in beside them. */
const ORDER: readonly ModuleFileKind[] = ['zip', 'info', 'mod']

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
  #free: number

  /** @param signal ends all waiting, with its reason */
  constructor(count: number, signal: AbortSignal) {
    this.#free = count
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
        this.#give()
        await wait()
        await this.#take(kind)
        holds = true
      })
    } finally {
      if (holds) this.#give()
    }
  }

  async #take(kind: ModuleFileKind): Promise<void> {
    this.#signal.throwIfAborted()
    const taken = new Promise<void>((start, fail) => void this.#queues[kind].push({ start, fail }))
    // Not at once: what is asked for in the same breath is put in order first.
    queueMicrotask(() => this.#fill())
    await taken
  }

  #give(): void {
    this.#free += 1
    this.#fill()
  }

  #fill(): void {
    for (const kind of ORDER)
      while (this.#free > 0) {
        const next = this.#queues[kind].shift()
        if (next === undefined) break
        this.#free -= 1
        next.start()
      }
  }

  #failAll(): void {
    for (const kind of ORDER) for (const { fail } of this.#queues[kind].splice(0)) fail(this.#signal.reason)
  }
}
