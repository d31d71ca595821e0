import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../../__tests__/support/processes.ts'
import { median } from '../statistics.ts'
import { Workspace } from '../workspace.ts'
import { runJob } from './job.ts'
import { Machine } from './machine.ts'
import { type MirrorCounts, Mirrors } from './mirrors.ts'
import { type JobPlan, planJobs } from './plan.ts'
import { findRests } from './rests.ts'
import { openStore, type SoakStore, type StoreName } from './store.ts'
import { checkStore, listedFiles, type StoreCheck } from './store-check.ts'
import { compareBuildFiles, compareModuleCache, missingModules } from './truth.ts'
import { failureOf, type JobRecord } from './verdict.ts'
import { World } from './world.ts'

export interface SoakOptions {
  readonly store: StoreName
  readonly seed: number
  readonly jobs: number
  readonly atOnce: number
  readonly signal: AbortSignal
  readonly onJob?: (record: JobRecord) => void
}

export interface SoakResult {
  readonly records: readonly JobRecord[]
  readonly mirrors: MirrorCounts
  readonly store: StoreCheck
  /** What was left in the store after its documented sweep; undefined where it has none of its own. */
  readonly afterSweep: readonly string[] | undefined
  readonly seconds: number
}

const MIRRORS = 3
const WINDOW_MS = 10_000
const OVERLAP_MS = 6000
/** Jobs of one generation: of its new modules each is fetched by the first that need it. */
const JOBS_OF_GENERATION = 20

/** Many jobs at once, on one store, with mirrors that are well by turns; some of the jobs are killed. */
export async function soak(options: SoakOptions): Promise<SoakResult> {
  const { seed, jobs, atOnce, signal } = options
  const startedAt = performance.now()
  await using workspace = await Workspace.open()
  const generations = Math.max(2, Math.round(jobs / JOBS_OF_GENERATION))
  const world = new World(seed, generations)
  const climate = { seed, mirrors: MIRRORS, windowMs: WINDOW_MS, overlapMs: OVERLAP_MS }
  await using mirrors = await Mirrors.start({ climate, generations })
  await using store = await openStore(options.store, workspace)
  const run = new Run({ ...options, workspace, world, mirrors, store })
  const plans = planJobs({ seed, jobs, machines: atOnce, mirrors: MIRRORS }, world)
  const machines = Array.from({ length: atOnce }, (_, machine) => plans.filter(plan => plan.machine === machine))
  await Promise.all(machines.map(async own => run.machine(own)))
  const checked = await checkStore(store, world, workspace)
  const afterSweep = store.grow === undefined ? undefined : await run.sweep(plans.at(-1))
  signal.throwIfAborted()
  return {
    records: run.records.toSorted((a, b) => a.plan.number - b.plan.number),
    mirrors: await mirrors.counts(),
    store: checked,
    afterSweep,
    seconds: (performance.now() - startedAt) / 1000,
  }
}

interface RunOptions extends Omit<SoakOptions, 'store'> {
  readonly workspace: Workspace
  readonly world: World
  readonly mirrors: Mirrors
  readonly store: SoakStore
}

const FIRST_GUESS_MS = 6000

class Run {
  readonly records: JobRecord[] = []
  readonly #options: RunOptions

  constructor(options: RunOptions) {
    this.#options = options
  }

  /** All jobs of one machine, one after the other. */
  async machine(plans: readonly JobPlan[]): Promise<void> {
    const directory = join(this.#options.workspace.directory, `machine-${plans[0]?.machine ?? 0}`)
    await mkdir(join(directory, 'tmp'), { recursive: true })
    const machine = new Machine(directory)
    for (const plan of plans) {
      this.#options.signal.throwIfAborted()
      const record = await this.#job(plan, machine)
      this.records.push(record)
      this.#options.onJob?.(record)
    }
  }

  /** One more job, a day later: what kills left in the store is then swept. @returns what is still there */
  async sweep(last: JobPlan | undefined): Promise<readonly string[]> {
    const { store, world, workspace } = this.#options
    if (last === undefined) return []
    await store.grow?.()
    // Its build has to be saved: a project that this machine did not build last.
    const plan: JobPlan = { ...last, number: last.number + 1, isClean: true, caches: 'replaced', kill: undefined }
    await this.machine([plan])
    return (await checkStore(store, world, workspace)).rests
  }

  async #job(plan: JobPlan, machine: Machine): Promise<JobRecord> {
    const { world, mirrors, store, signal } = this.#options
    const modules = world.requirements(plan.project, plan.generation)
    await machine.prepare(modules, plan.isClean)
    const proxy = plan.mirrors.map(mirror => mirrors.urls[mirror]).join('|')
    const env = await machine.environment(proxy, store.env)
    const end = await runJob(plan, { machine, env, flags: store.flags, usualMs: this.#usualMs(), signal })
    const rests = findRests(machine.directory)
    const isOver = !end.isKilled
    const known = new Set(machine.known.gos)
    const build = compareBuildFiles(machine.goCache, await listedFiles(machine.goCache))
    const record: JobRecord = {
      plan,
      end,
      modules: compareModuleCache(machine.goModCache, world),
      build,
      missing: isOver ? missingModules(machine.goModCache, modules) : [],
      verify: isOver && end.code === 0 ? await verify(machine, env) : '',
      left: isOver ? [...rests.ours, ...rests.gos.filter(name => !known.has(name))].filter(isDue(plan, machine)) : [],
      rests: isOver ? [] : rests.ours,
      gosRests: rests.gos.filter(name => !known.has(name)).length,
      isProjectUntouched: await machine.isProjectUntouched(modules),
    }
    machine.known = rests
    return record
  }

  #usualMs(): number {
    const done = this.records.filter(({ end }) => !end.isKilled).map(({ end }) => end.seconds * 1000)
    return done.length < 3 ? FIRST_GUESS_MS : median(done.slice(-20))
  }
}

/** Whether a file should be gone by now: what an earlier job left of a restore stays until one restores. */
function isDue({ caches }: JobPlan, { known }: Machine): (name: string) => boolean {
  return name => caches !== 'off' || !known.ours.includes(name) || !name.startsWith('gocache/')
}

const VERIFY_TIMEOUT_MS = 120_000

/** go's own check of all that the project uses; what it says where it is not content. */
async function verify(machine: Machine, env: Readonly<Record<string, string>>): Promise<string> {
  const options = { cwd: machine.project, env: { ...env, GOPROXY: 'off' }, timeoutMs: VERIFY_TIMEOUT_MS }
  const { code, stdout, stderr } = await run('go', ['mod', 'verify'], options)
  return code === 0 && stdout.trim() === 'all modules verified'
    ? ''
    : `${stdout}${stderr}`.trim() || `exit code ${code}`
}

/** What a job came to, in a line. */
export function tell(record: JobRecord): string {
  const { plan, end } = record
  const { cache } = end.report ?? {}
  const how = end.isKilled ? `${plan.kill?.signal} to the ${plan.kill?.to}` : `code ${end.code}`
  const problems = [failureOf(record), ...record.modules.wrong, ...record.build.wrong, ...record.left]
  const survivors = end.survivors.map(({ command }) => `survivor: ${command}`)
  const all = [...problems, ...survivors].filter(problem => problem !== undefined)
  return `${plan.number}: ${how}, ${end.seconds.toFixed(1)} s, modules ${cache?.modules.outcome}, build ${cache?.build.outcome}${all.length > 0 ? `: ${all.join('; ')}` : ''}`
}
