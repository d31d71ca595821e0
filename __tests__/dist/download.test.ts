import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { type CliMachine, makeCliMachine } from '../support/cli-machine.ts'
import { createRepository } from '../support/git-repository.ts'
import { type GitServer, startGitServer } from '../support/git-server.ts'
import { buildModule, makeModules, type SyntheticModule } from '../support/module-builder.ts'
import { type ModuleProxy, startModuleProxy } from '../support/module-proxy.ts'
import { goSumOf, type ProjectOptions, writeProject } from '../support/project.ts'
import { status } from '../support/proxy-faults.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const modules = makeModules(3)
const [first, second, third] = modules as [SyntheticModule, SyntheticModule, SyntheticModule]
let proxy: ModuleProxy

beforeAll(async () => {
  proxy = await startModuleProxy({ modules })
})
afterEach(() => {
  proxy.clear()
  proxy.setFaults([])
})
afterAll(async () => proxy.close())

async function machineWith(options: { readonly project?: ProjectOptions } = {}): Promise<CliMachine> {
  return makeCliMachine(await directory('download'), { proxy: proxy.url, modules, ...options })
}

function zipsAskedFor(): readonly string[] {
  return proxy.requests
    .map(({ path }) => path)
    .filter(path => path.endsWith('.zip'))
    .toSorted()
}

it('with -modfile in GOFLAGS gets what that file asks for, and it stays as it was', async () => {
  const machine = await makeCliMachine(await directory('modfile'), {
    proxy: proxy.url,
    modules: [first],
    env: { GOFLAGS: '-modcacherw -modfile=../alt.mod' },
  })
  const other = join(machine.directory, 'other')
  await writeProject(other, [second, third])
  for (const end of ['mod', 'sum']) await rename(join(other, `go.${end}`), join(machine.project, `alt.${end}`))
  const command = join(machine.project, 'cmd')
  await mkdir(command)
  await writeFile(join(command, 'main.go'), await readFile(join(other, 'main.go')))
  const files = ['go.mod', 'go.sum', 'alt.mod', 'alt.sum'].map(name => join(machine.project, name))
  const read = async () => Promise.all(files.map(async file => readFile(file, 'utf8')))
  const before = await read()
  const { code, report } = await machine.cli(['download', '-C', command])
  expect([code, report.findings, report.modules.map(({ path }) => path)]).toEqual([0, [], [second.path, third.path]])
  const built = await machine.go('build', '-C', 'cmd', '-o', join(machine.directory, 'built'), '.')
  expect([built.code, built.stderr]).toEqual([0, ''])
  expect(await read()).toEqual(before)
})

describe('what GONOPROXY matches', () => {
  const STALL_TIMEOUT_S = 1
  const hidden = buildModule({ path: 'git.example.com/team/mod', version: 'v1.0.0', sizeBytes: 200_000 })
  let git: GitServer

  beforeAll(async () => {
    const root = await directory('git')
    await createRepository(root, 'team/mod', [{ tag: 'v1.0.0', files: hidden.files }])
    // The clone takes three times the stall time-out, and goes on.
    git = await startGitServer({ root, behaviour: { bytesPerSecond: 200_000 / (3 * STALL_TIMEOUT_S) } })
  })
  afterAll(async () => git.close())

  it('is fetched from its repository, however slow that is, and no proxy hears of it', async () => {
    const machine = await makeCliMachine(await directory('hidden'), {
      proxy: `${proxy.url},direct`,
      modules: [...modules, hidden],
      env: { ...git.environment(), GOPRIVATE: 'git.example.com', GOINSECURE: 'git.example.com' },
    })
    const before = await readFile(join(machine.project, 'go.sum'), 'utf8')
    const { code, report, seconds } = await machine.cli(['download', '--stall-timeout', `${STALL_TIMEOUT_S}s`])
    expect([code, report.findings]).toEqual([0, []])
    expect(seconds).toBeGreaterThan(3 * STALL_TIMEOUT_S)
    expect(report.download).toMatchObject({ modules: 4, fetched: 4, retries: 0, goCommand: { killed: 0 } })
    expect(proxy.requests.filter(({ path }) => path.includes('git.example.com'))).toEqual([])
    expect(zipsAskedFor()).toHaveLength(3)
    expect(await readFile(join(machine.project, 'go.sum'), 'utf8')).toBe(before)
    expect(await machine.go('mod', 'verify')).toMatchObject({ code: 0 })
  })
})

describe('a workspace', () => {
  it('gets what all its modules need, and go.work, go.work.sum and every go.sum stay as they were', async () => {
    const root = await directory('workspace')
    const members = { a: [first], b: [second, third] }
    for (const [name, needed] of Object.entries(members))
      await writeProject(join(root, 'app', name), needed, {
        path: `example.com/${name}`,
        goSum: name === 'a' ? null : goSumOf([third]),
      })
    const made = await makeCliMachine(root, {
      proxy: proxy.url,
      modules: [],
      project: {
        files: {
          'go.work': 'go 1.21\n\nuse (\n\t./a\n\t./b\n)\n',
          'go.work.sum': goSumOf([first, second]),
        },
      },
    })
    for (const name of ['go.mod', 'go.sum', 'main.go']) await rm(join(made.project, name))
    const files = ['go.work', 'go.work.sum', 'a/go.mod', 'b/go.mod', 'b/go.sum']
    const read = async (): Promise<readonly string[]> =>
      Promise.all(files.map(async name => readFile(join(made.project, name), 'utf8')))
    const before = await read()
    const { code, report } = await made.cli(['download'])
    expect([code, report.findings]).toEqual([0, []])
    expect(report.modules.map(({ path }) => path)).toEqual(modules.map(({ path }) => path))
    expect(await read()).toEqual(before)
    expect(await readdir(join(made.project, 'a'))).not.toContain('go.sum')
    const list = await made.go('list', '-deps', '-f', '{{with .Module}}{{.Path}}{{end}}', './a', './b')
    expect(list).toMatchObject({ code: 0, stdout: expect.stringContaining(second.path) })
  })
})

describe('what is there already', () => {
  it('is not asked for again, but with force-download it is fetched and replaced', async () => {
    const made = await machineWith()
    expect((await made.cli(['download'])).report.download).toMatchObject({ fetched: 3, present: 0 })
    proxy.clear()
    expect((await made.cli(['download'])).report.download).toMatchObject({ fetched: 0, present: 3 })
    expect(proxy.requests).toEqual([])

    const damaged = join(made.goModCache, `${first.path}@v1.0.0`, 'm000.go')
    await writeFile(damaged, 'package damaged\n')
    const forced = await made.cli(['download', '--force-download', 'true'])
    expect(forced.report.download).toMatchObject({ fetched: 3, present: 0 })
    expect(zipsAskedFor()).toHaveLength(3)
    expect(await readFile(damaged, 'utf8')).toBe(String(first.files['m000.go']))
    expect(await made.go('mod', 'verify')).toMatchObject({ code: 0 })
  })

  it('from another tool is completed', async () => {
    const made = await machineWith()
    await mkdir(made.goModCache, { recursive: true })
    // Another project's download of one of them.
    await writeProject(join(made.directory, 'small'), [second])
    expect(await made.cli(['download', '-C', join(made.directory, 'small')])).toMatchObject({ code: 0 })
    proxy.clear()
    expect((await made.cli(['download'])).report.download).toMatchObject({ fetched: 2, present: 1 })
    expect(zipsAskedFor()).toEqual([first, third].map(({ path }) => `/${path}/@v/v1.0.0.zip`))
  })
})

describe('a module that cannot be had', () => {
  it('is a warning with download: warn, and all others are there', async () => {
    proxy.setFaults([{ path: /m001/, fault: status(404) }])
    const made = await machineWith()
    const { code, report, stderr } = await made.cli(['download', '--download', 'warn'])
    expect([code, report.ok]).toEqual([0, true])
    expect(report.findings).toMatchObject([{ code: 'not-found', severity: 'warning', module: `${second.path}@v1.0.0` }])
    expect(report.download).toMatchObject({ modules: 3, fetched: 2, present: 0 })
    expect(stderr).toMatch(/^warning: .*m001@v1\.0\.0/m)
    expect(stderr).toMatch(/^2 of 3 modules ready/m)
    expect(await readdir(join(made.goModCache, 'example.com/synthetic'))).toEqual(['m000@v1.0.0', 'm002@v1.0.0'])
  })

  it('with wrong bytes is a security finding, and never visible', async () => {
    const forged = buildModule({ path: second.path, version: second.version, files: { 'evil.go': 'package evil\n' } })
    proxy.setFaults([{ path: /m001.*\.zip$/, fault: { kind: 'body', change: () => forged.zip } }])
    const made = await machineWith()
    const { code, report } = await made.cli(['download'])
    expect([code, report.findings[0]]).toMatchObject([1, { code: 'checksum-mismatch', severity: 'security' }])
    expect(JSON.stringify(report.findings)).toContain(proxy.url)
    expect(await readdir(join(made.goModCache, 'example.com/synthetic'))).not.toContain('m001@v1.0.0')
    const files = await readdir(join(made.goModCache, 'cache/download/example.com/synthetic/m001/@v'))
    expect(files.filter(name => /zip/.test(name) && !/lock/.test(name))).toEqual([])
  })
})
