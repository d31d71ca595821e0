import { crc32, createInflateRaw } from 'node:zlib'
import { BadZipError, quoteName } from './bad-zip.ts'
import type { ZipEntry } from './zip-directory.ts'
import type { Inflater } from './inflater.ts'
import type { ZipFile } from './zip-file.ts'

// Beyond these an entry is inflated piece by piece: memory is bounded by pieces, not by what a zip contains.
const MAX_COMPRESSED_BYTES_AT_ONCE = 4 * 1024 * 1024
const MAX_BYTES_AT_ONCE = 8 * 1024 * 1024
const PIECE_BYTES = 256 * 1024

const LOCAL_HEADER_BYTES = 30
const LOCAL_HEADER_SIGNATURE = 0x04034b50
const DESCRIPTOR_BYTES = 16
const DESCRIPTOR_SIGNATURE = 0x08074b50
const STORED = 0
const DEFLATED = 8

/** Whether {@link readEntry} may be used; else {@link readEntryInPieces}. */
export function fitsInMemory(entry: ZipEntry): boolean {
  return entry.compressedBytes <= MAX_COMPRESSED_BYTES_AT_ONCE && entry.bytes <= MAX_BYTES_AT_ONCE
}

/**
 * The contents of an entry, valid until the next call. Source of all the checks: archive/zip/reader.go, File.Open and
 * checksumReader.
 *
 * @throws BadZipError where the contents are not what the directory declares
 */
export function readEntry(file: ZipFile, entry: ZipEntry): Buffer {
  const start = findBody(file, entry)
  // With the descriptor behind them, so that the second look does not move the window.
  const body = file.sliceWithin(start, entry.compressedBytes + DESCRIPTOR_BYTES)
  const compressed = body.subarray(0, entry.compressedBytes)
  const content = entry.method === STORED ? compressed : inflate(compressed, entry, file.inflater)
  if (content.length !== entry.bytes) throw wrongSize(entry)
  checkCrc(entry, crc32(content), body.subarray(entry.compressedBytes))
  return content
}

/**
 * The contents of an entry in pieces, of which no more than declared are handed out. The last check comes after the last piece.
 *
 * @throws BadZipError as readEntry
 */
export async function* readEntryInPieces(file: ZipFile, entry: ZipEntry): AsyncGenerator<Buffer> {
  const start = findBody(file, entry)
  const compressed = readPieces(file, start, entry.compressedBytes)
  let bytes = 0
  let crc = 0
  for await (const piece of entry.method === STORED ? compressed : inflatePieces(compressed, entry)) {
    bytes += piece.length
    if (bytes > entry.bytes) throw wrongSize(entry)
    crc = crc32(piece, crc)
    yield piece
  }
  if (bytes !== entry.bytes) throw wrongSize(entry)
  checkCrc(entry, crc, file.sliceWithin(Math.min(start + entry.compressedBytes, file.bytes), DESCRIPTOR_BYTES))
}

/** A directory has a header like any entry, and must declare no contents. */
export function checkDirectoryEntry(file: ZipFile, entry: ZipEntry): void {
  readLocalHeader(file, entry)
  if (entry.bytes !== 0) throw new BadZipError(`the directory ${quoteName(entry.name)} has contents`)
}

/** Where the contents begin: only the local header knows, for its name and extra field may have other lengths. */
function findBody(file: ZipFile, entry: ZipEntry): number {
  const start = readLocalHeader(file, entry)
  if (entry.method !== STORED && entry.method !== DEFLATED)
    throw new BadZipError(`${quoteName(entry.name)} is compressed by a method that go does not know (${entry.method})`)
  return Math.min(start, file.bytes)
}

function readLocalHeader(file: ZipFile, entry: ZipEntry): number {
  const header = file.slice(entry.headerOffset, LOCAL_HEADER_BYTES)
  if (header.readUInt32LE(0) !== LOCAL_HEADER_SIGNATURE)
    throw new BadZipError(`${quoteName(entry.name)} is not where the list of files says`)
  return entry.headerOffset + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28)
}

function inflate(compressed: Buffer, entry: ZipEntry, inflater: Inflater): Buffer {
  const content = inflater.inflate(compressed, entry.bytes)
  if (content === 'larger') throw wrongSize(entry)
  if (content === 'damaged') throw damaged(entry)
  return content
}

async function* inflatePieces(compressed: Iterable<Buffer>, entry: ZipEntry): AsyncGenerator<Buffer> {
  const inflater = createInflateRaw({ chunkSize: PIECE_BYTES })
  const fed = feed(inflater, compressed)
  // Awaited below; until then it must not count as unhandled.
  fed.catch(() => undefined)
  try {
    for await (const piece of inflater) yield piece as Buffer
    await fed
  } catch (error) {
    throw error instanceof BadZipError ? error : damaged(entry, error)
  } finally {
    inflater.destroy()
  }
}

/** Writes what the inflater takes; it ends early where the stream has its end before that of the entry, which go allows. */
async function feed(inflater: ReturnType<typeof createInflateRaw>, compressed: Iterable<Buffer>): Promise<void> {
  for (const piece of compressed) {
    if (inflater.readableEnded || inflater.destroyed) return
    await new Promise<void>(resolve => void inflater.write(piece, () => resolve()))
  }
  inflater.end()
}

function* readPieces(file: ZipFile, start: number, length: number): Generator<Buffer> {
  const end = Math.min(start + length, file.bytes)
  for (let at = start; at < end; at += PIECE_BYTES) yield Buffer.from(file.slice(at, Math.min(PIECE_BYTES, end - at)))
}

/** Without a descriptor a CRC of zero means that none was set. With one, both must be right. */
function checkCrc(entry: ZipEntry, crc: number, descriptor: Buffer): void {
  const isRight = entry.hasDescriptor
    ? readDescriptorCrc(entry, descriptor) === entry.crc32 && crc === entry.crc32
    : entry.crc32 === 0 || crc === entry.crc32
  if (!isRight) throw new BadZipError(`${quoteName(entry.name)} has the wrong CRC`)
}

/** The signature before the CRC is optional; the sizes after it are not looked at, but must be there. */
function readDescriptorCrc(entry: ZipEntry, descriptor: Buffer): number {
  const hasSignature = descriptor.length >= 4 && descriptor.readUInt32LE(0) === DESCRIPTOR_SIGNATURE
  if (descriptor.length < (hasSignature ? DESCRIPTOR_BYTES : DESCRIPTOR_BYTES - 4))
    throw new BadZipError(`${quoteName(entry.name)} is cut off`)
  return descriptor.readUInt32LE(hasSignature ? 4 : 0)
}

function wrongSize(entry: ZipEntry): BadZipError {
  return new BadZipError(`${quoteName(entry.name)} has another size than declared (${entry.bytes} bytes)`)
}

function damaged(entry: ZipEntry, cause?: unknown): BadZipError {
  return new BadZipError(`the compressed data of ${quoteName(entry.name)} are damaged`, { cause })
}
