import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type ActionRig, makeActionRig } from '../support/action-rig.ts'
import { listArchive } from '../support/entry-archive.ts'
import { buildModule, makeModules, type SyntheticModule } from '../support/module-builder.ts'
import type { Event } from '../support/runner-environment.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const modules = makeModules(3)
const [first, second, third] = modules as [SyntheticModule, SyntheticModule, SyntheticModule]
const bumped = buildModule({ path: third.path, version: 'v1.1.0' })
const hidden = buildModule({ path: 'corp.example.com/secret/mod', version: 'v1.0.0' })
let rig: ActionRig

beforeAll(async () => {
  rig = await makeActionRig(await directory('save'), [...modules, bumped, hidden])
})
beforeEach(async () => {
  rig.reset()
  await rig.checkOut(modules)
})
afterAll(async () => rig.close())

describe('what is saved', () => {
  it.each([
    ['failure', ['modules']],
    ['success', ['build', 'modules']],
  ] as const)('after a job with status %s: %j', async (jobStatus, entries) => {
    const { post, report } = await rig.job({ jobStatus })
    expect([post?.exitCode, rig.saved()]).toEqual([0, entries])
    if (jobStatus === 'failure') expect(report?.cache.build.save.reason).toBe("the job's status is failure")
  })

  it.each([
    ['an empty status', { inputs: { 'job-status': '' } }],
    ['an odd status', { inputs: { 'job-status': 'perhaps' } }],
    ['a composite action around', { env: { GITHUB_ACTION_PATH: '/nested' } }],
  ])('with %s there is no build entry, and it is said', async (_name, options) => {
    const { report, log } = await rig.job(options)
    expect(rig.saved()).toEqual(['modules'])
    expect(report?.cache.build.save).toMatchObject({
      outcome: 'off',
      reason: expect.stringMatching('status is not known'),
    })
    expect(log).toMatch(/Build entry: not saved: the job's status is not known/)
  })

  const fork = { pull_request: { head: { repo: { full_name: 'stranger/app' } } } }
  const own = { pull_request: { head: { repo: { full_name: 'octo/app' } } } }
  it.each<[name: string, event: Event, policy: string, entries: readonly string[]]>([
    ['a pull request of the repository', { name: 'pull_request', payload: own }, 'auto', ['build', 'modules']],
    ['a pull request of a fork', { name: 'pull_request', payload: fork }, 'auto', []],
    ['a pull request of a fork, always', { name: 'pull_request', payload: fork }, 'always', ['build', 'modules']],
    ['a tag', { name: 'push', ref: 'refs/tags/v1.0.0' }, 'auto', []],
    ['a push, never', { name: 'push' }, 'never', []],
  ])('%s', async (_name, event, policy, entries) => {
    const { status } = await rig.job({ event, inputs: { 'save-cache': policy } })
    expect([status, rig.saved()]).toEqual(['success', entries])
  })

  it('a pull request saves nothing where something matched', async () => {
    await rig.job()
    await rig.checkOut([first, second, bumped])
    const { report } = await rig.job({ event: { name: 'pull_request', payload: own } })
    expect(rig.saved()).toEqual(['build', 'modules'])
    expect(report?.cache.modules).toMatchObject({ outcome: 'partial', save: { outcome: 'off' } })
  })

  it.each([
    ['public', false],
    ['private', true],
  ])('in a %s repository private modules are in the entry: %s', async (visibility, isIn) => {
    await rig.checkOut([...modules, hidden])
    const inputs = { goprivate: 'corp.example.com', gonoproxy: 'none' }
    const repository = { full_name: 'octo/app', visibility, private: visibility === 'private' }
    const event = { name: 'push', payload: { repository } }
    const { workload } = await rig.job({ inputs, event })
    expect(workload?.code).toBe(0)
    const names = await listArchive(rig.entry('modules').archive)
    expect([names.includes(first.path), names.includes('corp.example.com')]).toEqual([true, isIn])
    expect(names).not.toMatch(/ziphash|\.lock|vcs/)
    // What is public is a hit all the same.
    rig.proxy.clear()
    await rig.job({ inputs, event })
    expect(rig.asked()).toEqual(isIn ? [] : [`${hidden.path}@v1.0.0`])
  })
})
