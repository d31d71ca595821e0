import { parseVersionSpec } from '../install/version-spec.ts'
import {
  type Parser,
  parseArchitectureName,
  parseAutoOr,
  parseBoolean,
  parseCredentialEntries,
  parseDuration,
  parseGoProxy,
  parseInteger,
  parseList,
  parseMatrix,
  parseOneOf,
  parsePatterns,
  parseSecretWord,
  parseSize,
  parseSshKnownHosts,
  parseSshPrivateKey,
  parseText,
  parseToolchain,
  parseUrls,
} from './parse.ts'
import { parseBucket, parseEndpoint, parseObjectPrefix, parseRegion } from './s3.ts'

/**
 * One input: the same name in action.yml, as a flag (`--name`) and in the environment (`GO_MOD_SETUP_NAME`).
 * This table is the source: action.yml and the README are compared with it by a test.
 */
export interface InputSpec<T> {
  readonly parse: Parser<T>
  /** As a user would write it; undefined where "not given" is a value of its own. */
  readonly default: string | undefined
  /** Never a flag: argv can be read by every user of the machine. */
  readonly secret: boolean
  /** One line of Markdown for action.yml, `--help` and the README. */
  readonly about: string
  /** What action.yml lets the runner fill in. */
  readonly actionDefault?: string
}

type Options = Partial<Pick<InputSpec<unknown>, 'secret' | 'actionDefault'>> & {
  readonly default?: string
}

function input<T>(parse: Parser<T>, about: string, options: Options = {}): InputSpec<T> {
  return Object.freeze({ default: undefined, secret: false, ...options, parse, about })
}

export const INPUTS = Object.freeze({
  'working-directory': input(parseText, 'Where go.mod or go.work is.', { default: '.' }),
  'cache-dependency-path': input(
    parseList,
    'Globs of the files that make the key. Default: go.sum of the module in working-directory, or of every module of its go.work with go.work.sum.',
  ),

  'go-version': input(
    parseVersionSpec,
    'Go to install: `1.26`, `1.26.x`, `^1.25`, `1.27rc1`, `stable`, `oldstable`. Sets GOTOOLCHAIN=local, unless `gotoolchain` says otherwise. Default: the Go on PATH.',
  ),
  'go-version-file': input(
    parseText,
    'File to read the Go version from: go.mod, go.work, .go-version, .tool-versions. Relative to the workspace, else to working-directory.',
  ),
  'check-latest': input(
    parseBoolean,
    'Look for the newest Go that satisfies go-version instead of using one that is there.',
    { default: 'false' },
  ),
  architecture: input(
    parseArchitectureName,
    'Architecture of the Go to install: `x64`, `x86`, `arm64`, or as GOARCH has it. Default: that of the machine.',
  ),
  'go-download-base-url': input(
    parseUrls,
    'Sites to download Go’s own archives from, tried in order before GOPROXY. Default: the environment’s GO_DOWNLOAD_BASE_URL.',
  ),

  goproxy: input(
    parseGoProxy,
    'GOPROXY, with go’s own `,` `|` `direct` `off`. Default: the environment’s, or what `go env` says.',
  ),
  'goproxy-fallback': input(
    parseOneOf('auto', 'any', 'strict'),
    'What a transient failure of a mirror before a `,` does: `auto` goes on to the next entry after a well-known public mirror only, `any` after every mirror, `strict` never.',
    { default: 'auto' },
  ),
  goprivate: input(parsePatterns, 'GOPRIVATE: globs of private module paths.'),
  gonoproxy: input(parsePatterns, 'GONOPROXY: globs of module paths that are never asked of a proxy.'),
  gonosumdb: input(parsePatterns, 'GONOSUMDB: globs of module paths that are never asked of the checksum database.'),
  gosumdb: input(parseText, 'GOSUMDB: the checksum database.'),
  goinsecure: input(parsePatterns, 'GOINSECURE: globs of module paths that may be fetched over plain HTTP.'),
  govcs: input(parseText, 'GOVCS: which version control systems may be used for which modules.'),
  goauth: input(parseText, 'GOAUTH: how go authenticates to proxies and for discovery (Go 1.24 and later).'),
  gotoolchain: input(parseToolchain, 'GOTOOLCHAIN: which Go toolchain go commands switch to.'),
  go111module: input(parseOneOf('on', 'off', 'auto'), 'GO111MODULE.'),

  'git-token': input(parseSecretWord, 'Token for the one host that all of `goprivate` names.', {
    secret: true,
  }),
  token: input(parseText, 'Accepted so that switching from setup-go is one line; not used.', { secret: true }),
  credentials: input(
    parseCredentialEntries,
    'For several hosts or organisations, netrc lines: `machine HOST[/PATH] login USER password SECRET`. The longest path wins.',
    { secret: true },
  ),
  'ssh-private-key': input(parseSshPrivateKey, 'Key for git over SSH, without passphrase.', { secret: true }),
  'ssh-known-hosts': input(
    parseSshKnownHosts,
    'known_hosts lines for git over SSH, beside the built-in ones of github.com, gitlab.com, bitbucket.org and Azure DevOps; unknown hosts are refused.',
  ),
  'persist-credentials': input(
    parseBoolean,
    'Let later steps use the credentials too; removed at the end of the job.',
    { default: 'false' },
  ),

  download: input(
    parseOneOf('true', 'warn', 'false'),
    '`true`: a module that cannot be had fails the step; `warn`: it is a finding; `false`: configures and caches only.',
    { default: 'true' },
  ),
  'force-download': input(parseBoolean, 'Ignore what caches and machine have; fetch and replace.', {
    default: 'false',
  }),
  timeout: input(parseDuration, 'Budget of the whole download.', { default: '10m' }),
  'connect-timeout': input(parseDuration, 'How long a connection may take to be made.', { default: '10s' }),
  'stall-timeout': input(parseDuration, 'How long nothing may move before a transfer counts as stalled.', {
    default: '30s',
  }),
  retries: input(
    parseInteger(0, 100),
    'Tries after the first for one file, over all mirrors; transient failures only.',
    { default: '3' },
  ),
  concurrency: input(parseAutoOr(parseInteger(1, 256), 'a whole number from 1 to 256'), 'Requests at once.', {
    default: 'auto',
  }),

  cache: input(parseBoolean, 'Whether to cache at all.', { default: 'true' }),
  'cache-modules': input(parseBoolean, 'The entry of modules.', { default: 'true' }),
  'cache-build': input(parseBoolean, 'The entry of build outputs (GOCACHE).', { default: 'true' }),
  'cache-backend': input(
    parseOneOf('github', 'directory', 's3'),
    '`github`, `directory` or `s3`. Default: `github` in Actions, else `directory`.',
  ),
  'cache-timeout': input(parseDuration, 'Deadline of one restore; saving may take twice that.', { default: '5m' }),
  'cache-directory': input(
    parseText,
    'Where the directory backend keeps its entries. Default: in the user’s cache directory.',
  ),
  'cache-max-size': input(parseSize, 'Size that the directory backend is kept below.', { default: '10GiB' }),
  's3-bucket': input(
    parseBucket,
    'Bucket of the S3 backend. Credentials come from AWS’s standard chain, OIDC included: see docs/self-hosted.md.',
  ),
  's3-prefix': input(parseObjectPrefix, 'Prefix of all objects of the S3 backend, e.g. `ci/go`.'),
  's3-region': input(parseRegion, 'Region of the bucket. Default: AWS_REGION, or that of the profile.'),
  's3-endpoint': input(parseEndpoint, 'Endpoint of an S3-compatible store. Default: AWS’s.'),
  's3-force-path-style': input(parseBoolean, 'Address the bucket in the path instead of the host name.', {
    default: 'false',
  }),
  'cache-suffix': input(parseText, 'Keeps entries apart that would otherwise be shared.'),
  'shared-key': input(parseText, 'Names the job’s part of the build key, so that several jobs share one entry.'),
  matrix: input(parseMatrix, 'Filled in by the runner; not for people.', { actionDefault: '${{ toJSON(matrix) }}' }),
  'job-status': input(parseText, 'Filled in by the runner; not for people.', { actionDefault: '${{ job.status }}' }),
  'save-cache': input(parseOneOf('auto', 'always', 'never'), 'When entries are saved: see the README.', {
    default: 'auto',
  }),
  'lookup-only': input(parseBoolean, 'Look entries up and set the outputs; restore, download and save nothing.', {
    default: 'false',
  }),
  'stable-mtimes': input(
    parseBoolean,
    'Give tracked files mtimes made from their git hashes, so that go’s test cache can hit.',
    { default: 'false' },
  ),

  summary: input(
    parseOneOf('auto', 'always', 'never'),
    'Job summary: `auto` (something was fetched, failed or is worth saying), `always`, `never`.',
    { default: 'auto' },
  ),
  'problem-matchers': input(
    parseBoolean,
    'Annotate compile errors and test failures of later steps, where GitHub’s runner reads their output.',
    { default: 'true' },
  ),
  metrics: input(parseText, 'File to write metrics to, as OpenMetrics text: see docs/metrics.md.'),
})

export type InputName = keyof typeof INPUTS
export const INPUT_NAMES: readonly InputName[] = Object.freeze(Object.keys(INPUTS) as InputName[])

type ValueOf<S> = S extends InputSpec<infer T> ? T : never

/** The name of an input in the environment. */
export function environmentName(name: InputName): string {
  return `GO_MOD_SETUP_${name.toUpperCase().replaceAll('-', '_')}`
}

/** Where a value comes from, strongest first. */
export type ValueSource = 'flag' | 'input' | 'environment' | 'go-env' | 'default'

/** An input's text, as found. */
export interface RawInput {
  readonly text: string
  readonly source: 'flag' | 'input' | 'environment'
}

export type RawInputs = ReadonlyMap<InputName, RawInput>

/** All inputs, parsed. `value` is undefined where none was given and the table has no default. */
export type Inputs = {
  readonly [K in InputName]: {
    readonly value: ValueOf<(typeof INPUTS)[K]> | undefined
    readonly text: string | undefined
    readonly source: ValueSource
  }
}

/** What is wrong with the inputs, all of it: exit code 2. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(problems.join('\n'), options)
    this.problems = problems
  }
}

/**
 * Parses every input before anything is done.
 *
 * @throws ConfigError that names each input, what was given (not where it is secret) and what is expected
 */
export function parseInputs(raw: RawInputs): Inputs {
  const problems: string[] = []
  const parsed = INPUT_NAMES.map(name => {
    try {
      return [name, parseInput(name, raw.get(name))] as const
    } catch (error) {
      if (!(error instanceof Error)) throw error
      problems.push(`${name}: ${error.message}`)
      return [name, undefined] as const
    }
  })
  if (problems.length > 0) throw new ConfigError(problems)
  return Object.freeze(Object.fromEntries(parsed)) as Inputs
}

function parseInput(name: InputName, raw: RawInput | undefined): Inputs[InputName] {
  const spec: InputSpec<unknown> = INPUTS[name]
  const given = raw !== undefined && raw.text.trim() !== '' ? { text: raw.text.trim(), source: raw.source } : undefined
  const text = given?.text ?? spec.default
  if (text === undefined) return { value: undefined, text, source: 'default' }
  let value: unknown
  try {
    value = spec.parse(text)
  } catch (error) {
    // A URL may hold a password, even one that is refused for that.
    const isSecret = spec.secret || name === 'goproxy' || /\/\/[^/]*@/.test(text)
    const shown = isSecret ? '' : `, got ${JSON.stringify(text)}`
    throw new Error(`${error instanceof Error ? error.message : String(error)}${shown}`, { cause: error })
  }
  return { value, text, source: given?.source ?? 'default' } as Inputs[InputName]
}

/** A value that the table gives a default for. */
export function required<K extends InputName>(inputs: Inputs, name: K): NonNullable<Inputs[K]['value']> {
  const { value } = inputs[name]
  if (value === undefined || value === null) throw new Error(`input ${name} has no default`)
  return value
}
