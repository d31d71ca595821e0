import { PassThrough, type Writable } from 'node:stream'
import { withRetries } from './retries.ts'
import { networkError, ServiceError } from './service-error.ts'

export interface Range {
  readonly start: number
  /** The first byte after it. */
  readonly end: number
}

/** The beginning of an answer; its bytes are still to come. */
export interface RangeAnswer {
  /** The store knows no ranges: everything, from the first byte on. */
  readonly isWhole: boolean
  /** Of the first byte that comes; undefined where the answer does not say. */
  readonly start: number | undefined
  /** Of the whole object; undefined where the answer does not say. */
  readonly totalBytes: number | undefined
  readonly etag: string | undefined
  readonly body: AsyncIterable<Uint8Array>
  /** Lets the body go, unread. */
  discard(): void
}

/** An object of a store that is read by ranges. */
export interface RangedObject {
  /** @throws ServiceError where no such answer came; the signal's reason */
  request(range: Range, signal: AbortSignal): Promise<RangeAnswer>
}

export interface RangedDownloadOptions {
  readonly object: RangedObject
  /** For messages: `downloading the entry`. */
  readonly what: string
  readonly signal: AbortSignal
  readonly segmentBytes: number
  /** Requests at once, and so with `segmentBytes` the bound on memory. */
  readonly parallel: number
  readonly onProgress?: ((receivedBytes: number, totalBytes: number) => void) | undefined
}

export interface ArchiveDownload {
  readonly bytes: number
  /** In order, as it arrives. Not read to its end, it must be returned (`for await` does so). */
  readonly content: AsyncGenerator<Buffer, void, undefined>
}

/**
 * Fetches an object by ranged requests in parallel, each resumed where it broke off. A store that knows no ranges serves it in one go.
 *
 * @throws ServiceError, here or while reading; the signal's reason
 */
export async function openArchive(options: RangedDownloadOptions): Promise<ArchiveDownload> {
  const own = new AbortController()
  const signal = AbortSignal.any([options.signal, own.signal])
  const source = new SegmentReader({ ...options, signal })
  const first = await source.open()
  async function* content(): AsyncGenerator<Buffer, void, undefined> {
    try {
      yield* first.isWhole ? source.readWhole(first) : readSegments(options, source, first)
    } finally {
      // Segments that nobody waits for any more.
      own.abort(new Error('the download is over'))
    }
  }
  return { bytes: source.totalBytes, content: content() }
}

async function* readSegments(
  options: RangedDownloadOptions,
  source: SegmentReader,
  first: RangeAnswer,
): AsyncGenerator<Buffer> {
  const ranges: Range[] = []
  for (let start = 0; start < source.totalBytes; start += options.segmentBytes)
    ranges.push({ start, end: Math.min(start + options.segmentBytes, source.totalBytes) })
  const running: PassThrough[] = []
  let started = 0
  for (let index = 0; index < ranges.length; index++) {
    // A segment waits whole in memory until its turn: no more than so many are under way.
    for (; started < ranges.length && started < index + options.parallel; started++) {
      const range = ranges[started] as Range
      running.push(startSegment(source, range, started === 0 ? first : undefined))
    }
    const segment = running.shift()
    if (segment !== undefined) for await (const part of segment) yield part as Buffer
  }
}

function startSegment(source: SegmentReader, range: Range, answer: RangeAnswer | undefined): PassThrough {
  // Chunks as they came, never put together; there are fewer of them than bytes.
  const sink = new PassThrough({ objectMode: true, highWaterMark: range.end - range.start + 1 })
  // It may fail long before its turn; the loop that reads it gets the error then.
  sink.on('error', () => undefined)
  source.readRange(range, sink, answer).then(
    () => sink.end(),
    (error: unknown) => sink.destroy(error instanceof Error ? error : new Error(String(error))),
  )
  return sink
}

const ATTEMPTS = 4

/** One object, which must not change while it is read. */
class SegmentReader {
  totalBytes = 0
  readonly #options: RangedDownloadOptions
  #etag: string | undefined
  #received = 0

  constructor(options: RangedDownloadOptions) {
    this.#options = options
  }

  /** The first segment's answer, which tells the size. */
  async open(): Promise<RangeAnswer> {
    const answer = await this.#attempts(() => this.#request({ start: 0, end: this.#options.segmentBytes }))
    if (answer.totalBytes === undefined) {
      answer.discard()
      throw this.#notUnderstood('no size')
    }
    this.totalBytes = answer.totalBytes
    this.#etag = answer.etag
    return answer
  }

  async *readWhole(answer: RangeAnswer): AsyncGenerator<Buffer> {
    let received = 0
    try {
      for await (const part of answer.body) {
        received += part.length
        this.#count(part)
        yield part as Buffer
      }
    } catch (error) {
      throw networkError(this.#options.what, error, this.#options.signal)
    }
    if (received < this.totalBytes) throw this.#tooShort()
  }

  async readRange(range: Range, sink: Writable, opened: RangeAnswer | undefined): Promise<void> {
    let start = range.start
    let answer = opened
    await this.#attempts(async () => {
      const current = answer ?? (await this.#request({ start, end: range.end }))
      answer = undefined
      this.#checkSame(current, start)
      try {
        for await (const part of current.body) {
          if (start + part.length > range.end) throw this.#notUnderstood('more bytes than were asked for')
          start += part.length
          sink.write(part)
          this.#count(part)
        }
      } catch (error) {
        throw networkError(this.#options.what, error, this.#options.signal)
      }
      if (start < range.end) throw this.#tooShort()
    })
  }

  #request(range: Range): Promise<RangeAnswer> {
    return this.#options.object.request(range, this.#options.signal)
  }

  #attempts<T>(work: () => Promise<T>): Promise<T> {
    return withRetries(ATTEMPTS, this.#options.signal, work)
  }

  #count(part: Uint8Array): void {
    this.#received += part.length
    this.#options.onProgress?.(this.#received, this.totalBytes)
  }

  #checkSame(answer: RangeAnswer, start: number): void {
    const isSame = answer.totalBytes === this.totalBytes && (answer.etag === undefined || answer.etag === this.#etag)
    if (isSame && !answer.isWhole && answer.start === start) return
    answer.discard()
    throw this.#notUnderstood('the entry was replaced meanwhile')
  }

  #tooShort(): ServiceError {
    const { what } = this.#options
    return new ServiceError(`${what}: the connection was closed too early`, {
      code: 'cache-unavailable',
      transient: true,
    })
  }

  #notUnderstood(why: string): ServiceError {
    return notUnderstood(this.#options.what, why)
  }
}

/** An answer that asking again would not change. */
export function notUnderstood(what: string, why: string): ServiceError {
  return new ServiceError(`${what}: an answer that we do not understand (${why})`, {
    code: 'cache-unavailable',
    transient: false,
  })
}
