import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import type { Trigger } from '../cache/save-policy.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** What the CI system says of this job. */
export interface CiFacts {
  readonly provider: 'github' | 'other' | 'none'
  readonly trigger: Trigger
  /** Parts of the build key: workflow and job. */
  readonly workflow: string
  readonly job: string
  /** Run id and attempt; undefined outside CI. */
  readonly run: string | undefined
  /** Only `private` where the event says so: then others cannot read the cache either. */
  readonly repository: 'private' | 'public' | 'unknown'
  readonly workspace: string | undefined
  /** Why GitHub gives this job no secrets; undefined where it does, or nobody says. */
  readonly secretsWithheld: 'fork' | 'dependabot' | undefined
}

/** Reads what GitHub, GitLab or Jenkins put into the environment, and GitHub's event. A damaged event counts as unknown, never as trusted. */
export function readCiFacts(environment: Environment): CiFacts {
  if (environment['GITHUB_ACTIONS'] === 'true') return readGitHubFacts(environment)
  const run = environment['CI_JOB_ID'] ?? environment['BUILD_TAG']
  return {
    provider: run === undefined && environment['CI'] === undefined ? 'none' : 'other',
    trigger: { kind: 'none' },
    workflow: environment['CI_PROJECT_PATH'] ?? environment['JOB_NAME'] ?? '',
    job: environment['CI_JOB_NAME'] ?? environment['STAGE_NAME'] ?? '',
    run,
    repository: 'unknown',
    workspace: environment['CI_PROJECT_DIR'] ?? environment['WORKSPACE'],
    secretsWithheld: undefined,
  }
}

const eventSchema = v.object({
  repository: v.optional(
    v.object({
      full_name: v.optional(v.string()),
      private: v.optional(v.boolean()),
      visibility: v.optional(v.string()),
    }),
  ),
  pull_request: v.optional(v.object({ head: v.object({ repo: v.nullish(v.object({ full_name: v.string() })) }) })),
})

type GitHubEvent = v.InferOutput<typeof eventSchema>

function readGitHubFacts(environment: Environment): CiFacts {
  const event = readEvent(environment['GITHUB_EVENT_PATH'])
  return {
    provider: 'github',
    trigger: gitHubTrigger(environment['GITHUB_EVENT_NAME'] ?? '', environment['GITHUB_REF'] ?? '', event),
    workflow: environment['GITHUB_WORKFLOW'] ?? '',
    job: environment['GITHUB_JOB'] ?? '',
    run: `${environment['GITHUB_RUN_ID'] ?? '0'}-${environment['GITHUB_RUN_ATTEMPT'] ?? '1'}`,
    repository: repositoryVisibility(event),
    workspace: environment['GITHUB_WORKSPACE'],
    secretsWithheld: withheldSecrets(environment, event),
  }
}

/**
 * Workflows of a fork's pull request get no secrets but a read-only token, and what Dependabot starts gets Dependabot's only
 * (docs.github.com/actions, "Using secrets in a workflow"; docs.github.com/code-security, "Dependabot on GitHub Actions").
 */
function withheldSecrets(environment: Environment, event: GitHubEvent): CiFacts['secretsWithheld'] {
  const name = environment['GITHUB_EVENT_NAME'] ?? ''
  if (environment['GITHUB_ACTOR'] === 'dependabot[bot]' && /^(push|pull_request|create|deployment)/.test(name))
    return 'dependabot'
  return /^pull_request(_review(_comment)?)?$/.test(name) && !isOwnPullRequest(event) ? 'fork' : undefined
}

function isOwnPullRequest(event: GitHubEvent): boolean {
  const from = event.pull_request?.head.repo?.full_name
  return from !== undefined && from === event.repository?.full_name
}

/** Which trust an event has. An event that is not known here is not trusted. */
function gitHubTrigger(name: string, ref: string, event: GitHubEvent): Trigger {
  switch (name) {
    case 'push':
    case 'schedule':
    case 'workflow_dispatch':
    case 'repository_dispatch':
      return ref.startsWith('refs/tags/')
        ? { kind: 'untrusted', why: 'tags, whose entries no branch would see' }
        : { kind: 'push' }
    case 'merge_group':
      return { kind: 'pull-request' }
    case 'pull_request':
      return isOwnPullRequest(event) ? { kind: 'pull-request' } : { kind: 'untrusted', why: 'pull requests of forks' }
    default:
      return { kind: 'untrusted', why: name === '' ? 'events that are not known' : `${name} events` }
  }
}

function repositoryVisibility(event: GitHubEvent): CiFacts['repository'] {
  const { visibility, private: isPrivate } = event.repository ?? {}
  if (visibility === 'private' || visibility === 'internal' || isPrivate === true) return 'private'
  return visibility === 'public' || isPrivate === false ? 'public' : 'unknown'
}

function readEvent(path: string | undefined): GitHubEvent {
  if (path === undefined || path === '') return {}
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    // No event file: the job counts as untrusted for all that the event would have to prove.
    return {}
  }
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), eventSchema), text)
  return parsed.success ? parsed.output : {}
}
