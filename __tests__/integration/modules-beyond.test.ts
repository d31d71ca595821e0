import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { CARRIED_MODULES } from '../../src/build-cache/entries.ts'
import type { BuildManifest } from '../../src/build-cache/manifest.ts'
import { MAX_UNUSED_SAVES, selectForSave } from '../../src/build-cache/prune.ts'
import { placeModulesBeyond } from '../../src/modules/modules-beyond.ts'
import { listCarriedModules, withCarriedModules } from '../../src/phases/carried-modules.ts'
import type { SavedState } from '../../src/phases/state.ts'
import { writeTree } from '../support/cache-job.ts'
import { infoOf } from '../support/module-builder.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const isPublic = (path: string): boolean => !path.startsWith('corp.example.com/')
const names = async (root: string): Promise<readonly string[]> =>
  (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter(entry => !entry.isDirectory())
    .map(entry => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted()

describe('modules of a restored build entry', () => {
  it('are put where go looks for them, but for what go could not check or would trust', async () => {
    const [from, goModCache] = [await directory('from'), await directory('modcache')]
    const root = join(goModCache, 'cache/download')
    await writeTree(from, {
      'example.com/!good/@v/v1.0.0.zip': 'zip',
      'example.com/!good/@v/v1.0.0.mod': 'mod',
      'example.com/!good/@v/v1.0.0.info': infoOf('v1.0.0'),
      'example.com/!good/@v/v1.0.0.ziphash': 'h1:evil',
      'example.com/!good/@v/list': 'v1.0.0',
      'example.com/!good/@v/v1.1.0.info': infoOf('v6.6.6'),
      'example.com/Good/@v/v1.2.0.zip': 'not escaped',
      'example.com/trusted/@v/v1.0.0.zip': 'evil',
      'example.com/there/@v/v1.0.0.zip': 'evil',
      'corp.example.com/m/@v/v1.0.0.zip': 'go asks no database about it',
      'golang.org/toolchain/@v/v0.0.1-go1.99.0.linux-amd64.zip': 'toolchain',
      'sumdb/sum.golang.org/lookup/x@v1': 'evil',
      'example.com/m@v1.0.0/evil.go': 'package evil',
    })
    await symlink('/etc/passwd', join(from, 'example.com/!good/@v/v1.3.0.zip'))
    await writeTree(root, {
      'example.com/trusted/@v/v1.0.0.ziphash': 'h1:right',
      'example.com/there/@v/v1.0.0.zip': 'right',
    })
    const placed = await placeModulesBeyond(from, goModCache, isPublic)
    expect(placed.toSorted()).toEqual([
      'example.com/!good/@v/v1.0.0.info',
      'example.com/!good/@v/v1.0.0.mod',
      'example.com/!good/@v/v1.0.0.zip',
      'example.com/there/@v/v1.0.0.zip',
    ])
    expect(await names(goModCache)).toEqual(
      [
        'example.com/!good/@v/v1.0.0.info',
        'example.com/!good/@v/v1.0.0.mod',
        'example.com/!good/@v/v1.0.0.zip',
        'example.com/there/@v/v1.0.0.zip',
        'example.com/trusted/@v/v1.0.0.ziphash',
      ].map(path => `cache/download/${path}`),
    )
    expect(await readFile(join(root, 'example.com/there/@v/v1.0.0.zip'), 'utf8')).toBe('right')
  })
})

describe('modules beyond the set', () => {
  const startedAtMs = Date.now() - 60_000
  const known = { path: 'example.com/known', version: 'v1.0.0' }

  async function machine(files: Readonly<Record<string, string | Buffer>>) {
    const base = await directory('machine')
    const [goModCache, goCache] = [join(base, 'modcache'), join(base, 'cache')]
    await writeTree(join(goModCache, 'cache/download'), files)
    await mkdir(goCache)
    const state = {
      startedAtMs,
      goModCache,
      goCache,
      modules: { key: '', matched: 'nothing', isNew: false, zips: [known], goMods: [] },
      build: { key: 'k', matched: 'nothing', carried: 'corp.example.com' },
    } as unknown as SavedState
    const file = (path: string): string => join(goModCache, 'cache/download', path)
    return { state, goCache, file }
  }

  /** One save: the paths that the entry has, and its manifest. */
  async function save(state: SavedState, manifest: BuildManifest | undefined, start = startedAtMs) {
    const current = { ...state, startedAtMs: start }
    const files = await listCarriedModules(current, manifest)
    const selection = selectForSave({ files, manifest, startedAtMs: start, key: 'k' })
    return {
      paths: selection.files.map(({ path }) => path.slice(CARRIED_MODULES.length + 1)).toSorted(),
      manifest: selection.manifest,
    }
  }

  it('are those that this job fetched: not the set, nothing private, no toolchain, nothing of before', async () => {
    const { state, file, goCache } = await machine({
      'example.com/known/@v/v1.0.0.zip': 'in the modules entry',
      'example.com/tool/@v/v1.0.0.zip': 'new',
      'example.com/tool/@v/v1.0.0.mod': 'new',
      'example.com/tool/@v/v1.0.0.ziphash': 'h1:',
      'example.com/tool/@v/v1.0.0.lock': '',
      'example.com/old/@v/v1.0.0.zip': 'of the machine',
      'corp.example.com/m/@v/v1.0.0.zip': 'private',
      'golang.org/toolchain/@v/v0.0.1-go1.99.0.linux-amd64.zip': 'toolchain',
      'sumdb/sum.golang.org/lookup/example.com/@v/x.zip': '',
    })
    await utimes(file('example.com/old/@v/v1.0.0.zip'), 1000, 1000)
    const { paths } = await save(state, undefined)
    expect(paths).toEqual(['example.com/tool/@v/v1.0.0.mod', 'example.com/tool/@v/v1.0.0.zip'])
    const entry = await withCarriedModules(
      state,
      paths.map(path => `${CARRIED_MODULES}/${path}`),
      async () => names(goCache),
    )
    expect(entry).toEqual(paths.map(path => `${CARRIED_MODULES}/${path}`))
    expect(existsSync(join(goCache, CARRIED_MODULES))).toBe(false)
  })

  it('stay while they are used, and go after three saves without a use', async () => {
    const used = 'example.com/used/@v/v1.0.0'
    const unused = 'example.com/unused/@v/v1.0.0'
    const graph = 'example.com/graph/@v/v1.0.0.mod'
    const { state, file } = await machine({
      [`${used}.zip`]: 'zip',
      [`${used}.mod`]: 'mod',
      [`${unused}.zip`]: 'zip',
      [`${unused}.info`]: 'info',
      [graph]: 'mod',
    })
    const all = [graph, `${unused}.info`, `${unused}.zip`, `${used}.mod`, `${used}.zip`]
    let saved = await save(state, undefined)
    expect(saved.paths).toEqual(all)
    // Each later job restores them anew: their times say nothing, but go proves again what it uses.
    for (let job = 1; job <= MAX_UNUSED_SAVES + 1; job++) {
      await writeFile(file(`${used}.ziphash`), 'h1:')
      saved = await save(state, saved.manifest)
      if (job <= MAX_UNUSED_SAVES) expect(saved.paths).toEqual(all)
    }
    expect(saved.paths).toEqual([graph, `${used}.mod`, `${used}.zip`])
    // Nothing of it is used any more.
    const later = Date.now() + 60_000
    for (let job = 1; job <= MAX_UNUSED_SAVES + 1; job++) saved = await save(state, saved.manifest, later)
    expect(saved.paths).toEqual([])
  })
})
