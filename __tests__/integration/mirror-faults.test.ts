import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { MirrorSourceOptions } from '../../src/modules/mirrors/mirror-source.ts'
import { fetchFile, quickSource, trustTestAuthority } from '../support/mirror-rig.ts'
import { buildModule } from '../support/module-builder.ts'
import { type ModuleProxy, type ModuleProxyOptions, startModuleProxy } from '../support/module-proxy.ts'
import {
  type Fault,
  HTML_PAGE,
  otherBody,
  status,
  tooManyRequests,
  tooManyRequestsUntil,
  truncated,
} from '../support/proxy-faults.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const MODULE = buildModule({ path: 'example.com/faults/m', version: 'v1.2.3', sizeBytes: 200_000 })
const OTHER = buildModule({ path: MODULE.path, version: MODULE.version, sizeBytes: 1000 })

let root: string
let good: ModuleProxy
let certificates: MirrorSourceOptions['certificates']

beforeAll(async () => {
  root = await directory('mirror-faults')
  good = await startModuleProxy({ modules: [MODULE] })
  certificates = await trustTestAuthority(root)
})
afterAll(async () => good.close())

interface Row {
  readonly name: string
  readonly fault: Fault
  /** What the fault alone ends with; a file: it must survive the fault. */
  readonly code: string
  /** Alone, with one retry and time-outs of 0.5 s. */
  readonly maxSeconds: number
  readonly server?: Partial<ModuleProxyOptions>
  readonly options?: Partial<MirrorSourceOptions>
  /** Only the first so many requests: then the mirror is well. */
  readonly first?: number
}

const TLS = { server: { tls: {} } } as const
const HTTP2 = { server: { tls: { http2: true } }, options: { http2: true } } as const
const NO_RETRY = { options: { retries: 0 } } as const

/** The numbers are those of the table of faults. Seconds have room for a busy machine: a hang would take a minute. */
const ROWS: readonly Row[] = [
  { name: '1 accepts and never sends headers', fault: { kind: 'never-headers' }, code: 'stall', maxSeconds: 4 },
  { name: '2 stalls in mid-zip', fault: { kind: 'stall', afterBytes: 50_000 }, code: 'stall', maxSeconds: 4 },
  { name: '3 ten bytes a second', fault: { kind: 'slow', bytesPerSecond: 10 }, code: 'too-slow', maxSeconds: 5 },
  {
    name: '4 bursts with pauses between',
    fault: { kind: 'bursts', bytes: 70_000, everyMs: 200 },
    code: 'fetched',
    maxSeconds: 4,
  },
  { name: '5 reset before headers', fault: { kind: 'reset' }, code: 'connection-reset', maxSeconds: 2 },
  {
    name: '6 reset in mid-body',
    fault: { kind: 'reset-body', afterBytes: 50_000 },
    code: 'connection-reset',
    maxSeconds: 2,
  },
  { name: '7 closes early', fault: { kind: 'short-body', afterBytes: 50_000 }, code: 'short-body', maxSeconds: 2 },
  {
    name: '8 Content-Length too long',
    fault: { kind: 'content-length', delta: 500 },
    code: 'short-body',
    maxSeconds: 2,
  },
  {
    name: '9 chunked without an end',
    fault: { kind: 'endless-chunks', everyMs: 100 },
    options: { retries: 0, minimumRate: { bytesPerSecond: 2000, windowMs: 500 } },
    code: 'too-slow',
    maxSeconds: 6,
  },
  { name: '10 a page instead of the file', fault: HTML_PAGE, code: 'not-a-module-proxy', maxSeconds: 2 },
  { name: '14 404', fault: status(404), code: 'not-found', maxSeconds: 2 },
  { name: '15 410', fault: status(410), code: 'not-found', maxSeconds: 2 },
  { name: '16 401', fault: status(401), code: 'unauthorized', maxSeconds: 2 },
  { name: '17 403 always', fault: status(403), code: 'forbidden', maxSeconds: 2 },
  { name: '18 429, come back in 9999 s', fault: tooManyRequests(9999), code: 'rate-limited', maxSeconds: 2 },
  { name: '18 429 until tomorrow', fault: tooManyRequestsUntil(86_400), code: 'rate-limited', maxSeconds: 2 },
  { name: '18 429 once, come back in 1 s', fault: tooManyRequests(1), first: 1, code: 'fetched', maxSeconds: 4 },
  { name: '18 429 once, until then', fault: tooManyRequestsUntil(2), first: 1, code: 'fetched', maxSeconds: 5 },
  { name: '19 500, then well', fault: status(500), first: 1, code: 'fetched', maxSeconds: 2 },
  { name: '20 a storm', fault: { kind: 'storm', statuses: [502, 503, 504] }, code: 'server-error', maxSeconds: 2 },
  {
    name: '20 a storm that passes',
    fault: { kind: 'storm', statuses: [502, 503, 504] },
    first: 3,
    options: { retries: 3 },
    code: 'fetched',
    maxSeconds: 3,
  },
  { name: '21 redirects to itself', fault: { kind: 'redirect' }, code: 'redirect-loop', maxSeconds: 2 },
  {
    name: '21 https to http',
    fault: { kind: 'redirect', to: 'http://127.0.0.1:1' },
    ...TLS,
    code: 'insecure-redirect',
    maxSeconds: 2,
  },
  {
    name: '25 HTTP/2 RST_STREAM before the body',
    fault: { kind: 'rst-stream', afterBytes: 0 },
    ...HTTP2,
    code: 'http2-error',
    maxSeconds: 2,
  },
  {
    name: '25 HTTP/2 RST_STREAM in mid-body',
    fault: { kind: 'rst-stream', afterBytes: 50_000 },
    ...HTTP2,
    code: 'http2-error',
    maxSeconds: 2,
  },
  {
    name: '25 HTTP/2 GOAWAY, unanswered',
    fault: { kind: 'goaway', errorCode: 2, answered: false },
    ...HTTP2,
    code: 'http2-error',
    maxSeconds: 4,
  },
  {
    // undici ends what is under way with it: one more reason not to offer HTTP/2.
    name: '25 HTTP/2 GOAWAY, answered',
    fault: { kind: 'goaway', errorCode: 0, answered: true },
    ...HTTP2,
    code: 'http2-error',
    maxSeconds: 4,
  },
]

async function withBadMirror<T>(row: Row, use: (bad: ModuleProxy) => Promise<T>): Promise<T> {
  const rule = row.first === undefined ? { fault: row.fault } : { fault: row.fault, first: row.first }
  const bad = await startModuleProxy({ modules: [MODULE], faults: [rule], ...row.server })
  try {
    return await use(bad)
  } finally {
    await bad.close()
  }
}

describe('alone, a fault ends in time and has a name', () => {
  it.each(ROWS)('$name: $code', async row => {
    await withBadMirror(row, async bad => {
      const source = quickSource(bad.url, { certificates, ...row.options })
      const { outcome, seconds, data } = await fetchFile(source, MODULE, { directory: root })
      await source.close()
      expect({ code: 'code' in outcome ? outcome.code : outcome.kind, outcome }).toMatchObject({ code: row.code })
      expect(seconds).toBeLessThan(row.maxSeconds)
      if (outcome.kind === 'fetched') expect(data?.equals(MODULE.zip)).toBe(true)
    })
  })
})

describe('before a healthy mirror, the file comes from that one', () => {
  it.each(ROWS.filter(row => row.first === undefined && row.code !== 'fetched'))('$name', async row => {
    await withBadMirror(row, async bad => {
      const source = quickSource(`${bad.url}|${good.url}`, { certificates, ...NO_RETRY.options, ...row.options })
      const { outcome, seconds, data } = await fetchFile(source, MODULE, { directory: root })
      await source.close()
      expect(outcome).toMatchObject({ kind: 'fetched', from: good.url })
      expect(data?.equals(MODULE.zip)).toBe(true)
      expect(seconds).toBeLessThan(row.maxSeconds)
    })
  })
})

describe('22 certificates', () => {
  it.each(['expired', 'self-signed', 'wrong-host'] as const)('%s', async certificate => {
    const bad = await startModuleProxy({ modules: [MODULE], tls: { certificate } })
    const alone = quickSource(bad.url, { certificates })
    expect((await fetchFile(alone, MODULE, { directory: root })).outcome).toMatchObject({ code: 'tls-certificate' })
    // Final for the mirror: a certificate does not get better by asking again.
    expect(alone.statistics()).toMatchObject([{ requests: 1, failures: 1 }])
    const both = quickSource(`${bad.url}|${good.url}`, { certificates })
    expect((await fetchFile(both, MODULE, { directory: root })).outcome).toMatchObject({ kind: 'fetched' })
    await Promise.all([alone.close(), both.close(), bad.close()])
  })

  it('an authority that nobody knows', async () => {
    const server = await startModuleProxy({ modules: [MODULE], tls: {} })
    const source = quickSource(server.url)
    expect((await fetchFile(source, MODULE, { directory: root })).outcome).toMatchObject({ code: 'tls-certificate' })
    await Promise.all([source.close(), server.close()])
  })

  it('http where https was expected, and the other way round', async () => {
    const server = await startModuleProxy({ modules: [MODULE], tls: {} })
    const plain = quickSource(good.url.replace('http:', 'https:'))
    expect((await fetchFile(plain, MODULE, { directory: root })).outcome).toMatchObject({ code: 'scheme-mismatch' })
    const secure = quickSource(server.url.replace('https:', 'http:'))
    expect((await fetchFile(secure, MODULE, { directory: root })).outcome).toMatchObject({ kind: 'failed' })
    await Promise.all([plain.close(), secure.close(), server.close()])
  })
})

describe('28 HTTPS_PROXY is dead', () => {
  const proxies = { httpsProxy: 'http://user:hunter2@127.0.0.1:1', httpProxy: 'http://127.0.0.1:1', noProxy: '' }

  it.each(['https', 'http'])('%s alone', async scheme => {
    const source = quickSource(`${scheme}://mirror.example.com/go`, { proxies })
    const { outcome, seconds } = await fetchFile(source, MODULE, { directory: root })
    await source.close()
    expect(outcome).toMatchObject({ kind: 'failed', code: 'proxy-unreachable' })
    expect(JSON.stringify(outcome)).not.toContain('hunter2')
    expect(seconds).toBeLessThan(3)
  })

  it('before a mirror that needs no proxy', async () => {
    const source = quickSource(`https://mirror.example.com/go|${good.url}`, { proxies })
    expect((await fetchFile(source, MODULE, { directory: root })).outcome).toMatchObject({ from: good.url })
    await source.close()
  })
})

describe('wrong bytes that look right: whoever checks them names the mirror, and is served by the next one', () => {
  const WRONG: readonly { name: string; fault: Fault; served: Buffer }[] = [
    {
      name: '8 Content-Length too short',
      fault: { kind: 'content-length', delta: -500 },
      served: MODULE.zip.subarray(0, -500),
    },
    { name: '11 truncated zip', fault: truncated(100_000), served: MODULE.zip.subarray(0, 100_000) },
    { name: '12 another zip', fault: otherBody(OTHER.zip), served: OTHER.zip },
  ]

  it.each(WRONG)('$name', async ({ fault, served }) => {
    const bad = await startModuleProxy({ modules: [MODULE], faults: [{ fault }] })
    const source = quickSource(`${bad.url}|${good.url}`)
    const first = await fetchFile(source, MODULE, { directory: root })
    expect(first.outcome).toMatchObject({ kind: 'fetched', from: bad.url })
    expect(first.data?.equals(served)).toBe(true)
    const second = await fetchFile(source, MODULE, { directory: root, distrusted: new Set([bad.url]) })
    expect(second.outcome).toMatchObject({ kind: 'fetched', from: good.url })
    const distrusted = new Set([bad.url, good.url])
    const third = await fetchFile(source, MODULE, { directory: root, distrusted })
    expect(third.outcome).toMatchObject({ kind: 'failed', code: 'checksum-mismatch' })
    await Promise.all([source.close(), bad.close()])
  })
})
