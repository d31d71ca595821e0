import type { Config } from '../config/config.ts'
import { hasCredentials, httpsCredentials } from '../config/credentials.ts'
import { ConfigError } from '../config/inputs.ts'
import { type MirrorCredentials, mirrorCredentials } from '../credentials/mirror-credentials.ts'
import { type CredentialPlan, planCredentials } from '../credentials/plan.ts'
import { secretForms } from '../credentials/secret-forms.ts'
import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import type { GoEnv } from '../go/env.ts'
import type { ProxyEntry } from '../go/proxy-list.ts'
import type { Host } from '../host/host.ts'
import type { Plan } from './plan.ts'
import { neededPaths } from './private-modules.ts'

export interface ProjectFacts {
  readonly host: Host
  readonly config: Config
  readonly goEnv: GoEnv
  readonly plan: Plan
  readonly proxyList: readonly ProxyEntry[]
}

/**
 * What was given for private modules, planned for those that the project needs; all that goes over the wire is masked.
 *
 * @throws ConfigError where git-token is for no host: only `go env` knows what GOPRIVATE is
 */
export function planForProject({ host, config, goEnv, plan, proxyList }: ProjectFacts): CredentialPlan | undefined {
  const { sshPrivateKey, sshKnownHosts } = config.credentials
  const { credentials, problems } = httpsCredentials(config.credentials, goEnv.get('GOPRIVATE'))
  if (problems.length > 0) throw new ConfigError(problems)
  for (const { login, password } of credentials) for (const form of secretForms(`${login}:${password}`)) host.mask(form)
  return planCredentials({
    https: credentials,
    mirrors: keptForMirrors(config, proxyList).credentials,
    sshPrivateKey,
    sshKnownHosts,
    privatePatterns: goEnv.get('GONOPROXY'),
    modulePaths: neededPaths(plan),
  })
}

/** A GOPROXY that the environment has of its own reaches later steps as it is. */
function keptForMirrors({ credentials, exports }: Config, proxyList: readonly ProxyEntry[]): MirrorCredentials {
  return credentials.persist && exports.has('GOPROXY') ? mirrorCredentials(proxyList) : { credentials: [], unfit: [] }
}

/** Credentials that nothing can use, and the absence of any where somebody asks to keep them. */
export function credentialFindings(config: Config, proxyList: readonly ProxyEntry[]): readonly Finding[] {
  const { credentials, download, ci } = config
  const isGiven = hasCredentials(credentials)
  const kept = keptForMirrors(config, proxyList)
  if (kept.unfit.length > 0)
    return [
      finding('input-ignored', {
        message: `persist-credentials: netrc, by which later steps would get them, cannot hold the user and password in the URL of ${kept.unfit.join(', ')}: one is missing, or has white space.`,
      }),
    ]
  if (isGiven && download.mode === 'off' && !credentials.persist)
    return [
      finding('input-ignored', {
        message:
          'Credentials are given, but with download: false nothing uses them. Later steps get them with persist-credentials: true.',
      }),
    ]
  if (!isGiven && kept.credentials.length === 0 && credentials.persist && ci.secretsWithheld === undefined)
    return [
      finding('input-ignored', {
        severity: 'notice',
        message: 'persist-credentials: there are no credentials that could be kept.',
      }),
    ]
  return []
}
