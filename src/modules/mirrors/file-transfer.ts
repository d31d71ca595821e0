import type { Dispatcher } from 'undici'
import { errors } from './undici.ts'
import { type BodyKind, receiveBody } from './body-transfer.ts'
import { codeOfError, codeOfStatus, type MirrorFailureCode } from './classify.ts'
import type { ConnectionKind } from './connections.ts'
import { MemorySink, openFileSink } from './file-sink.ts'
import { MirrorError, messageOf, oneLine } from './mirror-error.ts'
import { checkRange, type PartialBody, partialOf } from './partial-body.ts'
import { ProxyEnvironmentError } from './proxy-environment.ts'
import { ResponseHeaders } from './response-headers.ts'
import { parseRetryAfter } from './retry-delay.ts'
import type { RequestWatch } from './request-watch.ts'
import type { StallGuard } from './stall-guard.ts'

export interface FileRequest {
  /** With user and password, if the mirror's URL has them. */
  readonly url: URL
  readonly kind: BodyKind
  /** Undefined: in memory. */
  readonly target: string | undefined
  readonly connection: ConnectionKind
  /** What the target holds of this very file from this very mirror. */
  readonly partial: PartialBody | undefined
  readonly signal: AbortSignal
  /** Told how far it is. */
  readonly watch?: RequestWatch | undefined
  /** Headers (0) or so many bytes came. */
  readonly onProgress: (bytes: number) => void
}

export type FileResult =
  | { readonly kind: 'fetched'; readonly bytes: number; readonly data?: Buffer }
  | {
      readonly kind: 'failed'
      readonly error: MirrorError
      readonly partial: PartialBody | undefined
      /** That came all the same. */
      readonly bytes: number
    }

const MAX_TEXT_BYTES = 4096

/** After these, what is in the target is not the beginning of the file. */
const NOT_THE_FILE: ReadonlySet<MirrorFailureCode> = new Set<MirrorFailureCode>(['corrupt-zip', 'not-a-module-proxy'])

/** One answer on its way into the target: what came of it, and why it ended. */
export class FileTransfer {
  readonly guard: StallGuard
  readonly signal: AbortSignal
  throughProxy = false
  readonly #request: FileRequest
  #body: Dispatcher.ResponseData['body'] | undefined
  #hasRange = false
  #inBody = false
  #receivedBytes = 0
  #partial: PartialBody | undefined

  constructor(request: FileRequest, guard: StallGuard) {
    this.#request = request
    this.guard = guard
    this.signal = AbortSignal.any([request.signal, guard.signal])
  }

  holds(response: Dispatcher.ResponseData): void {
    this.#body = response.body
    // When it is given up nobody reads it any more, and an error that nobody hears would end the process.
    response.body.on('error', () => undefined)
  }

  /** @throws MirrorError, TargetError, what the stream throws */
  async receive({ statusCode, headers: received, body }: Dispatcher.ResponseData): Promise<FileResult> {
    const headers = new ResponseHeaders(received)
    this.#hasRange = statusCode === 206 || statusCode === 416
    const failure = codeOfStatus(statusCode)
    if (failure !== undefined) {
      const retryAfterMs = parseRetryAfter(headers.value('retry-after'), Date.now())
      throw new MirrorError(failure, `HTTP ${statusCode}${await this.#textOf(headers, body)}`, { retryAfterMs })
    }
    const encoding = headers.value('content-encoding') ?? 'identity'
    if (encoding !== 'identity')
      throw new MirrorError('not-a-module-proxy', `the body is encoded (${oneLine(encoding)})`)
    const { start, totalBytes } =
      statusCode === 206 ? checkRange(this.#request.partial, headers) : { start: 0, totalBytes: headers.contentLength }
    this.#inBody = true
    const { kind, target } = this.#request
    const memory = new MemorySink()
    const sink = target === undefined ? memory : await openFileSink(target, start)
    try {
      const onBytes = (bytes: number): void => this.#onBytes(bytes)
      const onWaiting = (): void => this.#request.watch?.enter('body')
      await receiveBody({ kind, body, sink, guard: this.guard, start, totalBytes, onBytes, onWaiting })
    } catch (error) {
      const isOtherFile = error instanceof MirrorError && NOT_THE_FILE.has(error.code)
      if (target !== undefined && !isOtherFile)
        this.#partial = partialOf(start + this.#receivedBytes, totalBytes, headers)
      throw error
    } finally {
      // Most of it is written only now.
      this.#request.watch?.enter('disk')
      await sink.end()
    }
    const bytes = start + this.#receivedBytes
    return target === undefined ? { kind: 'fetched', bytes, data: memory.data() } : { kind: 'fetched', bytes }
  }

  /** The rest of the file was asked for, and there is no such rest: the file is another one now, or no ranges are served. */
  get isStaleRange(): boolean {
    return this.#request.partial !== undefined && this.#hasRange && !this.#inBody
  }

  /** The transfer broke off; the rest of the answer is not wanted, so its connection ends with it. */
  fail(error: unknown): FileResult {
    this.#body?.destroy()
    return { kind: 'failed', error: this.#explain(error), partial: this.#partial, bytes: this.#receivedBytes }
  }

  #onBytes(bytes: number): void {
    this.#receivedBytes += bytes
    this.#request.watch?.received(bytes)
    this.#request.onProgress(bytes)
  }

  #explain(error: unknown): MirrorError {
    if (error instanceof MirrorError) return error
    if (error instanceof ProxyEnvironmentError)
      return new MirrorError('proxy-unreachable', error.message, { cause: error, isFinal: true })
    // "other side closed": before an answer that is a broken connection, in the middle of one a body that is too short.
    const known = codeOfError(error, { throughProxy: this.throughProxy })
    const isShort = this.#inBody && known === 'connection-reset' && error instanceof errors.SocketError
    const code = isShort ? 'short-body' : known
    const where = this.#inBody ? ` after ${this.#receivedBytes} bytes` : ''
    return new MirrorError(code, `${messageOf(error)}${where}`, { cause: error })
  }

  /** What a proxy says about a failure, as go shows it ("server response:"): only text, and only where it is short. */
  async #textOf(headers: ResponseHeaders, body: Dispatcher.ResponseData['body']): Promise<string> {
    const isText = headers.value('content-type')?.startsWith('text/plain') === true
    this.guard.waiting()
    if (!isText || (headers.contentLength ?? Number.POSITIVE_INFINITY) > MAX_TEXT_BYTES) {
      await body.dump()
      return ''
    }
    try {
      const line = oneLine(await body.text())
      return line === '' ? '' : `: ${line}`
    } catch (error) {
      // The status is known; that the text broke off does not change it.
      return ` (${messageOf(error)})`
    }
  }
}
