import { resolve } from 'node:path'
import { CommandStartError } from '../system/process-group.ts'
import { runCommand } from '../system/short-command.ts'

/** A child's environment, not complete yet. */
type Variables = Readonly<Record<string, string | undefined>>

export interface UnattendedOptions {
  readonly environment: Variables
  /** For ssh: until the server has said who it is. */
  readonly connectTimeoutMs: number
  readonly signal: AbortSignal
}

/** Moments suffice; a home directory on a network may take seconds. */
const GIT_CONFIG_TIMEOUT_MS = 5_000

/**
 * The environment for a go command that nobody watches: what git and ssh would ask is answered with no. Nothing that the user set is
 * replaced, in the environment or in git's configuration.
 *
 * @throws the signal's reason where it had aborted before
 */
export async function unattendedEnvironment(options: UnattendedOptions): Promise<Variables> {
  const { environment, connectTimeoutMs } = options
  const hasSshCommand = isSet(environment, 'GIT_SSH_COMMAND') || isSet(environment, 'GIT_SSH')
  const mayReplace = !hasSshCommand && (await configuredSshCommand(options)) === undefined
  return { ...environment, ...unattendedDefaults(environment, mayReplace ? connectTimeoutMs : undefined) }
}

/**
 * What is added to the environment. go itself switches git's prompts off where they are unset; that of ssh only up to 1.23
 * (cmd/go/internal/modload/init.go). Sources: git(1), git-var(1), ssh_config(5).
 *
 * @param sshConnectTimeoutMs undefined: ssh is left as it is
 */
export function unattendedDefaults(environment: Variables, sshConnectTimeoutMs: number | undefined): Variables {
  const defaults: Record<string, string> = {
    GIT_TERMINAL_PROMPT: '0',
    GCM_INTERACTIVE: 'never',
    // Hooks may open an editor. git knows ":" as the one that does nothing, and so does every shell.
    GIT_EDITOR: ':',
  }
  if (sshConnectTimeoutMs !== undefined) {
    // Who names a program that answers for them wants ssh to ask.
    const batchMode = isSet(environment, 'SSH_ASKPASS') ? '' : ' -o BatchMode=yes'
    const seconds = Math.max(1, Math.ceil(sshConnectTimeoutMs / 1000))
    defaults['GIT_SSH_COMMAND'] = `ssh${batchMode} -o ConnectTimeout=${seconds}`
  }
  return Object.fromEntries(Object.entries(defaults).filter(([name]) => !isSet(environment, name)))
}

/**
 * git's core.sshCommand, before which GIT_SSH_COMMAND goes (git-config(1)); undefined where it is not set. Where git fails to say, it
 * counts as set to nothing, and so does not get replaced.
 *
 * @throws the signal's reason where it had aborted before
 */
export async function configuredSshCommand({
  environment,
  signal,
}: Pick<UnattendedOptions, 'environment' | 'signal'>): Promise<string | undefined> {
  // No repository is there: go fetches into clones of its own, so that the checkout's configuration has no effect.
  const options = { cwd: resolve('/'), env: environment, timeoutMs: GIT_CONFIG_TIMEOUT_MS, signal }
  try {
    const { code, stdout } = await runCommand('git', ['config', '--get', 'core.sshCommand'], options)
    return code === 1 ? undefined : stdout.trim()
  } catch (error) {
    if (error instanceof CommandStartError) return undefined
    throw error
  }
}

function isSet(environment: Variables, name: string): boolean {
  return (environment[name] ?? '') !== ''
}
