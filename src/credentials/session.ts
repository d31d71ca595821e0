import { join } from 'node:path'
import { removeAtExit } from '../system/exit-cleanup.ts'
import { writeFileAtomically } from '../system/files.ts'
import type { Credential } from './credential.ts'
import { makeCredentialDirectory, removeCredentialDirectory } from './directory.ts'
import { credentialEnvironment, type CredentialFiles, type EnvironmentFacts } from './environment.ts'
import { renderGitConfig, type StoredCredential } from './git-config.ts'
import type { CredentialPlan } from './plan.ts'

export interface SessionOptions extends Omit<EnvironmentFacts, 'files'> {
  /** See {@link makeCredentialDirectory}. */
  readonly base: string
  readonly owner: number
  /** The user's own netrc, which stays in use behind ours. */
  readonly netrc: string
}

/** Credentials that can be used: files of the owner's alone, and the variables that lead to them. */
export interface CredentialSession {
  readonly directory: string
  /** To be added to a child's environment. */
  readonly environment: Readonly<Record<string, string>>
  /** Lets the files outlive this process: somebody else removes them. */
  keep(): void
  /** Removes every file. */
  close(): Promise<void>
}

/** Writes what was given where git, ssh and go look for it; it is gone with {@link CredentialSession.close} or with this process. */
export async function openCredentials(plan: CredentialPlan, options: SessionOptions): Promise<CredentialSession> {
  const directory = await makeCredentialDirectory(options.base, options.owner)
  const keep = removeAtExit(directory)
  const close = async (): Promise<void> => {
    await removeCredentialDirectory(directory)
    keep()
  }
  try {
    const files = await writeFiles(plan, directory, options)
    return Object.freeze({ directory, environment: credentialEnvironment({ ...options, files }), keep, close })
  } catch (error) {
    await close()
    throw error
  }
}

async function writeFiles(plan: CredentialPlan, directory: string, options: SessionOptions): Promise<CredentialFiles> {
  const { https, mirrors, ssh, rewrites } = plan
  const inNetrc = [...https, ...mirrors]
  const write = async (name: string, text: string): Promise<string> => {
    const file = join(directory, name)
    await writeFileAtomically(file, text, { mode: 0o600 })
    return file
  }
  const stored: StoredCredential[] = []
  for (const [index, credential] of https.entries()) {
    const { login, password } = credential
    const file = await write(`git-${index}`, `username=${login}\npassword=${password}\n`)
    stored.push({ credential, file })
  }
  return {
    gitConfig: await write('gitconfig', renderGitConfig(stored, rewrites, options.persist)),
    netrc:
      inNetrc.length === 0 ? undefined : await write('netrc', `${inNetrc.map(netrcLine).join('')}${options.netrc}`),
    sshKey: ssh?.privateKey === undefined ? undefined : await write('ssh-key', ssh.privateKey),
    knownHosts: ssh === undefined ? undefined : await write('known-hosts', `${ssh.knownHosts.join('\n')}\n`),
  }
}

/** The first line of a machine counts. With a path only go 1.24 and later look at it (cmd/go/internal/auth/auth.go loadCredential). */
function netrcLine({ host, path, login, password }: Credential): string {
  return `machine ${path === '' ? host : `${host}/${path}`} login ${login} password ${password}\n`
}
