import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { makeCredentialDirectory } from '../../src/credentials/directory.ts'
import type { Visit } from '../support/internet.ts'
import { GIVEN, HIDDEN, LIB, makePrivateMachine, NETRC, runPrivateJob } from '../support/private-jobs.ts'
import { makePrivateWorld, type PrivateWorld } from '../support/private-world.ts'
import { processesBelow, type RunResult, run } from '../support/processes.ts'
import { REPOSITORY } from '../support/runner.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const SILENT = 'silent.example.com'
let world: PrivateWorld

async function neverAnswer({ signal }: Visit): Promise<void> {
  await new Promise<void>(resolve => {
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

beforeAll(async () => {
  world = await makePrivateWorld(await directory('world'), { sites: { [SILENT]: neverAnswer } })
})
beforeEach(() => world.internet.clear())
afterAll(async () => world[Symbol.asyncDispose]())

/** A later step that needs a private module which is not here yet. */
async function getAnother(env: Readonly<Record<string, string>>): Promise<RunResult> {
  expect(Object.values(env).join('\n')).not.toMatch(HIDDEN)
  return run('go', ['get', 'github.com/acme/tools@v1.0.0'], { cwd: env['GITHUB_WORKSPACE'] ?? '', env })
}

it('the action keeps credentials for later steps where it is told to, until post; HOME stays as it was', async () => {
  const inputs = { ...GIVEN, 'persist-credentials': 'true' }
  const result = await runPrivateJob(world, await directory('job'), { inputs, workload: getAnother })
  const { main, post, log, state, report, home, left } = result
  expect([main.conclusion, result.workload?.code, post?.conclusion, left]).toEqual(['success', 0, 'success', []])
  expect([log, JSON.stringify([state, report])].join('\n')).not.toMatch(HIDDEN)
  expect(Object.keys(state).toSorted()).toEqual(['credentials', 'state'])
  expect(log).not.toContain('need persist-credentials')
  expect(await readFile(join(home, '.netrc'), 'utf8')).toBe(NETRC)
  expect((await readdir(home)).filter(name => name.startsWith('.git'))).toEqual([])
})

async function post(credentials: string): Promise<RunResult> {
  return run(process.execPath, [join(REPOSITORY, 'dist/post.js')], { env: { STATE_credentials: credentials } })
}

it('post removes what was kept also where main was killed and had nothing else to say, and removes nothing else', async () => {
  const root = await directory('post')
  const kept = await makeCredentialDirectory(root, process.pid)
  const refused = await post(root)
  expect([refused.code, refused.stdout]).toEqual([0, expect.stringContaining('could not be removed')])
  expect(await readdir(root)).toHaveLength(1)
  expect((await post(kept)).code).toBe(0)
  expect(await readdir(root)).toEqual([])
})

it('the action says why a fork has none, and fetches what is public', async () => {
  const payload = {
    repository: { full_name: 'octo/app', private: false },
    pull_request: { head: { repo: { full_name: 'stranger/app' } } },
  }
  const inputs = { ...GIVEN, 'git-token': '', 'persist-credentials': 'true' }
  const event = { name: 'pull_request', payload }
  const { main, log, report } = await runPrivateJob(world, await directory('job'), { inputs, event })
  expect(main.conclusion).toBe('failure')
  expect(report?.download).toMatchObject({ modules: 3, fetched: 2 })
  expect(log).toContain('The project needs a private module; what is public is fetched.')
  // The heaviest first.
  const [missing, withheld, ...others] = report?.findings ?? []
  expect([withheld?.code, others]).toEqual(['credentials-withheld', []])
  expect(missing).toMatchObject({ code: 'git-credentials-missing', severity: 'error', module: `${LIB}@v1.0.0` })
  expect(missing?.cause).toContain('a pull request of a fork')
})

it('setup and save are the two halves of it, for a shell', async () => {
  const root = await directory('halves')
  const { env, cli, flags, left } = await makePrivateMachine(world, root, { goPrivate: 'github.com/acme' })
  const state = join(root, 'state.json')
  const { stdout } = await cli([
    'setup',
    '--persist-credentials',
    'true',
    '--state',
    state,
    ...flags,
    '--cache',
    'false',
  ])
  expect(stdout + (await readFile(state, 'utf8'))).not.toMatch(HIDDEN)
  const script = `${stdout}\ngit ls-remote --tags https://github.com/acme/tools`
  expect((await run('sh', ['-c', script], { env })).stdout).toContain('refs/tags/v1.0.0')
  expect(left()).toHaveLength(1)
  expect((await cli(['save', '--state', state])).code).toBe(0)
  expect(left()).toEqual([])
})

it.each(['SIGTERM', 'SIGKILL'] as const)('nothing is left after %s, or the next job removes it', async signal => {
  const root = await directory('killed')
  const machine = await makePrivateMachine(world, root, { goPrivate: SILENT, isEmpty: true })
  const args = ['download', ...machine.flags, `${SILENT}/a/b@v1.0.0`]
  await machine.interrupt(args, { signal, when: () => machine.left().length > 0 })
  expect(machine.left()).toHaveLength(signal === 'SIGKILL' ? 1 : 0)
  // go outlives us then.
  for (const { pid } of processesBelow(root)) process.kill(pid, 'SIGKILL')
  await machine.cli(['download', '--quiet'])
  expect(machine.left()).toEqual([])
})
