import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Climate } from './weather.ts'

export interface MirrorsOrder {
  readonly climate: Climate
  readonly generations: number
}

/** What all mirrors together were asked, and what they made of it. */
export interface MirrorCounts {
  readonly requests: number
  /** Answers whose bytes were not the module's. */
  readonly wrong: number
  /** Answers that were faults, by the trouble that the mirror was in. */
  readonly faults: Readonly<Record<string, number>>
}

/** Mirrors of a {@link World}, in a process of their own. */
export class Mirrors implements AsyncDisposable {
  readonly urls: readonly string[]
  readonly #child: ChildProcess

  static async start(order: MirrorsOrder): Promise<Mirrors> {
    const child = fork(join(import.meta.dirname, 'mirrors-main.ts'), [JSON.stringify(order)], {
      stdio: ['ignore', 2, 2, 'ipc'],
    })
    const [urls] = (await Promise.race([once(child, 'message'), failure(child)])) as [readonly string[]]
    return new Mirrors(child, urls)
  }

  private constructor(child: ChildProcess, urls: readonly string[]) {
    this.#child = child
    this.urls = urls
  }

  async counts(): Promise<MirrorCounts> {
    const answer = once(this.#child, 'message')
    this.#child.send('counts')
    const [counts] = (await Promise.race([answer, failure(this.#child)])) as [MirrorCounts]
    return counts
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode !== null) return
    const ended = once(this.#child, 'exit')
    this.#child.disconnect()
    await ended
  }
}

async function failure(child: ChildProcess): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null]
  throw new Error(`the mirrors ended with ${code}`)
}
