import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { libraryOf } from '../support/cli-machine.ts'
import { type DocExample, exportsOf, inputsOf, readExamples } from '../support/doc-examples.ts'
import { runCli } from '../support/dist.ts'
import { forgeSite } from '../support/forges.ts'
import { createRepository } from '../support/git-repository.ts'
import type { Site } from '../support/internet.ts'
import { scanForLeaks } from '../support/leak-scan.ts'
import { buildModule } from '../support/module-builder.ts'
import { basic, bearer, moduleSite } from '../support/module-site.ts'
import { makePrivateRig, type PrivateRig } from '../support/private-rig.ts'
import { makePrivateWorld, type PrivateWorld, TOKENS } from '../support/private-world.ts'
import { writeProject } from '../support/project.ts'
import { REPOSITORY } from '../support/runner.ts'
import { makeSshRoute, type SshServer, startSshServer } from '../support/ssh-server.ts'
import { removeTree, temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const corp = buildModule({ path: 'corp.example.com/lib', version: 'v1.0.0' })
const team = buildModule({ path: 'git.example.com/team/lib', version: 'v1.0.0' })
const PASSWORD = 'Nx7:q/Lw2+Pd8=Bz'
const ACCESS_TOKEN = 'ya29.c0Tg6Vm3Kr9Xs'

let examples: ReadonlyMap<string, DocExample>
let world: PrivateWorld
let rig: PrivateRig
let ssh: SshServer
let tools: string
let deployKey: string

beforeAll(async () => {
  const text = await readFile(join(REPOSITORY, 'docs/private-modules.md'), 'utf8')
  examples = new Map(readExamples(text).map(example => [example.name, example]))
  const base = await directory('docs')
  const teamRoot = join(base, 'team')
  await mkdir(join(base, 'ssh'), { recursive: true })
  await mkdir(teamRoot)
  await createRepository(teamRoot, 'team/lib', [{ tag: 'v1.0.0', files: team.files }])
  ssh = await startSshServer({ directory: join(base, 'ssh'), root: teamRoot, asForge: true })
  deployKey = await readFile(ssh.keys.good, 'utf8')
  world = await makePrivateWorld(base, { sites: await proxies(base, teamRoot) })
  rig = await makePrivateRig(base, world)
  tools = await makeSshRoute(join(base, 'bin'), { hosts: ['git.example.com'], server: ssh })
  // As Google's tool prints it: the twin of the service that gives out tokens.
  const gcloud = `#!/bin/sh\n[ "$1 $2 $3 $4" = "artifacts go auth --location=us-central1" ] || exit 1\nprintf 'https://us-central1-go.pkg.dev\\n\\nAuthorization: Bearer ${ACCESS_TOKEN}\\n\\n'\n`
  await writeFile(join(tools, 'gcloud'), gcloud, { mode: 0o755 })
})
afterAll(async () => {
  await rig.close()
  await world[Symbol.asyncDispose]()
  await ssh.close()
})

/** Where each proxy has its modules, and whom it lets in. */
async function proxies(base: string, teamRoot: string): Promise<Readonly<Record<string, Site>>> {
  const modules = [corp]
  const gitLabPath = '/api/v4/projects/1234/packages/go'
  const gitLab = buildModule({ path: 'gitlab.example.com/group/lib', version: 'v1.0.0' })
  const gitLabProxy = moduleSite({ modules: [gitLab], base: gitLabPath, accepts: basic('ci', TOKENS.gitlab) })
  const tokens = [
    { token: TOKENS.gitlab, reads: ['group'] },
    { token: TOKENS.gitlabDeploy, kind: 'deploy', user: 'gitlab+deploy-token-7', reads: ['group'] },
    { token: TOKENS.gitlabJob, kind: 'job', reads: ['group'] },
  ] as const
  const gitLabForge = forgeSite('gitlab', { root: join(base, 'repositories'), tokens })
  return {
    'acme.jfrog.example': moduleSite({
      modules,
      base: '/artifactory/api/go/go',
      accepts: basic('ci-reader', PASSWORD),
    }),
    'nexus.example.com': moduleSite({ modules, base: '/repository/go-group', accepts: basic('ci-reader', PASSWORD) }),
    'athens.example.com': moduleSite({
      modules,
      accepts: basic('ci', PASSWORD),
      challenge: 'Basic realm="basic auth required"',
    }),
    'gitlab.example.com': visit =>
      visit.url.pathname.startsWith(gitLabPath) ? gitLabProxy(visit) : gitLabForge(visit),
    'us-central1-go.pkg.dev': moduleSite({ modules, base: '/project/repo', accepts: isGoogle, challenge: 'Bearer' }),
    // Anybody may ask it where a module is; git goes over SSH.
    'git.example.com': forgeSite('gitea', { root: teamRoot, tokens: [] }),
  }
}

/** As a header, or as a password. */
function isGoogle(authorization: string | undefined): boolean {
  return bearer(ACCESS_TOKEN)(authorization) || basic('oauth2accesstoken', ACCESS_TOKEN)(authorization)
}

interface Case {
  readonly values: Readonly<Record<string, string>>
  readonly modules: readonly string[]
  /** Hosts that are asked, besides the public mirror. */
  readonly hosts: readonly string[]
}

const APP = 'github.com/acme/lib'
const CASES: Readonly<Record<string, Case>> = {
  github: {
    values: { 'secrets.ACME_TOKEN': TOKENS.github },
    modules: [APP, 'github.com/acme/tools'],
    hosts: ['github.com'],
  },
  'github-app': { values: { 'steps.app.outputs.token': TOKENS.githubApp }, modules: [APP], hosts: ['github.com'] },
  vault: { values: { 'steps.vault.outputs.TOKEN': TOKENS.github }, modules: [APP], hosts: ['github.com'] },
  'github-enterprise': {
    values: { 'secrets.GHE_TOKEN': TOKENS.enterprise },
    modules: ['ghe.example.com/platform/lib.git'],
    hosts: ['ghe.example.com'],
  },
  gitlab: {
    values: { 'secrets.GITLAB_TOKEN': TOKENS.gitlab },
    modules: ['gitlab.example.com/group/lib', 'gitlab.example.com/group/sub/deep/lib'],
    hosts: ['gitlab.example.com'],
  },
  'gitlab-deploy': {
    values: { 'secrets.DEPLOY_TOKEN': TOKENS.gitlabDeploy },
    modules: ['gitlab.example.com/group/sub/deep/lib'],
    hosts: ['gitlab.example.com'],
  },
  gitea: {
    values: { 'secrets.GITEA_TOKEN': TOKENS.gitea },
    modules: ['gitea.example.com/team/lib'],
    hosts: ['gitea.example.com'],
  },
  bitbucket: {
    values: { 'secrets.BITBUCKET_TOKEN': TOKENS.bitbucket },
    modules: ['bitbucket.org/workspace/lib'],
    hosts: ['bitbucket.org'],
  },
  azure: {
    values: { 'secrets.AZURE_TOKEN': TOKENS.azure },
    modules: ['dev.azure.com/org/project/_git/lib.git'],
    hosts: ['dev.azure.com'],
  },
  several: {
    values: { 'secrets.ACME_TOKEN': TOKENS.github, 'secrets.UMBRELLA_TOKEN': TOKENS.githubOther },
    modules: [APP, 'github.com/umbrella/vault'],
    hosts: ['github.com'],
  },
  ssh: { values: {}, modules: [team.path], hosts: ['git.example.com'] },
  artifactory: {
    values: { 'vars.JFROG_USER': 'ci-reader', 'secrets.JFROG_TOKEN': PASSWORD },
    modules: [corp.path],
    hosts: ['acme.jfrog.example'],
  },
  nexus: {
    // As URLs want it.
    values: { 'vars.NEXUS_USER': 'ci-reader', 'secrets.NEXUS_PASSWORD': encodeURIComponent(PASSWORD) },
    modules: [corp.path],
    hosts: ['nexus.example.com'],
  },
  athens: { values: { 'secrets.ATHENS_PASSWORD': PASSWORD }, modules: [corp.path], hosts: ['athens.example.com'] },
  'gitlab-proxy': {
    values: { 'secrets.GITLAB_TOKEN': TOKENS.gitlab },
    modules: ['gitlab.example.com/group/lib'],
    hosts: ['gitlab.example.com'],
  },
  google: { values: {}, modules: [corp.path], hosts: ['us-central1-go.pkg.dev'] },
  'google-netrc': {
    values: { 'steps.auth.outputs.access_token': ACCESS_TOKEN },
    modules: [corp.path],
    hosts: ['us-central1-go.pkg.dev'],
  },
}

function moduleOf(path: string) {
  return [corp, team].find(module => module.path === path) ?? world.module(path)
}

/** Everything that must be found nowhere. */
function secretsOf(values: Readonly<Record<string, string>>): Record<string, string> {
  const own = Object.entries(values).filter(([name]) => !name.startsWith('vars.'))
  return { ...Object.fromEntries(own), password: PASSWORD, accessToken: ACCESS_TOKEN, deployKey }
}

/** Only the hosts of the example heard of its modules; only they got a credential. */
function expectDiscretion(hosts: readonly string[], paths: readonly string[]): void {
  const others = world.internet.requests.filter(({ host }) => !hosts.includes(host))
  expect(others.filter(({ authorization }) => authorization !== undefined)).toEqual([])
  expect(others.filter(({ path }) => paths.some(name => decodeURIComponent(path).includes(name)))).toEqual([])
}

describe('the examples of docs/private-modules.md', () => {
  it('are all tested here, and have six lines at most', () => {
    expect([...examples.keys()].toSorted()).toEqual([...Object.keys(CASES), 'gitlab-ci'].toSorted())
    for (const { name, code } of examples.values())
      expect([name, code.trimEnd().split('\n').length <= 6]).toEqual([name, true])
  })

  it.each(Object.keys(CASES))('%s', async name => {
    const { values, modules, hosts } = CASES[name] as Case
    const keys = {
      'secrets.DEPLOY_KEY': deployKey,
      'vars.KNOWN_HOSTS': `git.example.com ${ssh.hostKey}`,
    }
    const example = examples.get(name)
    if (example === undefined) throw new Error(`no example ${name}`)
    const inputs = inputsOf(example, { ...keys, ...values })
    // Among public ones, which come from the mirror or not at all.
    const isMirrored = inputs['goproxy'] === undefined || inputs['goproxy'].includes('goproxy.io')
    const wanted = [...modules.map(moduleOf), ...(isMirrored ? world.public : [])]
    const env = { PATH: `${tools}:${process.env['PATH'] ?? ''}` }
    const job = await rig.job({ modules: wanted, inputs, env })
    expect([job.main.conclusion, job.annotations, job.workload?.code]).toEqual(['success', [], 0])
    expect(job.post?.conclusion).toBe('success')
    expect(job.outputs['modules-downloaded']).toBe(String(wanted.length))
    expectDiscretion(hosts, modules)
    expect(world.internet.requests.map(({ host }) => host)).toEqual(expect.arrayContaining([...hosts]))
    expect(await job.leaks(secretsOf(values))).toEqual([])
  })

  it('gitlab-ci', async () => {
    const example = examples.get('gitlab-ci')
    if (example === undefined) throw new Error('no such example')
    const job = await rig.job({ modules: [], inputs: { download: 'false', cache: 'false' } })
    expect(job.main.conclusion).toBe('success')
    const module = world.module('gitlab.example.com/group/sub/deep/lib')
    await writeProject(rig.workspace, [module], { files: libraryOf([module]) })
    await removeTree(join(rig.machine, 'gomodcache'))
    const variables = exportsOf(example, { CI_JOB_TOKEN: TOKENS.gitlabJob })
    const env = {
      ...(await rig.environment()),
      PATH: process.env['PATH'] ?? '',
      HOME: join(rig.machine, 'home'),
      ...variables,
    }
    const args = ['run', '-C', rig.workspace, '--', 'sh', '-c', 'env; GOPROXY=off go build ./...']
    const result = await runCli(args, { env, cwd: rig.machine })
    expect([result.code, result.stderr]).toEqual([0, expect.not.stringContaining('warning:')])
    const leaks = await scanForLeaks(
      { token: TOKENS.gitlabJob },
      { directories: { machine: rig.machine }, contents: { stdout: result.stdout, stderr: result.stderr } },
    )
    expect(leaks).toEqual([])
    expectDiscretion(['gitlab.example.com'], [module.path])
  })
})
