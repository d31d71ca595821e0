import { BadZipError } from './bad-zip.ts'
import type { ZipFile } from './zip-file.ts'

const END_BYTES = 22
const END_SIGNATURE = 0x06054b50
const END_SEARCH_BYTES = 65 * 1024
const LOCATOR64_BYTES = 20
const LOCATOR64_SIGNATURE = 0x07064b50
const END64_BYTES = 56
const END64_SIGNATURE = 0x06064b50
const MAX_UINT32 = 0xffffffff

/** What the last record of a zip says of its central directory. */
export interface DirectoryEnd {
  /** Where the end record is: that of zip64, if there is one. */
  readonly at: number
  /** Modulo 65,536: archive/zip compares no more. */
  readonly records: number
  readonly size: number
  readonly offset: number
}

/**
 * Finds the end record as archive/zip does (reader.go, readDirectoryEnd).
 *
 * @throws BadZipError where there is none
 */
export function readDirectoryEnd(file: ZipFile): DirectoryEnd {
  const blockStart = Math.max(0, file.bytes - END_SEARCH_BYTES)
  const block = file.slice(blockStart, file.bytes - blockStart)
  const found = findEnd(block)
  if (found === undefined) throw new BadZipError('not a zip file')
  const at = blockStart + found
  const end = {
    at,
    records: block.readUInt16LE(found + 10),
    size: block.readUInt32LE(found + 12),
    offset: block.readUInt32LE(found + 16),
  }
  // 0xffff for the size is what archive/zip compares with, too.
  const mayBeZip64 = end.records === 0xffff || end.size === 0xffff || end.offset === MAX_UINT32
  return (mayBeZip64 ? readDirectoryEnd64(file, at) : undefined) ?? end
}

/** The last end record; none where its comment is longer than what follows. */
function findEnd(block: Buffer): number | undefined {
  for (let at = block.length - END_BYTES; at >= 0; at--) {
    if (block[at] !== 0x50 || block.readUInt32LE(at) !== END_SIGNATURE) continue
    const commentBytes = block.readUInt16LE(at + END_BYTES - 2)
    return at + END_BYTES + commentBytes > block.length ? undefined : at
  }
  return undefined
}

function readDirectoryEnd64(file: ZipFile, endAt: number): DirectoryEnd | undefined {
  if (endAt < LOCATOR64_BYTES) return undefined
  const locator = file.slice(endAt - LOCATOR64_BYTES, LOCATOR64_BYTES)
  const isLocator = locator.readUInt32LE(0) === LOCATOR64_SIGNATURE
  // Several disks: not a zip64 file, says archive/zip.
  if (!isLocator || locator.readUInt32LE(4) !== 0 || locator.readUInt32LE(16) !== 1) return undefined
  const at = readUInt64(locator, 8)
  const end = file.slice(at, END64_BYTES)
  if (end.readUInt32LE(0) !== END64_SIGNATURE) throw new BadZipError('the zip64 end record is damaged')
  return { at, records: end.readUInt16LE(32), size: readUInt64(end, 40), offset: readUInt64(end, 48) }
}

/** Beyond 2⁵³ it is not exact, but then it is outside of any file and above any limit. */
export function readUInt64(bytes: Buffer, at: number): number {
  return Number(bytes.readBigUInt64LE(at))
}
