import { spawn } from 'node:child_process'
import { Readable, type Duplex } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import * as zlib from 'node:zlib'
import { hasErrorCode } from '../system/files.ts'
import { ByteReader } from './byte-reader.ts'
import { TarError } from './tar-error.ts'

export type Compression = 'none' | 'gzip' | 'zstd'

// RFC 8878 section 3.1.1, RFC 1952 section 2.3.1.
const ZSTD_MAGIC = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])
const GZIP_MAGIC = Buffer.from([0x1f, 0x8b])

/** Whether this node has zstd by itself: from 22.15 and 23.8 on. */
export function hasNodeZstd(): boolean {
  // Older ones lack the function whatever the types say.
  return typeof (zlib as Partial<typeof zlib>).createZstdDecompress === 'function'
}

/** The archive is zstd, and neither this node nor this machine can read that. */
export class NoZstdError extends Error {
  override readonly name = 'NoZstdError'
}

/**
 * Decompresses a stream by its first bytes: gzip, zstd (by node, or by the `zstd` program where node has none), or as it is.
 *
 * @param byNode whether node itself shall decompress zstd
 * @throws TarError `malformed` where the data are damaged, `truncated` where they end too early; NoZstdError
 */
export async function* decompress(
  archive: AsyncIterable<Buffer>,
  signal: AbortSignal,
  byNode = hasNodeZstd(),
): AsyncGenerator<Buffer, void, undefined> {
  const reader = new ByteReader(archive)
  try {
    const head = await reader.upTo(ZSTD_MAGIC.length)
    const content = chunks(head, reader)
    const stream = (): Readable => Readable.from(content, { objectMode: false, highWaterMark: CHUNK_BYTES })
    if (head.equals(ZSTD_MAGIC))
      yield* byNode
        ? through(stream(), zlib.createZstdDecompress({ chunkSize: OUTPUT_BYTES }), signal)
        : throughProgram(stream(), signal)
    else if (head.subarray(0, 2).equals(GZIP_MAGIC))
      yield* through(stream(), zlib.createGunzip({ chunkSize: OUTPUT_BYTES }), signal)
    else yield* content
  } finally {
    await reader.close()
  }
}

// Each costs a turn of the event loop and a job for the thread pool: with the default of 16 KiB it takes three times as long.
const CHUNK_BYTES = 256 * 1024
const OUTPUT_BYTES = 1024 * 1024

async function* chunks(head: Buffer, reader: ByteReader): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head
  for (let part = await reader.some(CHUNK_BYTES); part !== undefined; part = await reader.some(CHUNK_BYTES)) yield part
}

async function* through(source: Readable, transform: Duplex, signal: AbortSignal): AsyncGenerator<Buffer> {
  const running = pipeline(source, transform, { signal })
  // The failure comes out of the stream that is read; this promise is the same failure again.
  running.catch(() => undefined)
  try {
    for await (const part of transform) yield part as Buffer
    await running
  } catch (error) {
    throw damage(error) ?? error
  }
}

async function* throughProgram(source: Readable, signal: AbortSignal): AsyncGenerator<Buffer> {
  // The largest window that node's own would accept too: a frame may ask for gigabytes.
  const child = spawn('zstd', ['-q', '-d', '-c', '-M128MB'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    signal,
    windowsHide: true,
  })
  const exit = new Promise<number | null>((resolve, reject) => {
    child.once('error', error => {
      const isMissing = hasErrorCode(error, 'ENOENT')
      reject(
        isMissing ? new NoZstdError('it is zstd, which needs Node 22.15 or a zstd program', { cause: error }) : error,
      )
    })
    child.once('close', resolve)
  })
  exit.catch(() => undefined)
  const feeding = pipeline(source, child.stdin)
  // A program that refuses its input closes the pipe; its exit code says it better. A source that fails is reported below.
  let feedError: unknown
  feeding.catch((error: unknown) => {
    feedError = error
    child.kill()
  })
  try {
    for await (const part of child.stdout) yield part as Buffer
    const code = await exit
    if (feedError !== undefined && !hasErrorCode(feedError, 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE')) throw feedError
    if (code !== 0) throw new TarError('malformed', `zstd could not decompress the archive (exit code ${code})`)
  } finally {
    child.kill()
  }
}

const ZLIB_DAMAGE: ReadonlySet<string> = new Set(['Z_DATA_ERROR', 'Z_STREAM_ERROR', 'Z_NEED_DICT'])

function damage(error: unknown): TarError | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  const cause = { cause: error }
  if (code === 'Z_BUF_ERROR') return new TarError('truncated', 'the compressed archive ends too early', cause)
  if (ZLIB_DAMAGE.has(code) || code.startsWith('ZSTD_error_'))
    return new TarError('malformed', 'the compressed archive is damaged', cause)
  return undefined
}
