import type { Dispatcher } from 'undici'

/** The headers of a response: a server may send any of them twice. */
export class ResponseHeaders {
  readonly #headers: Dispatcher.ResponseData['headers']

  constructor(headers: Dispatcher.ResponseData['headers']) {
    this.#headers = headers
  }

  /** The first value. */
  value(name: string): string | undefined {
    const value = this.#headers[name]
    return typeof value === 'string' ? value : value?.[0]
  }

  /** Content-Length in bytes; undefined where there is none or it is no number. */
  get contentLength(): number | undefined {
    const value = this.value('content-length') ?? ''
    return /^[0-9]{1,15}$/.test(value) ? Number(value) : undefined
  }
}
