import { readFile, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { parallel } from '../../src/cache/parallel.ts'
import { moduleFilePath } from '../../src/modules/module-files.ts'
import { writeTree } from '../support/cache-job.ts'
import { incompressible, makeModules } from '../support/module-builder.ts'
import { startS3Job } from '../support/s3-job.ts'
import { startS3Process } from '../support/s3-process.ts'
import { startS3Proxy } from '../support/s3-proxy.ts'
import { S3_ROOT, type S3Server, startS3Server } from '../support/s3-server.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const signal = AbortSignal.timeout(600_000)
const KINDS = ['info', 'mod', 'zip'] as const
let server: S3Server

beforeAll(async () => {
  server = await startS3Server(await directory('s3'))
})
afterAll(async () => server.close())

const manifestOf = (key: string): string => `entries/build/manifests/${key}.json`

it('finds the newest of more than a thousand entries', async () => {
  const bucket = await server.newBucket()
  await using proxy = Object.assign(await startS3Proxy(server.url), {
    async [Symbol.asyncDispose]() {
      await proxy.close()
    },
  })
  const { restore, save, store } = startS3Job({ url: proxy.url, bucket, directory })
  // In the middle of the listing's order.
  expect(await save('gobuild-x-0500-newest', { 'aa/file': 'newest' })).toMatchObject({ outcome: 'saved' })
  const manifest = await readFile(server.file(bucket, manifestOf('gobuild-x-0500-newest')), 'utf8')
  const client = new S3Client({ endpoint: server.url, region: 'us-east-1', forcePathStyle: true, credentials: S3_ROOT })
  const numbers = Array.from({ length: 2100 }, (_, index) => String(index).padStart(4, '0'))
  const hourAgo = new Date(Date.now() - 3_600_000)
  await parallel({ items: numbers, atOnce: 16, signal }, async number => {
    const key = `gobuild-x-${number}-old`
    const body = manifest.replace('gobuild-x-0500-newest', key)
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: manifestOf(key), Body: body }))
    await utimes(server.file(bucket, manifestOf(key)), hourAgo, hourAgo)
  })
  client.destroy()
  proxy.clearRequests()
  const restored = await restore({ primaryKey: 'gobuild-y', restoreKeys: ['gobuild-x-'] })
  expect(restored).toMatchObject({ kind: 'restored', matchedKey: 'gobuild-x-0500-newest' })
  expect(proxy.requests.filter(line => line.includes('list-type=2'))).toHaveLength(3)
  await store.close()
})

it('serves fifty jobs at once: each key has one writer, each entry is whole, each module is there once', async () => {
  const bucket = await server.newBucket()
  const modules = makeModules(20)
  const downloads = await directory('downloads')
  const paths = modules.flatMap(module => KINDS.map(kind => moduleFilePath(module, kind)))
  await writeTree(
    downloads,
    Object.fromEntries(modules.flatMap(module => KINDS.map(kind => [moduleFilePath(module, kind), module[kind]]))),
  )
  const content = await directory('content')
  const roots = Array.from({ length: 5 }, (_, writer) => join(content, `${writer}`))
  for (const [writer, root] of roots.entries())
    await writeTree(root, { 'aa/who': `${writer}`, 'bb/large': incompressible(`of ${writer}`, 1_500_000) })
  // Ten processes of five jobs: of each key there are five writers with five contents.
  const processes = Array.from({ length: 10 }, (_, index) =>
    startS3Process({
      url: server.url,
      bucket,
      entries: roots.map((root, writer) => ({
        key: `gobuild-${(index + writer) % 10}`,
        root,
        files: ['aa/who', 'bb/large'],
      })),
      modules: { downloadDirectory: downloads, files: paths },
    }),
  )
  const { restore, store } = startS3Job({ url: server.url, bucket, directory })
  const done = Promise.all(processes.map(async ({ result }) => result))
  let seen = 0
  for (let over = false; !over; ) {
    over = await Promise.race([done.then(() => true), sleep(50).then(() => false)])
    seen += Number((await whole(await restore({ primaryKey: 'x', restoreKeys: ['gobuild-'] }))) === 'whole')
  }
  expect(seen).toBeGreaterThan(0)
  const outcomes = (await done).flatMap(result => result?.outcomes.slice(0, -1) ?? ['killed'])
  const count = (outcome: string): number => outcomes.filter(one => one === outcome).length
  expect([count('saved'), count('exists'), outcomes.length]).toEqual([10, 40, 50])
  const objects = await server.objects(bucket)
  expect(objects.filter(key => key.includes('/archives/'))).toHaveLength(10)
  expect(objects.filter(key => key.includes('/manifests/'))).toHaveLength(10)
  expect(objects.filter(key => key.startsWith('modules/'))).toEqual(paths.map(path => `modules/${path}`).toSorted())
  for (let key = 0; key < 10; key++)
    expect(await whole(await restore({ primaryKey: `gobuild-${key}`, restoreKeys: [] }))).toBe('whole')
  await store.close()
})

type Restored = Awaited<ReturnType<ReturnType<typeof startS3Job>['restore']>>

/** Everything of one writer, and nothing of another. */
async function whole({ kind, into }: Restored): Promise<string> {
  if (kind !== 'restored') return kind
  const who = await readFile(join(into, 'aa/who'), 'utf8')
  const large = await readFile(join(into, 'bb/large'))
  return large.equals(incompressible(`of ${who}`, large.length)) && large.length > 1_000_000 ? 'whole' : 'mixed'
}

it('restores nothing half-written, whenever a job that saves is killed', async () => {
  const bucket = await server.newBucket()
  const [module] = makeModules(1, { sizeBytes: 9_000_000 })
  if (module === undefined) throw new Error('no module')
  const downloads = await directory('downloads')
  const paths = KINDS.map(kind => moduleFilePath(module, kind))
  await writeTree(downloads, Object.fromEntries(KINDS.map(kind => [moduleFilePath(module, kind), module[kind]])))
  const root = await directory('content')
  await writeTree(root, { 'aa/who': 'one', 'bb/large': incompressible('of one', 30_000_000) })
  const work = (key: string) => ({
    url: server.url,
    bucket,
    entries: [{ key, root, files: ['aa/who', 'bb/large'] }],
    modules: { downloadDirectory: downloads, files: paths },
  })
  const startedAt = performance.now()
  expect(await startS3Process({ ...work('gobuild-whole'), bucket: await server.newBucket() }).result).toBeDefined()
  const wholeMs = performance.now() - startedAt
  const { restore, store } = startS3Job({ url: server.url, bucket, directory })
  const ended = { killed: 0, saved: 0, missed: 0 }
  const RUNS = 24
  for (let run = 0; run < RUNS; run++) {
    const key = `gobuild-${run}`
    const { child, result } = startS3Process(work(key))
    // From where the SDK is loaded on, to a little behind the end.
    await Promise.race([sleep(wholeMs * (0.15 + (0.95 * run) / RUNS)), result])
    child.kill('SIGKILL')
    const isKilled = (await result) === undefined
    const restored = await restore({ primaryKey: key, restoreKeys: [] })
    const found = await whole(restored)
    expect(['whole', 'miss']).toContain(found)
    expect('finding' in restored).toBe(false)
    if (!isKilled) expect(found).toBe('whole')
    ended.killed += Number(isKilled)
    ended.missed += Number(found === 'miss')
    ended.saved += Number(found === 'whole')
    await expectWholeModule(bucket, paths)
  }
  // Both must have happened, or nothing was proved.
  expect(ended.missed).toBeGreaterThan(3)
  expect(ended.killed).toBeGreaterThan(10)
  expect(await startS3Process(work('gobuild-last')).result).toBeDefined()
  expect(await whole(await restore({ primaryKey: 'x', restoreKeys: ['gobuild-'] }))).toBe('whole')
  await store.close()

  /** Where the .info is there, all is, and right. What is there of a file is all of it. */
  async function expectWholeModule(bucket: string, paths: readonly string[]): Promise<void> {
    const there = (await server.objects(bucket)).filter(key => key.startsWith('modules/'))
    if (there.some(key => key.endsWith('.info'))) expect(there).toHaveLength(3)
    for (const [index, path] of paths.entries())
      if (there.includes(`modules/${path}`)) {
        const kind = KINDS[index] ?? 'zip'
        expect((await stat(server.file(bucket, `modules/${path}`))).size).toBe(module?.[kind].length)
      }
  }
})
