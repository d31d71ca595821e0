import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Report } from '../../src/report/report.ts'
import {
  type CliOptions,
  type CliResult,
  type InterruptedResult,
  type InterruptOptions,
  interruptCli,
  runCli,
} from './dist.ts'
import type { SyntheticModule } from './module-builder.ts'
import { processesBelow, type RunResult, run } from './processes.ts'
import { type ProjectOptions, writeProject } from './project.ts'
import { goEnvironment, removeTree } from './temp.ts'

export interface MachineOptions {
  /** GOPROXY. */
  readonly proxy: string
  readonly modules: readonly SyntheticModule[]
  readonly project?: ProjectOptions
  readonly env?: Readonly<Record<string, string>>
}

/** A machine with a project on it, for the built command. */
export interface CliMachine {
  readonly directory: string
  readonly project: string
  readonly goModCache: string
  readonly goCache: string
  /** For `--cache-directory`; it outlives {@link CliMachine.wipe}. */
  readonly cacheDirectory: string
  readonly env: Readonly<Record<string, string>>
  /** Runs `COMMAND -C <project> --json <file> …`; the first of `args` is the command. */
  cli(args: readonly string[], options?: Partial<CliOptions>): Promise<CliResult & { readonly report: Report }>
  interrupt(
    args: readonly string[],
    options: { readonly signal: InterruptOptions['signal']; readonly when: () => boolean },
  ): Promise<InterruptedResult>
  /** A go command in the project, offline. */
  go(...args: readonly string[]): Promise<RunResult>
  /** Empties GOMODCACHE and GOCACHE: a machine that has seen nothing yet. */
  wipe(): Promise<void>
  /** The living processes that were started on it. */
  processes(): readonly string[]
}

export async function makeCliMachine(directory: string, options: MachineOptions): Promise<CliMachine> {
  const project = join(directory, 'app')
  const report = join(directory, 'report.json')
  await mkdir(project, { recursive: true })
  await writeProject(project, options.modules, options.project)
  const env = await goEnvironment(directory, {
    proxy: options.proxy,
    ...(options.env === undefined ? {} : { extra: options.env }),
  })
  const [goModCache = '', goCache = ''] = [env['GOMODCACHE'], env['GOCACHE']]
  const common = ([command = '', ...rest]: readonly string[]): readonly string[] => [
    command,
    '-C',
    project,
    '--json',
    report,
    ...rest,
  ]
  return {
    directory,
    project,
    goModCache,
    goCache,
    cacheDirectory: join(directory, 'cache'),
    env,
    async cli(args, more) {
      await rm(report, { force: true })
      const result = await runCli(common(args), { env, cwd: directory, ...more })
      if (result.report === undefined) throw new Error(`no report:\n${result.stderr}`)
      return { ...result, report: result.report }
    },
    interrupt: async (args, more) => interruptCli(common(args), { env, cwd: directory, ...more }),
    go: async (...args) => run('go', args, { cwd: project, env: { ...env, GOPROXY: 'off' } }),
    async wipe() {
      for (const cache of [goModCache, goCache]) await removeTree(cache)
    },
    processes: () => processesBelow(directory).map(({ command }) => command),
  }
}

/** A package that only imports: go compiles it without the runtime, in no time. */
export function libraryOf(modules: readonly SyntheticModule[]): Readonly<Record<string, string>> {
  const lines = modules.map(({ path }) => `import _ ${JSON.stringify(path)}\n`).join('')
  return { 'main.go': `package app\n\n${lines}` }
}
