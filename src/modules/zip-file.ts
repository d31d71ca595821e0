import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { BadZipError } from './bad-zip.ts'
import { Inflater } from './inflater.ts'

// One read serves the entries that lie next to each other, and what is read stays in the processor's cache.
const WINDOW_BYTES = 1024 * 1024

/**
 * What one thread reads and inflates with, one zip after another. A new one for each zip made the operating system hand out, and clear,
 * some MiB for each.
 */
export class ZipWorkspace {
  readonly inflater = new Inflater()
  readonly window = Buffer.allocUnsafeSlow(WINDOW_BYTES)

  close(): void {
    this.inflater.close()
  }
}

/** An open file that is read in windows, so that its size does not decide how much memory a worker takes. */
export class ZipFile {
  readonly bytes: number
  readonly #workspace: ZipWorkspace
  readonly #ownsWorkspace: boolean
  readonly #descriptor: number
  #window: Buffer
  #start = 0
  #length = 0

  /**
   * @param workspace of the thread; no other file may use it while this one is open. Default: one of its own.
   * @throws what node:fs throws where the file cannot be opened
   */
  constructor(path: string, workspace?: ZipWorkspace) {
    this.#descriptor = openSync(path, 'r')
    this.bytes = fstatSync(this.#descriptor).size
    this.#ownsWorkspace = workspace === undefined
    this.#workspace = workspace ?? new ZipWorkspace()
    this.#window = this.#workspace.window
  }

  /** For its entries, one after another. */
  get inflater(): Inflater {
    return this.#workspace.inflater
  }

  /**
   * The bytes of a range, valid until the next call.
   *
   * @throws BadZipError where the range is not wholly inside the file
   */
  slice(offset: number, length: number): Buffer {
    if (!(offset >= 0 && length >= 0 && offset + length <= this.bytes))
      throw new BadZipError('a header points beyond the end of the file')
    if (offset < this.#start || offset + length > this.#start + this.#length) this.#fill(offset, length)
    return this.#window.subarray(offset - this.#start, offset - this.#start + length)
  }

  /** As {@link slice}, cut off at the end of the file: what go's io.SectionReader gives. */
  sliceWithin(offset: number, length: number): Buffer {
    return this.slice(offset, Math.max(0, Math.min(length, this.bytes - offset)))
  }

  close(): void {
    if (this.#ownsWorkspace) this.#workspace.close()
    closeSync(this.#descriptor)
  }

  #fill(offset: number, length: number): void {
    if (length > this.#window.length) this.#window = Buffer.allocUnsafeSlow(length)
    const wanted = Math.min(this.#window.length, this.bytes - offset)
    this.#start = offset
    this.#length = 0
    while (this.#length < wanted) {
      const read = readSync(this.#descriptor, this.#window, this.#length, wanted - this.#length, offset + this.#length)
      if (read === 0) throw new BadZipError('the file became shorter while it was read')
      this.#length += read
    }
  }
}
