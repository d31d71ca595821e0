import { join } from 'node:path'
import { type CacheService, startCacheService } from '../../__tests__/support/cache-service.ts'
import { type RunResult, run } from '../../__tests__/support/processes.ts'
import { runJob } from '../../__tests__/support/runner.ts'
import { goEnvironment } from '../../__tests__/support/temp.ts'
import { listBuildCache } from '../../src/build-cache/entries.ts'
import { removeTree } from '../../src/system/remove-tree.ts'
import { childrenCpuSeconds } from '../machine.ts'
import type { ModuleServer } from '../server/module-server.ts'
import type { Workspace } from '../workspace.ts'
import type { Commit, History } from './history.ts'

export const VARIANTS = ['setup-go', 'ours', 'ours, stable-mtimes'] as const
export type Variant = (typeof VARIANTS)[number]

/** An entry of the cache service. */
export interface StoredEntry {
  readonly key: string
  readonly bytes: number
}

/** One job: a commit on a clean machine. */
export interface JobSample {
  readonly variant: Variant
  readonly commit: string
  readonly changesGoSum: boolean
  /** Of main, the commands and post together. */
  readonly seconds: number
  readonly cpuSeconds: number
  readonly mainSeconds: number
  readonly workSeconds: number
  readonly postSeconds: number
  /** What came from the cache service, and from the module proxy. */
  readonly restoredBytes: number
  readonly fetchedBytes: number
  readonly saved: readonly StoredEntry[]
  /** Of GOCACHE when the commands had ended. */
  readonly goCacheBytes: number
  /** Packages that were tested, and those whose result was found. */
  readonly tested: number
  readonly cached: number
}

export interface ReplayRigOptions {
  readonly workspace: Workspace
  readonly history: History
  /** Checkouts of the actions, with their dist/. */
  readonly actions: { readonly 'setup-go': string; readonly ours: string }
  readonly server: ModuleServer
  /** Of the cache service. */
  readonly bytesPerSecond: number
  /** Of the commands of one job. */
  readonly jobTimeoutMs: number
  /** One line about what is going on. */
  readonly say: (line: string) => void
  readonly signal: AbortSignal
}

class FailedCommands extends Error {
  override readonly name = 'FailedCommands'
}

const JOB = 'go build ./... && go vet ./... && go test ./...'
/** Projects have tests that fail, or hang, now and then. */
const MAX_TRIES = 4
const STEP_TIMEOUT_MS = 5 * 60_000

/** A repository with one workflow, for each of the variants: its cache service remembers, its machines forget. */
export class ReplayRig implements AsyncDisposable {
  readonly #options: ReplayRigOptions
  readonly #services: ReadonlyMap<Variant, CacheService>
  readonly #directories: ReadonlyMap<Variant, string>
  #runs = 0

  static async open(options: ReplayRigOptions): Promise<ReplayRig> {
    const services = new Map<Variant, CacheService>()
    const directories = new Map<Variant, string>()
    for (const variant of VARIANTS) {
      services.set(variant, await startCacheService({ bytesPerSecond: options.bytesPerSecond }))
      directories.set(variant, await options.workspace.fresh(variant.replace(/[^a-z]+/g, '-')))
    }
    return new ReplayRig(options, services, directories)
  }

  private constructor(
    options: ReplayRigOptions,
    services: ReadonlyMap<Variant, CacheService>,
    directories: ReadonlyMap<Variant, string>,
  ) {
    this.#options = options
    this.#services = services
    this.#directories = directories
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const service of this.#services.values()) await service.close()
  }

  /** @throws Error where a step fails, or the commands do each time: then there is nothing to compare */
  async run(variant: Variant, commit: Commit): Promise<JobSample> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#try(variant, commit)
      } catch (error) {
        // A job that failed has saved nothing that another one would find.
        if (!(error instanceof FailedCommands) || tries === MAX_TRIES) throw error
        this.#options.say(`${commit.hash.slice(0, 8)} ${variant}: the commands failed, try ${tries} of ${MAX_TRIES}`)
      }
    }
  }

  async #try(variant: Variant, commit: Commit): Promise<JobSample> {
    const { actions, jobTimeoutMs, history, server, signal } = this.#options
    const [service, directory] = [this.#services.get(variant), this.#directories.get(variant)]
    if (service === undefined || directory === undefined) throw new Error(`there is no ${variant}`)
    const [machine, workspace] = [join(directory, 'machine'), join(directory, 'workspace')]
    await removeTree(machine)
    await history.checkOut(commit, workspace)
    // PATH and the temporary directory are the runner's.
    const { PATH: _path, TMPDIR: _temporary, ...env } = await goEnvironment(machine, { proxy: server.url })
    const before = new Set(service.entries().map(({ id }) => id))
    const servedBefore = service.servedBytes()
    await server.configure({ latencyMs: 0 })
    this.#runs += 1
    const cpuBefore = childrenCpuSeconds() ?? Number.NaN
    let goCacheBytes = 0
    const job = await runJob<RunResult & { readonly seconds: number }>({
      machine,
      workspace,
      action: variant === 'setup-go' ? actions['setup-go'] : actions.ours,
      inputs: inputsOf(variant),
      env: { ...env, GOFLAGS: '' },
      service: service.environment(),
      timeoutMs: STEP_TIMEOUT_MS,
      event: { name: 'push', github: { GITHUB_RUN_ID: String(1000 + this.#runs), GITHUB_SHA: commit.hash } },
      workload: async later => {
        const result = await run(...asUser('sh', '-c', JOB), { cwd: workspace, env: later, timeoutMs: jobTimeoutMs })
        const files = await listBuildCache(env['GOCACHE'] ?? '')
        if (result.code !== 0)
          throw new FailedCommands(`${commit.hash} with ${variant}:\n${result.stdout.slice(-4000)}`)
        goCacheBytes = files.reduce((sum, { bytes }) => sum + bytes, 0)
        return result
      },
    })
    signal.throwIfAborted()
    const { main, post, workload } = job
    if (main.conclusion !== 'success' || post?.conclusion !== 'success' || workload === undefined)
      throw new Error(`${commit.hash} with ${variant}:\n${job.log}`)
    const rows = workload.stdout.split('\n').filter(line => line.startsWith('ok '))
    return {
      variant,
      commit: commit.hash,
      changesGoSum: commit.changesGoSum,
      seconds: main.seconds + workload.seconds + post.seconds,
      cpuSeconds: (childrenCpuSeconds() ?? Number.NaN) - cpuBefore,
      mainSeconds: main.seconds,
      workSeconds: workload.seconds,
      postSeconds: post.seconds,
      restoredBytes: service.servedBytes() - servedBefore,
      fetchedBytes: (await server.counters()).bytes,
      saved: service
        .entries()
        .flatMap(({ id, key, archive }) => (before.has(id) ? [] : [{ key, bytes: archive.length }])),
      goCacheBytes,
      tested: rows.length,
      cached: rows.filter(line => line.includes('(cached)')).length,
    }
  }
}

/** Hosted runners are not root, and some tests know: root goes without its right to open everything. */
function asUser(file: string, ...args: readonly string[]): [string, readonly string[]] {
  if (process.getuid?.() !== 0) return [file, args]
  return ['setpriv', ['--bounding-set=-dac_override,-dac_read_search', file, ...args]]
}

function inputsOf(variant: Variant): Readonly<Record<string, string>> {
  switch (variant) {
    case 'setup-go':
      // Its default asks GitHub's API with the job's token.
      return { token: '' }
    case 'ours':
      return {}
    case 'ours, stable-mtimes':
      return { 'stable-mtimes': 'true' }
  }
}
