import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { matchesPrefixPatterns } from '../go/patterns.ts'
import type { ProxyEntry } from '../go/proxy-list.ts'
import type { VendorState } from '../go/vendor.ts'
import { goFlag } from '../go/go-flags.ts'
import { type ProxyEnvironment, ProxyEnvironmentError, proxyFor } from '../modules/mirrors/proxy-environment.ts'
import { isWellKnownMirror } from '../modules/mirrors/well-known-mirrors.ts'
import type { ValueSource } from './inputs.ts'

/** A variable of go, and who set it. */
export interface Setting {
  readonly value: string
  readonly source: ValueSource
}

/** What the settings say, and what they meet: enough to see whether they go together. */
export interface ConfigurationFacts {
  readonly setting: (name: string) => Setting
  readonly proxyList: readonly ProxyEntry[]
  readonly defaultProxyHosts: readonly string[]
  readonly vendor: VendorState
  /** The project needs modules that are not in the vendor folder. */
  readonly wantsDownload: boolean
}

/** What only looking around tells: on disk, at name servers, at mirrors. */
export interface ObservedFacts extends ConfigurationFacts {
  /** Modules of the set that GOMODCACHE lacks. */
  readonly missingModules: number
  readonly proxies: ProxyEnvironment
  /** Servers that are this machine, by name or by address. */
  readonly loopbackServers: readonly URL[]
  /** Labels of the entries of GOPROXY that failed when they were asked. */
  readonly failingMirrors: ReadonlySet<string>
  readonly privateHosts: readonly PrivateHost[]
}

/** A host that GOPRIVATE or GONOPROXY names. */
export interface PrivateHost {
  readonly host: string
  /** Modules of the project that are there. */
  readonly modules: number
  readonly hasCredential: boolean
  /** What asking it came to; undefined: not asked. */
  readonly works: boolean | undefined
}

/** Contradictions that go would stumble over later, in words that lead elsewhere: told in every run. */
export function contradictions(facts: ConfigurationFacts): readonly Finding[] {
  return [modulesOff(facts), vendorMissing(facts)].filter(found => found !== undefined)
}

/** All that `doctor` knows to say of the configuration. */
export function observedContradictions(facts: ObservedFacts): readonly Finding[] {
  return [
    ...contradictions(facts),
    vendorUnused(facts),
    offWhileCold(facts),
    databaseOff(facts),
    ...stoppingCommas(facts),
    ...capturedLoopback(facts),
    ...privateWithoutCredentials(facts),
  ].filter(found => found !== undefined)
}

function modulesOff({ setting }: ConfigurationFacts): Finding | undefined {
  const { value, source } = setting('GO111MODULE')
  if (value !== 'off') return undefined
  return finding('modules-switched-off', { message: `GO111MODULE=off (${SET_BY[source]}): go ignores go.mod.` })
}

/** `-mod=vendor` without the folder: the download succeeds, and every build after it fails. */
function vendorMissing({ setting, vendor, wantsDownload }: ConfigurationFacts): Finding | undefined {
  const { value, source } = setting('GOFLAGS')
  if (goFlag(value, 'mod') !== 'vendor' || vendor !== 'none' || !wantsDownload) return undefined
  const message = `GOFLAGS has -mod=vendor (${SET_BY[source]}), but there is no vendor folder: what is downloaded is not used.`
  return finding('vendor-beside-download', { message })
}

function vendorUnused({ setting, vendor, wantsDownload }: ConfigurationFacts): Finding | undefined {
  if (vendor !== 'unused' || !wantsDownload) return undefined
  const flag = goFlag(setting('GOFLAGS').value, 'mod')
  const why =
    flag === undefined ? 'the go line, or go.work beside a module’s folder, says so' : `GOFLAGS has -mod=${flag}`
  const message = `There is a vendor folder, but go does not use it (${why}): the modules are downloaded all the same.`
  return finding('vendor-beside-download', { severity: 'notice', message })
}

function offWhileCold({ proxyList, missingModules }: ObservedFacts): Finding | undefined {
  if (proxyList[0]?.kind !== 'off' || missingModules === 0) return undefined
  const message = `GOPROXY=off, and GOMODCACHE lacks ${missingModules} of the modules that the project needs.`
  return finding('goproxy-off-cold-cache', { message })
}

// Two hosts that have nothing in common.
const UNRELATED = ['one.example/module', 'another.invalid/thing'] as const

function databaseOff({ setting }: ObservedFacts): Finding | undefined {
  const database = setting('GOSUMDB')
  if (database.value === 'off') return databaseFinding('GOSUMDB=off', database.source)
  for (const name of ['GONOSUMDB', 'GOPRIVATE']) {
    const { value, source } = setting(name)
    if (UNRELATED.every(path => matchesPrefixPatterns(value, path)))
      return databaseFinding(`${name}=${value} matches every module`, source)
  }
  return undefined
}

/** Who set it by an input of this very step has meant it. */
function databaseFinding(what: string, source: ValueSource): Finding {
  const isMeant = source === 'input' || source === 'flag'
  return finding('checksum-database-off', {
    severity: isMeant ? 'notice' : 'warning',
    message: `${what} (${SET_BY[source]}): new modules are not checked against the checksum database.`,
  })
}

/** A company's proxy may well want its comma: it is told only where it stands in the way. */
function stoppingCommas({ proxyList, defaultProxyHosts, failingMirrors }: ObservedFacts): readonly Finding[] {
  return proxyList.flatMap((entry, index) => {
    const next = proxyList[index + 1]
    if (entry.kind !== 'url' || entry.fallBackOnError || next === undefined || next.kind === 'off') return []
    const isFailing = failingMirrors.has(entry.label)
    const isPublic = next.kind === 'url' && isWellKnownMirror(entry, defaultProxyHosts)
    if (!isFailing && !isPublic) return []
    const after = next.kind === 'url' ? next.label : next.kind
    const message = isFailing
      ? `GOPROXY has a comma behind ${entry.label}, which fails: the go command never gets to ${after}.`
      : `GOPROXY has a comma between two mirrors: where ${entry.label} fails, the go command does not ask ${after}.`
    return [finding('comma-stops-fallback', { severity: isFailing ? 'warning' : 'notice', url: entry.label, message })]
  })
}

/** go exempts `localhost` and loopback addresses by itself, git and most other tools do not; names that lead there nobody exempts. */
function capturedLoopback({ loopbackServers, proxies }: ObservedFacts): readonly Finding[] {
  return loopbackServers.flatMap(url => {
    const isCapturedForGo = isProxied(url, proxies)
    const asOthers = new URL(url)
    // Not a loopback name, so that only NO_PROXY counts, compared as it stands.
    const isNamed = proxies.noProxy.split(',').some(rule => coversHost(rule.trim().toLowerCase(), asOthers))
    if (!isCapturedForGo && (isNamed || !hasProxyFor(url, proxies))) return []
    const variable = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY'
    const message = isCapturedForGo
      ? `${variable} sends requests for ${url.host}, which is this machine, through a proxy.`
      : `${variable} is set, and NO_PROXY does not name ${url.hostname}: go asks it directly all the same, but git and other tools would go through the proxy.`
    return [
      finding('proxy-captures-loopback', {
        severity: isCapturedForGo ? 'warning' : 'notice',
        url: url.origin,
        message,
      }),
    ]
  })
}

function hasProxyFor(url: URL, proxies: ProxyEnvironment): boolean {
  return (url.protocol === 'https:' ? proxies.httpsProxy : proxies.httpProxy).trim() !== ''
}

function isProxied(url: URL, proxies: ProxyEnvironment): boolean {
  try {
    return proxyFor(url, proxies) !== undefined
  } catch (error) {
    // A variable that is no URL captures nothing; the mirrors' own findings name it.
    if (error instanceof ProxyEnvironmentError) return false
    throw error
  }
}

/** Enough for what people write there for this machine: the host itself, or everything. */
function coversHost(rule: string, { hostname, host }: URL): boolean {
  const plain = hostname.replace(/^\[(.*)\]$/, '$1')
  return rule === '*' || rule === plain || rule === host || (rule === '127.0.0.0/8' && plain.startsWith('127.'))
}

function privateWithoutCredentials({ privateHosts }: ObservedFacts): readonly Finding[] {
  return privateHosts.flatMap(({ host, modules, hasCredential, works }) => {
    if (hasCredential || works === true) return []
    const need =
      modules === 0 ? 'No module of this project is there.' : `Modules of this project that are there: ${modules}.`
    const message = `${host} is private by GOPRIVATE or GONOPROXY, and nothing has a credential for it. ${need}`
    return [finding('private-without-credentials', { severity: modules === 0 ? 'notice' : 'warning', message })]
  })
}

const SET_BY: Readonly<Record<ValueSource, string>> = {
  flag: 'set by a flag',
  input: 'set by an input',
  environment: 'set in the environment',
  'go-env': 'set in go’s own file, by go env -w',
  default: 'the default',
}
