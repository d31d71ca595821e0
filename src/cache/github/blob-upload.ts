import { randomUUID } from 'node:crypto'
import { withRetries } from '../retries.ts'
import { ServiceError, statusError } from '../service-error.ts'
import { discard, headerOf, type ServiceHttp } from './service-http.ts'

/** Of {@link BLOCK_BYTES}, the last one of fewer. */
export interface UploadBlock {
  readonly bytes: Buffer
  /** It was sent: its memory may be used again. */
  readonly release: () => void
}

export interface BlobUploadOptions {
  readonly http: ServiceHttp
  /** Signed: it carries its own permission, and gets no token of ours. */
  readonly url: string
  readonly signal: AbortSignal
}

/** Memory is bounded by these two. A line of 150 MB/s is filled by four streams. */
export const BLOCK_BYTES = 16 * 1024 * 1024
const PARALLEL = 4
const ATTEMPTS = 4
// Four blocks at once on a line of 1 MB/s. Everything has the caller's deadline besides.
const ANSWER_TIMEOUT_MS = 75_000
const WHAT = 'uploading the entry'

/**
 * Writes a block blob of Azure's, whose size need not be known before: what fits into one block in one request (Put Blob), else in blocks side by
 * side and a list of them, which makes them a blob. Source: learn.microsoft.com/rest/api/storageservices, Put Block, Put Block List.
 */
export class BlobUpload {
  readonly #options: BlobUploadOptions
  // As Azure's SDK makes them, which other services that speak this protocol take apart.
  readonly #prefix = randomUUID()
  readonly #ids: string[] = []
  readonly #running = new Set<Promise<void>>()
  #failure: { readonly error: unknown } | undefined

  constructor(options: BlobUploadOptions) {
    this.#options = options
  }

  /**
   * Sends all of it. Returns the number of bytes.
   *
   * @throws ServiceError where the store does not take it; what `content` throws; the signal's reason
   */
  async send(content: AsyncIterable<UploadBlock>): Promise<number> {
    let bytes = 0
    try {
      for await (const block of content) {
        this.#throwIfFailed()
        bytes += block.bytes.length
        // A block that is not full is the last.
        if (this.#ids.length === 0 && block.bytes.length < BLOCK_BYTES) {
          await this.#put('', block.bytes, { 'x-ms-blob-type': 'BlockBlob' })
          return bytes
        }
        while (this.#running.size >= PARALLEL) await Promise.race(this.#running)
        this.#start(block)
      }
    } finally {
      // Nothing is sent any more once the caller is told.
      await Promise.all(this.#running)
    }
    this.#throwIfFailed()
    const list = this.#ids.map(id => `<Latest>${id}</Latest>`).join('')
    const body = Buffer.from(`<?xml version="1.0" encoding="utf-8"?><BlockList>${list}</BlockList>`)
    await this.#put('comp=blocklist', body, { 'content-type': 'application/xml' })
    return bytes
  }

  #start({ bytes, release }: UploadBlock): void {
    const id = Buffer.from(`${this.#prefix}${String(this.#ids.length).padStart(12, '0')}`).toString('base64')
    this.#ids.push(id)
    const sending = this.#put(`comp=block&blockid=${encodeURIComponent(id)}`, bytes, {})
      .catch((error: unknown) => {
        this.#failure ??= { error }
      })
      .finally(() => {
        release()
        this.#running.delete(sending)
      })
    this.#running.add(sending)
  }

  #throwIfFailed(): void {
    if (this.#failure !== undefined) throw this.#failure.error
  }

  async #put(query: string, body: Buffer, headers: Readonly<Record<string, string>>): Promise<void> {
    const { http, signal } = this.#options
    const url = query === '' ? this.#options.url : `${this.#options.url}&${query}`
    await withRetries(ATTEMPTS, signal, async () => {
      const response = await http.send(WHAT, {
        url,
        method: 'PUT',
        headers: { 'content-type': 'application/octet-stream', 'user-agent': 'go-mod-setup', ...headers },
        body,
        answerTimeoutMs: ANSWER_TIMEOUT_MS,
        signal,
      })
      discard(response)
      if (response.statusCode >= 200 && response.statusCode < 300) return
      const error = statusError(WHAT, response.statusCode, headerOf(response.headers['retry-after']))
      // A signature that is refused says nothing about what this run may do: the reservation was granted.
      if (error.code !== 'cache-denied') throw error
      throw new ServiceError(error.message, { code: 'cache-not-saved', transient: false, status: error.status })
    })
  }
}

/** Cuts a stream into blocks. */
export async function* inBlocks(content: AsyncIterable<Buffer>): AsyncGenerator<UploadBlock> {
  let block = Buffer.allocUnsafeSlow(BLOCK_BYTES)
  let filled = 0
  for await (const part of content) {
    for (let at = 0; at < part.length; ) {
      const copied = part.copy(block, filled, at)
      at += copied
      filled += copied
      if (filled < BLOCK_BYTES) continue
      yield { bytes: block, release: () => undefined }
      block = Buffer.allocUnsafeSlow(BLOCK_BYTES)
      filled = 0
    }
  }
  if (filled > 0) yield { bytes: block.subarray(0, filled), release: () => undefined }
}
