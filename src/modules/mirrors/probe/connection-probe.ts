import { lookup as systemLookup, type LookupAddress } from 'node:dns'
import { once } from 'node:events'
import { connect as connectTcp, isIP, type LookupFunction, type Socket } from 'node:net'
import { connect as connectTls, type SecureContext, type TLSSocket } from 'node:tls'
import type { ResolveHost } from '../address-book.ts'
import { codeOfError, type MirrorFailureCode } from '../classify.ts'
import { MirrorError, messageOf, oneLine } from '../mirror-error.ts'
import { type ProxyEnvironment, proxyFor } from '../proxy-environment.ts'
import { ProxyTunnel } from '../proxy-tunnel.ts'
import type { ConnectionMeasurement } from './mirror-measurement.ts'

export interface ConnectionProbeOptions {
  readonly proxies: ProxyEnvironment
  readonly trust: () => Promise<SecureContext>
  readonly timeoutMs: number
  readonly signal: AbortSignal
  /** Default: the system's resolver. */
  readonly resolve?: ResolveHost | undefined
}

export interface ConnectionProbe {
  readonly measured: ConnectionMeasurement
  /** Every address of the host, mirror's or proxy's. */
  readonly addresses: readonly string[]
  /** Why it went no further; undefined where the connection was made. */
  readonly error: MirrorError | undefined
}

type Step = 'dns' | 'connect' | 'tls'

// What it means that a step did not end in time.
const TOO_LATE: Readonly<Record<Step, MirrorFailureCode>> = {
  dns: 'dns-failure',
  connect: 'connect-timeout',
  tls: 'tls-handshake',
}

const STEP_NAMES: Readonly<Record<Step, string>> = {
  dns: 'the name was not resolved',
  connect: 'no connection',
  tls: 'the TLS handshake was not done',
}

/** Makes one connection, step by step, and ends it. Nothing is sent but what TLS and an HTTP proxy need. */
export async function probeConnection(url: URL, options: ConnectionProbeOptions): Promise<ConnectionProbe> {
  const probe = new Probe(url, options)
  try {
    await probe.run()
    return { measured: probe.measured, addresses: probe.addresses, error: undefined }
  } catch (error) {
    options.signal.throwIfAborted()
    return { measured: probe.measured, addresses: probe.addresses, error: probe.explain(error) }
  } finally {
    probe.end()
  }
}

class Probe {
  readonly #url: URL
  readonly #options: ConnectionProbeOptions
  readonly #signal: AbortSignal
  readonly #timeout: AbortSignal
  #step: Step = 'dns'
  #socket: Socket | undefined
  #tunnel: ProxyTunnel | undefined
  measured: ConnectionMeasurement = { throughProxy: false }
  addresses: readonly string[] = []

  constructor(url: URL, options: ConnectionProbeOptions) {
    this.#url = url
    this.#options = options
    this.#timeout = AbortSignal.timeout(options.timeoutMs)
    this.#signal = AbortSignal.any([options.signal, this.#timeout])
  }

  /** @throws what node throws, MirrorError, ProxyEnvironmentError */
  async run(): Promise<void> {
    const proxy = proxyFor(this.#url, this.#options.proxies)
    if (proxy !== undefined) this.measured = { throughProxy: true }
    const server = proxy ?? this.#url
    const resolved = await this.#resolve(plainHost(server))
    this.#step = 'connect'
    const socket = await this.#connect(server, { resolved, proxy })
    this.#socket = socket
    socket.on('error', () => undefined)
    if (proxy === undefined && socket.remoteAddress !== undefined)
      this.measured = { ...this.measured, address: socket.remoteAddress }
    if (this.#url.protocol !== 'https:') return
    this.#step = 'tls'
    await this.#secure(socket)
  }

  explain(error: unknown): MirrorError {
    if (this.#timeout.aborted)
      return new MirrorError(
        this.measured.throughProxy && this.#step !== 'tls' ? 'proxy-unreachable' : TOO_LATE[this.#step],
        `${STEP_NAMES[this.#step]} within ${this.#options.timeoutMs / 1000} s`,
      )
    if (error instanceof MirrorError) return error
    const isProxyStep = this.measured.throughProxy && this.#step !== 'tls'
    return new MirrorError(codeOfError(error, { throughProxy: isProxyStep }), messageOf(error), { cause: error })
  }

  end(): void {
    this.#socket?.destroy()
    void this.#tunnel?.destroy()
  }

  async #resolve(host: string): Promise<readonly LookupAddress[]> {
    const family = isIP(host)
    if (family !== 0) {
      this.addresses = [host]
      return [{ address: host, family }]
    }
    const startMs = performance.now()
    const found = await this.#unlessAborted((this.#options.resolve ?? resolveBySystem)(host))
    this.measured = { ...this.measured, dnsMs: performance.now() - startMs }
    this.addresses = found.map(({ address }) => address)
    return found
  }

  async #connect(
    server: URL,
    { resolved, proxy }: { readonly resolved: readonly LookupAddress[]; readonly proxy: URL | undefined },
  ): Promise<Socket> {
    const startMs = performance.now()
    const lookup = lookupAmong(resolved)
    const socket =
      proxy !== undefined && this.#url.protocol === 'https:'
        ? await this.#openTunnel(proxy, lookup)
        : connectTcp({ host: plainHost(server), port: portOf(server), lookup, autoSelectFamily: true })
    this.#socket = socket
    if (socket.connecting) await once(socket, 'connect', { signal: this.#signal })
    this.measured = { ...this.measured, connectMs: performance.now() - startMs }
    return socket
  }

  async #openTunnel(proxy: URL, lookup: LookupFunction): Promise<Socket> {
    const secureContext = proxy.protocol === 'https:' ? { secureContext: await this.#options.trust() } : {}
    this.#tunnel = new ProxyTunnel({ proxy, timeoutMs: this.#options.timeoutMs, lookup, ...secureContext })
    const target = `${this.#url.hostname}:${portOf(this.#url)}`
    const user = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`
    const authorization = user === ':' ? {} : { 'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}` }
    const { socket } = await this.#unlessAborted(
      this.#tunnel.connect({ path: target, origin: proxy.origin, headers: { host: target, ...authorization } }),
    )
    return socket as Socket
  }

  /** The certificate is looked at whoever signed it: who did is what one wants to know. Nothing is sent through it. */
  async #secure(socket: Socket): Promise<void> {
    const startMs = performance.now()
    const host = plainHost(this.#url)
    const secured: TLSSocket = connectTls({
      socket,
      host,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      secureContext: await this.#options.trust(),
      rejectUnauthorized: false,
      ALPNProtocols: ['http/1.1'],
    })
    this.#socket = secured
    await once(secured, 'secureConnect', { signal: this.#signal })
    const { issuer } = secured.getPeerCertificate()
    const names = [issuer?.O, issuer?.CN].flat().map(name => oneLine(name ?? ''))
    const signer = names.find(name => name !== '')
    this.measured = {
      ...this.measured,
      tlsMs: performance.now() - startMs,
      ...(signer === undefined ? {} : { issuer: signer }),
    }
    if (secured.authorized) return
    const why = String(secured.authorizationError)
    throw new MirrorError('tls-certificate', `TLS: ${why}${signer === undefined ? '' : `, certificate by ${signer}`}`)
  }

  async #unlessAborted<T>(work: Promise<T>): Promise<T> {
    const signal = this.#signal
    signal.throwIfAborted()
    return await new Promise<T>((resolve, reject) => {
      const onAbort = (): void => reject(signal.reason as Error)
      signal.addEventListener('abort', onAbort, { once: true })
      work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
    })
  }
}

function plainHost(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1')
}

function portOf(url: URL): number {
  return url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
}

/** The name is looked up once, and timed: connecting must not ask again. */
function lookupAmong(resolved: readonly LookupAddress[]): LookupFunction {
  return (_host, options, callback) => {
    const [first] = resolved
    if (options.all === true) callback(null, [...resolved])
    else callback(null, first?.address ?? '', first?.family)
  }
}

async function resolveBySystem(host: string): Promise<readonly LookupAddress[]> {
  return await new Promise((resolve, reject) => {
    systemLookup(host, { all: true }, (error, addresses) => {
      if (error === null) resolve(addresses)
      else reject(error)
    })
  })
}
