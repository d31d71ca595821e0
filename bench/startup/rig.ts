import { cp, mkdir, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { type CacheService, startCacheService } from '../../__tests__/support/cache-service.ts'
import { runJob } from '../../__tests__/support/runner.ts'
import { goEnvironment } from '../../__tests__/support/temp.ts'
import { removeTree } from '../../src/system/remove-tree.ts'
import { runCommand } from '../../src/system/short-command.ts'
import { runTimed } from '../timed-command.ts'
import type { Workspace } from '../workspace.ts'
import { GoClock } from './go-clock.ts'

/** What is run to its end. */
export const COMMANDS = ['node', 'version', 'help', 'download', 'go'] as const
export const ACTIONS = ['ours', 'setup-go'] as const
export type Subject = (typeof COMMANDS)[number] | (typeof ACTIONS)[number]

/** Milliseconds of one run. */
export interface StartupSample {
  readonly subject: Subject
  /** Of the command, or of main. */
  readonly wholeMs: number
  /** Only of actions: from the start of main's process. */
  readonly firstOutputMs?: number
  readonly firstGoMs?: number
  readonly postMs?: number
}

export interface StartupRigOptions {
  readonly workspace: Workspace
  /** Directories of the actions; without setup-go it is not measured. */
  readonly actions: Readonly<Partial<Record<(typeof ACTIONS)[number], string>>>
  readonly signal: AbortSignal
}

const STEP_TIMEOUT_MS = 60_000

/** Starts commands and actions in a project without requirements, where nothing but starting is to be done. */
export class StartupRig implements AsyncDisposable {
  readonly #options: StartupRigOptions
  readonly #service: CacheService
  readonly #clock: GoClock
  readonly #project: string
  readonly #emptyScript: string

  static async open(options: StartupRigOptions): Promise<StartupRig> {
    const project = await options.workspace.fresh('project')
    await writeFile(join(project, 'go.mod'), 'module example.com/main\n\ngo 1.21\n')
    await writeFile(join(project, 'main.go'), 'package main\n\nfunc main() {}\n')
    const directory = await options.workspace.fresh('clock')
    const emptyScript = join(directory, 'empty.mjs')
    await writeFile(emptyScript, '')
    const asked = await runCommand('go', ['env', 'GOROOT'], { cwd: project, env: process.env, timeoutMs: 10_000 })
    const clock = await GoClock.open(directory, join(asked.stdout.trim(), 'bin', 'go'))
    return new StartupRig(options, { service: await startCacheService(), clock, project, emptyScript })
  }

  private constructor(
    options: StartupRigOptions,
    made: {
      readonly service: CacheService
      readonly clock: GoClock
      readonly project: string
      readonly emptyScript: string
    },
  ) {
    this.#options = options
    this.#service = made.service
    this.#clock = made.clock
    this.#project = made.project
    this.#emptyScript = made.emptyScript
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#service.close()
  }

  /** What can be measured here. */
  subjects(): readonly Subject[] {
    return [...COMMANDS, ...ACTIONS.filter(name => this.#options.actions[name] !== undefined)]
  }

  /** @throws Error where a step or a command fails, or main runs no go command */
  async measure(subject: Subject): Promise<StartupSample> {
    const directory = await this.#options.workspace.fresh('machine')
    try {
      return subject === 'ours' || subject === 'setup-go'
        ? await this.#job(subject, directory)
        : await this.#command(subject, directory)
    } finally {
      await removeTree(directory)
    }
  }

  async #command(subject: (typeof COMMANDS)[number], directory: string): Promise<StartupSample> {
    const env = await goEnvironment(directory, { extra: { GOFLAGS: '' } })
    const cli = join(this.#options.actions.ours ?? '', 'dist', 'cli.js')
    const [file, ...args] = {
      node: [process.execPath, this.#emptyScript],
      version: [process.execPath, cli, '--version'],
      help: [process.execPath, cli, '--help'],
      download: [process.execPath, cli, 'download', '--quiet'],
      go: ['go', 'mod', 'download'],
    }[subject] as [string, ...string[]]
    const { seconds } = await runTimed({ file, args, cwd: this.#project, env, signal: this.#options.signal })
    return { subject, wholeMs: seconds * 1000 }
  }

  /** A job on a clean machine, with nothing between main and post, and a cache service that has nothing. */
  async #job(subject: (typeof ACTIONS)[number], machine: string): Promise<StartupSample> {
    this.#service.clear()
    this.#service.clearRequests()
    const workspace = join(machine, 'workspace')
    await mkdir(workspace)
    await cp(this.#project, workspace, { recursive: true })
    // The temporary directory is the runner's.
    const { PATH = '', TMPDIR: _temporary, ...env } = await goEnvironment(machine)
    await this.#clock.reset()
    const job = await runJob({
      machine,
      workspace,
      action: this.#options.actions[subject] ?? '',
      // Its default asks GitHub's API with the job's token.
      inputs: subject === 'ours' ? {} : { token: '' },
      env: { ...env, GOFLAGS: '', PATH: `${this.#clock.directory}${delimiter}${PATH}` },
      service: this.#service.environment(),
      timeoutMs: STEP_TIMEOUT_MS,
      workload: async () => Promise.resolve(),
    })
    this.#options.signal.throwIfAborted()
    const { main, post } = job
    const firstGo = await this.#clock.firstMs()
    if (main.conclusion !== 'success' || post?.conclusion !== 'success' || firstGo === undefined)
      throw new Error(`a job of ${subject} failed:\n${job.log}`)
    return {
      subject,
      wholeMs: main.seconds * 1000,
      firstOutputMs: (main.firstOutputSeconds ?? Number.NaN) * 1000,
      firstGoMs: firstGo - main.startedAtMs,
      postMs: post.seconds * 1000,
    }
  }
}
