import { notUnderstood, type Range, type RangeAnswer, type RangedObject } from '../ranged-download.ts'
import { statusError } from '../service-error.ts'
import { discard, headerOf, type ServiceHttp, type ServiceResponse } from './service-http.ts'

export interface ArchiveLocation {
  readonly http: ServiceHttp
  /** Signed: it carries its own permission, and gets no token of ours. */
  readonly url: string
  /** A new signed URL of the same entry, for when the first has expired. */
  readonly refresh: () => Promise<string>
}

const MAX_REDIRECTS = 5
// A URL lives for minutes; one that is refused so often is refused for another reason.
const MAX_REFRESHES = 5
export const DOWNLOADING = 'downloading the entry'

/** One archive behind a URL that may change while it is read. */
export class ArchiveObject implements RangedObject {
  readonly #location: ArchiveLocation
  #url: string
  #refreshes = 0
  #refreshing: Promise<void> | undefined

  constructor(location: ArchiveLocation) {
    this.#location = location
    this.#url = location.url
  }

  async request(range: Range, signal: AbortSignal): Promise<RangeAnswer> {
    for (let redirects = 0; ; ) {
      const url = this.#url
      const response = await this.#location.http.send(DOWNLOADING, {
        url,
        method: 'GET',
        headers: { range: `bytes=${range.start}-${range.end - 1}`, 'user-agent': 'go-mod-setup' },
        signal,
      })
      const { statusCode: status } = response
      if (status === 206 || status === 200) return toAnswer(response)
      discard(response)
      if (isRedirect(status)) {
        if (++redirects > MAX_REDIRECTS) throw notUnderstood(DOWNLOADING, 'too many redirects')
        if (this.#url === url) this.#url = redirectTarget(url, headerOf(response.headers['location']))
      } else if (await this.#renewed(url, status)) continue
      else throw statusError(DOWNLOADING, status, headerOf(response.headers['retry-after']))
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
    this.#url = await this.#location.refresh()
  }
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status)
}

function redirectTarget(from: string, location: string | undefined): string {
  const target = location !== undefined && URL.canParse(location, from) ? new URL(location, from) : undefined
  const allowed = target?.protocol === 'https:' || (target?.protocol === 'http:' && from.startsWith('http:'))
  if (target === undefined || !allowed) throw notUnderstood(DOWNLOADING, 'a redirect to nowhere, or from https to http')
  return target.href
}

/** The archive's size is in `Content-Range: bytes 0-9/100`, or that of a whole answer. */
function toAnswer(response: ServiceResponse): RangeAnswer {
  const isWhole = response.statusCode === 200
  const [, start, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headerOf(response.headers['content-range']) ?? '') ?? []
  const size = Number(isWhole ? headerOf(response.headers['content-length']) : total)
  return {
    isWhole,
    start: start === undefined ? undefined : Number(start),
    totalBytes: Number.isSafeInteger(size) && size > 0 ? size : undefined,
    etag: headerOf(response.headers['etag']),
    body: response.body as AsyncIterable<Buffer>,
    discard: () => discard(response),
  }
}
