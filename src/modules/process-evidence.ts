import { readWaitChannel, waitsForDisk } from '../system/process-activity.ts'
import { type ProcessSocket, readLinks, readSockets } from '../system/process-sockets.ts'
import { type ProcessRow, readOrGone } from '../system/process-table.ts'
import { type LockWait, readLockWaits } from '../system/file-locks.ts'
import { readResolverSettings } from '../system/resolver.ts'

/** What the processes of a go command are seen to do. */
export interface ProcessEvidence {
  /** One line for each thing that is worth telling: `ssh is connecting to 192.0.2.1:22 (IPv4)`. */
  readonly lines: readonly string[]
  readonly locks: readonly LockWait[]
}

export const NO_EVIDENCE: ProcessEvidence = Object.freeze({ lines: [], locks: [] })

const DNS_PORT = 53

// What git asks for a password (gitcredentials(7), GIT_ASKPASS, SSH_ASKPASS): a helper that waits may wait for a person.
const HELPER_NAME = /^git-credential|askpass|pinentry/i
// However it is called, git asks it to `get`.
const HELPER_CALL = /(?:^|[\0 ])get\0*$/

/** Looks at a go command and all that it started: sockets, locks, disks, terminals. From /proc only; nothing where there is none. */
export function readProcessEvidence(rows: readonly ProcessRow[]): ProcessEvidence {
  const locks = readLockWaits(rows.map(({ pid }) => pid))
  // What was started last is what the others wait for.
  const lines = [
    ...locks.map(lock => describeLock(lock, rows)),
    ...rows.toReversed().flatMap(row => describeProcess(row, rows)),
  ]
  return { lines: [...new Set(lines)], locks }
}

function describeLock({ pid, file, holder }: LockWait, rows: readonly ProcessRow[]): string {
  const name = rows.find(row => row.pid === pid)?.name ?? 'go'
  const who =
    holder === undefined ? 'a process that cannot be seen from here' : `process ${holder.pid} (${holder.name})`
  return `${name} waits for the lock ${file}, which ${who} holds`
}

function describeProcess(row: ProcessRow, rows: readonly ProcessRow[]): readonly string[] {
  const { pid, parent, name } = row
  const isBelow = rows.some(other => other.pid === parent)
  return [
    ...(isHelper(row, rows) ? [describeHelper(row)] : []),
    ...readSockets(pid, isBelow ? parent : undefined).map(socket => `${name} ${describeSocket(socket)}`),
    ...(waitsForDisk(pid) ? [`${name} waits for a disk${inKernel(pid)}`] : []),
  ]
}

function describeHelper({ pid, name }: ProcessRow): string {
  const terminal = readLinks(`/proc/${pid}/fd`).find(({ target }) => /^\/dev\/(tty|pts\/)/.test(target))?.target
  const where = terminal === undefined ? '' : `, with the terminal ${terminal} open`
  return `${name}, which git asked for a password, waits${where}${inKernel(pid)}: for a person, or for a service of its own`
}

/** What git asks, or the shell that git starts for it, but not a shell whose child is the one that was asked. */
function isHelper(row: ProcessRow, rows: readonly ProcessRow[]): boolean {
  if (HELPER_NAME.test(row.name)) return true
  return isAsked(row, rows) && !rows.some(other => other.parent === row.pid && isAsked(other, rows))
}

function isAsked({ pid, parent, name }: ProcessRow, rows: readonly ProcessRow[]): boolean {
  const caller = rows.find(row => row.pid === parent)
  // Only looked at, never shown: arguments may hold secrets.
  if (caller === undefined || name === 'git' || !HELPER_CALL.test(readOrGone(`/proc/${pid}/cmdline`))) return false
  return caller.name.startsWith('git') || isAsked(caller, rows)
}

function describeSocket(socket: ProcessSocket): string {
  const { family, state, address, port, unsentBytes } = socket
  const where = `${family === 6 ? `[${address}]` : address}:${port} (IPv${family})`
  if (port === DNS_PORT) {
    const { order } = readResolverSettings()
    return `asks the name server ${address}${order === '' ? '' : ` (order: ${order})`}`
  }
  if (state === 'connecting') return `is connecting to ${where}, which does not answer`
  if (state === 'closed-by-peer') return `has a connection to ${where} that the other side has closed`
  if (unsentBytes > 0) return `has a connection to ${where}, which does not take what is sent`
  return `has a connection to ${where}, on which nothing comes`
}

function inKernel(pid: number): string {
  const channel = readWaitChannel(pid)
  return channel === '' ? '' : ` (in ${channel})`
}
