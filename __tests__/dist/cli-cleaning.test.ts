import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { CleaningReport } from '../../src/phases/cleaning.ts'
import { type CliMachine, libraryOf, makeCliMachine } from '../support/cli-machine.ts'
import { type CliResult, runCli } from '../support/dist.ts'
import { makeModules } from '../support/module-builder.ts'
import { type ModuleProxy, startModuleProxy } from '../support/module-proxy.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const modules = makeModules(2)
let proxy: ModuleProxy
let machine: CliMachine

beforeAll(async () => {
  proxy = await startModuleProxy({ modules })
  const project = { files: libraryOf(modules) }
  machine = await makeCliMachine(await directory('cleaning'), {
    proxy: proxy.url,
    modules,
    project,
    env: { GOFLAGS: '' },
  })
  await build()
})
afterAll(async () => proxy.close())

async function build(): Promise<CliResult> {
  return machine.cli(['run', '--cache-directory', machine.cacheDirectory, '--', 'go', 'build', './...'])
}

async function cli(command: string, ...flags: readonly string[]): Promise<CliResult> {
  const args = [command, '-C', machine.project, '--cache-directory', machine.cacheDirectory, ...flags]
  return runCli(args, { env: machine.env, cwd: machine.directory })
}

async function reports(command: string, ...flags: readonly string[]): Promise<readonly CleaningReport[]> {
  const { code, stdout, stderr } = await cli(command, '--json', '-', ...flags)
  if (code !== 0) throw new Error(stderr)
  return (JSON.parse(stdout) as { readonly caches: readonly CleaningReport[] }).caches
}

it('prune shows what there is, and removes what is old enough', async () => {
  const { code, stdout } = await cli('prune')
  expect(code).toBe(0)
  expect(stdout).toMatch(/^modules .* 2 module versions and repositories: .*\nbuild .*\nstore .*\n$/)
  const young = await reports('prune', '--older-than', '30d')
  expect(young.map(({ name, found, removed }) => [name, found.items > 0, removed.items])).toEqual([
    ['modules', true, 0],
    ['build', true, 0],
    ['store', true, 0],
  ])
})

it('clean removes what is chosen, and what it removes comes back', async () => {
  const dry = await reports('clean', '--modules', '--build', '--dry-run')
  expect(dry.map(({ found, removed }) => found.items === removed.items)).toEqual([true, true, false])
  expect(await readdir(machine.goModCache)).toContain('example.com')

  await reports('clean', '--modules', '--build')
  await expect(readdir(machine.goModCache)).rejects.toThrow('ENOENT')
  proxy.clear()
  expect(await build()).toMatchObject({
    code: 0,
    report: { cache: { modules: { outcome: 'hit' }, build: { outcome: 'hit' } } },
  })
  expect(proxy.requests).toEqual([])

  await reports('clean', '--modules', '--build', '--store')
  expect(await build()).toMatchObject({
    code: 0,
    report: { cache: { modules: { outcome: 'miss' }, build: { outcome: 'miss' } } },
  })
})

it('clean refuses what is no cache, and says so', async () => {
  await mkdir(join(machine.directory, 'home'), { recursive: true })
  await writeFile(join(machine.directory, 'home/thesis.txt'), 'years of work')
  const env = { ...machine.env, GOMODCACHE: join(machine.directory, 'home') }
  const args = [
    'clean',
    '-C',
    machine.project,
    '--cache-directory',
    join(machine.directory, 'home'),
    '--modules',
    '--store',
  ]
  const { code, stderr } = await runCli(args, { env, cwd: machine.directory })
  expect([code, await readdir(join(machine.directory, 'home'))]).toEqual([1, expect.arrayContaining(['thesis.txt'])])
  expect(stderr).toMatch(/^error: .* is not a module cache$/m)
  expect(stderr).toMatch(/^error: .* which no store does/m)
})

it.each([
  ['s3', ['--s3-bucket', 'caches'], /^error: a bucket .* lifecycle rule/m],
  ['github', [], /^error: GitHub's cache .* `gh cache delete KEY`/m],
])('clean --store of %s says who clears it', async (backend, flags, said) => {
  const args = ['clean', '-C', machine.project, '--cache-backend', backend, ...flags, '--store']
  const { code, stderr } = await runCli(args, { env: machine.env, cwd: machine.directory })
  expect([code, stderr]).toEqual([1, expect.stringMatching(said)])
})
