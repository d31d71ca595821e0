import { matchesPrefixPatterns } from '../go/patterns.ts'
import { byScope, type Credential, findCredential, scopeOf } from './credential.ts'
import { BUILT_IN_KNOWN_HOSTS } from './known-hosts.ts'
import { patternsOf } from './token-host.ts'

/** `url.TO.insteadOf FROM` of git-config(1): what begins with `from` is fetched from `to`. */
export interface Rewrite {
  readonly from: string
  readonly to: string
}

/** What goes where, decided before anything is written. */
export interface CredentialPlan {
  /** The narrowest first. */
  readonly https: readonly Credential[]
  /** undefined where neither key nor hosts were given: then ssh is left as it is. */
  readonly ssh: { readonly privateKey: string | undefined; readonly knownHosts: readonly string[] } | undefined
  /** What only later steps need: users and passwords of GOPROXY's URLs, which reach them without. For netrc, not for git. */
  readonly mirrors: readonly Credential[]
  /** HTTPS addresses for which there is only the key. */
  readonly rewrites: readonly Rewrite[]
}

export interface CredentialFacts {
  readonly https: readonly Credential[]
  readonly sshPrivateKey: string | undefined
  readonly sshKnownHosts: readonly string[]
  readonly mirrors?: readonly Credential[]
  /** GONOPROXY: what is fetched from its repository. */
  readonly privatePatterns: string
  /** Paths of all modules that are known to be needed; those that are public do not count. */
  readonly modulePaths: readonly string[]
}

/** undefined where there is nothing to plan: then nothing is touched. */
export function planCredentials(facts: CredentialFacts): CredentialPlan | undefined {
  const { https, mirrors = [], sshPrivateKey: privateKey, sshKnownHosts } = facts
  const hasSsh = privateKey !== undefined || sshKnownHosts.length > 0
  if (https.length === 0 && mirrors.length === 0 && !hasSsh) return undefined
  return Object.freeze({
    https: byScope(https),
    mirrors,
    ssh: hasSsh ? { privateKey, knownHosts: [...sshKnownHosts, ...BUILT_IN_KNOWN_HOSTS] } : undefined,
    rewrites: privateKey === undefined ? [] : sshRewrites(facts),
  })
}

/** Only what is private goes over SSH, and only where no user and password fits. */
function sshRewrites({ https, privatePatterns, modulePaths }: CredentialFacts): readonly Rewrite[] {
  const ofPatterns = patternsOf(privatePatterns).flatMap(pattern => prefixOfPattern(pattern) ?? [])
  const isCovered = (path: string): boolean =>
    ofPatterns.some(prefix => `${path}/`.startsWith(prefix) || path.startsWith(prefix))
  // A glob in the host says no host; modules do.
  const ofModules = modulePaths
    .filter(path => matchesPrefixPatterns(privatePatterns, path) && !isCovered(path))
    .map(repositoryOf)
  const prefixes = [...new Set([...ofPatterns, ...ofModules])].filter(
    prefix => findCredential(https, prefix.replace(/\/$/, '')) === undefined,
  )
  const azure = modulePaths.filter(path => matchesPrefixPatterns(privatePatterns, path)).flatMap(azureRewrite)
  const others = prefixes.filter(prefix => !prefix.startsWith('dev.azure.com/')).map(rewriteOf)
  const hasAzureToken = findCredential(https, 'dev.azure.com') !== undefined
  return withExceptions([...others, ...(hasAzureToken ? [] : azure)], https)
}

/** A user and password for less than what goes over SSH stays in use: of several rewrites git takes the longest. */
function withExceptions(rewrites: readonly Rewrite[], https: readonly Credential[]): readonly Rewrite[] {
  const kept = https
    .map(credential => `https://${scopeOf(credential)}`)
    .filter(scope => rewrites.some(({ from }) => scope.startsWith(from)))
    .map(scope => ({ from: scope, to: scope }))
  return uniqueRewrites([...rewrites, ...kept])
}

/** The part of the pattern that has no glob, at most down to a repository of two levels. */
function prefixOfPattern(pattern: string): string | undefined {
  const elements = pattern.split('/')
  const globAt = elements.findIndex(element => /[*?[\]\\]/.test(element))
  const literal = globAt === -1 ? elements : elements.slice(0, globAt)
  const behind = globAt === -1 ? [] : elements.slice(globAt)
  // `github.com/*/tools` is less than all of github.com.
  if (literal.length === 0 || (literal.length === 1 && behind.some(element => element !== '*'))) return undefined
  return closed(literal)
}

function repositoryOf(modulePath: string): string {
  const elements = modulePath.split('/')
  const hasManyOwners = /^(github\.com|gitlab\.com|bitbucket\.org)$/.test(elements[0] ?? '')
  return closed(hasManyOwners ? elements : elements.slice(0, 1))
}

/** Up to the owner with a slash behind it, so that `acme` is not `acme-evil`; a repository may go on with `.git`. */
function closed(elements: readonly string[]): string {
  return elements.length >= 3 ? elements.slice(0, 3).join('/') : `${elements.join('/')}/`
}

function rewriteOf(prefix: string): Rewrite {
  const [host = '', ...path] = prefix.split('/')
  return { from: `https://${prefix}`, to: `ssh://git@${host.replace(/:\d+$/, '')}/${path.join('/')}` }
}

/** Azure's SSH addresses have another host and another form (learn.microsoft.com/azure/devops/repos/git/go-install). */
function azureRewrite(modulePath: string): readonly Rewrite[] {
  const match = /^dev\.azure\.com\/([^/]+)\/([^/]+)\/_git\//.exec(modulePath)
  if (match === null) return []
  const [, organisation = '', project = ''] = match
  return [
    {
      from: `https://dev.azure.com/${organisation}/${project}/_git/`,
      to: `ssh://git@ssh.dev.azure.com/v3/${organisation}/${project}/`,
    },
  ]
}

function uniqueRewrites(rewrites: readonly Rewrite[]): readonly Rewrite[] {
  return [...new Map(rewrites.map(rewrite => [rewrite.from, rewrite])).values()]
}
