import { type CiFacts, readCiFacts } from '../config/ci-facts.ts'
import type { Backend } from '../config/backend.ts'
import { type Config, resolveConfig, variableSource } from '../config/config.ts'
import { contradictions } from '../config/contradictions.ts'
import { INPUTS, type Inputs, parseInputs, type RawInputs } from '../config/inputs.ts'
import { unknownEnvironmentNames } from '../config/raw-inputs.ts'
import { inputsOfOtherBackends } from '../config/s3.ts'
import type { CredentialPlan } from '../credentials/plan.ts'
import { secretForms } from '../credentials/secret-forms.ts'
import { type NetrcEntry, readNetrc } from '../credentials/netrc.ts'
import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { GO_VARIABLES, type GoEnv, type GoLocation } from '../go/env.ts'
import { gitVersionFindings } from '../go/git-version.ts'
import { readProject } from '../go/project.ts'
import { type ProxyEntry, redactProxyList } from '../go/proxy-list.ts'
import type { Host } from '../host/host.ts'
import type { Report } from '../report/report.ts'
import { isDirectory } from '../system/files.ts'
import { credentialFindings, planForProject } from './credential-plan.ts'
import { type GoSetup, setUpGo } from './go-setup.ts'
import { readKeyFiles } from './key-files.ts'
import { makePlan, type Plan } from './plan.ts'
import { defaultProxyHosts, readProxyList } from './proxy-list-setting.ts'
import { privacyFindings } from './private-modules.ts'
import { withheldFindings } from './private-outcome.ts'
import { configurationFacts } from './settings.ts'
import { Timeline } from './timeline.ts'
import type { ToolchainEntry } from './toolchain-entry.ts'

export interface PhaseFiles {
  readonly report: string
  readonly state: string
  /** A directory for a Go that came over the network, until save has made an entry of it; undefined where nothing will be saved. */
  readonly toolchain: string | undefined
}

/** What a phase is run with: everything that comes from outside. */
export interface PhaseContext {
  readonly host: Host
  readonly rawInputs: RawInputs
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly currentDirectory: string
  /** Where the report and what save needs are kept. */
  readonly files: PhaseFiles
  readonly version: string
  /** False: what is on the machine is looked at as it is. Default true. */
  readonly installsGo?: boolean
  readonly signal: AbortSignal
  /** The process that lives as long as what is kept for later steps is needed; 0 where nobody knows. */
  readonly jobProcess: number
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
  /** For what go fetches from repositories; undefined where nothing was given. */
  readonly credentials: CredentialPlan | undefined
  readonly go: Report['go']
  /** The entry of a Go that had to be installed. */
  readonly toolchain: ToolchainEntry | undefined
  readonly environment: Report['environment']
  readonly findings: readonly Finding[]
}

/**
 * Inputs, environment, go env and go.mod become one configuration and one plan. The network is used only where a Go has to be installed first.
 *
 * @throws ConfigError for bad inputs, GoUnavailableError where go cannot be asked, GoSetupError where the wanted Go cannot be had
 */
export async function configure(context: PhaseContext, timeline: Timeline = new Timeline()): Promise<Prepared> {
  return await timeline.run('configure', async () => prepare(context, timeline))
}

async function prepare(context: PhaseContext, timeline: Timeline): Promise<Prepared> {
  const { host, signal, currentDirectory, environment } = context
  maskInputs(context)
  const inputs = parseInputs(context.rawInputs)
  const ci = readCiFacts(environment)
  const given = resolveConfig({ inputs, environment, ci, currentDirectory, platform: process.platform })
  for (const secret of given.secrets.flatMap(secretForms)) host.mask(secret)
  const netrc = await readNetrc(given.childEnvironment, process.platform)
  for (const { password } of netrc) for (const form of secretForms(password)) host.mask(form)
  // Without a checkout the folder is not there: Go and its configuration are still set up.
  const isCheckedOut = await isDirectory(given.workingDirectory)
  const directory = isCheckedOut ? given.workingDirectory : currentDirectory
  const location = { directory, environment: given.childEnvironment, signal }
  const { toolchain } = context.files
  const cache = toolchain === undefined ? undefined : { environment, directory: toolchain }
  const mayInstall = context.installsGo !== false
  const go = await setUpGo({ host, config: given, netrc, location, timeline, cache, mayInstall })
  const facts = {
    config: go.config,
    goEnv: go.goEnv,
    location: { ...location, environment: go.config.childEnvironment },
  }
  const { plan, findings } = await planProject(facts, { ci, currentDirectory, isCheckedOut })
  const proxy = readProxyList(go.goEnv.get('GOPROXY'))
  const credentials = planForProject({ host, config: go.config, goEnv: go.goEnv, plan, proxyList: proxy.entries })
  const known = {
    config: go.config,
    goEnv: go.goEnv,
    plan,
    proxyList: proxy.entries,
    defaultProxyHosts: await defaultProxyHosts(go.goEnv.get('GOROOT')),
    environment: environmentReport(inputs, given, go),
  }
  return Object.freeze({
    ...known,
    netrc,
    credentials,
    go: goReport(go, plan),
    toolchain: go.toolchain,
    findings: [
      ...inputFindings(inputs, context, given.cache.backend),
      ...credentialFindings(go.config, proxy.entries),
      ...withheldFindings({ ...known, credentials }),
      ...(credentials === undefined ? [] : await gitVersionFindings(facts.location)),
      ...privacyFindings({ ...known, inputs, credentials }),
      ...go.findings,
      ...findings,
      ...proxy.findings,
      ...contradictions(configurationFacts(known)),
    ],
  })
}

async function planProject(
  { config, goEnv, location }: { readonly config: Config; readonly goEnv: GoEnv; readonly location: GoLocation },
  given: { readonly ci: CiFacts; readonly currentDirectory: string; readonly isCheckedOut: boolean },
): Promise<{ readonly plan: Plan; readonly findings: readonly Finding[] }> {
  const { ci, currentDirectory, isCheckedOut } = given
  const project = isCheckedOut ? await readProject(location, goEnv) : ({ kind: 'none' } as const)
  const known =
    project.kind === 'module' || project.kind === 'workspace' ? project.modules.map(({ directory }) => directory) : []
  const globs = config.cacheDependencyPath
  const { extras, otherFiles, findings } = await readKeyFiles({
    globs,
    root: ci.workspace ?? currentDirectory,
    known,
    location,
  })
  const plan = makePlan({ config, goEnv, project, extras, otherFiles, run: ci.run ?? String(Date.now()) })
  return { plan, findings }
}

/** Secrets are masked as they were given, before anything can print them: parsing may fail. */
function maskInputs({ host, rawInputs }: PhaseContext): void {
  for (const [name, { text }] of rawInputs) {
    if (INPUTS[name].secret) host.mask(text.trim())
    if (name === 'credentials') for (const [, word = ''] of text.matchAll(/\bpassword\s+(\S+)/g)) host.mask(word)
    if (name === 'goproxy') for (const [, user = ''] of text.matchAll(/\/\/[^/@\s]*:([^/@\s]+)@/g)) host.mask(user)
  }
}

function inputFindings(inputs: Inputs, context: PhaseContext, backend: Backend): readonly Finding[] {
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
  if (inputs['go-version'].value !== undefined && inputs['go-version-file'].value !== undefined)
    found.push(
      finding('input-ignored', { message: 'go-version and go-version-file are both given: go-version is used.' }),
    )
  for (const message of inputsOfOtherBackends(inputs, backend.kind)) found.push(finding('input-ignored', { message }))
  return found
}

function goReport({ goEnv, source }: GoSetup, plan: Plan): Report['go'] {
  return {
    version: plan.goVersion.replace(/^go/, ''),
    goos: goEnv.get('GOOS'),
    goarch: goEnv.get('GOARCH'),
    gomodcache: goEnv.get('GOMODCACHE'),
    gocache: goEnv.get('GOCACHE'),
    source,
  }
}

/** @param given before Go was set up: what that changed is the doing of the input that asked for it */
function environmentReport(inputs: Inputs, given: Config, { goEnv }: GoSetup): Report['environment'] {
  const rows = GO_VARIABLES.map(name => {
    const value = goEnv.get(name)
    const source = variableSource(name, { inputs, environment: given.childEnvironment, goEnv })
    return [
      name,
      { value: name === 'GOPROXY' ? redactProxyList(readProxyList(value).entries) : value, source },
    ] as const
  })
  return Object.fromEntries(rows)
}
