import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import {
  ConfigError,
  environmentName,
  INPUT_NAMES,
  INPUTS,
  type InputName,
  parseInputs,
  type RawInputs,
} from '../../src/config/inputs.ts'
import {
  inputVariables,
  readActionInputs,
  readCommandInputs,
  unknownEnvironmentNames,
} from '../../src/config/raw-inputs.ts'
import { parseVersionSpec } from '../../src/install/version-spec.ts'

/** Texts that are taken, with their values, and texts that are refused. */
interface Row {
  readonly takes: Readonly<Record<string, unknown>>
  readonly refuses?: readonly string[]
}

const SWITCH: Row = {
  takes: { true: true, True: true, FALSE: false, ' false ': false },
  refuses: ['yes', '1', 'on', 'tru'],
}
const KEY = '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----'
const TEXT: Row = { takes: { 'some text': 'some text', ' trimmed\n': 'trimmed' } }
const GLOBS: Row = {
  takes: { 'corp.example.com/*': 'corp.example.com/*', 'a.com, b.com/x\n*.c.com\n': 'a.com,b.com/x,*.c.com' },
  refuses: ['a.com b.com'],
}
const DURATION: Row = {
  takes: {
    '500ms': 500,
    '30s': 30_000,
    '10m': 600_000,
    '1h': 3_600_000,
    '1m30s': 90_000,
    '1.5s': 1500,
    '24h': 86_400_000,
  },
  refuses: ['soon', '30', '30 s', '0s', '0.4ms', '-1s', '25h', '1e3s', '30s!', '999999999999999999999h', '1d'],
}
function oneOf(...allowed: readonly string[]): Row {
  return {
    takes: Object.fromEntries(allowed.map(text => [text, text])),
    refuses: ['sometimes', (allowed[0] ?? '').toUpperCase()],
  }
}
function url(address: string, fallBackOnError: boolean): unknown {
  return { kind: 'url', url: address, label: address, fallBackOnError }
}

const TABLE: Readonly<Record<InputName, Row>> = {
  'working-directory': TEXT,
  'cache-dependency-path': {
    takes: { '**/go.sum, tools/go.sum': ['**/go.sum', 'tools/go.sum'], 'a\n\n b \r\n': ['a', 'b'] },
  },
  'go-version': {
    takes: Object.fromEntries(
      ['1.26', '1.26.x', '^1.25', '>=1.25 <1.27', '1.27rc1', 'go1.26.3', 'stable', 'oldstable'].map(text => [
        text,
        parseVersionSpec(text),
      ]),
    ),
    refuses: ['newest', '1.x.y', 'v', '1.26.3.4', 'https://go.dev'],
  },
  'go-version-file': TEXT,
  'check-latest': SWITCH,
  architecture: {
    takes: { x64: 'amd64', x86: '386', arm64: 'arm64', amd64: 'amd64', armv6l: 'arm', riscv64: 'riscv64' },
    refuses: ['x128', 'amd', '64'],
  },
  'go-download-base-url': {
    takes: {
      'https://go.example.com/dl': ['https://go.example.com/dl'],
      'https://a.example.com/dl/\nhttp://b.example.com': ['https://a.example.com/dl/', 'http://b.example.com'],
    },
    refuses: ['go.example.com', 'https://go.example.com, ftp://x', ',', 'https://user:hunter2@go.example.com'],
  },
  goproxy: {
    takes: {
      'https://proxy.example.com|direct': [
        url('https://proxy.example.com', true),
        { kind: 'direct', fallBackOnError: false },
      ],
      'https://a.example.com\nhttps://b.example.com': [
        url('https://a.example.com', false),
        url('https://b.example.com', false),
      ],
      off: [{ kind: 'off', fallBackOnError: false }],
    },
    refuses: ['proxy', 'ftp://proxy.example.com', ',', 'https://'],
  },
  'goproxy-fallback': oneOf('auto', 'any', 'strict'),
  goprivate: GLOBS,
  gonoproxy: GLOBS,
  gonosumdb: GLOBS,
  gosumdb: {
    takes: {
      off: 'off',
      'sum.example.com+abc+KEY https://sum.example.com': 'sum.example.com+abc+KEY https://sum.example.com',
    },
  },
  goinsecure: GLOBS,
  govcs: { takes: { 'private:all,public:git': 'private:all,public:git' } },
  goauth: { takes: { 'netrc; off': 'netrc; off' } },
  gotoolchain: {
    takes: Object.fromEntries(
      ['local', 'auto', 'path', 'go1.25.0', 'go1.26rc1', 'go1.25.0+auto', 'local+path', 'go1.25.1-corp'].map(text => [
        text,
        text,
      ]),
    ),
    refuses: ['1.25', 'latest', 'go', 'auto+local', 'go1.25.0 ', 'go1.25.0+', 'rm -rf'].filter(
      text => text.trim() === text,
    ),
  },
  go111module: oneOf('on', 'off', 'auto'),
  'git-token': {
    takes: { ghs_abc: 'ghs_abc', ' glpat-a.b=\n': 'glpat-a.b=' },
    refuses: ['two words', 'two\nlines', 'a\u0000b'],
  },
  token: TEXT,
  credentials: {
    takes: {
      'machine a.com login u password p,q\n\nmachine b.com/x login u password p': [
        { host: 'a.com', path: '', login: 'u', password: 'p,q' },
        { host: 'b.com', path: 'x', login: 'u', password: 'p' },
      ],
    },
    refuses: ['machine a.com login u', 'a.com u p', 'machine https://a.com login u password p'],
  },
  'ssh-private-key': {
    takes: { [KEY]: `${KEY}\n`, [KEY.replaceAll('\n', '\r\n')]: `${KEY}\n` },
    refuses: ['secret', 'ssh-ed25519 AAAA me', KEY.slice(0, -8)],
  },
  'ssh-known-hosts': {
    takes: { '# scanned\na.com ssh-ed25519 AAAA\n': ['a.com ssh-ed25519 AAAA'] },
    refuses: ['a.com', 'SHA256:abc'],
  },
  'persist-credentials': SWITCH,
  download: oneOf('true', 'warn', 'false'),
  'force-download': SWITCH,
  timeout: DURATION,
  'connect-timeout': DURATION,
  'stall-timeout': DURATION,
  retries: { takes: { 0: 0, 3: 3, 100: 100 }, refuses: ['-1', '101', '1.5', 'three', '1e1', '0x3'] },
  concurrency: { takes: { auto: 'auto', 1: 1, 256: 256 }, refuses: ['0', '257', 'many', 'AUTO'] },
  cache: SWITCH,
  'cache-modules': SWITCH,
  'cache-build': SWITCH,
  'cache-backend': oneOf('github', 'directory', 's3'),
  'cache-timeout': DURATION,
  'cache-directory': TEXT,
  'cache-max-size': {
    takes: { '512B': 512, '64KiB': 65_536, '1.5MiB': 1_572_864, '2GiB': 2 ** 31, '10 GB': 1e10, '1TB': 1e12 },
    refuses: ['10', '10G', 'GiB', '-1GiB', '1e3GiB', '99999999TiB', '10gib'],
  },
  's3-bucket': {
    takes: {
      'my.bucket-1': 'my.bucket-1',
      'arn:aws:s3:eu-central-1:1:accesspoint/ci': 'arn:aws:s3:eu-central-1:1:accesspoint/ci',
    },
    refuses: ['my bucket', 's3://bucket', 'bucket/prefix', '-x-', 'ab'],
  },
  's3-prefix': {
    takes: { 'ci/go': 'ci/go/', '/ci/go/': 'ci/go/', 'team=a': 'team=a/' },
    refuses: ['/', 'a//b', '../b', 'a/./b', 'a b', 'a?b', 'ä'],
  },
  's3-region': { takes: { 'eu-central-1': 'eu-central-1', auto: 'auto' }, refuses: ['eu central', 'https://x', 'a_b'] },
  's3-endpoint': {
    takes: { 'https://s3.example.com:9000': 'https://s3.example.com:9000' },
    refuses: ['s3.example.com', 'file:///x', 'https://user:hunter2@s3.example.com', 'https://s3.example.com/?x=1'],
  },
  's3-force-path-style': SWITCH,
  'cache-suffix': TEXT,
  'shared-key': TEXT,
  matrix: {
    takes: { null: '', '{}': '{}', '{"b":[1,{"d":1,"c":null}],"a":"x"}': '{"a":"x","b":[1,{"c":null,"d":1}]}' },
    refuses: ['os=linux', '[]', '"x"', '3', '{'],
  },
  'job-status': TEXT,
  'save-cache': oneOf('auto', 'always', 'never'),
  'lookup-only': SWITCH,
  'stable-mtimes': SWITCH,
  summary: oneOf('auto', 'always', 'never'),
  'problem-matchers': SWITCH,
  metrics: TEXT,
}

function given(
  texts: Partial<Record<InputName, string>>,
  source: 'flag' | 'input' | 'environment' = 'input',
): RawInputs {
  return new Map(Object.entries(texts).map(([name, text]) => [name as InputName, { text, source }]))
}

function problemsOf(texts: Partial<Record<InputName, string>>): readonly string[] {
  try {
    parseInputs(given(texts))
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

describe('the inputs’ table', () => {
  it('is the one that is tested here', () => {
    expect(Object.keys(TABLE)).toEqual([...INPUT_NAMES])
  })

  const rows = INPUT_NAMES.map(name => ({ name, row: TABLE[name], spec: INPUTS[name] }))

  it.each(rows)('$name takes what it should', ({ name, row }) => {
    for (const [text, value] of Object.entries(row.takes)) {
      expect(parseInputs(given({ [name]: text }))[name]).toEqual({ value, text: text.trim(), source: 'input' })
    }
  })

  it.each(rows.filter(({ row }) => row.refuses !== undefined))(
    '$name refuses anything else, and says what it expects',
    ({ name, row, spec }) => {
      for (const text of row.refuses ?? []) {
        const problems = problemsOf({ [name]: text })
        expect(problems).toEqual([expect.stringMatching(`^${name}: expected .`)])
        const isShown = !spec.secret && name !== 'goproxy' && !text.includes('@')
        expect(problems[0]?.endsWith(`, got ${JSON.stringify(text)}`)).toBe(isShown)
      }
    },
  )

  it('has defaults that its parsers take', () => {
    const inputs = parseInputs(new Map())
    for (const name of INPUT_NAMES)
      expect([name, inputs[name].value === undefined]).toEqual([name, INPUTS[name].default === undefined])
    expect(inputs).toMatchObject({
      'working-directory': { value: '.' },
      timeout: { value: 600_000 },
      'stall-timeout': { value: 30_000 },
      retries: { value: 3 },
      concurrency: { value: 'auto' },
      'cache-timeout': { value: 300_000 },
      'cache-max-size': { value: 10 * 2 ** 30 },
      'save-cache': { value: 'auto' },
    })
  })

  it('takes an empty input for one that is not given', () => {
    expect(parseInputs(given({ timeout: ' \n', 'shared-key': '' }))).toMatchObject({
      timeout: { value: 600_000, source: 'default' },
      'shared-key': { value: undefined, source: 'default' },
    })
  })

  it('never throws anything but a ConfigError, and never lets a secret out', () => {
    const secrets = new Set(INPUT_NAMES.filter(name => INPUTS[name].secret))
    fc.assert(
      fc.property(fc.constantFrom(...INPUT_NAMES), fc.string({ minLength: 12 }), (name, text) => {
        const message = problemsOf({ [name]: text }).join('')
        if (secrets.has(name) && text.trim().length >= 12) expect(message).not.toContain(text.trim())
      }),
      { numRuns: 1000 },
    )
  })
})

describe('bad inputs', () => {
  it('are reported all together', () => {
    const bad = {
      timeout: 'soon',
      retries: 'many',
      cache: 'maybe',
      goproxy: 'https://u:hunter2@proxy.example.com,x',
      'git-token': 'ghs_secret of two words',
    }
    const problems = problemsOf(bad)
    expect(new Set(problems.map(problem => problem.split(':', 1)[0]))).toEqual(new Set(Object.keys(bad)))
    expect(problems.join()).not.toMatch(/hunter2|ghs_secret/)
    expect(new ConfigError(problems).message.split('\n')).toHaveLength(5)
  })
})

describe('where inputs come from', () => {
  it('is INPUT_NAME as the runner writes it, then GO_MOD_SETUP_NAME', () => {
    const raw = readActionInputs({
      'INPUT_WORKING-DIRECTORY': 'a',
      GO_MOD_SETUP_WORKING_DIRECTORY: 'b',
      INPUT_TIMEOUT: '',
      GO_MOD_SETUP_TIMEOUT: '1m',
      INPUT_CACHE_SUFFIX: 'with an underscore it is none',
    })
    expect(raw).toEqual(
      new Map([
        ['working-directory', { text: 'a', source: 'input' }],
        ['timeout', { text: '1m', source: 'environment' }],
      ]),
    )
  })

  it('is for go-download-base-url also what setup-go reads', () => {
    const environment = { GO_DOWNLOAD_BASE_URL: 'https://a.example.com', GO_MOD_SETUP_GO_DOWNLOAD_BASE_URL: '' }
    const fallback = { text: 'https://a.example.com', source: 'environment' }
    expect(readActionInputs(environment).get('go-download-base-url')).toEqual(fallback)
    expect(readCommandInputs(new Map(), environment).get('go-download-base-url')).toEqual(fallback)
    const own = { ...environment, GO_MOD_SETUP_GO_DOWNLOAD_BASE_URL: 'https://b.example.com' }
    expect(readCommandInputs(new Map(), own).get('go-download-base-url')?.text).toBe('https://b.example.com')
  })

  it('is a flag before the environment before the default', () => {
    const environment = { GO_MOD_SETUP_RETRIES: '5', GO_MOD_SETUP_TIMEOUT: '1m', INPUT_CACHE: 'false' }
    const inputs = parseInputs(readCommandInputs(new Map([['retries', '7']]), environment))
    expect([inputs.retries, inputs.timeout, inputs.cache]).toEqual([
      { value: 7, text: '7', source: 'flag' },
      { value: 60_000, text: '1m', source: 'environment' },
      { value: true, text: 'true', source: 'default' },
    ])
  })

  it('knows every name, and which GO_MOD_SETUP_ names are none', () => {
    expect(environmentName('s3-force-path-style')).toBe('GO_MOD_SETUP_S3_FORCE_PATH_STYLE')
    expect(inputVariables()).toEqual(expect.arrayContaining(['INPUT_SSH-PRIVATE-KEY', 'GO_MOD_SETUP_SSH_PRIVATE_KEY']))
    expect(inputVariables()).toHaveLength(2 * INPUT_NAMES.length)
    const environment = { GO_MOD_SETUP_TIMEOUT: '1m', GO_MOD_SETUP_TIME_OUT: '1m', GO_MOD_SETUP: 'x', PATH: '/bin' }
    expect(unknownEnvironmentNames(environment)).toEqual(['GO_MOD_SETUP_TIME_OUT'])
  })
})
