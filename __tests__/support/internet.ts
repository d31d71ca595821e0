import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { testAuthority } from './certificates.ts'
import { type Listener, listen } from './proxy-listener.ts'

/** A request as a site sees it. */
export interface Visit {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** With the host that the client believes to talk to. */
  readonly url: URL
  /** The client left, or the test is over. */
  readonly signal: AbortSignal
}

/** What answers for a host. */
export type Site = (visit: Visit) => Promise<void> | void

/** What somebody outside could have seen: every request, whoever made it. */
export interface SeenRequest {
  /** `https://host`, as the client meant it. */
  readonly origin: string
  readonly host: string
  readonly method: string
  /** With the query. */
  readonly path: string
  readonly authorization: string | undefined
  /** 0 until it was answered. */
  readonly status: number
}

export interface Internet extends AsyncDisposable {
  readonly requests: readonly SeenRequest[]
  /** `host:port` of each connection that was asked for, known hosts or not. */
  readonly connections: readonly string[]
  /**
   * For go, git, and this tool: an HTTP proxy that finds every host on this machine, and the authority that vouches for them. No request
   * can leave: an unknown host is refused.
   */
  readonly environment: Readonly<Record<string, string>>
  /** The requests to one host. */
  to(host: string): readonly SeenRequest[]
  /** What answers for a host from now on; undefined: what it was made with. */
  replace(host: string, site: Site | undefined): void
  clear(): void
  close(): Promise<void>
}

/**
 * A world of hosts on loopback, by HTTPS and by HTTP, with real names.
 *
 * @param directory for the authority's file
 */
export async function startInternet(directory: string, sites: Readonly<Record<string, Site>>): Promise<Internet> {
  const requests: SeenRequest[] = []
  const connections: string[] = []
  const closing = new AbortController()
  const replaced = new Map<string, Site>()
  const handlerOf =
    (scheme: 'http' | 'https') =>
    (request: IncomingMessage, response: ServerResponse): void => {
      const gone = new AbortController()
      response.once('close', () => gone.abort())
      const signal = AbortSignal.any([gone.signal, closing.signal])
      // Through a proxy the whole URL is in the request line (RFC 9112, 3.2.2).
      const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host ?? 'nowhere'}`)
      note(requests, { request, response, url })
      const site = replaced.get(url.host) ?? sites[url.host]
      if (site === undefined) response.writeHead(502).end(`there is no ${url.host}\n`)
      else
        Promise.resolve(site({ request, response, url, signal })).catch((error: unknown) => {
          // A client that left, or the end of the test. Anything else is a mistake of the site, and shows.
          if (!signal.aborted) response.destroy(error as Error)
        })
    }
  const plain = await listen({}, handlerOf('http'))
  const names = Object.keys(sites).map(host => host.replace(/:\d+$/, ''))
  const secure = await listen({ tls: { names: [...new Set(names)] } }, handlerOf('https'))
  acceptTunnels({ plain, secure, isKnown: host => sites[host] !== undefined, onAsked: to => connections.push(to) })
  const close = async (): Promise<void> => {
    closing.abort()
    await Promise.all([plain.close(), secure.close()])
  }
  return {
    requests,
    connections,
    environment: environmentOf(plain.url, await testAuthority().writeCaFile(directory)),
    to: host => requests.filter(request => request.host === host),
    replace(host, site) {
      if (site === undefined) replaced.delete(host)
      else replaced.set(host, site)
    },
    clear() {
      requests.length = 0
      connections.length = 0
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}

function note(requests: SeenRequest[], { request, response, url }: Pick<Visit, 'request' | 'response' | 'url'>): void {
  const { origin, host, pathname, search } = url
  const { authorization } = request.headers
  const seen = { origin, host, method: request.method ?? 'GET', path: pathname + search, authorization, status: 0 }
  requests.push(seen)
  response.once('close', () => {
    if (response.headersSent) seen.status = response.statusCode
  })
}

function acceptTunnels(net: {
  readonly plain: Listener
  readonly secure: Listener
  readonly isKnown: (host: string) => boolean
  readonly onAsked: (target: string) => void
}): void {
  net.plain.server.on('connect', (request: IncomingMessage, socket: Duplex) => {
    const target = request.url ?? ''
    net.onAsked(target)
    // Clients hang up when they like.
    socket.on('error', () => undefined)
    if (!net.isKnown(target.replace(/:443$/, ''))) socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    else {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      net.secure.server.emit('connection', socket)
    }
  })
}

function environmentOf(proxy: string, caFile: string): Readonly<Record<string, string>> {
  const noProxy = '127.0.0.1,localhost'
  // Go reads both spellings; git's HTTP library only the lower-case one of http_proxy.
  return {
    HTTP_PROXY: proxy,
    http_proxy: proxy,
    HTTPS_PROXY: proxy,
    NO_PROXY: noProxy,
    no_proxy: noProxy,
    SSL_CERT_FILE: caFile,
    GIT_SSL_CAINFO: caFile,
  }
}
