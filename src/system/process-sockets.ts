import { readdirSync, readlinkSync } from 'node:fs'
import { isGone, readOrGone } from './process-table.ts'

/** A connection of a process (Linux). */
export interface ProcessSocket {
  readonly protocol: 'tcp' | 'udp'
  readonly family: 4 | 6
  /** `connecting`: nobody has answered yet. Sockets that listen, or are being closed, are not among them. */
  readonly state: 'connecting' | 'connected' | 'closed-by-peer'
  readonly address: string
  readonly port: number
  /** Bytes that the other side has not confirmed, and bytes that came and were not read. */
  readonly unsentBytes: number
  readonly unreadBytes: number
}

// include/net/tcp_states.h; for UDP 01 is a socket with a fixed other side.
const STATES: Readonly<Record<string, ProcessSocket['state']>> = {
  '01': 'connected',
  '02': 'connecting',
  '08': 'closed-by-peer',
}

/**
 * From /proc/PID/fd and /proc/PID/net: proc_pid_fd(5), proc_pid_net(5). Nothing where they may not be read.
 *
 * @param parent its sockets are left out: git's helpers inherit its connections, and have no use for them
 */
export function readSockets(pid: number, parent?: number): readonly ProcessSocket[] {
  const inherited = new Set(parent === undefined ? [] : socketInodes(parent))
  const inodes = new Set(socketInodes(pid).filter(inode => !inherited.has(inode)))
  if (inodes.size === 0) return []
  const tables = [
    ['tcp', 'tcp', 4],
    ['tcp6', 'tcp', 6],
    ['udp', 'udp', 4],
    ['udp6', 'udp', 6],
  ] as const
  return tables.flatMap(([file, protocol, family]) =>
    parseSockets(readOrGone(`/proc/${pid}/net/${file}`), { protocol, family, inodes }),
  )
}

function socketInodes(pid: number): readonly string[] {
  return readLinks(`/proc/${pid}/fd`).flatMap(({ target }) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? [])
}

/** A table of /proc/net; only sockets with these inodes, which have another side. */
export function parseSockets(
  table: string,
  of: { readonly protocol: 'tcp' | 'udp'; readonly family: 4 | 6; readonly inodes: ReadonlySet<string> },
): readonly ProcessSocket[] {
  return table.split('\n').flatMap(line => {
    const fields = line.trim().split(/\s+/)
    const [, , remote = '', code = '', queues = ''] = fields
    const state = STATES[code]
    const [hex = '', port = ''] = remote.split(':')
    if (state === undefined || !of.inodes.has(fields[9] ?? '') || /^0*$/.test(port)) return []
    const [unsent = '', unread = ''] = queues.split(':')
    const { address, family } = parseAddress(hex, of.family)
    return [
      {
        protocol: of.protocol,
        family,
        state,
        address,
        port: Number.parseInt(port, 16),
        unsentBytes: Number.parseInt(unsent, 16),
        unreadBytes: Number.parseInt(unread, 16),
      },
    ]
  })
}

/** Words of 32 bits, each in the machine's order of bytes; all machines that Node runs go on with /proc are little-endian, but s390x. */
function parseAddress(hex: string, family: 4 | 6): { readonly address: string; readonly family: 4 | 6 } {
  const words = hex.match(/.{8}/g) ?? []
  const bytes = words.flatMap(word => (word.match(/../g) ?? []).toReversed().map(byte => Number.parseInt(byte, 16)))
  if (family === 4) return { address: bytes.join('.'), family }
  // ::ffff:a.b.c.d
  const isMapped = bytes.slice(0, 10).every(byte => byte === 0) && bytes[10] === 0xff && bytes[11] === 0xff
  if (isMapped) return { address: bytes.slice(12).join('.'), family: 4 }
  const groups = Array.from({ length: 8 }, (_, index) =>
    (((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0)).toString(16),
  )
  return { address: new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1), family: 6 }
}

/** The open files of a process: what each descriptor leads to. */
export function readLinks(directory: string): readonly { readonly name: string; readonly target: string }[] {
  try {
    return readdirSync(directory).flatMap(name => {
      const target = readLink(`${directory}/${name}`)
      return target === undefined ? [] : [{ name, target }]
    })
  } catch (error) {
    if (!isGone(error)) throw error
    return []
  }
}

function readLink(path: string): string | undefined {
  try {
    return readlinkSync(path)
  } catch (error) {
    if (!isGone(error)) throw error
    return undefined
  }
}
