import type { Finding } from '../../diagnosis/finding.ts'
import { decompress, hasNodeZstd } from '../decompress.ts'
import { abortFinding, adviceOnDamage, cacheFinding, errorText, machineFaultCode } from '../findings.ts'
import type { RestoreEntryRequest, RestoreEntryResult } from '../store.ts'
import { openArchive } from '../ranged-download.ts'
import { ServiceError } from '../service-error.ts'
import { TarError } from '../tar-error.ts'
import { extractTar } from '../tar-extractor.ts'
import { limitsOfArchive } from '../tar-reader.ts'
import { ArchiveObject, DOWNLOADING } from './archive-object.ts'
import { type EntryFormat, entryVersion, stageName } from './entry-version.ts'
import { type FoundEntry, type LookupContext, lookUpEntry } from './lookup.ts'

export interface RestoreContext extends LookupContext {
  /** Whether a `zstd` program is on PATH: the toolkit then saves with it. */
  readonly hasZstdProgram: () => Promise<boolean>
  readonly segmentBytes: number
  readonly parallel: number
}

/** Looks an entry up and extracts it while it arrives. A fault is an outcome. */
export async function restoreEntry(context: RestoreContext, request: RestoreEntryRequest): Promise<RestoreEntryResult> {
  const { settings } = context
  if (!settings.readable)
    return unavailable(
      cacheFinding('cache-denied', `ACTIONS_CACHE_MODE is ${settings.mode}: this job may not read the cache`, {
        ...READ_DENIED,
        severity: 'notice',
      }),
    )
  try {
    const found = await findEntry(context, request)
    if (found === undefined) return { kind: 'miss' }
    if (request.lookupOnly) return { kind: 'found', matchedKey: found.entry.key, bytes: 0 }
    return await fetchEntry(context, request, found).catch((error: unknown) => failure(request, error, found.entry.key))
  } catch (error) {
    return failure(request, error)
  }
}

interface Found {
  readonly entry: FoundEntry
  readonly format: EntryFormat
}

/** One look-up, for what would be saved here. The toolkit saves gzip where there is no zstd program; what it saved elsewhere may be zstd. */
async function findEntry(context: RestoreContext, request: RestoreEntryRequest): Promise<Found | undefined> {
  for (const format of await formatsToFind(context)) {
    const { primaryKey, restoreKeys, signal } = request
    const version = entryVersion(request.name, format)
    const entry = await lookUpEntry(context, { primaryKey, restoreKeys, version, signal })
    if (entry !== undefined) return { entry, format }
  }
  return undefined
}

async function formatsToFind(context: RestoreContext): Promise<readonly EntryFormat[]> {
  if (context.settings.protocol === 'v2') return ['go-mod-setup']
  if (await context.hasZstdProgram()) return ['zstd-without-long']
  return hasNodeZstd() ? ['gzip', 'zstd-without-long'] : ['gzip']
}

async function fetchEntry(
  context: RestoreContext,
  request: RestoreEntryRequest,
  { entry, format }: Found,
): Promise<RestoreEntryResult> {
  const { signal, onProgress } = request
  const version = entryVersion(request.name, format)
  const refresh = async (): Promise<string> => {
    const again = await lookUpEntry(context, { primaryKey: entry.key, restoreKeys: [], version, signal })
    if (again?.key !== entry.key) throw gone(entry.key)
    return again.url
  }
  const { http, segmentBytes, parallel } = context
  const object = new ArchiveObject({ http, url: entry.url, refresh })
  const archive = await openArchive({ object, what: DOWNLOADING, signal, segmentBytes, parallel, onProgress })
  await extractTar({
    archive: decompress(archive.content, signal),
    prefix: format === 'go-mod-setup' ? '' : stageName(request.name),
    limits: limitsOfArchive(archive.bytes),
    into: request.into,
    taker: request.taker,
    signal,
  })
  return { kind: 'restored', matchedKey: entry.key, bytes: archive.bytes }
}

function gone(key: string): ServiceError {
  return new ServiceError(`the entry ${key} is not there any more`, { code: 'cache-unavailable', transient: false })
}

function failure(request: RestoreEntryRequest, error: unknown, key?: string): RestoreEntryResult {
  const what = `restoring the ${request.name} entry`
  if (request.signal.aborted) return { kind: 'miss', finding: abortFinding(request.signal, what) }
  if (error instanceof TarError) {
    const severity = error.fault === 'unsafe' ? 'security' : 'warning'
    const fix = key === undefined ? {} : { fix: adviceOnDamage(key) }
    return { kind: 'miss', finding: cacheFinding('cache-corrupt', `${what}: ${error.message}`, { severity, ...fix }) }
  }
  const code = error instanceof ServiceError ? error.code : machineFaultCode(error)
  // What is none of these is a bug of ours.
  if (code === undefined) throw error
  return unavailable(cacheFinding(code, `${what}: ${errorText(error)}`, code === 'cache-denied' ? READ_DENIED : {}))
}

// The catalogue's advice is for writing, which is what is denied far more often.
const READ_DENIED = Object.freeze({
  cause: 'The service does not let this run, or its token, read its caches.',
  fix: 'Nothing needs to be done where the job is meant to have none. Else look at ACTIONS_CACHE_MODE and at what the runner puts between itself and the service.',
})

function unavailable(finding: Finding): RestoreEntryResult {
  return { kind: 'unavailable', finding }
}
