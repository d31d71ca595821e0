import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { GoDownloadResult } from '../../src/modules/go-download.ts'
import { type BenchOptions, type DownloadBench, makeDownloadBench } from '../support/go-downloads.ts'
import { testAuthority } from '../support/certificates.ts'
import { buildModule, makeModules, type SyntheticModule } from '../support/module-builder.ts'
import { type ModuleProxy, startModuleProxy } from '../support/module-proxy.ts'
import { removeTree, temporaryDirectories } from '../support/temp.ts'
import { type Fault, type Faults, HTML_PAGE, otherBody, status, truncated } from '../support/proxy-faults.ts'

const temporary = temporaryDirectories(afterAll)
const MODULES = makeModules(40, { sizeBytes: 20_000 })
const FEW = MODULES.slice(0, 3)
const STALL_TIMEOUT_MS = 1_000

let good: ModuleProxy
const proxies: ModuleProxy[] = []
const benches: DownloadBench[] = []

beforeAll(async () => {
  good = await startModuleProxy({ modules: MODULES })
})

afterEach(async () => {
  for (const proxy of proxies.splice(0)) await proxy.close()
  for (const bench of benches.splice(0)) {
    expect(bench.processes()).toEqual([])
    await bench.remove()
  }
})

afterAll(async () => {
  await good.close()
})

async function bench(modules: readonly SyntheticModule[] = FEW, options?: BenchOptions): Promise<DownloadBench> {
  const made = await makeDownloadBench(modules, options)
  benches.push(made)
  return made
}

async function bad(fault: Fault | Faults, modules: readonly SyntheticModule[] = MODULES): Promise<ModuleProxy> {
  const proxy = await startModuleProxy({ modules, faults: 'kind' in fault ? [{ fault }] : fault })
  proxies.push(proxy)
  return proxy
}

/** Everything is there: go has nothing to do, and its checks pass. */
async function expectComplete(made: DownloadBench): Promise<void> {
  expect(await made.go(['mod', 'download'])).toMatchObject({ code: 0, stderr: '' })
  expect(await made.go(['mod', 'verify'])).toMatchObject({ code: 0, stdout: 'all modules verified\n' })
}

function messageOf(result: GoDownloadResult): string {
  return result.findings[0]?.message ?? ''
}

async function timed(
  badUrl: string | undefined,
): Promise<{ readonly result: GoDownloadResult; readonly seconds: number }> {
  const made = await bench(MODULES)
  const before = await made.readFile('go.sum')
  const result = await made.download(badUrl === undefined ? good.url : `${badUrl}|${good.url}`)
  expect(messageOf(result) === '' || result.outcome === 'ok' ? 'ok' : messageOf(result)).toBe('ok')
  await expectComplete(made)
  expect(await made.readFile('go.sum')).toBe(before)
  return { result, seconds: result.goCommand.seconds }
}

describe('GOPROXY=bad|good with 40 modules', () => {
  let healthySeconds = 0

  it('without a bad one: one run, nothing to tell', async () => {
    const { result, seconds } = await timed(undefined)
    expect(result).toMatchObject({ outcome: 'ok', findings: [], retries: 0, goCommand: { attempts: 1, killed: 0 } })
    expect(result.sources).toMatchObject([{ url: good.url, kind: 'proxy', requests: 120, failures: 0, ejections: 0 }])
    expect(result.bytes).toBe(MODULES.reduce((sum, { zip }) => sum + zip.length, 0))
    expect(result.sources[0]?.bytes).toBe(result.bytes)
    healthySeconds = seconds
  })

  it.each<[string, Fault | Faults]>([
    ['accepts and never answers', { kind: 'never-headers' }],
    ['stalls in mid-zip', [{ path: /\.zip$/, fault: { kind: 'stall', afterBytes: 5_000 } }]],
  ])('%s: ended at the stall time-out, and done by the other', async (_name, fault) => {
    const { url } = await bad(fault)
    const { result, seconds } = await timed(url)
    expect(seconds).toBeLessThan(STALL_TIMEOUT_MS / 1000 + 20)
    expect(result.goCommand).toMatchObject({ attempts: 2, killed: 1 })
    expect(result.sources[0]).toMatchObject({ url, ejections: 1 })
    const [stall] = result.findings
    expect(stall).toMatchObject({ code: 'stall', severity: 'warning', url })
    expect(stall?.message).toContain(url)
    expect(stall?.evidence).toContain('cmd/go/internal/modfetch.(*proxyRepo)')
  })

  it.each<[string, Fault, RegExp]>([
    ['answers 502 for ever', status(502), /502 Bad Gateway \(\d+ times\)/],
    ['serves an HTML page', HTML_PAGE, /200 with a body that go could not use|bytes that go\.sum does not accept/],
  ])('%s: hardly slower than without it', async (_name, fault, said) => {
    const { url } = await bad(fault)
    const { result, seconds } = await timed(url)
    expect(seconds).toBeLessThan(healthySeconds + 5)
    expect(result.findings.map(({ url, message }) => [url, message])).toContainEqual([url, expect.stringMatching(said)])
    expect(result.sources.find(source => source.url === url)?.failures).toBeGreaterThan(0)
  })
})

describe('when no mirror works', () => {
  it('the message names each of them, what it did, and what to do; nothing is left behind', async () => {
    const silent = await bad({ kind: 'never-headers' })
    const broken = await bad(status(503))
    const made = await bench()
    const result = await made.download(`${silent.url}|${broken.url}|http://127.0.0.1:1`, {
      retries: 1,
      stallTimeoutMs: 500,
    })
    expect(result.outcome).toBe('failed')
    const message = messageOf(result)
    expect(message).toContain(FEW[0]?.path)
    expect(message).toContain(`${silent.url}: fell silent before answering ${silent.url}/example.com/`)
    expect(message).toMatch(new RegExp(`${broken.url}: 503 Service Unavailable`))
    expect(message).toMatch(/http:\/\/127\.0\.0\.1:1: dial tcp 127\.0\.0\.1:1: connect: connection refused/)
    expect(result.findings[0]?.fix).toContain('`goproxy`')
    expect(made.processes()).toEqual([])
  })

  it('the budget ends it, and it is said what go waited for', async () => {
    const silent = await bad({ kind: 'never-headers' })
    const made = await bench()
    const begun = performance.now()
    const result = await made.download(silent.url, { timeoutMs: 1_500, stallTimeoutMs: 30_000 })
    expect(performance.now() - begun).toBeLessThan(6_000)
    expect(result).toMatchObject({ outcome: 'timed-out', findings: [{ code: 'timeout' }] })
    expect(messageOf(result)).toMatch(new RegExp(`after 1\\.5 s; go waited for ${silent.url}/\\S+ \\(for [12] s\\)`))
    expect(messageOf(result)).toContain(`${silent.url}: not done with ${silent.url}/example.com/`)
  })

  it('no more runs stall than may be tried', async () => {
    const silent = await bad({ kind: 'never-headers' })
    const made = await bench()
    const result = await made.download(silent.url, { retries: 1, stallTimeoutMs: 500 })
    expect(result).toMatchObject({ outcome: 'failed', retries: 1, goCommand: { attempts: 2, killed: 2 } })
    expect(result.findings[0]).toMatchObject({ code: 'stall', severity: 'error' })
    expect(messageOf(result)).toContain('waiting for the headers of an answer')
  })
})

describe('a password in GOPROXY', () => {
  it('is given to the mirror, and shown to nobody', async () => {
    const env = { SSL_CERT_FILE: await testAuthority().writeCaFile(await temporary('ca')) }
    const closed = await startModuleProxy({
      modules: MODULES,
      tls: {},
      faults: [
        { path: /m000/, fault: { kind: 'basic-auth', user: 'user', password: 's3cret' } },
        { fault: status(403) },
      ],
    })
    proxies.push(closed)
    const made = await bench(FEW, { env })
    const result = await made.download(closed.url.replace('//', '//user:s3cret@'))
    expect(result).toMatchObject({ outcome: 'failed', findings: [{ code: 'forbidden' }, {}] })
    expect(closed.requests.every(({ headers }) => headers.authorization !== undefined)).toBe(true)
    expect(messageOf(result)).toContain(`${closed.url}: 403 Forbidden`)
    expect(JSON.stringify(result)).not.toMatch(/s3cret|xxxxx|user:/)
  })
})

describe('a cancelled download', () => {
  it('ends at once with all that it started, and go.sum is as it was', async () => {
    const silent = await bad({ kind: 'never-headers' })
    const made = await bench()
    const before = await made.readFile('go.sum')
    const controller = new AbortController()
    const downloading = made.download(silent.url, { stallTimeoutMs: 30_000, signal: controller.signal })
    while (silent.requests.length === 0) await sleep(20)
    expect(made.processes()).toContain('go')
    const begun = performance.now()
    controller.abort()
    expect(await downloading).toMatchObject({ outcome: 'cancelled', findings: [] })
    expect(performance.now() - begun).toBeLessThan(3_000)
    expect(made.processes()).toEqual([])
    expect(await made.readFile('go.sum')).toBe(before)
  })

  it('ends between two runs too', async () => {
    const broken = await bad(status(503))
    const made = await bench()
    const signal = AbortSignal.timeout(1_000)
    const begun = performance.now()
    const result = await made.download(broken.url, { signal, backoff: { initialMs: 1e6, maxMs: 1e6 }, timeoutMs: 1e9 })
    expect(result.outcome).toBe('cancelled')
    expect(performance.now() - begun).toBeLessThan(5_000)
  })
})

describe('what is tried again', () => {
  it('a 500 that passes', async () => {
    const proxy = await bad([{ path: /m001\/.*\.zip$/, first: 1, fault: status(500) }])
    const made = await bench()
    const result = await made.download(proxy.url)
    expect(result).toMatchObject({
      outcome: 'ok',
      retries: 1,
      findings: [{ code: 'server-error', severity: 'warning' }],
    })
    await expectComplete(made)
  })

  it.each<[string, Fault]>([
    ['a connection that is reset', { kind: 'reset-body', afterBytes: 100 }],
    ['a body that is cut short', { kind: 'short-body', afterBytes: 100 }],
    ['a truncated zip', truncated(10_000)],
  ])('%s', async (_name, fault) => {
    const proxy = await bad([{ path: /\.zip$/, first: 1, fault }])
    const made = await bench()
    const result = await made.download(proxy.url)
    expect(result).toMatchObject({ outcome: 'ok', retries: 1 })
    await expectComplete(made)
  })

  it('no 404: it is final, with what the mirror said', async () => {
    const made = await bench([...FEW, buildModule({ path: 'example.com/absent', version: 'v1.2.3' })])
    const result = await made.download(good.url)
    expect(result).toMatchObject({
      outcome: 'failed',
      retries: 0,
      findings: [{ code: 'not-found', module: 'example.com/absent@v1.2.3' }],
    })
    expect(messageOf(result)).toContain(`${good.url}/example.com/absent/@v/v1.2.3.info: 404 Not Found`)
    expect(messageOf(result)).toContain(`Asked were:\n  ${good.url}: 404 Not Found`)
  })

  it('no 401 of a company proxy, no GOPROXY=off, no malformed go.mod', async () => {
    const closed = await bad(status(401))
    const made = await bench()
    const refused = await made.download(`${closed.url},${good.url}`)
    expect(refused).toMatchObject({ outcome: 'failed', retries: 0, findings: [{ code: 'unauthorized' }, {}, {}] })
    expect(await made.download('off')).toMatchObject({
      outcome: 'failed',
      retries: 0,
      findings: [{ code: 'goproxy-off' }, {}, {}],
    })
    const malformed = await bench(FEW, { goModLines: ['frobnicate example.com/x'] })
    expect(await malformed.download(good.url)).toMatchObject({
      outcome: 'failed',
      retries: 0,
      findings: [{ code: 'go-mod-malformed' }],
    })
  })

  it("the next mirror, by the table: from a public one, not from a company's, unless `any`", async () => {
    const broken = await bad(status(502))
    const publicOne = await bench()
    const isWellKnown = (label: string): boolean => label === broken.url
    const moved = await publicOne.download(`${broken.url},${good.url}`, { isWellKnown, retries: 1 })
    expect(moved).toMatchObject({ outcome: 'ok', goCommand: { attempts: 3 } })
    const company = await bench()
    good.clear()
    const stayed = await company.download(`${broken.url},${good.url}`, { retries: 1 })
    expect(stayed).toMatchObject({
      outcome: 'failed',
      goCommand: { attempts: 2 },
      findings: [{ code: 'server-error' }, {}, {}],
    })
    expect(good.requests).toEqual([])
    const any = await company.download(`${broken.url},${good.url}`, { policy: 'any' })
    expect(any).toMatchObject({ outcome: 'ok', goCommand: { attempts: 1 } })
  })
})

describe('wrong bytes', () => {
  const [first] = FEW
  const forged = otherBody(
    buildModule({ path: first?.path ?? '', version: 'v1.0.0', files: { 'evil.go': 'package m000' } }).zip,
  )
  const forgery: Faults = [{ path: /m000\/@v\/.*\.zip$/, fault: forged }]

  it('of one mirror: the next one is asked, and it is a security finding all the same', async () => {
    const liar = await bad(forgery)
    const made = await bench()
    const result = await made.download(`${liar.url}|${good.url}`)
    expect(result).toMatchObject({ outcome: 'ok', retries: 1, sources: [{ ejections: 1 }, {}] })
    expect(result.findings).toMatchObject([
      { code: 'checksum-mismatch', severity: 'security', url: liar.url, module: `${first?.path}@v1.0.0` },
    ])
    await expectComplete(made)
  })

  it('of the only mirror: failed at once', async () => {
    const liar = await bad(forgery)
    const made = await bench()
    const result = await made.download(`${liar.url},direct`)
    expect(result).toMatchObject({ outcome: 'failed', retries: 0 })
    expect(result.findings[0]).toMatchObject({
      code: 'checksum-mismatch',
      severity: 'security',
      url: `${liar.url}/${first?.path}/@v/v1.0.0.zip`,
      module: `${first?.path}@v1.0.0`,
    })
  })

  it('of a cache: dropped and fetched; of unknown origin: failed', async () => {
    const liar = await bad(forgery)
    const made = await bench()
    // A project without go.sum lets the forged zip in, as an unverified cache would.
    const careless = await makeDownloadBench(FEW, { goSum: null })
    benches.push(careless)
    await careless.download(liar.url, {
      goModCache: made.goModCache,
      env: { ...careless.env, GOMODCACHE: made.goModCache },
    })
    good.clear()
    expect(await made.download(good.url)).toMatchObject({
      outcome: 'failed',
      retries: 0,
      findings: [{ code: 'checksum-mismatch' }],
    })
    expect(good.requests).toEqual([])
    const result = await made.download(good.url, { cameFromCache: module => module.path === first?.path })
    expect(result).toMatchObject({ outcome: 'ok' })
    await expectComplete(made)
    expect(good.requests.filter(({ path }) => path.endsWith('.zip')).map(({ path }) => path)).toEqual([
      `/${first?.path}/@v/v1.0.0.zip`,
    ])
    expect(await made.go(['list', '-m', '-f', '{{.Dir}}', first?.path ?? ''])).toMatchObject({ code: 0 })
  })
})

describe('a damaged zip in the module cache, which go does not name', () => {
  it('is dropped and fetched where a cache brought it; else it is named, with what to do', async () => {
    const made = await bench()
    await made.download(good.url)
    const stem = join(made.goModCache, 'cache/download', FEW[1]?.path ?? '', '@v/v1.0.0')
    // As a restored entry has it: without `.ziphash`, and not extracted.
    await rm(`${stem}.ziphash`)
    await removeTree(join(made.goModCache, `${FEW[1]?.path}@v1.0.0`))
    await writeFile(`${stem}.zip`, 'no zip')
    const failed = await made.download(good.url)
    expect(failed).toMatchObject({
      outcome: 'failed',
      retries: 0,
      findings: [{ code: 'corrupt-zip', module: `${FEW[1]?.path}@v1.0.0` }],
    })
    expect(failed.findings[0]?.fix).toContain('go clean -modcache')
    expect(await made.download(good.url, { cameFromCache: () => true })).toMatchObject({ outcome: 'ok' })
    await expectComplete(made)
  })
})

describe('the project', () => {
  it('needs the .mod files of the whole graph to build offline, and gets them', async () => {
    const deep = buildModule({ path: 'example.com/deep', version: 'v1.0.0', goVersion: '1.15' })
    const old = buildModule({ path: 'example.com/old', version: 'v1.0.0', goVersion: '1.15', require: [deep] })
    const proxy = await startModuleProxy({ modules: [deep, old] })
    proxies.push(proxy)
    const made = await bench([old, deep])
    const modules = [old]
    expect(await made.download(proxy.url, { loadGraph: true, selection: { kind: 'set', modules } })).toMatchObject({
      outcome: 'ok',
    })
    expect(await made.go(['mod', 'graph'])).toMatchObject({ code: 0 })
    expect(proxy.requests.some(({ path }) => path === '/example.com/deep/@v/v1.0.0.zip')).toBe(false)
  })

  it.each(['-mod=vendor', '-mod=mod', '-mod=readonly', '-modcacherw -trimpath'])(
    'is left as it was with GOFLAGS=%s',
    async flags => {
      const incomplete = FEW.map(({ path, version, zipSum }) => `${path} ${version} ${zipSum}\n`).join('')
      const made = await bench(FEW, { goSum: incomplete, env: { GOFLAGS: flags } })
      const goMod = await made.readFile('go.mod')
      const result = await made.download(good.url, { loadGraph: true })
      expect(result).toMatchObject({ outcome: 'ok', findings: [] })
      expect(result.restored.map(path => path.replace(/.*\//, ''))).toEqual(['go.sum'])
      expect(await made.readFile('go.sum')).toBe(incomplete)
      expect(await made.readFile('go.mod')).toBe(goMod)
    },
  )

  it('may be a workspace: the set is chosen once the graph is there, and go.work.sum does not appear', async () => {
    const member = 'module example.com/app/member\n\ngo 1.21\n'
    const files = {
      'go.work': 'go 1.21\n\nuse (\n\t.\n\t./member\n)\n',
      'member/go.mod': member,
      'member/a.go': 'package member\n',
    }
    const made = await bench(FEW, { files })
    const choose = async () => {
      // Without -e it asks for every `.info` as well.
      const listed = await made.go(['list', '-e', '-m', 'all'])
      expect(listed.code).toBe(0)
      return FEW
    }
    const result = await made.download(good.url, { loadGraph: true, selection: { kind: 'after-graph', choose } })
    expect(result).toMatchObject({ outcome: 'ok', goCommand: { attempts: 2 }, retries: 0 })
    await expect(made.readFile('go.work.sum')).rejects.toThrow('ENOENT')
    expect(await made.go(['list', '-deps', '.'])).toMatchObject({ code: 0 })
  })

  it('without go.sum is left to go, and gets none', async () => {
    const made = await bench(FEW, { goSum: null })
    const result = await made.download(good.url, { selection: { kind: 'by-go' } })
    expect(result).toMatchObject({ outcome: 'ok', sources: [{ requests: 9 }] })
    expect(result.bytes).toBeGreaterThan(60_000)
    await expect(made.readFile('go.sum')).rejects.toThrow('ENOENT')
  })

  it('tells how far it is', async () => {
    const slow = await startModuleProxy({ modules: MODULES, bytesPerSecond: 60_000 })
    proxies.push(slow)
    const made = await bench()
    const seen: { done: number; total: number; bytes: number; waits: number }[] = []
    await made.download(slow.url, {
      onProgress: ({ done, total, bytes, waitingFor }) => seen.push({ done, total, bytes, waits: waitingFor.length }),
    })
    expect(seen.every(({ total }) => total === 3)).toBe(true)
    expect(new Set(seen.map(({ bytes }) => bytes)).size).toBeGreaterThan(3)
    expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).toSorted((a, b) => a - b))
    expect(Math.max(...seen.map(({ waits }) => waits))).toBeGreaterThan(0)
  })
})
