import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { modulePaths } from '../../src/modules/module-paths.ts'
import { adversarialZips } from '../support/adversarial-zip.ts'
import { extractInto } from '../support/extraction.ts'
import { buildModule, incompressible, type SyntheticModule } from '../support/module-builder.ts'
import { run } from '../support/processes.ts'
import { writeProxyDirectory } from '../support/proxy-directory.ts'
import { goEnvironment, temporaryDirectories } from '../support/temp.ts'
import { listTree } from '../support/tree-listing.ts'

const directory = temporaryDirectories(afterAll)

interface GoDownload {
  readonly Path: string
  readonly Error?: string
  readonly Sum?: string
}

/** What `go mod download` says of each module, by path. No go.sum is involved. */
async function downloadWithGo(root: string, modules: readonly SyntheticModule[], goFlags: string) {
  const proxy = await writeProxyDirectory(join(root, 'proxy'), modules)
  const env = await goEnvironment(root, { proxy, extra: { GOFLAGS: goFlags } })
  const args = modules.map(({ path, version }) => `${path}@${version}`)
  const { stdout } = await run('go', ['mod', 'download', '-json', ...args], { env, cwd: root })
  const documents = JSON.parse(`[${stdout.replaceAll(/^\}\n\{$/gm, '},{')}]`) as GoDownload[]
  return new Map(documents.map(document => [document.Path, document]))
}

/** Tree and `.ziphash` as a user of GOMODCACHE finds them. */
async function listModule(goModCache: string, module: SyntheticModule) {
  const paths = modulePaths(goModCache, module)
  return { tree: await listTree(paths.tree), zip: await listTree(paths.zip), zipHash: await listTree(paths.zipHash) }
}

describe('odd zips', () => {
  const zips = adversarialZips()
  let root: string
  let byGo: Map<string, GoDownload>
  beforeAll(async () => {
    root = await directory('odd')
    const modules = zips.map(({ module }) => module)
    byGo = await downloadWithGo(root, modules, '-modcacherw')
  })

  it.each(zips.map(({ name, module }) => [name, module] as const))('%s: as go', async (_name, module) => {
    const mine = join(root, 'mine')
    const go = byGo.get(module.path)
    const result = await extractInto(mine, module)
    expect({ kind: result.kind, result }).toMatchObject({ kind: go?.Error === undefined ? 'ok' : 'bad-zip' })
    const files = await listModule(mine, module)
    if (go?.Error === undefined) {
      expect(result).toMatchObject({ sum: go?.Sum, tree: 'extracted' })
      expect(files).toEqual(await listModule(join(root, 'gomodcache'), module))
    } else {
      expect(files).toEqual({ tree: {}, zip: {}, zipHash: {} })
    }
  })
})

describe('a module of every shape', () => {
  const module = buildModule({
    path: 'example.com/Shapes/v2',
    version: 'v2.0.1-0.20240102030405-abcdefabcdef',
    files: {
      'shapes.go': 'package shapes\n',
      'empty.txt': '',
      'deep/er/and/deeper/file.go': 'package deeper\n',
      'deep/other.txt': 'x'.repeat(100_000),
      'Ünïcode 文件/ with space.txt': 'letters\n',
      'large/incompressible.bin': incompressible('large', 5 * 1024 * 1024),
      'large/compressible.txt': 'many zeros\n'.repeat(1_000_000),
    },
  })

  it.each([
    ['read-only, as go does by default', '', false],
    ['writable, as go does with -modcacherw', '-modcacherw', true],
  ])('has the same files, contents and modes: %s', async (_name, goFlags, modCacheRW) => {
    const root = await directory('shapes')
    const byGo = await downloadWithGo(root, [module], goFlags)
    const result = await extractInto(join(root, 'mine'), module, { modCacheRW })
    expect(result).toMatchObject({ kind: 'ok', tree: 'extracted', sum: byGo.get(module.path)?.Sum, files: 8 })
    const mine = await listModule(join(root, 'mine'), module)
    expect(mine).toEqual(await listModule(join(root, 'gomodcache'), module))
    expect(mine.tree['.']).toBe(modCacheRW ? 'directory 755' : 'directory 555')
  })

  it('is all that go needs: it asks nobody, and finds nothing wrong', async () => {
    const root = await directory('offline')
    const goModCache = join(root, 'gomodcache')
    await extractInto(goModCache, module, { modCacheRW: false })
    expect(await readFile(modulePaths(goModCache, module).zipHash, 'utf8')).toBe(module.zipSum)
    const env = await goEnvironment(root, { goModCache, proxy: 'off' })
    const before = await listTree(goModCache)
    const { code, stderr } = await run('go', ['mod', 'download', '-x', `${module.path}@${module.version}`], { env })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const after = await listTree(goModCache)
    expect(after).toMatchObject(before)
    // Nothing is left of ours.
    expect(Object.keys(after).filter(name => name.includes('go-mod-setup'))).toEqual([])
  })
})
