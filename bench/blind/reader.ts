import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { run } from '../../__tests__/support/processes.ts'
import type { Finding } from '../../src/diagnosis/finding.ts'
import { isNotFound } from '../../src/system/files.ts'
import type { Machine, Situation } from './fault.ts'

/** What was seen of one situation by somebody who does not know what is wrong. */
export interface Reading {
  readonly number: number
  readonly ours: {
    readonly ok: boolean
    readonly seconds: number
    readonly findings: readonly Finding[]
    readonly log: string
  }
  readonly plain: {
    readonly code: number | null
    readonly killed: boolean
    readonly seconds: number
    readonly printed: string
  }
}

/** Short waits, for many runs in little time; too slow is what comes to less than 100 bytes a second in half a minute. */
const FLAGS = ['--stall-timeout', '4s', '--connect-timeout', '2s', '--retries', '1', '--timeout', '75s']
const JOB_FLAGS = ['--cache-timeout', '4s']
const OURS_CAP_MS = 120_000

export interface ReadOptions {
  readonly node: string
  readonly cli: string
  /** Then a plain go command is killed. */
  readonly capMs: number
}

export async function read({ number, ours, plain }: Situation, options: ReadOptions): Promise<Reading> {
  const [first, second] = await Promise.all([readOurs(ours, options), readPlain(plain, options)])
  return { number, ours: first, plain: second }
}

async function readOurs(machine: Machine, { node, cli }: ReadOptions): Promise<Reading['ours']> {
  const report = join(dirname(machine.project), 'report.json')
  const common = ['-C', machine.project, '--json', report, ...FLAGS]
  const args =
    machine.job === undefined
      ? ['download', ...common]
      : ['run', ...common, ...JOB_FLAGS, ...machine.job, '--', 'go', 'build', './...']
  const result = await run(node, [cli, ...args], { env: machine.env, cwd: machine.project, timeoutMs: OURS_CAP_MS })
  const { ok, findings } = await reportOf(report)
  return { ok, seconds: result.seconds, findings, log: result.stderr }
}

/** Whoever ends without a report has found nothing. */
async function reportOf(file: string): Promise<{ ok: boolean; findings: readonly Finding[] }> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as { ok: boolean; findings: readonly Finding[] }
  } catch (error) {
    if (!isNotFound(error)) throw error
    return { ok: false, findings: [] }
  }
}

async function readPlain(machine: Machine, { capMs }: ReadOptions): Promise<Reading['plain']> {
  const { code, timedOut, seconds, stdout, stderr } = await run('go', ['mod', 'download'], {
    cwd: machine.project,
    env: machine.env,
    timeoutMs: capMs,
  })
  return { code, killed: timedOut, seconds, printed: `${stdout}${stderr}`.trim() }
}
