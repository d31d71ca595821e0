import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { matchesPrefixPatterns } from '../go/patterns.ts'

export interface PatternFacts {
  /** The input `goprivate`; '' where it is not given. What a machine sets for all its projects is not looked at. */
  readonly given: string
  /** GONOPROXY as go sees it. */
  readonly noProxy: string
  /** Paths of the modules that are needed. */
  readonly modules: readonly string[]
  /** Paths of the main modules: a pattern that is for them is no slip of the pen. */
  readonly mainModules: readonly string[]
  /** What credentials are for: `host` or `host/path`. */
  readonly scopes: readonly string[]
  /** Labels of the public mirrors that GOPROXY reaches. */
  readonly publicMirrors: readonly string[]
}

/** Patterns and credentials that do not meet the modules: told before anything is sent. */
export function patternFindings(facts: PatternFacts): readonly Finding[] {
  return [...unusedPatterns(facts), ...uncoveredModules(facts)]
}

function unusedPatterns({ given, modules, mainModules, scopes }: PatternFacts): readonly Finding[] {
  const paths = [...modules, ...mainModules]
  return given.split(',').flatMap(untrimmed => {
    const pattern = untrimmed.trim().replace(/\/$/, '')
    if (pattern === '' || paths.some(path => matchesPrefixPatterns(pattern, path))) return []
    const hint = hintFor(pattern, paths)
    // Without a credential and without a likeness it may well be a list that several projects share.
    const severity = hint === undefined && scopes.length === 0 ? 'notice' : 'warning'
    const message = `goprivate: ${pattern} matches none of the ${modules.length} modules that are needed.`
    return [
      finding('private-pattern-unused', { severity, message: hint === undefined ? message : `${message} ${hint}` }),
    ]
  })
}

/** What was probably meant. Rules: golang.org/x/mod/module.MatchPrefixPatterns, path.Match. */
function hintFor(pattern: string, paths: readonly string[]): string | undefined {
  if (pattern.includes('://'))
    return `A pattern is a module path, without https://: ${pattern.replace(/^.*:\/\//, '')}.`
  const short = pattern.replace(/\/(\.\.\.|\*\*)$/, '')
  if (short !== pattern) return `Patterns are prefixes already: write ${short}.`
  const parent = /^\*\.([^/*?[]+)(\/.*)?$/.exec(pattern)
  if (parent !== null) {
    const [, host = '', rest = ''] = parent
    const near = paths.find(path => matchesPrefixPatterns(host + rest, path))
    if (near !== undefined) return `*.${host} is for hosts below ${host}, not for ${near}: add ${host}${rest}.`
  }
  const other = paths.find(path => matchesPrefixPatterns(pattern.toLowerCase(), path.toLowerCase()))
  if (other !== undefined) return `Upper and lower case count: the module is ${other}.`
  const deep = paths.find(
    path => matchesPrefixPatterns(pattern.replace(/\/[^/]*$/, ''), path) && pattern.endsWith('/*'),
  )
  if (deep !== undefined)
    return `A pattern with ${pattern.split('/').length} elements is for longer paths than ${deep}: write ${deep}.`
  return undefined
}

/** On these most modules are public: a credential for the whole host says nothing of a single one. */
const PUBLIC_FORGES: ReadonlySet<string> = new Set(['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org'])

const MAX_NAMED = 3

function uncoveredModules({ noProxy, modules, scopes, publicMirrors }: PatternFacts): readonly Finding[] {
  const [mirror] = publicMirrors
  if (mirror === undefined) return []
  return [...new Set(scopes)].flatMap(scope => {
    const below = modules.filter(path => path === scope || path.startsWith(`${scope}/`))
    const uncovered = below.filter(path => !matchesPrefixPatterns(noProxy, path))
    // Who says which part of a public forge is private has said that the rest is not.
    const isSaid = PUBLIC_FORGES.has(scope) && noProxy.split(',').some(pattern => isForHost(pattern, scope))
    if (uncovered.length === 0 || isSaid) return []
    const named = uncovered.slice(0, MAX_NAMED).join(', ')
    const more = uncovered.length > MAX_NAMED ? ` and ${uncovered.length - MAX_NAMED} more` : ''
    const [first = ''] = uncovered
    return [
      finding('private-path-uncovered', {
        module: first,
        message: `There is a credential for ${scope}, but no pattern of GOPRIVATE or GONOPROXY covers ${named}${more}: the credential is not used for it, and ${mirror} is asked for that path.`,
        fix: `Private: add ${PUBLIC_FORGES.has(scope) ? first.split('/').slice(0, 2).join('/') : scope} to the input \`goprivate\`. Public: let the credential name the private part alone, as \`machine HOST/PATH\`.`,
      }),
    ]
  })
}

function isForHost(pattern: string, host: string): boolean {
  return matchesPrefixPatterns(pattern.trim().split('/', 1)[0] ?? '', host)
}
