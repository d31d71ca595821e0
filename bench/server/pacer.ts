import type { Socket } from 'node:net'

interface Transfer {
  readonly socket: Socket
  readonly body: Buffer
  readonly done: () => void
  sent: number
}

const TICK_MS = 5
const PIECE_BYTES = 16 * 1024

/** Shares a bandwidth evenly between all bodies under way. */
export class Pacer {
  readonly #bytesPerSecond: number
  readonly #transfers = new Set<Transfer>()
  #budget = 0
  #lastTick = 0
  #timer: NodeJS.Timeout | undefined

  constructor(bytesPerSecond: number) {
    this.#bytesPerSecond = bytesPerSecond
  }

  send(socket: Socket, body: Buffer, done: () => void): void {
    this.#transfers.add({ socket, body, done, sent: 0 })
    if (this.#timer !== undefined) return
    this.#lastTick = performance.now()
    this.#timer = setInterval(() => this.#tick(), TICK_MS)
  }

  #tick(): void {
    const now = performance.now()
    this.#budget += (this.#bytesPerSecond * (now - this.#lastTick)) / 1000
    this.#lastTick = now
    while (this.#budget > 0 && this.#transfers.size > 0)
      for (const transfer of this.#transfers) this.#sendPiece(transfer)
    if (this.#transfers.size > 0) return
    clearInterval(this.#timer)
    this.#timer = undefined
    // An idle line saves nothing up.
    this.#budget = 0
  }

  #sendPiece(transfer: Transfer): void {
    const { socket, body, done } = transfer
    const piece = body.subarray(transfer.sent, transfer.sent + PIECE_BYTES)
    transfer.sent += piece.length
    this.#budget -= piece.length
    if (!socket.destroyed) socket.write(piece)
    if (transfer.sent < body.length && !socket.destroyed) return
    this.#transfers.delete(transfer)
    done()
  }
}
