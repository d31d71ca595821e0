import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { constants, gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { entryVersion } from '../../src/cache/github/entry-version.ts'
import type { RestoreEntryResult, SaveEntryResult } from '../../src/cache/store.ts'
import type { FailureCode } from '../../src/diagnosis/codes.ts'
import { type CacheJobOptions, startCacheJob } from '../support/cache-job.ts'
import { type CacheFaultRule, EXPIRED_SIGNATURE, WRITE_DENIED } from '../support/cache-service-faults.ts'
import { type CacheService, startCacheService } from '../support/cache-service.ts'
import { incompressible } from '../support/module-builder.ts'
import { processesBelow } from '../support/processes.ts'
import { handmadeTar, paxLine } from '../support/tar-archive.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const KEYS = { primaryKey: 'gomod-v1-a', restoreKeys: ['gomod-v1-'] }
const VERSION = entryVersion('modules', 'go-mod-setup')
const SEGMENT = { segmentBytes: 64 * 1024, parallel: 4 }
// Eight segments.
const LARGE = incompressible('large', 500_000)

let service: CacheService
beforeAll(async () => {
  service = await startCacheService()
})
afterAll(() => service.close())
afterEach(() => {
  service.setFaults([])
  service.setRequestsPerUrl(Number.POSITIVE_INFINITY)
  service.clear()
  service.clearRequests()
})

/** One row of a table of faults. */
interface Row<Outcome> {
  readonly fault: string
  readonly rules?: readonly CacheFaultRule[]
  readonly prepare?: () => void
  readonly job?: Partial<CacheJobOptions>
  readonly outcome: Outcome
  readonly code?: FailureCode
  readonly maxSeconds: number
}

function putArchive(archive: Buffer): void {
  service.put({ key: 'gomod-v1-a', version: VERSION, archive })
}

function answer(status: number, body = '{}', headers?: Readonly<Record<string, string>>): CacheFaultRule['fault'] {
  return { kind: 'answer', status, body, ...(headers === undefined ? {} : { headers }) }
}

const LOOKUP = (fault: CacheFaultRule['fault'], times?: number): readonly CacheFaultRule[] => [
  { on: 'lookup', fault, ...(times === undefined ? {} : { times }) },
]
const DOWNLOAD = (fault: CacheFaultRule['fault'], times?: number, skip?: number): readonly CacheFaultRule[] => [
  { on: 'download', fault, ...(times === undefined ? {} : { times }), ...(skip === undefined ? {} : { skip }) },
]

const RESTORES: readonly Row<RestoreEntryResult['kind']>[] = [
  // 29: the look-up.
  {
    fault: '429 for long',
    rules: LOOKUP(answer(429, '{}', { 'retry-after': '60' })),
    outcome: 'unavailable',
    code: 'cache-rate-limited',
    maxSeconds: 2,
  },
  {
    fault: '429 for four seconds, and the deadline comes first',
    rules: LOOKUP(answer(429, '{}', { 'retry-after': '4' })),
    job: { timeoutMs: 300 },
    outcome: 'miss',
    code: 'cache-timeout',
    maxSeconds: 2,
  },
  {
    fault: '429 once, for a second',
    rules: LOOKUP(answer(429, '{}', { 'retry-after': '1' }), 1),
    outcome: 'restored',
    maxSeconds: 5,
  },
  {
    fault: '500, 502, 503 for ever',
    rules: LOOKUP(answer(503)),
    outcome: 'unavailable',
    code: 'cache-unavailable',
    maxSeconds: 5,
  },
  { fault: '500 once', rules: LOOKUP(answer(500), 1), outcome: 'restored', maxSeconds: 4 },
  {
    fault: 'never answers',
    rules: LOOKUP({ kind: 'never' }),
    outcome: 'unavailable',
    code: 'cache-unavailable',
    maxSeconds: 7,
  },
  { fault: 'does not answer once', rules: LOOKUP({ kind: 'never' }, 1), outcome: 'restored', maxSeconds: 5 },
  {
    fault: 'resets',
    rules: LOOKUP({ kind: 'reset' }),
    outcome: 'unavailable',
    code: 'cache-unavailable',
    maxSeconds: 4,
  },
  { fault: '401', rules: LOOKUP(answer(401)), outcome: 'unavailable', code: 'cache-denied', maxSeconds: 2 },
  {
    fault: '403: read denied',
    rules: LOOKUP(answer(403, '{"msg":"cache read denied: x"}')),
    outcome: 'unavailable',
    code: 'cache-denied',
    maxSeconds: 2,
  },
  {
    fault: 'HTML',
    rules: LOOKUP(answer(200, '<html>')),
    outcome: 'unavailable',
    code: 'cache-unavailable',
    maxSeconds: 2,
  },
  {
    fault: 'other JSON',
    rules: LOOKUP(answer(200, '{"ok":"yes"}')),
    outcome: 'unavailable',
    code: 'cache-unavailable',
    maxSeconds: 2,
  },
  {
    fault: 'a URL of another scheme',
    rules: LOOKUP(
      answer(200, JSON.stringify({ ok: true, signed_download_url: 'file:///etc/passwd', matched_key: 'gomod-v1-a' })),
    ),
    outcome: 'unavailable',
    code: 'cache-unavailable',
    maxSeconds: 2,
  },
  {
    fault: 'a key that was not asked for',
    rules: LOOKUP(
      answer(200, JSON.stringify({ ok: true, signed_download_url: 'http://127.0.0.1:1/', matched_key: 'other' })),
    ),
    outcome: 'unavailable',
    code: 'cache-unavailable',
    maxSeconds: 2,
  },
  {
    fault: 'an endless answer',
    rules: LOOKUP(answer(200, 'x'.repeat(2_000_000))),
    outcome: 'unavailable',
    code: 'cache-unavailable',
    maxSeconds: 2,
  },
  { fault: 'an empty object', rules: LOOKUP(answer(200, '{}')), outcome: 'miss', maxSeconds: 2 },
  {
    fault: 'no server',
    job: { environment: { ACTIONS_RESULTS_URL: 'http://127.0.0.1:1/' } },
    outcome: 'unavailable',
    code: 'cache-unavailable',
    maxSeconds: 4,
  },
  // 30: modes, and no service at all.
  {
    fault: 'mode none',
    job: { environment: { ACTIONS_CACHE_MODE: 'none' } },
    outcome: 'unavailable',
    code: 'cache-denied',
    maxSeconds: 1,
  },
  {
    fault: 'mode write-only',
    job: { environment: { ACTIONS_CACHE_MODE: 'write-only' } },
    outcome: 'unavailable',
    code: 'cache-denied',
    maxSeconds: 1,
  },
  { fault: 'mode read', job: { environment: { ACTIONS_CACHE_MODE: 'read' } }, outcome: 'restored', maxSeconds: 3 },
  {
    fault: 'no token',
    job: { environment: { ACTIONS_RUNTIME_TOKEN: '' } },
    outcome: 'unavailable',
    code: 'cache-unavailable',
    maxSeconds: 1,
  },
  {
    fault: 'no URL',
    job: { environment: { ACTIONS_RESULTS_URL: '' } },
    outcome: 'unavailable',
    code: 'cache-unavailable',
    maxSeconds: 1,
  },
  // 31: the download.
  {
    fault: 'a segment stalls at 97%',
    rules: DOWNLOAD({ kind: 'stall', afterBytes: 63_500 }, 1, 3),
    outcome: 'restored',
    maxSeconds: 6,
  },
  {
    fault: 'every segment stalls once',
    rules: DOWNLOAD({ kind: 'stall', afterBytes: 30_000 }, 4),
    outcome: 'restored',
    maxSeconds: 8,
  },
  {
    fault: 'all segments stall for ever',
    rules: DOWNLOAD({ kind: 'stall', afterBytes: 0 }),
    outcome: 'unavailable',
    code: 'cache-unavailable',
    maxSeconds: 12,
  },
  {
    fault: 'stalls, and the deadline comes first',
    rules: DOWNLOAD({ kind: 'stall', afterBytes: 10 }),
    job: { timeoutMs: 700 },
    outcome: 'miss',
    code: 'cache-timeout',
    maxSeconds: 3,
  },
  {
    fault: 'segments are cut off',
    rules: DOWNLOAD({ kind: 'cut', afterBytes: 20_000 }, 5),
    outcome: 'restored',
    maxSeconds: 6,
  },
  {
    fault: 'reset, 500 and 503 on the way',
    rules: [...DOWNLOAD({ kind: 'reset' }, 1, 2), ...DOWNLOAD(answer(500), 1, 3), ...DOWNLOAD(answer(503), 1, 3)],
    outcome: 'restored',
    maxSeconds: 6,
  },
  { fault: 'no ranges', rules: DOWNLOAD({ kind: 'ignore-range' }), outcome: 'restored', maxSeconds: 3 },
  {
    fault: 'no ranges, and cut off',
    rules: [...DOWNLOAD({ kind: 'ignore-range' }, 1)],
    prepare: () => service.tamper('gomod-v1-a', archive => archive.subarray(0, 300_000)),
    outcome: 'miss',
    code: 'cache-corrupt',
    maxSeconds: 3,
  },
  {
    fault: 'the entry is replaced meanwhile',
    rules: DOWNLOAD({ kind: 'other-etag' }, undefined, 3),
    outcome: 'unavailable',
    code: 'cache-unavailable',
    maxSeconds: 3,
  },
  // 32: the signed URL.
  {
    fault: 'the URL expires on the way',
    prepare: () => service.setRequestsPerUrl(5),
    outcome: 'restored',
    maxSeconds: 4,
  },
  {
    fault: 'the URL never works',
    rules: DOWNLOAD(EXPIRED_SIGNATURE),
    outcome: 'unavailable',
    code: 'cache-denied',
    maxSeconds: 4,
  },
  {
    fault: 'the URL leads nowhere',
    rules: DOWNLOAD(answer(404)),
    outcome: 'unavailable',
    code: 'cache-unavailable',
    maxSeconds: 4,
  },
  {
    fault: 'a redirect to where it is refused, once',
    rules: DOWNLOAD(answer(302, '', { location: '/blobs/elsewhere' }), 1),
    outcome: 'restored',
    maxSeconds: 4,
  },
  {
    fault: 'a redirect to another store',
    rules: DOWNLOAD({ kind: 'redirect' }, 2),
    outcome: 'restored',
    maxSeconds: 4,
  },
  {
    fault: 'redirects for ever',
    rules: DOWNLOAD(answer(302, '', { location: '?' })),
    outcome: 'unavailable',
    code: 'cache-unavailable',
    maxSeconds: 4,
  },
]

describe('a restore meets', () => {
  it.each(RESTORES.map(row => [row.fault, row] as const))('%s', async (_fault, row) => {
    const root = await directory('restore')
    putArchive(zstdCompressSync(handmadeTar([{ path: 'large', content: LARGE }])))
    row.prepare?.()
    service.setFaults(row.rules ?? [])
    const job = startCacheJob(service, { root, store: SEGMENT, ...row.job })
    const started = performance.now()
    const result = await job.restore(KEYS)
    const seconds = (performance.now() - started) / 1000
    expect(outcomeOf(result)).toEqual({ kind: row.outcome, code: row.code })
    expect(seconds).toBeLessThan(row.maxSeconds)
    if (result.kind === 'restored') expect((await readFile(join(job.restored(), 'large'))).equals(LARGE)).toBe(true)
    await job.store.close()
    await expectNoSecrets(result)
  })
})

const INNOCENT = { path: 'example.com/a/@v/v1.0.0.mod', content: 'module example.com/a\n' }
const GOOD = handmadeTar([INNOCENT])

const CHECKSUM = { params: { [constants.ZSTD_c_checksumFlag]: 1 } }

const ARCHIVES: readonly (readonly [string, Buffer, 'restored' | 'security' | 'warning'])[] = [
  ['zstd', zstdCompressSync(GOOD), 'restored'],
  ['gzip', gzipSync(GOOD), 'restored'],
  ['no compression', GOOD, 'restored'],
  // 33.
  ['zstd, cut', zstdCompressSync(handmadeTar([{ path: 'x', content: LARGE }])).subarray(0, 400_000), 'warning'],
  ['gzip, cut', gzipSync(GOOD).subarray(0, -6), 'warning'],
  // As the zstd program does, with a checksum.
  [
    'zstd with a flipped byte',
    flipped(zstdCompressSync(handmadeTar([{ path: 'x', content: LARGE }]), CHECKSUM)),
    'warning',
  ],
  ['gzip with a flipped byte', flipped(gzipSync(GOOD)), 'warning'],
  ['one byte', Buffer.from('x'), 'warning'],
  ['HTML', Buffer.from('<html>'.repeat(200)), 'warning'],
  ['an archive without its end', zstdCompressSync(GOOD.subarray(0, -1024)), 'warning'],
  // 34.
  ['..', zstdCompressSync(handmadeTar([INNOCENT, { path: '../../evil', content: 'x' }])), 'security'],
  ['an absolute name', zstdCompressSync(handmadeTar([{ path: '/tmp/evil', content: 'x' }])), 'security'],
  [
    'a symbolic link',
    zstdCompressSync(
      handmadeTar([
        { path: 'evil', type: '2', linkName: '/etc' },
        { path: 'evil/x', content: 'x' },
      ]),
    ),
    'security',
  ],
  ['a hard link', zstdCompressSync(handmadeTar([{ path: 'evil', type: '1', linkName: '/etc/passwd' }])), 'security'],
  ['a device', zstdCompressSync(handmadeTar([{ path: 'evil', type: '3' }])), 'security'],
  ['a duplicate', zstdCompressSync(handmadeTar([INNOCENT, { ...INNOCENT, content: 'evil' }])), 'security'],
  [
    'a name in a pax header',
    zstdCompressSync(handmadeTar([{ path: 'p', type: 'x', content: paxLine('path', '../evil') }, { path: 'x' }])),
    'security',
  ],
  ['a bomb', zstdCompressSync(handmadeTar([{ path: 'zeros', content: Buffer.alloc(80_000_000) }])), 'warning'],
]

function flipped(archive: Buffer): Buffer {
  const middle = archive.length >> 1
  return Buffer.from(archive.with(middle, (archive[middle] ?? 0) ^ 0xff))
}

describe('an archive with', () => {
  it.each(ARCHIVES)('%s', async (_name, archive, expected) => {
    const root = await directory('archive')
    putArchive(archive)
    const job = startCacheJob(service, { root })
    const result = await job.restore(KEYS)
    if (expected === 'restored') {
      expect(result).toEqual({ kind: 'restored', matchedKey: 'gomod-v1-a', bytes: archive.length })
      expect(await readFile(join(job.restored(), INNOCENT.path), 'utf8')).toBe(INNOCENT.content)
    } else {
      expect(result).toMatchObject({ kind: 'miss', finding: { code: 'cache-corrupt', severity: expected } })
    }
    // Nothing but what belongs there, anywhere.
    expect(await readdir(root)).toEqual(['restored-1'])
    const names = await readdir(job.restored(), { recursive: true })
    expect(names.filter(name => name.includes('evil'))).toEqual([])
    await job.store.close()
  })
})

it.each([
  ['its own directory', 'go-mod-setup-modules/x', 'restored'],
  ['another directory', 'evil/x', 'miss'],
] as const)('an archive of the toolkit with %s', async (_name, path, kind) => {
  const archive = zstdCompressSync(handmadeTar([{ path, content: 'x' }]))
  service.put({ key: 'gomod-v1-a', version: entryVersion('modules', 'zstd-without-long'), archive })
  const job = startCacheJob(service, { root: await directory('toolkit'), protocol: 'v1' })
  expect(await job.restore(KEYS)).toMatchObject({ kind })
  expect(await readdir(job.restored())).toEqual(kind === 'restored' ? ['x'] : [])
  await job.store.close()
})

const SAVES: readonly Row<SaveEntryResult['outcome']>[] = [
  {
    fault: 'write denied in the body',
    rules: [{ on: 'reserve', fault: WRITE_DENIED }],
    outcome: 'denied',
    code: 'cache-denied',
    maxSeconds: 10,
  },
  {
    fault: 'a read-only token',
    job: { access: { writable: false } },
    outcome: 'denied',
    code: 'cache-denied',
    maxSeconds: 10,
  },
  {
    fault: 'a read-only token on v1',
    job: { access: { writable: false }, protocol: 'v1' },
    outcome: 'denied',
    code: 'cache-denied',
    maxSeconds: 10,
  },
  {
    fault: '403',
    rules: [{ on: 'reserve', fault: answer(403) }],
    outcome: 'denied',
    code: 'cache-denied',
    maxSeconds: 10,
  },
  {
    fault: 'mode none',
    job: { environment: { ACTIONS_CACHE_MODE: 'none' } },
    outcome: 'denied',
    code: 'cache-denied',
    maxSeconds: 1,
  },
  {
    fault: 'mode read',
    job: { environment: { ACTIONS_CACHE_MODE: 'read' } },
    outcome: 'denied',
    code: 'cache-denied',
    maxSeconds: 1,
  },
  {
    fault: 'mode write-only',
    job: { environment: { ACTIONS_CACHE_MODE: 'write-only' } },
    outcome: 'saved',
    maxSeconds: 10,
  },
  {
    fault: 'no token',
    job: { environment: { ACTIONS_RUNTIME_TOKEN: '' } },
    outcome: 'failed',
    code: 'cache-unavailable',
    maxSeconds: 1,
  },
  { fault: '409', rules: [{ on: 'reserve', fault: answer(409) }], outcome: 'exists', maxSeconds: 10 },
  {
    fault: '409 on v1',
    rules: [{ on: 'reserve', fault: answer(409) }],
    job: { protocol: 'v1' },
    outcome: 'exists',
    maxSeconds: 10,
  },
  {
    fault: '429',
    rules: [{ on: 'reserve', fault: answer(429) }],
    outcome: 'failed',
    code: 'cache-rate-limited',
    maxSeconds: 10,
  },
  {
    fault: 'the upload is refused',
    rules: [{ on: 'upload', fault: EXPIRED_SIGNATURE }],
    outcome: 'failed',
    code: 'cache-not-saved',
    maxSeconds: 20,
  },
  {
    fault: 'the upload is refused on v1',
    rules: [{ on: 'upload', fault: answer(400) }],
    job: { protocol: 'v1' },
    outcome: 'failed',
    code: 'cache-not-saved',
    maxSeconds: 20,
  },
  {
    fault: 'the commit fails',
    rules: [{ on: 'commit', fault: answer(400) }],
    outcome: 'failed',
    code: 'cache-not-saved',
    maxSeconds: 10,
  },
  {
    fault: 'the commit fails on v1',
    rules: [{ on: 'commit', fault: answer(400) }],
    job: { protocol: 'v1' },
    outcome: 'failed',
    code: 'cache-not-saved',
    maxSeconds: 10,
  },
  {
    fault: '500 for ever',
    rules: [{ on: 'reserve', fault: answer(500) }],
    outcome: 'failed',
    code: 'cache-not-saved',
    maxSeconds: 8,
  },
  {
    fault: '500 once for each request',
    rules: (['reserve', 'upload', 'commit'] as const).map(on => ({ on, fault: answer(500), times: 1 })),
    outcome: 'saved',
    maxSeconds: 8,
  },
  {
    fault: 'an answer that is no JSON',
    rules: [{ on: 'reserve', fault: answer(200, '<html>') }],
    outcome: 'failed',
    code: 'cache-not-saved',
    maxSeconds: 5,
  },
  {
    fault: 'a commit of another size',
    rules: [{ on: 'commit', fault: answer(200, '{"ok":false,"message":"the size differs"}') }],
    outcome: 'failed',
    code: 'cache-not-saved',
    maxSeconds: 5,
  },
  {
    // The toolkit tries 502, 503 and 504 again on v1, not 500: @actions/cache 6.3, lib/internal/requestUtils.ts.
    fault: '500 on v1',
    rules: [{ on: 'reserve', fault: answer(500) }],
    job: { protocol: 'v1' },
    outcome: 'failed',
    code: 'cache-not-saved',
    maxSeconds: 5,
  },
  {
    fault: '503 on v1, past the deadline: the answer is the fault, not the time',
    rules: [{ on: 'upload', fault: answer(503) }],
    job: { timeoutMs: 4000, protocol: 'v1' },
    outcome: 'failed',
    code: 'cache-not-saved',
    maxSeconds: 9,
  },
  {
    fault: '429 on v1, past the deadline',
    rules: [{ on: 'upload', fault: answer(429) }],
    job: { timeoutMs: 4000, protocol: 'v1' },
    outcome: 'failed',
    code: 'cache-rate-limited',
    maxSeconds: 9,
  },
  {
    fault: 'never answers on v1, past the deadline',
    rules: [{ on: 'upload', fault: { kind: 'never' } }],
    job: { timeoutMs: 1500, protocol: 'v1' },
    outcome: 'failed',
    code: 'cache-timeout',
    maxSeconds: 6,
  },
  {
    fault: 'never answers, past the deadline',
    rules: [{ on: 'upload', fault: { kind: 'never' } }],
    job: { timeoutMs: 1500 },
    outcome: 'failed',
    code: 'cache-timeout',
    maxSeconds: 6,
  },
]

describe('a save meets', () => {
  it.each(SAVES.map(row => [row.fault, row] as const))('%s', async (_fault, row) => {
    const root = await directory('save')
    service.setFaults(row.rules ?? [])
    const job = startCacheJob(service, { root, ...row.job })
    const started = performance.now()
    const result = await job.save('gomod-v1-a', { 'a/file': 'content' })
    const seconds = (performance.now() - started) / 1000
    expect({ outcome: result.outcome, code: 'finding' in result ? result.finding.code : undefined }).toEqual({
      outcome: row.outcome,
      code: row.code,
    })
    expect(seconds).toBeLessThan(row.maxSeconds)
    expect(processesBelow(root)).toEqual([])
    expect(await readdir(job.temporaryDirectory).catch(() => [])).toEqual([])
    await job.store.close()
    await expectNoSecrets(result)
  })
})

function outcomeOf(result: RestoreEntryResult): { kind: RestoreEntryResult['kind']; code: FailureCode | undefined } {
  return { kind: result.kind, code: 'finding' in result ? result.finding?.code : undefined }
}

async function expectNoSecrets(result: unknown): Promise<void> {
  expect(JSON.stringify(result)).not.toMatch(/token-|sig=/)
}
