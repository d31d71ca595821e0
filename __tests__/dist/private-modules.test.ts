import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { GIVEN, HIDDEN, LIB, makePrivateMachine, runPrivateJob, TOKEN } from '../support/private-jobs.ts'
import { makePrivateWorld, type PrivateWorld } from '../support/private-world.ts'
import { type RunResult, run } from '../support/processes.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
let world: PrivateWorld
beforeAll(async () => {
  world = await makePrivateWorld(await directory('world'))
})
beforeEach(() => world.internet.clear())
afterAll(async () => world[Symbol.asyncDispose]())

/** A later step: builds offline, and asks for the repository. */
async function buildAndAsk(env: Readonly<Record<string, string>>): Promise<RunResult> {
  expect(Object.keys(env).filter(name => /^GIT_CONFIG_(COUNT|KEY|VALUE)|^NETRC$|^GIT_SSH/.test(name))).toEqual([])
  const cwd = env['GITHUB_WORKSPACE'] ?? ''
  const built = await run('go', ['build', './...'], { cwd, env: { ...env, GOPROXY: 'off' } })
  expect([built.code, built.stderr]).toEqual([0, ''])
  return run('git', ['ls-remote', `https://${LIB}`], { env })
}

it('the action fetches private modules with git-token, and later steps have what is here and no more', async () => {
  const result = await runPrivateJob(world, await directory('job'), { inputs: GIVEN, workload: buildAndAsk })
  const { main, log, state, report, masks, left } = result
  expect([main.conclusion, result.workload?.code, left]).toEqual(['success', 128, []])
  expect(log).toContain('need persist-credentials: true')
  expect([log, JSON.stringify([state, report])].join('\n')).not.toMatch(HIDDEN)
  expect(masks).toContain(Buffer.from(`x-access-token:${TOKEN}`).toString('base64'))
  expect(world.betrayals()).toEqual([])
})

it('run gives its command no credentials, but where they are to be kept', async () => {
  const { env, cli, flags, left } = await makePrivateMachine(world, await directory('run'), {
    goPrivate: 'github.com/acme',
  })
  const own = '[user]\n\tname = me\n'
  await writeFile(join(env['HOME'] ?? '', '.gitconfig'), own)
  const command = ['--', 'sh', '-c', 'env; git config user.name; git ls-remote https://github.com/acme/tools']
  const without = await cli(['run', ...flags, '--cache', 'false', ...command])
  expect([without.code, without.stderr]).toEqual([128, expect.stringContaining('terminal prompts disabled')])
  const kept = await cli(['run', '--persist-credentials', 'true', ...flags, '--cache', 'false', ...command])
  expect([kept.code, kept.stdout]).toEqual([0, expect.stringMatching(/^me\n[0-9a-f]{40}\t/m)])
  for (const { stdout, stderr } of [without, kept]) expect(stdout + stderr).not.toMatch(HIDDEN)
  expect(left()).toEqual([])
  expect(await readFile(join(env['HOME'] ?? '', '.gitconfig'), 'utf8')).toBe(own)
})
