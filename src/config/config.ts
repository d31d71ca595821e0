import { resolve } from 'node:path'
import { type Environment, GO_VARIABLES, type GoEnv, type GoVariable } from '../go/env.ts'
import { formatProxyList, redactProxyList } from '../go/proxy-list.ts'
import { type Backend, defaultCacheDirectory, resolveBackend } from './backend.ts'
import type { CiFacts } from './ci-facts.ts'
import type { ConfigFacts } from './config-facts.ts'
import { type CredentialsConfig, credentialsConfig, httpsCredentials } from './credentials.ts'
import { type GoConfig, goConfig } from './go-config.ts'
import { ConfigError, type InputName, type Inputs, required, type ValueSource } from './inputs.ts'
import { inputVariables } from './raw-inputs.ts'
import { awsSecrets, hasCredentials, secretsOf } from './secrets.ts'

export interface DownloadConfig {
  readonly mode: 'fail' | 'warn' | 'off'
  readonly force: boolean
  readonly timeoutMs: number
  readonly connectTimeoutMs: number
  readonly stallTimeoutMs: number
  readonly retries: number
  readonly concurrency: number | 'auto'
  readonly fallback: 'auto' | 'any' | 'strict'
}

export interface CacheConfig {
  readonly modules: boolean
  readonly build: boolean
  readonly backend: Backend
  readonly timeoutMs: number
  readonly suffix: string
  readonly save: 'auto' | 'always' | 'never'
  /** Only to say whether there are entries. */
  readonly lookupOnly: boolean
}

/** One frozen value: nothing after it reads an input or the environment. Its secrets are in `credentials`, `secrets` and GOPROXY's URLs. */
export interface Config {
  /** Absolute. */
  readonly workingDirectory: string
  readonly cacheDependencyPath: readonly string[]
  readonly go: GoConfig
  /** Exported to later steps: what inputs set, credentials of GOPROXY's URLs removed, and what the Go that was set up needs. */
  readonly exports: ReadonlyMap<string, string>
  /** Put before PATH for later steps, the first at the very front. */
  readonly path: readonly string[]
  /** For go commands of ours: the user's environment, the inputs' variables, no secret that go does not need. */
  readonly childEnvironment: Environment
  /** For `run`'s command: the same, with GOPROXY as exported. */
  readonly commandEnvironment: Environment
  readonly secrets: readonly string[]
  readonly credentials: CredentialsConfig
  readonly download: DownloadConfig
  readonly cache: CacheConfig
  /** Tracked files get times that follow from their content. */
  readonly stableMtimes: boolean
  readonly jobKey: readonly string[]
  readonly ci: CiFacts
}

const INPUT_OF_VARIABLE: Readonly<Record<GoVariable, InputName>> = {
  GOPROXY: 'goproxy',
  GOPRIVATE: 'goprivate',
  GONOPROXY: 'gonoproxy',
  GONOSUMDB: 'gonosumdb',
  GOSUMDB: 'gosumdb',
  GOINSECURE: 'goinsecure',
  GOVCS: 'govcs',
  GOAUTH: 'goauth',
  GOTOOLCHAIN: 'gotoolchain',
  GO111MODULE: 'go111module',
}

/**
 * Applies precedence and defaults, and checks what concerns several inputs at once.
 *
 * @throws ConfigError
 */
export function resolveConfig(facts: ConfigFacts): Config {
  const { inputs, ci, environment } = facts
  const backend = resolveBackend(facts)
  const problems = crossChecks(facts, backend)
  if (problems.length > 0 || backend === undefined) throw new ConfigError(problems)
  const exports = goVariablesOfInputs(inputs)
  const childEnvironment = withoutInputs(environment)
  const own = inputs.goproxy.value === undefined ? {} : { GOPROXY: formatProxyList(inputs.goproxy.value) }
  const workingDirectory = resolve(facts.currentDirectory, required(inputs, 'working-directory'))
  return Object.freeze({
    workingDirectory,
    cacheDependencyPath: inputs['cache-dependency-path'].value ?? [],
    go: goConfig(inputs, {
      directories: [facts.currentDirectory, workingDirectory],
      runnerToolCache: environment['RUNNER_TOOL_CACHE'] ?? '',
      ownDirectory: defaultCacheDirectory(facts),
    }),
    exports,
    path: [],
    childEnvironment: Object.freeze({ ...childEnvironment, ...Object.fromEntries(exports), ...own }),
    commandEnvironment: Object.freeze({ ...childEnvironment, ...Object.fromEntries(exports) }),
    secrets: [...secretsOf(inputs, environment), ...(backend.kind === 's3' ? awsSecrets(environment) : [])],
    credentials: credentialsConfig(inputs),
    download: downloadConfig(inputs),
    cache: cacheConfig(inputs, backend),
    stableMtimes: required(inputs, 'stable-mtimes'),
    jobKey:
      inputs['shared-key'].value === undefined
        ? ['job', ci.workflow, ci.job, inputs.matrix.value ?? '']
        : ['shared', inputs['shared-key'].value],
    ci,
  })
}

/** Where a variable's effective value comes from: the report's `environment`. A Go that was asked for sets GOTOOLCHAIN. */
export function variableSource(
  name: GoVariable,
  facts: { readonly inputs: Inputs; readonly environment: Environment; readonly goEnv: GoEnv },
): ValueSource {
  const given = facts.inputs[INPUT_OF_VARIABLE[name]]
  if (given.value !== undefined) return given.source
  const { 'go-version': version, 'go-version-file': file } = facts.inputs
  if (name === 'GOTOOLCHAIN' && (version.value ?? file.value) !== undefined)
    return version.value === undefined ? file.source : version.source
  if ((facts.environment[name] ?? '') !== '') return 'environment'
  return facts.goEnv.isInFile(name) ? 'go-env' : 'default'
}

function downloadConfig(inputs: Inputs): DownloadConfig {
  return {
    mode: ({ true: 'fail', warn: 'warn', false: 'off' } as const)[required(inputs, 'download')],
    force: required(inputs, 'force-download'),
    timeoutMs: required(inputs, 'timeout'),
    connectTimeoutMs: required(inputs, 'connect-timeout'),
    stallTimeoutMs: required(inputs, 'stall-timeout'),
    retries: required(inputs, 'retries'),
    concurrency: required(inputs, 'concurrency'),
    fallback: required(inputs, 'goproxy-fallback'),
  }
}

function cacheConfig(inputs: Inputs, backend: Backend): CacheConfig {
  const enabled = required(inputs, 'cache')
  return {
    modules: enabled && required(inputs, 'cache-modules'),
    build: enabled && required(inputs, 'cache-build'),
    backend,
    timeoutMs: required(inputs, 'cache-timeout'),
    suffix: inputs['cache-suffix'].value ?? '',
    save: required(inputs, 'save-cache'),
    lookupOnly: required(inputs, 'lookup-only'),
  }
}

function crossChecks({ inputs, environment }: ConfigFacts, backend: Backend | undefined): readonly string[] {
  const problems: string[] = []
  if (backend === undefined) problems.push('s3-bucket: cache-backend: s3 needs it, but it is not given')
  if (inputs.goproxy.source === 'flag' && inputs.goproxy.value?.some(hasCredentials) === true)
    problems.push(
      'goproxy: a URL with user and password is refused as a flag, because argv can be read by everybody; set GO_MOD_SETUP_GOPROXY',
    )
  // Else go's own file may say it: asked once go is there.
  const goPrivate = inputs.goprivate.value ?? environment['GOPRIVATE'] ?? ''
  if (goPrivate !== '') problems.push(...httpsCredentials(credentialsConfig(inputs), goPrivate).problems)
  if (inputs['cache-directory'].source !== 'default' && backend !== undefined && backend.kind !== 'directory')
    problems.push(`cache-directory: it is for cache-backend: directory, but the backend is ${backend.kind}`)
  if (inputs['go-version'].value === undefined && inputs['go-version-file'].value === undefined) {
    const without = 'it says which Go to install, but neither go-version nor go-version-file is given'
    if (inputs['check-latest'].value === true) problems.push(`check-latest: ${without}`)
    if (inputs.architecture.value !== undefined) problems.push(`architecture: ${without}`)
  }
  return problems
}

function goVariablesOfInputs(inputs: Inputs): ReadonlyMap<GoVariable, string> {
  const found = new Map<GoVariable, string>()
  for (const name of GO_VARIABLES) {
    const { text } = inputs[INPUT_OF_VARIABLE[name]]
    if (text === undefined) continue
    found.set(name, name === 'GOPROXY' ? redactProxyList(inputs.goproxy.value ?? []) : normalised(inputs, name, text))
  }
  return found
}

/** Pattern lists may be written over several lines: go wants commas. */
function normalised(inputs: Inputs, name: GoVariable, text: string): string {
  const { value } = inputs[INPUT_OF_VARIABLE[name]]
  return typeof value === 'string' ? value : text
}

/** The environment that children get: as it is, less our own inputs, which may be secrets and are nobody else's. */
function withoutInputs(environment: ConfigFacts['environment']): Environment {
  const names = new Set(inputVariables())
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined || names.has(name) ? [] : [[name, value]],
    ),
  )
}
