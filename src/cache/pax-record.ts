import { TarError } from './tar-error.ts'

/** @throws TarError where the bytes are not UTF-8: such a name would not survive the way to disk and back */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    throw new TarError('unsafe', 'a name is not UTF-8', { cause: error })
  }
}

/** What a pax extended header changes in the header after it. */
export interface PaxRecord {
  readonly path?: string
  readonly bytes?: number
}

/**
 * Reads the body of a pax extended header: records of `length key=value\n`, the length counting itself. POSIX.1-2017 pax, "pax Extended Header".
 * Times, owners and vendors' attributes are skipped.
 *
 * @throws TarError for records that are malformed, and for keys that would turn a plain file into something else
 */
export function parsePaxRecord(body: Buffer): PaxRecord {
  const record: { path?: string; bytes?: number } = {}
  for (let offset = 0; offset < body.length; ) {
    const { key, value, end } = parseOne(body, offset)
    offset = end
    if (FORBIDDEN.test(key)) throw new TarError('unsafe', `pax header with ${JSON.stringify(key)}`)
    if (key === 'path') record.path = value
    if (key === 'size') record.bytes = parseSize(value)
  }
  return record
}

/** The body of a pax extended header. */
export function renderPaxRecord(record: PaxRecord): Buffer {
  const lines = [
    ...(record.path === undefined ? [] : [renderOne('path', record.path)]),
    ...(record.bytes === undefined ? [] : [renderOne('size', String(record.bytes))]),
  ]
  return Buffer.concat(lines)
}

// Links, sparse files (their names and sizes are then others) and names in another character set.
const FORBIDDEN = /^(linkpath$|GNU\.sparse\.|SUN\.|hdrcharset$)/

function parseOne(
  body: Buffer,
  offset: number,
): { readonly key: string; readonly value: string; readonly end: number } {
  const space = body.indexOf(0x20, offset)
  const digits = body.toString('latin1', offset, space === -1 ? offset : space)
  const end = offset + (/^[1-9][0-9]{0,6}$/.test(digits) ? Number(digits) : Number.NaN)
  if (!(end > space + 1 && end <= body.length) || body[end - 1] !== 0x0a)
    throw new TarError('malformed', 'bad pax record length')
  const equals = body.indexOf(0x3d, space)
  if (equals === -1 || equals >= end) throw new TarError('malformed', 'pax record without a value')
  const key = body.toString('latin1', space + 1, equals)
  // Only what we use must be UTF-8: an extended attribute may be any bytes.
  const value = key === 'path' || key === 'size' ? decodeUtf8(body.subarray(equals + 1, end - 1)) : ''
  return { key, value, end }
}

function parseSize(value: string): number {
  const bytes = /^[0-9]{1,16}$/.test(value) ? Number(value) : Number.NaN
  if (!Number.isSafeInteger(bytes)) throw new TarError('malformed', `bad pax size ${JSON.stringify(value)}`)
  return bytes
}

function renderOne(key: string, value: string): Buffer {
  const rest = Buffer.byteLength(` ${key}=${value}\n`)
  let length = rest + String(rest).length
  if (String(length).length > String(rest).length) length = rest + String(length).length
  return Buffer.from(`${length} ${key}=${value}\n`)
}
