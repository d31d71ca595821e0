import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import {
  type BuildIngredients,
  cacheKeys,
  hexHash,
  type ModuleIngredients,
  moduleIngredientLines,
  modulesHash,
} from '../../src/cache/keys.ts'
import { parseMatrix } from '../../src/config/parse.ts'
import { type GoMod, parseGoModJson } from '../../src/go/go-mod.ts'
import { parseGoSum } from '../../src/go/go-sum.ts'

const GO_SUM = readFileSync(new URL('../../examples/web/go.sum', import.meta.url), 'utf8')
const GO_MOD: GoMod = {
  path: 'example.com/app',
  goLine: '1.25.0',
  toolchainLine: undefined,
  require: [
    { path: 'example.com/a', version: 'v1.0.0' },
    { path: 'example.com/b', version: 'v2.0.0+incompatible' },
  ],
  exclude: [{ path: 'example.com/c', version: 'v1.0.0' }],
  replace: [
    { old: { path: 'example.com/a', version: undefined }, new: { path: './a', version: undefined } },
    {
      old: { path: 'example.com/b', version: 'v2.0.0+incompatible' },
      new: { path: 'example.com/fork', version: 'v1.0.0' },
    },
  ],
}

interface Facts {
  readonly goSum?: string
  readonly goMod?: Partial<GoMod>
  readonly workspace?: ModuleIngredients['workspace']
  readonly otherFiles?: readonly string[]
}

function hash({ goSum = GO_SUM, goMod = {}, workspace, otherFiles = [] }: Facts = {}): string {
  return modulesHash({ goSum: parseGoSum(goSum, 'go.sum'), goMods: [{ ...GO_MOD, ...goMod }], workspace, otherFiles })
}

function hashesOfGoLines(lines: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(lines.map(goLine => hash({ goMod: { goLine } })))
}

function goModJson(requirements: readonly unknown[]): string {
  return JSON.stringify({ Module: { Path: 'm' }, Go: '1.21', Require: requirements })
}

describe('HASH of the modules', () => {
  it('is 32 hex digits', () => {
    expect(hash()).toMatch(/^[0-9a-f]{32}$/)
  })

  it('shows neither order nor line ends nor repetition of go.sum', () => {
    const lines = GO_SUM.trim().split('\n')
    fc.assert(
      fc.property(
        fc.shuffledSubarray(lines, { minLength: lines.length }),
        fc.constantFrom('\n', '\r\n', '\n\n'),
        (shuffled, end) => {
          expect(hash({ goSum: [...shuffled, ...shuffled.slice(0, 3)].join(end) })).toBe(hash())
        },
      ),
      { numRuns: 20 },
    )
  })

  it.each<[string, Facts]>([
    ['the order of go.mod', { goMod: { require: GO_MOD.require.toReversed(), replace: GO_MOD.replace.toReversed() } }],
    ['another go line of 1.17 or later', { goMod: { goLine: '1.17' } }],
    ['a toolchain line', { goMod: { toolchainLine: 'go1.26.0' } }],
    [
      'how a folder is spelled',
      {
        goMod: {
          replace: [
            { old: { path: 'example.com/a', version: undefined }, new: { path: '.\\a/', version: undefined } },
            ...GO_MOD.replace.slice(1),
          ],
        },
      },
    ],
  ])('does not show %s', (_what, facts) => {
    expect(hash(facts)).toBe(hash())
  })

  it('does not show comments and layout of go.mod', () => {
    const plain = parseGoModJson(
      goModJson([
        { Path: 'a.com/a', Version: 'v1.0.0' },
        { Path: 'a.com/b', Version: 'v1.0.0' },
      ]),
    )
    const other = parseGoModJson(
      goModJson([
        { Path: 'a.com/b', Version: 'v1.0.0', Indirect: true },
        { Path: 'a.com/a', Version: 'v1.0.0' },
      ]),
    )
    expect(hash({ goMod: other })).toBe(hash({ goMod: plain }))
  })

  it('is another one for each of these', () => {
    const other: readonly Facts[] = [
      {},
      { goSum: GO_SUM.split('\n').slice(1).join('\n') },
      { goSum: `${GO_SUM}example.com/a v1.0.0 h1:x=\n` },
      { goMod: { require: GO_MOD.require.slice(1) } },
      { goMod: { require: [{ path: 'example.com/a', version: 'v1.0.1' }, ...GO_MOD.require.slice(1)] } },
      { goMod: { exclude: [] } },
      { goMod: { exclude: GO_MOD.require, require: GO_MOD.exclude } },
      { goMod: { replace: [] } },
      {
        goMod: {
          replace: GO_MOD.replace.map(({ old }) => ({ old, new: { path: './elsewhere', version: undefined } })),
        },
      },
      {
        goMod: {
          replace: GO_MOD.replace.map(({ old, new: target }) => ({ old: { ...old, version: undefined }, new: target })),
        },
      },
      { goMod: { goLine: '1.16' } },
      { workspace: { use: ['./a'], replace: [] } },
      { workspace: { use: ['./a', './b'], replace: [] } },
      { workspace: { use: ['./a'], replace: GO_MOD.replace } },
      { otherFiles: ['tools.txt 0123'] },
      { otherFiles: ['tools.txt 0124'] },
    ]
    expect(new Set(other.map(hash)).size).toBe(other.length)
  })

  it('shows a go line only as before or from 1.17 on', () => {
    expect([
      hashesOfGoLines([undefined, '1.1', '1.9', '1.16']).size,
      hashesOfGoLines(['1.17', '1.18', '1.21rc1', '1.100', '2']).size,
    ]).toEqual([1, 1])
    expect(hashesOfGoLines(['1.16', '1.17']).size).toBe(2)
  })

  it('has ingredients that can be read', () => {
    const ingredients: ModuleIngredients = {
      goSum: parseGoSum('example.com/a v1.0.0 h1:x=\n', 'go.sum'),
      goMods: [{ ...GO_MOD, require: [], exclude: [] }],
      workspace: { use: ['.', './b/'], replace: [] },
      otherFiles: [],
    }
    expect(moduleIngredientLines(ingredients)).toEqual([
      'mod example.com/app pruned true',
      'mod example.com/app replace example.com/a * => a',
      'mod example.com/app replace example.com/b v2.0.0+incompatible => example.com/fork v1.0.0',
      'sum example.com/a v1.0.0 h1:x=',
      'use .',
      'use b',
    ])
  })
})

const BUILD: BuildIngredients = {
  goos: 'linux',
  goarch: 'amd64',
  goVersion: 'go1.26.8',
  job: ['job', 'CI', 'test', '{"os":"linux"}'],
  settings: ['CGO_ENABLED=1'],
  run: '12-1',
}
const keysOf = (build: Partial<BuildIngredients> = {}, suffix = '', sum = 'SUM') =>
  cacheKeys({ suffix, sum, build: { ...BUILD, ...build } })

describe('the keys', () => {
  it('are those of the contract', () => {
    const { modules, build } = keysOf()
    expect(modules.primaryKey).toMatch(/^gomod-v1-[0-9a-f]{8}-SUM$/)
    expect(modules.restoreKeys).toEqual([modules.primaryKey.slice(0, -'SUM'.length)])
    expect(build.primaryKey).toMatch(/^gobuild-v1-[0-9a-f]{8}-linux-amd64-go1\.26\.8-[0-9a-f]{16}-SUM-12-1$/)
    expect(build.restoreKeys).toEqual([
      build.primaryKey.slice(0, -'12-1'.length),
      build.primaryKey.slice(0, -'SUM-12-1'.length),
    ])
  })

  it('of modules are the same on every system, with every Go, in every job', () => {
    expect(
      keysOf({ goos: 'windows', goarch: 'arm64', goVersion: 'go1.21.0', job: ['other'], settings: [], run: '1' })
        .modules,
    ).toEqual(keysOf().modules)
  })

  it('of builds are others for each of these, and no prefix of one finds another', () => {
    const builds = [
      {},
      { goos: 'windows' },
      { goarch: 'arm64' },
      { goVersion: 'go1.26.80' },
      { goVersion: 'go1.26' },
      { job: ['job', 'CI', 'test', ''] },
      { job: ['job', 'CI test', '{"os":"linux"}'] },
      { job: ['shared', 'CI'] },
      { settings: ['CGO_ENABLED=0'] },
      { settings: ['CGO_ENABLED=1', 'GOFLAGS=-race'] },
    ].map(build => keysOf(build).build)
    for (const [index, { primaryKey }] of builds.entries())
      for (const [other, { restoreKeys }] of builds.entries())
        expect(restoreKeys.some(prefix => primaryKey.startsWith(prefix))).toBe(index === other)
  })

  it('of one run find those of another run, and of another go.sum', () => {
    const old = keysOf({ run: '11-1' }, '', 'OLD').build.primaryKey
    expect(keysOf().build.restoreKeys.map(prefix => old.startsWith(prefix))).toEqual([false, true])
  })

  it('have a slot for each suffix, so that no prefix finds what another suffix saved', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        fc.pre(a !== b)
        const [one, two] = [keysOf({}, a), keysOf({}, b)]
        for (const kind of ['modules', 'build'] as const)
          for (const prefix of one[kind].restoreKeys) expect(two[kind].primaryKey.startsWith(prefix)).toBe(false)
      }),
    )
  })

  it('are what every store takes, whatever is in versions and runs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (run, suffix) => {
        const { primaryKey } = keysOf(
          { run: run.slice(0, 100), goVersion: 'devel go1.27-1a2b Mon, 2 Jan' },
          suffix,
        ).build
        expect(primaryKey).toMatch(/^[A-Za-z0-9._+-]{1,512}$/)
      }),
    )
  })

  it('do not show the order of the matrix', () => {
    const [a, b] = ['{"os":"linux","go":{"v":"1.25","x":[1,2]}}', '{"go":{"x":[1,2],"v":"1.25"},"os":"linux"}'].map(
      parseMatrix,
    )
    expect(keysOf({ job: ['job', a ?? ''] })).toEqual(keysOf({ job: ['job', b ?? ''] }))
    expect(parseMatrix('{"x":[1,2]}')).not.toBe(parseMatrix('{"x":[2,1]}'))
  })
})

describe('hexHash', () => {
  it('tells every two lists apart', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (a, b) => {
        expect(hexHash(a, 32) === hexHash(b, 32)).toBe(JSON.stringify(a) === JSON.stringify(b))
      }),
    )
    expect(hexHash(['a', 'b'], 32)).not.toBe(hexHash(['a\n1:b'], 32))
  })
})
