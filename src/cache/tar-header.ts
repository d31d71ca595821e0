import { decodeUtf8, type PaxRecord } from './pax-record.ts'
import { TarError } from './tar-error.ts'

/** One block of a tar archive, and the unit that everything in it is padded to. POSIX.1-2017 pax, "ustar Interchange Format". */
export const BLOCK_BYTES = 512

/** The fields of a ustar header that we use. Owners, times and devices are of no interest. */
export interface TarHeader {
  readonly path: string
  readonly bytes: number
  readonly mode: number
  readonly type: string
}

const PAX_HEADER_TYPES: ReadonlySet<string> = new Set(['x', 'g'])

/**
 * Reads a header in ustar format, the only one that POSIX tars write. GNU's own format has another magic and is refused: nobody who writes our
 * entries uses it, and its long names and sparse files are what hostile archives are made of.
 *
 * @param block 512 bytes
 * @param extended what a pax header before it says: it replaces the fields here, and the name here may then be cut in mid-character
 * @returns undefined for a block of zeros: the end of the archive
 * @throws TarError where a field is not what POSIX says
 */
export function parseTarHeader(block: Buffer, extended: PaxRecord = {}): TarHeader | undefined {
  if (block.every(byte => byte === 0)) return undefined
  if (block.toString('latin1', 257, 265) !== 'ustar\u000000') throw new TarError('malformed', 'not a POSIX tar header')
  if (parseOctal(block, 148, 8) !== checksum(block)) throw new TarError('malformed', 'wrong header checksum')
  const type = String.fromCharCode(block[156] ?? 0)
  return {
    // A pax header's own name is made from the name that it is for, cut in mid-character; nothing is ever written under it.
    path: extended.path ?? (PAX_HEADER_TYPES.has(type) ? '' : parsePath(block)),
    bytes: extended.bytes ?? parseOctal(block, 124, 12),
    mode: parseOctal(block, 100, 8),
    type,
  }
}

/**
 * Writes a ustar header for a path that fits (at most 100 bytes, or 155 + 100 split at a slash) and a size below 8 GiB.
 * Owner, group and time are zero, so that the same files make the same archive.
 *
 * @returns undefined where a pax header must say what does not fit
 */
export function renderTarHeader(header: TarHeader): Buffer | undefined {
  const split = splitPath(header.path)
  if (split === undefined || header.bytes > MAX_USTAR_BYTES) return undefined
  const block = Buffer.alloc(BLOCK_BYTES)
  block.write(split.name, 0, 100)
  block.write(split.prefix, 345, 155)
  writeOctal(block, { offset: 100, length: 8, value: header.mode })
  for (const offset of [108, 116]) writeOctal(block, { offset, length: 8, value: 0 })
  writeOctal(block, { offset: 124, length: 12, value: header.bytes })
  writeOctal(block, { offset: 136, length: 12, value: 0 })
  block.write(header.type, 156, 1, 'latin1')
  block.write('ustar\u000000', 257, 8, 'latin1')
  writeOctal(block, { offset: 148, length: 8, value: checksum(block) })
  return block
}

// Eleven octal digits.
const MAX_USTAR_BYTES = 0o77777777777

function splitPath(path: string): { readonly prefix: string; readonly name: string } | undefined {
  // pax values are UTF-8 by definition, ustar names are whatever the reader's locale says.
  if (!/^[\u0020-\u007e]+$/.test(path)) return undefined
  if (path.length <= 100) return { prefix: '', name: path }
  const slash = path.lastIndexOf('/', 155)
  if (slash <= 0 || path.length - slash - 1 > 100 || path.length - slash - 1 === 0) return undefined
  return { prefix: path.slice(0, slash), name: path.slice(slash + 1) }
}

/** The unsigned sum of all bytes, the checksum field itself taken as spaces. */
function checksum(block: Buffer): number {
  let sum = 0
  for (let index = 0; index < BLOCK_BYTES; index++) sum += index >= 148 && index < 156 ? 0x20 : (block[index] ?? 0)
  return sum
}

function parseOctal(block: Buffer, offset: number, length: number): number {
  const text = block.toString('latin1', offset, offset + length)
  // GNU's base-256 numbers start with a byte above 0x7f and fail here: POSIX archives use a pax record for large sizes.
  const digits = /^ *([0-7]+)[ \0]*$/.exec(text)?.[1]
  if (digits === undefined) throw new TarError('malformed', `not an octal number: ${JSON.stringify(text)}`)
  return Number.parseInt(digits, 8)
}

function writeOctal(
  block: Buffer,
  field: { readonly offset: number; readonly length: number; readonly value: number },
): void {
  block.write(`${field.value.toString(8).padStart(field.length - 1, '0')}\0`, field.offset, field.length, 'latin1')
}

function parsePath(block: Buffer): string {
  const name = parseText(block, 0, 100)
  const prefix = parseText(block, 345, 155)
  return prefix === '' ? name : `${prefix}/${name}`
}

function parseText(block: Buffer, offset: number, length: number): string {
  const end = block.indexOf(0, offset)
  return decodeUtf8(block.subarray(offset, end === -1 || end > offset + length ? offset + length : end))
}
