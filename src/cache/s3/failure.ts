import type { Finding } from '../../diagnosis/finding.ts'
import { abortFinding, cacheFinding, errorText, machineFaultCode } from '../findings.ts'
import { ServiceError } from '../service-error.ts'
import type { SaveEntryResult } from '../store.ts'

/** What was thrown, as a finding. Undefined where it is a bug. */
export function bucketFinding(
  what: string,
  error: unknown,
  otherwise?: Parameters<typeof machineFaultCode>[1],
): Finding | undefined {
  if (error instanceof ServiceError) return cacheFinding(error.code, `${what}: ${errorText(error)}`, error.advice)
  const code = machineFaultCode(error, otherwise)
  return code === undefined ? undefined : cacheFinding(code, `${what}: ${errorText(error)}`)
}

/** How a save ends that could not be done. A job that may only read is no fault of anybody: `denied`. */
export function saveFailure(signal: AbortSignal, what: string, error: unknown): SaveEntryResult {
  if (signal.aborted) return { outcome: 'failed', finding: abortFinding(signal, what) }
  const finding = bucketFinding(what, error, 'cache-not-saved')
  if (finding === undefined) throw error
  const isDenied = error instanceof ServiceError && error.code === 'cache-denied' && error.status === 403
  return isDenied ? { outcome: 'denied', finding } : { outcome: 'failed', finding }
}
