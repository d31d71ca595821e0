import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { distributionArchitecture, platformName } from '../../src/install/platform.ts'
import { type CacheService, startCacheService } from '../support/cache-service.ts'
import { testAuthority } from '../support/certificates.ts'
import { type CliMachine, makeCliMachine } from '../support/cli-machine.ts'
import { makeChecksumDatabase } from '../support/database-twin.ts'
import { distributionArchive, distributionSite } from '../support/distribution-site.ts'
import { fakeToolchain } from '../support/fake-toolchain.ts'
import { type GoStandIn, goStandIn, programDirectory } from '../support/go-stand-in.ts'
import { startHttpTunnel } from '../support/http-tunnel.ts'
import type { SyntheticModule } from '../support/module-builder.ts'
import { type ModuleProxy, startModuleProxy } from '../support/module-proxy.ts'
import { type RunResult, run } from '../support/processes.ts'
import { writeProject } from '../support/project.ts'
import { HOST, REAL_VERSION, realToolchain } from '../support/real-toolchain.ts'
import { type JobOptions, type JobResult, runJob } from '../support/runner.ts'
import { goEnvironment, temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const PLATFORM = platformName(HOST)
const REAL_LINE = `go version go${REAL_VERSION} ${HOST.goos}/${HOST.goarch}\n`

/** Serves a real Go, and what the default checksum database said of it. */
let real: ModuleProxy
/** Serves Go 1.98.0 and 1.99.1, which are stand-ins, with a database of their own. */
let twin: ModuleProxy
let standIn: GoStandIn
let service: CacheService
let database: ReturnType<typeof makeChecksumDatabase>

function toolchain(version: string, script: string): SyntheticModule {
  return fakeToolchain({ version, platform: PLATFORM, files: { 'bin/go': script } })
}

beforeAll(async () => {
  real = await startModuleProxy({ root: await realToolchain() })
  service = await startCacheService()
  standIn = await goStandIn(await goEnvironment(await directory('stand-in')))
  const toolchains = ['1.98.0', '1.99.1'].map(version => toolchain(version, standIn.script(version)))
  database = makeChecksumDatabase(toolchains)
  twin = await startModuleProxy({ modules: toolchains, checksumDatabase: database })
}, 300_000)
afterEach(() => {
  for (const proxy of [real, twin]) proxy.clear()
  twin.setFaults([])
})
afterAll(async () => {
  await Promise.all([real.close(), twin.close(), service.close()])
})

interface Machine {
  readonly proxy?: string
  readonly goVersion?: string
  /** A program `go` that is on PATH. Default: none. */
  readonly go?: string
  readonly env?: Readonly<Record<string, string>>
}

/** On PATH there is a shell, and no go unless the test puts one there. */
async function machine({ proxy = twin.url, goVersion = '1.21', go, env }: Machine = {}): Promise<CliMachine> {
  const base = await directory('go-version')
  const PATH = await programDirectory(base, ['sh', 'sed'], go === undefined ? {} : { go })
  const gosumdb = proxy === real.url ? '' : database.gosumdb
  return makeCliMachine(base, {
    proxy,
    modules: [],
    project: { goVersion, goSum: null },
    env: { PATH, GOSUMDB: gosumdb, GOTOOLCHAIN: '', ...env },
  })
}

/** Below the machine's own tool cache. */
async function installed({ env }: CliMachine): Promise<readonly string[]> {
  return readdir(join(env['HOME'] ?? '', '.cache', 'go-mod-setup', 'tools', 'go')).catch(() => [])
}

describe('run --go-version, where there is no go', () => {
  it('installs a real Go through GOPROXY, and takes it from the tool cache the next time', async () => {
    const { cli, project, env } = await machine({ proxy: real.url, goVersion: REAL_VERSION })
    const command = ['run', '--go-version', REAL_VERSION, '--', 'go', 'version']
    const first = await cli(command)
    expect(first).toMatchObject({ code: 0, stdout: REAL_LINE })
    expect(first.report).toMatchObject({
      go: { version: REAL_VERSION, source: 'goproxy', goos: HOST.goos },
      environment: { GOTOOLCHAIN: { value: 'local', source: 'flag' }, GOPROXY: { value: real.url } },
    })
    expect(first.report.phases.map(({ name }) => name).slice(0, 2)).toEqual(['go', 'configure'])
    expect(first.stderr).toMatch(
      new RegExp(`^Go ${REAL_VERSION} installed as a module from ${real.url} in [0-9.]+ s$`, 'm'),
    )

    real.clear()
    const second = await cli(command)
    expect(second).toMatchObject({ code: 0, stdout: REAL_LINE, report: { go: { source: 'tool-cache' } } })
    expect(second.stderr).toMatch(new RegExp(`^Go ${REAL_VERSION} from the tool cache in [0-9.]+ s$`, 'm'))
    expect(second.seconds).toBeLessThan(5)
    expect(real.requests).toEqual([])

    // That version is meant, whatever go.mod would like.
    await writeFile(join(project, 'go.mod'), 'module example.com/app\n\ngo 1.99.0\n')
    const tooOld = await cli(command, { env: { ...env, GOPROXY: 'off' } })
    expect(tooOld).toMatchObject({ code: 1, stdout: '', report: { findings: [{ code: 'go-too-old' }] } })
  })

  it('finds the newest that fits, hands it to the command, and says so with both inputs', async () => {
    const { cli, project, env } = await machine()
    await writeFile(join(project, '.go-version'), '1.98.0\n')
    const flags = ['--go-version', '>=1.98', '--go-version-file', '.go-version']
    const show = 'go version; echo "$GOTOOLCHAIN|${GOROOT-}|$PATH"'
    const { code, stdout, report } = await cli(['run', ...flags, '--', 'sh', '-c', show])
    const root = join(
      env['HOME'] ?? '',
      '.cache/go-mod-setup/tools/go/1.99.1',
      HOST.goarch === 'amd64' ? 'x64' : HOST.goarch,
    )
    const PATH = [join(root, 'bin'), join(env['GOPATH'] ?? '', 'bin'), env['PATH']].join(':')
    expect([code, stdout]).toEqual([0, `go version go1.99.1 ${HOST.goos}/${HOST.goarch}\nlocal||${PATH}\n`])
    expect(report.go).toMatchObject({ version: '1.99.1', source: 'goproxy' })
    expect(report.findings).toMatchObject([
      { code: 'input-ignored', message: expect.stringContaining('go-version is used') },
      { code: 'no-requirements' },
    ])
  })

  it('tells other steps of a job through setup, for a shell', async () => {
    const made = await machine()
    const flags = ['--state', join(made.directory, 'state'), '--go-version-file', 'go.mod']
    await writeFile(join(made.project, 'go.mod'), 'module example.com/app\n\ngo 1.21\n\ntoolchain go1.98.0\n')
    const { code, stdout, report } = await made.cli(['setup', ...flags])
    expect([code, report.environment.GOTOOLCHAIN]).toEqual([0, { value: 'local', source: 'flag' }])
    const evaluated = await run('sh', ['-c', `${stdout}go version; echo "$GOTOOLCHAIN"`], { env: made.env })
    expect(evaluated.stdout).toBe(`go version go1.98.0 ${HOST.goos}/${HOST.goarch}\nlocal\n`)
  })

  it('leaves GOTOOLCHAIN to the input of that name', async () => {
    const { cli } = await machine()
    const flags = ['--go-version', '1.98.0', '--gotoolchain', 'path']
    const { stdout } = await cli(['run', ...flags, '--', 'sh', '-c', 'echo "$GOTOOLCHAIN"'])
    expect(stdout).toBe('path\n')
  })
})

describe('what cannot be had', () => {
  it('is named, with what there is', async () => {
    const made = await machine()
    const { code, stdout, report } = await made.cli(['run', '--go-version', '1.98.7', '--', 'go', 'version'])
    expect([code, stdout, report.ok, report.go.source]).toEqual([1, '', false, ''])
    expect(report.findings).toMatchObject([
      {
        code: 'toolchain-unavailable',
        message: expect.stringMatching(/no Go 1\.98\.7.*Of Go 1\.98 there are: 1\.98\.0/),
      },
    ])
  })

  it('is refused for one wrong byte, and nothing of it stays', async () => {
    const wrong = toolchain('1.99.1', `${standIn.script('1.99.1')}#`)
    await using evil = await startModuleProxy({ modules: [wrong], checksumDatabase: database })
    const made = await machine({ proxy: evil.url })
    const { code, stdout, stderr, report } = await made.cli(['run', '--go-version', '1.99.1', '--', 'go', 'version'])
    expect([code, stdout]).toEqual([1, ''])
    expect(report.findings.at(-1)).toMatchObject({ code: 'checksum-mismatch', severity: 'security' })
    expect(stderr).toContain(wrong.zipSum)
    expect(await installed(made)).toEqual([])
  })

  it.each([
    [['--go-version', 'newest'], /^error: go-version: expected a version .*, got "newest"$/m],
    [['--go-version-file', 'gone.mod'], /^error: go-version-file: \S*gone\.mod or \S*gone\.mod does not exist$/m],
    [
      ['--go-version-file', 'main.go'],
      /^error: go-version-file: \S*main\.go: expected a version .*, got "package main"$/m,
    ],
    [['--go-version', '1.99.1', '--architecture', 'x128'], /^error: architecture: expected an architecture/m],
    [['--check-latest', 'true'], /^error: check-latest: .* neither go-version nor go-version-file is given$/m],
    [['--go-version', '1.99.1', '--go-download-base-url', 'mirror'], /^error: go-download-base-url: expected an http/m],
  ])('is a matter of usage where the input is wrong: %j', async (flags, said) => {
    const { cli } = await machine()
    const { code, stderr } = await cli(['run', ...flags, '--', 'go', 'version'])
    expect([code, stderr]).toEqual([2, expect.stringMatching(said)])
    expect(twin.requests).toEqual([])
  })

  it('is the budget’s end after which nobody waits on', async () => {
    const { cli } = await machine()
    twin.setFaults([{ fault: { kind: 'never-headers' } }])
    const { code, report, seconds } = await cli([
      'run',
      '--go-version',
      '1.99.1',
      '--timeout',
      '1s',
      '--',
      'go',
      'version',
    ])
    expect([code, report.findings.map(each => each.code)]).toEqual([1, ['timeout']])
    expect(seconds).toBeLessThan(15)
  })

  it('is left at once on a signal, and nothing of it stays', async () => {
    const made = await machine()
    twin.setFaults([{ path: /\.zip$/, fault: { kind: 'stall', afterBytes: 100 } }])
    const ended = await made.interrupt(['run', '--go-version', '1.99.1', '--', 'go', 'version'], {
      signal: 'SIGTERM',
      when: () => twin.requests.some(({ path, sentBytes }) => path.endsWith('.zip') && sentBytes > 0),
    })
    expect(ended.code).toBe(143)
    expect(ended.seconds).toBeLessThan(5)
    expect(await installed(made)).toEqual([])
    expect(made.processes()).toEqual([])
  })

  it('is any go, where none is asked for: the finding names the input', async () => {
    const { cli } = await machine()
    const { code, stderr, report } = await cli(['run', '--', 'go', 'version'])
    expect([code, report.findings]).toMatchObject([1, [{ code: 'go-missing', severity: 'error' }]])
    expect(stderr).toContain('set the input `go-version`')
  })

  it('is said by `keys`, too', async () => {
    const { project, env } = await machine()
    const command = join(import.meta.dirname, '../../dist/cli.js')
    const keys = await run(process.execPath, [command, 'keys', '-C', project, '--go-version', '1.98.7'], { env })
    expect([keys.code, keys.stdout, keys.stderr]).toEqual([
      1,
      '',
      expect.stringMatching(/^error: There is no Go 1\.98\.7/),
    ])
  })
})

describe('without go-version', () => {
  const show = ['run', '--', 'sh', '-c', 'go version; echo "[$GOTOOLCHAIN]"']
  // Go's default; a distribution's may be `local`.
  const AUTO = { GOTOOLCHAIN: 'auto' }

  it('a toolchain that the project needs is installed once, and GOTOOLCHAIN left alone', async () => {
    const { cli } = await machine({ proxy: real.url, goVersion: REAL_VERSION, go: standIn.script('1.24.0'), env: AUTO })
    const { code, stdout, stderr, report } = await cli(show)
    expect([code, stdout]).toEqual([0, `${REAL_LINE}[auto]\n`])
    expect(report).toMatchObject({
      go: { version: REAL_VERSION, source: 'goproxy' },
      environment: { GOTOOLCHAIN: { value: 'auto', source: 'environment' } },
    })
    expect(stderr).toContain(`The project asks for Go ${REAL_VERSION}; go1.24.0 is installed.\n`)
    expect(real.requests.filter(({ path }) => path.endsWith('.zip'))).toHaveLength(1)
  })

  it('the go on PATH is used as it is, where it is enough, or may not be replaced', async () => {
    const go = standIn.script('1.24.0')
    const enough = await machine({ goVersion: '1.24', go, env: AUTO })
    expect(await enough.cli(show)).toMatchObject({
      code: 0,
      stdout: `go version go1.24.0 ${HOST.goos}/${HOST.goarch}\n[auto]\n`,
      report: { go: { version: '1.24.0', source: 'path' } },
    })
    const local = await machine({ goVersion: '1.98.0', go, env: { GOTOOLCHAIN: 'local' } })
    expect(await local.cli(show)).toMatchObject({ code: 1, report: { findings: [{ code: 'go-too-old' }] } })
    expect(twin.requests).toEqual([])
  })

  it('one that cannot be had is a warning, and left to go', async () => {
    const { cli } = await machine({ goVersion: '1.97.0', go: standIn.script('1.24.0'), env: AUTO })
    const { code, report } = await cli(show)
    expect([code, report.go.source]).toEqual([0, 'path'])
    expect(report.findings[0]).toMatchObject({
      code: 'toolchain-unavailable',
      severity: 'warning',
      message: expect.stringContaining('left to the go command'),
    })
  })
})

function siteWith(archive: Buffer): ReturnType<typeof distributionSite> {
  const platform = platformName({ ...HOST, goarch: distributionArchitecture(HOST) })
  return distributionSite([{ version: '1.99.1', platform, archive }])
}

describe('go-download-base-url', () => {
  it('is asked first; the hash is that of Go’s official site, and GOPROXY comes after', async () => {
    const good = distributionArchive('1.99.1', PLATFORM, { 'bin/go': standIn.script('1.99.1') })
    const evil = distributionArchive('1.99.1', PLATFORM, { 'bin/go': `${standIn.script('1.99.1')}#` })
    await using official = await startModuleProxy({ content: siteWith(good), tls: { names: ['go.dev'] } })
    await using tunnel = await startHttpTunnel(official.port)
    await using mirror = await startModuleProxy({ content: siteWith(good) })
    await using forger = await startModuleProxy({ content: siteWith(evil) })
    const env = { HTTPS_PROXY: tunnel.url, SSL_CERT_FILE: await testAuthority().writeCaFile(await directory('ca')) }
    const install = async (...sites: readonly ModuleProxy[]) => {
      const { cli } = await machine({ env })
      const urls = sites.map(({ url }) => `${url}/dl/`).join(',')
      return cli(['run', '--go-version', '1.99', '--go-download-base-url', urls, '--', 'go', 'version'])
    }
    expect(await install(forger, mirror)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('go1.99.1'),
      report: {
        go: { source: 'distribution', version: '1.99.1' },
        findings: [{ code: 'checksum-mismatch', severity: 'security' }, { code: 'no-requirements' }],
      },
    })
    expect(twin.requests).toEqual([])
    expect(await install(forger)).toMatchObject({ code: 0, report: { go: { source: 'goproxy', version: '1.99.1' } } })
    expect(new Set(tunnel.asked)).toEqual(new Set(['go.dev:443']))
  })
})

async function job(base: string, options: Partial<JobOptions<RunResult>>): Promise<JobResult<RunResult>> {
  const workspace = join(base, 'workspace')
  const PATH = await programDirectory(await directory('path'), ['sh', 'sed', 'tar', 'zstd', 'zstdmt'])
  const { TMPDIR: _temporary, ...env } = await goEnvironment(join(base, 'machine'), {
    proxy: real.url,
    extra: { PATH, GOSUMDB: '', GOTOOLCHAIN: '' },
  })
  return runJob<RunResult>({
    machine: join(base, 'machine'),
    workspace,
    workload: async later => run('sh', ['-c', 'go version'], { cwd: workspace, env: later }),
    ...options,
    inputs: { cache: 'false', ...options.inputs },
    env: { ...env, ...options.env },
  })
}

describe('the action', () => {
  it('sets PATH, GOTOOLCHAIN and its output, and shares the runner’s tool cache', async () => {
    const base = await directory('action')
    const goModLines = [`toolchain go${REAL_VERSION}`]
    await writeProject(join(base, 'workspace'), [], { goVersion: '1.24', goModLines, goSum: null })
    const tools = join(base, 'machine', 'tools', 'go', REAL_VERSION)
    const first = await job(base, { inputs: { 'go-version-file': 'go.mod' } })
    expect(first).toMatchObject({
      status: 'success',
      outputs: { 'go-version': REAL_VERSION },
      env: { GOTOOLCHAIN: 'local' },
      workload: { stdout: REAL_LINE },
      report: { go: { source: 'goproxy' }, environment: { GOTOOLCHAIN: { value: 'local', source: 'input' } } },
    })
    expect(Object.keys(first.env)).toEqual(['GOTOOLCHAIN'])
    const [arch = ''] = await readdir(tools)
    const gopath = join(base, 'machine', 'gopath')
    expect(first.path).toEqual([join(tools, arch, 'bin'), join(gopath, 'bin')])
    expect(await readdir(gopath)).toContain('bin')
    expect(await readFile(join(tools, `${arch}.complete`), 'utf8')).toBe('')

    // GOTOOLCHAIN=local says that the toolchain line does not count, as with setup-go.
    const env = { GOPROXY: 'off', GOTOOLCHAIN: 'local' }
    const second = await job(base, { inputs: { 'go-version': '1.25', 'check-latest': 'false' }, env })
    expect(second).toMatchObject({
      outputs: { 'go-version': REAL_VERSION },
      workload: { stdout: REAL_LINE },
      report: { go: { source: 'tool-cache' } },
    })
    const third = await job(base, { inputs: { 'go-version-file': 'go.mod' }, env })
    expect(third).toMatchObject({ status: 'failure', outputs: { 'go-version': '' }, path: [], env: {} })
    expect(third.annotations).toMatchObject([{ level: 'error', message: expect.stringContaining('Go 1.24 for') }])
  })

  it('keeps a toolchain as an entry of its own, for the next machine', async () => {
    const on = async (name: string, env: Readonly<Record<string, string>> = {}) => {
      const base = await directory(name)
      await writeProject(join(base, 'workspace'), [], { goVersion: '1.24', goSum: null })
      const all = { GOPROXY: twin.url, GOSUMDB: database.gosumdb, ...env }
      const inputs = { cache: 'true', 'go-version': '1.98.0' }
      return job(base, { inputs, env: all, service: service.environment() })
    }
    const first = await on('first')
    expect(first).toMatchObject({ status: 'success', report: { go: { source: 'goproxy' } } })
    expect(first.report?.cache.toolchain).toMatchObject({
      outcome: 'miss',
      save: { outcome: 'saved', reason: 'it came over the network' },
    })

    const second = await on('second', { GOPROXY: 'off' })
    expect(second).toMatchObject({
      status: 'success',
      outputs: { 'go-version': '1.98.0' },
      workload: { stdout: expect.stringContaining('go1.98.0') },
      report: { go: { source: 'cache' }, cache: { toolchain: { outcome: 'hit' } } },
    })
    expect(second.report?.cache.toolchain?.matchedKey).toMatch(
      new RegExp(`^gotool-v1-[0-9a-f]{8}-${HOST.goos}-${HOST.goarch}-1\\.98\\.0$`),
    )
    expect(service.entries().filter(entry => entry.key.startsWith('gotool-'))).toHaveLength(1)
  })
})
