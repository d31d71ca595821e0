import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, lstat, mkdir, readdir, rename, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { removeBuildFiles, unusedSince } from '../../src/build-cache/cleaning.ts'
import { listBuildCache, MANIFEST_NAME } from '../../src/build-cache/entries.ts'
import { clearStore, readStore, removeItems } from '../../src/cache/directory/store-cleaning.ts'
import { type CacheUnit, listCacheUnits } from '../../src/modules/cleaning/cache-unit.ts'
import { removeUnits } from '../../src/modules/cleaning/remove-units.ts'
import { removeModuleCache } from '../../src/modules/remove-cache.ts'
import { recordModuleUse } from '../../src/modules/use-record.ts'
import { libraryOf } from '../support/cli-machine.ts'
import { buildModule, makeModules, type SyntheticModule } from '../support/module-builder.ts'
import { type ModuleProxy, startModuleProxy } from '../support/module-proxy.ts'
import { run } from '../support/processes.ts'
import { writeProject } from '../support/project.ts'
import { goEnvironment, removeTree, temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const DAY_MS = 86_400_000
const signal = AbortSignal.timeout(120_000)
const modules = [
  ...makeModules(2),
  buildModule({ path: 'example.com/Upper/m', version: 'v1.0.0-rc.1', files: { 'sub/x.go': 'package sub\n' } }),
]
const [first, second] = modules as [SyntheticModule, SyntheticModule, ...SyntheticModule[]]
let proxy: ModuleProxy
let root: string
let project: string
/** GOMODCACHE as go leaves it: read-only. */
let pristine: string
let goModCache: string
let env: Readonly<Record<string, string>>

beforeAll(async () => {
  root = await directory('cleaning')
  proxy = await startModuleProxy({ modules })
  project = join(root, 'app')
  await writeProject(project, modules, { files: libraryOf(modules) })
  goModCache = join(root, 'mod')
  env = await goEnvironment(root, { proxy: proxy.url, goModCache, extra: { GOFLAGS: '' } })
  await go('mod', 'download')
  await go('build', './...')
  pristine = join(root, 'pristine')
  await cp(goModCache, pristine, { recursive: true })
})
afterAll(async () => proxy.close())

async function go(...args: readonly string[]): Promise<void> {
  const { code, stderr } = await run('go', args, { cwd: project, env })
  if (code !== 0) throw new Error(stderr)
}

/** GOMODCACHE with everything in it forty days old. */
async function oldCache(): Promise<readonly CacheUnit[]> {
  await removeTree(goModCache)
  await cp(pristine, goModCache, { recursive: true })
  const long = new Date(Date.now() - 40 * DAY_MS)
  for (const unit of listCacheUnits(goModCache))
    for (const path of [...unit.files, unit.tree ?? '']) await utimes(path, long, long)
  return listCacheUnits(goModCache)
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

function isOld({ usedMs }: { readonly usedMs: number }): boolean {
  return usedMs < Date.now() - 30 * DAY_MS
}

/** Another process that holds go's lock. */
async function holdLock(lock: string): Promise<() => Promise<void>> {
  const child = spawn('flock', ['-x', lock, 'sh', '-c', 'echo held; cat'], { stdio: ['pipe', 'pipe', 'ignore'] })
  await once(child.stdout, 'data')
  return async () => {
    const gone = once(child, 'exit')
    child.stdin.end()
    await gone
  }
}

describe('GOMODCACHE', () => {
  it('is listed by module version, each with all that belongs to it', async () => {
    const units = await oldCache()
    expect(units.map(({ name }) => name).toSorted()).toEqual(
      [first, second]
        .map(({ path, version }) => `${path}@${version}`)
        .concat('example.com/!upper/m@v1.0.0-rc.1')
        .toSorted(),
    )
    for (const { files, tree, bytes } of units) {
      expect(files.map(file => file.slice(file.lastIndexOf('.') + 1))).toEqual(['zip', 'ziphash', 'mod', 'info'])
      expect([tree === undefined, bytes > 500]).toEqual([false, true])
    }
  })

  it('loses tree and files of what goes together, read-only or not, and go gets it again', async () => {
    const units = await oldCache()
    recordModuleUse(goModCache, [first], new Date())
    expect(units.filter(isOld)).toHaveLength(3)
    const gone = listCacheUnits(goModCache).filter(isOld)
    const { removed, inUse } = await removeUnits(goModCache, gone, signal)
    expect([removed.length, inUse.length]).toEqual([2, 0])
    for (const { files, tree } of removed)
      for (const path of [...files, tree ?? '']) expect([path, await isThere(path)]).toEqual([path, false])
    expect(listCacheUnits(goModCache).map(({ name }) => name)).toEqual([`${first.path}@${first.version}`])
    // Nothing is left on the way, and no empty folder.
    expect(await readdir(join(goModCache, 'cache'))).toEqual(['download'])
    expect(await readdir(join(goModCache, 'example.com'))).toEqual(['synthetic'])
    proxy.clear()
    await go('build', './...')
    expect(proxy.requests.some(({ path }) => path.includes('m000'))).toBe(false)
    await go('mod', 'verify')
  })

  it('works for go wherever the removal of a module was interrupted', async () => {
    const steps = 5
    for (let step = 1; step <= steps; step++) {
      const unit = (await oldCache()).find(({ name }) => name.includes('upper'))
      const order = [unit?.tree ?? '', ...(unit?.files ?? [])]
      expect(order).toHaveLength(steps)
      for (const path of order.slice(0, step)) await rename(path, join(root, `away-${step}-${Math.random()}`))
      await go('mod', 'download')
      await go('build', './...')
      await go('mod', 'verify')
    }
  })

  it('keeps what a go command is at work on, and is not removed meanwhile', async () => {
    const units = await oldCache()
    const unit = units.find(({ name }) => name.includes('m001')) as CacheUnit
    const release = await holdLock(unit.lock)
    try {
      const reason = `a go command is at work in it: it holds ${unit.lock}`
      expect(await removeModuleCache(goModCache)).toEqual({ kind: 'refused', reason })
      const { removed, inUse } = await removeUnits(goModCache, units, signal)
      expect([removed.length, inUse.map(({ name }) => name)]).toEqual([2, [unit.name]])
      expect(await isThere(unit.tree ?? '')).toBe(true)
    } finally {
      await release()
    }
    expect((await removeUnits(goModCache, [unit], signal)).removed).toEqual([unit])
  })

  it('is removed whole; interrupted, it works for go', async () => {
    await oldCache()
    // As if it had been killed with all trees moved away, then with the rest, too.
    for (const name of ['example.com', 'cache/download']) {
      await rename(join(goModCache, name), join(root, `killed-${Math.random()}`))
      await go('build', './...')
      await go('mod', 'verify')
    }
    expect(await removeModuleCache(goModCache)).toEqual({ kind: 'removed' })
    expect(await isThere(goModCache)).toBe(false)
    await go('build', './...')
  })
})

describe('GOCACHE', () => {
  it('loses what was not used, or everything, and go builds anew', async () => {
    const goCache = env['GOCACHE'] ?? ''
    await writeFile(join(goCache, MANIFEST_NAME), '{}')
    await mkdir(join(goCache, 'fuzz/example.com/app/FuzzIt'), { recursive: true })
    await writeFile(join(goCache, 'fuzz/example.com/app/FuzzIt/0123'), 'corpus')
    const files = await listBuildCache(goCache)
    const sometime = new Date(Date.now() - 40 * DAY_MS)
    for (const { path } of files.filter((_file, index) => index % 2 === 0))
      await utimes(join(goCache, path), sometime, sometime)
    await utimes(join(goCache, 'fuzz/example.com/app/FuzzIt/0123'), sometime, sometime)
    const unused = unusedSince(await listBuildCache(goCache), Date.now() - 30 * DAY_MS)
    expect(Math.abs(unused.length - files.length / 2)).toBeLessThanOrEqual(1)
    await removeBuildFiles(goCache, unused, { all: false, signal })
    expect(await listBuildCache(goCache)).toHaveLength(files.length - unused.length)
    await go('build', './...')

    // Interrupted after what names outputs was gone.
    const actions = (await listBuildCache(goCache)).filter(({ path }) => path.endsWith('-a'))
    await removeBuildFiles(goCache, actions, { all: true, signal })
    await go('build', './...')
    const all = await listBuildCache(goCache)
    await removeBuildFiles(
      goCache,
      all.filter(({ path }) => !path.startsWith('fuzz/')),
      { all: true, signal },
    )
    expect((await listBuildCache(goCache)).map(({ path }) => path)).toEqual(['fuzz/example.com/app/FuzzIt/0123'])
    expect(await isThere(join(goCache, MANIFEST_NAME))).toBe(false)
    await go('build', './...')
  })
})

describe('a directory store', () => {
  const files = {
    'modules/example.com/a/@v/v1.0.0.info': 'info',
    'modules/example.com/a/@v/v1.0.0.zip': 'zip',
    'modules/example.com/b/@v/v1.0.0.info': 'info',
    'entries/build/gobuild-1.json': '{}',
  }

  async function store(): Promise<string> {
    const path = await directory('store')
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(path, name)), { recursive: true })
      await writeFile(join(path, name), text)
    }
    return path
  }

  it('loses what was not used, or everything', async () => {
    const path = await store()
    const sometime = new Date(Date.now() - 40 * DAY_MS)
    await utimes(join(path, 'modules/example.com/b/@v/v1.0.0.info'), sometime, sometime)
    const before = await stat(path)
    const contents = await readStore(path, { change: false })
    expect((await stat(path)).mtimeMs).toBe(before.mtimeMs)
    if (contents.kind !== 'store') throw new Error(contents.kind)
    expect(contents.items).toHaveLength(3)
    // One that cannot be read counts as never used.
    const old = contents.items.filter(isOld)
    expect(old).toHaveLength(2)
    await removeItems(path, old, signal)
    expect(await readStore(path, { change: true })).toMatchObject({ items: [{ bytes: 7 }] })
    await clearStore(path)
    expect(await readStore(path, { change: false })).toEqual({ kind: 'absent' })
  })

  it('that is none is left alone', async () => {
    const path = await store()
    await writeFile(join(path, 'thesis.txt'), 'years of work')
    expect(await readStore(path, { change: true })).toEqual({ kind: 'foreign', name: 'thesis.txt' })
  })
})
