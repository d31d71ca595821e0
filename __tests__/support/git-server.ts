import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { CertificateKind } from './certificates.ts'
import { serveGit } from './git-backend.ts'
import { type Listener, listen } from './proxy-listener.ts'
import { Throttle } from './throttle.ts'

/** How the server behaves; may change between requests. */
export interface GitBehaviour {
  /** For every answer of git: a clone that takes long and yet goes on. */
  readonly bytesPerSecond?: number
  /** Every answer of git stops after so many bytes, and the connection stays. */
  readonly stallAfterBytes?: number
  /** Asked of git's requests, and of discovery where that says so. */
  readonly basicAuth?: { readonly user: string; readonly password: string; readonly discovery?: boolean }
  /** No answer to `?go-get=1`, ever. */
  readonly silentDiscovery?: boolean
}

export interface GitServerOptions {
  /** Where `<name>.git` are (git-repository.ts). A module's path is `<host>/<name>`. */
  readonly root: string
  /** The host in module paths: it exists only through {@link GitServer.environment}. Default `git.example.com`. */
  readonly host?: string
  /** Serves HTTPS as well, and announces https repositories. Else go needs GOINSECURE. */
  readonly tls?: { readonly certificate?: CertificateKind }
  readonly behaviour?: GitBehaviour
}

export interface GitRequest {
  readonly method: string
  readonly host: string
  readonly path: string
  readonly authorization: string | undefined
  readonly status: number
  readonly sentBytes: number
}

export interface GitServer extends AsyncDisposable {
  /** Base of the repositories: `<url>/<name>.git`. On loopback, so no proxy is used for it. */
  readonly url: string
  readonly requests: readonly GitRequest[]
  /**
   * For go and git: the server is the HTTP proxy that answers for its host, so that discovery works with a real host name
   * and needs neither DNS nor the ports 80 and 443.
   *
   * @param caFile the test authority's, where the server speaks TLS
   */
  environment(caFile?: string): Readonly<Record<string, string>>
  behave(behaviour: GitBehaviour): void
  close(): Promise<void>
}

/** Bare repositories over HTTP on loopback, with go's discovery answers (go.dev/ref/mod#vcs-find). */
export async function startGitServer(options: GitServerOptions): Promise<GitServer> {
  const requests: GitRequest[] = []
  const closing = new AbortController()
  const state = { behaviour: options.behaviour ?? {}, url: '' }
  const host = options.host ?? 'git.example.com'
  const handler = (request: IncomingMessage, response: ServerResponse): void => {
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const signal = AbortSignal.any([gone.signal, closing.signal])
    handle({
      request,
      response,
      signal,
      requests,
      root: options.root,
      url: state.url,
      behaviour: state.behaviour,
    }).catch((error: unknown) => {
      // A client that left, or the end of the test. Anything else is a mistake of this server, and shows.
      if (!signal.aborted) response.destroy(error as Error)
    })
  }
  const plain = await listen({}, handler)
  const secure =
    options.tls === undefined ? undefined : await listen({ tls: { ...options.tls, names: [host] } }, handler)
  acceptTunnels(plain, secure)
  state.url = (secure ?? plain).url
  const close = async (): Promise<void> => {
    closing.abort()
    await Promise.all([plain.close(), secure?.close()])
  }
  return {
    url: state.url,
    requests,
    environment: caFile => proxyEnvironment(plain.url, caFile),
    behave(behaviour) {
      state.behaviour = behaviour
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** CONNECT to any host ends at the HTTPS server, or is refused where there is none. */
function acceptTunnels(plain: Listener, secure: Listener | undefined): void {
  plain.server.on('connect', (_request: IncomingMessage, socket: Duplex) => {
    if (secure === undefined) socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    else {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      secure.server.emit('connection', socket)
    }
  })
}

function proxyEnvironment(url: string, caFile: string | undefined): Readonly<Record<string, string>> {
  const authorities = caFile === undefined ? {} : { SSL_CERT_FILE: caFile, GIT_SSL_CAINFO: caFile }
  const noProxy = '127.0.0.1,localhost'
  // Go reads both spellings; git's HTTP library only the lower-case one of http_proxy.
  return { HTTP_PROXY: url, http_proxy: url, HTTPS_PROXY: url, NO_PROXY: noProxy, no_proxy: noProxy, ...authorities }
}

interface Handling {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly signal: AbortSignal
  readonly requests: GitRequest[]
  readonly root: string
  readonly url: string
  readonly behaviour: GitBehaviour
}

async function handle({ request, response, signal, requests, root, url, behaviour }: Handling): Promise<void> {
  // Through a proxy the whole URL is in the request line (RFC 9112, 3.2.2).
  const target = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
  const { method = 'GET', headers } = request
  const log = {
    method,
    host: target.host,
    path: target.pathname + target.search,
    authorization: headers.authorization,
    status: 0,
    sentBytes: 0,
  }
  requests.push(log)
  response.once('close', () => {
    log.status = response.headersSent ? response.statusCode : 0
  })
  const isDiscovery = target.searchParams.get('go-get') === '1'
  const { basicAuth, bytesPerSecond, stallAfterBytes } = behaviour
  if (isDiscovery && behaviour.silentDiscovery === true) return
  if (basicAuth !== undefined && (!isDiscovery || basicAuth.discovery === true) && !isAuthorized(request, basicAuth)) {
    response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end('who are you?\n')
    return
  }
  if (isDiscovery) {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(discoveryPage(target, url))
    return
  }
  await serveGit(request, response, {
    root,
    path: decodeURIComponent(target.pathname),
    query: target.search.slice(1),
    user: basicAuth?.user,
    throttle: bytesPerSecond === undefined ? undefined : new Throttle(bytesPerSecond),
    stallAfterBytes,
    signal,
    onBytes: bytes => {
      log.sentBytes += bytes
    },
  })
}

/** Every two-element path is a repository of its own; what follows is a directory in it. */
function discoveryPage(target: URL, url: string): string {
  const [team = '', name = ''] = target.pathname.slice(1).split('/')
  const prefix = `${target.hostname}/${team}/${name}`
  return `<!DOCTYPE html><html><head><meta name="go-import" content="${prefix} git ${url}/${team}/${name}.git"></head></html>\n`
}

function isAuthorized(request: IncomingMessage, { user, password }: { user: string; password: string }): boolean {
  return request.headers.authorization === `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
}
