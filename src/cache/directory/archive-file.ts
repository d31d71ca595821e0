import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Duplex, PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import * as zlib from 'node:zlib'
import { type Compression, decompress, hasNodeZstd } from '../decompress.ts'
import type { RestoreEntryRequest } from '../store.ts'
import { TarError } from '../tar-error.ts'
import { extractTar } from '../tar-extractor.ts'
import { limitsOfArchive } from '../tar-reader.ts'
import { writeTar, type WriteTarOptions } from '../tar-writer.ts'

/** An archive as it lies on disk. */
export interface ArchiveFile {
  readonly compression: Compression
  readonly bytes: number
  readonly sha256: string
}

/** How archives are written here, and how their names end. */
export function bestCompression(): { readonly compression: Compression; readonly extension: string } {
  return hasNodeZstd() ? { compression: 'zstd', extension: '.tar.zst' } : { compression: 'gzip', extension: '.tar.gz' }
}

/**
 * Archives files into a new file, on disk for good when this returns. Nothing is left of it on failure.
 *
 * @throws the file system's errors; the signal's reason
 */
export async function writeArchiveFile(target: string, options: WriteTarOptions): Promise<ArchiveFile> {
  const { compression } = bestCompression()
  const hash = createHash('sha256')
  let bytes = 0
  await mkdir(dirname(target), { recursive: true })
  try {
    const measure = new PassThrough()
    measure.on('data', (part: Buffer) => {
      bytes += part.length
      hash.update(part)
    })
    const tar = Readable.from(writeTar(options), { objectMode: false, highWaterMark: CHUNK_BYTES })
    const file = createWriteStream(target, { flags: 'wx', highWaterMark: CHUNK_BYTES })
    await pipeline(tar, compressor(compression), measure, file, { signal: options.signal })
    await sync(target)
  } catch (error) {
    await rm(target, { force: true })
    options.signal.throwIfAborted()
    throw error
  }
  return { compression, bytes, sha256: hash.digest('hex') }
}

const CHUNK_BYTES = 256 * 1024

function compressor(compression: Compression): Duplex {
  if (compression !== 'zstd') return zlib.createGzip({ level: 1, chunkSize: CHUNK_BYTES })
  const { ZSTD_c_compressionLevel, ZSTD_c_checksumFlag } = zlib.constants
  // No ZSTD_c_nbWorkers: with it node 24's stream pushes after its end, which ends the process.
  const params = { [ZSTD_c_compressionLevel]: 1, [ZSTD_c_checksumFlag]: 1 }
  return zlib.createZstdCompress({ params, chunkSize: CHUNK_BYTES })
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * Extracts an archive file as it is read, and compares its hash at the end.
 *
 * @throws TarError where it is not what was written; the file system's errors; the signal's reason
 */
export async function extractArchiveFile(
  path: string,
  expected: ArchiveFile,
  options: Pick<RestoreEntryRequest, 'into' | 'onFile' | 'onProgress' | 'signal'>,
): Promise<void> {
  const { into, onFile, onProgress, signal } = options
  const hash = createHash('sha256')
  let bytes = 0
  async function* content(): AsyncGenerator<Buffer> {
    for await (const part of createReadStream(path, { highWaterMark: CHUNK_BYTES, signal })) {
      bytes += (part as Buffer).length
      hash.update(part as Buffer)
      onProgress?.(bytes, expected.bytes)
      yield part as Buffer
    }
  }
  const limits = limitsOfArchive(expected.bytes)
  await extractTar({ archive: decompress(content(), signal), prefix: '', limits, into, onFile, signal })
  if (bytes !== expected.bytes || hash.digest('hex') !== expected.sha256)
    throw new TarError('malformed', 'the archive is not the one that was written')
}
