import { isIP, Socket } from 'node:net'
import type { SecureContext } from 'node:tls'
import type { Dispatcher } from 'undici'
import { Agent, buildConnector, ProxyAgent } from './undici.ts'
import { AddressBook, type ResolveHost } from './address-book.ts'
import { hasErrorCode } from '../../system/files.ts'
import { HANDSHAKE_NOT_DONE } from './classify.ts'
import { describeDial, type Dial, Dials } from './dials.ts'
import { mendPausedParser } from './paused-parser.ts'
import { type ProxyEnvironment, proxyFor } from './proxy-environment.ts'
import { ProxyTunnel } from './proxy-tunnel.ts'
import { watchRequests } from './request-watch.ts'
import { createTrust, type ExtraCertificates } from './trust-store.ts'

export interface ConnectionOptions {
  /** Name look-up, TCP and TLS together. undici's clock may add up to a second. */
  readonly connectTimeoutMs: number
  readonly proxies: ProxyEnvironment
  readonly certificates: ExtraCertificates
  /**
   * Offer HTTP/2 to servers. Off: measured with undici 7.30 and 24 requests at once against a TLS server at 5, 20 and 100 ms,
   * it was no faster for 600 files (0.59 against 0.59 s at 20 ms for small ones, 0.63 against 0.75 s for 80 MB, 2.68 against
   * 2.67 s at 100 ms), one connection shares one congestion window, and one broken connection breaks all requests.
   */
  readonly http2: boolean
  /**
   * To one server, without fresh ones. Default: no limit. Without it undici opens one for a request that comes while the last answer is
   * being taken off its connection: 123 connections for gin's 127 requests, 64 at once, each with its handshakes.
   */
  readonly maxConnections?: number | undefined
  /** Default: the system's resolver. */
  readonly resolve?: ResolveHost
}

/** The way to a server. */
export interface Route {
  readonly dispatcher: Dispatcher
  /** The HTTP proxy on the way. */
  readonly proxy: URL | undefined
}

/** `fresh`: a connection that no other request has used, for when the kept ones are suspected. */
export type ConnectionKind = 'kept' | 'fresh'

// Longer than the gaps between requests of one run, shorter than what servers keep (60 s and more); a server that says
// "Keep-Alive: timeout=5" is believed.
const KEEP_ALIVE_MS = 15_000

/** RFC 8305 and node's default: how long one address may hold up the next one. */
const ADDRESS_ATTEMPT_MS = 250

/** undici's agents, made when first needed: one for each HTTP proxy and kind of connection. */
export class Connections {
  readonly #options: ConnectionOptions
  readonly #book: AddressBook
  readonly #dispatchers = new Map<string, Dispatcher>()
  /** The same, telling those requests that want to know how far they are. */
  readonly #watched = new Map<string, Dispatcher>()
  readonly dials = new Dials()
  #trust: Promise<SecureContext> | undefined

  constructor(options: ConnectionOptions) {
    mendPausedParser()
    this.#options = options
    // Before the connection's own time-out, which would not say that it was the name.
    this.#book = new AddressBook({
      timeoutMs: options.connectTimeoutMs * 0.9,
      ...(options.resolve === undefined ? {} : { resolve: options.resolve }),
    })
  }

  /** @throws ProxyEnvironmentError where HTTPS_PROXY or HTTP_PROXY cannot be used */
  async routeTo(url: URL, connection: ConnectionKind): Promise<Route> {
    const proxy = proxyFor(url, this.#options.proxies)
    const usesTls = url.protocol === 'https:' || proxy?.protocol === 'https:'
    if (usesTls) this.#trust ??= createTrust(this.#options.certificates)
    const trust = usesTls ? await this.#trust : undefined
    const id = `${connection} ${usesTls ? 'tls' : 'tcp'} ${proxy?.href ?? ''}`
    let dispatcher = this.#watched.get(id)
    if (dispatcher === undefined) {
      const plain = this.#createDispatcher({ proxy, trust, connection })
      dispatcher = plain.compose(watchRequests)
      this.#dispatchers.set(id, plain)
      this.#watched.set(id, dispatcher)
    }
    return { dispatcher, proxy }
  }

  /** Ends every connection at once, and every request on them. */
  async close(): Promise<void> {
    await Promise.all([...this.#dispatchers.values()].map(async dispatcher => dispatcher.destroy()))
    this.#dispatchers.clear()
    this.#watched.clear()
  }

  #createDispatcher(to: {
    readonly proxy: URL | undefined
    readonly trust: SecureContext | undefined
    readonly connection: ConnectionKind
  }): Dispatcher {
    const { connectTimeoutMs, http2, maxConnections } = this.#options
    const tls = to.trust === undefined ? {} : { secureContext: to.trust }
    // Time-outs of an answer are ours (StallGuard): undici's have a resolution of a second.
    const common = {
      headersTimeout: 0,
      bodyTimeout: 0,
      keepAliveTimeout: KEEP_ALIVE_MS,
      pipelining: to.connection === 'fresh' ? 0 : http2 ? MAX_STREAMS : 1,
      allowH2: http2,
      ...(maxConnections === undefined || to.connection === 'fresh' ? {} : { connections: maxConnections }),
    }
    const connect = this.#connector(tls)
    if (to.proxy === undefined) return new Agent({ ...common, connect })
    return new ProxyAgent({
      ...common,
      uri: to.proxy.href,
      // As go does it: plain HTTP is asked of the proxy itself; many proxies refuse CONNECT to port 80.
      proxyTunnel: false,
      requestTls: { ...tls, timeout: connectTimeoutMs, allowH2: http2 },
      proxyTls: { ...tls, timeout: connectTimeoutMs, lookup: this.#book.lookup, autoSelectFamily: true },
      clientFactory: proxy =>
        new ProxyTunnel({ proxy, timeoutMs: connectTimeoutMs, lookup: this.#book.lookup, dials: this.dials, ...tls }),
    })
  }

  /** undici's connector, which also tells the address book which address answered. */
  #connector(tls: { readonly secureContext?: SecureContext }): buildConnector.connector {
    const connect = buildConnector({
      ...tls,
      timeout: this.#options.connectTimeoutMs,
      allowH2: this.#options.http2,
      lookup: this.#book.lookup,
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT_MS,
    })
    return (options, callback) => {
      // undici's type does not say so, but it is the socket that is being connected.
      const dialled = connect(options, (...outcome) => {
        const [error, socket] = outcome
        if (error !== null) sayStage(error, this.dials.to(options.hostname))
        end?.()
        if (error !== null) this.#book.failed(options.hostname)
        else this.#noteAddress(options.hostname, socket)
        callback(...outcome)
      }) as unknown
      const end = dialled instanceof Socket ? this.dials.watch(options.hostname, dialled) : undefined
    }
  }

  #noteAddress(host: string, { remoteAddress, remoteFamily }: Socket): void {
    if (remoteAddress === undefined || isIP(host) !== 0) return
    this.#book.connected(host, { address: remoteAddress, family: remoteFamily === 'IPv6' ? 6 : 4 })
  }
}

/** Requests at once on one HTTP/2 connection. */
const MAX_STREAMS = 100

/** undici's time-out is for everything together: whether the other side had answered at all is what one wants to know. */
function sayStage(error: Error, dial: Dial | undefined): void {
  if (dial?.stage !== 'tls' || !hasErrorCode(error, 'UND_ERR_CONNECT_TIMEOUT')) return
  error.message += `: connected, but ${HANDSHAKE_NOT_DONE} with ${describeDial(dial)}`
}
