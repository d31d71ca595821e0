import type { IncomingMessage, ServerResponse } from 'node:http'
import { CacheBlobs } from './cache-service-blobs.ts'
import { type CacheFault, type CacheFaultRule, CacheFaults, type CacheOperation } from './cache-service-faults.ts'
import { answerService, operationOf, type ServiceRequest } from './cache-service-protocol.ts'
import {
  type CacheAccess,
  type CacheEntry,
  CacheEntryStore,
  DEFAULT_SCOPE,
  type NewEntry,
} from './cache-service-store.ts'
import { type Listener, listen } from './proxy-listener.ts'
import { Throttle } from './throttle.ts'

export interface CacheServiceOptions {
  /** Of all downloads together. Default: no limit. */
  readonly bytesPerSecond?: number
}

export interface LoggedCacheRequest {
  readonly operation: CacheOperation
  readonly method: string
  /** Path and query. */
  readonly path: string
  readonly range: string | undefined
  /** Whether it carried a bearer token: signed URLs must not get one. */
  readonly authorized: boolean
  /** 0 until it is answered, and for good where it never is. */
  readonly status: number
}

/** GitHub's cache service on the loopback: protocol v2 (Twirp and signed blobs) and v1 (`_apis/artifactcache`), on one set of entries. */
export interface CacheService {
  /** With a slash at the end, as the runner's variables have it. */
  readonly url: string
  readonly requests: readonly LoggedCacheRequest[]
  clearRequests(): void
  /** Of archives that were downloaded, so far. */
  servedBytes(): number
  /** What is committed, oldest first. */
  entries(): readonly CacheEntry[]
  put(entry: NewEntry): CacheEntry
  /** Changes what an entry serves, without its writer's knowledge. */
  tamper(key: string, change: (archive: Buffer) => Buffer): void
  /** Takes a reservation that nobody will ever commit. */
  reserve(entry: Pick<NewEntry, 'key' | 'version'>): void
  clear(): void
  setFaults(rules: readonly CacheFaultRule[]): void
  /** How many requests each signed URL serves before it has expired. */
  setRequestsPerUrl(count: number): void
  setBytesPerSecond(rate: number | undefined): void
  /** The runner's variables for a job of this service. */
  environment(options?: JobOptions): Record<string, string>
  close(): Promise<void>
}

export interface JobOptions {
  /** Default v2. */
  readonly protocol?: 'v1' | 'v2'
  /** Default: reads and writes refs/heads/main. */
  readonly access?: Partial<CacheAccess>
}

export async function startCacheService(options: CacheServiceOptions = {}): Promise<CacheService> {
  const store = new CacheEntryStore()
  const faults = new CacheFaults()
  const blobs = new CacheBlobs(store)
  const requests: LoggedCacheRequest[] = []
  const context = { store, sign: (entryId: number) => blobs.sign(listener.url, entryId) }
  const listener: Listener = await listen({}, (incoming, response) => {
    const operation = operationOf(incoming.method ?? '', incoming.url?.split('?')[0] ?? '')
    log(requests, operation, incoming, response)
    const fault = faults.next(operation)
    // A client that hangs up ends its own request only.
    handle(incoming, response, fault).catch((error: unknown) => response.destroy(error as Error))
  })

  async function handle(
    incoming: IncomingMessage,
    response: ServerResponse,
    fault: CacheFault | undefined,
  ): Promise<void> {
    const request = await read(incoming, listener.url)
    if (fault?.kind === 'never') return
    if (fault?.kind === 'reset') listener.connectionOf(incoming)?.socket.resetAndDestroy()
    else if (fault?.kind === 'answer') response.writeHead(fault.status, fault.headers).end(fault.body)
    else if (request.url.pathname.startsWith('/blobs/')) await blobs.answer(request, response, fault)
    else {
      const reply = answerService(request, context)
      response.writeHead(reply.status, reply.headers).end(reply.body)
    }
  }

  const service: CacheService = {
    url: `${listener.url}/`,
    requests,
    clearRequests: () => void requests.splice(0),
    servedBytes: () => blobs.servedBytes,
    entries: () => store.all(),
    put: entry => store.put(entry),
    tamper: (key, change) => {
      for (const entry of store.all()) if (entry.key === key) store.update(entry.id, { archive: change(entry.archive) })
    },
    reserve: entry => void store.reserve(entry, DEFAULT_SCOPE),
    clear: () => store.clear(),
    setFaults: rules => faults.set(rules),
    setRequestsPerUrl: count => {
      blobs.requestsPerUrl = count
    },
    setBytesPerSecond: rate => {
      blobs.throttle = rate === undefined ? undefined : new Throttle(rate)
    },
    environment: (job = {}) => environmentOf(service.url, store, job),
    close: () => listener.close(),
  }
  service.setBytesPerSecond(options.bytesPerSecond)
  return service
}

function environmentOf(url: string, store: CacheEntryStore, job: JobOptions): Record<string, string> {
  const common = {
    ACTIONS_RUNTIME_TOKEN: store.newToken({ scopes: [DEFAULT_SCOPE], writable: true, ...job.access }),
    // The toolkit speaks v2 only where this looks like GitHub's own server.
    GITHUB_SERVER_URL: 'https://github.com',
  }
  if (job.protocol === 'v1') return { ...common, ACTIONS_CACHE_URL: url }
  return { ...common, ACTIONS_RESULTS_URL: url, ACTIONS_CACHE_SERVICE_V2: '1' }
}

function log(
  requests: LoggedCacheRequest[],
  operation: CacheOperation,
  incoming: IncomingMessage,
  response: ServerResponse,
): void {
  const index = requests.length
  const row: LoggedCacheRequest = {
    operation,
    method: incoming.method ?? '',
    path: incoming.url ?? '',
    range: incoming.headers.range,
    authorized: incoming.headers.authorization !== undefined,
    status: 0,
  }
  requests.push(row)
  response.once('close', () => {
    if (response.headersSent && requests[index] === row) requests[index] = { ...row, status: response.statusCode }
  })
}

async function read(incoming: IncomingMessage, origin: string): Promise<ServiceRequest> {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(part as Buffer)
  return {
    method: incoming.method ?? '',
    url: new URL(incoming.url ?? '/', origin),
    headers: incoming.headers,
    body: Buffer.concat(parts),
  }
}
