import { mkdir, readFile, rm } from 'node:fs/promises'
import { delimiter, join, resolve } from 'node:path'
import type { Report } from '../../src/report/report.ts'
import {
  type ActionMetadata,
  type Contexts,
  inputEnvironment,
  readActionMetadata,
  type JobStatus,
  unexpectedInputs,
} from './action-metadata.ts'
import { type Event, githubEnvironment, runnerEnvironment, writeEvent } from './runner-environment.ts'
import { type ActionStep, type Interrupt, runActionStep } from './runner-step.ts'
import type { Annotation } from './workflow-commands.ts'

export interface JobOptions<T> {
  /** Stands for the machine: its home, tool cache and temporary directory are in here. A new directory is a clean machine. */
  readonly machine: string
  /** GITHUB_WORKSPACE, checked out. */
  readonly workspace: string
  /** `with:`. */
  readonly inputs?: Readonly<Record<string, string>>
  /** Default: a push to main. */
  readonly event?: Event
  /** `matrix`. Default: none. */
  readonly matrix?: Readonly<Record<string, unknown>>
  /** The job's `env:`, for every step. */
  readonly env?: Readonly<Record<string, string>>
  /** What only actions get, and no `run:` step: ACTIONS_RESULTS_URL, ACTIONS_RUNTIME_TOKEN… */
  readonly service?: Readonly<Record<string, string>>
  /** The later steps, with the environment that they have. Not run where main failed. */
  readonly workload?: (env: Readonly<Record<string, string>>) => Promise<T>
  /** How the job stands when post runs. Default: what main makes of it. */
  readonly jobStatus?: JobStatus
  readonly interrupt?: Interrupt & { readonly step: 'main' | 'post' }
  /** Default: the repository itself. */
  readonly action?: string
  /** Default: the Node that runs the tests. */
  readonly node?: string
  /** Of each of main and post; then the step's process group is killed. Default 60 s. */
  readonly timeoutMs?: number
}

export interface JobResult<T> {
  readonly main: ActionStep
  /** Undefined where the action has none, or where `post-if` says no. */
  readonly post: ActionStep | undefined
  readonly status: JobStatus
  readonly outputs: Readonly<Record<string, string>>
  /** What main handed to post. */
  readonly state: Readonly<Record<string, string>>
  /** What the action exported to later steps. */
  readonly env: Readonly<Record<string, string>>
  /** Directories that the action put before PATH, the one that is searched first first. */
  readonly path: readonly string[]
  /** Of both steps. */
  readonly summary: string
  readonly annotations: readonly Annotation[]
  /** What the steps printed, as it came. */
  readonly stdout: string
  readonly stderr: string
  /** What a user sees: commands obeyed, secrets masked. */
  readonly log: string
  readonly masks: readonly string[]
  /** What the output `report` names, as post left it. */
  readonly report: Report | undefined
  /** The same, before post. */
  readonly mainReport: Report | undefined
  readonly workload: T | undefined
}

/** The repository, whose action.yml and dist/ are tested. */
export const REPOSITORY = resolve(import.meta.dirname, '../..')

/** Runs one job with this action in it: main, the workload, post, as GitHub's runner does. It is not a failure here that a step fails. */
export async function runJob<T = void>(options: JobOptions<T>): Promise<JobResult<T>> {
  const job = await prepareJob(options)
  const main = await runActionStep({ ...job, name: 'main', script: job.action.main, jobStatus: 'success', state: {} })
  const failed = main.conclusion !== 'success'
  const later = laterEnvironment(job.base, main)
  const workload = failed ? undefined : await options.workload?.(later)
  const mainReport = await readReport(main.outputs['report'])
  const interrupted = options.interrupt?.step === 'main'
  const status = options.jobStatus ?? (interrupted ? 'cancelled' : failed ? 'failure' : 'success')
  const script = job.action.postIf(status) ? job.action.post : undefined
  const post =
    script === undefined
      ? undefined
      : await runActionStep({ ...job, base: later, name: 'post', script, jobStatus: status, state: main.state })
  const steps = post === undefined ? [main] : [main, post]
  return {
    main,
    post,
    status: status === 'success' && post?.conclusion === 'failure' ? 'failure' : status,
    outputs: main.outputs,
    state: main.state,
    env: main.env,
    path: main.path,
    summary: steps.map(step => step.summary).join(''),
    annotations: [...job.warnings, ...steps.flatMap(step => step.annotations)],
    stdout: steps.map(step => step.stdout).join(''),
    stderr: steps.map(step => step.stderr).join(''),
    log: steps.map(step => step.log).join('\n'),
    masks: [...job.masks],
    report: await readReport(main.outputs['report']),
    mainReport,
    workload,
  }
}

async function prepareJob<T>(options: JobOptions<T>) {
  const action = await readActionMetadata(options.action ?? REPOSITORY)
  const machine = resolve(options.machine)
  const temp = join(machine, 'work', '_temp')
  await rm(temp, { recursive: true, force: true })
  for (const directory of [temp, join(machine, 'home'), join(machine, 'tmp'), join(machine, 'tools')])
    await mkdir(directory, { recursive: true })
  const event = options.event ?? { name: 'push' }
  const github = githubEnvironment(event, resolve(options.workspace), await writeEvent(temp, event))
  const runner = runnerEnvironment(machine, temp)
  const contexts: Contexts = {
    github: { ...contextOf(github, 'GITHUB_'), token: 'token-of-the-job' },
    runner: contextOf(runner, 'RUNNER_'),
    matrix: options.matrix,
  }
  return {
    action,
    masks: new Set(['token-of-the-job']),
    warnings: warningsFor(action, options.inputs ?? {}),
    base: { ...runner, ...options.env, ...github },
    contexts,
    inputs: (jobStatus: JobStatus) =>
      inputEnvironment(action, options.inputs ?? {}, { ...contexts, job: { status: jobStatus } }),
    service: options.service ?? {},
    workspace: resolve(options.workspace),
    commandFiles: join(temp, '_runner_file_commands'),
    node: options.node ?? process.execPath,
    timeoutMs: options.timeoutMs ?? 60_000,
    interrupt: options.interrupt,
  }
}

function warningsFor(action: ActionMetadata, inputs: Readonly<Record<string, string>>): readonly Annotation[] {
  const names = unexpectedInputs(action, inputs)
  if (names.length === 0) return []
  return [{ level: 'warning', message: `Unexpected input(s) '${names.join("', '")}'`, properties: {} }]
}

/** GITHUB_REF_NAME becomes ref_name. */
function contextOf(environment: Readonly<Record<string, string>>, prefix: string): Record<string, string> {
  const own = Object.entries(environment).filter(([name]) => name.startsWith(prefix))
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length).toLowerCase(), value]))
}

/** What a step after main has: exports applied, directories before PATH; nothing of the action's own INPUT_* and ACTIONS_*. */
function laterEnvironment(base: Readonly<Record<string, string>>, main: ActionStep): Readonly<Record<string, string>> {
  const env = { ...base, ...main.env }
  return { ...env, PATH: [...main.path, env['PATH'] ?? ''].join(delimiter) }
}

async function readReport(file: string | undefined): Promise<Report | undefined> {
  if (file === undefined || file === '') return undefined
  return JSON.parse(await readFile(file, 'utf8')) as Report
}
