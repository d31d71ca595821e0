import type { Writable } from 'node:stream'
import { ServiceError, statusError } from './service-error.ts'
import { discard, headerOf, networkError, type ServiceHttp, type ServiceResponse, withRetries } from './service-http.ts'

export interface DownloadOptions {
  readonly http: ServiceHttp
  /** Signed: it carries its own permission, and gets no token of ours. */
  readonly url: string
  /** A new signed URL of the same entry, for when the first has expired. */
  readonly refresh: () => Promise<string>
  readonly signal: AbortSignal
  readonly segmentBytes: number
  /** Requests at once, and so with `segmentBytes` the bound on memory. */
  readonly parallel: number
  readonly onProgress?: ((receivedBytes: number, totalBytes: number) => void) | undefined
}

export interface Range {
  readonly start: number
  /** The first byte after it. */
  readonly end: number
}

const ATTEMPTS = 4
const MAX_REDIRECTS = 5
// A URL lives for minutes; one that is refused so often is refused for another reason.
const MAX_REFRESHES = 5
const WHAT = 'downloading the entry'

/** One archive behind a URL that may change while it is read. */
export class ArchiveSource {
  totalBytes = 0
  readonly #options: DownloadOptions
  #url: string
  #etag: string | undefined
  #received = 0
  #refreshes = 0
  #refreshing: Promise<void> | undefined

  constructor(options: DownloadOptions) {
    this.#options = options
    this.#url = options.url
  }

  /** The first segment's answer, which tells the size. 200: the store knows no ranges. */
  async open(): Promise<ServiceResponse> {
    const response = await this.#attempts(() => this.#request({ start: 0, end: this.#options.segmentBytes }))
    this.totalBytes = sizeOf(response)
    this.#etag = headerOf(response.headers['etag'])
    return response
  }

  async *readWhole(response: ServiceResponse): AsyncGenerator<Buffer> {
    let received = 0
    try {
      for await (const part of response.body as AsyncIterable<Buffer>) {
        received += part.length
        this.#count(part)
        yield part
      }
    } catch (error) {
      throw networkError(WHAT, error, this.#options.signal)
    }
    if (received < this.totalBytes) throw shortBody()
  }

  async readRange(range: Range, sink: Writable, opened: ServiceResponse | undefined): Promise<void> {
    let start = range.start
    let response = opened
    await this.#attempts(async () => {
      const answer = response ?? (await this.#request({ start, end: range.end }))
      response = undefined
      this.#checkSame(answer, start)
      try {
        for await (const part of answer.body as AsyncIterable<Buffer>) {
          if (start + part.length > range.end) throw protocolError('more bytes than were asked for')
          start += part.length
          sink.write(part)
          this.#count(part)
        }
      } catch (error) {
        throw networkError(WHAT, error, this.#options.signal)
      }
      if (start < range.end) throw shortBody()
    })
  }

  #attempts<T>(work: () => Promise<T>): Promise<T> {
    return withRetries(ATTEMPTS, this.#options.signal, work)
  }

  #count(part: Buffer): void {
    this.#received += part.length
    this.#options.onProgress?.(this.#received, this.totalBytes)
  }

  async #request(range: Range): Promise<ServiceResponse> {
    for (let redirects = 0; ; ) {
      const url = this.#url
      const response = await this.#options.http.send(WHAT, {
        url,
        method: 'GET',
        headers: { range: `bytes=${range.start}-${range.end - 1}`, 'user-agent': 'go-mod-setup' },
        signal: this.#options.signal,
      })
      const { statusCode: status } = response
      if (status === 206 || (status === 200 && this.totalBytes === 0)) return response
      discard(response)
      if (isRedirect(status)) {
        if (++redirects > MAX_REDIRECTS) throw protocolError('too many redirects')
        if (this.#url === url) this.#url = redirectTarget(url, headerOf(response.headers['location']))
      } else if (await this.#renewed(url, status)) continue
      else throw statusError(WHAT, status, headerOf(response.headers['retry-after']))
    }
  }

  /** A signature that has expired is 403 with Azure, 401, 404 or 410 elsewhere. */
  async #renewed(url: string, status: number): Promise<boolean> {
    if (![401, 403, 404, 410].includes(status)) return false
    // Another segment may have got a new one meanwhile.
    if (this.#url !== url) return true
    if (this.#refreshing === undefined && ++this.#refreshes > MAX_REFRESHES) return false
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = undefined
    })
    await this.#refreshing
    return true
  }

  async #refresh(): Promise<void> {
    this.#url = await this.#options.refresh()
  }

  #checkSame(response: ServiceResponse, start: number): void {
    const range = /^bytes (\d+)-/.exec(headerOf(response.headers['content-range']) ?? '')?.[1]
    const etag = headerOf(response.headers['etag'])
    const isSame = sizeOf(response) === this.totalBytes && (etag === undefined || etag === this.#etag)
    if (isSame && Number(range) === start) return
    discard(response)
    throw protocolError('the entry was replaced meanwhile')
  }
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status)
}

function redirectTarget(from: string, location: string | undefined): string {
  const target = location !== undefined && URL.canParse(location, from) ? new URL(location, from) : undefined
  const allowed = target?.protocol === 'https:' || (target?.protocol === 'http:' && from.startsWith('http:'))
  if (target === undefined || !allowed) throw protocolError('a redirect to nowhere, or from https to http')
  return target.href
}

/** The archive's size: of `Content-Range: bytes 0-9/100`, or of a whole answer. */
function sizeOf(response: ServiceResponse): number {
  const header =
    response.statusCode === 206
      ? /\/(\d+)$/.exec(headerOf(response.headers['content-range']) ?? '')?.[1]
      : headerOf(response.headers['content-length'])
  const bytes = header === undefined ? Number.NaN : Number(header)
  if (Number.isSafeInteger(bytes) && bytes > 0) return bytes
  discard(response)
  throw protocolError('no size')
}

function shortBody(): ServiceError {
  return new ServiceError(`${WHAT}: the connection was closed too early`, {
    code: 'cache-unavailable',
    transient: true,
  })
}

function protocolError(why: string): ServiceError {
  return new ServiceError(`${WHAT}: an answer that we do not understand (${why})`, {
    code: 'cache-unavailable',
    transient: false,
  })
}
