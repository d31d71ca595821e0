import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import {
  decideBuildSave,
  decideModulesSave,
  type EntryFacts,
  type SaveDecision,
  type SaveFacts,
  type Trigger,
} from '../../src/cache/save-policy.ts'
import { readCiFacts } from '../../src/config/ci-facts.ts'

const directory = mkdtempSync(join(tmpdir(), 'events-'))
afterAll(() => rmSync(directory, { recursive: true }))

let events = 0
function gitHub(name: string, event: unknown = {}, ref = 'refs/heads/main') {
  const path = join(directory, `${events++}.json`)
  writeFileSync(path, typeof event === 'string' ? event : JSON.stringify(event))
  return readCiFacts({ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: name, GITHUB_REF: ref, GITHUB_EVENT_PATH: path })
}

const pullRequestOf = (head: unknown) => ({
  repository: { full_name: 'me/app' },
  pull_request: { head: { repo: head } },
})

/** Every event with what `auto` saves of an entry that has new content: always, only where nothing matched, or never. */
const EVENTS: readonly (readonly [name: string, trigger: () => Trigger, auto: 'new' | 'nothing matched' | 'never'])[] =
  [
    ['push to a branch', () => gitHub('push').trigger, 'new'],
    ['push of a tag', () => gitHub('push', {}, 'refs/tags/v1').trigger, 'never'],
    ['schedule', () => gitHub('schedule').trigger, 'new'],
    ['workflow_dispatch', () => gitHub('workflow_dispatch').trigger, 'new'],
    ['workflow_dispatch on a tag', () => gitHub('workflow_dispatch', {}, 'refs/tags/v1').trigger, 'never'],
    ['repository_dispatch', () => gitHub('repository_dispatch').trigger, 'new'],
    [
      'pull_request of the same repository',
      () => gitHub('pull_request', pullRequestOf({ full_name: 'me/app' })).trigger,
      'nothing matched',
    ],
    ['pull_request of a fork', () => gitHub('pull_request', pullRequestOf({ full_name: 'you/app' })).trigger, 'never'],
    ['pull_request of a fork that is gone', () => gitHub('pull_request', pullRequestOf(null)).trigger, 'never'],
    ['pull_request with a damaged event', () => gitHub('pull_request', '{"repository":').trigger, 'never'],
    ['pull_request with an odd event', () => gitHub('pull_request', { repository: { full_name: 1 } }).trigger, 'never'],
    [
      'pull_request without an event',
      () => readCiFacts({ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request' }).trigger,
      'never',
    ],
    ['merge_group', () => gitHub('merge_group').trigger, 'nothing matched'],
    [
      'pull_request_target',
      () => gitHub('pull_request_target', pullRequestOf({ full_name: 'me/app' })).trigger,
      'never',
    ],
    ['workflow_run', () => gitHub('workflow_run').trigger, 'never'],
    ['release', () => gitHub('release').trigger, 'never'],
    ['issue_comment', () => gitHub('issue_comment').trigger, 'never'],
    ['no event name', () => gitHub('').trigger, 'never'],
    ['GitLab', () => readCiFacts({ CI: 'true', CI_JOB_ID: '7' }).trigger, 'new'],
    ['a laptop', () => readCiFacts({}).trigger, 'new'],
  ]

const ENTRIES: readonly EntryFacts[] = (['exact', 'prefix', 'nothing'] as const).flatMap(matched =>
  [true, false].map(isNew => ({ matched, isNew })),
)

function outcome(decision: SaveDecision): string {
  expect(decision.reason).not.toBe('')
  return decision.save ? 'saved' : decision.outcome
}

describe('what is saved', () => {
  it.each(EVENTS)('on %s', (_name, trigger, auto) => {
    for (const policy of ['auto', 'always', 'never'] as const)
      for (const entry of ENTRIES) {
        const mayBe =
          policy === 'always' || auto === 'new' || (auto === 'nothing matched' && entry.matched === 'nothing')
        const expected = policy === 'never' ? 'off' : !entry.isNew ? 'unchanged' : mayBe ? 'saved' : 'off'
        for (const jobStatus of ['success', 'failure', 'cancelled', '', 'Success', '${{ job.status }}']) {
          const facts: SaveFacts = { policy, trigger: trigger(), jobStatus }
          expect([facts, entry, outcome(decideModulesSave(facts, entry))]).toEqual([facts, entry, expected])
          const build = jobStatus === 'success' ? expected : 'off'
          expect([facts, entry, outcome(decideBuildSave(facts, entry))]).toEqual([facts, entry, build])
        }
      }
  })

  it('is explained', () => {
    const entry: EntryFacts = { matched: 'nothing', isNew: true }
    const facts = { policy: 'auto', trigger: gitHub('release').trigger, jobStatus: 'success' } as const
    expect(decideModulesSave(facts, entry).reason).toBe('nothing is saved on release events')
    expect(decideBuildSave({ ...facts, jobStatus: 'failure' }, entry).reason).toBe("the job's status is failure")
    expect(decideBuildSave({ ...facts, jobStatus: '' }, entry).reason).toContain('not known (empty')
  })
})

const withheld = (name: string, event: unknown): unknown => gitHub(name, event).secretsWithheld

describe('facts of the CI system', () => {
  it('of GitHub are the workflow, the job, the run and its attempt', () => {
    const facts = readCiFacts({
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKFLOW: 'CI',
      GITHUB_JOB: 'test',
      GITHUB_RUN_ID: '12',
      GITHUB_RUN_ATTEMPT: '3',
      GITHUB_WORKSPACE: '/w',
      CI_JOB_ID: '99',
    })
    expect(facts).toMatchObject({ provider: 'github', workflow: 'CI', job: 'test', run: '12-3', workspace: '/w' })
  })

  it.each([
    [{ private: true }, 'private'],
    [{ visibility: 'internal', private: true }, 'private'],
    [{ visibility: 'private' }, 'private'],
    [{ visibility: 'public', private: false }, 'public'],
    [{ private: false }, 'public'],
    [{}, 'unknown'],
    [{ private: 'true' }, 'unknown'],
    [undefined, 'unknown'],
  ])('of a repository %j are %s', (repository, visibility) => {
    expect(gitHub('push', { repository }).repository).toBe(visibility)
  })

  it('say why there are no secrets', () => {
    const own = pullRequestOf({ full_name: 'me/app' })
    const fork = pullRequestOf({ full_name: 'you/app' })
    expect([withheld('pull_request', fork), withheld('pull_request_review', fork)]).toEqual(['fork', 'fork'])
    expect([withheld('pull_request', own), withheld('pull_request_target', fork), withheld('push', {})]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    const dependabot = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'push', GITHUB_ACTOR: 'dependabot[bot]' }
    expect(readCiFacts(dependabot).secretsWithheld).toBe('dependabot')
    expect(readCiFacts({ ...dependabot, GITHUB_EVENT_NAME: 'workflow_dispatch' }).secretsWithheld).toBeUndefined()
    expect(readCiFacts({ CI_JOB_ID: '1' }).secretsWithheld).toBeUndefined()
  })

  it('of GitLab, Jenkins, others and none', () => {
    expect(
      readCiFacts({ CI: 'true', CI_JOB_ID: '7', CI_PROJECT_PATH: 'g/p', CI_JOB_NAME: 'test', CI_PROJECT_DIR: '/p' }),
    ).toMatchObject({ provider: 'other', workflow: 'g/p', job: 'test', run: '7', workspace: '/p' })
    expect(readCiFacts({ BUILD_TAG: 'jenkins-x-4', JOB_NAME: 'x', STAGE_NAME: 'Test', WORKSPACE: '/j' })).toMatchObject(
      { provider: 'other', workflow: 'x', job: 'Test', run: 'jenkins-x-4', workspace: '/j' },
    )
    expect(readCiFacts({ CI: '1' })).toMatchObject({ provider: 'other', run: undefined })
    expect(readCiFacts({ GITHUB_ACTIONS: 'false' })).toMatchObject({
      provider: 'none',
      run: undefined,
      repository: 'unknown',
    })
  })
})
