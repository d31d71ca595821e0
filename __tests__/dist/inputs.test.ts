import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'
import type { InputName } from '../../src/config/inputs.ts'
import type { Report } from '../../src/report/report.ts'
import { readActionMetadata } from '../support/action-metadata.ts'
import { startSilentServer } from '../support/dead-server.ts'
import { GO_PLATFORM, type InputRig, makeInputRig } from '../support/input-rig.ts'
import { startModuleProxy } from '../support/module-proxy.ts'
import { run } from '../support/processes.ts'
import { type FaultRule, status } from '../support/proxy-faults.ts'
import { REPOSITORY } from '../support/runner.ts'
import { temporaryDirectories } from '../support/temp.ts'

// One row for each input of action.yml: using it can be observed. None is ignored.

const directory = temporaryDirectories(afterAll)
let rig: InputRig

beforeAll(async () => {
  rig = await makeInputRig(await directory('inputs'))
})
afterEach(async () => rig.reset())
afterAll(async () => rig.close())

const SILENT: readonly FaultRule[] = [{ fault: { kind: 'never-headers' } }]

function archiveOf(version: string): string {
  return `/mirror/go${version}.${GO_PLATFORM}.tar.gz`
}

/** Values of go's variables, which one run of setup gets all together. */
const VARIABLES: Readonly<Partial<Record<InputName, string>>> = {
  goprivate: 'a.example.com',
  gonoproxy: 'b.example.com',
  gonosumdb: 'c.example.com',
  gosumdb: 'sum.example.com',
  goinsecure: 'd.example.com',
  govcs: 'public:git',
  goauth: 'off',
  gotoolchain: 'path',
}
let withVariables: Awaited<ReturnType<InputRig['download']>> | undefined

/** In the report, with where it is from, and among what later steps get. */
const isVariable: Proof = async input => {
  const flags = Object.entries(VARIABLES).flatMap(([name, value]) => [`--${name}`, value])
  const quick = ['--state', join(rig.machine.directory, 'state'), '--download', 'false', '--cache', 'false']
  withVariables ??= await rig.machine.cli(['setup', ...quick, ...flags])
  const { report, stdout } = withVariables
  const [name, value] = [input.toUpperCase() as keyof Report['environment'], VARIABLES[input]]
  expect(report.environment[name]).toEqual({ value, source: 'flag' })
  expect(stdout.split('\n')).toContain(`export ${name}='${value}'`)
}

const ENTRY = 'machine git.example.com login u password s3cret'
const KEY = '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----'

/** What a command of `run` finds of credentials that are kept for it; it is asked for those of git.example.com. */
async function kept(script: string, flags: readonly string[]): Promise<string> {
  const quick = ['--cache', 'false', '--download', 'false', '--persist-credentials', 'true']
  const command = ['--', 'sh', '-c', `printf 'url=https://git.example.com/a/b\\n\\n' | ${script}`]
  return (await rig.machine.cli(['run', ...quick, ...flags, ...command])).stdout
}

/** All of them together: there is a save, where they say. */
const inBucket: Proof = async () => {
  if (bucketObjects === undefined) {
    const { bucket } = await rig.buildWithS3('--s3-prefix', 'ci/go', '--s3-force-path-style', 'true')
    bucketObjects = await rig.s3.server.objects(bucket)
    expect(rig.s3.proxy.requests).toContainEqual(expect.stringContaining(`http://s3.example.com/${bucket}/ci/go/`))
  }
  expect(bucketObjects.length).toBeGreaterThan(4)
  expect(bucketObjects.every(key => key.startsWith('ci/go/'))).toBe(true)
}
let bucketObjects: readonly string[] | undefined

type Proof = (input: InputName) => Promise<void>

const PROOFS: Readonly<Record<InputName, Proof>> = {
  'working-directory': async () =>
    expect((await rig.keys('--working-directory', '../other')).modules.ingredients).toContain(
      'mod example.com/other pruned true',
    ),
  'cache-dependency-path': async () => {
    const [without, plain] = [await rig.keys(), await rig.keys('--cache-dependency-path', 'tool.lock')]
    expect(plain.modules.primaryKey).not.toBe(without.modules.primaryKey)
    expect(plain.modules.ingredients).toContainEqual(expect.stringMatching(/^file tool\.lock [0-9a-f]{64}$/))
  },
  'go-version': async () => {
    const { code, stdout, report } = await rig.installGo('tools-a', '--go-version', '1.99.1')
    expect([code, report.go.source, rig.fetchedGo()]).toEqual([0, 'distribution', [archiveOf('1.99.1')]])
    expect(stdout).toContain(join(rig.machine.directory, 'tools-a'))
  },
  'go-version-file': async () => {
    const { code, report } = await rig.installGo('tools-b', '--go-version-file', await rig.file('1.99.1\n'))
    expect([code, report.go.source, rig.fetchedGo()]).toEqual([0, 'distribution', [archiveOf('1.99.1')]])
  },
  'check-latest': async () => {
    await rig.installGo('tools-c', '--go-version', '1.99.1')
    expect((await rig.installGo('tools-c', '--go-version', '1.99')).report.go.source).toBe('tool-cache')
    const { report } = await rig.installGo('tools-c', '--go-version', '1.99', '--check-latest', 'true')
    expect([report.go.source, rig.fetchedGo()]).toEqual(['distribution', [archiveOf('1.99.2')]])
  },
  architecture: async () => {
    const { code, stderr } = await rig.installGo('tools-d', '--go-version', '1.99.1', '--architecture', 's390x')
    expect([code, stderr]).toEqual([1, expect.stringContaining('s390x')])
  },
  'go-download-base-url': async () => {
    const flags = ['--go-version', '1.99.1', '--go-download-base-url', 'https://go.example.com/elsewhere']
    expect((await rig.installGo('tools-e', ...flags)).code).toBe(1)
    expect(rig.fetchedGo()).toEqual([`/elsewhere/go1.99.1.${GO_PLATFORM}.tar.gz`])
  },

  goproxy: async () => {
    await using other = await startModuleProxy({ modules: rig.modules })
    expect((await rig.download('--goproxy', other.url)).code).toBe(0)
    expect([rig.proxy.requests.length, other.requests.length > 0]).toEqual([0, true])
  },
  'goproxy-fallback': async () => {
    await using broken = await startModuleProxy({ modules: rig.modules, faults: [{ fault: status(502) }] })
    const flags = ['--goproxy', `${broken.url},${rig.proxy.url}`, '--retries', '0', '--goproxy-fallback']
    expect([(await rig.download(...flags, 'strict')).code, (await rig.download(...flags, 'any')).code]).toEqual([1, 0])
  },
  goprivate: isVariable,
  gonoproxy: isVariable,
  gonosumdb: isVariable,
  gosumdb: isVariable,
  goinsecure: isVariable,
  govcs: isVariable,
  goauth: isVariable,
  gotoolchain: isVariable,
  go111module: async () => expect((await rig.keys('--go111module', 'off')).situation).toBe('no-module'),

  'git-token': async () =>
    expect(
      await kept('git credential fill', [
        '--goprivate',
        'git.example.com',
        '--git-token-file',
        await rig.file('t0ken'),
      ]),
    ).toContain('username=x-access-token\npassword=t0ken\n'),
  token: async () => {
    const { report } = await rig.download('--token-file', await rig.file('secret\n'))
    expect(report.findings).toMatchObject([
      { code: 'input-ignored', severity: 'notice', message: expect.stringContaining('token') },
    ])
  },
  credentials: async () =>
    expect(await kept('git credential fill', ['--credentials-file', await rig.file(ENTRY)])).toContain(
      'password=s3cret\n',
    ),
  'ssh-private-key': async () => {
    const flags = ['--ssh-private-key-file', await rig.file(KEY.replaceAll('\n', '\r\n'))]
    expect(await kept(`printenv GIT_SSH_COMMAND | sed "s/.*-i '//; s/'.*//" | xargs cat`, flags)).toBe(`${KEY}\n`)
  },
  'ssh-known-hosts': async () => {
    const flags = ['--ssh-known-hosts', 'git.example.com ssh-ed25519 AAAA']
    const hosts = await kept(
      'printenv GIT_SSH_COMMAND | sed \'s/.*UserKnownHostsFile="//; s/".*//\' | xargs cat',
      flags,
    )
    expect(hosts).toMatch(/^git\.example\.com ssh-ed25519 AAAA\ngithub\.com ssh-ed25519 /)
  },
  'persist-credentials': async () => {
    const flags = ['--credentials-file', await rig.file(ENTRY), '--persist-credentials', 'false']
    expect(await kept('git credential fill', flags)).not.toContain('s3cret')
  },

  download: async () => {
    expect((await rig.download('--download', 'false')).code).toBe(0)
    expect(rig.proxy.requests).toEqual([])
    const missing = [{ path: /m001/, fault: status(404) }]
    expect((await rig.downloadWith(missing, '--download', 'warn')).code).toBe(0)
    expect((await rig.downloadWith(missing)).code).toBe(1)
  },
  'force-download': async () => {
    await rig.download()
    expect((await rig.download()).report.download.fetched).toBe(0)
    expect((await rig.download('--force-download', 'true')).report.download.fetched).toBe(2)
  },
  timeout: async () => {
    const { code, report, seconds } = await rig.downloadWith(SILENT, '--timeout', '1s')
    expect([code, report.findings[0]?.code, seconds < 6]).toEqual([1, 'timeout', true])
  },
  'connect-timeout': async () => {
    await using silent = await startSilentServer()
    // Its TLS handshake never ends.
    const flags = ['--goproxy', `https://127.0.0.1:${silent.port}`, '--retries', '0', '--connect-timeout', '500ms']
    const { code, stderr, seconds } = await rig.download(...flags)
    expect([code, seconds < 6]).toEqual([1, true])
    expect(stderr).toContain('500ms')
  },
  'stall-timeout': async () => {
    const { code, stderr } = await rig.downloadWith(SILENT, '--retries', '0', '--stall-timeout', '300ms')
    expect([code, stderr]).toEqual([1, expect.stringContaining('no answer for 0.3 s')])
  },
  retries: async () => {
    const faults: readonly FaultRule[] = [{ first: 1, countPer: 'path', fault: status(503) }]
    expect((await rig.downloadWith(faults, '--retries', '0')).code).toBe(1)
    const { code, report } = await rig.downloadWith(faults, '--retries', '2')
    expect([code, report.download.retries > 0]).toEqual([0, true])
  },
  concurrency: async () => {
    await using slow = await startModuleProxy({ modules: rig.modules, latencyMs: 80 })
    const gapsMs = async (value: string): Promise<readonly number[]> => {
      slow.clear()
      await rig.machine.wipe()
      expect((await rig.download('--goproxy', slow.url, '--concurrency', value)).code).toBe(0)
      const times = slow.requests.map(({ atMs }) => atMs)
      return times.slice(1).map((time, index) => time - (times[index] ?? 0))
    }
    expect(Math.min(...(await gapsMs('1')))).toBeGreaterThan(70)
    expect(Math.min(...(await gapsMs('auto')))).toBeLessThan(70)
  },

  cache: async () => {
    const { modules: none, build } = await rig.keys('--cache', 'false')
    expect([none.primaryKey, build.primaryKey]).toEqual(['', ''])
  },
  'cache-modules': async () => {
    const { modules: none, build } = await rig.keys('--cache-modules', 'false')
    expect([none.primaryKey, build.primaryKey]).toEqual(['', expect.stringContaining('gobuild-')])
  },
  'cache-build': async () => {
    const { modules: some, build } = await rig.keys('--cache-build', 'false')
    expect([some.primaryKey, build.primaryKey]).toEqual([expect.stringContaining('gomod-'), ''])
  },
  'cache-backend': async () => {
    await rig.build('--cache-backend', 'directory')
    expect(rig.service.requests).toEqual([])
    await rig.machine.wipe()
    await rig.build('--cache-backend', 'github')
    const kinds = rig.service.entries().map(({ key }) => key.replace(/-.*/, ''))
    expect(kinds.toSorted()).toEqual(['gobuild', 'gomod'])
  },
  'cache-timeout': async () => {
    rig.service.setFaults([{ on: 'lookup', fault: { kind: 'never' } }])
    const flags = ['--cache-backend', 'github', '--cache-timeout', '500ms', '--save-cache', 'never']
    const { report, seconds } = await rig.build(...flags)
    expect(report.findings.map(({ code }) => code)).toEqual(['cache-timeout', 'cache-timeout'])
    expect(seconds).toBeLessThan(10)
  },
  'cache-directory': async () => {
    const path = join(rig.machine.directory, 'mine')
    await rig.build('--cache-directory', path)
    expect(await readdir(join(path, 'modules'))).toContain('example.com')
  },
  'cache-max-size': async () => {
    expect((await rig.build()).report.cache.modules.save.outcome).toBe('saved')
    await rig.machine.wipe()
    expect((await rig.build('--cache-max-size', '100B')).report.cache.modules.save.outcome).not.toBe('saved')
  },
  's3-bucket': inBucket,
  's3-prefix': inBucket,
  's3-endpoint': inBucket,
  's3-force-path-style': inBucket,
  's3-region': async () => {
    const { report, bucket } = await rig.buildWithS3('--s3-region', 'eu-north-1')
    expect(report.findings.map(({ fix }) => fix)).toContain('Set `s3-region: us-east-1`.')
    expect(await rig.s3.server.objects(bucket)).toEqual([])
    // Neither is the bucket in the path.
    expect(rig.s3.proxy.requests).toContainEqual(expect.stringContaining(`http://${bucket}.s3.example.com/`))
  },
  'cache-suffix': async () => {
    const [without, given] = [await rig.keys(), await rig.keys('--cache-suffix', 'x')]
    expect(given.modules.restoreKeys).not.toEqual(without.modules.restoreKeys)
    expect(given.build.restoreKeys).not.toEqual(without.build.restoreKeys)
  },
  'shared-key': async () => {
    const [a, b] = [
      await rig.buildKey('--shared-key', 'x', '--matrix', '{"a":1}'),
      await rig.buildKey('--shared-key', 'x'),
    ]
    expect(a).toBe(b)
    expect(a).not.toBe(await rig.buildKey('--shared-key', 'y'))
  },
  matrix: async () => {
    const [a, b] = [await rig.buildKey('--matrix', '{"a":1,"b":2}'), await rig.buildKey('--matrix', '{"b":2,"a":1}')]
    expect(a).toBe(b)
    expect(a).not.toBe(await rig.buildKey('--matrix', 'null'))
  },
  'job-status': async () =>
    expect([await rig.buildSavedAfter('failure'), await rig.buildSavedAfter('success')]).toEqual(['off', 'saved']),
  'save-cache': async () => {
    const { modules: entry, build } = (await rig.build('--save-cache', 'never')).report.cache
    expect([entry.save.outcome, build.save.outcome]).toEqual(['off', 'off'])
  },
  'lookup-only': async () => {
    const cache = ['--cache-directory', join(rig.machine.directory, 'looked-up')]
    const lookUp = async () => (await rig.machine.cli(['run', ...cache, '--lookup-only', 'true', '--', 'true'])).report
    expect((await lookUp()).cache).toMatchObject({ modules: { outcome: 'miss' }, build: { outcome: 'miss' } })
    await rig.build(...cache)
    await rig.machine.wipe()
    const { cache: found, download } = await lookUp()
    expect(found).toMatchObject({ modules: { outcome: 'hit' }, build: { outcome: 'hit', save: { outcome: 'off' } } })
    expect([download.fetched, await readdir(rig.machine.directory)]).toEqual([
      0,
      expect.not.arrayContaining(['gomodcache']),
    ])
  },
  'stable-mtimes': async () => {
    const { project, env } = rig.machine
    const state = join(rig.machine.directory, 'state')
    const stable = ['setup', '--state', state, '--stable-mtimes', 'true', '--download', 'false', '--cache', 'false']
    const isOld = async () => (await stat(join(project, 'go.sum'))).mtimeMs < Date.parse('2022-04-01')
    // Not in git yet: a finding.
    expect((await rig.machine.cli(stable)).report.findings).toMatchObject([{ code: 'input-ignored' }])
    await run('git', ['init', '--quiet'], { cwd: project, env })
    await run('git', ['add', '.'], { cwd: project, env })
    const without = await isOld()
    await rig.machine.cli(stable)
    expect([without, await isOld()]).toEqual([false, true])
    await rm(join(project, '.git'), { recursive: true })
  },
  summary: async () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: await rig.file('') }
    await rig.download()
    await rig.machine.cli(['download', '--summary', 'never', '--force-download', 'true'], {
      env: { ...rig.machine.env, ...env },
    })
    expect(await readFile(env.GITHUB_STEP_SUMMARY, 'utf8')).toBe('')
    await rig.machine.cli(['download'], { env: { ...rig.machine.env, ...env } })
    expect(await readFile(env.GITHUB_STEP_SUMMARY, 'utf8')).toBe('')
    await rig.machine.cli(['download', '--summary', 'always'], { env: { ...rig.machine.env, ...env } })
    expect(await readFile(env.GITHUB_STEP_SUMMARY, 'utf8')).toContain('**2 modules**')
  },
  'problem-matchers': async () => {
    const env = { ...rig.machine.env, GITHUB_ACTIONS: 'true' }
    const [on, off] = [
      await rig.machine.cli(['download'], { env }),
      await rig.machine.cli(['download', '--problem-matchers', 'false'], { env }),
    ]
    expect(on.stderr).toContain(`::add-matcher::${join(REPOSITORY, 'matchers', 'go.json')}\n`)
    expect(off.stderr).not.toContain('add-matcher')
  },
  metrics: async () => {
    await rig.download('--metrics', join(rig.machine.directory, 'metrics.prom'))
    const text = await readFile(join(rig.machine.directory, 'metrics.prom'), 'utf8')
    expect(text).toContain('go_mod_setup_modules{state="fetched"} 2\n')
  },
}

const rows = Object.entries(PROOFS) as [InputName, Proof][]

it('every input of action.yml has a row', async () => {
  const { defaults } = await readActionMetadata(REPOSITORY)
  expect(rows.map(([name]) => name).toSorted()).toEqual([...defaults.keys()].toSorted())
})

it.each(rows)('%s works', async (name, proof) => proof(name))
