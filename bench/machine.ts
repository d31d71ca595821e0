import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os'
import { type CommandOptions, runCommand } from '../src/system/short-command.ts'
import { sum } from './statistics.ts'

export interface Machine {
  readonly cpu: string
  readonly cores: number
  readonly memoryGiB: number
  readonly system: string
}

/** Where and when something was measured. */
export interface Circumstances {
  /** ISO 8601, UTC. */
  readonly date: string
  readonly machine: Machine
  readonly versions: Readonly<Record<string, string>>
  /** Mean number of processes that wanted to run in the minute before; noise, where it is not 0. */
  readonly load: number
}

const VERSION_TIMEOUT_MS = 10_000

export async function describeCircumstances(root: string, signal: AbortSignal): Promise<Circumstances> {
  const options = { cwd: root, env: process.env, timeoutMs: VERSION_TIMEOUT_MS, signal }
  const go = await runCommand('go', ['env', 'GOVERSION'], options)
  return {
    date: new Date().toISOString(),
    machine: {
      cpu: cpus()[0]?.model ?? 'unknown processor',
      cores: availableParallelism(),
      memoryGiB: Math.round(totalmem() / 2 ** 30),
      system: `${type()} ${release()}`,
    },
    versions: {
      'go-mod-setup': await describeCommit(options),
      go: go.stdout.trim().replace(/^go/, ''),
      Node: process.versions.node,
    },
    load: loadavg()[0] ?? 0,
  }
}

async function describeCommit(options: CommandOptions): Promise<string> {
  const answer = await runCommand('git', ['describe', '--always', '--dirty', '--abbrev=10'], options)
  return answer.code === 0 ? answer.stdout.trim() : 'unknown'
}

/** CPU time that everything on this machine has taken since it started, in seconds. */
export function busySeconds(): number {
  return sum(cpus().map(({ times }) => times.user + times.nice + times.sys + times.irq)) / 1000
}
