import { type AddressInfo, createServer, type Socket } from 'node:net'

export interface DeadServer extends AsyncDisposable {
  readonly port: number
  /** Connections accepted so far. */
  readonly accepted: () => number
  close(): Promise<void>
}

/** Accepts connections and never says a word: TLS handshakes hang on it, HTTP requests too. */
export async function startSilentServer(): Promise<DeadServer> {
  const sockets: Socket[] = []
  const server = createServer(socket => {
    sockets.push(socket)
    // The client gives up at some time: that is what it is for.
    socket.on('error', () => undefined)
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy()
    await new Promise<void>(resolve => {
      server.close(() => resolve())
    })
  }
  return {
    port: (server.address() as AddressInfo).port,
    accepted: () => sockets.length,
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** A port on which nobody listens: connecting is refused at once. */
export async function refusedPort(): Promise<number> {
  const server = await startSilentServer()
  await server.close()
  return server.port
}
