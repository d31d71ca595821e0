import { type BigIntStats, statSync } from 'node:fs'
import { isGone, readOrGone } from './process-table.ts'
import { readLinks } from './process-sockets.ts'

/** A process that waits for a lock on a file, and who has it (Linux). */
export interface LockWait {
  readonly pid: number
  readonly file: string
  /** undefined where it is not to be seen: another container, or another machine. */
  readonly holder: { readonly pid: number; readonly name: string } | undefined
}

interface LockRow {
  readonly isWaiting: boolean
  readonly pid: number
  readonly inode: string
}

/** Which of the processes wait for a lock: /proc/locks, proc_locks(5). */
export function readLockWaits(pids: readonly number[]): readonly LockWait[] {
  const rows = parseLocks(readOrGone('/proc/locks'))
  return rows.flatMap(row => {
    if (!row.isWaiting || !pids.includes(row.pid)) return []
    const file = fileWithInode(row.pid, row.inode)
    const holder = rows.find(other => !other.isWaiting && other.inode === row.inode && other.pid > 0)
    return [
      {
        pid: row.pid,
        file: file ?? `with inode ${row.inode}`,
        holder: holder === undefined ? undefined : { pid: holder.pid, name: nameOf(holder.pid) },
      },
    ]
  })
}

/** `1: FLOCK  ADVISORY  WRITE 123 08:01:456 0 EOF`; one that waits has `->` behind its number. */
export function parseLocks(text: string): readonly LockRow[] {
  return text.split('\n').flatMap(line => {
    const [, arrow, pid, inode] = /^\d+: (-> )?\S+\s+\S+\s+\S+\s+(-?\d+) [0-9a-f]+:[0-9a-f]+:(\d+) /i.exec(line) ?? []
    return pid === undefined || inode === undefined ? [] : [{ isWaiting: arrow !== undefined, pid: Number(pid), inode }]
  })
}

function fileWithInode(pid: number, inode: string): string | undefined {
  return readLinks(`/proc/${pid}/fd`).find(
    ({ name, target }) => target.startsWith('/') && String(statOf(`/proc/${pid}/fd/${name}`)?.ino) === inode,
  )?.target
}

function statOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true })
  } catch (error) {
    if (!isGone(error)) throw error
    return undefined
  }
}

function nameOf(pid: number): string {
  return readOrGone(`/proc/${pid}/comm`).trim() || 'unknown'
}
