import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { FailureCode } from '../../src/diagnosis/codes.ts'
import type { Finding } from '../../src/diagnosis/finding.ts'
import { testAuthority } from '../support/certificates.ts'
import { type CacheService, startCacheService } from '../support/cache-service.ts'
import { type CliMachine, libraryOf, type MachineOptions, makeCliMachine } from '../support/cli-machine.ts'
import { makeChecksumDatabase } from '../support/database-twin.ts'
import { runCli } from '../support/dist.ts'
import { makeModules } from '../support/module-builder.ts'
import { type ModuleProxy, type ModuleProxyOptions, startModuleProxy } from '../support/module-proxy.ts'
import { temporaryDirectories } from '../support/temp.ts'

// What is worth saying although nothing fails: each made for real, with the built command.

const directory = temporaryDirectories(afterAll)
const MODULES = makeModules(6, { sizeBytes: 60_000 })
const LOGIN = { user: 'reader', password: 'sesame' }
const closing: (() => Promise<void>)[] = []
let good: ModuleProxy
let service: CacheService
let caFile = ''

beforeAll(async () => {
  good = await mirror({})
  service = await startCacheService()
  closing.push(async () => service.close())
  caFile = await testAuthority().writeCaFile(await directory('authority'))
})
afterAll(async () => {
  for (const close of closing) await close()
})

async function mirror(options: Partial<ModuleProxyOptions>): Promise<ModuleProxy> {
  const proxy = await startModuleProxy({ modules: MODULES, ...options })
  closing.push(async () => proxy.close())
  return proxy
}

async function machineOf(options: Partial<MachineOptions>): Promise<CliMachine> {
  const project = { files: libraryOf(MODULES) }
  return makeCliMachine(await directory('machine'), { proxy: good.url, modules: MODULES, project, ...options })
}

function told(findings: readonly Finding[], code: FailureCode): readonly Finding[] {
  return findings.filter(finding => finding.code === code)
}

const BUILD = ['--', 'go', 'build', './...'] as const
const ON_GITHUB = ['run', '--cache-backend', 'github', '--cache-build', 'false'] as const

it('a variable that looks like an input and is none', async () => {
  const machine = await machineOf({ env: { GO_MOD_SETUP_STALL_TIME_OUT: '3s' } })
  const { code, report } = await machine.cli(['download'])
  expect(code).toBe(0)
  expect(report.findings).toMatchObject([
    { code: 'input-unknown', severity: 'warning', message: expect.stringContaining('GO_MOD_SETUP_STALL_TIME_OUT') },
  ])
})

describe('doctor measures', () => {
  it('a mirror that lacks modules, and a line that would be better', async () => {
    const half = await mirror({ modules: MODULES.slice(0, 2), latencyMs: 300 })
    const machine = await machineOf({ proxy: `${half.url}|${good.url}` })
    const { code, stdout } = await runCli(['doctor', '-C', machine.project, '--json', '-'], {
      cwd: machine.directory,
      env: machine.env,
    })
    expect(code).toBe(0)
    const { findings } = JSON.parse(stdout) as { readonly findings: readonly Finding[] }
    expect(told(findings, 'mirror-incomplete')).toMatchObject([
      { severity: 'notice', url: half.url, message: expect.stringContaining('has 2 of the 6 modules') },
    ])
    expect(told(findings, 'goproxy-recommended')).toMatchObject([
      { severity: 'notice', message: expect.stringContaining(`: ${good.url}`) },
    ])
  })
})

describe('a mirror behind a password', () => {
  let secret: ModuleProxy
  beforeAll(async () => {
    secret = await mirror({ tls: {}, faults: [{ fault: { kind: 'basic-auth', ...LOGIN } }] })
  })
  const withLogin = (): string => secret.url.replace('//', `//${LOGIN.user}:${LOGIN.password}@`)

  it('and no go.sum: the database hears every name, unless GONOSUMDB keeps it from that', async () => {
    const database = makeChecksumDatabase(MODULES)
    const server = await mirror({ modules: [], checksumDatabase: database })
    const env = { SSL_CERT_FILE: caFile, GOSUMDB: `${database.gosumdb} ${server.url}/sumdb/${database.name}` }
    const project = { goSum: null, files: libraryOf(MODULES) }
    const machine = await machineOf({ proxy: withLogin(), project, env })
    const { code, report, stderr } = await machine.cli(['download'])
    expect([code, told(report.findings, 'gonosumdb-empty')]).toMatchObject([
      0,
      [
        {
          severity: 'warning',
          url: secret.url,
          message: expect.stringContaining('asked for every module by its name'),
        },
      ],
    ])
    expect(server.requests.filter(({ path }) => path.includes('/lookup/'))).toHaveLength(MODULES.length)
    expect(stderr).not.toContain(LOGIN.password)
    await machine.wipe()
    const covered = await machine.cli(['download', '--gonosumdb', 'example.com/synthetic'])
    expect(told(covered.report.findings, 'gonosumdb-empty')).toEqual([])
  })

  it('that git knows: GOAUTH=git is left to go, which fetches all of it', async () => {
    const helper = `!f() { echo username=${LOGIN.user}; echo password=${LOGIN.password}; }; f`
    const git = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'credential.helper', GIT_CONFIG_VALUE_0: helper }
    const base = await directory('auth')
    const env = { SSL_CERT_FILE: caFile, GOAUTH: `git ${base}`, ...git }
    const machine = await machineOf({ proxy: secret.url, env })
    const { code, report } = await machine.cli(['download'])
    expect([code, report.findings]).toMatchObject([0, [{ code: 'goauth-left-to-go', severity: 'notice' }]])
    expect(report.download.fetched).toBe(MODULES.length)
  })

  it('that a command of GOAUTH does not tell, since it fails', async () => {
    const env = { SSL_CERT_FILE: caFile, GOAUTH: 'false' }
    const machine = await machineOf({ proxy: `${secret.url}|${good.url}`, env })
    const { code, report } = await machine.cli(['download', '--retries', '0'])
    expect([code, report.download.fetched]).toEqual([0, MODULES.length])
    expect(told(report.findings, 'goauth-failed')).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('false') },
    ])
  })
})

describe("GitHub's cache", () => {
  it('that is slower than the mirrors: by so much, as both were measured', async () => {
    service.clear()
    const machine = await machineOf({ env: service.environment() })
    const first = await machine.cli([...ON_GITHUB, ...BUILD])
    expect(first.report.cache.modules.save.outcome).toBe('saved')
    await machine.wipe()
    service.setBytesPerSecond(80_000)
    const second = await machine.cli([...ON_GITHUB, ...BUILD])
    service.setBytesPerSecond(undefined)
    expect([second.code, second.report.cache.modules.outcome]).toEqual([0, 'hit'])
    expect(second.report.findings).toMatchObject([
      { code: 'cache-slower', severity: 'notice', message: expect.stringMatching(/cost \d.* more than fetching/) },
    ])
    expect(second.report.cache.modules.comparison?.withSeconds).toBeGreaterThan(3)
  })

  it('of a repository that may be public gets no private module', async () => {
    service.clear()
    const env = { ...service.environment(), GOPRIVATE: 'example.com/synthetic', GONOPROXY: 'none' }
    const machine = await machineOf({ env })
    const { code, report } = await machine.cli([...ON_GITHUB, ...BUILD])
    expect([code, told(report.findings, 'private-not-cached')]).toMatchObject([
      0,
      [{ severity: 'notice', message: expect.stringContaining(`${MODULES.length} private modules`) }],
    ])
    expect(service.entries().map(({ archive }) => archive.includes('example.com/synthetic'))).not.toContain(true)
  })
})
