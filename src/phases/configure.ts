import { stat } from 'node:fs/promises'
import { type CiFacts, readCiFacts } from '../config/ci-facts.ts'
import { type Config, resolveConfig, variableSource } from '../config/config.ts'
import { INPUTS, type InputName, type Inputs, parseInputs, type RawInputs } from '../config/inputs.ts'
import { unknownEnvironmentNames } from '../config/raw-inputs.ts'
import { type NetrcEntry, readNetrc } from '../credentials/netrc.ts'
import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { GO_VARIABLES, type GoEnv, readDefaultProxy, readGoEnv } from '../go/env.ts'
import { readProject } from '../go/project.ts'
import { parseProxyList, type ProxyEntry, ProxyListError, redactProxyList } from '../go/proxy-list.ts'
import type { Host } from '../host/host.ts'
import type { Report } from '../report/report.ts'
import { isNotFound } from '../system/files.ts'
import { readKeyFiles } from './key-files.ts'
import { makePlan, type Plan } from './plan.ts'

/** What a phase is run with: everything that comes from outside. */
export interface PhaseContext {
  readonly host: Host
  readonly rawInputs: RawInputs
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly currentDirectory: string
  /** Where the report and what save needs are kept. */
  readonly files: { readonly report: string; readonly state: string }
  readonly version: string
  readonly signal: AbortSignal
}

/** Everything that is known before something is fetched. */
export interface Prepared {
  readonly config: Config
  readonly goEnv: GoEnv
  readonly plan: Plan
  /** GOPROXY as go would use it; empty where go would refuse it, which is then a finding of severity error. */
  readonly proxyList: readonly ProxyEntry[]
  /** Hosts of the proxies that this Go distribution uses by default. */
  readonly defaultProxyHosts: readonly string[]
  /** The user's own netrc, which go uses for proxies, too. */
  readonly netrc: readonly NetrcEntry[]
  readonly go: Report['go']
  readonly environment: Report['environment']
  readonly findings: readonly Finding[]
}

/**
 * Inputs, environment, go env and go.mod become one configuration and one plan; the network is not used.
 *
 * @throws ConfigError for bad inputs, GoUnavailableError where go cannot be asked
 */
export async function configure(context: PhaseContext): Promise<Prepared> {
  maskInputs(context)
  const inputs = parseInputs(context.rawInputs)
  const ci = readCiFacts(context.environment)
  const { currentDirectory, environment } = context
  const config = resolveConfig({ inputs, environment, ci, currentDirectory, platform: process.platform })
  for (const secret of config.secrets) context.host.mask(secret)
  const isCheckedOut = await isDirectory(config.workingDirectory)
  const directory = isCheckedOut ? config.workingDirectory : currentDirectory
  const location = { directory, environment: config.childEnvironment, signal: context.signal }
  const goEnv = await readGoEnv(location)
  const project = isCheckedOut ? await readProject(location, goEnv) : ({ kind: 'none' } as const)
  const known =
    project.kind === 'module' || project.kind === 'workspace' ? project.modules.map(({ directory }) => directory) : []
  const keyFiles = await readKeyFiles({
    globs: config.cacheDependencyPath,
    root: ci.workspace ?? currentDirectory,
    known,
    location,
  })
  const { extras, otherFiles } = keyFiles
  const plan = makePlan({ config, goEnv, project, extras, otherFiles, run: ci.run ?? String(Date.now()) })
  const netrc = await readNetrc(config.childEnvironment, process.platform)
  for (const { password } of netrc) context.host.mask(password)
  const proxy = readProxyList(goEnv.get('GOPROXY'))
  return Object.freeze({
    config,
    goEnv,
    plan,
    proxyList: proxy.entries,
    netrc,
    defaultProxyHosts: await defaultProxyHosts(goEnv.get('GOROOT')),
    go: goReport(goEnv, plan),
    environment: environmentReport(inputs, config, goEnv),
    findings: [...inputFindings(inputs, context, ci), ...keyFiles.findings, ...proxy.findings],
  })
}

/** Without a checkout the folder is not there: Go and its configuration are still set up. */
async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    if (isNotFound(error)) return false
    throw error
  }
}

/** Secrets are masked as they were given, before anything can print them: parsing may fail. */
function maskInputs({ host, rawInputs }: PhaseContext): void {
  for (const [name, { text }] of rawInputs) {
    if (INPUTS[name].secret) host.mask(text.trim())
    if (name === 'goproxy') for (const [, user = ''] of text.matchAll(/\/\/[^/@\s]*:([^/@\s]+)@/g)) host.mask(user)
  }
}

function inputFindings(inputs: Inputs, context: PhaseContext, ci: CiFacts): readonly Finding[] {
  const found = unknownEnvironmentNames(context.environment).map(name =>
    finding('input-unknown', { message: `${name} is no input of go-mod-setup; it is ignored.` }),
  )
  // The runner of GitHub fills `token` in for nobody: whoever sets it comes from setup-go.
  if (inputs.token.value !== undefined)
    found.push(
      finding('input-ignored', {
        severity: 'notice',
        message: 'The input token is accepted so that switching from setup-go is one line; it is not used.',
      }),
    )
  const ignored: readonly InputName[] = ['cache-directory', 'cache-max-size']
  for (const name of ignored)
    if (ci.provider === 'github' && inputs[name].source !== 'default' && inputs['cache-backend'].value === 'github')
      found.push(finding('input-ignored', { message: `${name} is for cache-backend: directory; it is ignored.` }))
  return found
}

function readProxyList(value: string): {
  readonly entries: readonly ProxyEntry[]
  readonly findings: readonly Finding[]
} {
  try {
    return { entries: parseProxyList(value), findings: [] }
  } catch (error) {
    if (!(error instanceof ProxyListError)) throw error
    return { entries: [], findings: [finding('goproxy-invalid', { message: error.message })] }
  }
}

async function defaultProxyHosts(goRoot: string): Promise<readonly string[]> {
  const value = await readDefaultProxy(goRoot)
  return readProxyList(value ?? '').entries.flatMap(entry => (entry.kind === 'url' ? [new URL(entry.url).host] : []))
}

function goReport(goEnv: GoEnv, plan: Plan): Report['go'] {
  return {
    version: plan.goVersion.replace(/^go/, ''),
    goos: goEnv.get('GOOS'),
    goarch: goEnv.get('GOARCH'),
    gomodcache: goEnv.get('GOMODCACHE'),
    gocache: goEnv.get('GOCACHE'),
    source: 'path',
  }
}

function environmentReport(inputs: Inputs, config: Config, goEnv: GoEnv): Report['environment'] {
  const rows = GO_VARIABLES.map(name => {
    const source = variableSource(name, { inputs, environment: config.childEnvironment, goEnv })
    const value = goEnv.get(name)
    return [
      name,
      { value: name === 'GOPROXY' ? redactProxyList(readProxyList(value).entries) : value, source },
    ] as const
  })
  return Object.fromEntries(rows)
}
