import { spawn } from 'node:child_process'
import { cp, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createCacheStore } from '../../src/cache/create-store.ts'
import type {
  CacheStore,
  EntryKeys,
  RestoreEntryRequest,
  RestoreEntryResult,
  SaveEntryResult,
} from '../../src/cache/store.ts'
import { moduleFilePath } from '../../src/modules/module-files.ts'
import { writeTree } from '../support/cache-job.ts'
import { incompressible, makeModules, type SyntheticModule } from '../support/module-builder.ts'
import { run } from '../support/processes.ts'
import { writeProject } from '../support/project.ts'
import { handmadeTar } from '../support/tar-archive.ts'
import { goEnvironment, temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const signal = AbortSignal.timeout(300_000)
const NEVER_FULL = 1e9

function open(path: string, maxBytes = NEVER_FULL): CacheStore {
  return createCacheStore({ kind: 'directory', path, maxBytes })
}

async function save(
  store: CacheStore,
  key: string,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<SaveEntryResult> {
  const root = await directory('content')
  await writeTree(root, files)
  return store.entries.save({ name: 'build', key, root, files: Object.keys(files), signal })
}

async function restore(
  store: CacheStore,
  keys: EntryKeys,
  more?: Partial<RestoreEntryRequest>,
): Promise<RestoreEntryResult & { readonly into: string }> {
  const into = await directory('restored')
  return {
    into,
    ...(await store.entries.restore({ name: 'build', ...keys, into, lookupOnly: false, signal, ...more })),
  }
}

async function age(path: string, hours: number): Promise<void> {
  const time = new Date(Date.now() - hours * 3_600_000)
  await utimes(path, time, time)
}

describe('entries', () => {
  it('are restored exactly, by the newest of a prefix, or only looked up', async () => {
    const store = open(await directory('store'))
    expect(await restore(store, { primaryKey: 'gobuild-v1-a-1', restoreKeys: ['gobuild-'] })).toMatchObject({
      kind: 'miss',
    })
    for (const key of ['gobuild-v1-a-1', 'gobuild-v1-a-2', 'gobuild-v1-B-9'])
      expect(await save(store, key, { 'aa/file': key })).toMatchObject({ outcome: 'saved' })
    expect(await save(store, 'gobuild-v1-a-1', { 'aa/file': 'other' })).toEqual({ outcome: 'exists' })

    const exact = await restore(store, { primaryKey: 'gobuild-v1-a-1', restoreKeys: ['gobuild-'] })
    expect(exact).toMatchObject({ kind: 'restored', matchedKey: 'gobuild-v1-a-1' })
    expect(await readFile(join(exact.into, 'aa/file'), 'utf8')).toBe('gobuild-v1-a-1')
    expect(await restore(store, { primaryKey: 'x', restoreKeys: ['y', 'gobuild-v1-a-', 'gobuild-'] })).toMatchObject({
      matchedKey: 'gobuild-v1-a-2',
    })
    expect(await restore(store, { primaryKey: 'x', restoreKeys: ['gobuild-'] })).toMatchObject({
      matchedKey: 'gobuild-v1-B-9',
    })
    expect(await restore(store, { primaryKey: 'x', restoreKeys: ['gobuild-v1-b'] })).toMatchObject({ kind: 'miss' })
    const found = await restore(store, { primaryKey: 'gobuild-v1-B-9', restoreKeys: [] }, { lookupOnly: true })
    expect([found.kind, await readdir(found.into)]).toEqual(['found', []])
  })

  it('have keys of any length and character', async () => {
    const store = open(await directory('store'))
    const long = 'long/../%2e Key '.repeat(20)
    expect(await save(store, `${long}one`, { a: '1' })).toMatchObject({ outcome: 'saved' })
    expect(await save(store, `${long}two`, { a: '2' })).toMatchObject({ outcome: 'saved' })
    expect(await restore(store, { primaryKey: `${long}one`, restoreKeys: [] })).toMatchObject({
      matchedKey: `${long}one`,
    })
    expect(await restore(store, { primaryKey: 'x', restoreKeys: [`${long}t`] })).toMatchObject({
      matchedKey: `${long}two`,
    })
    expect(await restore(store, { primaryKey: 'x', restoreKeys: [`${long}three`] })).toMatchObject({ kind: 'miss' })
  })

  it('of many writers of one key, one is saved and none is mixed', async () => {
    const path = await directory('store')
    const contents = Array.from({ length: 8 }, (_, writer) =>
      Object.fromEntries(Array.from({ length: 20 }, (_unused, file) => [`aa/${file}`, `written by ${writer}`])),
    )
    const outcomes = await Promise.all(contents.map(files => save(open(path), 'key', files)))
    expect(outcomes.filter(({ outcome }) => outcome === 'saved')).toHaveLength(1)
    expect(outcomes.filter(({ outcome }) => outcome === 'exists')).toHaveLength(7)
    const { into } = await restore(open(path), { primaryKey: 'key', restoreKeys: [] })
    const read = await Promise.all(
      (await readdir(join(into, 'aa'))).map(name => readFile(join(into, 'aa', name), 'utf8')),
    )
    expect([read.length, new Set(read).size]).toEqual([20, 1])
    expect(await readdir(join(path, 'tmp'))).toEqual([])
    expect(await readdir(join(path, 'entries/build'))).toHaveLength(2)
  })

  it('of a writer that was killed at any moment are never seen, and its rests go', async () => {
    const path = await directory('store')
    const content = await directory('content')
    await writeTree(content, { 'aa/large': incompressible('large', 40_000_000) })
    for (const afterMs of [60, 120, 180, 240, 320]) await saveAndKill(path, content, afterMs)
    const store = open(path)
    const seen = await restore(store, { primaryKey: 'killed', restoreKeys: [] })
    // The last of them may have come to its end.
    if (seen.kind === 'restored') expect((await stat(join(seen.into, 'aa/large'))).size).toBe(40_000_000)
    else expect(seen.kind).toBe('miss')
    for (const name of await readdir(join(path, 'tmp'))) await age(join(path, 'tmp', name), 7)
    await rm(join(path, 'usage.json'), { force: true })
    await save(store, 'next', { a: '1' })
    expect(await readdir(join(path, 'tmp'))).toEqual([])
  })

  it.each([
    ['a flipped byte', (archive: Buffer) => archive.with(archive.length >> 1, 0x55)],
    ['a cut', (archive: Buffer) => archive.subarray(0, archive.length >> 1)],
    ['nothing at all', () => Buffer.alloc(0)],
    ['another archive', () => handmadeTar([{ path: 'aa/file', content: 'evil' }])],
    ['a way out', () => handmadeTar([{ path: '../evil', content: 'evil' }])],
  ] as const)('whose archive has %s are a miss, are told of, and can be saved again', async (_name, damage) => {
    const path = await directory('store')
    const store = open(path)
    await save(store, 'key', { 'aa/file': incompressible('x', 5000) })
    const archive = await archiveOf(path)
    await writeFile(archive, Buffer.from(damage(await readFile(archive))))
    const result = await restore(store, { primaryKey: 'key', restoreKeys: [] })
    expect(result).toMatchObject({ kind: 'miss', finding: { code: 'cache-corrupt' } })
    expect(await readdir(join(result.into, '..'))).not.toContain('evil')
    expect(await save(store, 'key', { 'aa/file': 'again' })).toMatchObject({ outcome: 'saved' })
    expect(await restore(store, { primaryKey: 'key', restoreKeys: [] })).toMatchObject({ kind: 'restored' })
  })

  it.each([
    ['is no JSON', 'x'],
    ['is empty', ''],
    ['lacks a field', '{"schema":1,"key":"key"}'],
    [
      'names a file elsewhere',
      JSON.stringify({
        schema: 1,
        key: 'key',
        file: '../../../../etc/passwd.tar',
        compression: 'none',
        bytes: 1,
        sha256: '0'.repeat(64),
        createdAt: 1,
      }),
    ],
  ])('whose manifest %s are a miss, are told of, and can be saved again', async (_name, text) => {
    const path = await directory('store')
    const store = open(path)
    await save(store, 'key', { a: '1' })
    await writeFile(join(path, 'entries/build/key.json'), text)
    expect(await restore(store, { primaryKey: 'key', restoreKeys: ['k'] })).toMatchObject({
      kind: 'miss',
      finding: { code: 'cache-corrupt' },
    })
    await writeFile(join(path, 'entries/build/key.json'), text)
    expect(await save(store, 'key', { a: '1' })).toMatchObject({ outcome: 'saved' })
    expect(await restore(store, { primaryKey: 'key', restoreKeys: [] })).toMatchObject({ kind: 'restored' })
  })

  it('whose archive is gone are a miss', async () => {
    const path = await directory('store')
    const store = open(path)
    await save(store, 'key', { a: '1' })
    await rm(await archiveOf(path))
    expect(await restore(store, { primaryKey: 'key', restoreKeys: [] })).toMatchObject({ kind: 'miss' })
  })

  it('stop at the deadline, with nothing left behind', async () => {
    const path = await directory('store')
    const content = await directory('content')
    await writeTree(content, { 'aa/large': incompressible('late', 80_000_000) })
    const late = { signal: AbortSignal.timeout(30) }
    const request = { name: 'build', key: 'key', root: content, files: ['aa/large'], ...late } as const
    expect(await open(path).entries.save(request)).toMatchObject({
      outcome: 'failed',
      finding: { code: 'cache-timeout' },
    })
    expect(await readdir(join(path, 'tmp'))).toEqual([])
    await save(open(path), 'key', { 'aa/large': incompressible('late', 80_000_000) })
    const cut = await restore(open(path), { primaryKey: 'key', restoreKeys: [] }, { signal: AbortSignal.timeout(30) })
    expect(cut).toMatchObject({ kind: 'miss', finding: { code: 'cache-timeout' } })
  })
})

async function archiveOf(path: string): Promise<string> {
  const names = await readdir(join(path, 'entries/build'))
  return join(path, 'entries/build', names.find(name => !name.endsWith('.json')) ?? '')
}

/** Saves in a process of its own and kills that while it does. */
async function saveAndKill(path: string, root: string, afterMs: number): Promise<void> {
  const storeModule = pathToFileURL(join(import.meta.dirname, '../../src/cache/create-store.ts')).href
  const request = { name: 'build', key: 'killed', root, files: ['aa/large'] }
  const script = `
    const { createCacheStore } = await import('${storeModule}')
    const store = createCacheStore({ kind: 'directory', path: ${JSON.stringify(path)}, maxBytes: 1e9 })
    process.stdout.write('ready')
    await store.entries.save({ ...${JSON.stringify(request)}, signal: new AbortController().signal })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const closed = new Promise(resolve => child.once('close', resolve))
  await new Promise(resolve => child.stdout.once('data', resolve))
  const timer = setTimeout(() => child.kill('SIGKILL'), afterMs)
  await closed
  clearTimeout(timer)
}

describe('modules', () => {
  const modules = makeModules(6, { sizeBytes: 20_000 })
  let downloads: string
  beforeAll(async () => {
    downloads = join(await directory('gomodcache'), 'cache/download')
    await writeModules(downloads, modules)
  })

  async function saveModules(
    store: CacheStore,
    some: readonly SyntheticModule[] = modules,
    replace = false,
  ): Promise<SaveEntryResult | undefined> {
    return store.modules?.save({ downloadDirectory: downloads, files: some.flatMap(filesOf), replace, signal })
  }

  it('serve plain go as GOPROXY=file://', async () => {
    const path = await directory('store')
    expect(await saveModules(open(path))).toMatchObject({ outcome: 'saved' })
    const root = await directory('go')
    await writeProject(join(root, 'project'), modules)
    const env = await goEnvironment(root, { proxy: pathToFileURL(join(path, 'modules')).href })
    expect(await run('go', ['mod', 'download'], { cwd: join(root, 'project'), env })).toMatchObject({ code: 0 })
    expect(await run('go', ['mod', 'verify'], { cwd: join(root, 'project'), env })).toMatchObject({
      stdout: 'all modules verified\n',
    })
  })

  it('are stored once: what is there wins, unless it is to be replaced or was discarded', async () => {
    const path = await directory('store')
    const store = open(path)
    await saveModules(store, modules.slice(0, 2))
    expect(await saveModules(store, modules.slice(0, 2))).toEqual({ outcome: 'exists' })
    const bytes = modules.slice(2).reduce((sum, { info, mod, zip }) => sum + info.length + mod.length + zip.length, 0)
    expect(await saveModules(store)).toEqual({ outcome: 'saved', bytes })

    const [first] = modules as [SyntheticModule]
    const zip = join(path, 'modules', moduleFilePath(first, 'zip'))
    await writeFile(zip, 'damaged')
    expect(await saveModules(store)).toEqual({ outcome: 'exists' })
    expect(
      await store.modules?.discard([
        { module: first, kind: 'zip' },
        { module: first, kind: 'mod' },
      ]),
    ).toEqual([])
    expect(await saveModules(store)).toMatchObject({ outcome: 'saved' })
    expect((await readFile(zip)).equals(first.zip)).toBe(true)
    await writeFile(zip, 'damaged')
    expect(await saveModules(store, [first], true)).toMatchObject({ outcome: 'saved' })
    expect((await readFile(zip)).equals(first.zip)).toBe(true)
  })

  it('of many jobs at once are whole, whoever wrote them', async () => {
    const path = await directory('store')
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => saveModules(open(path))))
    expect(outcomes.every(result => result?.outcome === 'saved' || result?.outcome === 'exists')).toBe(true)
    for (const module of modules) {
      const read = (kind: 'info' | 'mod' | 'zip'): Promise<Buffer> =>
        readFile(join(path, 'modules', moduleFilePath(module, kind)))
      expect((await read('zip')).equals(module.zip) && (await read('mod')).equals(module.mod)).toBe(true)
      expect((await read('info')).equals(module.info)).toBe(true)
    }
    expect(await readdir(join(path, 'tmp'))).toEqual([])
  })

  it('refuse names that are none of a module', async () => {
    const store = open(await directory('store'))
    for (const file of ['../x/@v/v1.0.0.zip', 'x/@v/list', 'x/@v/v1.0.0.ziphash', '/x/@v/v1.0.0.zip'])
      await expect(
        store.modules?.save({ downloadDirectory: downloads, files: [file], replace: false, signal }),
      ).rejects.toThrow('not a file of a module')
  })

  it('are evicted by use: what was served last stays', async () => {
    const path = await directory('store')
    const size = modules.slice(0, 1).reduce((sum, { info, mod, zip }) => sum + info.length + mod.length + zip.length, 0)
    // Room for four and a half.
    const store = open(path, size * 4.5)
    await saveModules(store, modules.slice(0, 4))
    for (const file of modules.slice(0, 4).flatMap(filesOf)) await age(join(path, 'modules', file), 48)
    const [used] = modules as [SyntheticModule]
    const target = join(await directory('target'), 'zip')
    const fetched = await store.modules?.source.fetch({
      file: { module: used, kind: 'zip' },
      target,
      signal,
      distrusted: new Set(),
    })
    expect(fetched).toMatchObject({ kind: 'fetched', bytes: used.zip.length })
    expect(await saveModules(store, modules.slice(4))).toMatchObject({ outcome: 'saved' })
    const left = await Promise.all(
      modules.map(async module => isThere(join(path, 'modules', moduleFilePath(module, 'zip')))),
    )
    expect([left[0], left[4], left[5], left.filter(Boolean).length]).toEqual([true, true, true, 4])
    expect(await bytesBelow(join(path, 'modules'))).toBeLessThanOrEqual(size * 4.5)
  })

  it('that cannot fit are not saved, and nothing is evicted for them', async () => {
    const path = await directory('store')
    await saveModules(open(path), modules.slice(0, 2))
    expect(await saveModules(open(path, 10_000))).toMatchObject({
      outcome: 'failed',
      finding: { code: 'cache-not-saved', fix: 'Raise `cache-max-size`.' },
    })
    expect(await isThere(join(path, 'modules', moduleFilePath(modules[0] as SyntheticModule, 'zip')))).toBe(true)
  })

  it('and entries share the limit; entries go by their last restore', async () => {
    const path = await directory('store')
    const store = open(path, 1_000_000)
    for (const key of ['one', 'two', 'three']) await save(store, key, { a: incompressible(key, 250_000) })
    for (const [index, key] of ['one', 'two', 'three'].entries())
      await age(join(path, `entries/build/${key}.json`), 30 - index)
    await restore(store, { primaryKey: 'one', restoreKeys: [] })
    await saveModules(store)
    await save(store, 'four', { a: incompressible('four', 250_000) })
    const kept = (await readdir(join(path, 'entries/build'))).filter(name => name.endsWith('.json'))
    expect(kept.toSorted()).toEqual(['four.json', 'one.json', 'three.json'])
    expect(await bytesBelow(join(path, 'entries'))).toBeLessThan(1_000_000)
  })

  it('of a store that may only be read are served', async () => {
    const path = await directory('store')
    await saveModules(open(path))
    const copy = join(await directory('copy'), 'store')
    await cp(path, copy, { recursive: true })
    const store = open(copy)
    const result = await store.modules?.source.fetch({
      file: { module: modules[0] as SyntheticModule, kind: 'mod' },
      target: join(await directory('target'), 'mod'),
      signal,
      distrusted: new Set(),
    })
    expect(result).toMatchObject({ kind: 'fetched' })
    expect(
      await open(join(await directory('none'), 'missing')).modules?.source.fetch({
        file: { module: modules[0] as SyntheticModule, kind: 'mod' },
        target: join(await directory('target'), 'mod'),
        signal,
        distrusted: new Set(),
      }),
    ).toEqual({ kind: 'not-found' })
  })
})

function filesOf(module: SyntheticModule): readonly string[] {
  return (['info', 'mod', 'zip'] as const).map(kind => moduleFilePath(module, kind))
}

async function writeModules(downloads: string, modules: readonly SyntheticModule[]): Promise<void> {
  for (const module of modules)
    for (const kind of ['info', 'mod', 'zip'] as const) {
      const path = join(downloads, moduleFilePath(module, kind))
      await mkdir(join(path, '..'), { recursive: true })
      // Read-only, as some tools leave them.
      await writeFile(path, module[kind], { mode: 0o444 })
    }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

async function bytesBelow(root: string): Promise<number> {
  const files = (await readdir(root, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile())
  const sizes = await Promise.all(files.map(async file => (await stat(join(file.parentPath, file.name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}
