import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from '@jest/globals'
import { Connections } from '../../src/modules/mirrors/connections.ts'
import { NO_PROXIES } from '../../src/modules/mirrors/proxy-environment.ts'
import { request } from '../../src/modules/mirrors/undici.ts'

// As much as undici keeps before it pauses, in one read: nothing is left in the socket that would hold back its end.
const BODY = Buffer.alloc(64 * 1024, 'x')
let server: Server
let connections: Connections

afterEach(async () => {
  await connections.close()
  server.close()
})

/** A server that says so of the body, sends it, and ends the connection while nobody reads. */
async function answerOf(headers: string, end: (socket: Socket) => void): Promise<number> {
  server = createServer(socket => {
    socket.on('error', () => undefined)
    socket.once('data', () => {
      socket.setNoDelay(true)
      socket.write(`HTTP/1.1 200 OK\r\n${headers}\r\n`, () => {
        setTimeout(() => socket.write(BODY, () => setTimeout(() => end(socket), 50)), 50)
      })
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  connections = new Connections({
    connectTimeoutMs: 5000,
    proxies: NO_PROXIES,
    certificates: { files: [], directories: [] },
    http2: false,
  })
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  const { dispatcher } = await connections.routeTo(url, 'kept')
  const { body } = await request(url, { dispatcher })
  await sleep(300)
  let bytes = 0
  for await (const chunk of body) {
    bytes += (chunk as Buffer).length
  }
  return bytes
}

function fin(socket: Socket): void {
  socket.end()
}

describe('an answer whose connection is closed while its body is not read yet', () => {
  it.each([
    ['with its length', `Content-Length: ${BODY.length}\r\nConnection: close\r\n`],
    ['without a length', 'Connection: close\r\n'],
  ])('%s is complete', async (_what, headers) => {
    expect(await answerOf(headers, fin)).toBe(BODY.length)
  })

  it('that is too short is an error', async () => {
    const headers = `Content-Length: ${BODY.length + 1}\r\nConnection: close\r\n`
    await expect(answerOf(headers, fin)).rejects.toThrow(/closed|mismatch|does not match|aborted/i)
  })

  it('by a reset is an error, and ends nothing but the request', async () => {
    const headers = `Content-Length: ${BODY.length + 1}\r\nConnection: close\r\n`
    await expect(answerOf(headers, socket => void socket.resetAndDestroy())).rejects.toThrow(/closed|reset|ECONN/i)
  })
})
