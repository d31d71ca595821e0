import type { Config } from '../config/config.ts'
import { hasCredentials, httpsCredentials } from '../config/credentials.ts'
import { ConfigError } from '../config/inputs.ts'
import { type CredentialPlan, planCredentials } from '../credentials/plan.ts'
import { secretForms } from '../credentials/secret-forms.ts'
import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import type { GoEnv } from '../go/env.ts'
import type { Host } from '../host/host.ts'
import type { Plan } from './plan.ts'
import { neededPaths } from './private-modules.ts'

export interface ProjectFacts {
  readonly host: Host
  readonly config: Config
  readonly goEnv: GoEnv
  readonly plan: Plan
}

/**
 * What was given for private modules, planned for those that the project needs; all that goes over the wire is masked.
 *
 * @throws ConfigError where git-token is for no host: only `go env` knows what GOPRIVATE is
 */
export function planForProject({ host, config, goEnv, plan }: ProjectFacts): CredentialPlan | undefined {
  const { sshPrivateKey, sshKnownHosts } = config.credentials
  const { credentials, problems } = httpsCredentials(config.credentials, goEnv.get('GOPRIVATE'))
  if (problems.length > 0) throw new ConfigError(problems)
  for (const { login, password } of credentials) for (const form of secretForms(`${login}:${password}`)) host.mask(form)
  return planCredentials({
    https: credentials,
    sshPrivateKey,
    sshKnownHosts,
    privatePatterns: goEnv.get('GONOPROXY'),
    modulePaths: neededPaths(plan),
  })
}

/** Credentials that nothing can use, and the absence of any where somebody asks to keep them. */
export function credentialFindings({ credentials, download, ci }: Config): readonly Finding[] {
  const isGiven = hasCredentials(credentials)
  if (isGiven && download.mode === 'off' && !credentials.persist)
    return [
      finding('input-ignored', {
        message:
          'Credentials are given, but with download: false nothing uses them. Later steps get them with persist-credentials: true.',
      }),
    ]
  if (!isGiven && credentials.persist && ci.secretsWithheld === undefined)
    return [
      finding('input-ignored', {
        severity: 'notice',
        message: 'persist-credentials: there are no credentials that could be kept.',
      }),
    ]
  return []
}
