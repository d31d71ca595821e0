import type { Readable } from 'node:stream'
import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadObjectCommand,
  type HeadObjectCommandOutput,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  PutObjectCommand,
  type PutObjectCommandOutput,
  S3Client,
} from '@aws-sdk/client-s3'
import { fromNodeProviderChain } from '@aws-sdk/credential-providers'
import { Upload } from '@aws-sdk/lib-storage'
import { DeadlineError, sleep } from '../../system/deadline.ts'
import { notUnderstood, type Range, type RangeAnswer, type RangedObject } from '../ranged-download.ts'
import { unlessAborted, withRetries } from '../retries.ts'
import { networkError, ServiceError } from '../service-error.ts'
import { BucketError, orMissing, toServiceError } from './bucket-error.ts'
import { ConnectionsHandler, type HandlerOptions, uploadMs } from './http-handler.ts'
import { toRangeAnswer } from './range-answer.ts'
import { type S3Settings, TRANSFER_ATTEMPTS } from './settings.ts'

export interface BucketOptions extends HandlerOptions {
  readonly settings: S3Settings
  /** Until an answer begins, all tries and their pauses included; an upload has its own time on top. */
  readonly callTimeoutMs: number
  /** Of one part of an upload: at least 5 MiB (S3's own limit). */
  readonly partBytes: number
  /** What the region of a custom endpoint is called where nobody says. */
  readonly defaultRegion: string | undefined
}

export interface ListedObject {
  readonly key: string
  /** By the store's clock. */
  readonly modifiedMs: number
}

/** Tries of one request, by the SDK, with its pauses (at most 20 s, jittered) and its correction of a wrong clock. */
const ATTEMPTS = 3
/** Of one upload at once: with the size of a part, the bound on memory. */
const PARTS_AT_ONCE = 4
const CONFLICT_ATTEMPTS = 4
const CONFLICT_PAUSE_MS = 200

// The SDK would write some warnings to the console. What concerns the user comes back as an error.
const SILENT = Object.freeze({ trace() {}, debug() {}, info() {}, warn() {}, error() {} })

/** One bucket, through the SDK. Keys are whole: the prefix is the caller's. */
export class Bucket {
  readonly #options: BucketOptions
  readonly #name: string
  readonly #handler: ConnectionsHandler
  readonly #client: S3Client
  #isConditional = true

  constructor(options: BucketOptions) {
    const { settings } = options
    const region = settings.region ?? options.defaultRegion
    this.#options = options
    this.#name = settings.bucket
    this.#handler = new ConnectionsHandler(options)
    this.#client = new S3Client({
      ...(region === undefined ? {} : { region }),
      ...(settings.endpoint === undefined ? {} : { endpoint: settings.endpoint }),
      forcePathStyle: settings.forcePathStyle,
      credentials: fromNodeProviderChain({ logger: SILENT }),
      requestHandler: this.#handler,
      maxAttempts: ATTEMPTS,
      logger: SILENT,
      // Checksums in trailers are more than many compatible stores understand; we compare hashes of our own.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    })
  }

  /** The size of an object; undefined where there is none. */
  async sizeOf(key: string, signal: AbortSignal): Promise<number | undefined> {
    const what = 'looking an object up'
    const command = new HeadObjectCommand({ Bucket: this.#name, Key: key })
    try {
      const found = await orMissing(this.#send<HeadObjectCommandOutput>(what, command, this.#wait(signal)))
      if (found !== undefined && found.ETag === undefined) throw notUnderstood(what, NOT_S3)
      return found?.ContentLength
    } catch (error) {
      // An answer to HEAD has no body that says why; one to GET has.
      if (error instanceof BucketError && [400, 403].includes(error.status ?? 0))
        (await this.open(key, { start: 0, end: 1 }, signal)).discard()
      throw error
    }
  }

  /** A small object whole; undefined where there is none. */
  async read(key: string, maxBytes: number, signal: AbortSignal): Promise<Buffer | undefined> {
    return await orMissing(withRetries(TRANSFER_ATTEMPTS, signal, () => this.#read(key, maxBytes, signal)))
  }

  async #read(key: string, maxBytes: number, signal: AbortSignal): Promise<Buffer> {
    const answer = await this.open(key, undefined, signal)
    const parts: Uint8Array[] = []
    let bytes = 0
    try {
      for await (const part of answer.body) {
        bytes += part.length
        if (bytes > maxBytes) throw notUnderstood('reading an object', 'it is too large')
        parts.push(part)
      }
    } catch (error) {
      throw networkError('reading an object', error, signal)
    }
    if (answer.totalBytes !== undefined && bytes < answer.totalBytes)
      throw new ServiceError('reading an object: the connection was closed too early', {
        code: 'cache-unavailable',
        transient: true,
      })
    return Buffer.concat(parts)
  }

  /** @throws ServiceError of status 404 where it is not there */
  async open(key: string, range: Range | undefined, signal: AbortSignal): Promise<RangeAnswer> {
    const last = range === undefined || range.end === Number.POSITIVE_INFINITY ? '' : range.end - 1
    const command = new GetObjectCommand({
      Bucket: this.#name,
      Key: key,
      ...(range === undefined ? {} : { Range: `bytes=${range.start}-${last}` }),
    })
    const what = 'reading an object'
    const answer = toRangeAnswer(await this.#send<GetObjectCommandOutput>(what, command, this.#wait(signal)))
    if (answer.etag !== undefined) return answer
    answer.discard()
    throw notUnderstood(what, NOT_S3)
  }

  /** An object for a download by ranges. */
  object(key: string): RangedObject {
    return { request: async (range, signal) => this.open(key, range, signal) }
  }

  /**
   * Writes a small object.
   *
   * @param ifAbsent only where there is none: of several writers one wins. A store that knows no conditions lets the last one win.
   */
  async write(
    key: string,
    body: Uint8Array,
    { ifAbsent, signal }: { readonly ifAbsent: boolean; readonly signal: AbortSignal },
  ): Promise<'written' | 'exists'> {
    const what = 'writing an object'
    for (let attempt = 1; ; attempt++) {
      const condition = ifAbsent && this.#isConditional ? { IfNoneMatch: '*' } : {}
      const command = new PutObjectCommand({ Bucket: this.#name, Key: key, Body: body, ...condition })
      try {
        const output = await this.#send<PutObjectCommandOutput>(what, command, this.#wait(signal, body.length))
        if (output.ETag === undefined) throw notUnderstood(what, NOT_S3)
        return 'written'
      } catch (error) {
        if (!(error instanceof ServiceError) || !('IfNoneMatch' in condition)) throw error
        if (error.status === 412) return 'exists'
        if (error.status === 501) this.#isConditional = false
        // Somebody else is writing or removing it at this moment, and S3 cannot say yet who was first.
        else if (error.status !== 409 || attempt >= CONFLICT_ATTEMPTS) throw error
        else await sleep(CONFLICT_PAUSE_MS, signal)
      }
    }
  }

  /** Writes a large object in parts. What of it was sent is removed on failure. */
  async upload(key: string, body: Readable, signal: AbortSignal): Promise<void> {
    const send = async (command: object): Promise<unknown> =>
      // Clearing away what was sent has to outlive the signal, for its own time.
      command instanceof AbortMultipartUploadCommand
        ? this.#send('clearing away', command, this.#wait(NEVER))
        : this.#send('uploading', command, { signal, timeoutMs: undefined })
    const client = Object.create(this.#client, { send: { value: send } }) as S3Client
    try {
      const params = { Bucket: this.#name, Key: key, Body: body }
      await new Upload({ client, params, partSize: this.#options.partBytes, queueSize: PARTS_AT_ONCE }).done()
    } finally {
      body.destroy()
    }
  }

  /** All objects whose key begins so, in pages of a thousand. */
  async *list(prefix: string, signal: AbortSignal): AsyncGenerator<ListedObject, void, undefined> {
    let next: string | undefined
    do {
      const position = next === undefined ? {} : { ContinuationToken: next }
      const command = new ListObjectsV2Command({ Bucket: this.#name, Prefix: prefix, ...position })
      const page = await this.#send<ListObjectsV2CommandOutput>('listing objects', command, this.#wait(signal))
      for (const { Key: key, LastModified: modified } of page.Contents ?? [])
        if (key !== undefined) yield { key, modifiedMs: modified?.getTime() ?? 0 }
      next = page.IsTruncated === true ? page.NextContinuationToken : undefined
    } while (next !== undefined)
  }

  /** Removes an object, if it is there. */
  async remove(key: string, signal: AbortSignal): Promise<void> {
    const command = new DeleteObjectCommand({ Bucket: this.#name, Key: key })
    await this.#send('removing an object', command, this.#wait(signal))
  }

  async close(): Promise<void> {
    this.#client.destroy()
    await this.#handler.close()
  }

  /**
   * Sends one command, and waits for the beginning of its answer.
   *
   * @throws ServiceError; the signal's reason
   */
  async #send<Output>(what: string, command: object, { signal, timeoutMs }: Wait): Promise<Output> {
    const late = new AbortController()
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => late.abort(new DeadlineError({ what, timeoutMs })), timeoutMs)
    const abortSignal = AbortSignal.any([signal, late.signal])
    try {
      // Credentials are looked for before the SDK listens to a signal.
      return (await unlessAborted(abortSignal, this.#client.send(command as S3Command, { abortSignal }))) as Output
    } catch (error) {
      signal.throwIfAborted()
      if (late.signal.aborted)
        throw new BucketError(`${what}: no answer within ${(timeoutMs ?? 0) / 1000} s`, {
          code: 'cache-timeout',
          passes: true,
          cause: error,
        })
      throw toServiceError(what, error)
    } finally {
      clearTimeout(timer)
    }
  }

  #wait(signal: AbortSignal, bodyBytes = 0): Wait {
    return { signal, timeoutMs: this.#options.callTimeoutMs + uploadMs(bodyBytes) }
  }
}

type S3Command = Parameters<S3Client['send']>[0]

interface Wait {
  readonly signal: AbortSignal
  /** undefined: the signal alone ends it. */
  readonly timeoutMs: number | undefined
}

/** S3 gives every object an ETag; a page that wants one to log in has none. */
const NOT_S3 = 'no ETag: something else than an object store'
const NEVER = new AbortController().signal
