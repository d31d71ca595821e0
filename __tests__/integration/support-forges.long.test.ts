import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { DATABASE, makePrivateWorld, PUBLIC_PROXY, type PrivateWorld, TOKENS } from '../support/private-world.ts'
import { type RunResult, run } from '../support/processes.ts'
import { writeProject } from '../support/project.ts'
import { goEnvironment, temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
let world: PrivateWorld
beforeAll(async () => {
  world = await makePrivateWorld(await directory('world'))
})
beforeEach(() => world.internet.clear())
afterAll(async () => world[Symbol.asyncDispose]())

/** The go command alone, with credentials as people give them by hand: in netrc, and in git's own store. */
async function download(path: string, user = '', token = ''): Promise<RunResult> {
  const root = await directory('forge')
  await writeProject(join(root, 'app'), [world.module(path)])
  const extra = { ...world.internet.environment, GOPRIVATE: path.split('/')[0] ?? '' }
  const env = await goEnvironment(root, { proxy: PUBLIC_PROXY, extra })
  if (token !== '') {
    const host = path.split('/')[0] ?? ''
    const url = Object.assign(new URL(`https://${host}`), { username: user, password: token })
    const files = {
      '.netrc': `machine ${host} login ${user} password ${token}\n`,
      '.gitconfig': '[credential]\nhelper = store\n',
      // With netrc alone git says of a wrong token what it says of none: the HTTP library does not tell it of netrc.
      '.git-credentials': `${url.origin.replace('//', `//${url.username}:${url.password}@`)}\n`,
    }
    for (const [name, text] of Object.entries(files)) await writeFile(join(root, 'home', name), text, { mode: 0o600 })
  }
  return run('go', ['mod', 'download'], { cwd: join(root, 'app'), env })
}

const NESTED = 'gitlab.example.com/group/sub/deep/lib'

describe('the twins of the forges, as the real go and git see them', () => {
  it.each([
    ['github.com/acme/lib', 'x-access-token', TOKENS.githubApp],
    ['github.com/acme/lib', 'anything', TOKENS.github],
    ['ghe.example.com/platform/lib.git', 'x-access-token', TOKENS.enterprise],
    ['gitlab.example.com/group/lib', 'oauth2', TOKENS.gitlab],
    [NESTED, 'anything', TOKENS.gitlab],
    [NESTED, 'gitlab+deploy-token-7', TOKENS.gitlabDeploy],
    [NESTED, 'gitlab-ci-token', TOKENS.gitlabJob],
    ['gitea.example.com/team/lib', 'anything', TOKENS.gitea],
    ['bitbucket.org/workspace/lib', 'x-token-auth', TOKENS.bitbucket],
    ['bitbucket.org/workspace/lib', 'x-bitbucket-api-token-auth', TOKENS.bitbucketApi],
    ['dev.azure.com/org/project/_git/lib.git', 'anything', TOKENS.azure],
  ])('%s for %s', async (path, user, token) => {
    const host = path.split('/')[0] ?? ''
    const result = await download(path, user, token)
    expect([result.code, result.stderr]).toEqual([0, ''])
    expect(world.internet.requests.every(request => request.host === host)).toBe(true)
    expect(world.betrayals()).toEqual([])
  })

  it.each([
    ['github.com/acme/lib', 'any', TOKENS.githubApp, /Invalid username or token[\s\S]*Authentication failed/],
    ['github.com/acme/lib', 'any', TOKENS.githubExpired, /Invalid username or token[\s\S]*Authentication failed/],
    ['github.com/acme/lib', 'any', TOKENS.githubOther, /Repository not found/],
    ['github.com/acme/lib', 'any', TOKENS.githubScope, /Write access to repository not granted[\s\S]*error: 403/],
    ['github.com/acme/lib', 'any', TOKENS.githubSaml, /enforced SAML SSO/],
    ['github.com/acme/lib', '', '', /could not read Username for 'https:\/\/github\.com': terminal prompts disabled/],
    [NESTED, '', '', /could not read Username for 'https:\/\/gitlab\.example\.com'/],
    [NESTED, 'any', 'wrong', /404 Not Found/],
    ['bitbucket.org/workspace/lib', 'any', TOKENS.bitbucket, /You may not have access to this repository/],
    ['dev.azure.com/org/project/_git/lib.git', 'any', 'wrong', /dev\.azure\.com/],
  ])('%s not for %s and %s', async (path, user, token, said) => {
    const result = await download(path, user, token)
    expect(result.code).toBe(1)
    expect(result.stderr).toMatch(said)
  })

  it('a stranger is told of a project two elements deep, and of no more', async () => {
    await download(NESTED)
    const asked = world.internet.to('gitlab.example.com').map(({ path }) => path)
    expect(asked).toContain('/group/sub.git/info/refs?service=git-upload-pack')
  })

  it('sees what is said to third parties', async () => {
    const root = await directory('betrayal')
    await writeProject(join(root, 'app'), [world.module('github.com/acme/lib')], { goSum: '' })
    const env = await goEnvironment(root, {
      proxy: PUBLIC_PROXY,
      extra: { ...world.internet.environment, GOSUMDB: `${world.database.gosumdb} https://${DATABASE}` },
    })
    const result = await run('go', ['mod', 'download'], { cwd: join(root, 'app'), env })
    expect(result.code).toBe(1)
    expect(world.betrayals()).toContainEqual(
      expect.stringMatching(/^https:\/\/goproxy\.io\/github\.com\/acme\/lib\/@v/),
    )
  })
})
