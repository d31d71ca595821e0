import { type Credential, scopeOf } from '../credentials/credential.ts'
import { tokenUser } from '../credentials/forge-user.ts'
import { tokenHost } from '../credentials/token-host.ts'
import type { Inputs } from './inputs.ts'

/** What was given for private modules. Secrets: nothing of it is printed, exported or saved. */
export interface CredentialsConfig {
  /** Of the input `credentials`. */
  readonly entries: readonly Credential[]
  /** For the host that GOPRIVATE names, which `go env` may have to tell. */
  readonly gitToken: string | undefined
  readonly sshPrivateKey: string | undefined
  readonly sshKnownHosts: readonly string[]
  readonly persist: boolean
}

export function credentialsConfig(inputs: Inputs): CredentialsConfig {
  return Object.freeze({
    entries: inputs.credentials.value ?? [],
    gitToken: inputs['git-token'].value,
    sshPrivateKey: inputs['ssh-private-key'].value,
    sshKnownHosts: inputs['ssh-known-hosts'].value ?? [],
    persist: inputs['persist-credentials'].value ?? false,
  })
}

/** Whether there is a secret that something could use. */
export function hasCredentials(config: CredentialsConfig): boolean {
  return config.entries.length > 0 || config.gitToken !== undefined || config.sshPrivateKey !== undefined
}

/** All credentials for HTTPS, git-token's with the host and user name that it is for; or what is wrong with that. */
export function httpsCredentials(
  config: CredentialsConfig,
  goPrivate: string,
): { readonly credentials: readonly Credential[]; readonly problems: readonly string[] } {
  const { entries, gitToken } = config
  if (gitToken === undefined) return { credentials: entries, problems: [] }
  const found = tokenHost(goPrivate)
  if (found.kind === 'problem') return { credentials: entries, problems: [`git-token: ${found.problem}`] }
  const { host } = found
  const credential = { host, path: '', login: tokenUser(host, gitToken), password: gitToken }
  if (entries.some(entry => scopeOf(entry) === host))
    return {
      credentials: entries,
      problems: [`git-token: credentials has a line for all of ${host}, too; give one of them`],
    }
  return { credentials: [...entries, credential], problems: [] }
}
