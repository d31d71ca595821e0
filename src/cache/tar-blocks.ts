import type { FileHandle } from 'node:fs/promises'
import { BLOCK_BYTES } from './tar-header.ts'
import { openForArchive, renderHeaders, type WriteTarOptions } from './tar-writer.ts'

export interface TarBlocksOptions extends WriteTarOptions {
  /** Of every block but the last. */
  readonly blockBytes: number
}

/** A block, and how to say that it is not needed any more: its memory is used again. */
export interface TarBlock {
  readonly bytes: Buffer
  readonly release: () => void
}

/**
 * The archive that writeTar makes, in large blocks that files are read into directly: what does not shrink is copied once, by the system. That is
 * half of the CPU time for modules.
 *
 * @throws as writeTar
 */
export async function* writeTarBlocks(options: TarBlocksOptions): AsyncGenerator<TarBlock, void, undefined> {
  const { root, files, signal, blockBytes } = options
  const blocks = new Blocks(blockBytes)
  for await (const source of openAhead(root, files)) {
    try {
      signal.throwIfAborted()
      for (const part of renderHeaders(source)) yield* blocks.copy(part)
      yield* blocks.read(source)
      yield* blocks.copy(Buffer.alloc((BLOCK_BYTES - (source.bytes % BLOCK_BYTES)) % BLOCK_BYTES))
    } finally {
      await source.handle.close()
    }
  }
  yield* blocks.copy(Buffer.alloc(2 * BLOCK_BYTES))
  yield* blocks.last()
}

interface OpenFile {
  readonly path: string
  readonly bytes: number
  readonly mode: number
  readonly handle: FileHandle
}

class Blocks {
  readonly #blockBytes: number
  readonly #free: Buffer[] = []
  #block: Buffer | undefined
  #filled = 0

  constructor(blockBytes: number) {
    this.#blockBytes = blockBytes
  }

  *copy(part: Buffer): Generator<TarBlock> {
    for (let at = 0; at < part.length; ) {
      const copied = part.copy(this.#current(), this.#filled, at)
      at += copied
      yield* this.#advance(copied)
    }
  }

  async *read({ handle, bytes, path }: OpenFile): AsyncGenerator<TarBlock> {
    for (let at = 0; at < bytes; ) {
      const length = Math.min(bytes - at, this.#blockBytes - this.#filled)
      const { bytesRead } = await handle.read(this.#current(), this.#filled, length, at)
      if (bytesRead === 0) throw new Error(`${path} changed while it was archived`)
      at += bytesRead
      yield* this.#advance(bytesRead)
    }
  }

  *last(): Generator<TarBlock> {
    if (this.#filled > 0) yield this.#take()
  }

  #current(): Buffer {
    this.#block ??= this.#free.pop() ?? Buffer.allocUnsafeSlow(this.#blockBytes)
    return this.#block
  }

  *#advance(bytes: number): Generator<TarBlock> {
    this.#filled += bytes
    if (this.#filled === this.#blockBytes) yield this.#take()
  }

  #take(): TarBlock {
    const block = this.#current()
    const bytes = block.subarray(0, this.#filled)
    this.#block = undefined
    this.#filled = 0
    return { bytes, release: () => void this.#free.push(block) }
  }
}

// Opening a small file takes longer than reading it, so some are always on their way.
const FILES_AHEAD = 16

async function* openAhead(root: string, files: readonly string[]): AsyncGenerator<OpenFile> {
  const ahead: Promise<OpenFile | undefined>[] = []
  const paths = files.values()
  try {
    for (;;) {
      while (ahead.length < FILES_AHEAD) {
        const next = paths.next()
        if (next.done === true) break
        const opening = openForArchive(root, next.value)
        // Told when it is that file's turn.
        opening.catch(() => undefined)
        ahead.push(opening)
      }
      const first = ahead.shift()
      if (first === undefined) return
      const file = await first
      if (file !== undefined) yield file
    }
  } finally {
    for (const outcome of await Promise.allSettled(ahead))
      if (outcome.status === 'fulfilled') await outcome.value?.handle.close()
  }
}
