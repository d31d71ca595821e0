import type { S3ClientConfig } from '@aws-sdk/client-s3'
import { Connections } from '../../modules/mirrors/connections.ts'
import { request as send } from '../../modules/mirrors/undici.ts'
import type { ProxyEnvironment } from '../../modules/mirrors/proxy-environment.ts'
import type { ExtraCertificates } from '../../modules/mirrors/trust-store.ts'
import { errorText } from '../findings.ts'

export interface BucketTimeouts {
  readonly connectTimeoutMs: number
  /** No byte for so long, headers or body: that try has failed. */
  readonly stallTimeoutMs: number
}

export interface HandlerOptions extends BucketTimeouts {
  readonly proxies: ProxyEnvironment
  readonly certificates: ExtraCertificates
}

type Handler = Extract<NonNullable<S3ClientConfig['requestHandler']>, { handle: unknown }>
type Handled = Awaited<ReturnType<Handler['handle']>>
type Request = Parameters<Handler['handle']>[0]

/** How long so many bytes may take to be sent: on the slowest line that is waited for, a part of 8 MiB takes a minute. */
export function uploadMs(bytes: number): number {
  return Math.ceil(bytes / 128)
}

/** Putting the parts of an upload together takes as long as copying them, where the store cannot link them. */
const COMPLETION_TIMEOUT_MS = 60_000

/** No answer, or one that broke off. By its name the SDK knows that another try may help. */
class TransportError extends Error {
  override readonly name = 'TimeoutError'
}

/** HTTP for the SDK by the connections that mirrors use: its own knows neither proxies, nor SSL_CERT_FILE, nor a bound on every wait. */
export class ConnectionsHandler {
  readonly metadata = { handlerProtocol: 'http/1.1' }
  readonly #connections: Connections
  readonly #stallTimeoutMs: number

  constructor({ connectTimeoutMs, stallTimeoutMs, proxies, certificates }: HandlerOptions) {
    this.#connections = new Connections({ connectTimeoutMs, proxies, certificates, http2: false })
    this.#stallTimeoutMs = stallTimeoutMs
  }

  async handle(request: Request, options: { abortSignal?: unknown } = {}): Promise<Handled> {
    const origin = `${request.protocol}//${request.hostname}${request.port === undefined ? '' : `:${request.port}`}`
    const signal = options.abortSignal instanceof AbortSignal ? options.abortSignal : null
    try {
      const { dispatcher } = await this.#connections.routeTo(new URL(origin), 'kept')
      const response = await send(`${origin}${request.path}${queryOf(request)}`, {
        dispatcher,
        method: request.method as 'GET',
        headers: headersOf(request),
        body: (request.body as Buffer | undefined) ?? null,
        signal,
        // The clock starts before the body is sent.
        headersTimeout:
          uploadMs(bodyBytes(request)) + (request.method === 'POST' ? COMPLETION_TIMEOUT_MS : this.#stallTimeoutMs),
        bodyTimeout: this.#stallTimeoutMs,
      })
      const headers = Object.fromEntries(
        Object.entries(response.headers).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, typeof value === 'string' ? value : value.join(', ')]],
        ),
      )
      return { response: { statusCode: response.statusCode, headers, body: response.body } }
    } catch (error) {
      signal?.throwIfAborted()
      throw new TransportError(errorText(error), { cause: error })
    }
  }

  /** Breaks all connections off. */
  async close(): Promise<void> {
    await this.#connections.close()
  }

  updateHttpClientConfig(): void {
    // Nothing of it can be changed later.
  }

  httpHandlerConfigs(): Record<string, never> {
    return {}
  }
}

function bodyBytes({ body }: Request): number {
  return typeof body === 'string' || body instanceof Uint8Array ? body.length : 0
}

function headersOf({ headers }: Request): Record<string, string> {
  // undici has no way to wait for "100 Continue" (7.30), and refuses to be asked. It is not among what is signed.
  const { expect: _, Expect: __, ...kept } = headers
  return kept
}

/** As it was signed: every character but the unreserved ones escaped (RFC 3986 section 2.3). */
function queryOf({ query }: Request): string {
  const values = Object.entries((query ?? {}) as Readonly<Record<string, string | readonly string[] | null>>)
  const parts = values.flatMap(([name, value]) =>
    [value ?? ''].flat().map(one => `${escapeComponent(name)}=${escapeComponent(one)}`),
  )
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

function escapeComponent(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
