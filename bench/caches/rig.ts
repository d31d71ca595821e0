import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { type CacheService, startCacheService } from '../../__tests__/support/cache-service.ts'
import { type RunResult, run } from '../../__tests__/support/processes.ts'
import { type JobResult, runJob } from '../../__tests__/support/runner.ts'
import type { ActionStep } from '../../__tests__/support/runner-step.ts'
import { goEnvironment } from '../../__tests__/support/temp.ts'
import { removeTree } from '../../src/system/remove-tree.ts'
import type { Corpus } from '../corpora.ts'
import { type Measured, Meter } from '../meter.ts'
import type { ModuleServer } from '../server/module-server.ts'
import type { Workspace } from '../workspace.ts'

/** One step of a job: main or post. */
type StepSample = Omit<Measured, 'othersShare'>

export const PEERS = ['setup-go', 'ours'] as const
export type Peer = (typeof PEERS)[number]

/** A first job, which saves, and a second one on a clean machine, which restores. */
export interface CacheSample {
  readonly peer: Peer
  readonly corpus: string
  /** All entries that the first job saved. */
  readonly entryBytes: number
  /** The first job's post step. */
  readonly save: StepSample
  /** The second job's main step. */
  readonly restore: StepSample
  /** `go mod download` after it, without a proxy: it must have nothing to do. */
  readonly after: { readonly seconds: number }
  readonly seconds: number
  readonly cpuSeconds: number
  /** Of the time of all cores, what went to anything but the peer: to the cache service, and to what is noise. */
  readonly othersShare: number
}

export interface CacheRigOptions {
  readonly workspace: Workspace
  /** A checkout of actions/setup-go. */
  readonly setupGo: string
  /** Our own, with dist/. */
  readonly ours: string
  /** Of all downloads from the cache service together. */
  readonly bytesPerSecond: number
  readonly signal: AbortSignal
}

const STEP_TIMEOUT_MS = 5 * 60_000

/** Runs both actions as the runner does: the same machine, cache service, module proxy and Go. */
export class CacheRig implements AsyncDisposable {
  readonly #options: CacheRigOptions
  readonly #service: CacheService

  static async open(options: CacheRigOptions): Promise<CacheRig> {
    return new CacheRig(options, await startCacheService({ bytesPerSecond: options.bytesPerSecond }))
  }

  private constructor(options: CacheRigOptions, service: CacheService) {
    this.#options = options
    this.#service = service
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#service.close()
  }

  /** @throws Error where a step fails, nothing was saved, or what was restored is not all that go needs */
  async measure(peer: Peer, corpus: Corpus, server: ModuleServer): Promise<CacheSample> {
    const directory = await this.#options.workspace.fresh(peer)
    try {
      this.#service.clear()
      this.#service.clearRequests()
      await cp(corpus.project, join(directory, 'workspace'), { recursive: true })
      const first = await this.#job(peer, directory, server.url)
      const entryBytes = this.#service.entries().reduce((bytes, { archive }) => bytes + archive.length, 0)
      if (entryBytes === 0) throw new Error(`${peer} saved nothing:\n${first.job.log}`)
      const second = await this.#job(peer, directory, 'off')
      if (second.job.outputs['cache-hit'] !== 'true')
        throw new Error(`what ${peer} saved does not restore:\n${second.job.log}`)
      return {
        peer,
        corpus: corpus.name,
        entryBytes,
        save: first.post,
        restore: second.main,
        after: { seconds: second.workload.seconds },
        seconds: first.post.seconds + second.main.seconds,
        cpuSeconds: first.post.cpuSeconds + second.main.cpuSeconds,
        othersShare: Math.max(first.othersShare, second.othersShare),
      }
    } finally {
      await removeTree(directory)
    }
  }

  /** A job on a clean machine: main, `go mod download`, post. */
  async #job(peer: Peer, directory: string, goProxy: string): Promise<MeasuredJob> {
    const machine = join(directory, 'machine')
    await removeTree(machine)
    // PATH and the temporary directory are the runner's.
    const { PATH: _path, TMPDIR: _temporary, ...env } = await goEnvironment(machine, { proxy: goProxy })
    const workspace = join(directory, 'workspace')
    const meter = new Meter()
    let workload: Measured | undefined
    const job = await runJob<RunResult>({
      machine,
      workspace,
      action: peer === 'ours' ? this.#options.ours : this.#options.setupGo,
      inputs: peer === 'ours' ? {} : { token: '' },
      env: { ...env, GOFLAGS: '' },
      service: this.#service.environment(),
      timeoutMs: STEP_TIMEOUT_MS,
      workload: async later => {
        meter.lap('main')
        const result = await run('go', ['mod', 'download'], { cwd: workspace, env: later })
        workload = meter.lap('workload')
        return result
      },
    })
    this.#options.signal.throwIfAborted()
    const post = meter.lap('post')
    if (
      job.main.conclusion !== 'success' ||
      job.post === undefined ||
      job.workload?.code !== 0 ||
      workload === undefined
    )
      throw new Error(`a job of ${peer} failed:\n${job.log}\n${job.workload?.stderr ?? ''}`)
    const main = meter.of('main')
    return {
      job,
      main: { ...main, seconds: job.main.seconds },
      workload,
      post: { ...post, seconds: job.post.seconds },
      othersShare: Math.max(main.othersShare, post.othersShare),
    }
  }
}

interface MeasuredJob {
  readonly job: JobResult<RunResult> & { readonly main: ActionStep }
  readonly main: Measured
  readonly workload: Measured
  readonly post: Measured
  readonly othersShare: number
}
