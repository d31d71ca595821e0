import { finding } from '../diagnosis/catalogue.ts'
import type { FailureCode } from '../diagnosis/codes.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { redactUrls } from '../diagnosis/redaction.ts'
import { hasErrorCode } from '../system/files.ts'

/** What can go wrong with a cache. */
export type CacheFaultCode = Extract<
  FailureCode,
  | 'cache-unavailable'
  | 'cache-timeout'
  | 'cache-denied'
  | 'cache-rate-limited'
  | 'cache-corrupt'
  | 'cache-not-saved'
  | 'disk-full'
  | 'read-only-file-system'
  | 'permission-denied'
  | 'cancelled'
>

type Details = Partial<Pick<Finding, 'severity' | 'cause' | 'fix' | 'evidence'>>

// The catalogue speaks of the module cache, where these end the job.
const OF_A_CACHE: Partial<Record<CacheFaultCode, Details>> = Object.freeze({
  'disk-full': {
    cause: 'No space is left on the device of the cache or of the temporary directory, or a quota or limit is used up.',
    fix: 'The job goes on without it. Free space, or lower `cache-max-size`.',
  },
  'read-only-file-system': {
    cause: 'The cache is on a file system that cannot be written.',
    fix: 'Set `cache-directory` to a directory that can be written, or `save-cache: never`.',
  },
  'permission-denied': {
    cause: 'The cache, or a file in it, belongs to another user.',
    fix: 'Set `cache-directory` to a directory of this user, or change the owner of the one that is named.',
  },
})

/** A finding about a cache. None is an error: a fault of a cache never fails the job. URLs in message and evidence lose their query. */
export function cacheFinding(code: CacheFaultCode, message: string, details: Details = {}): Finding {
  const severity = code === 'cancelled' ? 'notice' : 'warning'
  const { evidence, ...rest } = { severity, ...OF_A_CACHE[code], ...details } as const
  const shown = evidence === undefined ? {} : { evidence: redactUrls(evidence) }
  return finding(code, { ...rest, ...shown, message: redactUrls(message) })
}

/**
 * What an error of the operating system means for a cache. Undefined where it is none: then it is a bug.
 *
 * @param otherwise for those that are neither a full disk, nor a read-only one, nor a lack of rights
 */
export function machineFaultCode(
  error: unknown,
  otherwise: CacheFaultCode = 'cache-unavailable',
): CacheFaultCode | undefined {
  if (hasErrorCode(error, 'ENOSPC', 'EDQUOT', 'EFBIG')) return 'disk-full'
  if (hasErrorCode(error, 'EROFS')) return 'read-only-file-system'
  if (hasErrorCode(error, 'EACCES', 'EPERM')) return 'permission-denied'
  const isSystemError = typeof error === 'object' && error !== null && 'errno' in error && 'syscall' in error
  return isSystemError ? otherwise : undefined
}

/** Why a signal aborted, as a finding: a deadline, or the end of the whole run. */
export function abortFinding(signal: AbortSignal, what: string): Finding {
  if (isDeadline(signal)) return cacheFinding('cache-timeout', `${what} was given up: ${errorText(signal.reason)}`)
  return cacheFinding('cancelled', `${what} was given up`)
}

/** Whether time was up, not the whole run. */
export function isDeadline({ reason }: AbortSignal): boolean {
  const name: unknown = typeof reason === 'object' && reason !== null && 'name' in reason ? reason.name : ''
  return name === 'DeadlineError' || name === 'TimeoutError'
}

/** One line for a message, whatever was thrown. */
export function errorText(error: unknown): string {
  const text = typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error)
  return text.split('\n', 1)[0] ?? ''
}

/**
 * GitHub's entries can be neither overwritten nor, with what a job may do, deleted: until it is evicted every job meets a damaged one again.
 *
 * @param key of the entry
 */
export function adviceOnDamage(key: string): string {
  return `Delete the entry (\`gh cache delete ${key}\`), or set another cache-suffix: nothing can be written over an entry of GitHub's cache, so that every job meets it again until then. Who could write it is a question of branches and permissions.`
}
