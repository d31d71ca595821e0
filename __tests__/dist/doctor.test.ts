import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { DoctorReport } from '../../src/report/doctor.ts'
import { type CliMachine, makeCliMachine } from '../support/cli-machine.ts'
import { refusedPort } from '../support/dead-server.ts'
import { type CliResult, runCli } from '../support/dist.ts'
import { createRepository } from '../support/git-repository.ts'
import { buildModule, makeModules } from '../support/module-builder.ts'
import { type ModuleProxy, type ModuleProxyOptions, startModuleProxy } from '../support/module-proxy.ts'
import { HTML_PAGE, status } from '../support/proxy-faults.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const MODULES = makeModules(12, { sizeBytes: 20_000 })
// The path says where the repository is: no page has to be asked for.
const OWN = buildModule({ path: 'git.example.com/team/own.git', version: 'v1.0.0' })
const STUCK = buildModule({ path: 'git.example.org/team/stuck.git', version: 'v1.0.0' })
const PATTERNS = { GOPRIVATE: 'git.example.com,git.example.org', GONOPROXY: 'git.example.com,git.example.org' }
const proxies: ModuleProxy[] = []
let [quick, late, silent, portal, repository]: ModuleProxy[] = []
let machine: CliMachine

beforeAll(async () => {
  const start = async (options: Partial<ModuleProxyOptions>): Promise<ModuleProxy> => {
    const proxy = await startModuleProxy({ modules: MODULES, ...options })
    proxies.push(proxy)
    return proxy
  }
  quick = await start({})
  late = await start({ latencyMs: 150 })
  silent = await start({ faults: [{ fault: { kind: 'never-headers' } }] })
  portal = await start({ faults: [{ fault: HTML_PAGE }] })
  repository = await start({ faults: [{ fault: { kind: 'never-headers' } }] })
  const root = await directory('repositories')
  await createRepository(root, 'own', [{ tag: 'v1.0.0', files: { 'go.mod': `module ${OWN.path}\n` } }])
  const rewrites = {
    [`url.${pathToFileURL(root).href}/.insteadOf`]: 'https://git.example.com/team/',
    [`url.${repository.url}/.insteadOf`]: 'https://git.example.org/',
  }
  machine = await makeCliMachine(await directory('doctor'), {
    proxy: [late, silent, quick, portal].map(proxy => proxy?.url).join('|'),
    modules: [...MODULES, OWN, STUCK],
    env: { ...PATTERNS, ...gitConfig(rewrites) },
  })
  await writeFile(join(machine.directory, 'home', '.netrc'), 'machine git.example.org login me password hunter2\n')
})
afterAll(async () => {
  for (const proxy of proxies) await proxy.close()
})

function gitConfig(settings: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const pairs = Object.entries(settings).flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ])
  return { GIT_CONFIG_COUNT: String(Object.keys(settings).length), ...Object.fromEntries(pairs) }
}

async function doctor(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliResult> {
  return runCli(['doctor', '-C', machine.project, '--stall-timeout', '1s', ...args], {
    cwd: machine.directory,
    env: { ...machine.env, ...env },
  })
}

async function reportOf(name: string): Promise<DoctorReport> {
  return JSON.parse(await readFile(join(machine.directory, name), 'utf8')) as DoctorReport
}

describe('doctor', () => {
  let result: CliResult
  let report: DoctorReport

  beforeAll(async () => {
    result = await doctor(['--json', 'doctor.json'])
    report = await reportOf('doctor.json')
  })

  it('measures every mirror, and recommends those that serve, the quicker first', () => {
    expect(result.code).toBe(0)
    expect(report.mirrors.map(({ state }) => state)).toEqual(['works', 'dead', 'works', 'dead'])
    expect(report.mirrors[0]?.p50Ms).toBeGreaterThanOrEqual(150)
    expect(report.mirrors[2]).toMatchObject({ asked: 12, has: 12, failures: 0 })
    expect(report.recommendation).toMatchObject({ isChange: true, line: `${quick?.url}|${late?.url}` })
    expect(report.findings.filter(({ url }) => url !== undefined).map(({ code }) => code)).toEqual([
      'stall',
      'not-a-module-proxy',
    ])
  })

  it('asks no mirror for a private path, and is done within half a minute', () => {
    for (const { requests } of proxies.slice(0, 4)) {
      expect(requests.filter(({ path }) => path.includes('git.example'))).toEqual([])
      expect(requests.length).toBeLessThanOrEqual(70)
    }
    expect(result.seconds).toBeLessThan(30)
  })

  it('says of each private host what would be used, and whether it works; no secret', async () => {
    expect(report.credentials).toMatchObject([
      { host: 'git.example.com', modules: 1, result: 'works' },
      { host: 'git.example.org', modules: 1, result: 'failed', code: 'stall' },
    ])
    expect(report.credentials[1]?.uses).toEqual(['netrc', `git: url.${repository?.url}/.insteadOf`])
    expect(result.stdout + result.stderr + JSON.stringify(report)).not.toContain('hunter2')
  })

  it('knows who set what, what the caches hold, and what contradicts', () => {
    const sources = Object.fromEntries(report.settings.map(({ name, source }) => [name, source]))
    expect(sources).toMatchObject({ GOPROXY: 'environment', GOAUTH: 'default', 'working-directory': 'flag' })
    expect(report.cache?.backend).toMatchObject({ kind: 'directory', modules: 'miss' })
    expect(report.cache?.directories.map(({ name }) => name)).toEqual(['GOMODCACHE', 'GOCACHE'])
    expect(report.project).toMatchObject({ modules: 14, private: 2, present: 0 })
    expect(report.findings.map(({ code }) => code)).toContain('checksum-database-off')
  })

  it('shows tables to people, without colours where there is no terminal', () => {
    expect(result.stdout).toMatch(/^Mirrors\n {2}mirror +state +connect/m)
    expect(result.stdout).toContain(`goproxy: ${quick?.url}|${late?.url}\n`)
    // oxlint-disable-next-line no-control-regex -- escapes are what must not be there
    expect(result.stdout).not.toMatch(/\u001b/)
  })

  it('Markdown for others: private names are gone, and the same everywhere', async () => {
    // Its repository answers now, that there is none.
    const env = { GOPROXY: quick?.url ?? '', GIT_CONFIG_KEY_1: machine.env['GIT_CONFIG_KEY_0'] ?? '' }
    const { stdout, code } = await doctor(['--markdown', '--redact', '--json', 'redacted.json'], env)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^\| mirror \| state \|/m)
    const all = stdout + JSON.stringify(await reportOf('redacted.json'))
    for (const name of ['git.example', 'synthetic', '127.0.0.1', machine.directory]) expect(all).not.toContain(name)
  })
})

it('where everything is broken it says so in time, and fails', async () => {
  const dead = `http://127.0.0.1:${await refusedPort()}`
  const env = { FORCE_COLOR: '1', GIT_CONFIG_KEY_1: machine.env['GIT_CONFIG_KEY_0'] ?? '' }
  const { code, stdout, seconds } = await doctor(['--goproxy', `${silent?.url},${dead}`], env)
  expect(code).toBe(1)
  expect(seconds).toBeLessThan(30)
  expect(stdout).toContain('\u001b[31mserves nothing\u001b[0m')
  expect(stdout).toMatch(/\[stall\][\s\S]*\[connection-refused\]/)
})

it.each<[args: readonly string[], env: Readonly<Record<string, string>>, code: number, said: RegExp]>([
  [[], { GOPROXY: 'foo' }, 1, /missing scheme: foo \[goproxy-bare-word\]/],
  [[], { GOPROXY: 'off' }, 1, /lacks 14 of .*\[goproxy-off-cold-cache\]/],
  [['--retries', 'many'], {}, 2, /expected a whole number .*\[input-invalid\]/],
])('%j %j: exit code %i', async (args, env, code, said) => {
  const result = await doctor(args, { ...env, GOPRIVATE: '', GONOPROXY: '' })
  expect(result).toMatchObject({ code, stdout: expect.stringMatching(said) })
})

describe('after a failed download', () => {
  it('the mirrors are asked once more: below the first cause, and nothing twice', async () => {
    const broken = await startModuleProxy({ modules: MODULES, faults: [{ fault: status(502) }] })
    proxies.push(broken)
    quick?.clear()
    const far = await makeCliMachine(await directory('failed'), {
      proxy: `${broken.url},${quick?.url}`,
      modules: MODULES,
    })
    const { code, report, stderr, seconds } = await far.cli(['download', '--retries', '1', '--timeout', '20s'])
    expect(code).toBe(1)
    expect(seconds).toBeLessThan(30)
    const codes = report.findings.map(({ code }) => code)
    expect(codes[0]).toBe('server-error')
    expect(codes.filter(code => code === 'server-error').length).toBeLessThanOrEqual(2)
    expect(codes).toContain('comma-stops-fallback')
    expect(stderr.match(/The mirrors, asked once more/g)).toHaveLength(1)
    // What the comma kept from it during the download is kept from it now.
    expect(quick?.requests).toEqual([])
    expect(report.phases.map(({ name }) => name)).toEqual(['configure', 'download', 'probe'])
  })
})
