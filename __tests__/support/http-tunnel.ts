import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

/** For HTTPS_PROXY: every host is the server on that port of this machine, so that a test can stand in for a real host. */
export interface HttpTunnel extends AsyncDisposable {
  readonly url: string
  /** `host:port` of each CONNECT. */
  readonly asked: readonly string[]
}

export async function startHttpTunnel(port: number): Promise<HttpTunnel> {
  const asked: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer()
  server.on('connection', socket => sockets.add(socket))
  server.on('connect', (request, client: Socket) => {
    asked.push(request.url ?? '')
    const target = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n')
      target.pipe(client).pipe(target)
    })
    sockets.add(target)
    // Either end may hang up at any time: then the other one does, too.
    client.on('error', () => target.destroy())
    target.on('error', () => client.destroy())
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async [Symbol.asyncDispose]() {
      const closed = new Promise<void>(resolve => {
        server.close(() => resolve())
      })
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}
