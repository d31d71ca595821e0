import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { CacheFault } from './cache-service-faults.ts'
import { EXPIRED_SIGNATURE } from './cache-service-faults.ts'
import type { ServiceRequest } from './cache-service-protocol.ts'
import type { CacheEntryStore } from './cache-service-store.ts'
import type { Throttle } from './throttle.ts'

/** Azure's blob service, as far as its SDK and anyone with a range header need it: signed URLs, PUT, blocks, GET, HEAD. */
export class CacheBlobs {
  /** Every answer's body leaves through it; undefined: as fast as it can. */
  throttle: Throttle | undefined
  /** How many requests a signed download URL serves before it has expired. */
  requestsPerUrl = Number.POSITIVE_INFINITY
  /** Of archives, so far. */
  servedBytes = 0
  readonly #store: CacheEntryStore
  readonly #signed = new Map<string, { readonly entryId: number; uses: number }>()
  /** Uploaded blocks that no list names yet, by entry and block id. */
  readonly #blocks = new Map<string, Buffer>()

  constructor(store: CacheEntryStore) {
    this.#store = store
  }

  sign(origin: string, entryId: number): string {
    const signature = randomBytes(16).toString('base64url')
    this.#signed.set(signature, { entryId, uses: 0 })
    return `${origin}/blobs/actions-cache/${entryId}?se=2030-01-01&sig=${signature}`
  }

  /** Handles a request to a signed URL. Never rejects but for a bug. */
  async answer(request: ServiceRequest, response: ServerResponse, fault: CacheFault | undefined): Promise<void> {
    const signed = this.#signed.get(request.url.searchParams.get('sig') ?? '')
    if (signed === undefined || ++signed.uses > this.requestsPerUrl) {
      refuse(response)
      return
    }
    if (request.method === 'PUT') this.#upload(signed.entryId, request, response)
    else await this.#download({ entryId: signed.entryId, request, response, fault })
  }

  #upload(entryId: number, request: ServiceRequest, response: ServerResponse): void {
    const query = request.url.searchParams
    const component = query.get('comp')
    if (component === 'block') this.#blocks.set(`${entryId} ${query.get('blockid')}`, request.body)
    else
      this.#store.update(entryId, {
        archive: component === 'blocklist' ? this.#joinBlocks(entryId, request.body) : request.body,
      })
    response
      .writeHead(201, { etag: '"0x1"', 'last-modified': new Date().toUTCString(), 'x-ms-request-id': 'test' })
      .end()
  }

  #joinBlocks(entryId: number, list: Buffer): readonly Buffer[] {
    const ids = [...list.toString().matchAll(/<Latest>([^<]+)<\/Latest>/g)].map(([, id]) => id)
    return ids.map(id => this.#blocks.get(`${entryId} ${id}`) ?? Buffer.alloc(0))
  }

  async #download(exchange: Exchange): Promise<void> {
    const { request, response, fault } = exchange
    if (fault?.kind === 'redirect') {
      response.writeHead(307, { location: this.sign('', exchange.entryId) }).end()
      return
    }
    const archive = this.#store.get(exchange.entryId)?.archive ?? Buffer.alloc(0)
    const range = fault?.kind === 'ignore-range' ? undefined : rangeOf(request, archive.length)
    if (range !== undefined && range.start >= archive.length) {
      response.writeHead(416, { 'content-range': `bytes */${archive.length}` }).end()
      return
    }
    const body = range === undefined ? archive : archive.subarray(range.start, range.end)
    const revision = this.#store.get(exchange.entryId)?.revision ?? 0
    const etag = fault?.kind === 'other-etag' ? 'other' : `${exchange.entryId}-${revision}`
    response.writeHead(range === undefined ? 200 : 206, {
      'content-length': body.length,
      'content-type': 'application/octet-stream',
      'accept-ranges': 'bytes',
      etag: `"${etag}"`,
      ...(range === undefined ? {} : { 'content-range': `bytes ${range.start}-${range.end - 1}/${archive.length}` }),
    })
    if (request.method === 'HEAD') response.end()
    else await this.#send(response, body, fault)
  }

  async #send(response: ServerResponse, body: Buffer, fault: CacheFault | undefined): Promise<void> {
    const breaks = fault?.kind === 'stall' || fault?.kind === 'cut'
    const limit = breaks ? Math.min(fault.afterBytes, body.length) : body.length
    const closed = new AbortController()
    response.once('close', () => closed.abort())
    const chunkBytes = this.throttle?.chunkBytes ?? 1024 * 1024
    for (let offset = 0; offset < limit && !closed.signal.aborted; offset += chunkBytes) {
      const chunk = body.subarray(offset, Math.min(offset + chunkBytes, limit))
      await this.throttle?.take(chunk.length, closed.signal).catch(() => undefined)
      this.servedBytes += chunk.length
      if (!response.write(chunk)) await drained(response, closed.signal)
    }
    if (!breaks) response.end()
    else if (fault.kind === 'cut') setImmediate(() => response.destroy())
  }
}

interface Exchange {
  readonly entryId: number
  readonly request: ServiceRequest
  readonly response: ServerResponse
  readonly fault: CacheFault | undefined
}

function refuse(response: ServerResponse): void {
  if (EXPIRED_SIGNATURE.kind !== 'answer') throw new Error('unreachable')
  response.writeHead(EXPIRED_SIGNATURE.status, EXPIRED_SIGNATURE.headers).end(EXPIRED_SIGNATURE.body)
}

/** `bytes=a-b` as [a, b + 1), cut at the end; Azure takes `x-ms-range` as well. */
function rangeOf(
  request: ServiceRequest,
  length: number,
): { readonly start: number; readonly end: number } | undefined {
  const header = String(request.headers['x-ms-range'] ?? request.headers.range)
  const [, start, end] = /^bytes=(\d+)-(\d*)$/.exec(header) ?? []
  if (start === undefined) return undefined
  return { start: Number(start), end: end ? Math.min(Number(end) + 1, length) : length }
}

async function drained(response: ServerResponse, closed: AbortSignal): Promise<void> {
  await new Promise<void>(resolve => {
    response.once('drain', resolve)
    closed.addEventListener('abort', () => resolve(), { once: true })
  })
}
