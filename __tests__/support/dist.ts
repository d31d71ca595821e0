import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { SOURCE_HASH_FILE, sourceHash } from '../../scripts/source-hash.mjs'
import type { Report } from '../../src/report/report.ts'
import { killGroup, type RunOptions, type RunResult, run } from './processes.ts'
import { parseReport } from './report-schema.ts'
import { REPOSITORY } from './runner.ts'
import { errorCode } from './system-error.ts'

/** The built command, as users start it. */
const CLI = join(REPOSITORY, 'dist/cli.js')

/**
 * Before anything of dist/ is run: a test of what was built from other sources proves nothing.
 *
 * @throws Error that says what to do
 */
export function requireFreshDist(): void {
  if (isFresh) return
  const file = join(REPOSITORY, 'dist', SOURCE_HASH_FILE)
  const built = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'nothing'
  if (built !== sourceHash()) throw new Error('dist/ is not built from these sources: run `npm run build`')
  isFresh = true
}
let isFresh = false

/** The Node that the machine itself has; the tests run on the one that npm installed, which is what action.yml names. */
export function machineNode(): string {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const directories = (process.env['PATH'] ?? '').split(delimiter).filter(path => !path.includes('node_modules'))
  return directories.map(directory => join(directory, name)).find(path => existsSync(path)) ?? process.execPath
}

export interface CliOptions extends RunOptions {
  /** Default: the Node that runs the tests. */
  readonly node?: string
}

export interface CliResult extends RunResult {
  /** What `--json FILE` was given, checked against the contract's schema; undefined where there is no such file. */
  readonly report: Report | undefined
}

/** Runs the built command to its end. */
export async function runCli(args: readonly string[], options: CliOptions): Promise<CliResult> {
  requireFreshDist()
  const result = await run(options.node ?? process.execPath, [CLI, ...args], options)
  return { ...result, report: await reportOf(args, options.cwd) }
}

async function reportOf(args: readonly string[], cwd = '.'): Promise<Report | undefined> {
  // What other commands write is of their own kind.
  if (!['run', 'setup', 'save', 'download'].includes(args[0] ?? '')) return undefined
  const at = args.indexOf('--json')
  const name = args[at + 1]
  if (at < 0 || name === undefined || name === '-') return undefined
  try {
    return parseReport(await readFile(join(name.startsWith('/') ? '' : cwd, name), 'utf8'))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

export interface InterruptedResult {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stderr: string
  /** From the signal to the end. */
  readonly seconds: number
}

export interface InterruptOptions {
  readonly cwd?: string
  readonly env: Readonly<Record<string, string>>
  readonly signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'
  /** Looked at every few milliseconds: once it holds, the signal is sent. */
  readonly when: () => boolean
}

/** Starts the built command and sends it a signal, to its own process alone, once something holds. It gets half a minute in all. */
export async function interruptCli(args: readonly string[], options: InterruptOptions): Promise<InterruptedResult> {
  requireFreshDist()
  const { cwd, env, signal, when } = options
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, endSignal) => resolve({ code, signal: endSignal }))
  })
  const deadline = setTimeout(() => child.pid !== undefined && killGroup(child.pid), 30_000)
  try {
    while (!when() && child.exitCode === null) await sleep(20)
    const sentAt = performance.now()
    child.kill(signal)
    return { ...(await ended), stderr, seconds: (performance.now() - sentAt) / 1000 }
  } finally {
    clearTimeout(deadline)
  }
}
