import type { Inputs } from '../config/inputs.ts'
import { scopeOf } from '../credentials/credential.ts'
import { patternFindings } from '../credentials/pattern-findings.ts'
import type { CredentialPlan } from '../credentials/plan.ts'
import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import type { GoEnv } from '../go/env.ts'
import { requiredModules } from '../go/go-mod.ts'
import type { Project } from '../go/project.ts'
import type { ProxyEntry } from '../go/proxy-list.ts'
import { isWellKnownMirror } from '../modules/mirrors/well-known-mirrors.ts'
import type { Plan } from './plan.ts'

export interface PrivacyFacts {
  readonly inputs: Inputs
  readonly goEnv: GoEnv
  readonly plan: Plan
  readonly credentials: CredentialPlan | undefined
  readonly proxyList: readonly ProxyEntry[]
  readonly defaultProxyHosts: readonly string[]
}

/** Whether patterns and credentials meet the modules of the project. */
export function privacyFindings(facts: PrivacyFacts): readonly Finding[] {
  const { inputs, goEnv, plan, credentials, proxyList, defaultProxyHosts } = facts
  const ignored = goAuthFindings(inputs, goEnv)
  const projects = [...(plan.main === undefined ? [] : [plan.main]), ...plan.extras.map(({ project }) => project)]
  if (projects.length === 0) return ignored
  const proxyHosts = new Set(proxyList.flatMap(entry => (entry.kind === 'url' ? [new URL(entry.url).host] : [])))
  const found = patternFindings({
    given: inputs.goprivate.value ?? '',
    noProxy: goEnv.get('GONOPROXY'),
    modules: neededPaths(plan),
    mainModules: projects.flatMap(({ modules }) => modules.map(({ goMod }) => goMod.path)),
    // What is for a proxy's own host may be meant for the proxy, which is asked before any public one.
    scopes: (credentials?.https ?? []).filter(({ host }) => !proxyHosts.has(host)).map(scopeOf),
    publicMirrors: proxyList.flatMap(entry =>
      entry.kind === 'url' && isWellKnownMirror(entry, defaultProxyHosts) ? [entry.label] : [],
    ),
  })
  return [...ignored, ...databaseFindings(facts), ...found]
}

/**
 * Without go.sum go asks the database for every module by its name, one that only the company's own mirror has included, unless GONOSUMDB
 * covers it (go.dev/ref/mod#checksum-database). A mirror that wants credentials, and no pattern at all, is what that looks like.
 */
function databaseFindings({ goEnv, plan, credentials, proxyList }: PrivacyFacts): readonly Finding[] {
  if (plan.situation.kind !== 'no-go-sum' || goEnv.get('GOSUMDB') === 'off' || goEnv.get('GONOSUMDB') !== '') return []
  const hosts = new Set((credentials?.https ?? []).map(({ host }) => host))
  const own = proxyList.find(entry => {
    if (entry.kind !== 'url') return false
    const { username, password, host } = new URL(entry.url)
    return username !== '' || password !== '' || hosts.has(host)
  })
  if (own?.kind !== 'url') return []
  const message = `There is no go.sum, and gonosumdb is empty: the checksum database is asked for every module by its name, those that only ${own.label} has included.`
  return [finding('gonosumdb-empty', { url: own.label, message })]
}

/** Only a Go that knows the variable prints it: from 1.24 on. Before, netrc is all there is. */
function goAuthFindings({ goauth }: Inputs, goEnv: GoEnv): readonly Finding[] {
  if (goauth.value === undefined || goEnv.get('GOAUTH') !== '') return []
  const version = goEnv.get('GOVERSION').replace(/^go/, '')
  const message = `goauth: Go ${version} does not know GOAUTH, which came with 1.24; it reads netrc. The input is ignored.`
  return [finding('input-ignored', { message })]
}

/** Of every module that the projects may ask for, sorted. */
export function neededPaths({ main, extras }: Plan): readonly string[] {
  const projects = [...(main === undefined ? [] : [main]), ...extras.map(({ project }) => project)]
  return [...new Set(projects.flatMap(pathsOf))].toSorted()
}

/** What may be asked for: what go.mod requires, replacements applied, and what loading the graph reads. */
function pathsOf({ modules, goSum, replace }: Project): readonly string[] {
  const required = modules.flatMap(({ goMod }) => requiredModules(goMod, replace).map(({ path }) => path))
  const summed = [...goSum.goMods.keys()].map(key => key.slice(0, key.lastIndexOf('@')))
  return [...required, ...summed]
}
