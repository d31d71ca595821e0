import { execFileSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Addresses of a name under `.test`. */
export interface NameRecord {
  readonly a?: string
  readonly aaaa?: string
}

/** What is sent there vanishes. */
export const BLACK_HOLE_IPV4 = '192.0.2.2'
export const BLACK_HOLE_IPV6 = '2001:db8::2'

const QUERY_A = 1
const QUERY_AAAA = 28

/**
 * To be called in namespaces of one's own: loopback, black holes at {@link BLACK_HOLE_IPV4} and {@link BLACK_HOLE_IPV6}, and a resolver on loopback.
 *
 * @param resolverTimeoutSeconds how long a look-up waits for the name server
 * @returns a directory that the caller removes
 */
export function setUpNetwork(resolverTimeoutSeconds = 1): string {
  const directory = mkdtempSync('/tmp/own-network-')
  ip('link set lo up')
  // The other end of the pair has no such address and drops what comes: a route into a black hole.
  ip('link add hole type veth peer name bottom')
  ip('link set hole up')
  ip('link set bottom up')
  ip('-6 address add 2001:db8::1/64 dev hole nodad')
  ip(`-6 neighbour add ${BLACK_HOLE_IPV6} lladdr 02:00:00:00:00:02 dev hole`)
  ip('address add 192.0.2.1/24 dev hole')
  ip(`neighbour add ${BLACK_HOLE_IPV4} lladdr 02:00:00:00:00:02 dev hole`)
  for (const [name, content] of [
    ['resolv.conf', `nameserver 127.0.0.1\noptions timeout:${resolverTimeoutSeconds} attempts:1\n`],
    ['nsswitch.conf', 'hosts: files dns\n'],
  ] as const) {
    writeFileSync(join(directory, name), content)
    execFileSync('mount', ['--bind', join(directory, name), `/etc/${name}`])
  }
  return directory
}

function ip(command: string): void {
  execFileSync('ip', command.split(' '))
}

/**
 * A name server on loopback, RFC 1035 as far as getaddrinfo asks for it. `servfail…` is answered with an error, `hangs…` not at all, and names
 * without a record do not exist.
 */
export async function serveNames(
  records: Readonly<Record<string, NameRecord>>,
  onQuestion: (question: string) => void = () => undefined,
): Promise<void> {
  const server = createSocket('udp4')
  server.on('message', (query, from) => {
    const labels: string[] = []
    let at = 12
    for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
      labels.push(query.toString('latin1', at + 1, at + 1 + length))
      at += 1 + length
    }
    const name = labels.join('.')
    const type = query.readUInt16BE(at + 1)
    onQuestion(`${name} ${type}`)
    if (name.startsWith('hangs')) return
    const record = name.endsWith('.test') ? records[name] : undefined
    const address = type === QUERY_A ? record?.a : type === QUERY_AAAA ? record?.aaaa : undefined
    const code = name.startsWith('servfail') ? 2 : record === undefined ? 3 : 0
    server.send(reply(query.subarray(0, at + 5), { code, type, address }), from.port, from.address)
  })
  await new Promise<void>(resolve => {
    server.bind(53, '127.0.0.1', resolve)
  })
  server.unref()
}

function reply(
  question: Buffer,
  answer: { readonly code: number; readonly type: number; readonly address: string | undefined },
): Buffer {
  const header = Buffer.from(question)
  header.writeUInt16BE(0x8180 | answer.code, 2)
  header.writeUInt16BE(answer.address === undefined ? 0 : 1, 6)
  header.writeUInt16BE(0, 8)
  header.writeUInt16BE(0, 10)
  if (answer.address === undefined) return header
  const data = answer.type === QUERY_A ? Buffer.from(answer.address.split('.').map(Number)) : ipv6Bytes(answer.address)
  const record = Buffer.alloc(12)
  record.writeUInt16BE(0xc00c, 0) // the name of the question
  record.writeUInt16BE(answer.type, 2)
  record.writeUInt16BE(1, 4)
  record.writeUInt32BE(60, 6)
  record.writeUInt16BE(data.length, 10)
  return Buffer.concat([header, record, data])
}

/** Only the form `a:b::c`. */
function ipv6Bytes(address: string): Buffer {
  const [head = '', tail = ''] = address.split('::')
  const bytes = Buffer.alloc(16)
  for (const [index, group] of groupsOf(head).entries()) bytes.writeUInt16BE(group, index * 2)
  for (const [index, group] of groupsOf(tail).toReversed().entries()) bytes.writeUInt16BE(group, 14 - index * 2)
  return bytes
}

function groupsOf(text: string): readonly number[] {
  return text
    .split(':')
    .filter(Boolean)
    .map(group => Number.parseInt(group, 16))
}
