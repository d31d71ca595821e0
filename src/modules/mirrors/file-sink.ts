import { open } from 'node:fs/promises'
import { BatchedFile } from '../../system/batched-file.ts'
import { TargetError } from './mirror-error.ts'

/** Where the bytes of a body go. */
export interface Sink {
  /** @throws TargetError where it cannot be written */
  write(chunk: Buffer): Promise<void>
  /** Everything written so far is there; to be called whether or not the body was complete. */
  end(): Promise<void>
}

class FileSink implements Sink {
  readonly #target: string
  readonly #file: BatchedFile

  constructor(target: string, file: BatchedFile) {
    this.#target = target
    this.#file = file
  }

  async write(chunk: Buffer): Promise<void> {
    await asTargetError(this.#target, async () => this.#file.write(chunk))
  }

  async end(): Promise<void> {
    await asTargetError(this.#target, async () => this.#file.close())
  }
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
    return new FileSink(target, new BatchedFile(file, position))
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
