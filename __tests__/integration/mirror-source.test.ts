import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import {
  type MirrorSource,
  type MirrorSourceOptions,
  PrivateModuleAskedError,
} from '../../src/modules/mirrors/mirror-source.ts'
import { TargetError } from '../../src/modules/mirrors/mirror-error.ts'
import { testAuthority } from '../support/certificates.ts'
import { fetchFile, quickSource, trustTestAuthority } from '../support/mirror-rig.ts'
import { buildModule, makeModules, type SyntheticModule } from '../support/module-builder.ts'
import { type ModuleProxy, type ModuleProxyOptions, startModuleProxy } from '../support/module-proxy.ts'
import { status, tooManyRequests } from '../support/proxy-faults.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const BIG = buildModule({ path: 'example.com/big', version: 'v1.0.0', sizeBytes: 400_000 })
const MODULES = makeModules(60, { sizeBytes: 2000 })

/** Where no time-out is meant, none comes on a busy machine either. */
const PATIENT = {
  connectTimeoutMs: 20_000,
  stallTimeoutMs: 20_000,
  minimumRate: { bytesPerSecond: 100, windowMs: 30_000 },
} as const

let root: string
let certificates: MirrorSourceOptions['certificates']
const open: { close(): Promise<void> }[] = []

beforeAll(async () => {
  root = await directory('mirror-source')
  certificates = await trustTestAuthority(root)
})
afterEach(async () => {
  await Promise.all(open.splice(0).map(async each => each.close()))
})

async function mirror(options: Partial<ModuleProxyOptions> = {}): Promise<ModuleProxy> {
  const server = await startModuleProxy({ modules: [BIG, ...MODULES], ...options })
  open.push(server)
  return server
}

function source(list: string, overrides: Partial<MirrorSourceOptions> = {}): MirrorSource {
  const made = quickSource(list, { certificates, ...overrides })
  open.push(made)
  return made
}

/** Fetches all of them, so many at once. */
async function fetchAll(
  from: MirrorSource,
  modules: readonly SyntheticModule[],
  concurrency: number,
): Promise<{ readonly seconds: number; readonly fetched: number }> {
  const startMs = performance.now()
  const queue = modules.flatMap(module => (['info', 'mod', 'zip'] as const).map(kind => ({ module, kind })))
  let fetched = 0
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { outcome, data } = await fetchFile(from, next.module, { kind: next.kind, directory: root })
      if (outcome.kind === 'fetched' && data?.equals(next.module[next.kind]) === true) fetched += 1
    }
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
  return { seconds: (performance.now() - startMs) / 1000, fetched }
}

describe('requests', () => {
  it('share kept connections, and are counted', async () => {
    const server = await mirror()
    const from = source(server.url, { ...PATIENT, maxConnections: 8 })
    expect(await fetchAll(from, MODULES, 8)).toMatchObject({ fetched: 180 })
    expect(Math.max(...server.requests.map(request => request.connection))).toBeLessThanOrEqual(8)
    const [row] = from.statistics()
    const bytes = MODULES.reduce((sum, { info, mod, zip }) => sum + info.length + mod.length + zip.length, 0)
    expect(row).toMatchObject({ url: server.url, kind: 'proxy', requests: 180, failures: 0, bytes, ejections: 0 })
    expect(row?.p95Ms).toBeGreaterThanOrEqual(row?.p50Ms ?? Number.NaN)
    expect(from.counters()).toEqual({ retries: 0, hedges: 0, hedgeWins: 0 })
    expect(from.findings()).toEqual([])
  })

  it('follow GOPROXY paths and queries as go does', async () => {
    const server = await mirror()
    await fetchFile(source(`${server.url}/some/path/?team=x`), BIG, { kind: 'info', directory: root })
    expect(server.requests.map(request => request.path)).toEqual(['/some/path/example.com/big/@v/v1.0.0.info?team=x'])
  })

  it('are never made for what GONOPROXY matches', async () => {
    const server = await mirror()
    const from = source(server.url, { neverAsk: path => path === BIG.path })
    await expect(fetchFile(from, BIG, { directory: root })).rejects.toThrow(PrivateModuleAskedError)
    expect(server.requests).toHaveLength(0)
  })

  it('end at once when the caller gives up', async () => {
    const server = await mirror({ faults: [{ fault: { kind: 'never-headers' } }] })
    const stop = new AbortController()
    setTimeout(() => stop.abort(new Error('enough')), 100)
    const startMs = performance.now()
    const fetching = fetchFile(source(server.url, { stallTimeoutMs: 60_000 }), BIG, {
      directory: root,
      signal: stop.signal,
    })
    await expect(fetching).rejects.toThrow('enough')
    expect(performance.now() - startMs).toBeLessThan(2000)
  })

  it('blame nobody when the target cannot be written', async () => {
    const server = await mirror()
    const from = source(server.url)
    await expect(fetchFile(from, BIG, { directory: join(root, 'missing') })).rejects.toThrow(TargetError)
    expect(from.statistics()).toMatchObject([{ failures: 0 }])
  })

  it('take no file that is larger than go would', async () => {
    const server = await mirror({
      faults: [{ fault: { kind: 'body', change: () => Buffer.alloc(1024 * 1024 + 1, '{') } }],
    })
    const { outcome } = await fetchFile(source(server.url), BIG, { kind: 'info', directory: root })
    expect(outcome).toMatchObject({ code: 'not-a-module-proxy' })
  })
})

describe('whom a failure reaches', () => {
  const failing = { faults: [{ fault: status(502) }] }

  it('a private path does not slip out to the next proxy because of a 502', async () => {
    const [company, next] = [await mirror(failing), await mirror()]
    const { outcome } = await fetchFile(source(`${company.url},${next.url}`, { retries: 2 }), BIG, { directory: root })
    expect(outcome).toMatchObject({ kind: 'failed', code: 'server-error' })
    expect([company.requests.length, next.requests.length]).toEqual([3, 0])
  })

  it('but goes on from a public mirror, after its retries', async () => {
    const [known, next] = [await mirror({ ...failing, tls: {} }), await mirror()]
    const from = source(`${known.url},${next.url}`, { retries: 2, defaultProxyHosts: [new URL(known.url).host] })
    expect((await fetchFile(from, BIG, { directory: root })).outcome).toMatchObject({ kind: 'fetched', from: next.url })
    expect([known.requests.length, next.requests.length]).toEqual([3, 1])
    expect(from.counters().retries).toBe(2)
  })

  it('17: a 403 of a public mirror is asked about once more', async () => {
    const known = await mirror({ tls: {}, faults: [{ fault: status(403), first: 1 }] })
    const from = source(known.url, { defaultProxyHosts: [new URL(known.url).host] })
    expect((await fetchFile(from, BIG, { directory: root })).outcome).toMatchObject({ kind: 'fetched' })
    const priv = await mirror({ faults: [{ fault: status(403), first: 1 }] })
    expect((await fetchFile(source(priv.url), BIG, { directory: root })).outcome).toMatchObject({ code: 'forbidden' })
  })

  it('direct is left to go', async () => {
    const [empty, broken] = [await mirror({ modules: [] }), await mirror(failing)]
    expect((await fetchFile(source(`${empty.url},direct`), BIG, { directory: root })).outcome).toEqual({
      kind: 'not-found',
      leftToDirect: true,
    })
    expect((await fetchFile(source(`${broken.url}|direct`), BIG, { directory: root })).outcome).toMatchObject({
      kind: 'failed',
      leftToDirect: true,
    })
    expect((await fetchFile(source('off'), BIG, { directory: root })).outcome).toMatchObject({
      kind: 'failed',
      code: 'goproxy-off',
    })
  })
})

describe('a dead mirror', () => {
  it('costs one time-out, not one for each file', async () => {
    const [dead, good] = [await mirror({ faults: [{ fault: { kind: 'never-headers' } }] }), await mirror()]
    const from = source(`${dead.url}|${good.url}`, { retries: 0 })
    const { seconds, fetched } = await fetchAll(from, MODULES, 8)
    expect(fetched).toBe(180)
    expect(dead.requests.length).toBeLessThanOrEqual(8 + 5)
    expect(seconds).toBeLessThan(0.5 * 2 + 2)
    expect(from.statistics()).toMatchObject([{ url: dead.url, ejections: 1 }, { failures: 0 }])
    expect(from.findings()).toMatchObject([{ code: 'stall', severity: 'warning', url: dead.url }])
  })

  it('is left by those who wait for it as soon as it is known to be dead', async () => {
    // Answers well for a while, and then nothing any more, to connections that wait already either.
    const [dying, good] = [await mirror({ faults: [{ after: 40, fault: { kind: 'never-headers' } }] }), await mirror()]
    const from = source(`${dying.url}|${good.url}`, { stallTimeoutMs: 1500, retries: 0 })
    const { seconds, fetched } = await fetchAll(from, MODULES, 8)
    expect(fetched).toBe(180)
    expect(seconds).toBeLessThan(1.5 + 2)
  })

  it('gets another chance later', async () => {
    const sick = await mirror({ faults: [{ first: 5, fault: status(500) }] })
    const good = await mirror()
    const from = source(`${sick.url}|${good.url}`, { retries: 0, health: { failuresToOpen: 5, openMs: 300 } })
    await fetchAll(from, MODULES.slice(0, 5), 1)
    const before = sick.requests.length
    expect(before).toBe(5)
    await new Promise(resolve => setTimeout(resolve, 350))
    await fetchAll(from, MODULES.slice(0, 5), 1)
    expect(sick.requests.length).toBe(before + 15)
  })

  it('is asked all the same where nobody else may be', async () => {
    const only = await mirror({ faults: [{ first: 30, fault: status(503) }] })
    const from = source(only.url, { retries: 30 })
    expect(await fetchAll(from, MODULES.slice(0, 4), 4)).toMatchObject({ fetched: 12 })
  })
})

describe('Retry-After', () => {
  it('holds back the other files, too, where there is no other mirror', async () => {
    const server = await mirror({ faults: [{ first: 1, fault: tooManyRequests(1) }] })
    const from = source(server.url)
    await fetchAll(from, MODULES.slice(0, 2), 1)
    const [first, second] = server.requests
    expect((second?.atMs ?? 0) - (first?.atMs ?? 0)).toBeGreaterThan(950)
    const both = source(`${server.url}|${(await mirror()).url}`)
    server.setFaults([{ fault: tooManyRequests(5) }])
    server.clear()
    const { seconds, fetched } = await fetchAll(both, MODULES.slice(0, 5), 1)
    expect([fetched, server.requests.length]).toEqual([15, 1])
    expect(seconds).toBeLessThan(3)
  })
})

describe('hedging', () => {
  const slow = { faults: [{ every: 25, fault: { kind: 'delay', delayMs: 8000 } }] } as const
  const hedging = {
    minimumWaitMs: 150,
    minimumSamples: 10,
    maxShare: 0.05,
    maxPerFile: 2,
    blindWaitMs: 2000,
    silenceMs: 300,
  }

  it.each(['the next mirror', 'a fresh connection'])('sends a second request to %s', async where => {
    const [first, other] = [await mirror(slow), await mirror()]
    const list = where === 'the next mirror' ? `${first.url}|${other.url}` : first.url
    const from = source(list, { ...PATIENT, hedging })
    const { seconds, fetched } = await fetchAll(from, MODULES, 8)
    const { hedges, hedgeWins } = from.counters()
    const requests = first.requests.length + other.requests.length
    expect(fetched).toBe(180)
    expect(hedges).toBeGreaterThan(0)
    expect(hedges).toBeLessThanOrEqual(requests * 0.05)
    expect(hedgeWins).toBeGreaterThan(0)
    // One that the first answer came before may not have been sent.
    expect(other.requests.length).toBeLessThanOrEqual(where === 'the next mirror' ? hedges : 0)
    expect(other.requests.length > 0).toBe(where === 'the next mirror')
    // Without it, seven slow requests of eight seconds each, on eight ways, would take eight seconds at least.
    expect(seconds).toBeLessThan(7)
    // The files of second requests are gone, or have become the target.
    expect((await readdir(root)).filter(name => name.includes('.hedge'))).toEqual([])
  })

  it('does not leave a private proxy', async () => {
    const [first, other] = [await mirror(slow), await mirror()]
    const from = source(`${first.url},${other.url}`, { ...PATIENT, hedging })
    expect(await fetchAll(from, MODULES, 8)).toMatchObject({ fetched: 180 })
    expect(other.requests).toHaveLength(0)
  })
})

describe('resuming', () => {
  // A regular close: with a reset, the kernel may throw away what has arrived.
  const cut = [{ first: 1, fault: { kind: 'short-body', afterBytes: 300_000 } }] as const

  it('asks for the rest after a cut', async () => {
    const server = await mirror({ faults: cut })
    const from = source(server.url)
    const { outcome, data } = await fetchFile(from, BIG, { directory: root })
    expect(outcome).toMatchObject({ kind: 'fetched', bytes: BIG.zip.length })
    expect(data?.equals(BIG.zip)).toBe(true)
    const [, second] = server.requests
    const start = Number(/^bytes=([0-9]+)-$/.exec(String(second?.headers.range))?.[1])
    expect(start).toBeGreaterThanOrEqual(64 * 1024)
    expect(second?.sentBytes).toBe(BIG.zip.length - start)
  })

  it('starts anew where the server knows no ranges', async () => {
    const server = await mirror({ faults: cut, ranges: false })
    const { data } = await fetchFile(source(server.url), BIG, { directory: root })
    expect(data?.equals(BIG.zip)).toBe(true)
    expect(server.requests[1]?.sentBytes).toBe(BIG.zip.length)
  })

  it('starts anew where the file is another one now', async () => {
    const other = buildModule({ path: BIG.path, version: BIG.version, sizeBytes: 350_000 })
    const server = await mirror({ faults: cut })
    const changed = await mirror({ modules: [other] })
    // The same mirror, but the file behind it changes between the two requests.
    server.setFaults((_request, occurrence) =>
      occurrence === 1 ? { kind: 'reset-body', afterBytes: 300_000 } : { kind: 'redirect', to: changed.url },
    )
    const { data } = await fetchFile(source(server.url), BIG, { directory: root })
    expect(data?.equals(other.zip)).toBe(true)
  })

  it('never puts the rest of one mirror behind the beginning of another', async () => {
    const [first, second] = [
      await mirror({ faults: [{ fault: { kind: 'reset-body', afterBytes: 300_000 } }] }),
      await mirror(),
    ]
    const { data } = await fetchFile(source(`${first.url}|${second.url}`), BIG, { directory: root })
    expect(data?.equals(BIG.zip)).toBe(true)
    expect(second.requests[0]?.headers.range).toBeUndefined()
  })
})

describe('credentials', () => {
  const account = { user: 'someone', password: 'hunter2' }
  const withAccount = (url: string): string => url.replace('://', `://${account.user}:${account.password}@`)

  it('16: go with the URL that has them, and show up nowhere', async () => {
    const server = await mirror({ tls: {}, faults: [{ fault: { kind: 'basic-auth', ...account } }] })
    const from = source(withAccount(server.url))
    const { outcome } = await fetchFile(from, BIG, { directory: root })
    expect(outcome).toMatchObject({ kind: 'fetched', from: server.url })
    const broken = source(withAccount(server.url).replace(/:[0-9]+$/, ':1'))
    const failed = await fetchFile(broken, BIG, { directory: root })
    const shown = JSON.stringify([outcome, from.statistics(), from.label, failed, broken.findings()])
    expect(shown).not.toContain(account.password)
  })

  it('come from netrc for https only', async () => {
    const asked: string[] = []
    const credentialsFor = (url: URL): typeof account => {
      asked.push(url.host)
      return account
    }
    const server = await mirror({ tls: {}, faults: [{ fault: { kind: 'basic-auth', ...account } }] })
    const plain = await mirror()
    expect((await fetchFile(source(server.url, { credentialsFor }), BIG, { directory: root })).outcome).toMatchObject({
      kind: 'fetched',
    })
    await fetchFile(source(plain.url, { credentialsFor }), BIG, { directory: root })
    expect(asked).toEqual([new URL(server.url).host])
    expect(plain.requests[0]?.headers.authorization).toBeUndefined()
  })

  it('are refused for plain HTTP, as by go', async () => {
    const server = await mirror()
    const { outcome } = await fetchFile(source(withAccount(server.url)), BIG, { directory: root })
    expect(outcome).toMatchObject({ code: 'insecure-credentials' })
    expect(server.requests).toHaveLength(0)
  })

  it('never go to another host, port or scheme, and do not come back from there', async () => {
    const server = await mirror({ tls: {} })
    const elsewhere = await mirror({ tls: {} })
    server.setFaults((_request, occurrence) => (occurrence === 1 ? { kind: 'redirect', to: elsewhere.url } : undefined))
    elsewhere.setFaults([{ fault: { kind: 'redirect', to: server.url } }])
    const { outcome } = await fetchFile(source(withAccount(server.url)), BIG, { directory: root })
    expect(outcome).toMatchObject({ kind: 'fetched' })
    expect(server.requests.map(request => request.headers.authorization !== undefined)).toEqual([true, false])
    expect(elsewhere.requests.map(request => request.headers.authorization)).toEqual([undefined])
  })
})

describe('trust', () => {
  it('takes SSL_CERT_DIR', async () => {
    const certificatesDirectory = join(root, 'certificates')
    await mkdir(certificatesDirectory)
    await writeFile(join(certificatesDirectory, 'notes.txt'), 'no certificate')
    await writeFile(join(certificatesDirectory, 'authority.pem'), testAuthority().caPem)
    const server = await mirror({ tls: {} })
    const from = source(server.url, {
      certificates: { files: [join(root, 'missing')], directories: [certificatesDirectory] },
    })
    expect((await fetchFile(from, BIG, { directory: root })).outcome).toMatchObject({ kind: 'fetched' })
  })
})

describe('names', () => {
  it('are looked up once per host and run', async () => {
    const server = await mirror()
    const looked: string[] = []
    const resolve = async (host: string): Promise<{ address: string; family: number }[]> => {
      looked.push(host)
      return [{ address: '127.0.0.1', family: 4 }]
    }
    const from = source(`http://mirror.example.com:${server.port}`, { resolve })
    expect(await fetchAll(from, MODULES.slice(0, 20), 8)).toMatchObject({ fetched: 60 })
    expect(looked).toEqual(['mirror.example.com'])
  })
})

describe('file:// entries', () => {
  it('are mirrors like others', async () => {
    const layout = join(root, 'layout')
    await mkdir(join(layout, 'example.com/big/@v'), { recursive: true })
    for (const kind of ['info', 'mod', 'zip'] as const)
      await writeFile(join(layout, `example.com/big/@v/v1.0.0.${kind}`), BIG[kind])
    await symlink('/etc/hostname', join(layout, 'example.com/big/@v/v1.0.1.zip'))
    const server = await mirror()
    const from = source(`file://${layout},${server.url}`)
    for (const kind of ['info', 'mod', 'zip'] as const) {
      const { outcome, data } = await fetchFile(from, BIG, { kind, directory: root })
      expect(outcome).toMatchObject({ kind: 'fetched', from: `file://${layout}` })
      expect(data?.equals(BIG[kind])).toBe(true)
    }
    const [other] = MODULES
    if (other === undefined) throw new Error('no modules')
    expect((await fetchFile(from, other, { directory: root })).outcome).toMatchObject({ from: server.url })
    expect((await fetchFile(from, { ...BIG, version: 'v1.0.1' }, { directory: root })).outcome).toMatchObject({
      code: 'permission-denied',
    })
    expect(from.statistics()).toMatchObject([
      { kind: 'directory', requests: 5 },
      { kind: 'proxy', requests: 1 },
    ])
  })
})
