import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Config } from '../config/config.ts'
import { ConfigError } from '../config/inputs.ts'
import { readCommandInputs } from '../config/raw-inputs.ts'
import type { Host } from '../host/host.ts'
import { createTerminalHost, type RunnerAround } from '../host/terminal.ts'
import type { PhaseContext } from '../phases/configure.ts'
import type { SetupResult } from '../phases/setup.ts'
import { writeFileAtomically } from '../system/files.ts'
import { ownedDirectories } from '../system/owned-directory.ts'
import { VERSION } from '../version.ts'
import { type CommonFlags, commonFlags, inputFlags } from './flags.ts'
import { type Invocation, parseCommandLine } from './program.ts'
import { runWorkload } from './workload.ts'

export interface CliContext {
  /** Without node and script. */
  readonly argv: readonly string[]
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly currentDirectory: string
  readonly signal: AbortSignal
}

const RUN_DIRECTORIES = ownedDirectories('run')

/** One command being carried out. */
interface Job {
  readonly invocation: Invocation
  readonly flags: CommonFlags
  readonly host: Host
  readonly phase: PhaseContext
  readonly cli: CliContext
}

// Each loads what it needs: all of it takes 60 ms, as long as everything before the first go command together.
const COMMANDS: Readonly<Record<Invocation['command'], (job: Job) => Promise<number>>> = {
  run: runCommand,
  setup: setupCommand,
  save: saveCommand,
  download: downloadCommand,
  doctor: doctorOfJob,
  keys: keysCommand,
  prune: cleaningCommand,
  clean: cleaningCommand,
}

/**
 * Carries out what argv asks for.
 *
 * @returns the exit code
 * @throws UsageEnd or ConfigError for exit code 2, Interrupted for 130 and 143
 */
export async function runCli(cli: CliContext): Promise<number> {
  const invocation = parseCommandLine(cli.argv, VERSION)
  const flags = commonFlags(invocation.options)
  if (invocation.command === 'run' && flags.json === '-')
    throw new ConfigError(['json: standard output belongs to the command that run runs; name a file'])
  const verbosity = flags.quiet ? 'quiet' : flags.verbose ? 'verbose' : 'normal'
  const host = createTerminalHost(process.stderr, verbosity, runnerAround(cli.environment))
  // What was killed could not remove its own.
  await RUN_DIRECTORIES.removeLeft(tmpdir(), { nowMs: Date.now() })
  const temporaryDirectory = await RUN_DIRECTORIES.make(tmpdir(), process.pid)
  const { environment, currentDirectory, signal } = cli
  const rawInputs = readCommandInputs(inputFlags(invocation.options), environment)
  // The state of `setup` outlives the process, and its report with it.
  const state =
    typeof invocation.options['state'] === 'string' ? resolve(currentDirectory, invocation.options['state']) : undefined
  const files = {
    state: state ?? join(temporaryDirectory, 'state.json'),
    report: state === undefined ? join(temporaryDirectory, 'report.json') : `${state}.report.json`,
    toolchain: toolchainDirectory(invocation.command, state ?? join(temporaryDirectory, 'state.json')),
  }
  // `run` lives as long as its command; who lives as long as what follows `setup` nobody knows.
  const jobProcess = invocation.command === 'setup' ? 0 : process.pid
  const phase: PhaseContext = {
    host,
    rawInputs,
    environment,
    currentDirectory,
    files,
    version: VERSION,
    signal,
    jobProcess,
  }
  try {
    return await COMMANDS[invocation.command]({ invocation, flags, host, phase, cli })
  } finally {
    await RUN_DIRECTORIES.remove(temporaryDirectory)
  }
}

/** Only what saves afterwards keeps a Go for the cache. */
function toolchainDirectory(command: Invocation['command'], state: string): string | undefined {
  return command === 'run' || command === 'setup' ? `${state}.toolchain` : undefined
}

/** GitHub's runner reads what a command prints, whoever started it. */
function runnerAround(environment: CliContext['environment']): RunnerAround | undefined {
  return environment['GITHUB_ACTIONS'] === 'true'
    ? { summaryFile: environment['GITHUB_STEP_SUMMARY'] ?? '' }
    : undefined
}

/** Setup, then CMD, then save. The command's own exit code counts, whatever becomes of saving. */
async function runCommand(job: Job): Promise<number> {
  const { setup } = await import('../phases/setup.ts')
  const result = await setup(job.phase)
  await writeJson(job, result.report)
  try {
    return await runPrepared(job, result)
  } finally {
    await result.kept?.close()
  }
}

async function runPrepared(job: Job, result: SetupResult): Promise<number> {
  if (result.ended !== 'ok' || result.prepared === undefined) return exitCode(result)
  const { commandEnvironment: env, workingDirectory: cwd } = result.prepared.config
  const code = await runWorkload({
    command: job.invocation.operands,
    env,
    cwd,
    signal: job.cli.signal,
  })
  job.cli.signal.throwIfAborted()
  if (result.statePath !== undefined) {
    const { finish } = await import('../phases/finish.ts')
    const report = await finish({
      ...finishFacts(job),
      statePath: result.statePath,
      jobStatus: code === 0 ? 'success' : 'failure',
    })
    if (report !== undefined) await writeJson(job, report)
  }
  return code
}

/** The half before the work. Standard output gets what later steps need in their environment, for a POSIX shell's eval. */
async function setupCommand(job: Job): Promise<number> {
  const { setup } = await import('../phases/setup.ts')
  const result = await setup(job.phase)
  await writeJson(job, result.report)
  result.kept?.keep()
  if (job.flags.json !== '-' && result.prepared !== undefined)
    process.stdout.write(renderShellExports(result.prepared.config))
  return exitCode(result)
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}

function renderShellExports({ exports, path }: Config): string {
  const variables = [...exports].map(([name, value]) => `export ${name}=${quote(value)}\n`)
  const before = path.map(directory => `${quote(directory)}:`).join('')
  return `${variables.join('')}${before === '' ? '' : `export PATH=${before}"$PATH"\n`}`
}

/** The half after the work. A fault of the cache is told and changes no exit code. */
async function saveCommand(job: Job): Promise<number> {
  const jobStatus = job.phase.rawInputs.get('job-status')?.text ?? job.cli.environment['CI_JOB_STATUS'] ?? ''
  const { finish } = await import('../phases/finish.ts')
  const report = await finish({ ...finishFacts(job), statePath: job.phase.files.state, jobStatus })
  if (report !== undefined) await writeJson(job, report)
  return 0
}

async function downloadCommand(job: Job): Promise<number> {
  const { downloadModules } = await import('../phases/download-command.ts')
  const result = await downloadModules(job.phase, job.invocation.operands)
  await writeJson(job, result.report)
  return exitCode(result)
}

async function doctorOfJob(job: Job): Promise<number> {
  const { doctorCommand } = await import('./doctor.ts')
  const { environment, currentDirectory } = job.cli
  return await doctorCommand({ ...job, options: job.invocation.options, environment, currentDirectory })
}

async function keysCommand(job: Job): Promise<number> {
  const { configure } = await import('../phases/configure.ts')
  const { describeKeys, renderKeys } = await import('../phases/keys.ts')
  const keys = describeKeys(await configure(job.phase))
  if (job.flags.json === undefined) process.stdout.write(renderKeys(keys))
  else await writeJson(job, keys)
  return 0
}

async function cleaningCommand(job: Job): Promise<number> {
  const { cleaningWish, renderCleaning } = await import('./cleaning.ts')
  const { configure } = await import('../phases/configure.ts')
  const { cleanCaches } = await import('../phases/cleaning.ts')
  const wish = cleaningWish(job.invocation)
  const dryRun = job.invocation.options['dryRun'] === true
  const { config, goEnv } = await configure(job.phase)
  const caches = await cleanCaches({ config, goEnv, wish, dryRun, nowMs: Date.now(), signal: job.cli.signal })
  if (job.flags.json === undefined) process.stdout.write(renderCleaning(caches, dryRun))
  else await writeJson(job, { schema: 1, dryRun, caches })
  for (const problem of caches.flatMap(({ problems }) => problems)) job.host.error(problem)
  for (const note of caches.flatMap(({ notes }) => notes)) job.host.info(note)
  return wish.kind !== 'look' && caches.some(({ problems }) => problems.length > 0) ? 1 : 0
}

function exitCode(result: Pick<SetupResult, 'ended'>): number {
  return { ok: 0, failed: 1, config: 2 }[result.ended]
}

function finishFacts(job: Job): { host: Host; environment: CliContext['environment']; signal: AbortSignal } {
  return { host: job.host, environment: job.cli.environment, signal: job.cli.signal }
}

async function writeJson(job: Job, value: unknown): Promise<void> {
  const { json } = job.flags
  if (json === undefined) return
  const text = `${JSON.stringify(value, null, 2)}\n`
  if (json === '-') process.stdout.write(text)
  else await writeFileAtomically(resolve(job.cli.currentDirectory, json), text)
}
