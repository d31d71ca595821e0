import type { MirrorFailureCode } from './classify.ts'

/** A mirror failed to serve a file, for a reason that we know. Its message is one line without secrets. */
export class MirrorError extends Error {
  override readonly name = 'MirrorError'
  readonly code: MirrorFailureCode
  /** How long it asked us to stay away. */
  readonly retryAfterMs: number | undefined
  /** The same again would fail again, whatever the code says of others. */
  readonly isFinal: boolean

  constructor(
    code: MirrorFailureCode,
    message: string,
    options: ErrorOptions & { readonly retryAfterMs?: number | undefined; readonly isFinal?: boolean } = {},
  ) {
    super(message, options)
    this.code = code
    this.retryAfterMs = options.retryAfterMs
    this.isFinal = options.isFinal ?? false
  }
}

/** The caller's file could not be written: no mirror's fault, so no other mirror helps. */
export class TargetError extends Error {
  override readonly name = 'TargetError'

  constructor(target: string, options: ErrorOptions) {
    super(`cannot write ${target}`, options)
  }
}

const MAX_TEXT_CHARACTERS = 200

/** The first line of what a server said, for a message: printable, short. It is theirs, so it may be anything. */
export function oneLine(text: string): string {
  const [line = ''] = text.trim().split(/[\r\n]/, 1)
  return line.replaceAll(/\p{C}/gu, '?').slice(0, MAX_TEXT_CHARACTERS)
}

/** node's and undici's own words; several addresses make an error of several, with an empty message of its own. */
export function messageOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return oneLine(String(error))
  const several = 'errors' in error && Array.isArray(error.errors) ? error.errors.map(messageOf) : []
  if (several.length > 0) return oneLine([...new Set(several)].join('; '))
  // OpenSSL's whole message is an address, a number and a line of its source.
  if ('reason' in error && typeof error.reason === 'string' && 'library' in error)
    return oneLine(`TLS: ${error.reason}`)
  return oneLine('message' in error ? String(error.message) : '')
}
