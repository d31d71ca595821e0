import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { ExtractResult } from '../../src/modules/extract.ts'
import { type Extractor, openExtractor } from '../../src/modules/extractor.ts'
import { modulePaths } from '../../src/modules/module-paths.ts'
import { extractInto } from '../support/extraction.ts'
import { buildModule, incompressible, type SyntheticModule } from '../support/module-builder.ts'
import { run } from '../support/processes.ts'
import { writeProject } from '../support/project.ts'
import { goEnvironment, temporaryDirectories } from '../support/temp.ts'
import { listTree } from '../support/tree-listing.ts'

// Larger than what one thread is left alone with, in many files and directories, one of them too large for memory.
const large = buildModule({
  path: 'example.com/large',
  version: 'v1.2.3',
  files: {
    ...Object.fromEntries(
      Array.from({ length: 240 }, (_, index) => [
        `d${index % 7}/e${index % 11}/f${index}.bin`,
        incompressible(`f${index}`, 24_000),
      ]),
    ),
    'nested/deeply/below/one.go': 'package below\n',
    'zeros.bin': Buffer.alloc(9 * 1024 * 1024),
  },
})

const directory = temporaryDirectories(afterAll)
let root: string
let goModCache: string
beforeEach(async () => {
  root = await directory('shares')
  goModCache = join(root, 'gomodcache')
})

async function withExtractor<T>(
  work: (extractor: Extractor) => Promise<T>,
  options: { readonly modCacheRW?: boolean; readonly replace?: boolean } = {},
): Promise<T> {
  const extractor = openExtractor({ goModCache, modCacheRW: false, replace: false, workers: 3, ...options })
  try {
    return await work(extractor)
  } finally {
    await extractor.close()
  }
}

async function extract(extractor: Extractor, module: SyntheticModule): Promise<ExtractResult> {
  const zipPath = extractor.staging.file()
  await writeFile(zipPath, module.zip)
  const { path, version, zipSum } = module
  return extractor.extract(zipPath, { path, version, sums: [zipSum] }, new AbortController().signal)
}

describe('a large module on several threads', () => {
  it.each([false, true])('is what one thread makes of it, with -modcacherw: %s', async modCacheRW => {
    const result = await withExtractor(async extractor => extract(extractor, large), { modCacheRW })
    expect(result).toMatchObject({ kind: 'ok', tree: 'extracted', sum: large.zipSum, files: 244 })
    const other = join(root, 'by-one-thread')
    expect(await extractInto(other, large, { modCacheRW })).toMatchObject({ ...result })
    expect(await listTree(modulePaths(goModCache, large).tree)).toEqual(await listTree(modulePaths(other, large).tree))
    expect((await readdir(join(goModCache, 'cache'))).filter(name => name !== 'download')).toEqual([])
  })

  it('is complete for go', async () => {
    await extractInto(goModCache, large)
    expect(await withExtractor(async extractor => extract(extractor, large), { replace: true })).toMatchObject({
      tree: 'extracted',
    })
    const project = join(root, 'project')
    await writeProject(project, [large])
    const env = await goEnvironment(root, { goModCache, proxy: 'off' })
    expect(await run('go', ['mod', 'download'], { cwd: project, env })).toMatchObject({ code: 0, stderr: '' })
    expect(await run('go', ['mod', 'verify'], { cwd: project, env })).toMatchObject({
      stdout: 'all modules verified\n',
    })
  })

  it('is used as it is where it is there already', async () => {
    await extractInto(goModCache, large)
    const before = await listTree(goModCache)
    expect(await withExtractor(async extractor => extract(extractor, large))).toMatchObject({
      kind: 'ok',
      tree: 'present',
    })
    expect(await listTree(goModCache)).toEqual(before)
  })

  it('stays invisible where the hash is another', async () => {
    const wrong = { ...large, zipSum: 'h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' }
    await withExtractor(async extractor => {
      expect(await extract(extractor, wrong)).toEqual({
        kind: 'wrong-hash',
        got: large.zipSum,
        accepted: [wrong.zipSum],
      })
      expect(await treesIn(extractor)).toEqual([])
    })
    expect(await listTree(modulePaths(goModCache, large).tree)).toEqual({})
  })

  it.each([0.02, 0.5, 0.97])('is refused where it is damaged, at %f of its length', async where => {
    const zip = Buffer.from(large.zip)
    const at = Math.floor(zip.length * where)
    zip[at] = (zip[at] ?? 0) ^ 0x40
    await withExtractor(async extractor => {
      const { kind } = await extract(extractor, { ...large, zip })
      expect(['bad-zip', 'wrong-hash']).toContain(kind)
      expect(await treesIn(extractor)).toEqual([])
    })
    expect(await listTree(modulePaths(goModCache, large).tree)).toEqual({})
  })

  it('is left to go where the module cache has it with another hash', async () => {
    const other = buildModule({ path: large.path, version: large.version, files: { 'x.go': 'package other\n' } })
    await extractInto(goModCache, other)
    expect(await withExtractor(async extractor => extract(extractor, large))).toMatchObject({ kind: 'left-to-go' })
  })

  it('leaves nothing of it when it is cancelled', async () => {
    await withExtractor(async extractor => {
      const zipPath = extractor.staging.file()
      await writeFile(zipPath, large.zip)
      const cancel = new AbortController()
      const { path, version, zipSum } = large
      const extraction = extractor.extract(zipPath, { path, version, sums: [zipSum] }, cancel.signal)
      setTimeout(() => cancel.abort(new Error('enough')), 60)
      await expect(extraction).rejects.toThrow('enough')
    })
    expect(await listTree(modulePaths(goModCache, large).tree)).toEqual({})
    expect(await readdir(join(goModCache, 'cache'))).toEqual([])
  })
})

/** What is left of unfinished trees while the run goes on. */
async function treesIn({ staging }: Extractor): Promise<readonly string[]> {
  return (await readdir(staging.directory)).filter(name => name.startsWith('tree-'))
}
