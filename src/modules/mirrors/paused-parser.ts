import { Socket } from 'node:net'
import symbols from 'undici/lib/core/symbols.js'

// A CommonJS file whose names Node does not find by itself.
const { kParser } = symbols

/** What undici keeps of an HTTP/1 answer, as far as it matters here (undici/lib/dispatcher/client-h1.js). */
interface Parser {
  /** Whoever reads the body has not come so far yet. */
  paused: boolean
  readonly socket: Socket
  readonly ptr: number
  readonly llhttp: { llhttp_resume(parser: number): void }
  resume(): void
  finish(): Error | null
}

/**
 * Mends undici 7: where a server closes its connection behind an answer while the parser is paused, because the body is not read as fast as
 * it comes, undici fails an assertion that nobody can catch, and the whole process ends. Its version 8 goes on with the parser first, as is
 * done here, but needs Node 22: github.com/nodejs/undici/pull/5474.
 *
 * Its class for parsers is not exported; so the first one that is given to a socket leads to it.
 */
export function mendPausedParser(): void {
  if (isMended) return
  isMended = true
  Object.defineProperty(Socket.prototype, kParser, {
    configurable: true,
    get: () => undefined,
    set(this: Socket, parser: Parser) {
      delete (Socket.prototype as unknown as Record<symbol, unknown>)[kParser]
      mend(Object.getPrototypeOf(parser) as Parser)
      Object.assign(this, { [kParser]: parser })
    },
  })
}
let isMended = false

function mend(prototype: Parser): void {
  const { finish } = prototype
  prototype.finish = function (this: Parser) {
    // What has arrived is kept for the reader; without this a body that is complete would not be known to be.
    while (this.paused && this.socket.readableLength > 0 && !this.socket.destroyed) this.resume()
    if (this.paused && !this.socket.destroyed) this.resume()
    // A body without a length pauses once more: it ends with the connection, which is what is being told. A socket that is gone brings
    // nothing more: then the answer ends as one that was cut off.
    if (this.paused && !this.socket.destroyed) this.llhttp.llhttp_resume(this.ptr)
    this.paused = false
    return finish.call(this)
  }
}
