import { CATALOGUE, finding } from '../diagnosis/catalogue.ts'
import type { FailureCode } from '../diagnosis/codes.ts'
import type { Finding } from '../diagnosis/finding.ts'
import type { CiFacts } from '../config/ci-facts.ts'
import { matchesPrefixPatterns } from '../go/patterns.ts'
import type { Prepared } from './configure.ts'
import { neededPaths } from './private-modules.ts'

const WHY_NO_SECRETS: Readonly<Record<NonNullable<CiFacts['secretsWithheld']>, string>> = {
  fork: 'This is a pull request of a fork: GitHub gives it no secrets, so that there is no credential for private modules.',
  dependabot:
    'Dependabot started this run: GitHub gives it none of the secrets of Actions, so that there is no credential for private modules.',
}

type PrivateFacts = Pick<Prepared, 'config' | 'goEnv' | 'plan' | 'credentials'>

/** Where a credential may well be meant to be given, but GitHub keeps it back: the rest goes on. */
export function withheldFindings(facts: PrivateFacts): readonly Finding[] {
  const why = whyWithheld(facts)
  const count = privatePaths(facts).length
  if (why === undefined || count === 0) return []
  const modules = count === 1 ? 'a private module' : `${count} private modules`
  return [
    finding('credentials-withheld', { message: `${why} The project needs ${modules}; what is public is fetched.` }),
  ]
}

/** What git and go say of a credential that is missing. */
const FOR_WANT_OF_CREDENTIALS: ReadonlySet<FailureCode> = new Set([
  'git-credentials-missing',
  'git-credentials-refused',
  'git-repository-not-found',
  'git-repository-unreachable',
  'module-discovery-failed',
  'ssh-key-refused',
  'unauthorized',
  'forbidden',
])

/** Failures of private modules, with the cause that only the event tells. */
export function explainWithheld(findings: readonly Finding[], facts: PrivateFacts): readonly Finding[] {
  const why = whyWithheld(facts)
  if (why === undefined) return findings
  const { fix } = CATALOGUE['credentials-withheld']
  return findings.map(found =>
    FOR_WANT_OF_CREDENTIALS.has(found.code) && isPrivate(facts, found.module ?? '')
      ? { ...found, cause: why, fix }
      : found,
  )
}

/** What later steps can and cannot do, once the credentials are gone; undefined where they had none, or keep them. */
export function renderLaterSteps(facts: PrivateFacts): string | undefined {
  const { credentials, config } = facts
  if (credentials === undefined || config.credentials.persist || privatePaths(facts).length === 0) return undefined
  return 'Credentials are gone again: later steps can build and test with the private modules that are here; `go get` of another version and `go mod tidy` need persist-credentials: true.'
}

function whyWithheld({ config, credentials }: PrivateFacts): string | undefined {
  const reason = config.ci.secretsWithheld
  return reason === undefined || credentials !== undefined ? undefined : WHY_NO_SECRETS[reason]
}

function privatePaths(facts: PrivateFacts): readonly string[] {
  return neededPaths(facts.plan).filter(path => isPrivate(facts, path))
}

/** @param module a path, with or without version */
function isPrivate({ goEnv }: PrivateFacts, module: string): boolean {
  return matchesPrefixPatterns(goEnv.get('GONOPROXY'), module.replace(/@[^@/]*$/, ''))
}
