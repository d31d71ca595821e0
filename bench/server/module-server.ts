import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { ServerCounters, ServerOrder, ServerReply, ServerSettings } from './settings.ts'

const REPLY_TIMEOUT_MS = 30_000

/** A module proxy on loopback in a process of its own, so that it takes no time from the clock of the benchmark. */
export class ModuleServer implements AsyncDisposable {
  readonly #process: ChildProcess
  readonly #signal: AbortSignal
  #url = ''

  /** @param root a directory in GOPROXY layout; it is read into memory. */
  static async start(root: string, signal: AbortSignal): Promise<ModuleServer> {
    const server = new ModuleServer(signal)
    try {
      const { port } = await server.#ask({ kind: 'start', root }, 'started')
      server.#url = `http://127.0.0.1:${port}`
      return server
    } catch (error) {
      await server[Symbol.asyncDispose]()
      throw error
    }
  }

  private constructor(signal: AbortSignal) {
    this.#signal = signal
    this.#process = fork(new URL('process.ts', import.meta.url), { stdio: 'inherit' })
  }

  /** For GOPROXY. */
  get url(): string {
    return this.#url
  }

  /** Behaves so from now on; its counters begin anew. */
  async configure(settings: ServerSettings): Promise<void> {
    await this.#ask({ kind: 'configure', settings }, 'configured')
  }

  async counters(): Promise<ServerCounters> {
    return (await this.#ask({ kind: 'count' }, 'counted')).counters
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return
    const gone = once(this.#process, 'exit')
    this.#process.kill('SIGKILL')
    await gone
  }

  async #ask<Kind extends ServerReply['kind']>(
    order: ServerOrder,
    kind: Kind,
  ): Promise<Extract<ServerReply, { kind: Kind }>> {
    const signal = AbortSignal.any([this.#signal, AbortSignal.timeout(REPLY_TIMEOUT_MS)])
    const answered = once(this.#process, 'message', { signal })
    this.#process.send(order)
    const [reply] = (await answered) as [ServerReply]
    if (reply.kind !== kind) throw new Error(`the module server answered ${reply.kind} instead of ${kind}`)
    return reply as Extract<ServerReply, { kind: Kind }>
  }
}
