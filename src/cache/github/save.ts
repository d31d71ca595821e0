import { CommandStartError } from '../../system/process-group.ts'
import { abortFinding, cacheFinding, errorText, machineFaultCode } from '../findings.ts'
import { ServiceError } from '../service-error.ts'
import type { SaveEntryRequest, SaveEntryResult } from '../store.ts'
import { type EntryFormat, entryVersion } from './entry-version.ts'
import { type LookupContext, lookUpEntry } from './lookup.ts'
import { saveByToolkit, type ToolkitContext } from './toolkit-save.ts'
import { uploadEntry } from './upload.ts'

export type SaveContext = LookupContext & ToolkitContext

/**
 * Saves by ourselves where the service speaks v2: while the archive is made it is sent, and nothing is compressed that is already. On v1 by the
 * toolkit. A fault is an outcome.
 */
export async function saveEntry(context: SaveContext, request: SaveEntryRequest): Promise<SaveEntryResult> {
  const { settings } = context
  if (!settings.writable) return denied(`ACTIONS_CACHE_MODE is ${settings.mode}: this job may not write the cache`)
  try {
    const isOurs = settings.protocol === 'v2'
    const format = isOurs ? 'go-mod-setup' : (await context.hasZstdProgram()) ? 'zstd-without-long' : 'gzip'
    // A reservation sees entries of this branch only; and the toolkit would find out only after it has built the whole archive.
    if (settings.readable && (await exists(context, request, format))) return { outcome: 'exists' }
    return await (isOurs ? uploadEntry(context, request) : saveByToolkit(context, request))
  } catch (error) {
    return failure(request, error)
  }
}

async function exists(context: SaveContext, request: SaveEntryRequest, format: EntryFormat): Promise<boolean> {
  const { key, signal, name } = request
  const version = entryVersion(name, format)
  const found = await lookUpEntry(context, { primaryKey: key, restoreKeys: [], version, signal })
  return found?.key === key
}

function failure(request: SaveEntryRequest, error: unknown): SaveEntryResult {
  const what = `saving ${request.key}`
  if (request.signal.aborted) return { outcome: 'failed', finding: abortFinding(request.signal, what) }
  if (error instanceof ServiceError) {
    const outcome = error.code === 'cache-denied' ? 'denied' : 'failed'
    const code = error.code === 'cache-unavailable' ? 'cache-not-saved' : error.code
    return { outcome, finding: cacheFinding(code, `${what}: ${error.message}`) }
  }
  const code = error instanceof CommandStartError ? 'cache-not-saved' : machineFaultCode(error, 'cache-not-saved')
  if (code === undefined) throw error
  return { outcome: 'failed', finding: cacheFinding(code, `${what}: ${errorText(error)}`) }
}

function denied(message: string): SaveEntryResult {
  return { outcome: 'denied', finding: cacheFinding('cache-denied', message, { severity: 'notice' }) }
}
