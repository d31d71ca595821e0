import { fileURLToPath } from 'node:url'
import type { Finding } from '../../diagnosis/finding.ts'
import { type ProxyEntry, type ProxyUrl, redactProxyList } from '../../go/proxy-list.ts'
import { moduleFilePath } from '../module-files.ts'
import type { FetchOutcome, FetchRequest, ModuleSource, SourceStatistics, SourceWait } from '../source.ts'
import type { ResolveHost } from './address-book.ts'
import { copyFromDirectory } from './directory-source.ts'
import type { FallbackPolicy, MirrorList } from './fall-through.ts'
import { type FetchContext, FileFetch } from './file-fetch.ts'
import { DEFAULT_HEDGING, HedgeBudget, type HedgingOptions } from './hedging.ts'
import { type Credentials, HttpClient, type RefusedRequest } from './http-client.ts'
import { Mirror, type Transport } from './mirror.ts'
import { DEFAULT_HEALTH, type HealthOptions, MirrorHealth } from './mirror-health.ts'
import type { ProxyEnvironment } from './proxy-environment.ts'
import { type BackoffOptions, DEFAULT_BACKOFF } from './retry-delay.ts'
import { explainWait } from './source-waits.ts'
import { DEFAULT_MINIMUM_RATE, type MinimumRate } from './stall-guard.ts'
import type { ExtraCertificates } from './trust-store.ts'
import { below } from './mirror-url.ts'
import { isWellKnownMirror } from './well-known-mirrors.ts'

export interface MirrorSourceOptions {
  /** GOPROXY. */
  readonly entries: readonly ProxyEntry[]
  readonly policy: FallbackPolicy
  /** The hosts of the proxies that the Go distribution names itself (`$GOROOT/go.env`). */
  readonly defaultProxyHosts: readonly string[]
  /** Tries after the first, for one file, over all mirrors. */
  readonly retries: number
  readonly connectTimeoutMs: number
  readonly stallTimeoutMs: number
  /** What is left of the time for the whole download: a Retry-After beyond it is not waited for. */
  readonly remainingMs: () => number
  /** GONOPROXY: a path that must never be sent to a proxy. */
  readonly neverAsk: (path: string) => boolean
  readonly proxies: ProxyEnvironment
  readonly certificates: ExtraCertificates
  /** netrc, for https URLs without a user of their own. */
  readonly credentialsFor: (url: URL) => Credentials | undefined
  /** Once more for an https URL that was refused: GOAUTH's commands. */
  readonly credentialsAfter?: ((refused: RefusedRequest) => Promise<Credentials | undefined>) | undefined
  readonly userAgent: string
  readonly minimumRate?: MinimumRate
  readonly backoff?: BackoffOptions
  readonly health?: HealthOptions
  readonly hedging?: HedgingOptions
  /** Offer HTTP/2; see {@link ConnectionOptions} for why not. */
  readonly http2?: boolean
  /** As many as there are requests at once: see {@link ConnectionOptions}. */
  readonly maxConnections?: number
  readonly resolve?: ResolveHost
}

export interface MirrorCounters {
  readonly retries: number
  readonly hedges: number
  /** Hedges that were served before what they hedged. */
  readonly hedgeWins: number
}

/** The mirrors of GOPROXY as one source. */
export interface MirrorSource extends ModuleSource {
  counters(): MirrorCounters
}

/** A private module was about to be sent to a proxy: a mistake of ours, and a leak if it were let through. */
export class PrivateModuleAskedError extends Error {
  override readonly name = 'PrivateModuleAskedError'

  constructor(path: string) {
    super(`${path} matches GONOPROXY and must not be asked of a proxy`)
  }
}

/** Makes a source of a proxy list. Nothing is opened before the first fetch; {@link ModuleSource.close} ends all connections. */
export function createMirrorSource(options: MirrorSourceOptions): MirrorSource {
  return new ProxyListSource(options)
}

class ProxyListSource implements MirrorSource {
  readonly kind = 'proxy'
  readonly label: string
  readonly #client: HttpClient
  readonly #mirrors: readonly Mirror[]
  readonly #context: FetchContext
  readonly #neverAsk: (path: string) => boolean
  readonly #options: MirrorSourceOptions
  readonly #running = new Set<FileFetch>()
  #retries = 0
  #lastHeardMs = performance.now()

  constructor(options: MirrorSourceOptions) {
    this.#options = options
    this.label = redactProxyList(options.entries)
    this.#neverAsk = options.neverAsk
    this.#client = new HttpClient({
      ...options,
      minimumRate: options.minimumRate ?? DEFAULT_MINIMUM_RATE,
      http2: options.http2 ?? false,
    })
    this.#mirrors = options.entries
      .filter(entry => entry.kind === 'url')
      .map(entry => this.#createMirror(entry, options))
    const hedging = options.hedging ?? DEFAULT_HEDGING
    this.#context = {
      mirrors: this.#mirrors,
      list: listOf(options, this.#mirrors),
      retries: options.retries,
      backoff: options.backoff ?? DEFAULT_BACKOFF,
      hedging,
      budget: new HedgeBudget(hedging.maxShare),
      remainingMs: options.remainingMs,
      onRetry: () => {
        this.#retries += 1
      },
    }
  }

  async fetch(request: FetchRequest): Promise<FetchOutcome> {
    if (this.#neverAsk(request.file.module.path)) throw new PrivateModuleAskedError(request.file.module.path)
    const fetching = new FileFetch(this.#context, request)
    this.#running.add(fetching)
    try {
      return await fetching.run()
    } finally {
      this.#running.delete(fetching)
    }
  }

  waits(): readonly SourceWait[] {
    const { connectTimeoutMs, stallTimeoutMs } = this.#options
    const facts = { dials: this.#client.dials, connectTimeoutMs, stallTimeoutMs, nowMs: performance.now() }
    return [...this.#running].map(fetching => explainWait(fetching.waiting(), facts))
  }

  lastHeardMs(): number {
    return this.#lastHeardMs
  }

  counters(): MirrorCounters {
    const { hedges, wins } = this.#context.budget
    return { retries: this.#retries, hedges, hedgeWins: wins }
  }

  statistics(): readonly SourceStatistics[] {
    return this.#mirrors.map(mirror => mirror.row())
  }

  findings(): readonly Finding[] {
    return this.#mirrors.map(mirror => mirror.finding()).filter(finding => finding !== undefined)
  }

  async close(): Promise<void> {
    await this.#client.close()
  }

  #createMirror(entry: ProxyUrl, options: MirrorSourceOptions): Mirror {
    const { label, fallBackOnError, url } = entry
    const isDirectory = url.startsWith('file:')
    return new Mirror({
      label,
      fallBackOnError,
      wellKnown: isWellKnownMirror(entry, options.defaultProxyHosts),
      kind: isDirectory ? 'directory' : 'proxy',
      transport: isDirectory ? directoryTransport(url) : this.#httpTransport(url),
      health: new MirrorHealth(options.health ?? DEFAULT_HEALTH),
    })
  }

  #httpTransport(base: string): Transport {
    return async ({ file, ...request }) =>
      await this.#client.fetchFile({
        ...request,
        onProgress: () => {
          this.#lastHeardMs = performance.now()
          request.onProgress()
        },
        kind: file.kind,
        url: below(base, moduleFilePath(file.module, file.kind)),
      })
  }
}

function directoryTransport(base: string): Transport {
  const directory = fileURLToPath(base)
  return async ({ file, target, signal, watch }) => {
    signal.throwIfAborted()
    watch?.enter('disk')
    return await copyFromDirectory(directory, file, target)
  }
}

function listOf(options: MirrorSourceOptions, mirrors: readonly Mirror[]): MirrorList {
  const last = options.entries.at(-1)
  return { mirrors, policy: options.policy, end: last === undefined || last.kind === 'url' ? 'none' : last.kind }
}
