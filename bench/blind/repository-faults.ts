import { symlink } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { makeChecksumDatabase, type TwinDatabase } from '../../__tests__/support/database-twin.ts'
import { type GitBehaviour, startGitServer } from '../../__tests__/support/git-server.ts'
import { makeHangingProgram } from '../../__tests__/support/hanging-program.ts'
import type { ModuleProxyOptions } from '../../__tests__/support/module-proxy.ts'
import { contentOfFiles } from '../../__tests__/support/proxy-content.ts'
import { type Fault, HTML_PAGE, status } from '../../__tests__/support/proxy-faults.ts'
import { makeSshClient } from '../../__tests__/support/ssh-server.ts'
import { withForgedSignature, withRecordsOutsideTree } from '../../__tests__/support/tampered-database.ts'
import type { FailureCode } from '../../src/diagnosis/codes.ts'
import type { FaultKind } from './fault.ts'
import type { Lab } from './lab.ts'

const PASSWORD: GitBehaviour = { basicAuth: { user: 'reader', password: 'sesame' } }

interface GitFault {
  readonly name: string
  readonly codes: readonly FailureCode[]
  readonly behaviour?: GitBehaviour
  readonly version?: string
  readonly repository?: string
  readonly env?: (lab: Lab, url: string) => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>
  readonly goSum?: (right: string) => string
}

const GIT_FAULTS: readonly GitFault[] = [
  { name: '27 git asks for a password', codes: ['git-credentials-missing'], behaviour: PASSWORD },
  {
    name: '27 git has a wrong password',
    codes: ['git-credentials-refused'],
    behaviour: PASSWORD,
    env: (_lab, url) => gitConfig({ [`url.${url.replace('//', '//reader:wrong@')}/.insteadOf`]: `${url}/` }),
  },
  {
    name: '27 a credential helper never answers',
    codes: ['stall'],
    behaviour: PASSWORD,
    env: async lab => gitConfig({ 'credential.helper': await makeHangingProgram(await lab.fresh('helper'), 'helper') }),
  },
  { name: 'no such repository', codes: ['git-repository-not-found'], repository: 'team/absent' },
  { name: 'no such tag', codes: ['unknown-revision'], version: 'v1.9.9' },
  { name: 'the tag was moved', codes: ['checksum-mismatch'], goSum: right => right.replace(/h1:\w{6}/g, 'h1:AAAAAA') },
  { name: 'discovery never answers', codes: ['stall'], behaviour: { silentDiscovery: true } },
  { name: 'git stalls in mid-fetch', codes: ['stall'], behaviour: { stallAfterBytes: 300 } },
  {
    name: 'the git server is down',
    codes: ['git-transport'],
    env: (lab, url) => gitConfig({ [`url.http://127.0.0.1:${lab.refusedPort}/.insteadOf`]: `${url}/` }),
  },
  { name: 'GOVCS forbids git', codes: ['govcs-disallows'], env: () => ({ GOVCS: '*:off' }) },
  { name: 'git is not installed', codes: ['git-missing'], env: async lab => ({ PATH: await pathWithoutGit(lab) }) },
  {
    name: '27 ssh: host key unknown',
    codes: ['ssh-host-key-unknown'],
    env: async (lab, url) => overSsh(lab, url, { knownHosts: '' }),
  },
  {
    name: '27 ssh: host key changed',
    codes: ['ssh-host-key-unknown'],
    env: async (lab, url) => overSsh(lab, url, { knownHosts: lab.ssh.foreignHostLine }),
  },
  {
    name: '27 ssh: key refused',
    codes: ['ssh-key-refused'],
    env: async (lab, url) => overSsh(lab, url, { key: lab.ssh.keys.refused }),
  },
  {
    name: '27 ssh: never answers',
    codes: ['stall'],
    env: async (lab, url) => overSsh(lab, url, { key: lab.ssh.keys.unanswered }),
  },
]

function gitFault({ name, codes, ...fault }: GitFault): FaultKind {
  return {
    name,
    codes,
    async inject(lab, draw) {
      const server = lab.use(
        await startGitServer({
          root: lab.gitRoot,
          ...(fault.behaviour === undefined ? {} : { behaviour: fault.behaviour }),
        }),
      )
      const path = `git.example.com/${fault.repository ?? 'team/mod'}`
      const module = { ...lab.gitModule, path, version: fault.version ?? lab.gitModule.version }
      const others = draw.sample(lab.modules, draw.integer(3))
      const modules = [...others, module]
      const goSum = fault.goSum?.(
        `${module.path} ${module.version} ${module.zipSum}\n${module.path} ${module.version}/go.mod ${module.modSum}\n`,
      )
      const sums = others.map(
        ({ path: other, version, zipSum, modSum }) =>
          `${other} ${version} ${zipSum}\n${other} ${version}/go.mod ${modSum}\n`,
      )
      const env = {
        ...server.environment(),
        GOPRIVATE: 'git.example.com',
        GOINSECURE: 'git.example.com',
        ...(await fault.env?.(lab, server.url)),
      }
      return {
        proxy: lab.good.url,
        modules,
        env,
        hosts: ['git.example.com', new URL(server.url).host, `127.0.0.1:${lab.ssh.port}`],
        moment: `with ${others.length} public modules`,
        ...(goSum === undefined ? {} : { project: { goSum: [...sums, goSum].join('') } }),
      }
    },
  }
}

/** git's configuration by the environment, which goes before every file. */
function gitConfig(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const rows = Object.entries(values).flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ])
  return { GIT_CONFIG_COUNT: String(Object.keys(values).length), ...Object.fromEntries(rows) }
}

async function overSsh(
  lab: Lab,
  url: string,
  client: { readonly knownHosts?: string; readonly key?: string },
): Promise<Readonly<Record<string, string>>> {
  const options = { knownHosts: lab.ssh.hostLine, key: lab.ssh.keys.good, ...client }
  const path = await makeSshClient(await lab.fresh('ssh'), options)
  return {
    PATH: `${path}${delimiter}${process.env['PATH'] ?? '/usr/bin:/bin'}`,
    ...gitConfig({ [`url.${lab.ssh.url}/.insteadOf`]: `${url}/` }),
  }
}

async function pathWithoutGit(lab: Lab): Promise<string> {
  const bin = await lab.fresh('bin')
  const places = (process.env['PATH'] ?? '').split(delimiter)
  for (const name of ['go', 'node', 'sh']) {
    const found = places.map(place => join(place, name)).find(file => existsSync(file))
    if (found !== undefined) await symlink(found, join(bin, name))
  }
  return bin
}

interface DatabaseFault {
  readonly name: string
  readonly codes: readonly FailureCode[]
  readonly fault?: Fault
  readonly path?: RegExp
  readonly change?: (right: TwinDatabase, lab: Lab) => TwinDatabase
}

const DATABASE_FAULTS: readonly DatabaseFault[] = [
  { name: '26 the checksum database answers 503', codes: ['checksum-database-unreachable'], fault: status(503) },
  { name: '26 the checksum database resets', codes: ['checksum-database-unreachable'], fault: { kind: 'reset' } },
  {
    name: '26 the checksum database is silent',
    codes: ['checksum-database-unreachable'],
    fault: { kind: 'never-headers' },
  },
  { name: '26 the checksum database is a web page', codes: ['checksum-database-unreachable'], fault: HTML_PAGE },
  {
    name: '26 the database does not know the module',
    codes: ['checksum-database-unknown'],
    fault: status(404),
    path: /lookup/,
  },
  {
    name: '26 the database is signed by somebody else',
    codes: ['checksum-database-mismatch'],
    change: withForgedSignature,
  },
  {
    name: '26 the database has records outside its tree',
    codes: ['checksum-database-mismatch'],
    change: withRecordsOutsideTree,
  },
  {
    name: '26 mirror and database disagree',
    codes: ['checksum-database-mismatch'],
    change: (right, lab) =>
      makeChecksumDatabase(
        lab.modules.map(module => ({ ...module, zipSum: module.modSum })),
        { key: right.key },
      ),
  },
]

function databaseFault({ name, codes, fault, path, change }: DatabaseFault): FaultKind {
  return {
    name,
    codes,
    async inject(lab, draw) {
      const right = makeChecksumDatabase(lab.modules)
      const database = change?.(right, lab) ?? right
      const content = contentOfFiles(database.files, '/')
      const faults = fault === undefined ? [] : [{ fault, ...(path === undefined ? {} : { path }) }]
      const options: Partial<ModuleProxyOptions> = { modules: [], content, faults }
      const server = await lab.mirror(options)
      const modules = draw.sample(lab.modules, 1 + draw.integer(4))
      return {
        proxy: lab.good.url,
        modules,
        env: { GOSUMDB: `${database.gosumdb} ${server.url}` },
        project: { goSum: null },
        hosts: [new URL(server.url).host, database.name, ...modules.map(({ path }) => path)],
        moment: `${modules.length} modules, no go.sum`,
      }
    },
  }
}

export const FAULTS_OF_REPOSITORIES: readonly FaultKind[] = [
  ...GIT_FAULTS.map(gitFault),
  ...DATABASE_FAULTS.map(databaseFault),
]
