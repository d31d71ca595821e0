import { MirrorError } from './mirror-error.ts'
import type { ResponseHeaders } from './response-headers.ts'

/** The beginning of a file, in the target, of a transfer that was cut. */
export interface PartialBody {
  readonly bytes: number
  /** The length of the whole, where the server said it. */
  readonly totalBytes: number | undefined
  /** A strong ETag or a date for `If-Range`, so that the rest of another file is never put behind it (RFC 9110, 13.1.5). */
  readonly validator: string | undefined
}

// Below this, a new start costs less than it would to be wrong about.
const MINIMUM_BYTES = 64 * 1024

/** What can be resumed of a transfer that broke off after so many bytes; undefined: start anew. */
export function partialOf(
  bytes: number,
  totalBytes: number | undefined,
  headers: ResponseHeaders,
): PartialBody | undefined {
  const validator = validatorOf(headers)
  if (bytes < MINIMUM_BYTES || headers.value('accept-ranges') === 'none') return undefined
  return validator === undefined && totalBytes === undefined ? undefined : { bytes, totalBytes, validator }
}

/** The request's headers for the rest of the file. */
export function rangeHeaders(partial: PartialBody | undefined): Readonly<Record<string, string>> {
  if (partial === undefined) return {}
  const condition = partial.validator === undefined ? {} : { 'if-range': partial.validator }
  return { range: `bytes=${partial.bytes}-`, ...condition }
}

/**
 * Where in the file a 206 begins, and how long the whole is.
 *
 * @throws MirrorError where it is not the part that was asked for, or of a file of another length
 */
export function checkRange(
  partial: PartialBody | undefined,
  headers: ResponseHeaders,
): { readonly start: number; readonly totalBytes: number | undefined } {
  const [, first, total = ''] = /^bytes ([0-9]+)-[0-9]+\/([0-9]+|\*)$/.exec(headers.value('content-range') ?? '') ?? []
  const totalBytes = total === '*' ? undefined : Number(total)
  const isSame = partial?.totalBytes === undefined || totalBytes === partial.totalBytes
  const isUnchanged = partial?.validator === undefined || [undefined, partial.validator].includes(validatorOf(headers))
  if (partial === undefined || Number(first) !== partial.bytes || !isSame || !isUnchanged)
    throw new MirrorError('short-body', 'another part of the file came than was asked for')
  return { start: partial.bytes, totalBytes }
}

function validatorOf(headers: ResponseHeaders): string | undefined {
  const etag = headers.value('etag')
  // Weak ETags ("W/…") may stand for bytes that differ.
  return etag?.startsWith('"') === true ? etag : headers.value('last-modified')
}
