import { type CacheFaultCode, errorText } from './findings.ts'

/** The service, or the store behind it, did not do what was asked. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError'
  readonly code: CacheFaultCode
  /** Whether asking again may help. */
  readonly transient: boolean
  /** How long the service asks us to wait, in milliseconds. */
  readonly retryAfterMs: number | undefined
  readonly status: number | undefined
  /** What the catalogue says of the code in general, said of this case. */
  readonly advice: FaultAdvice

  constructor(message: string, details: ServiceErrorDetails) {
    super(message, details.cause === undefined ? {} : { cause: details.cause })
    this.code = details.code
    this.transient = details.transient
    this.retryAfterMs = details.retryAfterMs
    this.status = details.status
    this.advice = details.advice ?? {}
  }
}

export interface ServiceErrorDetails {
  readonly code: CacheFaultCode
  readonly transient: boolean
  readonly retryAfterMs?: number | undefined
  readonly status?: number | undefined
  readonly advice?: FaultAdvice | undefined
  readonly cause?: unknown
}

export interface FaultAdvice {
  readonly cause?: string
  readonly fix?: string
  readonly severity?: 'notice' | 'warning'
}

/** Longer than this nobody waits for a cache: fetching the modules takes seconds. */
const MAX_RETRY_AFTER_MS = 5000

/** What a status other than the expected one means. */
export function statusError(what: string, status: number, retryAfter: string | undefined): ServiceError {
  const message = `${what}: the service answered ${status}`
  if (status === 401 || status === 403)
    return new ServiceError(message, { code: 'cache-denied', transient: false, status })
  const retryAfterMs = parseRetryAfter(retryAfter)
  const soon = retryAfterMs === undefined || retryAfterMs <= MAX_RETRY_AFTER_MS
  if (status === 429)
    return new ServiceError(message, { code: 'cache-rate-limited', transient: soon, retryAfterMs, status })
  const transient = soon && (status === 408 || status >= 500)
  return new ServiceError(message, { code: 'cache-unavailable', transient, retryAfterMs, status })
}

/** RFC 9110 section 10.2.3: seconds, or a date. Undefined where it is neither. */
function parseRetryAfter(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now())
}

/** An error below the service's own, as one of ours that may pass; the signal's reason where it was the signal. */
export function networkError(what: string, error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason
  if (error instanceof ServiceError) return error
  return new ServiceError(`${what}: ${errorText(error)}`, { code: 'cache-unavailable', transient: true, cause: error })
}
