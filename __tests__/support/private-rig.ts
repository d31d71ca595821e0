import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { startCacheService } from './cache-service.ts'
import { requireFreshDist } from './dist.ts'
import { type Leak, type LeftBehind, scanForLeaks } from './leak-scan.ts'
import type { SyntheticModule } from './module-builder.ts'
import { DATABASE, PUBLIC_PROXY, type PrivateWorld } from './private-world.ts'
import { type ProcessSampler, type SampledProcess, sampleProcesses } from './process-sampler.ts'
import { type RunResult, run } from './processes.ts'
import { type ProjectOptions, writeProject } from './project.ts'
import { type JobOptions, type JobResult, runJob } from './runner.ts'
import { goEnvironment, removeTree } from './temp.ts'
import { libraryOf } from './cli-machine.ts'

export interface PrivateJob extends Partial<JobOptions<RunResult>> {
  /** What go.mod requires. */
  readonly modules: readonly SyntheticModule[]
  readonly project?: ProjectOptions
  /** Whether the machine is the last job's. Default: a new one. */
  readonly sameMachine?: boolean
}

export interface PrivateJobResult extends JobResult<RunResult> {
  readonly processes: readonly SampledProcess[]
  /** Everything that is there now, and everything that was said. */
  readonly left: LeftBehind
  leaks(secrets: Readonly<Record<string, string>>): Promise<readonly Leak[]>
}

/** A machine and a cache service in a world of private modules, for jobs with the built action in them. */
export interface PrivateRig {
  readonly machine: string
  readonly workspace: string
  /** What every step has. */
  environment(): Promise<Record<string, string>>
  /** The action, `go build ./...` without any network, post. */
  job(options: PrivateJob): Promise<PrivateJobResult>
  close(): Promise<void>
}

export async function makePrivateRig(base: string, world: PrivateWorld): Promise<PrivateRig> {
  requireFreshDist()
  const machine = join(base, 'machine')
  const workspace = join(base, 'workspace')
  const service = await startCacheService()
  const environment = async (): Promise<Record<string, string>> => {
    const extra = { ...world.internet.environment, GOSUMDB: `${world.database.gosumdb} https://${DATABASE}` }
    // PATH, HOME and the temporary directory are the runner's.
    const {
      PATH: _path,
      TMPDIR: _temporary,
      HOME: _home,
      ...env
    } = await goEnvironment(machine, { proxy: PUBLIC_PROXY, extra })
    return env
  }
  const offline = async (env: Readonly<Record<string, string>>): Promise<RunResult> =>
    run('go', ['build', './...'], { cwd: workspace, env: { ...env, GOPROXY: 'off' } })
  return {
    machine,
    workspace,
    environment,
    async job({ modules, project, sameMachine = false, env, workload = offline, ...options }) {
      if (!sameMachine) await removeTree(machine)
      await rm(workspace, { recursive: true, force: true })
      await writeProject(workspace, modules, { ...project, files: { ...libraryOf(modules), ...project?.files } })
      service.clear()
      world.internet.clear()
      let later: Readonly<Record<string, string>> = {}
      const sampler: ProcessSampler = sampleProcesses(machine)
      const result = await runJob<RunResult>({
        machine,
        workspace,
        ...options,
        workload: async given => {
          later = given
          return workload(given)
        },
        env: { ...(await environment()), ...env },
        service: { ...service.environment(), ...options.service },
      })
      const processes = await sampler.stop()
      const left: LeftBehind = {
        directories: { machine, workspace },
        contents: {
          ...said(result),
          'environment of later steps': JSON.stringify(later),
          ...Object.fromEntries(service.entries().map(({ key, archive }) => [`entry ${key}`, archive])),
          ...Object.fromEntries(processes.map(({ pid, command }) => [`argv of ${pid}`, command])),
          ...ofWorkload(processes),
        },
      }
      return { ...result, processes, left, leaks: async secrets => scanForLeaks(secrets, left) }
    },
    close: async () => service.close(),
  }
}

/** What a job said and handed on. Masks are asked for by naming the secret: the runner takes such lines away. */
function said(job: JobResult<RunResult>): Readonly<Record<string, string>> {
  const stdout = job.stdout.replaceAll(/^::add-mask::.*$/gm, '')
  const { log, stderr, summary, state, env, outputs, report, mainReport, annotations } = job
  const values = { state, env, outputs, report, mainReport, annotations }
  const texts = Object.entries(values).map(([name, value]) => [name, JSON.stringify(value) ?? ''])
  return { stdout, stderr, log, summary, ...Object.fromEntries(texts) }
}

/** The environment of what is not the action's own: its inputs, and what it gives to its children. */
function ofWorkload(processes: readonly SampledProcess[]): Readonly<Record<string, string>> {
  const later = processes.filter(({ environment }) => !/^(INPUT_|GOMODSETUP_PROCESS_GROUP=)/m.test(environment))
  return Object.fromEntries(later.map(({ pid, environment }) => [`environ of ${pid}`, environment]))
}
