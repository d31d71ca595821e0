import type { Socket } from 'node:net'
import { hasErrorCode } from '../../src/system/files.ts'
import type { Site } from './site.ts'

const END_OF_HEAD = '\r\n\r\n'

/**
 * Answers GET requests on one connection: as much of HTTP/1.1 as go and our client speak to a module proxy, and no more, so
 * that a request costs the server a few microseconds.
 */
export function serveConnection(socket: Socket, site: Site): void {
  site.countConnection()
  socket.setNoDelay(true)
  let received = ''
  let isFirst = true
  socket.on('data', chunk => {
    received += chunk.toString('latin1')
    // Neither client sends a request before it has the answer to the last one.
    for (let end = received.indexOf(END_OF_HEAD); end >= 0; end = received.indexOf(END_OF_HEAD)) {
      const head = received.slice(0, end)
      received = received.slice(end + END_OF_HEAD.length)
      answer(head, site.nextDelayMs(isFirst))
      isFirst = false
    }
  })
  socket.on('error', error => {
    if (!hasErrorCode(error, 'ECONNRESET', 'EPIPE')) throw error
  })

  function answer(head: string, delayMs: number | 'never'): void {
    if (delayMs === 'never') return
    if (delayMs === 0) send(head)
    else setTimeout(send, delayMs, head)
  }

  function send(head: string): void {
    if (socket.destroyed) return
    const closes = /^connection: *close/im.test(head)
    site.send(socket, site.find(pathOf(head)), () => {
      if (closes) socket.end()
    })
  }
}

/** go sends `!`, which stands before capitals, as `%21`. */
function pathOf(head: string): string {
  const path = head.slice(head.indexOf(' ') + 1, head.indexOf(' HTTP/1.'))
  return path.includes('%') ? decodeURIComponent(path) : path
}
