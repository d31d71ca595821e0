import { execFileSync } from 'node:child_process'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { NoZstdError, decompress } from '../../src/cache/decompress.ts'
import { keyFileName, mayHavePrefix } from '../../src/cache/key-file-name.ts'
import { isEntryName } from '../../src/cache/entry-name.ts'
import { abortFinding, cacheFinding, machineFaultCode } from '../../src/cache/findings.ts'
import { statusError } from '../../src/cache/service-error.ts'
import { readGitHubCacheSettings } from '../../src/cache/github/settings.ts'
import { type ToolkitReport, toolkitOutcome } from '../../src/cache/github/toolkit-outcome.ts'
import { incompressible } from '../support/module-builder.ts'
import type { SaveEntryResult } from '../../src/cache/store.ts'
import { DeadlineError } from '../../src/system/deadline.ts'

const { signal } = new AbortController()

async function* pieces(data: Buffer, size = 1000): AsyncGenerator<Buffer> {
  for (let offset = 0; offset < data.length; offset += size) yield data.subarray(offset, offset + size)
}

async function* broken(data: Buffer): AsyncGenerator<Buffer> {
  yield data.subarray(0, 3000)
  throw new Error('the line went dead')
}

async function collect(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts)
}

describe('decompressing', () => {
  const content = Buffer.concat([incompressible('noise', 50_000), Buffer.alloc(100_000, 'text ')])
  const zstd = zstdCompressSync(content)

  it.each([
    ['zstd by node', zstd, true],
    ['zstd by the program', zstd, false],
    ['zstd of the program', execFileSync('zstd', ['-q', '-T0', '-c'], { input: content }), true],
    ['gzip', gzipSync(content), true],
    ['nothing', content, true],
  ] as const)('%s', async (_name, archive, byNode) => {
    expect((await collect(decompress(pieces(archive), signal, byNode))).equals(content)).toBe(true)
    expect((await collect(decompress(pieces(archive, 1e6), signal, byNode))).equals(content)).toBe(true)
  })

  it.each([true, false])('tells of damage (by node: %s)', async byNode => {
    const cut = collect(decompress(pieces(zstd.subarray(0, 5000)), signal, byNode))
    await expect(cut).rejects.toMatchObject({ name: 'TarError' })
    const wrong = Buffer.from(zstd)
    wrong.fill(0x5a, 6, 60)
    await expect(collect(decompress(pieces(wrong), signal, byNode))).rejects.toMatchObject({
      name: 'TarError',
      fault: 'malformed',
    })
  })

  it.each([true, false])(
    'passes on what is wrong with the source, and stops when told to (by node: %s)',
    async byNode => {
      await expect(collect(decompress(broken(zstd), signal, byNode))).rejects.toThrow('the line went dead')
      const controller = new AbortController()
      async function* endless(): AsyncGenerator<Buffer> {
        yield zstd.subarray(0, 3000)
        controller.abort(new Error('enough'))
        await new Promise((_resolve, reject) => {
          setTimeout(() => reject(new Error('too late')), 100)
        })
      }
      await expect(collect(decompress(endless(), controller.signal, byNode))).rejects.toMatchObject({
        name: 'AbortError',
      })
    },
  )

  it('needs no zstd for what is none', async () => {
    expect(new NoZstdError('x')).toBeInstanceOf(Error)
    expect((await collect(decompress(pieces(Buffer.alloc(0)), signal, false))).length).toBe(0)
  })
})

describe('names of files for keys', () => {
  it('keep prefixes and tell keys apart, on case-insensitive systems too', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({ unit: 'binary', maxLength: 100 }),
        (prefix, rest) => {
          const name = keyFileName(prefix + rest)
          expect(mayHavePrefix(name, prefix)).toBe(true)
          expect(name === name.toLowerCase() && name.length <= 213).toBe(true)
          expect(name === '' || isEntryName(`${name}.json`)).toBe(true)
          if (rest !== '') expect(name).not.toBe(keyFileName(prefix))
        },
      ),
    )
  })
})

describe('the service that the runner’s variables describe', () => {
  const V2 = {
    ACTIONS_RESULTS_URL: 'https://results.example.com/x',
    ACTIONS_CACHE_SERVICE_V2: 'True',
    ACTIONS_RUNTIME_TOKEN: 't',
  }

  it.each([
    ['v2', V2, { protocol: 'v2', url: 'https://results.example.com/x/' }],
    ['v2 of ghe.com', { ...V2, GITHUB_SERVER_URL: 'https://a.ghe.com' }, { protocol: 'v2' }],
    [
      'v1 where v2 is not switched on',
      { ...V2, ACTIONS_CACHE_SERVICE_V2: '', ACTIONS_CACHE_URL: 'https://c.example.com/' },
      { protocol: 'v1', url: 'https://c.example.com/' },
    ],
    [
      'v1 on an enterprise server',
      { ...V2, GITHUB_SERVER_URL: 'https://github.example.com', ACTIONS_CACHE_URL: 'https://c.example.com/' },
      { protocol: 'v1', url: 'https://c.example.com/' },
    ],
    ['no URL', { ...V2, ACTIONS_RESULTS_URL: '' }, { missing: 'ACTIONS_RESULTS_URL' }],
    ['no token', { ...V2, ACTIONS_RUNTIME_TOKEN: undefined }, { missing: 'ACTIONS_RUNTIME_TOKEN' }],
    ['nothing', {}, { missing: 'ACTIONS_CACHE_URL' }],
    ['mode read', { ...V2, ACTIONS_CACHE_MODE: ' Read' }, { readable: true, writable: false }],
    ['mode write', { ...V2, ACTIONS_CACHE_MODE: 'write' }, { readable: true, writable: true }],
    ['mode write-only', { ...V2, ACTIONS_CACHE_MODE: 'write-only' }, { readable: false, writable: true }],
    ['mode none', { ...V2, ACTIONS_CACHE_MODE: 'none' }, { readable: false, writable: false }],
    ['a mode of tomorrow', { ...V2, ACTIONS_CACHE_MODE: 'append' }, { readable: true, writable: true }],
    [
      'proxies',
      { ...V2, https_proxy: 'http://p:1', HTTPS_PROXY: 'http://q:1', NO_PROXY: 'x' },
      { proxies: { httpProxy: '', httpsProxy: 'http://p:1', noProxy: 'x' } },
    ],
  ])('%s', (_name, environment, expected) => {
    expect(readGitHubCacheSettings(environment)).toMatchObject(expected)
  })

  it('leaves the job’s secrets out of the saving process', () => {
    const secrets = {
      GITHUB_TOKEN: 's',
      INPUT_CREDENTIALS: 's',
      GIT_TOKEN: 's',
      AWS_SECRET_ACCESS_KEY: 's',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 's',
      RUNNER_DEBUG: '1',
    }
    const settings = readGitHubCacheSettings({ ...V2, ...secrets, Path: 'C:\\Windows' })
    expect(settings).toMatchObject({ childEnvironment: { ...V2, Path: 'C:\\Windows' } })
    expect(JSON.stringify(settings)).not.toMatch(/"s"|RUNNER_DEBUG/)
  })
})

function outcome(report: ToolkitReport, output = ''): SaveEntryResult {
  return toolkitOutcome(report, output, 'key')
}

describe('what the toolkit’s report means', () => {
  const reserve = { method: 'POST', path: '/twirp/github.actions.results.api.v1.CacheService/CreateCacheEntry' }
  const commit = { method: 'POST', path: '/twirp/github.actions.results.api.v1.CacheService/FinalizeCacheEntryUpload' }
  const upload = { method: 'PUT', path: '/blobs/1' }

  it('a number counts only with a commit', () => {
    const answers = [
      { ...reserve, status: 200 },
      { ...upload, status: 201 },
    ]
    expect(outcome({ id: 7, answers: [...answers, { ...commit, status: 200 }] }, '::debug::File Size: 123\n')).toEqual({
      outcome: 'saved',
      bytes: 123,
    })
    expect(outcome({ id: 7, answers })).toMatchObject({ outcome: 'failed' })
    expect(outcome({ id: 7, answers: [...answers, { ...commit, status: 500 }] })).toMatchObject({ outcome: 'failed' })
    expect(outcome({ id: -1, answers: [...answers, { ...commit, status: 200 }] })).toMatchObject({ outcome: 'failed' })
  })

  it('its words are evidence, without its commands to the runner', () => {
    const output = '::debug::secret stuff\n::add-mask::abc\nSent 1 of 2\n::warning::Failed to save: no luck\n'
    const result = outcome({ id: -1, answers: [{ ...reserve, status: 400 }] }, output)
    expect(result).toMatchObject({
      outcome: 'failed',
      finding: { message: 'saving key: no luck', evidence: 'Sent 1 of 2\nFailed to save: no luck' },
    })
    expect(outcome({ thrown: 'Path Validation Error', answers: [] })).toMatchObject({
      finding: { message: 'saving key: Path Validation Error' },
    })
  })
})

describe('findings', () => {
  it('of a status: what may be tried again, and when', () => {
    expect(statusError('x', 429, '2')).toMatchObject({
      code: 'cache-rate-limited',
      transient: true,
      retryAfterMs: 2000,
    })
    expect(statusError('x', 429, '9999')).toMatchObject({ transient: false })
    expect(statusError('x', 503, new Date(Date.now() + 3_600_000).toUTCString())).toMatchObject({
      code: 'cache-unavailable',
      transient: false,
    })
    expect(statusError('x', 503, 'soon')).toMatchObject({ transient: true })
    expect(statusError('x', 404, undefined)).toMatchObject({ code: 'cache-unavailable', transient: false })
    expect(statusError('x', 403, undefined)).toMatchObject({ code: 'cache-denied', transient: false })
  })

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EFBIG', 'disk-full'],
    ['EROFS', 'read-only-file-system'],
    ['EACCES', 'permission-denied'],
    ['EIO', 'cache-unavailable'],
  ])('of the machine: %s is %s', (code, expected) => {
    expect(machineFaultCode(Object.assign(new Error(code), { code, errno: -1, syscall: 'write' }))).toBe(expected)
  })

  it('are never errors of the job, lose queries of URLs, and a bug is no finding', () => {
    expect(machineFaultCode(new TypeError('a bug'))).toBeUndefined()
    expect(cacheFinding('disk-full', 'at https://x.example.com/a?sig=secret')).toMatchObject({
      severity: 'warning',
      message: 'at https://x.example.com/a',
    })
    expect(abortFinding(AbortSignal.abort(new DeadlineError({ what: 'restoring', timeoutMs: 5 })), 'it')).toMatchObject(
      { code: 'cache-timeout' },
    )
    expect(abortFinding(AbortSignal.abort(), 'it')).toMatchObject({ code: 'cancelled' })
  })
})
