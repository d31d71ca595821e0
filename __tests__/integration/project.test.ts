import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { InputName } from '../../src/config/inputs.ts'
import { readCommandInputs } from '../../src/config/raw-inputs.ts'
import { selectGoVersion } from '../../src/go/version.ts'
import { createTerminalHost } from '../../src/host/terminal.ts'
import { configure, type Prepared } from '../../src/phases/configure.ts'
import { situationFindings } from '../../src/phases/situation.ts'
import { makeModules } from '../support/module-builder.ts'
import { run } from '../support/processes.ts'
import { goSumOf } from '../support/project.ts'
import { goEnvironment, temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const modules = makeModules(2)
const goSum = goSumOf(modules)
const GO_MOD = `module example.com/app\n\ngo 1.21\n\nrequire (\n\texample.com/synthetic/m000 v1.0.0\n\texample.com/synthetic/m001 v1.0.0\n)\n`
let root: string
let environment: Record<string, string>
let installed: string
let cases = 0

beforeAll(async () => {
  root = await directory('project')
  environment = await goEnvironment(root)
  installed = (await run('go', ['env', 'GOVERSION'], { env: environment })).stdout.trim()
})

interface Case {
  readonly files: Readonly<Record<string, string>>
  /** Below the case's root; default the root itself. */
  readonly in?: string
  readonly env?: Readonly<Record<string, string>>
  readonly inputs?: Partial<Record<InputName, string>>
}

async function prepare(given: Case): Promise<Prepared & { readonly root: string }> {
  const top = join(root, `case-${cases++}`)
  await mkdir(top)
  for (const [name, text] of Object.entries(given.files)) {
    await mkdir(dirname(join(top, name)), { recursive: true })
    await writeFile(join(top, name), text)
  }
  const inputs = new Map(Object.entries(given.inputs ?? {}) as [InputName, string][])
  const prepared = await configure({
    host: createTerminalHost({ write: () => true }, 'quiet'),
    rawInputs: readCommandInputs(inputs, {}),
    environment: { ...environment, ...given.env },
    currentDirectory: join(top, given.in ?? '.'),
    files: { report: join(top, 'report.json'), state: join(top, 'state.json'), toolchain: undefined },
    version: '0.0.0',
    jobProcess: 0,
    signal: AbortSignal.timeout(30_000),
  })
  return { ...prepared, root: top }
}

const VENDORED =
  '# example.com/synthetic/m000 v1.0.0\n## explicit; go 1.21\nexample.com/synthetic/m000\n# example.com/synthetic/m001 v1.0.0\n## explicit; go 1.21\nexample.com/synthetic/m001\n'

describe('what is there decides what is done', () => {
  const rows: readonly (readonly [name: string, given: Case, situation: string, actions: string])[] = [
    [
      'requirements and go.sum',
      { files: { 'go.mod': GO_MOD, 'go.sum': goSum } },
      'ready',
      'set, modules entry, build entry',
    ],
    ['no go.mod', { files: { 'main.go': 'package main\n' } }, 'no-module', 'none'],
    ['no checkout', { files: {}, inputs: { 'working-directory': 'gone/there' } }, 'no-module', 'none'],
    [
      'a file in place of the folder',
      { files: { there: '' }, inputs: { 'working-directory': 'there' } },
      'no-module',
      'none',
    ],
    ['modules off', { files: { 'go.mod': GO_MOD, 'go.sum': goSum }, env: { GO111MODULE: 'off' } }, 'no-module', 'none'],
    [
      'no requirements',
      { files: { 'go.mod': 'module example.com/app\n\ngo 1.21\n' } },
      'no-requirements',
      'none, build entry',
    ],
    [
      'requirements that are all replaced by folders',
      {
        files: {
          'go.mod': `${GO_MOD}replace example.com/synthetic/m000 => ./a\nreplace example.com/synthetic/m001 => ./b\n`,
        },
      },
      'no-requirements',
      'none, build entry',
    ],
    [
      'a vendor folder of another tool',
      { files: { 'go.mod': 'module example.com/app\n\ngo 1.21\n', 'vendor/autoload.php': '' } },
      'no-requirements',
      'none, build entry',
    ],
    ['no go.sum', { files: { 'go.mod': GO_MOD } }, 'no-go-sum', 'by-go, build entry'],
    ['an empty go.sum', { files: { 'go.mod': GO_MOD, 'go.sum': '' } }, 'ready', 'set, modules entry, build entry'],
    [
      'vendor',
      { files: { 'go.mod': GO_MOD, 'go.sum': goSum, 'vendor/modules.txt': VENDORED } },
      'vendored',
      'none, build entry',
    ],
    [
      'vendor that go would not use',
      { files: { 'go.mod': GO_MOD, 'go.sum': goSum, 'vendor/modules.txt': VENDORED }, env: { GOFLAGS: '-mod=mod' } },
      'ready',
      'set, modules entry, build entry',
    ],
    [
      'vendor that go would refuse',
      { files: { 'go.mod': GO_MOD, 'go.sum': goSum, 'vendor/modules.txt': '' } },
      'ready',
      'set, modules entry, build entry',
    ],
    ['a malformed go.mod', { files: { 'go.mod': `${GO_MOD}requrie example.com/x v1.0.0\n` } }, 'malformed', 'fail'],
    ['a malformed go.sum', { files: { 'go.mod': GO_MOD, 'go.sum': `${goSum}<<<<<<< HEAD\n` } }, 'malformed', 'fail'],
    [
      'a Go that may not be used',
      { files: { 'go.mod': GO_MOD.replace('1.21', '1.99'), 'go.sum': goSum } },
      'go-too-old',
      'fail',
    ],
    [
      'a Go that may not be used, vendored',
      { files: { 'go.mod': GO_MOD.replace('1.21', '1.99'), 'vendor/modules.txt': VENDORED } },
      'go-too-old',
      'fail',
    ],
    [
      'a Go that may be downloaded',
      { files: { 'go.mod': GO_MOD.replace('1.21', '1.99'), 'go.sum': goSum }, env: { GOTOOLCHAIN: 'auto' } },
      'ready',
      'set, modules entry, build entry',
    ],
  ]

  it.each(rows)('%s', async (_name, given, situation, actions) => {
    const { plan } = await prepare(given)
    const { download, modulesEntry, buildEntry } = plan.actions
    const done = [download, ...(modulesEntry ? ['modules entry'] : []), ...(buildEntry ? ['build entry'] : [])].join(
      ', ',
    )
    expect([plan.situation.kind, done]).toEqual([situation, actions])
    expect(plan.keys !== undefined).toBe(modulesEntry || buildEntry)
    // All but the usual is said.
    const isUsual = situation === 'ready' && given.files['go.sum'] !== ''
    expect(situationFindings({ plan, findings: [] })).toHaveLength(isUsual ? 0 : 1)
  })

  it.each([
    [
      'go.mod',
      { 'go.mod': 'module example.com/app\n\ngo 1.21\nrequrie example.com/x v1.0.0\n' },
      'go-mod-malformed',
      /go\.mod:4: unknown directive: requrie/,
    ],
    ['go.mod, its own path', { 'go.mod': 'modul x\n' }, 'go-mod-malformed', /go\.mod:1: unknown directive: modul/],
    [
      'go.sum',
      { 'go.mod': GO_MOD, 'go.sum': `${goSum}=======\n` },
      'go-sum-malformed',
      /go\.sum:5: a merge conflict mark/,
    ],
    ['go.work', { 'go.work': 'go 1.21\nuses ./a\n' }, 'go-work-malformed', /go\.work:2: unknown directive: uses/],
    [
      'go.work that uses what is not there',
      { 'go.work': 'go 1.21\nuse ./a\n' },
      'go-work-malformed',
      /use \.\/a: there is no .*a\/go\.mod/,
    ],
    [
      'go.work.sum',
      { 'go.work': 'go 1.21\nuse ./a\n', 'a/go.mod': GO_MOD, 'go.work.sum': '\nx\n' },
      'go-sum-malformed',
      /go\.work\.sum:2: expected 3 fields/,
    ],
    [
      'a module of go.work',
      { 'go.work': 'go 1.21\nuse ./a\n', 'a/go.mod': `${GO_MOD}x\n` },
      'go-mod-malformed',
      /a\/go\.mod cannot be read:[\s\S]*go\.mod:9: unknown directive: x/,
    ],
  ])('a malformed %s is named with its line', async (_name, files, code, message) => {
    const { plan } = await prepare({ files })
    expect(plan.situation).toMatchObject({ kind: 'malformed', project: { code } })
    expect(situationFindings({ plan, findings: [] })[0]?.message).toMatch(message)
  })
})

describe('the project', () => {
  it('may be further up', async () => {
    const prepared = await prepare({
      files: { 'go.mod': GO_MOD, 'go.sum': goSum, 'cmd/tool/main.go': '' },
      in: 'cmd/tool',
    })
    expect(prepared.plan.main).toMatchObject({ kind: 'module', directory: prepared.root })
  })

  const workspace = {
    'go.work': 'go 1.21\n\nuse (\n\t./a\n\t./deep/b\n)\n\nreplace example.com/x => ./x\n',
    'a/go.mod': GO_MOD,
    'a/go.sum': goSum,
    'deep/b/go.mod': 'module example.com/b\n\ngo 1.20\n\nrequire example.com/y v1.0.0\n',
    'deep/b/go.sum': 'example.com/y v1.0.0 h1:y=\n',
    'go.work.sum': 'example.com/z v1.0.0/go.mod h1:z=\n',
  }

  it('of a workspace has the sums of all its modules and of go.work.sum', async () => {
    const { plan, root: top } = await prepare({ files: workspace, in: 'a' })
    expect(plan.main).toMatchObject({ kind: 'workspace', directory: top, goLine: '1.21', hasGoSum: true })
    expect(plan.main?.modules.map(module => module.directory)).toEqual([join(top, 'a'), join(top, 'deep/b')])
    expect(plan.main?.goSum.lines).toEqual(
      [...goSum.trim().split('\n'), 'example.com/y v1.0.0 h1:y=', 'example.com/z v1.0.0/go.mod h1:z='].toSorted(),
    )
    expect(plan.moduleIngredients).toEqual(
      expect.arrayContaining(['use a', 'use deep/b', 'work replace example.com/x * => x']),
    )
  })

  it('is the module alone with GOWORK=off', async () => {
    const { plan } = await prepare({ files: workspace, in: 'a', env: { GOWORK: 'off' } })
    expect(plan.main).toMatchObject({
      kind: 'module',
      modules: [{ goMod: { path: 'example.com/app' } }],
    })
    expect(plan.main?.goSum.lines).toHaveLength(4)
  })

  it('of a workspace has go.sum enough if go.work.sum has', async () => {
    const { plan } = await prepare({
      files: { 'go.work': 'go 1.21\nuse ./a\n', 'a/go.mod': GO_MOD, 'go.work.sum': goSum },
    })
    expect(plan.situation.kind).toBe('ready')
  })
})

describe('files that cache-dependency-path names', () => {
  const files = {
    'go.mod': GO_MOD,
    'go.sum': goSum,
    'tools/go.mod': 'module example.com/tools\n\ngo 1.21\n\nrequire example.com/y v1.0.0\n',
    'tools/go.sum': 'example.com/y v1.0.0 h1:y=\n',
    'tools/versions.txt': '1\n',
    'broken/go.mod': 'modul x\n',
    'broken/go.sum': '',
    'bare/go.sum': '',
    'a/testdata/b/go.sum': 'no sum\n',
    'vendor/x/go.sum': 'no sum\n',
    '_old/go.sum': 'no sum\n',
    '.git/go.sum': 'no sum\n',
  }

  it('add their modules and contents to the key; what is no module is a finding', async () => {
    const { plan, findings } = await prepare({ files, inputs: { 'cache-dependency-path': '**/go.sum, tools/*.txt' } })
    expect(plan.extras.map(({ name }) => name)).toEqual(['tools/go.sum'])
    const lines = plan.moduleIngredients
    expect(lines).toContain('sum example.com/y v1.0.0 h1:y=')
    expect(lines.filter(line => line.startsWith('file '))).toEqual([
      expect.stringMatching(/^file tools\/versions\.txt [0-9a-f]{64}$/),
    ])
    expect(findings.map(({ code, severity, message }) => [code, severity, message.split(':')[0]])).toEqual([
      ['go-mod-missing', 'warning', 'bare/go.sum'],
      ['go-mod-malformed', 'warning', 'broken/go.sum'],
    ])
  })

  it('need no go.mod in the working directory', async () => {
    const { plan } = await prepare({
      files,
      in: 'a',
      inputs: { 'cache-dependency-path': '../tools/go.sum', 'working-directory': '../bare' },
    })
    expect([plan.situation.kind, plan.main?.modules[0]?.goMod.path, plan.extras.length]).toEqual([
      'ready',
      'example.com/app',
      1,
    ])
  })

  it('that are not there are a finding', async () => {
    const { findings } = await prepare({ files, inputs: { 'cache-dependency-path': 'nowhere/go.sum' } })
    expect(findings).toMatchObject([{ code: 'input-ignored', message: expect.stringContaining('nowhere/go.sum') }])
  })
})

describe('the Go that a build uses', () => {
  it.each([
    ['that is installed', { 'go.mod': GO_MOD }, {}, undefined],
    ['of the toolchain line', { 'go.mod': `${GO_MOD}toolchain go1.98.1\n` }, { GOTOOLCHAIN: 'auto' }, 'go1.98.1'],
    [
      'of go.work before that of its modules',
      { 'go.work': 'go 1.97.2\nuse ./a\n', 'a/go.mod': GO_MOD },
      { GOTOOLCHAIN: 'auto' },
      'go1.97.2',
    ],
    [
      'of go.work’s toolchain line',
      { 'go.work': 'go 1.21\ntoolchain go1.96.0\nuse ./a\n', 'a/go.mod': GO_MOD },
      { GOTOOLCHAIN: 'local+auto' },
      'go1.96.0',
    ],
  ])('is the one %s', async (_name, files, env, version) => {
    const { plan } = await prepare({ files, env })
    expect(plan.goVersion).toBe(version ?? installed)
    expect(plan.keys?.build.primaryKey).toContain(`-${version ?? installed}-`)
  })

  it('is the one that the real go takes, or refuses', async () => {
    const goLines = [undefined, '1.20', '1.21', '1.98', '1.99rc1', '1.99.2']
    const toolchainLines = [undefined, 'default', 'go1.21.5', 'go1.97.0', 'go1.99.5']
    const settings = [
      'local',
      'auto',
      'path',
      'local+auto',
      installed,
      `${installed}+auto`,
      'go1.98.1',
      'go1.98.1+path',
    ]
    const top = join(root, 'toolchains')
    for (const [index, goLine] of goLines.entries())
      for (const [at, toolchainLine] of toolchainLines.entries()) {
        const project = join(top, `${index}-${at}`)
        await mkdir(project, { recursive: true })
        const lines = [
          ...(goLine === undefined ? [] : [`go ${goLine}`]),
          ...(toolchainLine === undefined ? [] : [`toolchain ${toolchainLine}`]),
        ]
        await writeFile(join(project, 'go.mod'), `module example.com/app\n\n${lines.join('\n')}\n`)
        const seen = settings.map(async gotoolchain => {
          const ours = selectGoVersion({ installed, gotoolchain, goLine, toolchainLine })
          // Where another Go is pinned, that one would have to be there to refuse.
          const version =
            ours.kind === 'use' || ours.allowed !== installed
              ? ours.kind === 'use'
                ? ours.version
                : ours.allowed
              : 'too-old'
          return [
            [gotoolchain, lines, version],
            [gotoolchain, lines, await selectedByGo(project, gotoolchain)],
          ]
        })
        for (const [ours, real] of await Promise.all(seen)) expect(ours).toEqual(real)
      }
  })

  it('may be named in the user’s own go env file', async () => {
    const { plan, goEnv } = await prepare({
      files: {
        'go.mod': GO_MOD.replace('1.21', '1.99'),
        env: '# mine\nGOTOOLCHAIN=go1.99.3+auto\nGOPROXY=https://proxy.example.com\n',
      },
      env: { GOTOOLCHAIN: '', GOENV: join(root, `case-${cases}`, 'env'), GOPROXY: '' },
    })
    expect(plan.goVersion).toBe('go1.99.3')
    expect([goEnv.isInFile('GOTOOLCHAIN'), goEnv.get('GOPROXY')]).toEqual([true, 'https://proxy.example.com'])
  })
})

/** No other Go is there: go names the one that it would need. */
async function selectedByGo(project: string, gotoolchain: string): Promise<string> {
  const env = { ...environment, GOTOOLCHAIN: gotoolchain }
  const { code, stderr } = await run('go', ['list', '-m'], { cwd: project, env })
  // Whatever go says of the rest of go.mod, it says it itself.
  if (code === 0 || stderr.includes('updates to go.mod needed')) return installed
  if (/go\.mod requires go >= /.test(stderr)) return 'too-old'
  const wanted = /(?:download|cannot find) "?(go[^\s"]+)"? (?:for|in PATH)/.exec(stderr)?.[1]
  if (wanted === undefined) throw new Error(stderr)
  return wanted
}
