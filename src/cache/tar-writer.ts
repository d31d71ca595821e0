import { constants, type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { isNotFound } from '../system/files.ts'
import { isEntryName } from './entry-name.ts'
import { renderPaxRecord } from './pax-record.ts'
import { BLOCK_BYTES, renderTarHeader } from './tar-header.ts'

export interface WriteTarOptions {
  readonly root: string
  /** Below root, with forward slashes: regular files only. One that is gone by now is left out: other go commands may trim a cache meanwhile. */
  readonly files: readonly string[]
  readonly signal: AbortSignal
}

/**
 * A POSIX tar archive as a stream of buffers: ustar headers, pax headers where a name or size needs one. Times and owners are zero, so that the
 * same files in the same order make the same bytes.
 *
 * @throws where a name could not be read back, a file is no regular file or changes its size meanwhile; the file system's errors
 */
export async function* writeTar(options: WriteTarOptions): AsyncGenerator<Buffer, void, undefined> {
  const { signal } = options
  for await (const file of readAhead(options)) {
    signal.throwIfAborted()
    yield* renderHeaders(file)
    let left = file.bytes
    for await (const part of file.content) {
      left -= part.length
      yield part
    }
    if (left !== 0) throw new Error(`${file.path} changed while it was archived`)
    const padding = (BLOCK_BYTES - (file.bytes % BLOCK_BYTES)) % BLOCK_BYTES
    if (padding > 0) yield Buffer.alloc(padding)
  }
  yield Buffer.alloc(2 * BLOCK_BYTES)
}

interface SourceFile {
  readonly path: string
  readonly bytes: number
  readonly mode: number
  readonly content: Iterable<Buffer> | AsyncIterable<Buffer>
  readonly close: () => Promise<void>
}

/** What stands in front of a file: a header, and a pax header before it where a name or size needs one. */
export function* renderHeaders(file: Pick<SourceFile, 'path' | 'bytes' | 'mode'>): Generator<Buffer> {
  const header = { path: file.path, bytes: file.bytes, mode: file.mode, type: '0' }
  const plain = renderTarHeader(header)
  if (plain !== undefined) {
    yield plain
    return
  }
  const body = renderPaxRecord({ path: file.path, bytes: file.bytes })
  const padded = Buffer.alloc(Math.ceil(body.length / BLOCK_BYTES) * BLOCK_BYTES)
  body.copy(padded)
  // Names and sizes of these two count for readers that know no pax headers only.
  for (const fallback of [
    { path: 'PaxHeader', bytes: body.length, mode: 0o644, type: 'x' },
    { ...header, path: 'file', bytes: Math.min(file.bytes, 0o77777777777) },
  ]) {
    const block = renderTarHeader(fallback)
    if (block === undefined) throw new Error('unreachable: a short name fits')
    yield block
    if (fallback.type === 'x') yield padded
  }
}

// Opening and reading a small file takes longer than archiving it, so some are always on their way.
const FILES_AHEAD = 16
const SMALL_FILE_BYTES = 1024 * 1024
const PART_BYTES = 256 * 1024

async function* readAhead(options: WriteTarOptions): AsyncGenerator<SourceFile> {
  const ahead: Promise<SourceFile | undefined>[] = []
  const paths = options.files.values()
  try {
    for (;;) {
      while (ahead.length < FILES_AHEAD) {
        const next = paths.next()
        if (next.done === true) break
        ahead.push(guarded(openSource(options.root, next.value)))
      }
      const first = ahead.shift()
      if (first === undefined) return
      const file = await first
      if (file === undefined) continue
      try {
        yield file
      } finally {
        await file.close()
      }
    }
  } finally {
    for (const outcome of await Promise.allSettled(ahead))
      if (outcome.status === 'fulfilled') await outcome.value?.close()
  }
}

/** A failure is reported when it is that file's turn, not as an unhandled rejection before. */
function guarded<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}

/**
 * Opens a file for archiving; undefined where it is gone.
 *
 * @throws where its name could not be read back, or it is no regular file; the file system's errors
 */
export async function openForArchive(
  root: string,
  path: string,
): Promise<
  { readonly path: string; readonly bytes: number; readonly mode: number; readonly handle: FileHandle } | undefined
> {
  if (!isEntryName(path)) throw new Error(`not a name that can be archived: ${JSON.stringify(path)}`)
  // A link could lead to a file that is nobody's business; O_NONBLOCK: a FIFO would wait for ever.
  const handle = await openUnlessGone(
    join(root, path),
    constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
  )
  if (handle === undefined) return undefined
  try {
    const stats = await handle.stat()
    if (!stats.isFile()) throw new Error(`not a regular file: ${JSON.stringify(path)}`)
    return { path, bytes: stats.size, mode: (stats.mode & 0o100) === 0 ? 0o644 : 0o755, handle }
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function openSource(root: string, path: string): Promise<SourceFile | undefined> {
  const opened = await openForArchive(root, path)
  if (opened === undefined) return undefined
  const { handle, ...common } = opened
  const { bytes } = common
  if (bytes > SMALL_FILE_BYTES) return { ...common, content: readParts(handle, bytes), close: () => handle.close() }
  try {
    const content = Buffer.allocUnsafe(bytes)
    let length = 0
    while (length < bytes) {
      const { bytesRead } = await handle.read(content, length, bytes - length, length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return { ...common, content: [content.subarray(0, length)], close: () => Promise.resolve() }
  } finally {
    await handle.close()
  }
}

async function* readParts(handle: FileHandle, bytes: number): AsyncGenerator<Buffer> {
  for (let offset = 0; offset < bytes; ) {
    const part = Buffer.allocUnsafe(Math.min(PART_BYTES, bytes - offset))
    const { bytesRead } = await handle.read(part, 0, part.length, offset)
    if (bytesRead === 0) return
    offset += bytesRead
    yield part.subarray(0, bytesRead)
  }
}

async function openUnlessGone(path: string, flags: number): Promise<FileHandle | undefined> {
  try {
    return await open(path, flags)
  } catch (error) {
    if (isNotFound(error)) return undefined
    throw error
  }
}
