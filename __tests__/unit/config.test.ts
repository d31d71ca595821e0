import { describe, expect, it } from '@jest/globals'
import type { CiFacts } from '../../src/config/ci-facts.ts'
import { defaultCacheDirectory } from '../../src/config/backend.ts'
import { type Config, resolveConfig, variableSource } from '../../src/config/config.ts'
import { ConfigError, type InputName, parseInputs } from '../../src/config/inputs.ts'
import { parseCredentials } from '../../src/credentials/credential.ts'
import { httpsCredentials } from '../../src/config/credentials.ts'
import { readActionInputs, readCommandInputs } from '../../src/config/raw-inputs.ts'
import { inputsOfOtherBackends } from '../../src/config/s3.ts'

const NO_CI: CiFacts = {
  provider: 'none',
  trigger: { kind: 'none' },
  workflow: '',
  job: '',
  run: undefined,
  repository: 'unknown',
  workspace: undefined,
  secretsWithheld: undefined,
}
const GITHUB: CiFacts = { ...NO_CI, provider: 'github', workflow: 'CI', job: 'build', run: '1-1' }

interface Given {
  readonly flags?: Partial<Record<InputName, string>>
  readonly environment?: Readonly<Record<string, string | undefined>>
  readonly ci?: CiFacts
  readonly platform?: NodeJS.Platform
}

function resolve({ flags = {}, environment = {}, ci = NO_CI, platform = 'linux' }: Given): Config {
  const raw = readCommandInputs(new Map(Object.entries(flags) as [InputName, string][]), environment)
  return resolveConfig({ inputs: parseInputs(raw), environment, ci, currentDirectory: '/work', platform })
}

function problemsOf(given: Given): readonly string[] {
  try {
    resolve(given)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

describe('the configuration', () => {
  it('has the contract’s defaults', () => {
    expect(resolve({ environment: { HOME: '/home/me' } })).toMatchObject({
      workingDirectory: '/work',
      cacheDependencyPath: [],
      download: {
        mode: 'fail',
        force: false,
        timeoutMs: 600_000,
        stallTimeoutMs: 30_000,
        retries: 3,
        concurrency: 'auto',
        fallback: 'auto',
      },
      cache: {
        modules: true,
        build: true,
        backend: { kind: 'directory', path: '/home/me/.cache/go-mod-setup', maxBytes: 10 * 2 ** 30 },
        timeoutMs: 300_000,
        suffix: '',
        save: 'auto',
      },
      secrets: [],
    })
  })

  it.each([
    ['true', 'fail'],
    ['warn', 'warn'],
    ['false', 'off'],
  ])('download: %s is mode %s', (download, mode) => {
    expect(resolve({ flags: { download } }).download.mode).toBe(mode)
  })

  it.each([
    [{ cache: 'false' }, false, false],
    [{ 'cache-modules': 'false' }, false, true],
    [{ 'cache-build': 'false' }, true, false],
  ])('%j leaves modules %s, build %s', (flags, modules, build) => {
    expect(resolve({ flags }).cache).toMatchObject({ modules, build })
  })

  it('keeps entries at GitHub’s service in Actions, else in a directory', () => {
    expect(resolve({ ci: GITHUB }).cache.backend).toEqual({ kind: 'github' })
    expect(
      resolve({ ci: GITHUB, flags: { 'cache-backend': 'directory', 'cache-directory': 'c', 'cache-max-size': '1MB' } })
        .cache.backend,
    ).toEqual({
      kind: 'directory',
      path: '/work/c',
      maxBytes: 1e6,
    })
  })

  it('keeps entries in a bucket where one is asked for, and its keys to itself', () => {
    const flags = { 'cache-backend': 's3', 's3-bucket': 'caches', 's3-prefix': '/ci/go', 's3-force-path-style': 'true' }
    const environment = { AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI', AWS_SESSION_TOKEN: 'IQoJb3JpZ2lu', AWS_ROLE_ARN: 'x' }
    const config = resolve({ flags, environment })
    expect(config.cache.backend).toEqual({ kind: 's3', bucket: 'caches', prefix: 'ci/go/', forcePathStyle: true })
    expect(config.secrets).toEqual(['wJalrXUtnFEMI', 'IQoJb3JpZ2lu'])
    // They are the user's own, not inputs of ours: what the user runs may need them.
    expect(config.commandEnvironment).toMatchObject(environment)
  })

  it('says which inputs are for another backend', () => {
    const flags = new Map<InputName, string>([
      ['s3-bucket', 'caches'],
      ['cache-max-size', '1GiB'],
    ])
    const parsed = parseInputs(readCommandInputs(flags, {}))
    expect(inputsOfOtherBackends(parsed, 'github')).toEqual([
      'cache-max-size is for cache-backend: directory, but the backend is github; it is ignored.',
      's3-bucket is for cache-backend: s3, but the backend is github; it is ignored.',
    ])
    expect(inputsOfOtherBackends(parsed, 's3')).toHaveLength(1)
  })

  it('names the job by workflow, job and matrix, or by the shared key', () => {
    expect(resolve({ ci: GITHUB, flags: { matrix: '{"b":1,"a":2}' } }).jobKey).toEqual([
      'job',
      'CI',
      'build',
      '{"a":2,"b":1}',
    ])
    expect(resolve({ ci: GITHUB, flags: { matrix: '{"b":1}', 'shared-key': 'all' } }).jobKey).toEqual(['shared', 'all'])
  })

  it.each([
    [{ flags: { 'cache-backend': 's3' } }, 's3-bucket: cache-backend: s3 needs it, but it is not given'],
    [
      { flags: { 'cache-backend': 's3', 's3-bucket': 'bucket', 'cache-directory': 'x' } },
      'cache-directory: it is for cache-backend: directory, but the backend is s3',
    ],
    [
      { flags: { goproxy: 'https://me:hunter2@proxy.example.com' } },
      'goproxy: a URL with user and password is refused as a flag',
    ],
    [
      { flags: { goproxy: 'https://token@proxy.example.com|off' } },
      'goproxy: a URL with user and password is refused as a flag',
    ],
    [{ flags: { 'cache-directory': 'x' }, ci: GITHUB }, 'cache-directory: it is for cache-backend: directory'],
    [{ flags: { 'git-token': 't0ken', goprivate: '*.corp.com' } }, 'git-token: goprivate has a glob in the host'],
    [
      { flags: { 'git-token': 't0ken' }, environment: { GOPRIVATE: 'a.com,b.com' } },
      'git-token: goprivate names several',
    ],
    [
      { flags: { 'git-token': 't0ken', goprivate: 'a.com', credentials: 'machine a.com login u password p' } },
      'git-token: credentials has a line for all of a.com, too',
    ],
    [{ flags: { 'check-latest': 'true' } }, 'check-latest: it says which Go to install, but neither go-version nor'],
    [{ flags: { architecture: 'x86' } }, 'architecture: it says which Go to install, but neither go-version nor'],
  ])('%j is refused', (given, problem) => {
    const problems = problemsOf(given)
    expect(problems).toEqual([expect.stringContaining(problem)])
    expect(problems.join()).not.toContain('hunter2')
  })

  it('reports several of these together', () => {
    expect(problemsOf({ flags: { 'cache-backend': 's3', goproxy: 'https://me:pw@proxy.example.com' } })).toHaveLength(2)
  })
})

/** An input that was parsed already. */
const given = (value: unknown, text: string) => ({ value, text, source: 'environment' }) as never

describe('credentials', () => {
  const entries = 'machine a.com/x login u password s3cret-of-a'
  const key = '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----'

  it('are kept apart from what children get, and are secrets', () => {
    const inputs = parseInputs(new Map())
    const config = resolveConfig({
      inputs: {
        ...inputs,
        'git-token': given('t0ken', 't0ken'),
        credentials: given(parseCredentials(entries), entries),
        'ssh-private-key': given(`${key}\n`, key),
      },
      environment: { GO_MOD_SETUP_GIT_TOKEN: 't0ken', GO_MOD_SETUP_CREDENTIALS: entries, GOPRIVATE: 'a.com' },
      ci: NO_CI,
      currentDirectory: '/work',
      platform: 'linux',
    })
    expect(config.secrets).toEqual(['t0ken', key, 's3cret-of-a'])
    expect([config.childEnvironment, config.commandEnvironment]).toEqual([
      { GOPRIVATE: 'a.com' },
      { GOPRIVATE: 'a.com' },
    ])
    expect(httpsCredentials(config.credentials, 'a.com').credentials).toEqual([
      { host: 'a.com', path: 'x', login: 'u', password: 's3cret-of-a' },
      { host: 'a.com', path: '', login: 'x-access-token', password: 't0ken' },
    ])
    expect(httpsCredentials(config.credentials, '').problems).toEqual([expect.stringContaining('goprivate is empty')])
  })
})

describe('the Go to install', () => {
  const environment = { HOME: '/home/me' }

  it('is none by default, and may come from where the user installs tools', () => {
    expect(resolve({ environment }).go).toEqual({
      wanted: undefined,
      checkLatest: false,
      architecture: undefined,
      sites: [],
      toolCaches: ['/home/me/.cache/go-mod-setup/tools'],
      gotoolchain: undefined,
    })
    expect(resolve({ environment, flags: { 'check-latest': 'false' } }).go.checkLatest).toBe(false)
  })

  it('is go-version, whatever go-version-file says', () => {
    const flags = { 'go-version': '1.26', 'go-version-file': 'go.mod', 'check-latest': 'true', architecture: 'x86' }
    const { go } = resolve({ flags, environment: { ...environment, RUNNER_TOOL_CACHE: '/opt/tools' } })
    expect(go).toMatchObject({
      wanted: { kind: 'version', spec: { kind: 'range', text: '1.26' } },
      checkLatest: true,
      architecture: '386',
      toolCaches: ['/opt/tools', '/home/me/.cache/go-mod-setup/tools'],
    })
  })

  it('is in a file of the workspace, else of the working directory', () => {
    expect(resolve({ environment, flags: { 'go-version-file': 'go.mod' } }).go.wanted).toEqual({
      kind: 'file',
      paths: ['/work/go.mod'],
    })
    const flags = { 'go-version-file': 'go.mod', 'working-directory': 'app' }
    expect(resolve({ environment, flags }).go.wanted).toEqual({
      kind: 'file',
      paths: ['/work/go.mod', '/work/app/go.mod'],
    })
  })
})

describe('go’s variables', () => {
  const environment = {
    PATH: '/bin',
    GOPROXY: 'https://old.example.com',
    GO_MOD_SETUP_GOPROXY: 'https://me:p%40ss@proxy.example.com/x|direct',
    GO_MOD_SETUP_GOPRIVATE: 'a.com\nb.com',
    GO_MOD_SETUP_TOKEN: 'ghs_abc',
    'INPUT_SSH-PRIVATE-KEY': '',
    GONE: undefined,
  }
  const config = resolve({ environment })

  it('are exported without user and password', () => {
    expect(config.exports).toEqual(
      new Map([
        ['GOPROXY', 'https://proxy.example.com/x|direct'],
        ['GOPRIVATE', 'a.com,b.com'],
      ]),
    )
    expect(config.commandEnvironment).toEqual({
      PATH: '/bin',
      GOPROXY: 'https://proxy.example.com/x|direct',
      GOPRIVATE: 'a.com,b.com',
    })
  })

  it('are for our own go commands what was given, without any input', () => {
    expect(config.childEnvironment).toEqual({
      ...config.commandEnvironment,
      GOPROXY: 'https://me:p%40ss@proxy.example.com/x|direct',
    })
  })

  it('are not touched where no input sets them', () => {
    const own = { GOPROXY: 'https://me:hunter2@proxy.example.com', GOFLAGS: '-mod=mod' }
    const untouched = resolve({ environment: own })
    expect([untouched.exports.size, untouched.childEnvironment]).toEqual([0, own])
    expect(untouched.secrets).toEqual(['hunter2'])
  })

  it('hold secrets that are masked, encoded and decoded', () => {
    expect(config.secrets).toEqual(['ghs_abc', 'p%40ss', 'p@ss'])
    expect(resolve({ environment: { GO_MOD_SETUP_GOPROXY: 'https://tok%zz@proxy.example.com' } }).secrets).toEqual([
      'tok%zz',
      'tok%zz',
    ])
  })

  it('say where they come from', () => {
    const goEnv = { get: () => '', isInFile: (name: string) => name === 'GOSUMDB' || name === 'GOPROXY' }
    const inputs = parseInputs(readActionInputs({ INPUT_GOPRIVATE: 'a.com', GO_MOD_SETUP_GOVCS: '*:all' }))
    const facts = { inputs, environment: { GOPROXY: 'off', GONOSUMDB: '' }, goEnv }
    const sources = (['GOPRIVATE', 'GOVCS', 'GOPROXY', 'GOSUMDB', 'GONOSUMDB'] as const).map(name =>
      variableSource(name, facts),
    )
    expect(sources).toEqual(['input', 'environment', 'environment', 'go-env', 'default'])
  })

  it.each([
    [{ 'INPUT_GO-VERSION': '1.26' }, 'input'],
    [{ GO_MOD_SETUP_GO_VERSION_FILE: 'go.mod' }, 'environment'],
    [{ 'INPUT_GO-VERSION': '1.26', GO_MOD_SETUP_GOTOOLCHAIN: 'auto' }, 'environment'],
    [{}, 'default'],
  ] as const)('%j sets GOTOOLCHAIN by its %s', (given, source) => {
    const inputs = parseInputs(readActionInputs(given))
    const goEnv = { get: () => '', isInFile: () => false }
    expect(variableSource('GOTOOLCHAIN', { inputs, environment: {}, goEnv })).toBe(source)
  })
})

describe('the default cache directory', () => {
  it.each([
    ['linux', { HOME: '/h', XDG_CACHE_HOME: '/x' }, '/x/go-mod-setup'],
    ['linux', { HOME: '/h', XDG_CACHE_HOME: '' }, '/h/.cache/go-mod-setup'],
    ['darwin', { HOME: '/h', XDG_CACHE_HOME: '/x' }, '/h/Library/Caches/go-mod-setup'],
    ['win32', { LOCALAPPDATA: '/l' }, '/l/go-mod-setup'],
    ['win32', { USERPROFILE: '/u' }, '/u/AppData/Local/go-mod-setup'],
  ] as const)('of %s with %j is %s', (platform, environment, path) => {
    expect(defaultCacheDirectory({ environment, platform })).toBe(path)
  })
})
