import { constants, createInflateRaw, type InflateRaw, inflateRawSync } from 'node:zlib'
import { hasErrorCode } from '../system/files.ts'

// `inflateRawSync` makes a new zlib context and a new buffer for each call. For 72,460 files of 250 modules, using one of each again
// took 4.7 s of CPU instead of 5.6 s for everything (hashing and writing included), and 220 MB of memory instead of 350 MB with two
// workers. Node has no public way to do that; pngjs has used this one since Node 10. Its native half ends the process when it is called
// wrongly, so it is used only in versions of Node that it was tried with; in all others the public function does the same.
const TRIED_NODE_MAJORS: ReadonlySet<number> = new Set([20, 22, 24])

interface NativeInflate {
  reset(): void
  /** Flush mode; input, its offset and length; output, its offset and length. */
  writeSync(flush: number, input: Buffer, from: number, length: number, output: Buffer, to: number, room: number): void
}

interface Context {
  readonly stream: InflateRaw
  readonly native: NativeInflate
  /** After a write: room left in the output, and bytes left of the input. */
  readonly state: Uint32Array
}

// No write can leave so much room.
const NOT_WRITTEN = 0xffffffff

/** What inflating gave: the contents, or why there are none. `larger`: there is more than was asked for. */
export type Inflated = Buffer | 'larger' | 'damaged'

/** Inflates raw deflate streams one after another, for one thread. */
export class Inflater {
  readonly #isNativeKnown: boolean
  #context: Context | undefined
  #output = Buffer.allocUnsafeSlow(64 * 1024)

  /** @param nodeMajor the major version of Node that this runs in */
  constructor(nodeMajor = Number.parseInt(process.versions.node, 10)) {
    this.#isNativeKnown = TRIED_NODE_MAJORS.has(nodeMajor)
  }

  /** At most `maxBytes` of contents, valid until the next call. Bytes after the end of the stream are left alone, as go does. */
  inflate(compressed: Buffer, maxBytes: number): Inflated {
    const context = this.#isNativeKnown ? (this.#context ??= openContext()) : undefined
    return context === undefined ? inflateOnce(compressed, maxBytes) : this.#inflateAgain(context, compressed, maxBytes)
  }

  close(): void {
    this.#context?.stream.destroy()
    this.#context = undefined
  }

  #inflateAgain(context: Context, compressed: Buffer, maxBytes: number): Inflated {
    const { stream, native, state } = context
    // With room for one byte more, a larger content shows.
    const room = maxBytes + 1
    if (this.#output.length < room) this.#output = Buffer.allocUnsafeSlow(Math.max(room, 2 * this.#output.length))
    state.fill(NOT_WRITTEN)
    native.reset()
    native.writeSync(constants.Z_FINISH, compressed, 0, compressed.length, this.#output, 0, room)
    const roomLeft = state[0] ?? NOT_WRITTEN
    if (stream.destroyed || roomLeft === NOT_WRITTEN) {
      // An error ends a stream for good.
      this.#context = undefined
      return 'damaged'
    }
    return roomLeft === 0 ? 'larger' : this.#output.subarray(0, room - roomLeft)
  }
}

function openContext(): Context | undefined {
  const stream = createInflateRaw()
  // The error is seen in the stream's state; as an event it would end the thread.
  stream.on('error', () => undefined)
  const { _handle: native, _writeState: state } = stream as { _handle?: Partial<NativeInflate>; _writeState?: unknown }
  const isKnown = typeof native?.writeSync === 'function' && typeof native.reset === 'function'
  if (!isKnown || !(state instanceof Uint32Array)) return undefined
  return { stream, native: native as NativeInflate, state }
}

function inflateOnce(compressed: Buffer, maxBytes: number): Inflated {
  try {
    // A buffer for one byte more: right contents come in one piece.
    const chunkSize = Math.max(constants.Z_MIN_CHUNK, maxBytes + 1)
    const content = inflateRawSync(compressed, { chunkSize, maxOutputLength: maxBytes + 1 })
    return content.length > maxBytes ? 'larger' : content
  } catch (error) {
    if (hasErrorCode(error, 'ERR_BUFFER_TOO_LARGE')) return 'larger'
    if (hasErrorCode(error, 'Z_DATA_ERROR', 'Z_BUF_ERROR', 'Z_NEED_DICT', 'Z_STREAM_ERROR')) return 'damaged'
    throw error
  }
}
