import type { Finding } from '../../diagnosis/finding.ts'
import { finding } from '../../diagnosis/catalogue.ts'
import { moduleKey } from '../../go/module-path.ts'
import type { ModuleFile, ModuleFileKind, SourceStatistics } from '../source.ts'
import type { FailureClass, MirrorFailureCode } from './classify.ts'
import { FAILURE_CLASSES } from './classify.ts'
import type { ConnectionKind } from './connections.ts'
import type { ListedMirror } from './fall-through.ts'
import { LatencySamples } from './latency.ts'
import { MirrorError } from './mirror-error.ts'
import type { MirrorHealth } from './mirror-health.ts'
import type { RequestWatch } from './request-watch.ts'
import { MirrorStatistics } from './mirror-statistics.ts'
import type { PartialBody } from './partial-body.ts'
import { Silence } from './silence.ts'

export interface MirrorRequest {
  readonly file: ModuleFile
  readonly target: string | undefined
  readonly connection: ConnectionKind
  /** What the target holds of this file from this mirror. */
  readonly partial: PartialBody | undefined
  /** The run's, or the file's. */
  readonly signal: AbortSignal
  /** We do not want the answer any more: another came first. Where the reason is a MirrorError, that is what the mirror did. */
  readonly abandoned: AbortSignal
  /** Told how far it is. */
  readonly watch?: RequestWatch
  readonly onProgress: () => void
}

export type MirrorAnswer =
  | { readonly kind: 'fetched'; readonly bytes: number; readonly data?: Buffer }
  | {
      readonly kind: 'failed'
      readonly error: MirrorError
      readonly partial?: PartialBody | undefined
      readonly bytes?: number
    }

/** How a mirror is reached: over HTTP, or in a directory. */
export type Transport = (request: Omit<MirrorRequest, 'abandoned'>) => Promise<MirrorAnswer>

export interface MirrorOptions extends ListedMirror {
  readonly label: string
  readonly kind: 'proxy' | 'directory'
  readonly transport: Transport
  readonly health: MirrorHealth
}

/** One URL of GOPROXY: what it is, how it does, and what it was asked. */
export class Mirror implements ListedMirror {
  readonly label: string
  readonly kind: 'proxy' | 'directory'
  readonly fallBackOnError: boolean
  readonly wellKnown: boolean
  readonly health: MirrorHealth
  readonly silence = new Silence()
  readonly #transport: Transport
  readonly #statistics = new MirrorStatistics()
  #lastMessage = ''
  #stalls = 0
  #lastStall = ''
  readonly #firstByteMs: Readonly<Record<ModuleFileKind, LatencySamples>> = {
    info: new LatencySamples(),
    mod: new LatencySamples(),
    zip: new LatencySamples(),
  }

  constructor(options: MirrorOptions) {
    this.label = options.label
    this.kind = options.kind
    this.fallBackOnError = options.fallBackOnError
    this.wellKnown = options.wellKnown
    this.health = options.health
    this.#transport = options.transport
  }

  /** How long the answers for files of a kind took to begin. */
  firstByteMs(kind: ModuleFileKind): LatencySamples {
    return this.#firstByteMs[kind]
  }

  /**
   * Asks for one file, and learns from what happens. Undefined: the request was abandoned.
   *
   * @throws the signal's reason; TargetError
   */
  async ask(request: MirrorRequest): Promise<MirrorAnswer | undefined> {
    return await this.health.observe(async () => {
      const result = await this.#send(request)
      return { result, verdict: result === undefined ? undefined : { failure: failureOf(result) } }
    })
  }

  row(): SourceStatistics {
    return this.#statistics.row({ url: this.label, kind: this.kind, ejections: this.health.ejections })
  }

  /** That it was ejected, or that requests were given up after silence. */
  finding(): Finding | undefined {
    const { ejections, lastFailure } = this.health
    if (ejections === 0 || lastFailure === undefined) return this.#stallFinding()
    const times = ejections === 1 ? 'once' : `${ejections} times`
    const message = `The mirror ${this.label} failed again and again (at last: ${this.#lastMessage}), and was left out ${times}.`
    return finding(lastFailure, { severity: 'warning', url: this.label, message })
  }

  #stallFinding(): Finding | undefined {
    if (this.#stalls === 0) return undefined
    const requests = this.#stalls === 1 ? 'A request' : `${this.#stalls} requests`
    const message = `${requests} to ${this.label} came to a standstill and ${this.#stalls === 1 ? 'was' : 'were'} given up: ${this.#lastStall}.`
    return finding('stall', { severity: 'warning', url: this.label, message })
  }

  async #send({ abandoned, ...request }: MirrorRequest): Promise<MirrorAnswer | undefined> {
    const startMs = performance.now()
    let firstByteMs: number | undefined
    const onProgress = (): void => {
      const nowMs = performance.now()
      firstByteMs ??= nowMs - startMs
      this.silence.heard(nowMs)
      request.onProgress()
    }
    try {
      const signal = AbortSignal.any([request.signal, abandoned])
      const answer = await this.#transport({ ...request, signal, onProgress })
      const failure = failureOf(answer)
      if (failure !== undefined && answer.kind === 'failed') this.#lastMessage = answer.error.message
      if (failure === 'stall' && answer.kind === 'failed') {
        this.#stalls += 1
        this.#lastStall = `${moduleKey(request.file.module)}.${request.file.kind}, ${answer.error.message}`
      }
      this.#statistics.record({ durationMs: performance.now() - startMs, bytes: answer.bytes ?? 0, failure })
      if (failure === undefined && firstByteMs !== undefined) this.#firstByteMs[request.file.kind].add(firstByteMs)
      return answer
    } catch (error) {
      if (!abandoned.aborted || request.signal.aborted) throw error
      const reason: unknown = abandoned.reason
      if (reason instanceof MirrorError) return this.#failed(reason, performance.now() - startMs)
      this.#statistics.record({ durationMs: undefined, bytes: 0, failure: undefined })
      return undefined
    }
  }

  #failed(error: MirrorError, durationMs: number): MirrorAnswer {
    this.#lastMessage = error.message
    this.#statistics.record({ durationMs, bytes: 0, failure: error.code })
    return { kind: 'failed', error }
  }
}

/** "Not found" is no failure of the mirror. */
function failureOf(answer: MirrorAnswer): MirrorFailureCode | undefined {
  if (answer.kind === 'fetched') return undefined
  const { code } = answer.error
  return (FAILURE_CLASSES[code] satisfies FailureClass) === 'next' ? undefined : code
}
