import { type FileHandle, open } from 'node:fs/promises'
import { TargetError } from './mirror-error.ts'

/** Where the bytes of a body go. */
export interface Sink {
  /** @throws TargetError where it cannot be written */
  write(chunk: Buffer): Promise<void>
  /** Everything written so far is there; to be called whether or not the body was complete. */
  end(): Promise<void>
}

/** Chunks come in 16 or 64 KiB. Written by the MiB, 250 MB cost 0.44 s instead of 0.53 (by 256 KiB), and no more than 24 MiB of memory. */
const FLUSH_BYTES = 1024 * 1024

class FileSink implements Sink {
  readonly #target: string
  readonly #file: FileHandle
  #position: number
  #pending: Buffer[] = []
  #pendingBytes = 0

  constructor(target: string, file: FileHandle, position: number) {
    this.#target = target
    this.#file = file
    this.#position = position
  }

  async write(chunk: Buffer): Promise<void> {
    this.#pending.push(chunk)
    this.#pendingBytes += chunk.length
    if (this.#pendingBytes >= FLUSH_BYTES) await this.#flush()
  }

  async end(): Promise<void> {
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
      const written = await asTargetError(
        this.#target,
        async () => (await this.#file.writev(chunks, this.#position)).bytesWritten,
      )
      this.#position += written
      chunks = rest(chunks, written)
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

/**
 * The caller's file, from `position` on; what is behind it is cut off.
 *
 * @throws TargetError where it cannot be opened
 */
export async function openFileSink(target: string, position: number): Promise<Sink> {
  return await asTargetError(target, async () => {
    const file = await open(target, position === 0 ? 'w' : 'r+')
    try {
      if (position > 0) await file.truncate(position)
    } catch (error) {
      await file.close()
      throw error
    }
    return new FileSink(target, file, position)
  })
}

/** In memory, for `.info` and `.mod`. */
export class MemorySink implements Sink {
  readonly #chunks: Buffer[] = []

  async write(chunk: Buffer): Promise<void> {
    this.#chunks.push(chunk)
  }

  async end(): Promise<void> {}

  data(): Buffer {
    return Buffer.concat(this.#chunks)
  }
}

async function asTargetError<T>(target: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    throw new TargetError(target, { cause: error })
  }
}
