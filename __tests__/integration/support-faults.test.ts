import { get as httpGet, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:http2'
import { get as httpsGet } from 'node:https'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type CertificateKind, testAuthority } from '../support/certificates.ts'
import { refusedPort, startSilentServer } from '../support/dead-server.ts'
import { buildModule } from '../support/module-builder.ts'
import { type ModuleProxy, startModuleProxy } from '../support/module-proxy.ts'
import {
  type Fault,
  HTML_PAGE,
  infoOfVersion,
  status,
  tooManyRequests,
  tooManyRequestsUntil,
  truncated,
} from '../support/proxy-faults.ts'

const module = buildModule({ path: 'example.com/m', version: 'v1.0.0', sizeBytes: 2000 })
const zipPath = '/example.com/m/@v/v1.0.0.zip'
const zipBytes = module.zip.length

interface Observed {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** How it ended: all of the body, cut off, an error's code, or nothing more for a while. */
  readonly end: string
  readonly ms: number
}

/** What a plain client sees, which waits 400 ms for the next byte. */
function observe(url: string, headers: Record<string, string> = {}): Promise<Observed> {
  const startedMs = performance.now()
  return new Promise(resolve => {
    const chunks: Buffer[] = []
    let seen = { status: 0, headers: {} as IncomingHttpHeaders }
    const finish = (end: string): void => {
      request.destroy()
      resolve({ ...seen, body: Buffer.concat(chunks), end, ms: performance.now() - startedMs })
    }
    const get = url.startsWith('https:') ? httpsGet : httpGet
    const options = { headers, timeout: 400, agent: false, ca: testAuthority().caPem } as const
    const request = get(url, options, response => {
      seen = { status: response.statusCode ?? 0, headers: response.headers }
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('end', () => finish('complete'))
      response.once('error', error => finish(String((error as NodeJS.ErrnoException).code)))
    })
    request.once('timeout', () => finish('stalled'))
    request.once('error', error => finish(String((error as NodeJS.ErrnoException).code)))
  })
}

describe('the faults of the loopback proxy, as a plain client sees them', () => {
  let proxy: ModuleProxy
  beforeAll(async () => {
    proxy = await startModuleProxy({ modules: [module] })
  })
  afterAll(() => proxy.close())

  const table: readonly (readonly [string, Fault, Partial<{ status: number; bytes: number; end: string }>])[] = [
    ['never headers', { kind: 'never-headers' }, { status: 0, end: 'stalled' }],
    ['late headers', { kind: 'delay', delayMs: 50 }, { status: 200, bytes: zipBytes, end: 'complete' }],
    ['stall in the body', { kind: 'stall', afterBytes: 700 }, { status: 200, bytes: 700, end: 'stalled' }],
    ['slow', { kind: 'slow', bytesPerSecond: zipBytes * 4 }, { status: 200, bytes: zipBytes, end: 'complete' }],
    ['bursts', { kind: 'bursts', bytes: 1000, everyMs: 100 }, { status: 200, bytes: zipBytes, end: 'complete' }],
    ['reset before headers', { kind: 'reset' }, { status: 0, end: 'ECONNRESET' }],
    ['reset in the body', { kind: 'reset-body', afterBytes: 700 }, { status: 200, end: 'ECONNRESET' }],
    ['early close', { kind: 'short-body', afterBytes: 700 }, { status: 200, bytes: 700, end: 'ECONNRESET' }],
    ['Content-Length too long', { kind: 'content-length', delta: 10 }, { bytes: zipBytes, end: 'ECONNRESET' }],
    ['Content-Length too short', { kind: 'content-length', delta: -10 }, { end: 'HPE_CLOSED_CONNECTION' }],
    ['HTML', HTML_PAGE, { status: 200, bytes: 85, end: 'complete' }],
    ['truncated', truncated(300), { status: 200, bytes: 300, end: 'complete' }],
    ['410', status(410), { status: 410, end: 'complete' }],
    ['storm', { kind: 'storm', statuses: [502, 503, 504] }, { status: 502, end: 'complete' }],
    ['401', { kind: 'basic-auth', user: 'u', password: 'p' }, { status: 401, end: 'complete' }],
    ['redirect to itself', { kind: 'redirect' }, { status: 302, end: 'complete' }],
  ]
  it.each(table)('%s', async (_name, fault, expected) => {
    proxy.setFaults([{ fault }])
    const seen = await observe(proxy.url + zipPath)
    expect({ status: seen.status, bytes: seen.body.length, end: seen.end }).toMatchObject(expected)
  })

  it('takes its time where it is slow or sends bursts', async () => {
    proxy.setFaults([{ fault: { kind: 'slow', bytesPerSecond: zipBytes * 4 } }])
    expect((await observe(proxy.url + zipPath)).ms).toBeGreaterThan(200)
    proxy.setFaults([{ fault: { kind: 'bursts', bytes: 1000, everyMs: 100 } }])
    const bursts = await observe(proxy.url + zipPath)
    expect(bursts.ms).toBeGreaterThan(190)
    expect(bursts.body).toEqual(module.zip)
  })

  it('sends chunks without end', async () => {
    proxy.setFaults([{ fault: { kind: 'endless-chunks', everyMs: 2 } }])
    const abort = new AbortController()
    const response = await fetch(proxy.url + zipPath, { signal: abort.signal })
    expect(response.headers.get('content-length')).toBeNull()
    let bytes = 0
    for await (const chunk of response.body ?? []) {
      bytes += chunk.length
      if (bytes > zipBytes + 500) break
    }
    abort.abort()
    expect(bytes).toBeGreaterThan(zipBytes)
  })

  it('answers with Retry-After in seconds and as a date', async () => {
    proxy.setFaults([{ nth: [1], fault: tooManyRequests(9999) }, { fault: tooManyRequestsUntil(3600) }])
    expect((await observe(proxy.url + zipPath)).headers['retry-after']).toBe('9999')
    const later = await observe(proxy.url + zipPath)
    expect(Date.parse(String(later.headers['retry-after']))).toBeGreaterThan(Date.now() + 3_000_000)
    expect(later.status).toBe(429)
  })

  it('counts: once, from then on, for each path, in turn', async () => {
    const statuses = async (): Promise<number> => (await observe(proxy.url + zipPath)).status
    proxy.setFaults([{ first: 1, fault: status(500) }])
    expect([await statuses(), await statuses()]).toEqual([500, 200])
    proxy.setFaults([{ after: 1, fault: status(403) }])
    expect([await statuses(), await statuses(), await statuses()]).toEqual([200, 403, 403])
    proxy.setFaults([{ every: 2, countPer: 'path', fault: { kind: 'storm', statuses: [500, 502, 503, 504] } }])
    expect([await statuses(), await statuses(), await statuses(), await statuses()]).toEqual([200, 502, 200, 504])
    proxy.setFaults((request, occurrence) =>
      request.path.endsWith('.zip') && occurrence === 1 ? status(404) : undefined,
    )
    expect([await statuses(), await statuses()]).toEqual([404, 200])
  })

  it('serves ranges, list, latest, and .info of another version', async () => {
    proxy.setFaults([{ path: /\.info$/, fault: infoOfVersion('v9.9.9') }])
    const part = await observe(proxy.url + zipPath, { range: 'bytes=100-' })
    expect([part.status, part.headers['content-range']]).toEqual([206, `bytes 100-${zipBytes - 1}/${zipBytes}`])
    expect(part.body).toEqual(module.zip.subarray(100))
    expect((await observe(proxy.url + zipPath, { range: `bytes=${zipBytes}-` })).status).toBe(416)
    expect((await observe(`${proxy.url}/example.com/m/@v/list`)).body.toString()).toBe('v1.0.0\n')
    expect(JSON.parse((await observe(`${proxy.url}/example.com/m/@latest`)).body.toString())).toMatchObject({
      Version: 'v1.0.0',
    })
    expect((await observe(`${proxy.url}/example.com/m/@v/v1.0.0.info`)).body.toString()).toContain('v9.9.9')
    expect((await observe(`${proxy.url}/sumdb/sum.example.com/supported`)).status).toBe(404)
    const authorization = `Basic ${Buffer.from('u:p').toString('base64')}`
    proxy.setFaults([{ fault: { kind: 'basic-auth', user: 'u', password: 'p' } }])
    expect((await observe(proxy.url + zipPath, { authorization })).status).toBe(200)
  })

  it('redirects to another origin', async () => {
    await using other = await startModuleProxy({ modules: [module] })
    proxy.setFaults([{ fault: { kind: 'redirect', to: other.url } }])
    expect((await observe(proxy.url + zipPath)).headers.location).toBe(other.url + zipPath)
    expect(await (await fetch(proxy.url + zipPath)).arrayBuffer()).toHaveProperty('byteLength', zipBytes)
    expect(other.requests).toHaveLength(1)
  })

  it('limits its bandwidth and can do without ranges and keep-alive', async () => {
    await using thin = await startModuleProxy({
      modules: [module],
      bytesPerSecond: zipBytes * 4,
      ranges: false,
      keepAlive: false,
    })
    const [one, two] = await Promise.all([
      observe(thin.url + zipPath),
      observe(thin.url + zipPath, { range: 'bytes=5-' }),
    ])
    expect([one.status, two.status, one.headers.connection]).toEqual([200, 200, 'close'])
    expect(Math.max(one.ms, two.ms)).toBeGreaterThan(400)
  })

  it('closes at once, with requests that hang', async () => {
    await using hanging = await startModuleProxy({ modules: [module], faults: [{ fault: { kind: 'never-headers' } }] })
    const seen = observe(hanging.url + zipPath)
    while (hanging.requests.length === 0) await sleep(5)
    await hanging.close()
    expect((await seen).end).toBe('ECONNRESET')
  })
})

describe('certificates and HTTP/2', () => {
  const kinds: readonly (readonly [CertificateKind, string])[] = [
    ['valid', 'complete'],
    ['expired', 'CERT_HAS_EXPIRED'],
    ['self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['wrong-host', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ]
  it.each(kinds)('%s', async (certificate, end) => {
    await using proxy = await startModuleProxy({ modules: [module], tls: { certificate } })
    expect((await observe(proxy.url + zipPath)).end).toBe(end)
  })

  it('a TCP reset below TLS', async () => {
    await using proxy = await startModuleProxy({
      modules: [module],
      tls: {},
      faults: [{ fault: { kind: 'reset-body', afterBytes: 500 } }],
    })
    expect(await observe(proxy.url + zipPath)).toMatchObject({ status: 200, end: 'ECONNRESET' })
  })

  it('HTTP/2: well, RST_STREAM, GOAWAY with and without an answer', async () => {
    await using proxy = await startModuleProxy({ modules: [module], tls: { http2: true } })
    expect(await overHttp2(proxy.url)).toEqual({ bytes: zipBytes, streamCode: 0, goAway: undefined })
    proxy.setFaults([{ fault: { kind: 'rst-stream', afterBytes: 700 } }])
    expect(await overHttp2(proxy.url)).toMatchObject({ streamCode: 2 })
    proxy.setFaults([{ fault: { kind: 'goaway', errorCode: 0, answered: true } }])
    expect(await overHttp2(proxy.url)).toEqual({ bytes: zipBytes, streamCode: 0, goAway: 0 })
    proxy.setFaults([{ fault: { kind: 'goaway', errorCode: 11, answered: false } }])
    expect(await overHttp2(proxy.url)).toMatchObject({ bytes: 0, goAway: 11 })
    expect(proxy.requests.map(request => request.httpVersion)).toEqual(['2.0', '2.0', '2.0', '2.0'])
  })

  it('silent and refused ports', async () => {
    await using silent = await startSilentServer()
    expect((await observe(`https://127.0.0.1:${silent.port}/`)).end).toBe('stalled')
    expect(silent.accepted()).toBe(1)
    expect((await observe(`http://127.0.0.1:${await refusedPort()}/`)).end).toBe('ECONNREFUSED')
  })
})

interface Http2Seen {
  readonly bytes: number
  readonly streamCode: number
  readonly goAway: number | undefined
}

function overHttp2(url: string): Promise<Http2Seen> {
  return new Promise((resolve, reject) => {
    const session = connect(url, { ca: testAuthority().caPem })
    let bytes = 0
    let goAway: number | undefined
    session.on('goaway', code => {
      goAway = code
    })
    session.on('error', reject)
    const stream = session.request({ ':path': zipPath })
    stream.on('data', (chunk: Buffer) => {
      bytes += chunk.length
    })
    // RST_STREAM and GOAWAY end the stream with an error: its code is what counts.
    stream.on('error', () => undefined)
    stream.once('close', () => {
      session.destroy()
      resolve({ bytes, streamCode: stream.rstCode, goAway })
    })
  })
}
