import { readdirSync } from 'node:fs'
import { isGone, readOrGone } from './process-table.ts'

/** What a process has done since it started (Linux). */
export interface ProcessActivity {
  /** Read and written through any file or pipe, and what of it reached a disk; sockets too, but for those who use recv and send. */
  readonly bytes: number
  /** User and system time, in steps of 10 ms. */
  readonly cpuMs: number
}

// USER_HZ: 100 on every Linux that Node runs on; proc_pid_stat(5).
const MS_PER_TICK = 10

/** From /proc/PID/io and /proc/PID/stat: proc_pid_io(5), proc_pid_stat(5). Zeros where they may not be read. */
export function readActivity(pid: number): ProcessActivity {
  let bytes = 0
  for (const line of readOrGone(`/proc/${pid}/io`).split('\n')) {
    const value = /^(?:rchar|wchar|read_bytes|write_bytes): (\d+)$/.exec(line)?.[1]
    if (value !== undefined) bytes += Number(value)
  }
  const stat = readOrGone(`/proc/${pid}/stat`)
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
  return { bytes, cpuMs: ticks * MS_PER_TICK }
}

/**
 * Whether a thread of the process is in uninterruptible sleep (state D): it waits for a disk or a network file system, which may
 * take long without any count of bytes moving.
 */
export function waitsForDisk(pid: number): boolean {
  return threadsOf(pid).some(thread => {
    const stat = readOrGone(`/proc/${pid}/task/${thread}/stat`)
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('D')
  })
}

/** The kernel's function that a process sleeps in, proc_pid_wchan(5); '' where that is not told. */
export function readWaitChannel(pid: number): string {
  const channel = readOrGone(`/proc/${pid}/wchan`).trim()
  return /^[a-z_][a-z0-9_.]*$/i.test(channel) ? channel : ''
}

function threadsOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch (error) {
    if (!isGone(error)) throw error
    return []
  }
}
