import { type FileHandle, open } from 'node:fs/promises'

/** Chunks come in 16 or 64 KiB. Written by the MiB, 250 MB cost 0.44 s instead of 0.53 (by 256 KiB), and no more than 24 MiB of memory. */
const FLUSH_BYTES = 1024 * 1024

/** A file that is written from a position on, many small chunks at once: each write is a job for one of libuv's few threads. */
export class BatchedFile {
  readonly #file: FileHandle
  #position: number
  #pending: Buffer[] = []
  #pendingBytes = 0

  /** @param flags,mode as node:fs has them. @throws what node:fs throws */
  static async open(path: string, flags: string, mode?: number): Promise<BatchedFile> {
    return new BatchedFile(await open(path, flags, mode), 0)
  }

  constructor(file: FileHandle, position: number) {
    this.#file = file
    this.#position = position
  }

  /** @throws what node:fs throws */
  async write(chunk: Buffer): Promise<void> {
    this.#pending.push(chunk)
    this.#pendingBytes += chunk.length
    if (this.#pendingBytes >= FLUSH_BYTES) await this.#flush()
  }

  /** Writes what is left and closes the file, whatever becomes of it. @throws what node:fs throws */
  async close(): Promise<void> {
    try {
      await this.#flush()
    } finally {
      await this.#file.close()
    }
  }

  async #flush(): Promise<void> {
    let chunks = this.#pending
    this.#pending = []
    this.#pendingBytes = 0
    while (chunks.length > 0) {
      const { bytesWritten } = await this.#file.writev(chunks, this.#position)
      this.#position += bytesWritten
      chunks = rest(chunks, bytesWritten)
    }
  }
}

/** writev may write less than it was given (a disk that is nearly full). */
function rest(chunks: readonly Buffer[], written: number): Buffer[] {
  let skip = written
  const left: Buffer[] = []
  for (const chunk of chunks) {
    if (skip < chunk.length) left.push(chunk.subarray(skip))
    skip = Math.max(0, skip - chunk.length)
  }
  return left
}
