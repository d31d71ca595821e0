import { createReadStream, createWriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { makeDirectoryAsync } from '../../system/make-directory.ts'
import { ARCHIVE_CHUNK_BYTES, extractArchive, packArchive, type StoredArchive } from '../archive.ts'
import type { RestoreEntryRequest } from '../store.ts'
import type { WriteTarOptions } from '../tar-writer.ts'

/**
 * Archives files into a new file, on disk for good when this returns. Nothing is left of it on failure.
 *
 * @throws the file system's errors; the signal's reason
 */
export async function writeArchiveFile(target: string, options: WriteTarOptions): Promise<StoredArchive> {
  await makeDirectoryAsync(dirname(target))
  try {
    const packed = packArchive(options)
    const file = createWriteStream(target, { flags: 'wx', highWaterMark: ARCHIVE_CHUNK_BYTES })
    await pipeline(packed.stream, file, { signal: options.signal })
    await sync(target)
    return packed.measured()
  } catch (error) {
    await rm(target, { force: true })
    options.signal.throwIfAborted()
    throw error
  }
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
  expected: StoredArchive,
  options: Pick<RestoreEntryRequest, 'into' | 'taker' | 'onProgress' | 'signal'>,
): Promise<void> {
  const { signal } = options
  const file = createReadStream(path, { highWaterMark: ARCHIVE_CHUNK_BYTES, signal })
  await extractArchive(file as AsyncIterable<Buffer>, expected, options)
}
