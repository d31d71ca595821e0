import { readFileSync } from 'node:fs'
import { link, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { ArchiveObject } from '../../src/cache/github/archive-object.ts'
import { lookUpEntry } from '../../src/cache/github/lookup.ts'
import { ServiceHttp } from '../../src/cache/github/service-http.ts'
import { readGitHubCacheSettings } from '../../src/cache/github/settings.ts'
import { openArchive } from '../../src/cache/ranged-download.ts'
import { entryVersion } from '../../src/cache/github/entry-version.ts'
import type { FileTaker } from '../../src/cache/tar-extractor.ts'
import { startCacheJob, writeTree } from '../support/cache-job.ts'
import { type CacheService, startCacheService } from '../support/cache-service.ts'
import { incompressible } from '../support/module-builder.ts'
import { processesBelow } from '../support/processes.ts'
import { errorCode } from '../support/system-error.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
let service: CacheService
beforeAll(async () => {
  service = await startCacheService()
})
afterAll(() => service.close())
afterEach(() => {
  service.setFaults([])
  service.clear()
  service.clearRequests()
})

const FILES = {
  'example.com/!a/@v/v1.0.0.info': '{"Version":"v1.0.0"}',
  'example.com/!a/@v/v1.0.0.mod': 'module example.com/A\n',
  'example.com/!a/@v/v1.0.0.zip': incompressible('zip', 300_000),
}

const FORMATS = { v2: 'go-mod-setup', v1: 'zstd-without-long' } as const

describe.each(['v2', 'v1'] as const)('protocol %s', protocol => {
  const format = FORMATS[protocol]

  it('what one job saves, another restores: exactly, by prefix, or only looked up', async () => {
    const one = startCacheJob(service, { root: await directory('one'), protocol })
    const saved = await one.save('gomod-v1-aaaa', FILES)
    expect(saved).toEqual({ outcome: 'saved', bytes: service.entries()[0]?.archive.length })
    expect(service.entries()).toMatchObject([{ key: 'gomod-v1-aaaa', version: entryVersion('modules', format) }])
    expect(await readdir(one.temporaryDirectory).catch(() => [])).toEqual([])

    const two = startCacheJob(service, { root: await directory('two'), protocol })
    const seen: string[] = []
    const taker: FileTaker = {
      place: path => ({ kind: 'file', name: path }),
      take: path => void seen.push(path),
    }
    const result = await two.restore({ primaryKey: 'gomod-v1-aaaa', restoreKeys: ['gomod-v1-'] }, { taker })
    expect(result).toEqual({
      kind: 'restored',
      matchedKey: 'gomod-v1-aaaa',
      bytes: service.entries()[0]?.archive.length,
    })
    for (const [path, content] of Object.entries(FILES))
      expect((await readFile(join(two.restored(), path))).equals(Buffer.from(content))).toBe(true)
    expect(seen.toSorted()).toEqual(Object.keys(FILES).toSorted())

    expect(await two.restore({ primaryKey: 'gomod-v1-bbbb', restoreKeys: ['gomod-v1-'] })).toMatchObject({
      kind: 'restored',
      matchedKey: 'gomod-v1-aaaa',
    })
    expect(await two.restore({ primaryKey: 'gomod-v1-aaaa', restoreKeys: [] }, { lookupOnly: true })).toEqual({
      kind: 'found',
      matchedKey: 'gomod-v1-aaaa',
      bytes: 0,
    })
    expect(await readdir(two.restored())).toEqual([])
    expect(await two.restore({ primaryKey: 'gomod-v1-bbbb', restoreKeys: [] })).toEqual({ kind: 'miss' })
    expect(await two.restore({ primaryKey: 'gomod-v1-aaaa', restoreKeys: [] }, { name: 'build' })).toEqual({
      kind: 'miss',
    })
    // A signed URL must not be told our token.
    expect(service.requests.filter(row => row.operation === 'download').some(row => row.authorized)).toBe(false)
  })

  it('a key that exists is not archived again', async () => {
    const job = startCacheJob(service, { root: await directory('exists'), protocol })
    service.put({ key: 'key', version: entryVersion('modules', format), archive: Buffer.from('x') })
    expect(await job.save('key', FILES)).toEqual({ outcome: 'exists' })
    expect(service.requests.map(row => row.operation)).toEqual(['lookup'])
    expect(await job.save('key-2', FILES)).toMatchObject({ outcome: 'saved' })
  })

  it('a reservation that another job holds is not ours to take', async () => {
    const job = startCacheJob(service, { root: await directory('stuck'), protocol })
    service.reserve({ key: 'key', version: entryVersion('modules', format) })
    expect(await job.save('key', FILES)).toEqual({ outcome: 'exists' })
  })
})

async function refresh(): Promise<string> {
  throw new Error('unexpected')
}

describe('restoring', () => {
  it('never has more requests ahead than it may, however slow the disk', async () => {
    service.put({ key: 'key', version: entryVersion('modules', 'go-mod-setup'), archive: Buffer.alloc(1_000_000) })
    const environment = service.environment()
    const settings = readGitHubCacheSettings(environment)
    if ('missing' in settings) throw new Error('unreachable')
    const http = new ServiceHttp(settings, { connectTimeoutMs: 2000, stallTimeoutMs: 2000 })
    const signal = AbortSignal.timeout(20_000)
    const version = entryVersion('modules', 'go-mod-setup')
    const found = await lookUpEntry({ settings, http }, { primaryKey: 'key', restoreKeys: [], version, signal })
    const segments = { segmentBytes: 50_000, parallel: 3 }
    const object = new ArchiveObject({ http, url: found?.url ?? '', refresh })
    const archive = await openArchive({ object, what: 'downloading', signal, ...segments })
    const downloads = (): number => service.requests.filter(row => row.operation === 'download').length
    const { value } = await archive.content.next()
    await sleep(200)
    expect([archive.bytes, value instanceof Buffer, downloads()]).toEqual([1_000_000, true, 3])
    for (let read = value?.length ?? 0; read < 200_000; ) read += (await archive.content.next()).value?.length ?? 0
    await sleep(200)
    expect(downloads()).toBeLessThanOrEqual(3 + 4)
    await archive.content.return()
    await http.close()
  })
})

describe('saving', () => {
  it.each(['v2', 'v1'] as const)(
    'archives what is asked for, executables as such, and no second name of a file as a link: %s',
    async protocol => {
      const root = await directory('what')
      const job = startCacheJob(service, { root, protocol })
      const from = join(root, 'gocache')
      await writeTree(from, { 'aa/1-d': 'data', 'bb/2-d/tool': 'run', 'cc/unasked': '' })
      await link(join(from, 'aa/1-d'), join(from, 'bb/3-d'))
      await writeFile(join(from, 'bb/2-d/tool'), 'run', { mode: 0o755 })
      const request = {
        name: 'build',
        key: 'gobuild-v1-x',
        root: from,
        files: ['aa/1-d', 'bb/3-d', 'bb/gone', 'bb/2-d/tool'],
      } as const
      expect(await job.store.entries.save({ ...request, signal: AbortSignal.timeout(30_000) })).toMatchObject({
        outcome: 'saved',
      })
      expect(await job.restore({ primaryKey: 'gobuild-v1-x', restoreKeys: [] }, { name: 'build' })).toMatchObject({
        kind: 'restored',
      })
      expect((await readdir(job.restored(), { recursive: true })).toSorted()).toEqual([
        'aa',
        'aa/1-d',
        'bb',
        'bb/2-d',
        'bb/2-d/tool',
        'bb/3-d',
      ])
    },
  )

  it('sends in blocks what is large, side by side', async () => {
    const job = startCacheJob(service, { root: await directory('blocks') })
    const large = incompressible('large', 40_000_000)
    expect(await job.save('key', { ...FILES, 'large.zip': large })).toMatchObject({ outcome: 'saved' })
    const uploads = service.requests.filter(row => row.operation === 'upload').map(({ path }) => path)
    expect(uploads.map(path => /&comp=(\w+)/.exec(path)?.[1])).toEqual(['block', 'block', 'block', 'blocklist'])
    expect(uploads.some(path => service.requests.find(row => row.path === path)?.authorized)).toBe(false)
    expect(await job.restore({ primaryKey: 'key', restoreKeys: [] })).toMatchObject({ kind: 'restored' })
    expect((await readFile(join(job.restored(), 'large.zip'))).equals(large)).toBe(true)
  })

  it('keeps secrets of the job from the toolkit and what it prints from us', async () => {
    const root = await directory('secrets')
    const job = startCacheJob(service, {
      root,
      protocol: 'v1',
      environment: { MY_SECRET: 'hunter2', RUNNER_DEBUG: '1' },
    })
    const saving = job.save('key', FILES)
    const environments: string[] = []
    const watch = setInterval(
      () => environments.push(...processesBelow(root).map(child => environmentOf(child.pid))),
      20,
    )
    await saving
    clearInterval(watch)
    expect(environments.join('\n')).toContain('ACTIONS_RUNTIME_TOKEN')
    expect(environments.join('\n')).not.toContain('hunter2')
    expect(await saving).toMatchObject({ outcome: 'saved' })
    expect(processesBelow(root)).toEqual([])
  })

  it('several jobs at once: one saves, the others see that it exists', async () => {
    const jobs = await Promise.all([1, 2, 3].map(async () => startCacheJob(service, { root: await directory('many') })))
    const outcomes = await Promise.all(jobs.map(job => job.save('key', FILES)))
    expect(outcomes.map(result => result.outcome).toSorted()).toEqual(['exists', 'exists', 'saved'])
  })
})

function environmentOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1')
  } catch (error) {
    // It has ended meanwhile.
    if (['ENOENT', 'ESRCH'].includes(errorCode(error) ?? '')) return ''
    throw error
  }
}
