import { cpus } from 'node:os'
import { startProcessGroup } from '../src/system/process-group.ts'
import { busySeconds, childrenCpuSeconds, readOrGone } from './machine.ts'

export interface TimedCommand {
  readonly file: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

export interface Timing {
  /** From the start of the process to its end. */
  readonly seconds: number
  /** User and system time of the command and of what it started and waited for. undefined where there is no /proc. */
  readonly cpuSeconds: number | undefined
  /** The largest resident set of the command's own process, seen every 50 ms. */
  readonly peakBytes: number | undefined
  /** Of the time of all cores, what went to anything else. NaN where there is no /proc. */
  readonly othersShare: number
  readonly stdout: string
}

/** A measured command did not end well: there is nothing to measure then. */
class MeasuredCommandError extends Error {
  override readonly name = 'MeasuredCommandError'
}

const TIMEOUT_MS = 15 * 60_000
const PEAK_INTERVAL_MS = 50

/**
 * Runs a command to its end and takes its time. One at a time: what else ends meanwhile counts as its CPU time.
 *
 * @throws MeasuredCommandError where it fails or takes more than 15 minutes
 */
export async function runTimed({ file, args, cwd, env, signal }: TimedCommand): Promise<Timing> {
  const output: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] }
  const [cpuBefore, busyBefore] = [childrenCpuSeconds(), busySeconds()]
  const begun = performance.now()
  const onOutput = (stream: 'stdout' | 'stderr', chunk: Buffer): void => void output[stream].push(chunk)
  const group = await startProcessGroup({ file, args, cwd, env, signal, timeoutMs: TIMEOUT_MS, onOutput })
  let peakBytes: number | undefined
  const watch = setInterval(() => {
    peakBytes = readPeakBytes(group.pid) ?? peakBytes
  }, PEAK_INTERVAL_MS)
  try {
    const exit = await group.exit
    const seconds = (performance.now() - begun) / 1000
    signal.throwIfAborted()
    const stderr = Buffer.concat(output.stderr).toString()
    if (exit.code !== 0)
      throw new MeasuredCommandError(
        `${file} ${args.join(' ')}: ${exit.cause}, code ${exit.code}\n${stderr.slice(-4000)}`,
      )
    const cpuSeconds = cpuBefore === undefined ? undefined : (childrenCpuSeconds() ?? 0) - cpuBefore
    const others = busySeconds() - busyBefore - (cpuSeconds ?? Number.NaN)
    const othersShare = others / (seconds * cpus().length)
    return { seconds, cpuSeconds, peakBytes, othersShare, stdout: Buffer.concat(output.stdout).toString() }
  } finally {
    clearInterval(watch)
  }
}

function readPeakBytes(pid: number): number | undefined {
  const kibibytes = /^VmHWM:\s+([0-9]+) kB/m.exec(readOrGone(`/proc/${pid}/status`) ?? '')?.[1]
  return kibibytes === undefined ? undefined : Number(kibibytes) * 1024
}
