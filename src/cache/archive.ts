import { createHash } from 'node:crypto'
import { type Duplex, Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import * as zlib from 'node:zlib'
import { type Compression, decompress, hasNodeZstd } from './decompress.ts'
import type { RestoreEntryRequest } from './store.ts'
import { TarError } from './tar-error.ts'
import { extractTar } from './tar-extractor.ts'
import { limitsOfArchive } from './tar-reader.ts'
import { writeTar, type WriteTarOptions } from './tar-writer.ts'

/** An archive as it is stored. */
export interface StoredArchive {
  readonly compression: Compression
  readonly bytes: number
  readonly sha256: string
}

/** How archives are written here, and how their names end. */
export function bestCompression(): { readonly compression: Compression; readonly extension: string } {
  return hasNodeZstd() ? { compression: 'zstd', extension: '.tar.zst' } : { compression: 'gzip', extension: '.tar.gz' }
}

/** An archive that is being made while it is read. */
export interface PackedArchive {
  /** Fails as what goes wrong: the file system's errors, the signal's reason. */
  readonly stream: Readable
  /** What came out so far: all of it, once the stream has ended. */
  measured(): StoredArchive
}

export const ARCHIVE_CHUNK_BYTES = 256 * 1024

/** Archives and compresses files as they are read. */
export function packArchive(options: WriteTarOptions): PackedArchive {
  const { compression } = bestCompression()
  const hash = createHash('sha256')
  let bytes = 0
  const measure = new Transform({
    highWaterMark: ARCHIVE_CHUNK_BYTES,
    transform(part: Buffer, _encoding, done) {
      bytes += part.length
      hash.update(part)
      done(null, part)
    },
  })
  const tar = Readable.from(inChunks(writeTar(options)), { objectMode: false, highWaterMark: ARCHIVE_CHUNK_BYTES })
  // A failure comes out of the stream that is read; this promise is the same failure again.
  pipeline(tar, compressor(compression), measure, { signal: options.signal }).catch(() => undefined)
  return { stream: measure, measured: () => ({ compression, bytes, sha256: hash.copy().digest('hex') }) }
}

/** A file is three parts, and each part a job for the compressor's thread: 6,000 files took 4.8 s of CPU, and take 3.9 in large chunks. */
async function* inChunks(parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pending: Buffer[] = []
  let bytes = 0
  for await (const part of parts) {
    pending.push(part)
    bytes += part.length
    if (bytes < ARCHIVE_CHUNK_BYTES) continue
    yield Buffer.concat(pending)
    pending = []
    bytes = 0
  }
  if (bytes > 0) yield Buffer.concat(pending)
}

function compressor(compression: Compression): Duplex {
  if (compression !== 'zstd') return zlib.createGzip({ level: 1, chunkSize: ARCHIVE_CHUNK_BYTES })
  const { ZSTD_c_compressionLevel, ZSTD_c_checksumFlag } = zlib.constants
  // No ZSTD_c_nbWorkers: with it node 24's stream pushes after its end, which ends the process.
  const params = { [ZSTD_c_compressionLevel]: 1, [ZSTD_c_checksumFlag]: 1 }
  return zlib.createZstdCompress({ params, chunkSize: ARCHIVE_CHUNK_BYTES })
}

/**
 * Extracts an archive as it arrives, and compares its hash at the end.
 *
 * @throws TarError where it is not what was written; what `content` throws; the file system's errors; the signal's reason
 */
export async function extractArchive(
  content: AsyncIterable<Buffer>,
  expected: StoredArchive,
  options: Pick<RestoreEntryRequest, 'into' | 'taker' | 'onProgress' | 'signal'>,
): Promise<void> {
  const { into, taker, onProgress, signal } = options
  const hash = createHash('sha256')
  let bytes = 0
  async function* measured(): AsyncGenerator<Buffer> {
    for await (const part of content) {
      bytes += part.length
      hash.update(part)
      onProgress?.(bytes, expected.bytes)
      yield part
    }
  }
  const limits = limitsOfArchive(expected.bytes)
  await extractTar({ archive: decompress(measured(), signal), prefix: '', limits, into, taker, signal })
  if (bytes !== expected.bytes || hash.digest('hex') !== expected.sha256)
    throw new TarError('malformed', 'the archive is not the one that was written')
}
