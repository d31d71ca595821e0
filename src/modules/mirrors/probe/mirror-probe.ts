import { compare, valid } from 'semver'
import type { ModuleVersion } from '../../../go/module-path.ts'
import { escapeModulePath } from '../../../go/module-path.ts'
import { sleep } from '../../../system/deadline.ts'
import { FAILURE_CLASSES } from '../classify.ts'
import { LatencySamples } from '../latency.ts'
import { BodyMeter } from './body-meter.ts'
import { inParallel, untilAborted } from './bounded-work.ts'
import { type ConnectionProbe, type ConnectionProbeOptions, probeConnection } from './connection-probe.ts'
import type { MirrorInquiry, Reply } from './mirror-inquiry.ts'
import type { MirrorMeasurement } from './mirror-measurement.ts'
import { STAND_IN } from './probe-plan.ts'

/** What one mirror is asked. */
export interface ProbeTask {
  /** Modules of the project that it may be asked for. */
  readonly modules: readonly ModuleVersion[]
  /** undefined: modules are all that is asked for. */
  readonly protocol:
    | {
        /** A public module that all mirrors are asked for, so that they can be compared. */
        readonly common: string
        /** The checksum database's name; undefined: it is not used. */
        readonly checksumDatabase: string | undefined
      }
    | undefined
  /** False where only go knows how to log in there. */
  readonly mayAsk: boolean
  readonly connection: ConnectionProbeOptions
  /** Ends the whole task; what was measured until then counts. */
  readonly signal: AbortSignal
}

/** Requests at once to one mirror. */
const PARALLEL = 8
/** Samples on connections that are there, before percentiles are said. */
const MIN_SAMPLES = 10
/** So many failures without any answer, and the mirror is left alone. */
const PATIENCE = 4
/** A failure that came at once may be a moment's; one that took its time is an answer. */
const QUICK_FAILURE_MS = 1000
const PAUSE_MS = 200
/** Zips at once, and what is taken of them at most. */
const ZIPS_AT_ONCE = 6
const MAX_ZIP_BYTES = 16 * 1024 * 1024
const MAX_ZIPS = 18
/** Less than this says nothing about bandwidth. */
const MIN_BODY_BYTES = 64 * 1024

/** Measures one mirror: first {@link answer}, side by side with others; then {@link download}, alone, since all share one line. */
export class MirrorProbe {
  readonly inquiry: MirrorInquiry
  readonly #latency = new LatencySamples()
  readonly #has: ModuleVersion[] = []
  readonly #lacks: ModuleVersion[] = []
  #connection: ConnectionProbe | undefined
  #firstByteMs: number | undefined
  #checksumDatabase: MirrorMeasurement['checksumDatabase'] = 'unknown'
  #newest: MirrorMeasurement['newest']
  #bytesPerSecond: number | undefined
  #zipBytes: number | undefined

  constructor(inquiry: MirrorInquiry) {
    this.inquiry = inquiry
  }

  /** Every address of its host, as far as they are known. */
  get addresses(): readonly string[] {
    return this.#connection?.addresses ?? []
  }

  get lacks(): readonly ModuleVersion[] {
    return this.#lacks
  }

  get isAlive(): boolean {
    return this.inquiry.answers > 0
  }

  /** The connection, the checksum database, what it has and how quickly it says so. Ends with the task's signal. */
  async answer(task: ProbeTask): Promise<void> {
    await untilAborted(task.signal, async () => {
      if (!this.inquiry.isDirectory && !(await this.#connect(task))) return
      if (!task.mayAsk || !(await this.#greet(task))) return
      await Promise.all([this.#askModules(task), this.#askProtocol(task)])
      await this.#askAgain(task)
    })
  }

  /** Throughput. */
  async download(limits: { readonly timeMs: number; readonly signal: AbortSignal }): Promise<void> {
    if (this.#has.length === 0 || this.inquiry.isDirectory) return
    const stop = new AbortController()
    const timer = setTimeout(() => stop.abort(), limits.timeMs)
    const meter = new BodyMeter(MAX_ZIP_BYTES, () => stop.abort())
    const signal = AbortSignal.any([limits.signal, stop.signal])
    const queue = this.#has.slice(0, MAX_ZIPS)
    const sizes: number[] = []
    try {
      await untilAborted(signal, async () =>
        inParallel(queue, ZIPS_AT_ONCE, async module => {
          const body = meter.begin()
          const reply = await this.inquiry
            .askFile(module, 'zip', { signal, onBytes: bytes => body.received(bytes) })
            .finally(() => body.end())
          if (reply.kind === 'found') sizes.push(reply.bytes)
        }),
      )
    } finally {
      clearTimeout(timer)
    }
    if (meter.bytes >= MIN_BODY_BYTES) this.#bytesPerSecond = meter.bytesPerSecond()
    if (sizes.length > 0) this.#zipBytes = Math.round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length)
  }

  measurement(): MirrorMeasurement {
    const { inquiry } = this
    const { requests, failures, faults } = inquiry
    const state =
      requests === 0 && failures === 0 ? 'not-asked' : !this.isAlive ? 'dead' : failures > 0 ? 'fails' : 'works'
    const hasLatency = this.#latency.count > 0
    return Object.freeze({
      url: inquiry.entry.label,
      kind: inquiry.isDirectory ? 'directory' : 'proxy',
      state,
      connection: this.#connection?.measured,
      firstByteMs: this.#firstByteMs,
      requests,
      failures,
      faults,
      p50Ms: hasLatency ? this.#latency.percentile(50) : undefined,
      p95Ms: hasLatency ? this.#latency.percentile(95) : undefined,
      bytesPerSecond: this.#bytesPerSecond,
      zipBytes: this.#zipBytes,
      checksumDatabase: this.#checksumDatabase,
      newest: this.#newest,
      has: this.#has,
      lacks: this.#lacks,
    })
  }

  async #connect({ connection }: ProbeTask): Promise<boolean> {
    const url = new URL(this.inquiry.entry.url)
    for (let attempt = 1; ; attempt++) {
      const startMs = performance.now()
      this.#connection = await probeConnection(url, connection)
      const { error } = this.#connection
      if (error === undefined) return true
      this.inquiry.noteFault(error)
      if (attempt > 1 || !isWorthAnother(error.code, performance.now() - startMs)) return false
      await sleep(PAUSE_MS, connection.signal)
    }
  }

  /** The first request, alone: a mirror that never answers shall not be asked forty times. */
  async #greet({ modules, signal }: ProbeTask): Promise<boolean> {
    const first = modules[0] ?? STAND_IN
    const ask = async (): Promise<Reply> => this.inquiry.askFile(first, 'info', { signal })
    let reply = await ask()
    if (reply.error !== undefined && reply.kind === 'failed' && isWorthAnother(reply.error.code, reply.durationMs)) {
      await sleep(PAUSE_MS, signal)
      reply = await ask()
    }
    if (reply.kind === 'failed') return false
    this.#firstByteMs = reply.firstByteMs
    if (modules[0] !== undefined) this.#sort(first, reply)
    return true
  }

  async #askModules({ modules, signal }: ProbeTask): Promise<void> {
    const seen = { failuresInARow: 0 }
    const isWarm = new Set<number>()
    await inParallel(modules.slice(1), PARALLEL, async (module, worker) => {
      if (seen.failuresInARow >= PATIENCE * PARALLEL) return
      const reply = await this.inquiry.askFile(module, 'info', { signal })
      seen.failuresInARow = reply.kind === 'failed' ? seen.failuresInARow + 1 : 0
      this.#sort(module, reply)
      // The first request of each has the making of a connection in it.
      if (isWarm.has(worker)) this.#time(reply)
      isWarm.add(worker)
    })
  }

  /** Few modules: the same ones again, until there is something to take percentiles of. */
  async #askAgain({ modules, signal }: ProbeTask): Promise<void> {
    const missing = MIN_SAMPLES - this.#latency.count
    if (missing <= 0) return
    const known = modules.length === 0 ? [STAND_IN] : modules
    const again = Array.from({ length: missing }, (_, index) => known[index % known.length] ?? STAND_IN)
    await inParallel(again, ZIPS_AT_ONCE, async module =>
      this.#time(await this.inquiry.askFile(module, 'info', { signal })),
    )
  }

  async #askProtocol({ protocol, signal }: ProbeTask): Promise<void> {
    if (this.inquiry.isDirectory || protocol === undefined) return
    const { checksumDatabase, common } = protocol
    if (checksumDatabase !== undefined) {
      const { kind } = await this.inquiry.askPath(`sumdb/${checksumDatabase}/supported`, signal)
      if (kind !== 'failed') this.#checksumDatabase = kind === 'found' ? 'proxied' : 'not-proxied'
    }
    const list = await this.inquiry.askPath(`${escapeModulePath(common)}/@v/list`, signal)
    const latest = await this.inquiry.askPath(`${escapeModulePath(common)}/@latest`, signal)
    const version = newestOf([...versionsOf(list.data), ...versionOf(latest.data)])
    if (version !== undefined) this.#newest = { module: common, version }
  }

  #sort(module: ModuleVersion, reply: Reply): void {
    if (reply.kind === 'found') this.#has.push(module)
    else if (reply.kind === 'not-found') this.#lacks.push(module)
  }

  #time(reply: Reply): void {
    if (reply.kind !== 'failed') this.#latency.add(reply.durationMs)
  }
}

function isWorthAnother(code: keyof typeof FAILURE_CLASSES, durationMs: number): boolean {
  return ['transient', 'transient-once'].includes(FAILURE_CLASSES[code]) && durationMs < QUICK_FAILURE_MS
}

function versionsOf(data: Buffer | undefined): readonly string[] {
  return data?.toString('latin1', 0, 1 << 20).split(/\s+/) ?? []
}

function versionOf(data: Buffer | undefined): readonly string[] {
  const version = /"Version"\s*:\s*"([^"]+)"/.exec(data?.toString('latin1', 0, 1 << 16) ?? '')?.[1]
  return version === undefined ? [] : [version]
}

/** Of releases; pre-releases and what is no version do not count. */
function newestOf(versions: readonly string[]): string | undefined {
  return versions
    .filter(version => /^v\d+\.\d+\.\d+$/.test(version) && valid(version) !== null)
    .toSorted(compare)
    .at(-1)
}
