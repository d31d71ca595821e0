import * as v from 'valibot'
import { packArchive } from '../archive.ts'
import { cacheFinding } from '../findings.ts'
import { withRetries } from '../retries.ts'
import { ServiceError, statusError } from '../service-error.ts'
import type { SaveEntryRequest, SaveEntryResult } from '../store.ts'
import { writeTarBlocks } from '../tar-blocks.ts'
import { BLOCK_BYTES, BlobUpload, inBlocks, type UploadBlock } from './blob-upload.ts'
import { entryVersion } from './entry-version.ts'
import type { LookupContext } from './lookup.ts'
import { discard, headerOf, readText } from './service-http.ts'

const ATTEMPTS = 3
// A commit puts together what was uploaded, which takes its time.
const ANSWER_TIMEOUT_MS = 30_000

/**
 * Saves an entry by protocol v2: a reservation, the archive as a blob, sent while it is made, and the commit that makes it visible. What
 * another job has reserved, or was killed over, `exists`.
 *
 * @throws ServiceError where the service does not do it; the file system's errors; the signal's reason
 */
export async function uploadEntry(context: LookupContext, request: SaveEntryRequest): Promise<SaveEntryResult> {
  const { key, name, signal } = request
  const version = entryVersion(name, 'go-mod-setup')
  const reserved = await call(context, 'CreateCacheEntry', { key, version }, signal)
  if (reserved === 'exists') return { outcome: 'exists' }
  const url = reserved.signed_upload_url || reserved.signedUploadUrl
  if (!reserved.ok || !URL.canParse(url)) return refused(key, reserved.message || 'it was not reserved')
  const blob = new BlobUpload({ http: context.http, url, signal })
  const bytes = await blob.send(archiveOf(request))
  const committed = await call(context, 'FinalizeCacheEntryUpload', { key, version, size_bytes: String(bytes) }, signal)
  if (committed === 'exists' || !committed.ok)
    return refused(key, (committed !== 'exists' && committed.message) || 'it was not committed')
  return { outcome: 'saved', bytes }
}

/** Modules are zips, which do not shrink: compressing them again costs a second for each 100 MB, there and back. */
function archiveOf({ name, root, files, signal }: SaveEntryRequest): AsyncIterable<UploadBlock> {
  const what = { root, files, signal }
  return name === 'modules' ? writeTarBlocks({ ...what, blockBytes: BLOCK_BYTES }) : inBlocks(packArchive(what).stream)
}

function refused(key: string, message: string): SaveEntryResult {
  // So does @actions/cache 6.3 tell a token that may only read: lib/cache.ts, CacheWriteDeniedError.
  const isDenied = message.startsWith('cache write denied')
  return {
    outcome: isDenied ? 'denied' : 'failed',
    finding: cacheFinding(isDenied ? 'cache-denied' : 'cache-not-saved', `saving ${key}: ${message}`),
  }
}

// Protobuf's JSON leaves out what has its default value, and allows either spelling of a name.
const answerSchema = v.object({
  ok: v.optional(v.boolean(), false),
  signed_upload_url: v.optional(v.string(), ''),
  signedUploadUrl: v.optional(v.string(), ''),
  message: v.optional(v.string(), ''),
})

async function call(
  { http, settings }: LookupContext,
  method: 'CreateCacheEntry' | 'FinalizeCacheEntryUpload',
  message: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<v.InferOutput<typeof answerSchema> | 'exists'> {
  const what = method === 'CreateCacheEntry' ? 'reserving the entry' : 'committing the entry'
  const text = await withRetries(ATTEMPTS, signal, async () => {
    const response = await http.send(what, {
      url: new URL(`/twirp/github.actions.results.api.v1.CacheService/${method}`, settings.url).href,
      method: 'POST',
      headers: {
        authorization: `Bearer ${settings.token}`,
        'content-type': 'application/json',
        'user-agent': 'go-mod-setup',
      },
      body: JSON.stringify(message),
      answerTimeoutMs: ANSWER_TIMEOUT_MS,
      signal,
    })
    if (response.statusCode === 200) return readText(what, response, signal)
    discard(response)
    if (response.statusCode === 409) return undefined
    throw statusError(what, response.statusCode, headerOf(response.headers['retry-after']))
  })
  if (text === undefined) return 'exists'
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), answerSchema), text)
  if (parsed.success) return parsed.output
  throw new ServiceError(`${what}: an answer that we do not understand`, {
    code: 'cache-unavailable',
    transient: false,
  })
}
