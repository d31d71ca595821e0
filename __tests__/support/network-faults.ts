// Run by mirror-network.test.ts in namespaces of its own. Prints one JSON object: what became of each scene.
import { execFileSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fetchFile, quickSource, type TimedOutcome } from './mirror-rig.ts'
import { makeModules } from './module-builder.ts'
import { startModuleProxy } from './module-proxy.ts'

/** What the name server says; other names do not exist. `hangs.test` is never answered. */
const ADDRESSES: Readonly<Record<string, { readonly a?: string; readonly aaaa?: string }>> = {
  'good.test': { a: '127.0.0.1' },
  // Nobody answers at that IPv6 address, and nobody says so either.
  'dual.test': { a: '127.0.0.1', aaaa: '2001:db8::2' },
}
const QUERY_A = 1
const QUERY_AAAA = 28
const questions: string[] = []

function setUp(): string {
  const directory = mkdtempSync('/tmp/network-faults-')
  ip('link set lo up')
  // The other end of the pair has no such address and drops what comes: a route into a black hole.
  ip('link add hole type veth peer name bottom')
  ip('link set hole up')
  ip('link set bottom up')
  ip('-6 address add 2001:db8::1/64 dev hole nodad')
  ip('-6 neighbour add 2001:db8::2 lladdr 02:00:00:00:00:02 dev hole')
  for (const [name, content] of [
    ['resolv.conf', 'nameserver 127.0.0.1\noptions timeout:1 attempts:1\n'],
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

/** RFC 1035, as much of it as getaddrinfo asks for. */
async function serveNames(): Promise<void> {
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
    questions.push(`${name} ${type}`)
    if (name === 'hangs.test') return
    const record = name.endsWith('.test') ? ADDRESSES[name] : undefined
    const address = type === QUERY_A ? record?.a : type === QUERY_AAAA ? record?.aaaa : undefined
    const code = name === 'servfail.test' ? 2 : record === undefined ? 3 : 0
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

interface Scene {
  readonly code: string
  readonly from: string
  readonly seconds: number
  /** Files that took as long as one try of a dead address. */
  readonly slow?: number
}

function sceneOf({ outcome, seconds }: TimedOutcome): Scene {
  const code = outcome.kind === 'failed' ? outcome.code : outcome.kind
  return { code, from: outcome.kind === 'fetched' ? outcome.from : '', seconds }
}

async function main(): Promise<void> {
  const directory = setUp()
  await serveNames()
  const modules = makeModules(40, { sizeBytes: 1000 })
  // Each request has a connection of its own: whoever does not remember which address works pays for each.
  const mirror = await startModuleProxy({ modules, keepAlive: false })
  const [first] = modules
  if (first === undefined) throw new Error('no modules')
  const scenes: Record<string, Scene> = {}
  for (const name of ['good', 'dual']) {
    questions.length = 0
    const source = quickSource(`http://${name}.test:${mirror.port}`, { connectTimeoutMs: 5000, stallTimeoutMs: 5000 })
    const startMs = performance.now()
    const queue = [...modules]
    const outcomes: Scene[] = []
    const worker = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift())
        outcomes.push(sceneOf(await fetchFile(source, next, { directory })))
    }
    await Promise.all(Array.from({ length: 8 }, worker))
    const codes = [...new Set(outcomes.map(outcome => outcome.code))].join()
    scenes[`all from ${name}`] = {
      code: codes,
      from: questions.toSorted().join(),
      seconds: (performance.now() - startMs) / 1000,
      slow: outcomes.filter(outcome => outcome.seconds > 0.24).length,
    }
    await source.close()
  }
  for (const name of ['missing', 'servfail', 'hangs']) {
    for (const [place, list] of [
      ['alone', `http://${name}.test:${mirror.port}`],
      ['before a healthy mirror', `http://${name}.test:${mirror.port}|${mirror.url}`],
      ['before a mirror with a name', `http://${name}.test:${mirror.port}|http://good.test:${mirror.port}`],
    ] as const) {
      const source = quickSource(list)
      scenes[`${name} ${place}`] = sceneOf(await fetchFile(source, first, { directory }))
      await source.close()
      // getaddrinfo gives up after a second, and holds one of libuv's two threads for look-ups until then.
      if (name === 'hangs') await sleep(600)
    }
  }
  await mirror.close()
  rmSync(directory, { recursive: true, force: true })
  process.stdout.write(JSON.stringify(scenes))
}

await main()
