import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findCredential } from '../credentials/credential.ts'
import {
  type GitSettings,
  gitCredentialSources,
  NO_GIT_SETTINGS,
  parseGitSettings,
} from '../credentials/git-settings.ts'
import { findNetrcEntry } from '../credentials/netrc.ts'
import { classifyGoOutput } from '../diagnosis/classify-go.ts'
import type { FailureCode } from '../diagnosis/codes.ts'
import type { ModuleVersion } from '../go/module-path.ts'
import type { Environment } from '../go/env.ts'
import { unattendedEnvironment } from '../go/unattended.ts'
import type { CredentialRow } from '../report/doctor.ts'
import { CommandStartError } from '../system/process-group.ts'
import { removeTree } from '../system/remove-tree.ts'
import { type CommandResult, runCommand } from '../system/short-command.ts'
import type { PhaseContext, Prepared } from './configure.ts'
import { withCredentials } from './credential-session.ts'
import type { ProjectModules } from './project-modules.ts'

export interface CredentialCheckRequest {
  readonly context: PhaseContext
  readonly prepared: Prepared
  readonly modules: ProjectModules
  /** For all hosts together. */
  readonly budgetMs: number
  readonly signal: AbortSignal
}

const MAX_HOSTS = 6
const GIT_CONFIG_TIMEOUT_MS = 3000

/**
 * Which host would be asked with what, and whether that works: for each host of private modules, go asks one repository for its tags, by
 * `git ls-remote`. Nothing of a credential but its kind is told.
 *
 * @throws the signal's reason
 */
export async function checkCredentials(request: CredentialCheckRequest): Promise<readonly CredentialRow[]> {
  const { prepared, modules } = request
  const hosts = privateHosts(prepared, modules.private).slice(0, MAX_HOSTS)
  if (hosts.length === 0) return []
  // What was given is there for git while it is asked, as it is for a download.
  return await withCredentials(request, async environment => {
    const asking = { ...request, environment }
    const settings = await readGitSettings(request)
    return await Promise.all(
      hosts.map(async ({ host, needed }) => {
        const [first] = needed
        const uses = sourcesFor(prepared, settings, first?.path ?? host)
        const asked = first === undefined ? { result: 'not-asked' as const } : await askRepository(asking, first)
        return Object.freeze({ host, modules: needed.length, uses, ...asked })
      }),
    )
  })
}

/** Hosts of the project's private modules, then those that the patterns name. */
function privateHosts(
  { goEnv }: Prepared,
  modules: readonly ModuleVersion[],
): readonly { readonly host: string; readonly needed: readonly ModuleVersion[] }[] {
  const byHost = new Map<string, ModuleVersion[]>()
  for (const module of modules) {
    const host = module.path.split('/', 1)[0] ?? ''
    byHost.set(host, [...(byHost.get(host) ?? []), module])
  }
  for (const pattern of `${goEnv.get('GONOPROXY')},${goEnv.get('GOPRIVATE')}`.split(',')) {
    const host = pattern.trim().split('/', 1)[0] ?? ''
    if (/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(host) && !byHost.has(host)) byHost.set(host, [])
  }
  return [...byHost].map(([host, needed]) => ({ host, needed }))
}

function sourcesFor({ credentials, netrc, goEnv }: Prepared, settings: GitSettings, place: string): readonly string[] {
  const given = findCredential(credentials?.https ?? [], place)
  const rewrite = credentials?.rewrites.find(({ from, to }) => from !== to && `https://${place}/`.startsWith(from))
  const goAuth = goEnv.get('GOAUTH')
  const isInNetrc = goAuth !== 'off' && findNetrcEntry(netrc, new URL(`https://${place}`)) !== undefined
  return [
    ...(given === undefined ? [] : ['input credentials or git-token']),
    ...(rewrite === undefined ? [] : ['input ssh-private-key']),
    ...(isInNetrc ? ['netrc'] : []),
    ...(goAuth === '' || goAuth === 'off' || goAuth === 'netrc' ? [] : ['GOAUTH']),
    ...gitCredentialSources(settings, place),
  ]
}

async function readGitSettings({ prepared, signal }: CredentialCheckRequest): Promise<GitSettings> {
  // Not in the checkout: go fetches into clones of its own.
  const options = { cwd: tmpdir(), env: prepared.config.childEnvironment, timeoutMs: GIT_CONFIG_TIMEOUT_MS, signal }
  try {
    const answer = await runCommand('git', ['config', '--list', '--null', '--includes'], options)
    return answer.code === 0 ? parseGitSettings(answer.stdout) : NO_GIT_SETTINGS
  } catch (error) {
    if (error instanceof CommandStartError) return NO_GIT_SETTINGS
    throw error
  }
}

/** As go itself would: discovery, rewrites, helpers and all. `-versions` needs the tags alone, so nothing is cloned. */
async function askRepository(
  { prepared, environment, budgetMs, signal }: CredentialCheckRequest & { readonly environment: Environment },
  module: ModuleVersion,
): Promise<Pick<CredentialRow, 'result' | 'code' | 'message'>> {
  const directory = await mkdtemp(join(tmpdir(), 'go-mod-setup-doctor-'))
  try {
    const env = await unattendedEnvironment({
      environment: { ...environment, ...asideFrom(directory) },
      connectTimeoutMs: prepared.config.download.connectTimeoutMs,
      signal,
    })
    await mkdir(join(directory, 'empty'))
    const answer = await runCommand('go', ['list', '-m', '-versions', module.path], {
      cwd: join(directory, 'empty'),
      env,
      timeoutMs: budgetMs,
      signal,
    })
    signal.throwIfAborted()
    return resultOf(answer, budgetMs)
  } finally {
    await removeTree(directory)
  }
}

/** Nothing of the user's caches is touched, and no mirror hears of it. */
function asideFrom(directory: string): Readonly<Record<string, string>> {
  return {
    GOMODCACHE: join(directory, 'modules'),
    GOPROXY: 'direct',
    GOFLAGS: '-modcacherw',
    GOTOOLCHAIN: 'local',
    GOWORK: 'off',
    GO111MODULE: 'on',
    GONOSUMDB: '*',
  }
}

function resultOf(answer: CommandResult, budgetMs: number): Pick<CredentialRow, 'result' | 'code' | 'message'> {
  if (answer.ended === 'timed-out')
    return { result: 'failed', code: 'stall', message: `no answer within ${budgetMs / 1000} s` }
  if (answer.code === 0) return { result: 'works' }
  const [failure] = classifyGoOutput(answer.stderr)
  const code: FailureCode = failure?.code ?? 'unknown'
  return { result: 'failed', code, message: failure?.line ?? answer.stderr.trim() }
}
