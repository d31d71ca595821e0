import { writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/** What started the workflow. */
export interface Event {
  /** `push`, `pull_request`, `schedule`, `merge_group`, `release`… */
  readonly name: string
  /** GITHUB_REF. Default: that of main, or of pull request 7. */
  readonly ref?: string
  /** Source branch of a pull request. */
  readonly headRef?: string
  readonly baseRef?: string
  readonly repository?: string
  /** Content of GITHUB_EVENT_PATH, laid over a default that names a private repository. */
  readonly payload?: Readonly<Record<string, unknown>>
  /** Added to, or in place of, the GITHUB_* variables. */
  readonly github?: Readonly<Record<string, string>>
}

const DEFAULT_REPOSITORY = 'octo/app'

/** @returns the path of the event's file */
export async function writeEvent(temp: string, event: Event): Promise<string> {
  const [owner, name] = (event.repository ?? DEFAULT_REPOSITORY).split('/')
  const repository = {
    name,
    full_name: `${owner}/${name}`,
    private: true,
    visibility: 'private',
    default_branch: 'main',
  }
  const file = join(temp, 'event.json')
  await writeFile(file, JSON.stringify({ repository, ...event.payload }))
  return file
}

/** Source: actions/runner, GitHubContext.cs, the list of what becomes a variable. */
export function githubEnvironment(event: Event, workspace: string, eventPath: string): Record<string, string> {
  const repository = event.repository ?? DEFAULT_REPOSITORY
  const pull = event.name.startsWith('pull_request')
  const ref = event.ref ?? (event.name === 'pull_request' ? 'refs/pull/7/merge' : 'refs/heads/main')
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__go-mod-setup',
    GITHUB_ACTION_REPOSITORY: '',
    GITHUB_ACTION_REF: '',
    GITHUB_ACTOR: 'octocat',
    GITHUB_TRIGGERING_ACTOR: 'octocat',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_ID: '1296269',
    GITHUB_REPOSITORY_OWNER: repository.split('/')[0] ?? '',
    GITHUB_REPOSITORY_OWNER_ID: '583231',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_HEAD_REF: event.headRef ?? (pull ? 'topic' : ''),
    GITHUB_BASE_REF: event.baseRef ?? (pull ? 'main' : ''),
    GITHUB_SHA: 'ffac537e6cbbf934b08745a378932722df287a53',
    GITHUB_JOB: 'build',
    GITHUB_WORKFLOW: 'CI',
    GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/ci.yml@${ref}`,
    GITHUB_WORKFLOW_SHA: 'ffac537e6cbbf934b08745a378932722df287a53',
    GITHUB_RUN_ID: '1658821493',
    GITHUB_RUN_NUMBER: '3',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKSPACE: workspace,
    ...event.github,
  }
}

const OS_NAMES: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' }

/** The machine's own environment and RUNNER_*: nothing of the tester's but PATH, without the directories of npm's tools. */
export function runnerEnvironment(machine: string, temp: string): Record<string, string> {
  const path = (process.env['PATH'] ?? '').split(delimiter).filter(directory => !directory.includes('node_modules'))
  return {
    PATH: path.join(delimiter),
    HOME: join(machine, 'home'),
    USERPROFILE: join(machine, 'home'),
    LANG: 'C.UTF-8',
    TMPDIR: join(machine, 'tmp'),
    RUNNER_ARCH: process.arch.toUpperCase(),
    RUNNER_OS: OS_NAMES[process.platform] ?? process.platform,
    RUNNER_NAME: 'runner-1',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: join(machine, 'tools'),
    RUNNER_WORKSPACE: join(machine, 'work'),
  }
}
