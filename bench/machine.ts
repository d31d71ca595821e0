import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os'
import { isNotFound } from '../src/system/files.ts'
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

// sysconf(_SC_CLK_TCK): 100 wherever Linux runs Node.
const TICKS_PER_SECOND = 100

/** User and system time of this process's children that ended and were waited for (cutime and cstime in proc(5)). undefined where there is no /proc. */
export function childrenCpuSeconds(): number | undefined {
  const stat = readOrGone('/proc/self/stat')
  if (stat === undefined) return undefined
  // The command's name may hold spaces: fields are counted from behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND
}

/** A file below /proc; undefined where it is not, or is gone. */
export function readOrGone(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1')
  } catch (error) {
    // ESRCH: gone between open and read.
    if (isNotFound(error) || (error as NodeJS.ErrnoException).code === 'ESRCH') return undefined
    throw error
  }
}
