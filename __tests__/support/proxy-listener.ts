import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Server, Socket } from 'node:net'
import { type CertificateKind, testAuthority } from './certificates.ts'

export interface ListenerOptions {
  /** HTTPS, with a certificate of the test's authority (certificates.ts); `http2` offers h2 beside HTTP/1.1. */
  readonly tls?:
    | {
        readonly certificate?: CertificateKind
        readonly http2?: boolean
        /** Hosts that the certificate is for, besides the loopback's names. */
        readonly names?: readonly string[]
      }
    | undefined
  /** Default 127.0.0.1. */
  readonly host?: string | undefined
}

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void

/** A TCP connection below HTTP and TLS: the only place where a reset can be sent from. */
export interface Connection {
  /** Counted from 1. */
  readonly number: number
  readonly socket: Socket
}

export interface Listener {
  /** Without a slash at the end. */
  readonly url: string
  readonly port: number
  readonly server: Server
  connectionOf(request: IncomingMessage): Connection | undefined
  /** Ends all connections at once, stalled ones too. */
  close(): Promise<void>
}

/** HTTP, HTTPS or HTTP/2 on a free port of the loopback, with connections that can be broken. */
export async function listen(options: ListenerOptions, handler: RequestHandler): Promise<Listener> {
  const server = serverFor(options, handler)
  const connections = new Map<number, Connection>()
  let accepted = 0
  server.on('connection', (socket: Socket) => {
    const port = socket.remotePort ?? 0
    accepted += 1
    connections.set(port, { number: accepted, socket })
    // Clients that hang up and resets are what these tests are about.
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, options.host ?? '127.0.0.1', resolve)
  })
  const { address, family, port } = server.address() as AddressInfo
  return {
    url: `${options.tls === undefined ? 'http' : 'https'}://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    port,
    server,
    connectionOf: request => connections.get(request.socket.remotePort ?? 0),
    async close() {
      const closed = new Promise<void>(resolve => {
        server.close(() => resolve())
      })
      for (const { socket } of connections.values()) socket.destroy()
      await closed
    },
  }
}

function serverFor({ tls }: ListenerOptions, handler: RequestHandler): Server {
  // No time-outs of the server's own: only the faults decide when something breaks.
  const timeouts = { keepAliveTimeout: 120_000, requestTimeout: 0, headersTimeout: 0 }
  if (tls === undefined) return createServer(timeouts, handler)
  const credentials = testAuthority().issue(tls.certificate ?? 'valid', tls.names)
  if (tls.http2 !== true) {
    const server = createTlsServer({ ...credentials, ...timeouts }, handler)
    server.on('tlsClientError', () => undefined) // a client that refuses the certificate
    return server
  }
  const server = createSecureServer({ ...credentials, allowHTTP1: true })
  server.on('tlsClientError', () => undefined)
  server.on('sessionError', () => undefined)
  // The compatibility API: the same methods, though node's types keep the two apart.
  server.on('request', handler as unknown as (request: Http2ServerRequest, response: Http2ServerResponse) => void)
  return server
}
