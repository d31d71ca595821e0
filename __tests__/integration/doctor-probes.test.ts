import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { matchesPrefixPatterns } from '../../src/go/patterns.ts'
import { parseProxyList } from '../../src/go/proxy-list.ts'
import type { MirrorMeasurement } from '../../src/modules/mirrors/probe/mirror-measurement.ts'
import { type ProbedMirrors, type ProbeOptions, probeMirrors } from '../../src/modules/mirrors/probe/probe-mirrors.ts'
import { NO_PROXIES } from '../../src/modules/mirrors/proxy-environment.ts'
import { testAuthority } from '../support/certificates.ts'
import { refusedPort } from '../support/dead-server.ts'
import { startHttpTunnel } from '../support/http-tunnel.ts'
import { buildModule, makeModules } from '../support/module-builder.ts'
import { type ModuleProxy, type ModuleProxyOptions, startModuleProxy } from '../support/module-proxy.ts'
import { HTML_PAGE, status } from '../support/proxy-faults.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const MODULES = makeModules(20, { sizeBytes: 50_000 })
const PRIVATE = makeModules(5, { prefix: 'git.example.com/team' })
const BUDGET_MS = 10_000
const proxies: ModuleProxy[] = []
afterAll(async () => {
  for (const proxy of proxies) await proxy.close()
})

async function mirror(options: Partial<ModuleProxyOptions> = {}): Promise<ModuleProxy> {
  const proxy = await startModuleProxy({ modules: MODULES, ...options })
  proxies.push(proxy)
  return proxy
}

async function probe(goproxy: string, more: Partial<ProbeOptions> = {}): Promise<ProbedMirrors & { seconds: number }> {
  const startMs = performance.now()
  const probed = await probeMirrors({
    entries: parseProxyList(goproxy),
    policy: 'auto',
    defaultProxyHosts: [],
    modules: [...MODULES, ...PRIVATE].map(({ path, version }) => ({ path, version })),
    neverAsk: path => matchesPrefixPatterns('git.example.com', path),
    checksumDatabase: 'sum.example.com',
    mayAsk: true,
    isThorough: true,
    connectTimeoutMs: 10_000,
    stallTimeoutMs: 30_000,
    proxies: NO_PROXIES,
    certificates: { files: [], directories: [] },
    credentialsFor: () => undefined,
    userAgent: 'test',
    budgetMs: BUDGET_MS,
    signal: new AbortController().signal,
    ...more,
  })
  return { ...probed, seconds: (performance.now() - startMs) / 1000 }
}

describe('mirrors side by side', () => {
  let found: Awaited<ReturnType<typeof probe>>
  let by: Readonly<Record<string, MirrorMeasurement | undefined>> = {}
  const all: Record<string, ModuleProxy> = {}

  beforeAll(async () => {
    const newer = buildModule({ path: MODULES[0]?.path ?? '', version: 'v1.1.0' })
    all['good'] = await mirror({
      modules: [...MODULES, newer],
      checksumDatabase: { name: 'sum.example.com', files: new Map([['supported', Buffer.alloc(0)]]) },
    })
    all['late'] = await mirror({ latencyMs: 400 })
    all['half'] = await mirror({ modules: MODULES.slice(0, 10) })
    all['flaky'] = await mirror({ faults: [{ every: 4, fault: status(502) }] })
    all['slow'] = await mirror({ bytesPerSecond: 1_000_000 })
    all['silent'] = await mirror({ faults: [{ fault: { kind: 'never-headers' } }] })
    all['portal'] = await mirror({ faults: [{ fault: HTML_PAGE }] })
    all['expired'] = await mirror({ tls: { certificate: 'expired' } })
    all['untrusted'] = await mirror({ tls: {} })
    const refused = `http://127.0.0.1:${await refusedPort()}`
    found = await probe([...Object.values(all).map(({ url }) => url), refused].join('|'))
    const names = [...Object.keys(all), 'refused']
    by = Object.fromEntries(found.measurements.map((one, index) => [names[index], one]))
  }, 30_000)

  it('keep to the time, and to a bounded number of requests', () => {
    expect(found.seconds).toBeLessThan(BUDGET_MS / 1000 + 1)
    for (const { requests } of Object.values(all)) expect(requests.length).toBeLessThanOrEqual(70)
  })

  it('nobody hears of a private path', () => {
    const asked = Object.values(all).flatMap(({ requests }) => requests.map(({ path }) => path))
    expect(asked.length).toBeGreaterThan(100)
    expect(asked.filter(path => path.includes('git.example.com'))).toEqual([])
  })

  it.each([
    ['good', 'works', []],
    ['late', 'works', []],
    ['half', 'works', []],
    ['flaky', 'fails', ['server-error']],
    ['silent', 'dead', ['stall']],
    ['portal', 'dead', ['not-a-module-proxy']],
    ['expired', 'dead', ['tls-certificate']],
    ['untrusted', 'dead', ['tls-certificate']],
    ['refused', 'dead', ['connection-refused']],
  ])('%s: %s', (name, state, codes) => {
    expect(by[name]).toMatchObject({ state, faults: codes.map(code => expect.objectContaining({ code })) })
  })

  it('latency, bandwidth, and what each has', () => {
    const { good, late, half, slow } = by
    expect(late?.p50Ms).toBeGreaterThanOrEqual(400)
    expect(good?.p50Ms).toBeLessThan(late?.p50Ms ?? 0)
    expect(good?.connection?.connectMs).toBeGreaterThan(0)
    expect(good?.firstByteMs).toBeGreaterThan(0)
    expect(slow?.bytesPerSecond).toBeLessThan(1_300_000)
    expect(good?.bytesPerSecond).toBeGreaterThan(slow?.bytesPerSecond ?? 0)
    expect([good?.has.length, good?.lacks.length]).toEqual([20, 0])
    expect([half?.has.length, half?.lacks.length]).toEqual([10, 10])
    expect(found.onLoopback.length).toBe(10)
  })

  it('the checksum database, the newest version, and who signed the certificate', () => {
    expect(by['good']).toMatchObject({
      checksumDatabase: 'proxied',
      newest: { module: MODULES[0]?.path, version: 'v1.1.0' },
    })
    expect(by['late']).toMatchObject({ checksumDatabase: 'not-proxied', newest: { version: 'v1.0.0' } })
    expect(by['untrusted']?.connection?.issuer).toMatch(/\w/)
    expect(by['untrusted']?.faults[0]?.message).toMatch(/certificate by \w/)
  })
})

it('behind a comma: only what the mirror before it does not have is asked', async () => {
  const company = await mirror({ modules: MODULES.slice(0, 12) })
  const behind = await mirror()
  const { measurements } = await probe(`${company.url},${behind.url}`)
  expect(measurements.map(({ has, lacks }) => [has.length, lacks.length])).toEqual([
    [12, 8],
    [8, 0],
  ])
  const kept = MODULES.slice(0, 12).map(({ path }) => path)
  expect(behind.requests.filter(({ path }) => kept.some(own => path.includes(own)))).toEqual([])
})

it('after a failure, behind a comma: nothing but a connection', async () => {
  const broken = await mirror({ faults: [{ fault: status(502) }] })
  const behind = await mirror()
  const { measurements } = await probe(`${broken.url},${behind.url}`, { isThorough: false })
  expect(measurements.map(({ state }) => state)).toEqual(['dead', 'not-asked'])
  expect(measurements[1]?.connection?.connectMs).toBeGreaterThan(0)
  expect(behind.requests).toEqual([])
})

it('through an HTTP proxy, with TLS and a password', async () => {
  const secure = await mirror({
    tls: { names: ['mirror.example.com'] },
    faults: [{ fault: { kind: 'basic-auth', user: 'me', password: 'hunter2' } }],
  })
  await using tunnel = await startHttpTunnel(secure.port)
  const files = [await testAuthority().writeCaFile(await directory('ca'))]
  const { measurements } = await probe('https://me:hunter2@mirror.example.com', {
    proxies: { ...NO_PROXIES, httpsProxy: tunnel.url },
    certificates: { files, directories: [] },
  })
  expect(measurements).toMatchObject([{ state: 'works', connection: { throughProxy: true }, faults: [] }])
  expect(measurements[0]?.connection?.tlsMs).toBeGreaterThan(0)
  expect(JSON.stringify(measurements)).not.toContain('hunter2')
})
