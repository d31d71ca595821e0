import type { Socket } from 'node:net'
import { performance } from 'node:perf_hooks'
import { createHash } from 'node:crypto'
import { type Answer, BAD_GATEWAY, NOT_FOUND } from './content.ts'
import { Pacer } from './pacer.ts'
import type { ServerCounters, ServerSettings } from './settings.ts'

/** What the server has, how it behaves and what it counted. */
export class Site {
  readonly #content: ReadonlyMap<string, Answer>
  #settings: ServerSettings = { latencyMs: 0 }
  #pacer: Pacer | undefined
  /** Answers that were sent: those that are held back do not count yet. */
  #answered = 0
  #counted = { requests: 0, missing: [] as string[], connections: 0, bytes: 0 }
  #utilizationBefore = performance.eventLoopUtilization()

  constructor(content: ReadonlyMap<string, Answer>) {
    this.#content = content
  }

  /** Behaves so from now on, and counts anew. */
  configure(settings: ServerSettings): void {
    this.#settings = settings
    this.#pacer = settings.bytesPerSecond === undefined ? undefined : new Pacer(settings.bytesPerSecond)
    this.#counted = { requests: 0, missing: [], connections: 0, bytes: 0 }
    this.#answered = 0
    this.#utilizationBefore = performance.eventLoopUtilization()
  }

  counters(): ServerCounters {
    const { active } = performance.eventLoopUtilization(this.#utilizationBefore)
    return { ...this.#counted, busySeconds: active / 1000 }
  }

  countConnection(): void {
    this.#counted.connections += 1
  }

  /** How long the next answer is held back; `never` where the server stalls. */
  nextDelayMs(isFirstOfConnection: boolean): number | 'never' {
    this.#counted.requests += 1
    const { requests } = this.#counted
    const { latencyMs, stallAfter, slow } = this.#settings
    if (stallAfter !== undefined && requests > stallAfter) return 'never'
    const lateMs = slow !== undefined && requests % slow.every === 0 ? slow.delayMs : 0
    return latencyMs * (isFirstOfConnection ? 2 : 1) + lateMs
  }

  find(path: string): Answer {
    const { failEvery, lacksPercent = 0 } = this.#settings
    this.#answered += 1
    if (failEvery !== undefined && this.#answered % failEvery === 0) return BAD_GATEWAY
    if (shareOf(path) < lacksPercent) return NOT_FOUND
    const found = this.#content.get(path)
    if (found === undefined) this.#counted.missing.push(path)
    return found ?? NOT_FOUND
  }

  send(socket: Socket, { head, body }: Answer, done: () => void): void {
    this.#counted.bytes += body.length
    socket.cork()
    socket.write(head)
    if (this.#pacer === undefined) socket.write(body)
    else this.#pacer.send(socket, body, done)
    socket.uncork()
    if (this.#pacer === undefined) done()
  }
}

/** From 0 to 99, the same for all files of a module. */
function shareOf(path: string): number {
  const module = path.slice(0, path.indexOf('/@v/'))
  return createHash('sha256').update(module).digest().readUInt32BE() % 100
}
