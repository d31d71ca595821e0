import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readGoEnv } from '../../src/go/env.ts'
import { requiredModules } from '../../src/go/go-mod.ts'
import { type ModuleVersion, moduleKey } from '../../src/go/module-path.ts'
import { readProject } from '../../src/go/project.ts'
import { BUILD_LIST_FORMAT, moduleSet, parseBuildList, selectZips, splitPrivate } from '../../src/modules/module-set.ts'
import { buildModule } from '../support/module-builder.ts'
import { type ModuleProxy, startModuleProxy } from '../support/module-proxy.ts'
import { run } from '../support/processes.ts'
import { goSumOf, writeProject } from '../support/project.ts'
import { goEnvironment, temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const at = (path: string, version = 'v1.0.0', ...require: readonly string[]) =>
  buildModule({
    path: `example.com/${path}`,
    version,
    goVersion: '1.16',
    require: require.map(name => ({ path: `example.com/${name}`, version: 'v1.0.0' })),
  })
const [a, b, b2, deep, Upper, fork, stale] = [
  at('a', 'v1.0.0', 'b'),
  at('b'),
  at('b', 'v1.1.0'),
  at('deep'),
  at('Upper', 'v1.0.0', 'deep'),
  at('fork', 'v1.3.0'),
  at('stale'),
]
const modules = [a, b, b2, deep, Upper, fork, stale]
let proxy: ModuleProxy
let cases = 0
let root: string

beforeAll(async () => {
  proxy = await startModuleProxy({ modules })
  root = await directory('set')
})
afterAll(() => proxy.close())

/** The zips that our set has, and those that `go mod download` asked for. */
async function compare(
  write: (project: string) => Promise<string>,
  goFlags?: (project: string) => string,
): Promise<{ readonly ours: readonly string[]; readonly go: readonly string[] }> {
  const project = join(root, `case-${cases++}`)
  await mkdir(project)
  const cwd = await write(project)
  const extra = goFlags === undefined ? {} : { GOFLAGS: `-modcacherw ${goFlags(project)}` }
  const env = await goEnvironment(root, { proxy: proxy.url, goModCache: join(project, 'gomodcache'), extra })
  const location = { directory: cwd, environment: env, signal: AbortSignal.timeout(30_000) }
  const read = await readProject(location, await readGoEnv(location))
  if (!('modules' in read)) throw new Error(JSON.stringify(read))
  proxy.clear()
  const downloaded = await run('go', ['mod', 'download'], { cwd, env })
  if (downloaded.code !== 0) throw new Error(downloaded.stderr)
  const go = proxy.requests.flatMap(({ path }) => /^\/(.*)\/@v\/(.*)\.zip$/.exec(path)?.slice(1).join('@') ?? [])
  const selection = selectZips(read)
  const listed =
    selection.kind === 'listed'
      ? selection.modules
      : parseBuildList((await run('go', ['list', '-m', '-f', BUILD_LIST_FORMAT, 'all'], { cwd, env })).stdout)
  return {
    ours: moduleSet(read.goSum, listed).zips.map(moduleKey).toSorted(),
    go: go.map(name => name.replaceAll(/!([a-z])/g, (_, letter: string) => letter.toUpperCase())).toSorted(),
  }
}

function atOne(path: string): ModuleVersion {
  return { path, version: 'v1.0.0' }
}

describe('the set of zips', () => {
  it.each([
    ['go.mod’s requirements', '1.21', [a, b, Upper, deep], []],
    [
      'without what is replaced by a folder, with what replaces',
      '1.21',
      [a, b, Upper, deep],
      ['replace example.com/a => ./a', 'replace example.com/b v1.0.0 => example.com/fork v1.3.0'],
    ],
    ['not with what only go.sum knows', '1.21', [a, b], []],
    [
      'the whole build list before 1.17',
      '1.16',
      [Upper, b2, a],
      ['replace example.com/deep => example.com/fork v1.3.0'],
    ],
  ] as const)('is %s', async (_name, goVersion, required, goModLines) => {
    const { ours, go } = await compare(async project => {
      await writeProject(project, required, { goVersion, goModLines, goSum: goSumOf(modules) })
      await mkdir(join(project, 'a'))
      await writeFile(join(project, 'a', 'go.mod'), 'module example.com/a\n')
      return project
    })
    expect(ours).toEqual(go)
    expect(go.length).toBeGreaterThan(1)
  })

  it('is the build list of a workspace', async () => {
    const { ours, go } = await compare(async project => {
      await writeProject(join(project, 'x'), [a, b], { path: 'example.com/x', goSum: goSumOf(modules) })
      await writeProject(join(project, 'y'), [b2, Upper, deep], { path: 'example.com/y', goSum: goSumOf(modules) })
      await writeFile(
        join(project, 'go.work'),
        'go 1.21\nuse (\n\t./x\n\t./y\n)\nreplace example.com/deep => example.com/fork v1.3.0\n',
      )
      return join(project, 'y')
    })
    expect(ours).toEqual(go)
    expect(go).toContain('example.com/fork@v1.3.0')
  })

  it.each([
    ['beside go.mod', '.', () => '-modfile=alt.mod'],
    ['seen from a folder', 'cmd', () => '-modfile=../alt.mod'],
    ['by its whole path, quoted', 'cmd', (project: string) => `'-modfile=${join(project, 'alt.mod')}'`],
  ])('is that of -modfile, with its own go.sum, %s', async (_name, cwd, goFlags) => {
    const { ours, go } = await compare(async project => {
      await writeProject(project, [stale])
      const other = join(project, 'other')
      await writeProject(other, [a, b, Upper, deep])
      for (const end of ['mod', 'sum']) await rename(join(other, `go.${end}`), join(project, `alt.${end}`))
      await mkdir(join(project, 'cmd'))
      return join(project, cwd)
    }, goFlags)
    expect(ours).toEqual(go)
    expect(go).toHaveLength(4)
  })

  it('leaves out what has no hash of its zip, and paths that no module can have', () => {
    const goSum = {
      zips: new Map([
        ['example.com/a@v1.0.0', ['h1:x=']],
        ['../evil@v1.0.0', ['h1:x=']],
      ]),
      goMods: new Map([
        ['example.com/b@v1.0.0', ['h1:m=']],
        ['a/../b@v1', ['h1:m=']],
      ]),
      lines: [],
    }
    const wanted = ['example.com/b', '../evil', 'example.com/a'].map(atOne)
    expect(moduleSet(goSum, wanted)).toEqual({
      zips: [{ path: 'example.com/a', version: 'v1.0.0', sums: ['h1:x='] }],
      goMods: [{ path: 'example.com/b', version: 'v1.0.0', sums: ['h1:m='] }],
    })
  })

  it('is without what go.mod excludes, and has each module once', () => {
    const goMod = {
      path: 'm',
      goLine: '1.21',
      toolchainLine: undefined,
      require: [atOne('c'), atOne('b'), atOne('a')],
      exclude: [atOne('b')],
      replace: [{ old: { path: 'c', version: undefined }, new: atOne('a') }],
    }
    expect(requiredModules(goMod)).toEqual([atOne('a')])
  })
})

describe('private modules', () => {
  it('are those that GONOPROXY matches', () => {
    const all = ['corp.com/a', 'corp.com.evil.com/a', 'x.corp.com/b', 'example.com/corp.com'].map(path => ({
      path,
      version: 'v1.0.0',
    }))
    const split = splitPrivate(all, 'corp.com,*.corp.com')
    expect([split.private, split.public]).toEqual([
      [all[0], all[2]],
      [all[1], all[3]],
    ])
  })
})
