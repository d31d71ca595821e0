import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { hasErrorCode } from './files.ts'
import { hasProcessFiles, readOrGone } from './process-table.ts'

/** Tells apart whose process ids mean what: this boot of this machine and, on Linux, this namespace of processes. Eight hex digits. */
export function machineId(): string {
  const facts = process.platform === 'linux' ? linuxFacts() : hostname()
  return createHash('sha256').update(facts).digest('hex').slice(0, 8)
}

function linuxFacts(): string {
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1')}${readlinkSync('/proc/self/ns/pid')}`
}

/** Whether there is a process of this id; it may be another one by now. One that has ended and waits for its parent to notice does nothing any more. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0) && !hasEnded(pid)
  } catch (error) {
    // EPERM: somebody else's, but alive.
    return !hasErrorCode(error, 'ESRCH')
  }
}

/** Where the first process of a container reaps nobody, what was killed stays in the table for ever. */
function hasEnded(pid: number): boolean {
  return hasProcessFiles() && /^[ZX]/.test(fieldsOf(pid)[0] ?? '')
}

/** When the process started, in the kernel's ticks since boot: with the id it names one process for ever. 0 where the system does not tell. */
export function startTicks(pid: number): number {
  if (!hasProcessFiles()) return 0
  return Number(fieldsOf(pid)[19] ?? 0)
}

/** From the third field of /proc/PID/stat on, its state; the second, in parentheses, may hold spaces: proc_pid_stat(5). */
function fieldsOf(pid: number): readonly string[] {
  const stat = readOrGone(`/proc/${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}
