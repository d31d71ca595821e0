import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { downloadPrivately, entryFor, type PrivateDownload, type PrivateResult } from '../support/private-download.ts'
import { makePrivateWorld, type PrivateWorld, TOKENS } from '../support/private-world.ts'
import { makeSshRoute, type SshServer, startSshServer } from '../support/ssh-server.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
let world: PrivateWorld
beforeAll(async () => {
  world = await makePrivateWorld(await directory('world'))
})
beforeEach(() => world.internet.clear())
afterAll(async () => world[Symbol.asyncDispose]())

async function download(given: Omit<PrivateDownload, 'world' | 'root'>): Promise<PrivateResult> {
  const result = await downloadPrivately({ world, root: await directory('private'), ...given })
  expect([result.modes, result.left]).toEqual([['700', '600'], []])
  return result
}

const LIB = 'github.com/acme/lib'
const NESTED = 'gitlab.example.com/group/sub/deep/lib'

describe('credentials', () => {
  it('of several hosts, and of several organisations of one, go each where it belongs', async () => {
    const paths = [LIB, 'github.com/umbrella/vault', NESTED]
    const entries = [
      entryFor('github.com/acme', TOKENS.github),
      entryFor('github.com/umbrella', TOKENS.githubOther),
      entryFor('gitlab.example.com', TOKENS.gitlab),
    ]
    const { code, stderr, variables } = await download({ paths, entries })
    expect([code, stderr]).toEqual([0, ''])
    for (const { authorization, path } of world.internet.to('github.com')) {
      if (authorization === undefined) continue
      const password = Buffer.from(authorization.replace('Basic ', ''), 'base64').toString().split(':')[1]
      // An empty one comes before, so that nobody's netrc is looked at.
      const allowed = ['', path.startsWith('/acme/') ? TOKENS.github : TOKENS.githubOther]
      expect([path, allowed.includes(password ?? '')]).toEqual([path, true])
    }
    expect(world.betrayals()).toEqual([])
    expect(Object.values(variables).join()).not.toMatch(/ghp_|glpat-/)
  })

  it('win over what the user’s git and netrc have for that host; these stay as they are, and in use for others', async () => {
    const gitConfig = [
      '[credential]',
      `\thelper = "!f() { echo username=jane; echo password=${TOKENS.bitbucketApi}; }; f"`,
      '\tusername = jane',
      '[http "https://github.com/"]',
      '\textraHeader = Authorization: Basic bWU6d3Jvbmc=',
      '',
    ].join('\n')
    const netrc = `machine github.com login me password wrong\nmachine gitlab.example.com login me password ${TOKENS.gitlab}\n`
    const home = { '.gitconfig': gitConfig, '.netrc': netrc }
    const paths = [LIB, 'bitbucket.org/workspace/lib', 'gitlab.example.com/group/lib']
    const result = await download({ paths, entries: [entryFor('github.com', TOKENS.githubApp)], home })
    expect(result).toMatchObject({ code: 0, stderr: '', home })
  })

  it('that are wrong are in no trace, and nobody is asked for others', async () => {
    const env = { GIT_TRACE_CURL: '1', GIT_TRACE_REDACT: '0', SSH_ASKPASS: '/bin/false', DISPLAY: ':0' }
    const { code, stderr } = await download({ paths: [LIB], entries: [entryFor('github.com', 'wr0ng-Token')], env })
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/authorization: Basic <redacted>[\s\S]*Authentication failed/i),
    ])
    expect(stderr).not.toMatch(/wr0ng-Token|d3IwbmctVG9rZW4|read Password/)
  })
})

describe('a key', () => {
  let server: SshServer
  let path = ''
  let key = ''
  const knownAs = (host: string): string => `${host} ${server.hostKey}`

  beforeAll(async () => {
    const root = await directory('ssh')
    server = await startSshServer({ directory: root, root: world.root, asForge: true })
    path = await makeSshRoute(join(root, 'bin'), { hosts: ['github.com'], server })
    key = await readFile(server.keys.good, 'utf8')
  })
  afterAll(async () => server.close())

  it('lets paths of HTTPS go over SSH, where there is no token for them', async () => {
    const paths = [LIB, NESTED]
    const entries = [entryFor('gitlab.example.com', TOKENS.gitlab)]
    const { code, stderr, variables } = await download({
      paths,
      entries,
      key,
      knownHosts: [knownAs('github.com')],
      path,
    })
    expect([code, stderr]).toEqual([0, ''])
    expect(world.internet.to('github.com')).toEqual([])
    expect(Object.values(variables).join()).not.toContain('PRIVATE KEY')
    expect(await readFile(join(path, 'calls'), 'utf8')).toMatch(
      /^-i \S+ -o IdentitiesOnly=yes -o BatchMode=yes -o ConnectTimeout=5 /,
    )
  })

  it('goes behind the user’s own command', async () => {
    const env = { GIT_SSH_COMMAND: 'ssh -o LogLevel=DEBUG1' }
    const given = { paths: [LIB], key, knownHosts: [knownAs('github.com')], path, env }
    const { code, variables } = await download(given)
    expect([code, variables['GIT_SSH_COMMAND']]).toEqual([0, expect.stringMatching(/^ssh -o LogLevel=DEBUG1 -i '/)])
  })
})
