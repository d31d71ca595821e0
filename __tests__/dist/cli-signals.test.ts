import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { type CliMachine, makeCliMachine } from '../support/cli-machine.ts'
import { createRepository } from '../support/git-repository.ts'
import { type GitServer, startGitServer } from '../support/git-server.ts'
import { buildModule, makeModules } from '../support/module-builder.ts'
import { type ModuleProxy, startModuleProxy } from '../support/module-proxy.ts'
import type { Faults } from '../support/proxy-faults.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const modules = makeModules(3, { sizeBytes: 50_000 })
const fromGit = buildModule({ path: 'git.example.com/team/mod', version: 'v1.0.0', sizeBytes: 100_000 })
let proxy: ModuleProxy
let git: GitServer

beforeAll(async () => {
  proxy = await startModuleProxy({ modules })
  const root = await directory('git')
  await createRepository(root, 'team/mod', [{ tag: 'v1.0.0', files: fromGit.files }])
  git = await startGitServer({ root, behaviour: { stallAfterBytes: 20_000 } })
})
afterEach(() => proxy.clear())
afterAll(async () => Promise.all([proxy.close(), git.close()]))

const CODES = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const

/** What no run may leave: its temporary directory, half-written files. */
async function leftovers({ directory, goModCache }: CliMachine): Promise<readonly string[]> {
  const temporary = await readdir(join(directory, 'tmp'))
  const cache = await readdir(join(goModCache, 'cache'), { recursive: true }).catch(() => [])
  return [...temporary, ...cache.filter(name => /tmp|go-mod-setup/.test(name))]
}

/** Waits until nothing is there any more; what is there for longer than a moment fails the test. */
async function untilNothing(look: () => readonly string[]): Promise<void> {
  const until = Date.now() + 5000
  while (look().length > 0 && Date.now() < until) await sleep(20)
  expect(look()).toEqual([])
}

describe.each(CODES)('%s', (signal, code) => {
  it.each<[string, Faults]>([
    ['while a mirror does not answer', [{ fault: { kind: 'never-headers' } }]],
    ['in the middle of zips', [{ path: /\.zip$/, fault: { kind: 'stall', afterBytes: 20_000 } }]],
  ])('ends a download %s', async (_name, faults) => {
    proxy.setFaults(faults)
    const machine = await makeCliMachine(await directory('signal'), { proxy: proxy.url, modules })
    const goSum = await readFile(join(machine.project, 'go.sum'), 'utf8')
    const when = (): boolean =>
      proxy.requests.some(({ path, sentBytes }) => !path.endsWith('.zip') || sentBytes >= 20_000)
    const ended = await machine.interrupt(['download'], { signal, when })
    expect(ended).toMatchObject({
      code,
      signal: null,
      stderr: `error: interrupted by ${signal}\n`,
    })
    expect(ended.seconds).toBeLessThan(5)
    expect(machine.processes()).toEqual([])
    expect(await leftovers(machine)).toEqual([])
    expect(await readFile(join(machine.project, 'go.sum'), 'utf8')).toBe(goSum)
  })

  it('ends go, git and what git started', async () => {
    const machine = await makeCliMachine(await directory('signal-git'), {
      proxy: `${proxy.url},direct`,
      modules: [fromGit],
      env: { ...git.environment(), GOPRIVATE: 'git.example.com', GOINSECURE: 'git.example.com' },
    })
    const stalled = (): boolean => git.requests.some(({ sentBytes }) => sentBytes >= 20_000)
    let seen: readonly string[] = []
    const when = (): boolean => {
      seen = machine.processes()
      return stalled() && seen.includes('git-remote-http')
    }
    const ended = await machine.interrupt(['download'], { signal, when })
    expect(seen).toEqual(expect.arrayContaining(['go', 'git']))
    expect(ended).toMatchObject({ code, signal: null })
    expect(machine.processes()).toEqual([])
    expect(await leftovers(machine)).toEqual([])
  })

  it('reaches the command of run, and nothing is saved', async () => {
    const machine = await makeCliMachine(await directory('signal-run'), { proxy: proxy.url, modules })
    const flags = ['--cache-directory', machine.cacheDirectory, '--download', 'false']
    const started = (): boolean => machine.processes().includes('sleep')
    const ended = await machine.interrupt(['run', ...flags, '--', 'sleep', '60'], { signal, when: started })
    expect(ended).toMatchObject({ code, signal: null })
    expect(machine.processes()).toEqual([])
    await expect(readdir(machine.cacheDirectory)).rejects.toThrow('ENOENT')
  })
})

describe('SIGKILL', () => {
  it('ends go, git and what git started, though nobody is left to end them', async () => {
    const machine = await makeCliMachine(await directory('signal-orphans'), {
      proxy: `${proxy.url},direct`,
      modules: [fromGit],
      env: { ...git.environment(), GOPRIVATE: 'git.example.com', GOINSECURE: 'git.example.com' },
    })
    const earlier = git.requests.length
    const stalled = (): boolean => git.requests.slice(earlier).some(({ sentBytes }) => sentBytes >= 20_000)
    const when = (): boolean => stalled() && machine.processes().includes('git-remote-http')
    const ended = await machine.interrupt(['download'], { signal: 'SIGKILL', when })
    expect(ended).toMatchObject({ code: null, signal: 'SIGKILL' })
    await untilNothing(() => machine.processes())
  })

  it('leaves nothing that the next run on the machine does not sweep', async () => {
    proxy.setFaults([{ path: /\.zip$/, fault: { kind: 'stall', afterBytes: 20_000 } }])
    const machine = await makeCliMachine(await directory('signal-kill'), { proxy: proxy.url, modules })
    const when = (): boolean => proxy.requests.some(({ sentBytes }) => sentBytes >= 20_000)
    const flags = ['--cache-directory', machine.cacheDirectory]
    const ended = await machine.interrupt(['run', ...flags, '--', 'true'], { signal: 'SIGKILL', when })
    expect(ended).toMatchObject({ code: null, signal: 'SIGKILL' })
    expect(machine.processes()).toEqual([])
    // Or nothing is shown below.
    expect(await leftovers(machine)).not.toEqual([])
    proxy.setFaults([])
    expect(await machine.cli(['run', ...flags, '--', 'true'])).toMatchObject({ code: 0 })
    expect(await leftovers(machine)).toEqual([])
  })
})
