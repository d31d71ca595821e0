import { type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { LookupFunction, Socket } from 'node:net'
import type { SecureContext } from 'node:tls'
import type { Dials } from './dials.ts'
import { Dispatcher } from './undici.ts'
import { MirrorError, oneLine } from './mirror-error.ts'

export interface TunnelOptions {
  readonly proxy: URL
  /** For the connection and the proxy's answer together. */
  readonly timeoutMs: number
  readonly lookup: LookupFunction
  readonly secureContext?: SecureContext
  readonly dials?: Dials
}

/**
 * Opens tunnels through an HTTP proxy, for undici's ProxyAgent. With undici's own client there, a proxy that hangs up on CONNECT was
 * asked again 2,000 times a second (7.30.2), and one that never answers was waited for without end.
 */
export class ProxyTunnel extends Dispatcher {
  readonly #options: TunnelOptions
  readonly #pending = new Set<ClientRequest>()

  constructor(options: TunnelOptions) {
    super()
    this.#options = options
  }

  /** What ProxyAgent calls. @throws MirrorError `proxy-unreachable` */
  override connect(options: Dispatcher.ConnectOptions): Promise<Dispatcher.ConnectData>
  override connect(): void
  override async connect(options?: Dispatcher.ConnectOptions): Promise<Dispatcher.ConnectData> {
    const { socket, answer } = await this.#open(options?.path ?? '', {
      ...(options?.headers as Record<string, string>),
    })
    const statusCode = answer.statusCode ?? 0
    if (statusCode !== 200) {
      socket.destroy()
      throw new MirrorError('proxy-unreachable', oneLine(`the HTTP proxy answered ${statusCode} to CONNECT`))
    }
    return { statusCode, headers: answer.headers, socket, opaque: null }
  }

  override async close(): Promise<void> {
    await this.destroy()
  }

  override async destroy(): Promise<void> {
    for (const request of this.#pending) request.destroy()
    this.#pending.clear()
  }

  async #open(
    path: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<{ readonly socket: Socket; readonly answer: IncomingMessage }> {
    const { proxy, timeoutMs, lookup, secureContext, dials } = this.#options
    const isTls = proxy.protocol === 'https:'
    const request = (isTls ? httpsRequest : httpRequest)({
      method: 'CONNECT',
      host: proxy.hostname.replace(/^\[(.*)\]$/, '$1'),
      port: proxy.port === '' ? (isTls ? 443 : 80) : Number(proxy.port),
      path,
      headers,
      agent: false,
      lookup,
      ...(secureContext === undefined ? {} : { secureContext }),
    })
    this.#pending.add(request)
    const end = dials?.watchTunnel(proxy.hostname)
    const timer = setTimeout(() => {
      request.destroy(new Error(`no answer to CONNECT within ${timeoutMs / 1000} s`))
    }, timeoutMs)
    try {
      return await new Promise((resolve, reject) => {
        request.once('connect', (answer, socket: Socket) => resolve({ answer, socket }))
        request.once('response', answer => reject(new Error(`HTTP ${answer.statusCode} instead of a tunnel`)))
        request.once('error', reject)
        request.end()
      })
    } catch (error) {
      request.destroy()
      const reason = error instanceof Error ? error.message : String((error as { message?: unknown }).message)
      throw new MirrorError('proxy-unreachable', oneLine(`the HTTP proxy does not open a tunnel: ${reason}`), {
        cause: error,
      })
    } finally {
      end?.()
      clearTimeout(timer)
      this.#pending.delete(request)
    }
  }
}
