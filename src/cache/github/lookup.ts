import * as v from 'valibot'
import type { EntryKeys } from '../store.ts'
import { withRetries } from '../retries.ts'
import { ServiceError, statusError } from '../service-error.ts'
import { discard, headerOf, readText, type ServiceHttp, type ServiceRequest } from './service-http.ts'
import type { GitHubCacheSettings } from './settings.ts'

export interface LookupRequest extends EntryKeys {
  readonly version: string
  readonly signal: AbortSignal
}

/** An entry that matched, and where to get it. The URL is a secret: whoever has it may read the entry. */
export interface FoundEntry {
  readonly key: string
  readonly url: string
}

export interface LookupContext {
  readonly settings: GitHubCacheSettings
  readonly http: ServiceHttp
}

const ATTEMPTS = 3

/**
 * Asks the service for the newest entry that matches: one call of `GetCacheEntryDownloadURL` (v2), one `GET cache` (v1).
 *
 * @returns undefined where nothing matches
 * @throws ServiceError where there is no answer that we understand; the signal's reason
 */
export async function lookUpEntry(context: LookupContext, wanted: LookupRequest): Promise<FoundEntry | undefined> {
  const call = context.settings.protocol === 'v2' ? askV2 : askV1
  const found = await withRetries(ATTEMPTS, wanted.signal, () => call(context, wanted))
  if (found !== undefined && !isMatch(found.key, wanted)) throw unknownAnswer('it matched a key that was not asked for')
  return found
}

// The service compares without case: docs.github.com says nothing, actions/cache's isExactKeyMatch does so.
function isMatch(key: string, wanted: EntryKeys): boolean {
  return [wanted.primaryKey, ...wanted.restoreKeys].some(prefix => key.toLowerCase().startsWith(prefix.toLowerCase()))
}

// Fields with default values are left out: {} is a miss. Protobuf's JSON allows either spelling of a name.
const v2Answer = v.object({
  ok: v.optional(v.boolean(), false),
  signed_download_url: v.optional(v.string(), ''),
  signedDownloadUrl: v.optional(v.string(), ''),
  matched_key: v.optional(v.string(), ''),
  matchedKey: v.optional(v.string(), ''),
})

async function askV2(context: LookupContext, wanted: LookupRequest): Promise<FoundEntry | undefined> {
  const { settings } = context
  const text = await ask(context, {
    url: new URL('/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL', settings.url).href,
    method: 'POST',
    headers: { authorization: `Bearer ${settings.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ key: wanted.primaryKey, restore_keys: wanted.restoreKeys, version: wanted.version }),
    signal: wanted.signal,
  })
  if (text === undefined) throw unknownAnswer('it is empty')
  const answer = parse(v2Answer, text)
  if (!answer.ok) return undefined
  return checked(answer.matched_key || answer.matchedKey, answer.signed_download_url || answer.signedDownloadUrl)
}

const v1Answer = v.object({ cacheKey: v.string(), archiveLocation: v.string() })

async function askV1(context: LookupContext, wanted: LookupRequest): Promise<FoundEntry | undefined> {
  const { settings } = context
  const keys = encodeURIComponent([wanted.primaryKey, ...wanted.restoreKeys].join(','))
  const text = await ask(context, {
    url: `${settings.url}_apis/artifactcache/cache?keys=${keys}&version=${wanted.version}`,
    method: 'GET',
    headers: { authorization: `Bearer ${settings.token}`, accept: 'application/json;api-version=6.0-preview.1' },
    signal: wanted.signal,
  })
  if (text === undefined) return undefined
  const answer = parse(v1Answer, text)
  return checked(answer.cacheKey, answer.archiveLocation)
}

/** The body of a 200; undefined for 204. */
async function ask(context: LookupContext, request: ServiceRequest): Promise<string | undefined> {
  const response = await context.http.send(WHAT, {
    ...request,
    headers: { ...request.headers, 'user-agent': 'go-mod-setup' },
  })
  if (response.statusCode === 200) return readText(WHAT, response, request.signal)
  discard(response)
  if (response.statusCode === 204) return undefined
  throw statusError(WHAT, response.statusCode, headerOf(response.headers['retry-after']))
}

const WHAT = 'looking the entry up'

function checked(key: string, url: string): FoundEntry {
  if (key === '' || !URL.canParse(url) || !['http:', 'https:'].includes(new URL(url).protocol))
    throw unknownAnswer('it has no usable URL')
  return { key, url }
}

function parse<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text)
  if (!parsed.success) throw unknownAnswer('it is not the JSON that we know')
  return parsed.output
}

function unknownAnswer(why: string): ServiceError {
  return new ServiceError(`${WHAT}: an answer that we do not understand (${why})`, {
    code: 'cache-unavailable',
    transient: false,
  })
}
