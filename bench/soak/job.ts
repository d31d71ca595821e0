import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, openSync, closeSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { killGroup, type ProcessEntry, processesBelow } from '../../__tests__/support/processes.ts'
import { parseReport } from '../../__tests__/support/report-schema.ts'
import { REPOSITORY } from '../../__tests__/support/runner.ts'
import type { Report } from '../../src/report/report.ts'
import type { Machine } from './machine.ts'
import type { JobPlan, Kill } from './plan.ts'

export interface JobContext {
  readonly machine: Machine
  readonly env: Readonly<Record<string, string>>
  /** Of the cache backend. */
  readonly flags: readonly string[]
  /** How long jobs take at the moment. */
  readonly usualMs: number
  readonly signal: AbortSignal
}

/** How a job ended, as its runner sees it. */
export interface JobEnd {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly seconds: number
  /** Whether the kill came before it was done. */
  readonly isKilled: boolean
  readonly isTimedOut: boolean
  /** Processes that outlived it, after the time they are given. */
  readonly survivors: readonly ProcessEntry[]
  readonly report: Report | undefined
  readonly log: string
}

const CLI = join(REPOSITORY, 'dist/cli.js')
/** The modules must be all there: go gets none. */
const BUILD = ['env', 'GOPROXY=off', 'go', 'build', './...'] as const
const JOB_TIMEOUT_MS = 240_000

/** Runs one job as a runner does: a process group of its own, which may be killed. */
export async function runJob(plan: JobPlan, context: JobContext): Promise<JobEnd> {
  const { machine, env, usualMs } = context
  const log = openSync(machine.log, 'w')
  const startedAt = performance.now()
  const [command = '', ...args] = commandOf(plan, context)
  const child = spawn(command, args, { cwd: machine.directory, env, detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  const over = new AbortController()
  const ended = exitOf(child).finally(() => over.abort())
  let isTimedOut = false
  const deadline = setTimeout(() => {
    isTimedOut = true
    killGroup(child.pid ?? 0)
  }, JOB_TIMEOUT_MS)
  const stop = (): void => killGroup(child.pid ?? 0)
  context.signal.addEventListener('abort', stop, { once: true })
  try {
    const isKilled = plan.kill === undefined ? false : await killLater(child, plan.kill, { usualMs, over: over.signal })
    const { code, signal } = await ended
    context.signal.throwIfAborted()
    const seconds = (performance.now() - startedAt) / 1000
    return {
      code,
      signal,
      seconds,
      isKilled,
      isTimedOut,
      survivors: await survivorsOf(machine, isKilled ? plan.kill : undefined),
      report: readReport(machine),
      log: readFileSync(machine.log, 'utf8'),
    }
  } finally {
    clearTimeout(deadline)
    context.signal.removeEventListener('abort', stop)
  }
}

function commandOf({ kind, caches }: JobPlan, { machine, flags }: JobContext): readonly string[] {
  const inputs = {
    used: flags,
    off: ['--cache', 'false'],
    replaced: [...flags, '--force-download', 'true'],
  }[caches]
  const waits = ['--connect-timeout', '5s', '--stall-timeout', '5s']
  const common = (command: string): readonly string[] => [
    process.execPath,
    CLI,
    command,
    '-C',
    machine.project,
    '--json',
    machine.report,
  ]
  if (kind === 'run') return [...common('run'), ...waits, ...inputs, '--', ...BUILD]
  const state = join(machine.directory, 'state.json')
  const steps = [
    [...common('setup'), '--state', state, ...waits, ...inputs].map(quote).join(' '),
    `cd ${quote(machine.project)} && ${BUILD.join(' ')}`,
    [...common('save'), '--state', state, '--job-status', 'success'].map(quote).join(' '),
  ]
  return ['sh', '-c', steps.join(' && ')]
}

function quote(text: string): string {
  return `'${text}'`
}

function exitOf(child: ChildProcess): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })
}

/** @returns whether there was anything left to kill */
async function killLater(
  child: ChildProcess,
  { signal, to, share }: Kill,
  { usualMs, over }: { readonly usualMs: number; readonly over: AbortSignal },
): Promise<boolean> {
  try {
    await sleep(usualMs * share, undefined, { signal: over })
  } catch (error) {
    if (!over.aborted) throw error
    return false
  }
  const pid = child.pid ?? 0
  return process.kill(to === 'group' ? -pid : pid, signal)
}

// Where the first process alone was killed, the user's own command comes to its end by itself. SIGTERM to all ends a shell before what it started has tidied up.
const PATIENCE_MS = { none: 1000, SIGTERM: 10_000, SIGKILL: 3000, 'SIGKILL to the leader': 30_000 } as const

async function survivorsOf(machine: Machine, kill: Kill | undefined): Promise<readonly ProcessEntry[]> {
  const isAlone = kill?.signal === 'SIGKILL' && kill.to === 'leader'
  const patience = PATIENCE_MS[isAlone ? 'SIGKILL to the leader' : (kill?.signal ?? 'none')]
  const until = performance.now() + patience
  for (;;) {
    const found = processesBelow(`${machine.directory}/`)
    if (found.length === 0 || performance.now() > until) {
      for (const { pid } of found) endProcess(pid)
      return found
    }
    await sleep(100)
  }
}

/** So that it does not count for the next job, too. */
function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function readReport({ report }: Machine): Report | undefined {
  return existsSync(report) ? parseReport(readFileSync(report, 'utf8')) : undefined
}
