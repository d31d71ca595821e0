import type { Dispatcher } from 'undici'
import { request as sendRequest } from './undici.ts'
import { type ConnectionOptions, Connections } from './connections.ts'
import { HANDSHAKE_NOT_DONE, type MirrorFailureCode } from './classify.ts'
import { type Dials, type DialStage, describeDial } from './dials.ts'
import { type FileRequest, type FileResult, FileTransfer } from './file-transfer.ts'
import { MirrorError, TargetError } from './mirror-error.ts'
import { rangeHeaders } from './partial-body.ts'
import { ResponseHeaders } from './response-headers.ts'
import { StallGuard, type StallGuardOptions } from './stall-guard.ts'

/** User and password, or headers as they are. */
export type Credentials =
  | { readonly user: string; readonly password: string }
  | { readonly headers: Readonly<Record<string, string>> }

/** An answer that asks for credentials, or for others than were sent. */
export interface RefusedRequest {
  /** Without user and password. */
  readonly url: URL
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
}

export interface HttpClientOptions extends ConnectionOptions, StallGuardOptions {
  readonly userAgent: string
  /** netrc: asked for https URLs without a user of their own, never for a redirect's target. */
  readonly credentialsFor: (url: URL) => Credentials | undefined
  /** Asked once for a request that was refused, if its URL has no user of its own. */
  readonly credentialsAfter?: ((refused: RefusedRequest) => Promise<Credentials | undefined>) | undefined
}

const MAX_REDIRECTS = 10

const UNCONNECTED: Readonly<Record<DialStage, { readonly code: MirrorFailureCode; readonly what: string }>> = {
  resolving: { code: 'dns-failure', what: 'still looking up the name' },
  connecting: { code: 'connect-timeout', what: 'still connecting to' },
  tls: { code: 'tls-handshake', what: `connected, but ${HANDSHAKE_NOT_DONE} with` },
  tunnel: { code: 'proxy-unreachable', what: 'no tunnel was opened by the HTTP proxy' },
}

/** GET requests for module files: redirects, credentials, time-outs, sizes. Retries are others' business. */
export class HttpClient {
  readonly #options: HttpClientOptions
  readonly #connections: Connections

  constructor(options: HttpClientOptions) {
    this.#options = options
    this.#connections = new Connections(options)
  }

  /**
   * Fetches one file. What the mirror or the way to it is to blame for is a value.
   *
   * @throws the signal's reason when that aborts; TargetError where the target cannot be written
   */
  async fetchFile(request: FileRequest): Promise<FileResult> {
    const guard = new StallGuard(this.#options)
    const transfer = new FileTransfer(request, guard)
    try {
      const response = await this.#open(request, transfer)
      return await transfer.receive(response)
    } catch (error) {
      const failed = this.#explain(request, transfer.fail(guard.signal.aborted ? guard.signal.reason : error))
      request.signal.throwIfAborted()
      if (error instanceof TargetError) throw error
      return transfer.isStaleRange ? await this.fetchFile({ ...request, partial: undefined }) : failed
    } finally {
      guard.stop()
    }
  }

  async close(): Promise<void> {
    await this.#connections.close()
  }

  /** The connections that are being made. */
  get dials(): Dials {
    return this.#connections.dials
  }

  /** What only the connections know: who signed a certificate that is not trusted, and how far a connection came that was given up. */
  #explain({ watch, url }: FileRequest, failed: FileResult): FileResult {
    if (failed.kind !== 'failed') return failed
    const { code, message } = failed.error
    const host = (watch?.proxy ?? watch?.url ?? url).hostname
    const issuer = code === 'tls-certificate' ? this.dials.issuerOf(host) : undefined
    if (issuer !== undefined)
      return { ...failed, error: new MirrorError(code, `${message}; ${issuer}`, { cause: failed.error }) }
    const dial = code === 'stall' && watch?.stage === 'connection' ? this.dials.to(host) : undefined
    if (dial === undefined) return failed
    const { code: known, what } = UNCONNECTED[dial.stage]
    const error = new MirrorError(known, `${message}: ${what} ${describeDial(dial)}`, { cause: failed.error })
    return { ...failed, error }
  }

  /** The answer behind all redirects. They are followed here, since what may go along depends on where they lead. */
  async #open(request: FileRequest, transfer: FileTransfer): Promise<Dispatcher.ResponseData> {
    let authorization = this.#authorizationFor(request.url)
    let mayAskAgain = request.url.username === '' && request.url.password === '' && request.url.protocol === 'https:'
    let url = withoutUser(request.url)
    for (let redirects = 0; ; redirects++) {
      const route = await this.#connections.routeTo(url, request.connection)
      transfer.throughProxy = route.proxy !== undefined
      request.watch?.sending(url, route.proxy)
      transfer.guard.waiting()
      const { dispatcher } = route
      const { signal } = transfer
      const headers = this.#headersFor(request, authorization)
      const response = await unlessAborted(
        sendRequest(url, { dispatcher, signal, headers, opaque: request.watch }),
        signal,
      )
      transfer.guard.received(0)
      request.onProgress(0)
      transfer.holds(response)
      const location = redirectOf(response)
      if (location === undefined) {
        const other = mayAskAgain ? await this.#authorizationAfter(url, response) : undefined
        if (other === undefined) return response
        await response.body.dump()
        mayAskAgain = false
        authorization = other
        continue
      }
      transfer.guard.waiting()
      await response.body.dump()
      if (redirects >= MAX_REDIRECTS) throw new MirrorError('redirect-loop', `stopped after ${MAX_REDIRECTS} redirects`)
      const next = redirectTarget(location, url)
      // Another host, port or scheme gets no credential, nor does the first one get it back from there.
      if (next.origin !== url.origin) {
        authorization = undefined
        mayAskAgain = false
      }
      url = next
    }
  }

  #headersFor(
    request: FileRequest,
    authorization: Readonly<Record<string, string>> | undefined,
  ): Readonly<Record<string, string>> {
    return {
      ...authorization,
      accept: '*/*',
      // As sent: hashes and lengths are of the file, not of a compressed form of it.
      'accept-encoding': 'identity',
      'user-agent': this.#options.userAgent,
      ...rangeHeaders(request.partial),
    }
  }

  /** Private mirrors hide what one may not see behind "not found". */
  async #authorizationAfter(
    url: URL,
    { statusCode, headers: received }: Dispatcher.ResponseData,
  ): Promise<Readonly<Record<string, string>> | undefined> {
    const { credentialsAfter } = this.#options
    if (credentialsAfter === undefined || ![401, 403, 404].includes(statusCode)) return undefined
    const headers = Object.fromEntries(
      Object.entries(received).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
    )
    const credentials = await credentialsAfter({ url, status: statusCode, headers })
    return credentials === undefined ? undefined : headersOf(credentials)
  }

  #authorizationFor(url: URL): Readonly<Record<string, string>> | undefined {
    const own =
      url.username === '' && url.password === ''
        ? undefined
        : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) }
    if (url.protocol !== 'https:') {
      // As go: cmd/go/internal/web/http.go.
      if (own !== undefined)
        throw new MirrorError('insecure-credentials', 'refusing to send user and password over plain HTTP')
      return undefined
    }
    const credentials = own ?? this.#options.credentialsFor(url)
    return credentials === undefined ? undefined : headersOf(credentials)
  }
}

function headersOf(credentials: Credentials): Readonly<Record<string, string>> {
  if ('headers' in credentials) return credentials.headers
  const { user, password } = credentials
  return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` }
}

/** undici looks at the signal only when a connection is there: while one is being made, the waiting is ended here. */
async function unlessAborted<T>(response: Promise<T>, signal: AbortSignal): Promise<T> {
  return await new Promise<T>((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason as Error)
    signal.addEventListener('abort', onAbort, { once: true })
    response.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}

function withoutUser(url: URL): URL {
  const plain = new URL(url)
  plain.username = plain.password = ''
  return plain
}

function redirectOf({ statusCode, headers }: Dispatcher.ResponseData): string | undefined {
  return [301, 302, 303, 307, 308].includes(statusCode) ? new ResponseHeaders(headers).value('location') : undefined
}

/** @throws MirrorError where a redirect leads away from https, or nowhere */
function redirectTarget(location: string, from: URL): URL {
  if (!URL.canParse(location, from.href))
    throw new MirrorError('unexpected-status', 'a redirect without a usable address')
  const target = withoutUser(new URL(location, from))
  if (from.protocol === 'https:' && target.protocol !== 'https:')
    throw new MirrorError('insecure-redirect', `redirected from https to ${target.protocol}//${target.host}`)
  if (target.protocol !== 'https:' && target.protocol !== 'http:')
    throw new MirrorError('unexpected-status', `redirected to ${target.protocol}`)
  return target
}
