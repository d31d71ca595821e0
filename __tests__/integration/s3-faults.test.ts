import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { parallel } from '../../src/cache/parallel.ts'
import type { Finding } from '../../src/diagnosis/finding.ts'
import { makeModules } from '../support/module-builder.ts'
import { type S3Job, type S3JobOptions, startS3Job } from '../support/s3-job.ts'
import { type S3FaultRule, type S3Proxy, startS3Proxy } from '../support/s3-proxy.ts'
import { S3_ROOT, type S3Server, startS3Server } from '../support/s3-server.ts'
import { temporaryDirectories } from '../support/temp.ts'
import { RIGHT_TOKEN, startTokenService } from '../support/token-service.ts'

const directory = temporaryDirectories(afterAll)
const KEYS = { primaryKey: 'gobuild-1', restoreKeys: ['gobuild-'] }
const FILES = { 'aa/file': 'content' }
const [module] = makeModules(1)
if (module === undefined) throw new Error('no module')
let server: S3Server
let proxy: S3Proxy
let bucket: string
const jobs: S3Job[] = []

beforeAll(async () => {
  server = await startS3Server(await directory('s3'))
  proxy = await startS3Proxy(server.url)
  bucket = await server.newBucket()
  await job().save('gobuild-1', FILES)
})
afterEach(async () => {
  for (const { store } of jobs.splice(0)) await store.close()
  proxy.setFaults([])
  proxy.clearRequests()
})
afterAll(async () => {
  await proxy.close()
  await server.close()
})

function job(options: Partial<S3JobOptions> = {}): S3Job {
  const started = startS3Job({ url: proxy.url, bucket, directory, ...options })
  jobs.push(started)
  return started
}

async function fetchMod({ store }: S3Job): Promise<unknown> {
  const file = { module: module ?? { path: '', version: '' }, kind: 'mod' } as const
  const signal = AbortSignal.timeout(30_000)
  return store.modules?.source.fetch({ file, target: undefined, signal, distrusted: new Set() })
}

const error = (status: number, code: string, headers: Readonly<Record<string, string>> = {}): S3FaultRule => ({
  fault: { kind: 'error', status, code, headers },
})
const STRANGER = { accessKeyId: 'AKIASTRANGER', secretAccessKey: 'unknown+secret' }
const FORGER = { ...S3_ROOT, secretAccessKey: 'guessed+secret' }

interface Row {
  readonly rules?: readonly S3FaultRule[]
  readonly options?: Partial<S3JobOptions>
  readonly code: Finding['code']
  readonly fix: RegExp
}

const ROWS: Readonly<Record<string, Row>> = {
  'accepts and never answers': { rules: [{ fault: { kind: 'never' } }], code: 'cache-unavailable', fix: /goes on/ },
  'resets every connection': { rules: [{ fault: { kind: 'reset' } }], code: 'cache-unavailable', fix: /goes on/ },
  'cannot be reached': { options: { url: 'http://127.0.0.1:1' }, code: 'cache-unavailable', fix: /goes on/ },
  'asks to slow down': { rules: [error(503, 'SlowDown')], code: 'cache-rate-limited', fix: /concurrency/ },
  'is broken inside': { rules: [error(500, 'InternalError')], code: 'cache-unavailable', fix: /goes on/ },
  'allows nothing': { rules: [error(403, 'AccessDenied')], code: 'cache-denied', fix: /s3:ListBucket/ },
  'has no such bucket': { options: { bucket: 'no-such-bucket' }, code: 'cache-unavailable', fix: /Make the bucket/ },
  'does not know the key': { options: { user: STRANGER }, code: 'cache-denied', fix: /AWS_ACCESS_KEY_ID/ },
  'has another secret': { options: { user: FORGER }, code: 'cache-denied', fix: /AWS_SECRET_ACCESS_KEY/ },
  'finds the token expired': { rules: [error(400, 'ExpiredToken')], code: 'cache-denied', fix: /role-duration/ },
  'has another clock, whatever we do': {
    rules: [error(403, 'RequestTimeTooSkewed')],
    code: 'cache-unavailable',
    fix: /NTP/,
  },
  'is in another region': {
    rules: [error(301, 'PermanentRedirect', { 'x-amz-bucket-region': 'eu-north-1' })],
    code: 'cache-unavailable',
    fix: /`s3-region: eu-north-1`/,
  },
  'wants credentials, and there are none': {
    options: { environment: {} },
    code: 'cache-denied',
    fix: /OIDC|AWS_ROLE_ARN/,
  },
}

describe('a store that', () => {
  it.each(Object.entries(ROWS))('%s: a finding with its remedy, soon', async (_what, { rules, options, code, fix }) => {
    proxy.setFaults(rules ?? [])
    const { restore, save, store } = job(options)
    const startedAt = performance.now()
    const outcomes = await Promise.all([restore(KEYS), save('gobuild-2', FILES), fetchMod({ restore, save, store })])
    expect(performance.now() - startedAt).toBeLessThan(15_000)
    expect(outcomes).toMatchObject([{ kind: 'unavailable' }, {}, { kind: 'not-found' }])
    expect(['failed', 'denied']).toContain(outcomes[1].outcome)
    const findings = [
      ...outcomes.slice(0, 2),
      ...(store.modules?.source.findings() ?? []).map(finding => ({ finding })),
    ]
    expect(findings).toHaveLength(3)
    for (const found of findings)
      expect(found).toMatchObject({ finding: { code, fix: expect.stringMatching(fix), severity: 'warning' } })
    const told = JSON.stringify(findings)
    for (const { secretAccessKey } of [S3_ROOT, STRANGER, FORGER]) expect(told).not.toContain(secretAccessKey)
  })

  it.each([
    ['fails twice', [{ ...error(500, 'InternalError'), times: 2 }]],
    ['asks once to slow down', [{ ...error(503, 'SlowDown'), times: 1 }]],
    ['resets a connection', [{ fault: { kind: 'reset' }, times: 1 }]],
    ['does not answer once', [{ fault: { kind: 'never' }, times: 1 }]],
  ] as const)('%s is asked again', async (_what, rules) => {
    proxy.setFaults(rules)
    expect(await job().restore(KEYS)).toMatchObject({ kind: 'restored', matchedKey: 'gobuild-1' })
  })

  it('answers with something else than S3 would is not believed', async () => {
    const page = createServer((_request, response) => response.end('<html><body>Please log in</body></html>'))
    await new Promise<void>(resolve => {
      page.listen(0, '127.0.0.1', resolve)
    })
    const { restore, save } = job({ url: `http://127.0.0.1:${(page.address() as AddressInfo).port}` })
    const outcomes = [await restore(KEYS), await save('gobuild-2', FILES)]
    page.close()
    page.closeAllConnections()
    expect(outcomes).toMatchObject([
      { kind: 'unavailable', finding: { code: 'cache-unavailable' } },
      { outcome: 'failed', finding: { code: 'cache-unavailable' } },
    ])
  })

  it('hangs is not asked for each module', async () => {
    proxy.setFaults([{ fault: { kind: 'never' } }])
    const { store } = job()
    const source = store.modules?.source
    const signal = AbortSignal.timeout(30_000)
    // As the engine asks: so many at once.
    const outcomes = await parallel({ items: Array(100).keys(), atOnce: 20, signal }, async index => {
      const file = { module: { path: 'example.com/m', version: `v1.0.${index}` }, kind: 'mod' } as const
      return source?.fetch({ file, target: undefined, signal, distrusted: new Set() })
    })
    expect(outcomes).toEqual(Array.from({ length: 100 }, () => ({ kind: 'not-found' })))
    // Three tries of those that were under way.
    expect(proxy.requests.length).toBeLessThanOrEqual(60)
    expect(source?.findings()).toMatchObject([
      { code: 'cache-unavailable', message: expect.stringContaining('not asked any more') },
    ])
  })

  it('trickles is left when its time is over', async () => {
    const { store } = job({ store: { modulesTimeoutMs: 300, stallTimeoutMs: 20_000 } })
    proxy.setFaults([{ fault: { kind: 'never' } }])
    expect(await fetchMod({ store } as S3Job)).toEqual({ kind: 'not-found' })
    expect(store.modules?.source.findings()).toMatchObject([{ code: 'cache-timeout' }])
  })
})

describe('credentials', () => {
  it('that a wrong clock signs are corrected by the store’s own date', async () => {
    const FUNCTIONS = ['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'] as const
    const TIMERS = ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const
    jest.useFakeTimers({ now: Date.now() + 26 * 3_600_000, doNotFake: [...FUNCTIONS, ...TIMERS] })
    try {
      expect(await job().restore(KEYS)).toMatchObject({ kind: 'restored' })
    } finally {
      jest.useRealTimers()
    }
  })

  it('come from a role, for a token of OIDC', async () => {
    const tokens = await startTokenService(S3_ROOT)
    const right = job({ environment: await tokens.environment(await directory('oidc'), RIGHT_TOKEN) })
    expect(await right.restore(KEYS)).toMatchObject({ kind: 'restored' })
    expect(await right.save('gobuild-3', FILES)).toMatchObject({ outcome: 'saved' })
    const wrong = job({ environment: await tokens.environment(await directory('oidc'), 'someone else’s') })
    expect(await wrong.restore(KEYS)).toMatchObject({
      kind: 'unavailable',
      finding: { code: 'cache-denied', message: expect.stringContaining('InvalidIdentityToken') },
    })
    tokens.close()
  })
})
