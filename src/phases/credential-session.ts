import { tmpdir } from 'node:os'
import { removeLeftCredentials } from '../credentials/directory.ts'
import { readNetrcText } from '../credentials/netrc.ts'
import { type CredentialSession, openCredentials } from '../credentials/session.ts'
import { configuredSshCommand } from '../go/unattended.ts'
import type { PhaseContext, Prepared } from './configure.ts'

/** Where all such directories of this machine are. The runner empties its own before each job. */
function credentialBase(environment: PhaseContext['environment']): string {
  return environment['RUNNER_TEMP'] || tmpdir()
}

/** What jobs that were killed left on this machine goes, whether or not this one has credentials. */
export async function cleanLeftCredentials({ environment }: PhaseContext): Promise<void> {
  await removeLeftCredentials(credentialBase(environment), { nowMs: Date.now() })
}

/** For the one go command that is run within `use`: what was given is there while it runs, and no longer. */
export async function withCredentials<T>(
  { context, prepared }: { readonly context: PhaseContext; readonly prepared: Prepared },
  use: (environment: Readonly<Record<string, string>>) => Promise<T>,
): Promise<T> {
  const { childEnvironment } = prepared.config
  if (prepared.credentials === undefined || context.signal.aborted) return use(childEnvironment)
  const session = await openSession({ context, prepared, owner: process.pid, persist: false })
  try {
    return await use({ ...childEnvironment, ...session.environment })
  } finally {
    await session.close()
  }
}

/** With `persist-credentials: true`: for later steps; undefined where nothing was given, or nothing is to be kept. */
export async function keepCredentials(
  context: PhaseContext,
  prepared: Prepared,
): Promise<CredentialSession | undefined> {
  if (prepared.credentials === undefined || !prepared.config.credentials.persist) return undefined
  return openSession({ context, prepared, owner: context.jobProcess, persist: true })
}

async function openSession(facts: {
  readonly context: PhaseContext
  readonly prepared: Prepared
  readonly owner: number
  readonly persist: boolean
}): Promise<CredentialSession> {
  const { context, prepared, owner, persist } = facts
  const { config, credentials: plan } = prepared
  if (plan === undefined) throw new Error('there are no credentials')
  const { childEnvironment: environment, download } = config
  return openCredentials(plan, {
    goAuth: prepared.goEnv.get('GOAUTH'),
    base: credentialBase(context.environment),
    owner,
    environment,
    persist,
    netrc: await readNetrcText(environment, process.platform),
    sshCommand:
      plan.ssh === undefined ? undefined : await configuredSshCommand({ environment, signal: context.signal }),
    connectTimeoutMs: download.connectTimeoutMs,
  })
}

/** The configuration with which later steps, or `run`'s command, have what was kept. */
export function withKept(prepared: Prepared, kept: CredentialSession | undefined): Prepared {
  if (kept === undefined) return prepared
  const { config } = prepared
  return {
    ...prepared,
    config: Object.freeze({
      ...config,
      exports: new Map([...config.exports, ...Object.entries(kept.environment)]),
      commandEnvironment: Object.freeze({ ...config.commandEnvironment, ...kept.environment }),
    }),
  }
}
