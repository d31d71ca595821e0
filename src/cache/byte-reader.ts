/** Reads exact amounts from a stream of chunks without copying what lies within one chunk. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>
  #chunk: Buffer = Buffer.alloc(0)
  #ended = false

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#chunks = source[Symbol.asyncIterator]()
  }

  /** Up to `limit` bytes as they come; undefined at the end of the stream. */
  async some(limit: number): Promise<Buffer | undefined> {
    while (this.#chunk.length === 0) {
      if (this.#ended) return undefined
      const next = await this.#chunks.next()
      if (next.done === true) {
        this.#ended = true
        return undefined
      }
      const { buffer, byteOffset, byteLength } = next.value
      this.#chunk = Buffer.from(buffer, byteOffset, byteLength)
    }
    const part = this.#chunk.subarray(0, limit)
    this.#chunk = this.#chunk.subarray(part.length)
    return part
  }

  /** Exactly `count` bytes, or fewer where the stream ends before. */
  async upTo(count: number): Promise<Buffer> {
    if (count === 0) return Buffer.alloc(0)
    const first = await this.some(count)
    if (first === undefined || first.length === count) return first ?? Buffer.alloc(0)
    const parts = [first]
    let length = first.length
    while (length < count) {
      const part = await this.some(count - length)
      if (part === undefined) break
      parts.push(part)
      length += part.length
    }
    return Buffer.concat(parts)
  }

  /** Lets the source release what it holds. */
  async close(): Promise<void> {
    this.#ended = true
    this.#chunk = Buffer.alloc(0)
    await this.#chunks.return?.()
  }
}
