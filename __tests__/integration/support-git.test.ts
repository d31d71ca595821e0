import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testAuthority } from '../support/certificates.ts'
import { createRepository } from '../support/git-repository.ts'
import { type GitServer, startGitServer } from '../support/git-server.ts'
import { buildModule } from '../support/module-builder.ts'
import { processesBelow, run, type RunResult } from '../support/processes.ts'
import { writeProject } from '../support/project.ts'
import { goEnvironment, temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const module = buildModule({ path: 'git.example.com/team/mod', version: 'v1.1.0', sizeBytes: 40_000 })
const basicAuth = { user: 'reader', password: 'sesame' }

async function makeRepositories(): Promise<string> {
  const root = await directory('git')
  const first = { 'go.mod': 'module git.example.com/team/mod\n' }
  await createRepository(root, 'team/mod', [
    { tag: 'v1.0.0', files: first },
    { tag: 'v1.1.0', files: module.files },
  ])
  return root
}

interface Download {
  readonly server: GitServer
  readonly extra?: Readonly<Record<string, string>>
  readonly timeoutMs?: number
}

async function downloadDirect({ server, extra = {}, timeoutMs = 30_000 }: Download): Promise<RunResult> {
  const root = await directory('direct')
  await writeProject(join(root, 'project'), [module])
  const env = await goEnvironment(root, { proxy: 'direct', extra: { ...server.environment(), ...extra } })
  const result = await run('go', ['mod', 'download'], { cwd: join(root, 'project'), env, timeoutMs })
  expect(processesBelow(root)).toEqual([])
  return result
}

describe('git over plain HTTP', () => {
  let server: GitServer
  const insecure = { GOINSECURE: '*', GONOSUMDB: '*' }
  beforeAll(async () => {
    server = await startGitServer({ root: await makeRepositories() })
  })
  afterAll(() => server.close())

  it('clones, with both tags', async () => {
    const root = await directory('clone')
    const env = await goEnvironment(root)
    server.behave({})
    const cloned = await run('git', ['clone', '--quiet', `${server.url}/team/mod.git`, 'mod'], { cwd: root, env })
    expect(cloned).toMatchObject({ code: 0, stderr: '' })
    expect(await readdir(join(root, 'mod'))).toEqual(expect.arrayContaining(['data.bin', 'go.mod', 'mod.go']))
    const tags = await run('git', ['tag'], { cwd: join(root, 'mod'), env })
    expect(tags.stdout).toBe('v1.0.0\nv1.1.0\n')
  })

  it('serves go, found by discovery and verified by go.sum', async () => {
    server.behave({})
    expect(await downloadDirect({ server, extra: insecure })).toMatchObject({ code: 0, stderr: '' })
    const discovery = server.requests.find(request => request.path.includes('go-get=1'))
    expect(discovery).toMatchObject({ host: 'git.example.com', path: '/team/mod?go-get=1', status: 200 })
  })

  it('is slow, yet goes on', async () => {
    server.behave({ bytesPerSecond: 30_000 })
    const result = await downloadDirect({ server, extra: insecure })
    expect(result.code).toBe(0)
    expect(result.seconds).toBeGreaterThan(1.2)
  })

  it('stalls until go and its git are killed', async () => {
    server.behave({ stallAfterBytes: 1000 })
    expect(await downloadDirect({ server, extra: insecure, timeoutMs: 1500 })).toMatchObject({ timedOut: true })
  })

  it('asks for a password, and takes the right one', async () => {
    server.behave({ basicAuth })
    const refused = await downloadDirect({ server, extra: insecure })
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('terminal prompts disabled') })
    const authority = server.url.slice('http://'.length)
    const config = {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.http://reader:sesame@${authority}.insteadOf`,
      GIT_CONFIG_VALUE_0: server.url,
    }
    expect(await downloadDirect({ server, extra: { ...insecure, ...config } })).toMatchObject({ code: 0 })
  })
})

describe('git over HTTPS', () => {
  it('serves go without GOINSECURE, authenticated by netrc', async () => {
    const root = await makeRepositories()
    const caFile = await testAuthority().writeCaFile(root)
    await using server = await startGitServer({
      root,
      tls: {},
      behaviour: { basicAuth: { ...basicAuth, discovery: true } },
    })
    const home = (await goEnvironment(await directory('home')))['HOME'] ?? ''
    await writeFile(join(home, '.netrc'), netrcLine('git.example.com') + netrcLine('127.0.0.1'))
    const extra = { ...server.environment(caFile), HOME: home }
    expect(await downloadDirect({ server, extra })).toMatchObject({ code: 0, stderr: '' })
    expect(server.requests.filter(request => request.status === 200 && request.authorization === undefined)).toEqual([])
  })
})

function netrcLine(host: string): string {
  return `machine ${host} login reader password sesame\n`
}
