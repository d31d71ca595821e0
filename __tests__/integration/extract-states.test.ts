import { chmod, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals'
import { extractModule, verifyModule } from '../../src/modules/extract.ts'
import { goModState, hasInfo, isPresent, zipState } from '../../src/modules/module-cache.ts'
import { type ModulePaths, modulePaths } from '../../src/modules/module-paths.ts'
import { readTreeState } from '../../src/modules/module-state.ts'
import { extractInto } from '../support/extraction.ts'
import { buildModule } from '../support/module-builder.ts'
import { run } from '../support/processes.ts'
import { writeProject } from '../support/project.ts'
import { goEnvironment, temporaryDirectories } from '../support/temp.ts'
import { listTree } from '../support/tree-listing.ts'

const directory = temporaryDirectories(afterAll)
const module = buildModule({ path: 'example.com/state', version: 'v1.2.3', files: { 'a/b.go': 'package a\n' } })
const other = buildModule({ path: 'example.com/state', version: 'v1.2.3', files: { 'x.go': 'package evil\n' } })

let goModCache: string
let paths: ModulePaths
beforeEach(async () => {
  goModCache = join(await directory('states'), 'gomodcache')
  paths = modulePaths(goModCache, module)
  await mkdir(dirname(paths.zip), { recursive: true })
})

/** Everything but `.info` and `.mod`, which the tests put there themselves. */
async function visibleFiles(): Promise<readonly string[]> {
  const names = await readdir(goModCache, { recursive: true, withFileTypes: true })
  return names.filter(entry => entry.isFile() && !/\.(info|mod)$/.test(entry.name)).map(({ name }) => name)
}

async function expectGoToMend(): Promise<void> {
  const root = dirname(goModCache)
  const project = join(root, 'project')
  await writeProject(project, [module])
  const env = await goEnvironment(root, { goModCache, proxy: 'off' })
  expect(await run('go', ['mod', 'download'], { cwd: project, env })).toMatchObject({ code: 0, stderr: '' })
  expect(await run('go', ['mod', 'verify'], { cwd: project, env })).toMatchObject({
    stdout: 'all modules verified\n',
  })
  expect(Object.keys(await listTree(paths.tree))).toEqual(['.', 'a', 'a/b.go', 'go.mod', 'state.go'])
}

describe('what is not right stays invisible', () => {
  it('a zip with another hash', async () => {
    const result = await extractInto(goModCache, { ...module, zip: other.zip })
    expect(result).toEqual({ kind: 'wrong-hash', got: other.zipSum, accepted: [module.zipSum] })
    expect(await visibleFiles()).toEqual([])
  })

  it('something that is no zip', async () => {
    const result = await extractInto(goModCache, {
      ...module,
      zip: Buffer.from('<!doctype html><title>Log in</title>'),
    })
    expect(result).toEqual({ kind: 'bad-zip', reason: 'not a zip file' })
    expect(await visibleFiles()).toEqual([])
  })

  it('any of several hashes is accepted, as after a merge', async () => {
    expect(await extractInto(goModCache, module, { accepted: [other.zipSum, module.zipSum] })).toMatchObject({
      kind: 'ok',
    })
  })
})

describe('what is there wins', () => {
  it('a complete module is used as it is', async () => {
    await extractInto(goModCache, module)
    const before = await listTree(goModCache)
    expect(await extractInto(goModCache, module)).toMatchObject({ kind: 'ok', tree: 'present' })
    expect(await listTree(goModCache)).toEqual(before)
  })

  it('a zip that is there already is verified where it is, and extracted', async () => {
    await writeFile(paths.zip, module.zip)
    expect(zipState(goModCache, module, [module.zipSum])).toBe('unproved')
    expect(await extractInto(goModCache, module, { zipPath: paths.zip })).toMatchObject({
      kind: 'ok',
      tree: 'extracted',
    })
    expect(isPresent(goModCache, module, [module.zipSum])).toBe(true)
  })

  it('a zip without .ziphash is replaced by a right one', async () => {
    await writeFile(paths.zip, other.zip)
    expect(await extractInto(goModCache, module)).toMatchObject({ kind: 'ok', tree: 'extracted' })
    expect(await readFile(paths.zip)).toEqual(module.zip)
  })

  it('a module with a hash that go.sum does not have is left alone: go explains the mismatch', async () => {
    await extractInto(goModCache, other)
    const before = await listTree(goModCache)
    expect(zipState(goModCache, module, [module.zipSum])).toBe('wrong')
    expect(await extractInto(goModCache, module)).toMatchObject({ kind: 'left-to-go' })
    expect(await listTree(goModCache)).toEqual(before)
  })

  it('but is replaced where that is asked for', async () => {
    await extractInto(goModCache, other, { modCacheRW: false })
    const result = await extractInto(goModCache, module, { replace: true, modCacheRW: false })
    expect(result).toMatchObject({ kind: 'ok', tree: 'extracted' })
    expect(Object.keys(await listTree(paths.tree))).toEqual(['.', 'a', 'a/b.go', 'go.mod', 'state.go'])
    expect(isPresent(goModCache, module, [module.zipSum])).toBe(true)
    expect((await readdir(join(goModCache, 'cache'))).toSorted()).toEqual(['download'])
  })
})

describe('a tree that go has not vouched for', () => {
  it('with .partial is left to go, which extracts it again', async () => {
    await mkdir(paths.tree, { recursive: true })
    await writeFile(join(paths.tree, 'half.go'), 'package')
    await writeFile(paths.partial, '')
    expect(readTreeState(paths)).toBe('partial')
    expect(await extractInto(goModCache, module)).toMatchObject({ kind: 'ok', tree: 'left-to-go' })
    await expectGoToMend()
  })

  it('with .partial alone, too: go may be just before its first file', async () => {
    await writeFile(paths.partial, '')
    expect(await extractInto(goModCache, module)).toMatchObject({ kind: 'ok', tree: 'left-to-go' })
    expect(await listTree(paths.tree)).toEqual({})
    await expectGoToMend()
  })

  it('without .ziphash, but right, is completed', async () => {
    await extractInto(goModCache, module)
    await rm(paths.zipHash)
    expect(readTreeState(paths)).toBe('unproved')
    expect(await extractInto(goModCache, module)).toMatchObject({ kind: 'ok', tree: 'present' })
    expect(isPresent(goModCache, module, [module.zipSum])).toBe(true)
  })

  it.each([
    ['a changed file', async () => writeFile(join(paths.tree, 'a/b.go'), 'package evil\n')],
    ['a file more', async () => writeFile(join(paths.tree, 'evil.go'), 'package evil\n')],
    ['a file less', async () => rm(join(paths.tree, 'a/b.go'))],
    [
      'a link in place of a file',
      async () => {
        await rm(join(paths.tree, 'a/b.go'))
        await symlink('/etc/passwd', join(paths.tree, 'a/b.go'))
      },
    ],
  ])('without .ziphash and with %s never reaches a build', async (_name, tamper) => {
    await extractInto(goModCache, module)
    await rm(paths.zipHash)
    await chmod(join(paths.tree, 'a/b.go'), 0o644)
    await tamper()
    expect(await extractInto(goModCache, module)).toMatchObject({ kind: 'ok', tree: 'left-to-go' })
    await expectGoToMend()
  })

  it('that is no directory is left to go', async () => {
    await mkdir(dirname(paths.tree), { recursive: true })
    await writeFile(paths.tree, 'a file')
    expect(await extractInto(goModCache, module)).toMatchObject({ kind: 'ok', tree: 'left-to-go' })
  })
})

describe('what else can be asked', () => {
  it('to leave the tree to go, which needs no network for it', async () => {
    expect(await extractInto(goModCache, module, { tree: false })).toMatchObject({ kind: 'ok', tree: 'left-to-go' })
    expect(await listTree(paths.tree)).toEqual({})
    expect(zipState(goModCache, module, [module.zipSum])).toBe('right')
  })

  it('only to verify', async () => {
    const zipPath = join(dirname(goModCache), 'module.zip')
    await writeFile(zipPath, module.zip)
    const request = { zipPath, module: { path: module.path, version: module.version } }
    expect(await verifyModule({ ...request, accepted: [module.zipSum] })).toMatchObject({ kind: 'ok', files: 3 })
    expect(await verifyModule({ ...request, accepted: [] })).toMatchObject({ kind: 'wrong-hash', got: module.zipSum })
    expect(await visibleFiles()).toEqual([])
  })

  it('about a path or version that go would not make a file name of', async () => {
    const request = { zipPath: '/nowhere', accepted: [], goModCache, modCacheRW: true, staging: '/nowhere' }
    for (const bad of [
      { path: '../up', version: 'v1.0.0' },
      { path: 'example.com/x', version: '../../v1.0.0' },
      { path: 'example.com/x', version: 'v1.0' },
    ])
      expect(await extractModule({ ...request, module: bad, tree: true, replace: false })).toMatchObject({
        kind: 'left-to-go',
      })
  })

  it('whether .info and .mod are right', async () => {
    const sums = [module.modSum]
    expect(hasInfo(goModCache, module)).toBe(false)
    expect(goModState(goModCache, module, sums)).toBe('absent')
    await extractInto(goModCache, module)
    expect(hasInfo(goModCache, module)).toBe(true)
    expect(goModState(goModCache, module, sums)).toBe('right')
    await writeFile(paths.info, other.info.toString().replace('v1.2.3', 'v1.2.4'))
    await writeFile(paths.mod, 'module example.com/evil\n')
    expect(hasInfo(goModCache, module)).toBe(false)
    expect(goModState(goModCache, module, sums)).toBe('wrong')
    expect(isPresent(goModCache, module, [module.zipSum])).toBe(false)
  })
})
