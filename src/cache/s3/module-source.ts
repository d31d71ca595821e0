import type { Finding } from '../../diagnosis/finding.ts'
import { MAX_FILE_BYTES } from '../../modules/mirrors/body-transfer.ts'
import { openFileSink } from '../../modules/mirrors/file-sink.ts'
import { TargetError } from '../../modules/mirrors/mirror-error.ts'
import { MirrorStatistics } from '../../modules/mirrors/mirror-statistics.ts'
import type { FetchOutcome, FetchRequest, ModuleSource, SourceStatistics } from '../../modules/source.ts'
import { DeadlineError } from '../../system/deadline.ts'
import { cacheFinding, errorText } from '../findings.ts'
import { notUnderstood } from '../ranged-download.ts'
import { withRetries } from '../retries.ts'
import { networkError, ServiceError } from '../service-error.ts'
import type { Bucket } from './bucket.ts'
import { BucketError, isMissing } from './bucket-error.ts'
import { moduleObject } from './layout.ts'
import { TRANSFER_ATTEMPTS } from './settings.ts'

export interface BucketSourceOptions {
  readonly label: string
  readonly prefix: string
  /** Connects when first needed. */
  readonly bucket: () => Promise<Bucket>
  /** How long all modules together may be waited for. */
  readonly timeoutMs: number
}

/** Of requests, each with all its tries: then the store is given up, so that it cannot cost more than it saves. */
const FAILURES_IN_A_ROW = 3

/**
 * Modules of a bucket. Whatever is wrong with the store, the answer is that it does not have the file: the mirrors have it, or go gets it, and a
 * finding tells.
 */
export class BucketSource implements ModuleSource {
  readonly kind = 's3'
  readonly label: string
  readonly #options: BucketSourceOptions
  readonly #statistics = new MirrorStatistics()
  readonly #off = new AbortController()
  readonly #faults = new Map<string, { readonly error: ServiceError; count: number }>()
  #failuresInARow = 0
  #underWay = 0
  #busySinceMs = 0
  #leftMs: number
  #timer: NodeJS.Timeout | undefined

  constructor(options: BucketSourceOptions) {
    this.#options = options
    this.label = options.label
    this.#leftMs = options.timeoutMs
  }

  async fetch(request: FetchRequest): Promise<FetchOutcome> {
    request.signal.throwIfAborted()
    if (request.distrusted.has(this.label)) return { kind: 'failed', code: 'checksum-mismatch', attempts: [] }
    if (this.#off.signal.aborted) return { kind: 'not-found' }
    const startMs = performance.now()
    this.#begin(startMs)
    try {
      const fetched = await this.#fetch(request, AbortSignal.any([request.signal, this.#off.signal]))
      this.#failuresInARow = 0
      const bytes = fetched?.bytes ?? 0
      this.#statistics.record({ durationMs: performance.now() - startMs, bytes, failure: undefined })
      return fetched === undefined ? { kind: 'not-found' } : { kind: 'fetched', from: this.label, ...fetched }
    } catch (error) {
      request.signal.throwIfAborted()
      if (!(error instanceof ServiceError) && !this.#off.signal.aborted) throw error
      this.#statistics.record({
        durationMs: undefined,
        bytes: 0,
        failure: error instanceof ServiceError ? error.code : 'cancelled',
      })
      if (error instanceof ServiceError) this.#count(error)
      return { kind: 'not-found' }
    } finally {
      this.#end()
    }
  }

  statistics(): readonly SourceStatistics[] {
    return [this.#statistics.row({ url: this.label, kind: this.kind, ejections: this.#off.signal.aborted ? 1 : 0 })]
  }

  findings(): readonly Finding[] {
    return [...this.#faults.values()].map(({ error, count }) => {
      const rest = this.#off.signal.aborted ? '; the store was not asked any more' : ''
      const times = count === 1 ? '' : ` (${count} times)`
      return cacheFinding(error.code, `modules of ${this.label}: ${errorText(error)}${times}${rest}`, error.advice)
    })
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer)
  }

  async #fetch(
    { file, target }: FetchRequest,
    signal: AbortSignal,
  ): Promise<{ readonly bytes: number; readonly data?: Buffer } | undefined> {
    const bucket = await this.#options.bucket()
    const key = moduleObject(this.#options.prefix, file)
    if (target === undefined) {
      const data = await bucket.read(key, MAX_FILE_BYTES[file.kind], signal)
      return data === undefined ? undefined : { bytes: data.length, data }
    }
    try {
      return { bytes: await transfer({ bucket, key, target, maxBytes: MAX_FILE_BYTES[file.kind], signal }) }
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  }

  /** The clock runs only while something is asked of the store: what mirrors take is not its fault. */
  #begin(nowMs: number): void {
    this.#underWay += 1
    if (this.#underWay > 1) return
    this.#busySinceMs = nowMs
    this.#timer = setTimeout(() => {
      const late = new DeadlineError({ what: 'fetching modules', timeoutMs: this.#options.timeoutMs })
      this.#giveUp(new ServiceError(late.message, { code: 'cache-timeout', transient: false, cause: late }))
    }, this.#leftMs)
  }

  #end(): void {
    this.#underWay -= 1
    if (this.#underWay > 0) return
    clearTimeout(this.#timer)
    this.#leftMs = Math.max(1, this.#leftMs - (performance.now() - this.#busySinceMs))
  }

  #count(error: ServiceError): void {
    // What is broken off because the store was given up is no fault of its own.
    if (this.#off.signal.aborted) return
    this.#failuresInARow += 1
    const isLasting = error instanceof BucketError && error.isLasting
    if (isLasting || this.#failuresInARow >= FAILURES_IN_A_ROW) this.#giveUp(error)
    else this.#remember(error)
  }

  #giveUp(error: ServiceError): void {
    this.#remember(error)
    this.#off.abort(error)
  }

  #remember(error: ServiceError): void {
    const known = this.#faults.get(error.code)
    if (known === undefined) this.#faults.set(error.code, { error, count: 1 })
    else known.count += 1
  }
}

interface Transfer {
  readonly bucket: Bucket
  readonly key: string
  readonly target: string
  readonly maxBytes: number
  readonly signal: AbortSignal
}

/**
 * Reads an object into a file.
 *
 * @returns its bytes
 * @throws ServiceError; TargetError where the file cannot be written; the signal's reason
 */
async function transfer({ bucket, key, target, maxBytes, signal }: Transfer): Promise<number> {
  const what = 'downloading a module'
  const sink = await openFileSink(target, 0)
  let position = 0
  let etag: string | undefined
  try {
    await withRetries(TRANSFER_ATTEMPTS, signal, async () => {
      const range = position === 0 ? undefined : { start: position, end: Number.POSITIVE_INFINITY }
      const answer = await bucket.open(key, range, signal)
      if (position > 0 && (answer.start !== position || answer.etag !== etag)) {
        answer.discard()
        throw notUnderstood(what, 'the object was replaced meanwhile')
      }
      etag = answer.etag
      try {
        for await (const part of answer.body) {
          position += part.length
          if (position > maxBytes) throw notUnderstood(what, 'it is larger than a module may be')
          await sink.write(part as Buffer)
        }
      } catch (error) {
        throw error instanceof TargetError ? error : networkError(what, error, signal)
      }
      if (answer.totalBytes !== undefined && position < answer.totalBytes)
        throw new ServiceError(`${what}: the connection was closed too early`, {
          code: 'cache-unavailable',
          transient: true,
        })
    })
    return position
  } finally {
    await sink.end()
  }
}
