import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { hasErrorCode } from './files.ts'

/** A living process. Zombies are not among them: they hold nothing and wait for their parent only. */
export interface ProcessRow {
  readonly pid: number
  readonly parent: number
  readonly group: number
  /** The session's id; 0 where the system does not tell. */
  readonly session: number
  /** The program's name, without arguments: these may hold secrets. */
  readonly name: string
}

/** Whether the system shows its processes as files (Linux). Elsewhere they cost a command. */
export function hasProcessFiles(): boolean {
  return existsSync('/proc/self/stat')
}

/** Every process that may be seen: from /proc, else from `ps` (macOS, BSD). Not for Windows. */
export async function listProcesses(signal?: AbortSignal): Promise<readonly ProcessRow[]> {
  return hasProcessFiles() ? readProcessFiles() : askPs(signal)
}

/** From /proc only: about 15 µs for each process of the machine. */
function readProcessFiles(): readonly ProcessRow[] {
  const rows: ProcessRow[] = []
  for (const name of readdirSync('/proc')) {
    if (!/^[0-9]+$/.test(name)) continue
    const row = parseStat(readOrGone(`/proc/${name}/stat`))
    if (row !== undefined) rows.push(row)
  }
  return rows
}

/** One line of /proc/PID/stat. The name stands in parentheses and may hold any character, parentheses too: proc_pid_stat(5). */
function parseStat(stat: string): ProcessRow | undefined {
  const open = stat.indexOf('(')
  const close = stat.lastIndexOf(')')
  if (open === -1 || close === -1) return undefined
  const [state, parent, group, session] = stat.slice(close + 2).split(' ', 4)
  if (state === undefined || state === 'Z' || state === 'X') return undefined
  return {
    pid: Number(stat.slice(0, open - 1)),
    parent: Number(parent),
    group: Number(group),
    session: Number(session),
    name: stat.slice(open + 1, close),
  }
}

async function askPs(signal: AbortSignal | undefined): Promise<readonly ProcessRow[]> {
  const options = { timeout: 5_000, maxBuffer: 16 << 20, ...(signal === undefined ? {} : { signal }) }
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,pgid=,state=,comm='], options)
  return parsePs(stdout)
}

/** The lines of `ps -A -o pid=,ppid=,pgid=,state=,comm=` (POSIX ps). */
export function parsePs(text: string): readonly ProcessRow[] {
  return text.split('\n').flatMap(line => {
    const [, pid, parent, group, state, name] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(.*?)\s*$/.exec(line) ?? []
    if (state === undefined || state.startsWith('Z')) return []
    return [{ pid: Number(pid), parent: Number(parent), group: Number(group), session: 0, name: name ?? '' }]
  })
}

/** A file of /proc; empty where the process ended meanwhile or belongs to someone else. */
export function readOrGone(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch (error) {
    if (!isGone(error)) throw error
    return ''
  }
}

/** Whether a process (or its file in /proc) is not there any more, or is another user's: both are no concern of ours. */
export function isGone(error: unknown): boolean {
  return hasErrorCode(error, 'ENOENT', 'ESRCH', 'EACCES', 'EPERM')
}

/** All that descend from the roots, the roots included. */
export function descendants(rows: readonly ProcessRow[], roots: Iterable<number>): ReadonlySet<number> {
  const found = new Set(roots)
  // A child may stand before its parent in the table: repeat until nothing is added.
  for (let size = -1; size !== found.size; ) {
    size = found.size
    for (const row of rows) if (found.has(row.parent)) found.add(row.pid)
  }
  return found
}
