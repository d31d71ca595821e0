import type { Dispatcher } from 'undici'
import { request } from '../../modules/mirrors/undici.ts'
import { Connections } from '../../modules/mirrors/connections.ts'
import { networkError, ServiceError } from '../service-error.ts'
import type { GitHubCacheSettings } from './settings.ts'

export interface ServiceTimeouts {
  readonly connectTimeoutMs: number
  /** No byte for so long, headers or body: that try has failed. */
  readonly stallTimeoutMs: number
}

export type ServiceResponse = Dispatcher.ResponseData

export interface ServiceRequest {
  readonly url: string
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Buffer
  /** How long the answer may take to begin, a body's way included. Default: the stall time-out. */
  readonly answerTimeoutMs?: number
  readonly signal: AbortSignal
}

/** HTTP to the service and its store: kept connections, the runner's proxies, a bound on every wait. */
export class ServiceHttp {
  readonly #connections: Connections
  readonly #timeouts: ServiceTimeouts

  constructor(
    { proxies, certificates }: Pick<GitHubCacheSettings, 'proxies' | 'certificates'>,
    timeouts: ServiceTimeouts,
  ) {
    this.#timeouts = timeouts
    const { connectTimeoutMs } = timeouts
    this.#connections = new Connections({ connectTimeoutMs, proxies, certificates, http2: false })
  }

  /**
   * Sends one request. Redirects are not followed.
   *
   * @throws ServiceError where no answer came; the signal's reason
   */
  async send(what: string, options: ServiceRequest): Promise<ServiceResponse> {
    const { url, answerTimeoutMs = this.#timeouts.stallTimeoutMs, ...rest } = options
    try {
      const { dispatcher } = await this.#connections.routeTo(new URL(url), 'kept')
      return await request(url, {
        ...rest,
        body: options.body ?? null,
        dispatcher,
        // Of a resolution of a second, which is fine enough here.
        headersTimeout: answerTimeoutMs,
        bodyTimeout: this.#timeouts.stallTimeoutMs,
      })
    } catch (error) {
      throw networkError(what, error, options.signal)
    }
  }

  /** Breaks all connections off. */
  async close(): Promise<void> {
    await this.#connections.close()
  }
}

/** At most 1 MiB: an answer is a few hundred bytes, and what sends more is no cache service. */
const MAX_ANSWER_BYTES = 1024 * 1024

/** The whole body as text. */
export async function readText(what: string, response: ServiceResponse, signal: AbortSignal): Promise<string> {
  const parts: Buffer[] = []
  let bytes = 0
  try {
    for await (const part of response.body as AsyncIterable<Buffer>) {
      bytes += part.length
      if (bytes > MAX_ANSWER_BYTES)
        throw new ServiceError(`${what}: the answer is too long`, { code: 'cache-unavailable', transient: false })
      parts.push(part)
    }
  } catch (error) {
    throw networkError(what, error, signal)
  }
  return Buffer.concat(parts).toString()
}

/** One value of a header; the first where a server sends several. */
export function headerOf(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0]
}

/** Lets an unread body go, so that its connection can be used again or is closed. */
export function discard(response: ServiceResponse): void {
  response.body.on('error', () => undefined)
  response.body.destroy()
}
