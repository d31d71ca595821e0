import { forwardSlashes, shellQuoted } from './git-config.ts'

type Variables = Readonly<Record<string, string | undefined>>

/** Where what was given lies; absolute. */
export interface CredentialFiles {
  readonly gitConfig: string
  /** undefined: the user's own netrc stays in use. */
  readonly netrc: string | undefined
  readonly sshKey: string | undefined
  /** undefined: ssh is left as it is. */
  readonly knownHosts: string | undefined
}

export interface EnvironmentFacts {
  readonly files: CredentialFiles
  /** What the variables are added to. */
  readonly environment: Variables
  /** As go has it; '' where it does not know the variable. */
  readonly goAuth?: string
  /** git's core.sshCommand; undefined where it is not set. */
  readonly sshCommand: string | undefined
  readonly connectTimeoutMs: number
  /** For later steps: then nothing is changed but what the credentials need. */
  readonly persist: boolean
}

// Four times without an answer is the end of a dead connection, which TCP alone would take minutes to see.
const ALIVE_INTERVAL_SECONDS = 15
const ALIVE_COUNT = 4

/** The variables by which git, ssh and go find what was given. Every value is a path or a setting: none holds a secret. */
export function credentialEnvironment(facts: EnvironmentFacts): Readonly<Record<string, string>> {
  const { files, environment, persist } = facts
  const settings: [string, string][] = [['include.path', forwardSlashes(files.gitConfig)]]
  if (!persist)
    settings.push(
      ['credential.interactive', 'false'],
      ['fetch.recurseSubmodules', 'false'],
      ['submodule.recurse', 'false'],
    )
  return {
    ...gitSettings(settings, environment),
    ...(files.netrc === undefined ? {} : { NETRC: files.netrc, ...withNetrc(facts.goAuth ?? '') }),
    ...(files.knownHosts === undefined ? {} : { GIT_SSH_COMMAND: sshCommand(facts, files.knownHosts) }),
    ...(persist ? {} : watchedOnly(environment)),
  }
}

/** Who names commands in GOAUTH names netrc, too, or go does not look there (go help goauth). Where it is off, it stays off. */
function withNetrc(goAuth: string): Readonly<Record<string, string>> {
  const isSettled = goAuth === '' || goAuth.split(';').some(command => /^(netrc|off)$/.test(command.trim()))
  return isSettled ? {} : { GOAUTH: `netrc;${goAuth}` }
}

/** Where nobody watches, nobody is asked: a program that asks stays only where the user named it. Traces never show a header's secret. */
function watchedOnly(environment: Variables): Readonly<Record<string, string>> {
  const asks = environment['GIT_ASKPASS'] ?? ''
  return { GIT_TERMINAL_PROMPT: '0', GIT_TRACE_REDACT: '1', ...(asks === '' ? { GIT_ASKPASS: '' } : {}) }
}

/** Behind what is there: `git -c`, as variables, of git 2.31 and later (git-config(1), GIT_CONFIG_COUNT). */
function gitSettings(settings: readonly (readonly [string, string])[], environment: Variables): Record<string, string> {
  const given = environment['GIT_CONFIG_COUNT'] ?? ''
  // Where it is no number, git says so, and nothing would work.
  const first = /^\d{1,4}$/.test(given) ? Number(given) : 0
  const pairs = settings.flatMap(([name, value], index) => [
    [`GIT_CONFIG_KEY_${first + index}`, name],
    [`GIT_CONFIG_VALUE_${first + index}`, value],
  ])
  return { GIT_CONFIG_COUNT: String(first + settings.length), ...Object.fromEntries(pairs) }
}

/**
 * Behind the user's own command, if there is one: of options that are given twice ssh takes the first (ssh_config(5)). Hosts that the user's
 * known_hosts knows are known.
 */
function sshCommand(
  { files, environment, sshCommand, connectTimeoutMs }: EnvironmentFacts,
  knownHosts: string,
): string {
  const program = environment['GIT_SSH'] ? shellQuoted(environment['GIT_SSH']) : 'ssh'
  const own = environment['GIT_SSH_COMMAND'] || sshCommand || program
  const options = [
    ...(files.sshKey === undefined ? [] : ['IdentitiesOnly=yes']),
    'BatchMode=yes',
    `ConnectTimeout=${Math.max(1, Math.ceil(connectTimeoutMs / 1000))}`,
    `ServerAliveInterval=${ALIVE_INTERVAL_SECONDS}`,
    `ServerAliveCountMax=${ALIVE_COUNT}`,
    'StrictHostKeyChecking=yes',
    `UserKnownHostsFile="${forwardSlashes(knownHosts)}" ~/.ssh/known_hosts`,
  ]
  const key = files.sshKey === undefined ? '' : ` -i ${shellQuoted(files.sshKey)}`
  return `${own}${key}${options.map(option => ` -o ${/[\s"~']/.test(option) ? shellQuoted(option) : option}`).join('')}`
}
