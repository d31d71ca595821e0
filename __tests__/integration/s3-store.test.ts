import { createHash } from 'node:crypto'
import { readFile, readdir, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { ModuleFile, ModuleFileKind } from '../../src/modules/source.ts'
import { incompressible, makeModules } from '../support/module-builder.ts'
import { moduleFilePath } from '../../src/modules/module-files.ts'
import { writeTree } from '../support/cache-job.ts'
import { type S3Job, type S3JobOptions, startS3Job } from '../support/s3-job.ts'
import { type S3Proxy, startS3Proxy } from '../support/s3-proxy.ts'
import { S3_READER, type S3Server, startS3Server } from '../support/s3-server.ts'
import { handmadeTar } from '../support/tar-archive.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const signal = AbortSignal.timeout(300_000)
let server: S3Server
let proxy: S3Proxy
let bucket: string
const jobs: S3Job[] = []

beforeAll(async () => {
  server = await startS3Server(await directory('s3'))
  proxy = await startS3Proxy(server.url)
})
beforeEach(async () => {
  bucket = await server.newBucket()
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

const ANY = { primaryKey: 'gobuild-v1-none', restoreKeys: ['gobuild-'] }

/** The server dates objects by the second. */
async function madeAt(path: string, minutes: number): Promise<void> {
  const time = new Date(Date.now() - 3_600_000 + minutes * 60_000)
  await utimes(path, time, time)
}

/** The objects of entries, without the random parts of their names. */
async function entryObjects(): Promise<readonly string[]> {
  return (await server.objects(bucket)).map(key => key.replace(/-[0-9a-f]{12}\.tar/, '-*.tar'))
}

async function archiveFile(): Promise<string> {
  const key = (await server.objects(bucket)).find(name => name.includes('/archives/'))
  return server.file(bucket, key ?? '')
}

describe('entries', () => {
  it('are restored exactly, by the newest of a prefix, or only looked up', async () => {
    let minutes = 0
    const { restore, save } = job({ prefix: 'ci/go/' })
    expect(await restore(ANY)).toMatchObject({ kind: 'miss' })
    const keys = {
      'gobuild-v1-a-1': 'gobuild-v1-a-1',
      'gobuild-v1-a-2': 'gobuild-v1-a-2',
      'gobuild-v1-B-9': 'gobuild-v1-%42-9',
    }
    for (const [key, name] of Object.entries(keys)) {
      expect(await save(key, { 'aa/file': key })).toMatchObject({ outcome: 'saved' })
      await madeAt(server.file(bucket, `ci/go/entries/build/manifests/${name}.json`), ++minutes)
    }
    expect(await save('gobuild-v1-a-1', { 'aa/file': 'other' })).toEqual({ outcome: 'exists' })
    expect((await entryObjects())[0]).toBe('ci/go/entries/build/archives/gobuild-v1-%42-9-*.tar.zst')

    const exact = await restore({ primaryKey: 'gobuild-v1-a-1', restoreKeys: ['gobuild-'] })
    expect(exact).toMatchObject({ kind: 'restored', matchedKey: 'gobuild-v1-a-1' })
    expect(await readFile(join(exact.into, 'aa/file'), 'utf8')).toBe('gobuild-v1-a-1')
    const prefixes = { primaryKey: 'x', restoreKeys: ['y', 'gobuild-v1-a-', 'gobuild-'] }
    expect(await restore(prefixes)).toMatchObject({ matchedKey: 'gobuild-v1-a-2' })
    expect(await restore(ANY)).toMatchObject({ matchedKey: 'gobuild-v1-B-9' })
    expect(await restore({ primaryKey: 'x', restoreKeys: ['gobuild-v1-b'] })).toMatchObject({ kind: 'miss' })
    const found = await restore({ primaryKey: 'gobuild-v1-B-9', restoreKeys: [] }, { lookupOnly: true })
    expect([found.kind, await readdir(found.into)]).toEqual(['found', []])
    expect(await job().restore(ANY)).toMatchObject({ kind: 'miss' })
  })

  it('are uploaded in parts and downloaded in ranges, each resumed where it broke off', async () => {
    const { restore, save } = job()
    const content = incompressible('large', 12_000_000)
    expect(await save('gobuild-large', { 'bb/large': content, 'cc/small': 'x' })).toMatchObject({ outcome: 'saved' })
    expect(proxy.requests.filter(line => line.startsWith('PUT') && line.includes('partNumber='))).toHaveLength(3)
    proxy.setFaults([
      { on: /^GET .*archives/, times: 2, fault: { kind: 'cut', afterBytes: 300_000 } },
      { on: /^GET .*archives/, times: 1, fault: { kind: 'stall', afterBytes: 500_000 } },
      { on: /^GET .*archives/, times: 1, fault: { kind: 'error', status: 503, code: 'SlowDown' } },
    ])
    const progress: number[] = []
    const restored = await restore(ANY, { onProgress: bytes => progress.push(bytes) })
    expect(restored).toMatchObject({ kind: 'restored', matchedKey: 'gobuild-large' })
    expect((await readFile(join(restored.into, 'bb/large'))).equals(content)).toBe(true)
    expect(restored).toMatchObject({ bytes: progress.at(-1) })
    expect(proxy.requests.filter(line => /^GET .*archives/.test(line)).length).toBeGreaterThanOrEqual(16)
  })

  it('have one winner of many writers, and leave nothing of the others', async () => {
    const writers = Array.from({ length: 8 }, (_, index) => job().save('gobuild-one', { 'aa/who': `${index}` }))
    const outcomes = (await Promise.all(writers)).map(({ outcome }) => outcome)
    expect(outcomes.toSorted()).toEqual([...Array.from({ length: 7 }, () => 'exists'), 'saved'])
    const objects = ['entries/build/archives/gobuild-one-*.tar.zst', 'entries/build/manifests/gobuild-one.json']
    expect(await entryObjects()).toEqual(objects)
    expect(await job().restore(ANY)).toMatchObject({ kind: 'restored' })
  })

  it('are saved where the answer to the last request is lost', async () => {
    proxy.setFaults([{ on: /^PUT .*manifests/, times: 1, fault: { kind: 'lose-answer' } }])
    expect(await job().save('gobuild-lost', { 'aa/file': 'x' })).toMatchObject({ outcome: 'saved' })
    expect(await job().restore(ANY)).toMatchObject({ kind: 'restored', matchedKey: 'gobuild-lost' })
  })

  it('are saved by a store that knows no conditions', async () => {
    const error = { kind: 'error', status: 501, code: 'NotImplemented' } as const
    proxy.setFaults([{ on: /^PUT .*manifests/, times: 1, fault: error }])
    expect(await job().save('gobuild-plain', { 'aa/file': 'x' })).toMatchObject({ outcome: 'saved' })
  })

  it.each([
    ['changed', async () => writeFile(await archiveFile(), 'not what was written')],
    ['cut short', async () => truncate(await archiveFile(), 40)],
    ['of other bytes', async () => flipLast(await archiveFile())],
  ])('that are %s are a miss, and removed', async (_name, damage) => {
    const { restore, save } = job()
    await save('gobuild-damaged', { 'aa/file': incompressible('x', 1000) })
    await damage()
    const result = await restore({ primaryKey: 'gobuild-damaged', restoreKeys: [] })
    expect(result).toMatchObject({ kind: 'miss', finding: { code: 'cache-corrupt' } })
    expect(await entryObjects()).toEqual([])
    expect(await save('gobuild-damaged', { 'aa/file': 'x' })).toMatchObject({ outcome: 'saved' })
  })

  it('that are hostile, by whoever may write the manifest too, are a security finding, and removed', async () => {
    const { restore, save } = job()
    await save('gobuild-hostile', { 'aa/file': 'x' })
    const archive = handmadeTar([{ path: '../../escape', content: 'x' }])
    await writeFile(await archiveFile(), archive)
    const path = server.file(bucket, 'entries/build/manifests/gobuild-hostile.json')
    const manifest = JSON.parse(await readFile(path, 'utf8')) as object
    const sha256 = createHash('sha256').update(archive).digest('hex')
    await writeFile(path, JSON.stringify({ ...manifest, bytes: archive.length, sha256 }))
    const result = await restore({ primaryKey: 'gobuild-hostile', restoreKeys: ['gobuild-'] })
    expect(result).toMatchObject({ kind: 'miss', finding: { code: 'cache-corrupt', severity: 'security' } })
    expect([await readdir(result.into), await entryObjects()]).toEqual([[], []])
  })

  it('without an archive, or with a manifest that is none, make room for the next newest', async () => {
    const { restore, save } = job()
    await save('gobuild-1', { 'aa/file': 'good' })
    await save('gobuild-2', { 'aa/file': 'gone' })
    const [, gone = ''] = (await server.objects(bucket)).filter(key => key.includes('/archives/'))
    await rm(server.file(bucket, gone))
    await save('gobuild-3', { 'aa/file': 'x' })
    const manifest = server.file(bucket, 'entries/build/manifests/gobuild-3.json')
    const escaping = (await readFile(manifest, 'utf8')).replace(/"file":"/, '"file":"../../')
    await writeFile(manifest, escaping)
    expect(await restore(ANY)).toMatchObject({ kind: 'restored', matchedKey: 'gobuild-1' })
    expect((await entryObjects()).filter(key => key.endsWith('.json'))).toEqual([
      'entries/build/manifests/gobuild-1.json',
    ])
  })

  it('can be read, not written, by who may only read', async () => {
    await job().save('gobuild-1', { 'aa/file': 'x' })
    const reader = job({ user: S3_READER })
    expect(await reader.restore(ANY)).toMatchObject({ kind: 'restored' })
    expect(await reader.save('gobuild-2', { 'aa/file': 'x' })).toMatchObject({
      outcome: 'denied',
      finding: { code: 'cache-denied', fix: expect.stringContaining('s3:PutObject') },
    })
    await truncate(await archiveFile(), 10)
    expect(await reader.restore(ANY)).toMatchObject({
      kind: 'miss',
      finding: { code: 'cache-corrupt', message: expect.stringContaining('it could not be removed') },
    })
    expect(await entryObjects()).toHaveLength(2)
  })

  it('leave nothing where the time for saving is over', async () => {
    proxy.setFaults([{ on: /partNumber=2/, fault: { kind: 'never' } }])
    const files = { 'aa/large': incompressible('large', 11_000_000) }
    const { save, restore } = job({ store: { stallTimeoutMs: 20_000 } })
    const result = await save('gobuild-late', files, AbortSignal.timeout(1500))
    expect(result).toMatchObject({ outcome: 'failed', finding: { code: 'cache-timeout' } })
    expect(await restore(ANY)).toMatchObject({ kind: 'miss' })
    expect(proxy.requests.filter(line => line.startsWith('DELETE') && line.includes('uploadId='))).toHaveLength(1)
    expect(await entryObjects()).toEqual([])
  })
})

async function flipLast(path: string): Promise<void> {
  const content = await readFile(path)
  content[content.length - 1] = 255 - (content.at(-1) ?? 0)
  await writeFile(path, content)
}

describe('modules', () => {
  const [module] = makeModules(1, { sizeBytes: 6_000_000 })
  if (module === undefined) throw new Error('no module')
  const paths = (['info', 'mod', 'zip'] as const).map(kind => moduleFilePath(module, kind))
  let downloads: string

  beforeAll(async () => {
    downloads = await directory('downloads')
    await writeTree(
      downloads,
      Object.fromEntries((['info', 'mod', 'zip'] as const).map(kind => [moduleFilePath(module, kind), module[kind]])),
    )
  })

  const saveModules = async ({ store }: S3Job, more: { readonly replace?: boolean } = {}) =>
    store.modules?.save({ downloadDirectory: downloads, files: paths, replace: false, signal, ...more })

  async function fetch({ store }: S3Job, kind: ModuleFileKind, version = module?.version ?? '') {
    const file: ModuleFile = { module: { path: module?.path ?? '', version }, kind }
    const target = kind === 'zip' ? join(await directory('target'), 'zip') : undefined
    const outcome = await store.modules?.source.fetch({ file, target, signal, distrusted: new Set() })
    return { outcome, content: target === undefined ? undefined : await readFile(target).catch(() => undefined) }
  }

  it('are objects in GOPROXY layout, stored once', async () => {
    const writer = job({ prefix: 'ci/' })
    expect(await saveModules(writer)).toMatchObject({ outcome: 'saved' })
    expect(await server.objects(bucket)).toEqual(paths.map(path => `ci/modules/${path}`).toSorted())
    expect(proxy.requests.findLast(line => line.startsWith('PUT'))).toContain('.info')
    proxy.clearRequests()
    expect(await saveModules(writer)).toEqual({ outcome: 'exists' })
    expect(proxy.requests.every(line => line.startsWith('HEAD'))).toBe(true)
    expect(await saveModules(writer, { replace: true })).toMatchObject({ outcome: 'saved' })
    const files = [
      { module, kind: 'zip' },
      { module: { ...module, version: 'v9.9.9' }, kind: 'zip' },
    ] as const
    expect(await writer.store.modules?.lookUp({ files, signal })).toEqual({ kind: 'looked-up', found: 1 })
  })

  it('come back as they were, resumed where the line broke', async () => {
    const { store } = job()
    await saveModules({ store } as S3Job)
    proxy.setFaults([
      { on: /^GET .*\.zip/, times: 2, fault: { kind: 'cut', afterBytes: 2_000_000 } },
      { on: /^GET .*\.mod/, times: 1, fault: { kind: 'cut', afterBytes: 3 } },
    ])
    const reader = job({ user: S3_READER })
    const zip = await fetch(reader, 'zip')
    expect(zip.outcome).toMatchObject({ kind: 'fetched', bytes: module.zip.length, from: `s3://${bucket}/` })
    expect(zip.content?.equals(module.zip)).toBe(true)
    expect((await fetch(reader, 'mod')).outcome).toMatchObject({ kind: 'fetched', data: module.mod })
    expect((await fetch(reader, 'info')).outcome).toMatchObject({ kind: 'fetched', data: module.info })
    expect((await fetch(reader, 'zip', 'v9.9.9')).outcome).toEqual({ kind: 'not-found' })
    expect(reader.store.modules?.source.statistics()).toMatchObject([{ kind: 's3', requests: 4, failures: 0 }])
    expect(reader.store.modules?.source.findings()).toEqual([])
  })

  it('are removed where they were wrong, or overwritten where their size is', async () => {
    const writer = job()
    await saveModules(writer)
    const [info = '', mod = ''] = paths
    await truncate(server.file(bucket, `modules/${mod}`), 3)
    expect(await writer.store.modules?.discard([{ module, kind: 'info' }])).toEqual([])
    expect(await server.objects(bucket)).not.toContain(`modules/${info}`)
    expect(await saveModules(writer)).toMatchObject({ outcome: 'saved', bytes: module.info.length + module.mod.length })
    const reader = job({ user: S3_READER })
    expect(await reader.store.modules?.discard([{ module, kind: 'info' }])).toMatchObject([{ code: 'cache-denied' }])
    await truncate(server.file(bucket, `modules/${mod}`), 3)
    expect(await saveModules(reader)).toMatchObject({ outcome: 'denied' })
  })
})
