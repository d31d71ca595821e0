import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { classifyGoOutput } from '../../src/diagnosis/classify-go.ts'
import { downloadPrivately, entryFor, type PrivateDownload, type PrivateResult } from '../support/private-download.ts'
import { makePrivateWorld, type PrivateWorld, TOKENS } from '../support/private-world.ts'
import { makeSshRoute, type SshServer, startSshServer } from '../support/ssh-server.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
let world: PrivateWorld
let server: SshServer
let path = ''
beforeAll(async () => {
  world = await makePrivateWorld(await directory('world'))
  const root = await directory('ssh')
  server = await startSshServer({ directory: root, root: world.root, asForge: true })
  path = await makeSshRoute(join(root, 'bin'), { hosts: ['github.com', 'gitea.example.com'], server })
})
beforeEach(() => world.internet.clear())
afterAll(async () => {
  await server.close()
  await world[Symbol.asyncDispose]()
})

const LIB = 'github.com/acme/lib'
const NESTED = 'gitlab.example.com/group/sub/deep/lib'

async function download(given: Omit<PrivateDownload, 'world' | 'root'>): Promise<PrivateResult> {
  return downloadPrivately({ world, root: await directory('private'), ...given })
}

it.each([
  ['github.com/acme/lib', TOKENS.github],
  ['github.com/acme/lib', TOKENS.githubApp],
  ['ghe.example.com/platform/lib.git', TOKENS.enterprise],
  [NESTED, TOKENS.gitlab],
  [NESTED, TOKENS.gitlabJob],
  ['gitea.example.com/team/lib', TOKENS.gitea],
  ['bitbucket.org/workspace/lib', TOKENS.bitbucket],
  ['bitbucket.org/workspace/lib', TOKENS.bitbucketApi],
  ['dev.azure.com/org/project/_git/lib.git', TOKENS.azure],
])('git-token fetches %s with %s, and speaks to nobody else', async (path, token) => {
  const host = path.split('/')[0] ?? ''
  const result = await download({ paths: [path], entries: [entryFor(host, token)] })
  expect(result).toMatchObject({ code: 0, stderr: '', left: [] })
  expect(new Set(world.internet.requests.map(request => request.host))).toEqual(new Set([host]))
})

it.each([
  [LIB, TOKENS.githubExpired, 'git-credentials-refused'],
  [LIB, TOKENS.githubOther, 'git-repository-not-found'],
  [LIB, TOKENS.githubScope, 'git-token-scope'],
  [LIB, TOKENS.githubSaml, 'git-saml-required'],
  ['github.com/acme/former', TOKENS.github, 'git-repository-moved'],
  [NESTED, 'wr0ng', 'module-discovery-failed'],
  ['gitea.example.com/team/lib', 'wr0ng', 'git-credentials-refused'],
  ['bitbucket.org/workspace/lib', 'wr0ng', 'git-credentials-refused'],
  ['dev.azure.com/org/project/_git/lib.git', 'wr0ng', 'git-repository-unreachable'],
])('of %s with %s go says %s', async (path, token, code) => {
  const { stderr } = await download({ paths: [path], entries: [entryFor(path.split('/')[0] ?? '', token)] })
  expect(classifyGoOutput(stderr)).toMatchObject([{ code, module: `${path}@v1.0.0` }])
})

const goodKey = async (): Promise<string> => readFile(server.keys.good, 'utf8')

it.each([
  ['ssh-host-key-unknown', 'gitea.example.com/team/lib', async () => ({ key: await goodKey() })],
  // The built-in key is the real one's.
  ['ssh-host-key-unknown', LIB, async () => ({ key: await goodKey() })],
  [
    'ssh-key-refused',
    LIB,
    async () => ({ key: await readFile(server.keys.refused, 'utf8'), knownHosts: [`github.com ${server.hostKey}`] }),
  ],
  [
    'git-repository-not-found',
    'github.com/acme/former',
    async () => ({ key: await goodKey(), knownHosts: [`github.com ${server.hostKey}`] }),
  ],
])('over SSH go says %s of %s', async (code, wanted, given) => {
  const { stderr } = await download({ paths: [wanted], path, ...(await given()) })
  expect(classifyGoOutput(stderr)).toMatchObject([{ code, module: `${wanted}@v1.0.0` }])
})
