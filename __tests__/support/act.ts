import { cp, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type RunResult, run } from './processes.ts'
import { REPOSITORY } from './runner.ts'

/** One step of a job, at one stage. A composite action's own steps are listed too. */
export interface ActStep {
  readonly stage: 'Pre' | 'Main' | 'Post'
  readonly name: string
  readonly result: 'success' | 'failure' | 'skipped'
  /** What the step printed, commands included. */
  readonly output: string
}

/** A job that was begun; a matrix makes several of one. */
export interface ActJob {
  readonly id: string
  readonly matrix: Readonly<Record<string, string>>
  readonly result: 'success' | 'failure' | 'skipped'
}

export interface ActResult {
  readonly ok: boolean
  readonly jobs: readonly ActJob[]
  readonly steps: readonly ActStep[]
  /** All that was printed, for messages of failed tests. */
  readonly log: string
  readonly seconds: number
}

export interface ActOptions {
  /** A directory made by {@link writeActRepository}. */
  readonly repository: string
  /** The job's home: a new directory is a clean machine. */
  readonly home: string
  /** What the machine has set; every step sees it. */
  readonly env: Readonly<Record<string, string>>
  /** Where act's own cache server (protocol v1) keeps its entries. Default: no cache server. */
  readonly cacheServer?: string
  /** Default: the only one that there is. */
  readonly workflow?: string
  /** Default: push. */
  readonly event?: string
  /** Only this one, and those that it needs. Default: all. */
  readonly job?: string
  /** Only these of a matrix, `name:value`. Default: all. */
  readonly matrix?: readonly string[]
  /** Directories that stand for actions of others, by `owner/name@ref`. actions/checkout is act's own copy where it is not among them. */
  readonly standIns?: Readonly<Record<string, string>>
  readonly timeoutMs?: number
}

const ACT = join(REPOSITORY, 'node_modules/.cache/tools/act')

/**
 * Makes a repository whose root is the action (a copy of action.yml and dist/) and whose one workflow is a template of
 * `workflows/`, with more files beside them. act reads the branch and the commit from git.
 */
export async function writeActRepository(
  directory: string,
  options: { readonly workflow: string; readonly action?: string; readonly templates?: readonly string[] },
): Promise<void> {
  const { workflow, templates = [], action } = options
  const copies: [string, string][] = [
    [join(import.meta.dirname, 'workflows', workflow), join(directory, '.github/workflows/ci.yml')],
    ...templates.map((name): [string, string] => [join(import.meta.dirname, 'workflows', name), join(directory, name)]),
    ...(action === undefined
      ? ['action.yml', 'dist'].map((name): [string, string] => [join(REPOSITORY, name), join(directory, name)])
      : [[action, directory] as [string, string]]),
  ]
  for (const [from, to] of copies) {
    await mkdir(dirname(to), { recursive: true })
    await cp(from, to, { recursive: true })
  }
  // Like any environment of a job, ours is not a repository's: without a commit act complains at every step.
  const env = { PATH: process.env['PATH'] ?? '', HOME: directory, GIT_CONFIG_NOSYSTEM: '1' }
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com']
  for (const args of [
    ['init', '-q', '-b', 'main'],
    [...author, 'commit', '-q', '--allow-empty', '-m', 'x'],
  ])
    mustSucceed(await run('git', args, { cwd: directory, env }))
}

/** Runs the repository's workflow on this machine, without containers and without any network but loopback. */
export async function runAct(options: ActOptions): Promise<ActResult> {
  await mkdir(options.home, { recursive: true })
  const platform = ['--pull=false', '-P', 'ubuntu-latest=-self-hosted']
  const args = [options.event ?? 'push', '--json', ...platform, ...selection(options), ...cacheServerArguments(options)]
  const env = { ...OFFLINE, LANG: 'C.UTF-8', ...options.env, PATH: pathWithOurNode(options), HOME: options.home }
  const result = await run(ACT, args, { cwd: options.repository, env, timeoutMs: options.timeoutMs ?? 120_000 })
  const lines = result.stdout.split('\n').flatMap(parseLine)
  return {
    ok: result.code === 0,
    jobs: jobsOf(lines),
    steps: stepsOf(lines),
    log: `${logOf(lines)}\n${result.stderr}`,
    seconds: result.seconds,
  }
}

/** Whatever asks for a host outside meets a closed port, at once. */
const OFFLINE = { HTTP_PROXY: 'http://127.0.0.1:9', HTTPS_PROXY: 'http://127.0.0.1:9', NO_PROXY: '127.0.0.1,localhost' }

/** act runs actions with the `node` that it finds, whatever `using:` says. */
function pathWithOurNode(options: ActOptions): string {
  return `${dirname(process.execPath)}:${options.env['PATH'] ?? process.env['PATH'] ?? ''}`
}

function selection({ workflow, job, matrix = [], standIns = {} }: ActOptions): readonly string[] {
  const replaced = Object.entries(standIns).map(([action, directory]) => `${action}=${directory}`)
  return [
    ...(workflow === undefined ? [] : ['--workflows', workflow]),
    ...(job === undefined ? [] : ['--job', job]),
    ...matrix.flatMap(value => ['--matrix', value]),
    ...replaced.flatMap(value => ['--local-repository', value]),
    ...(Object.keys(standIns).some(action => action.startsWith('actions/checkout@')) ? ['--no-skip-checkout'] : []),
  ]
}

function cacheServerArguments({ cacheServer }: ActOptions): readonly string[] {
  if (cacheServer === undefined) return ['--no-cache-server']
  return ['--cache-server-addr', '127.0.0.1', '--cache-server-path', cacheServer]
}

interface Line {
  readonly msg: string
  readonly stage?: ActStep['stage']
  readonly step?: string
  readonly stepID?: readonly string[]
  readonly stepResult?: ActStep['result']
  readonly jobID?: string
  readonly matrix?: Readonly<Record<string, string>>
  readonly jobResult?: ActJob['result']
  /** What a step printed; the rest is act's own talk. */
  readonly raw_output?: boolean
  /** A workflow command, as printed. */
  readonly raw?: string
}

function parseLine(text: string): readonly Line[] {
  return text.startsWith('{') ? [JSON.parse(text) as Line] : []
}

function stepsOf(lines: readonly Line[]): readonly ActStep[] {
  const identity = (line: Line): string => JSON.stringify([line.jobID, line.matrix, line.stage, line.stepID])
  return lines.flatMap(line => {
    const { stage, stepResult: result } = line
    // "  ✅  Success - Main ./ [35ms]": the field `step` has the outer step's name, for a composite action's steps too.
    const [, name] = / - (?:Pre|Main|Post) (.*?)(?: \[[^\]]*\])?$/s.exec(line.msg) ?? []
    if (stage === undefined || result === undefined || name === undefined) return []
    const own = lines.filter(other => identity(other) === identity(line))
    const output = own.map(other => other.raw ?? (other.raw_output === true ? other.msg : '')).join('')
    return [{ stage, name, result, output }]
  })
}

function jobsOf(lines: readonly Line[]): readonly ActJob[] {
  return lines.flatMap(({ jobID: id, matrix, jobResult: result }) =>
    id === undefined || result === undefined ? [] : [{ id, matrix: matrix ?? {}, result }],
  )
}

function logOf(lines: readonly Line[]): string {
  return lines.map(line => `${line.step ?? ''} | ${(line.raw ?? line.msg).trimEnd()}`).join('\n')
}

function mustSucceed(result: RunResult): void {
  if (result.code !== 0) throw new Error(`git: ${result.stderr}`)
}
