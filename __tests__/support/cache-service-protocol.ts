import type { IncomingMessage } from 'node:http'
import type { CacheOperation } from './cache-service-faults.ts'
import type { CacheAccess, CacheEntryStore } from './cache-service-store.ts'

/** A request to the service, read as a whole. */
export interface ServiceRequest {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

export interface ServiceReply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface ServiceContext {
  readonly store: CacheEntryStore
  /** A URL for a blob that stands for itself: whoever has it may use it. */
  readonly sign: (entryId: number) => string
}

const TWIRP = '/twirp/github.actions.results.api.v1.CacheService/'
const ARTIFACT_CACHE = '/_apis/artifactcache/'

export function operationOf(method: string, path: string): CacheOperation {
  if (path.startsWith('/blobs/')) return method === 'GET' ? 'download' : method === 'HEAD' ? 'head' : 'upload'
  if (path.startsWith(TWIRP)) return TWIRP_OPERATIONS[path.slice(TWIRP.length)] ?? 'unknown'
  if (!path.startsWith(ARTIFACT_CACHE)) return 'unknown'
  const resource = path.slice(ARTIFACT_CACHE.length)
  if (resource === 'cache') return 'lookup'
  if (resource === 'caches') return method === 'POST' ? 'reserve' : 'list'
  return method === 'PATCH' ? 'upload' : 'commit'
}

const TWIRP_OPERATIONS: Readonly<Record<string, CacheOperation>> = {
  CreateCacheEntry: 'reserve',
  FinalizeCacheEntryUpload: 'commit',
  GetCacheEntryDownloadURL: 'lookup',
}

/** Everything but blobs. Requests without a token of the service are refused, as the real one does. */
export function answerService(request: ServiceRequest, context: ServiceContext): ServiceReply {
  const access = context.store.accessOf(request.headers.authorization)
  if (access === undefined) return json(401, { code: 'unauthenticated', msg: 'invalid token' })
  const call = { request, context, access }
  if (request.url.pathname.startsWith(TWIRP)) return answerTwirp(call)
  if (request.url.pathname.startsWith(ARTIFACT_CACHE))
    return ARTIFACT_ANSWERS[operationOf(request.method, request.url.pathname)]?.(call) ?? json(404, {})
  return json(404, { code: 'bad_route', msg: 'no such route' })
}

interface Call {
  readonly request: ServiceRequest
  readonly context: ServiceContext
  readonly access: CacheAccess
}

function answerTwirp(call: Call): ServiceReply {
  const { request } = call
  if (request.method !== 'POST' || !String(request.headers['content-type']).startsWith('application/json'))
    return json(404, { code: 'bad_route', msg: 'unsupported method or content type' })
  const answer = TWIRP_ANSWERS[operationOf(request.method, request.url.pathname)]
  return answer?.(call) ?? json(404, { code: 'bad_route', msg: 'no such method' })
}

// protobuf's JSON leaves out fields that have their default value, so a miss is {}: seen as {"ok":false} as well.
function twirpLookup({ request, context, access }: Call): ServiceReply {
  const { key, restore_keys: restoreKeys = [], version } = parse(request)
  const entry = context.store.find({ keys: [key, ...restoreKeys], version }, access)
  if (entry === undefined) return json(200, { ok: false, signed_download_url: '', matched_key: '' })
  return json(200, { ok: true, signed_download_url: context.sign(entry.id), matched_key: entry.key })
}

function twirpReserve({ request, context, access }: Call): ServiceReply {
  if (!access.writable) return json(200, { ok: false, message: 'cache write denied: this token may only read' })
  const entry = context.store.reserve(parse(request), access.scopes[0] ?? '')
  if (entry === undefined)
    return json(409, {
      code: 'already_exists',
      msg: 'cache entry with the same key, version, and scope already exists',
    })
  return json(200, { ok: true, signed_upload_url: context.sign(entry.id) })
}

function twirpCommit({ request, context, access }: Call): ServiceReply {
  const { key, version, size_bytes: bytes } = parse(request)
  const entry = context.store.reserved({ key, version, scope: access.scopes[0] ?? '' })
  if (entry === undefined) return json(404, { code: 'not_found', msg: 'no such reservation' })
  if (entry.bytes !== Number(bytes)) return json(200, { ok: false, message: 'the size differs from what was uploaded' })
  context.store.update(entry.id, { committed: true })
  return json(200, { ok: true, entry_id: String(entry.id) })
}

const TWIRP_ANSWERS: Partial<Record<CacheOperation, (call: Call) => ServiceReply>> = {
  lookup: twirpLookup,
  reserve: twirpReserve,
  commit: twirpCommit,
}

function artifactLookup({ request, context, access }: Call): ServiceReply {
  const query = request.url.searchParams
  const keys = query.get('keys')?.split(',') ?? []
  const entry = context.store.find({ keys, version: query.get('version') ?? '' }, access)
  if (entry === undefined) return { status: 204 }
  return json(200, { cacheKey: entry.key, scope: entry.scope, archiveLocation: context.sign(entry.id) })
}

function artifactReserve({ request, context, access }: Call): ServiceReply {
  if (!access.writable) return json(403, { message: 'cache write denied: this token may only read' })
  const entry = context.store.reserve(parse(request), access.scopes[0] ?? '')
  return entry === undefined ? json(409, { message: 'Cache already exists.' }) : json(201, { cacheId: entry.id })
}

function artifactWrite({ request, context }: Call): ServiceReply {
  const entry = context.store.get(Number(/\/caches\/(\d+)$/.exec(request.url.pathname)?.[1]))
  if (entry === undefined || entry.committed) return json(404, { message: 'no such reservation' })
  if (request.method === 'PATCH') {
    const start = Number(/^bytes (\d+)-\d+\/\*$/.exec(String(request.headers['content-range']))?.[1])
    const archive = Buffer.alloc(Math.max(entry.archive.length, start + request.body.length))
    entry.archive.copy(archive)
    request.body.copy(archive, start)
    context.store.update(entry.id, { archive })
    return { status: 204 }
  }
  if (parse(request).size !== entry.archive.length) return json(400, { message: 'wrong size' })
  context.store.update(entry.id, { committed: true })
  return { status: 204 }
}

const ARTIFACT_ANSWERS: Partial<Record<CacheOperation, (call: Call) => ServiceReply>> = {
  lookup: artifactLookup,
  list: () => json(200, { totalCount: 0, artifactCaches: [] }),
  reserve: artifactReserve,
  upload: artifactWrite,
  commit: artifactWrite,
}

/** The fields of all requests; each kind has some of them. */
interface Message {
  readonly key: string
  readonly version: string
  readonly restore_keys?: readonly string[]
  readonly size_bytes?: string
  readonly size?: number
}

function parse(request: ServiceRequest): Message {
  return JSON.parse(request.body.toString()) as Message
}

function json(status: number, body: unknown): ServiceReply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}
