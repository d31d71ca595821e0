import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createCacheStore } from '../../src/cache/create-store.ts'
import type { CacheStore, RestoreEntryResult, SaveEntryResult } from '../../src/cache/store.ts'
import { moduleFilePath } from '../../src/modules/module-files.ts'
import { startCacheJob, writeTree } from '../support/cache-job.ts'
import { type CacheService, startCacheService } from '../support/cache-service.ts'
import { incompressible, makeModules } from '../support/module-builder.ts'
import { processesBelow, run } from '../support/processes.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const signal = AbortSignal.timeout(120_000)
const LARGE = incompressible('large', 30_000_000)
let service: CacheService
beforeAll(async () => {
  service = await startCacheService()
})
afterAll(() => service.close())

function open(path: string): CacheStore {
  return createCacheStore({ kind: 'directory', path, maxBytes: 1e9 })
}

function restoreInto(store: CacheStore, into: string): Promise<RestoreEntryResult> {
  return store.entries.restore({ name: 'build', primaryKey: 'key', restoreKeys: [], into, lookupOnly: false, signal })
}

async function saveLarge(store: CacheStore, key = 'key'): Promise<SaveEntryResult> {
  const root = await directory('large')
  await writeTree(root, { 'aa/large': LARGE })
  return store.entries.save({ name: 'build', key, root, files: ['aa/large'], signal })
}

/** Runs a script that has `store`, a directory store, in a process of its own. */
function script(path: string, body: string): readonly string[] {
  const module = pathToFileURL(join(import.meta.dirname, '../../src/cache/create-store.ts')).href
  return [
    '--input-type=module',
    '-e',
    `const { createCacheStore } = await import('${module}')
     const store = createCacheStore({ kind: 'directory', path: ${JSON.stringify(path)}, maxBytes: 1e9 })
     const signal = new AbortController().signal
     ${body}`,
  ]
}

describe('a restore', () => {
  it('that was killed half-way leaves a store that restores', async () => {
    const path = await directory('store')
    await saveLarge(open(path))
    const into = await directory('killed')
    const killed = script(
      path,
      `const request = { name: 'build', primaryKey: 'key', restoreKeys: [], into: ${JSON.stringify(into)}, lookupOnly: false, signal }
       await store.entries.restore({ ...request, onProgress: received => { if (received > 10_000_000) process.kill(process.pid, 'SIGKILL') } })`,
    )
    expect(await run(process.execPath, killed, { env: {} })).toMatchObject({ signal: 'SIGKILL' })
    const whole = await directory('whole')
    expect(await restoreInto(open(path), whole)).toMatchObject({ kind: 'restored' })
    expect((await readFile(join(whole, 'aa/large'))).equals(LARGE)).toBe(true)
  })

  it('into a directory that cannot be written is unavailable, and says why', async () => {
    const path = await directory('store')
    await saveLarge(open(path))
    const blocked = join(await directory('blocked'), 'file')
    await writeFile(blocked, '')
    expect(await restoreInto(open(path), blocked)).toMatchObject({
      kind: 'unavailable',
      finding: { severity: 'warning' },
    })
    expect(await readdir(join(path, 'entries/build'))).toHaveLength(2)
  })

  it('that the user cancels ends at once', async () => {
    const controller = new AbortController()
    const job = startCacheJob(service, { root: await directory('cancel') })
    service.setFaults([{ on: 'lookup', fault: { kind: 'never' } }])
    const restoring = job.restore({ primaryKey: 'k', restoreKeys: [] }, { signal: controller.signal })
    setTimeout(() => controller.abort(new Error('SIGTERM')), 50)
    expect(await restoring).toMatchObject({ kind: 'miss', finding: { code: 'cancelled', severity: 'notice' } })
    service.setFaults([])
  })
})

describe('a save', () => {
  it.each(['v2', 'v1'] as const)('that is told to end leaves no process and nothing on disk: %s', async protocol => {
    const root = await directory('sigterm')
    service.clearRequests()
    const job = startCacheJob(service, { root, protocol })
    await writeTree(join(root, 'modules'), { 'a/file': LARGE })
    service.setFaults([{ on: 'upload', fault: { kind: 'never' } }])
    const controller = new AbortController()
    const request = { name: 'modules', key: protocol, root: join(root, 'modules'), files: ['a/file'] } as const
    const saving = job.store.entries.save({ ...request, signal: controller.signal })
    const uploading = setInterval(() => {
      if (service.requests.some(row => row.operation === 'upload')) controller.abort(new Error('SIGTERM'))
    }, 10)
    expect(await saving).toMatchObject({ outcome: 'failed', finding: { code: 'cancelled' } })
    clearInterval(uploading)
    expect(processesBelow(root)).toEqual([])
    expect(await readdir(job.temporaryDirectory).catch(() => [])).toEqual([])
    service.setFaults([])
    // The reservation of a save that was cut off is stuck on the real service as well.
    expect(await job.store.entries.save({ ...request, signal })).toMatchObject({ outcome: 'exists' })
    expect(service.entries()).toEqual([])
  })

  it('to a place that cannot be written is denied or failed, never thrown', async () => {
    const file = join(await directory('file'), 'store')
    await writeFile(file, '')
    expect(await saveLarge(open(file))).toMatchObject({ outcome: 'failed', finding: { code: 'cache-not-saved' } })
    // Nobody makes directories there, not even root: EPERM, EACCES or EROFS.
    const denied = await saveLarge(open('/sys/go-mod-setup-test'))
    expect(denied).toMatchObject({ outcome: 'denied', finding: { severity: 'warning' } })
    const [module] = makeModules(1)
    if (module === undefined) throw new Error('unreachable')
    const downloads = await directory('downloads')
    const path = moduleFilePath(module, 'zip')
    await writeTree(downloads, { [path]: module.zip })
    const save = open('/sys/go-mod-setup-test').modules?.save
    expect(await save?.({ downloadDirectory: downloads, files: [path], replace: false, signal })).toMatchObject({
      outcome: 'denied',
    })
  })
})

/** Runs a script where no file may grow beyond so many bytes: the one way to a write that fails in the middle which needs no rights. */
async function runLimited(bytes: number, args: readonly string[]): Promise<unknown> {
  // POSIX: the unit is 512 bytes.
  const limited = ['-c', `ulimit -f ${bytes / 512}; exec "$0" "$@"`, process.execPath, ...args]
  const { stdout, stderr } = await run('sh', limited, { env: { PATH: process.env['PATH'] ?? '' } })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}

const REPORT = 'process.stdout.write(JSON.stringify(result))'

describe('a disk that is full', () => {
  const FULL = { finding: { code: 'disk-full', severity: 'warning' } }

  it('in a restore makes it unavailable, and leaves the entry', async () => {
    const path = await directory('store')
    await saveLarge(open(path))
    const into = JSON.stringify(await directory('full'))
    const restore = script(
      path,
      `const result = await store.entries.restore({ name: 'build', primaryKey: 'key', restoreKeys: [], into: ${into}, lookupOnly: false, signal })
       ${REPORT}`,
    )
    expect(await runLimited(1024 * 1024, restore)).toMatchObject({ kind: 'unavailable', ...FULL })
    expect(await restoreInto(open(path), await directory('whole'))).toMatchObject({ kind: 'restored' })
  })

  it('in a save makes it fail, and leaves nothing half-written', async () => {
    const path = await directory('store')
    const root = await directory('large')
    await writeTree(root, {
      'aa/large': LARGE,
      'example.com/m/@v/v1.0.0.zip': LARGE,
      'example.com/m/@v/v1.0.0.mod': 'module',
    })
    const entry = `{ name: 'build', key: 'key', root: ${JSON.stringify(root)}, files: ['aa/large'], signal }`
    expect(
      await runLimited(1024 * 1024, script(path, `const result = await store.entries.save(${entry}); ${REPORT}`)),
    ).toMatchObject({ outcome: 'failed', ...FULL })
    const files = "['example.com/m/@v/v1.0.0.zip', 'example.com/m/@v/v1.0.0.mod']"
    const modules = `{ downloadDirectory: ${JSON.stringify(root)}, files: ${files}, replace: false, signal }`
    expect(
      await runLimited(1024 * 1024, script(path, `const result = await store.modules.save(${modules}); ${REPORT}`)),
    ).toMatchObject({ outcome: 'failed', ...FULL })
    expect(await readdir(join(path, 'tmp'))).toEqual([])
    expect(await readdir(join(path, 'entries/build'))).toEqual([])
    expect(await readdir(join(path, 'modules'), { recursive: true })).not.toContain('example.com/m/@v/v1.0.0.zip')
  })

  it('while the toolkit archives makes the save fail, with what it said', async () => {
    const root = await directory('full')
    await writeTree(join(root, 'modules'), { 'a/file': LARGE })
    // The toolkit's tar inherits the limit of the process that runs it: here `sh` in front of node.
    const module = pathToFileURL(join(import.meta.dirname, '../support/cache-job.ts')).href
    const environment = JSON.stringify(service.environment({ protocol: 'v1' }))
    const body = `
      const { startCacheJob } = await import('${module}')
      const job = startCacheJob({ environment: () => (${environment}) }, { root: ${JSON.stringify(root)} })
      const request = { name: 'modules', key: 'full', root: ${JSON.stringify(join(root, 'modules'))}, files: ['a/file'], signal: AbortSignal.timeout(30_000) }
      const result = await job.store.entries.save(request)
      ${REPORT}
      process.exit(0)`
    const result = await runLimited(1024 * 1024, ['--input-type=module', '-e', body])
    expect(result).toMatchObject({ outcome: 'failed', finding: { code: 'cache-not-saved' } })
    expect(await readdir(join(root, 'temp'))).toEqual([])
    expect(service.entries().map(entry => entry.key)).not.toContain('full')
  })
})

it('a store that is empty and read-only is told as such', async () => {
  const path = await directory('read-only')
  const root = await directory('content')
  await writeTree(root, { 'example.com/m/@v/v1.0.0.mod': 'module' })
  const modules = `{ downloadDirectory: ${JSON.stringify(root)}, files: ['example.com/m/@v/v1.0.0.mod'], replace: false, signal }`
  const entry = `{ name: 'build', key: 'key', root: ${JSON.stringify(root)}, files: ['example.com/m/@v/v1.0.0.mod'], signal }`
  const body = `const result = [await store.modules.save(${modules}), await store.entries.save(${entry})]; ${REPORT}`
  const mounted = ['-rm', 'sh', '-c', `mount -t tmpfs -o ro none ${path} && exec "$@"`, 'sh', process.execPath]
  const { stdout, stderr } = await run('unshare', [...mounted, ...script(path, body)], {
    env: { PATH: process.env['PATH'] ?? '' },
  })
  expect([stderr, JSON.parse(stdout)]).toMatchObject([
    '',
    [
      { outcome: 'denied', finding: { code: 'read-only-file-system' } },
      { outcome: 'denied', finding: { code: 'read-only-file-system' } },
    ],
  ])
})

describe('a clock that is a day off', () => {
  it('does not take what another job writes just now for abandoned, and finds entries of the future', async () => {
    const path = await directory('store')
    const store = open(path)
    await saveLarge(store)
    await mkdir(join(path, 'tmp'), { recursive: true })
    await writeFile(join(path, 'tmp/live.tmp'), 'another job writes this')
    const [past, future] = [Date.now() - 30 * 3_600_000, Date.now() + 30 * 3_600_000]
    await writeFile(join(path, 'tmp/old.tmp'), 'a job was killed')
    await utimes(join(path, 'tmp/old.tmp'), new Date(past), new Date(past))
    for (const [key, now] of [
      ['ahead', future],
      ['behind', past],
    ] as const) {
      const clock = jest.spyOn(Date, 'now').mockReturnValue(now)
      expect(await saveLarge(store, key)).toMatchObject({ outcome: 'saved' })
      clock.mockRestore()
    }
    expect(await readdir(join(path, 'tmp'))).toEqual(['live.tmp'])
    const into = await directory('future')
    const request = {
      name: 'build',
      primaryKey: 'x',
      restoreKeys: ['a', 'b'],
      into,
      lookupOnly: false,
      signal,
    } as const
    expect(await store.entries.restore(request)).toMatchObject({ kind: 'restored', matchedKey: 'ahead' })
  })
})
