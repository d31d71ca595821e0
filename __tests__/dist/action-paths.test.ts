import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { OUTPUT_NAMES } from '../../src/phases/outputs.ts'
import { type ActionRig, makeActionRig, type RigJob } from '../support/action-rig.ts'
import { makeModules, type SyntheticModule } from '../support/module-builder.ts'
import type { RunResult } from '../support/processes.ts'
import { goSumOf, type ProjectOptions } from '../support/project.ts'
import { type FaultRule, status } from '../support/proxy-faults.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const modules = makeModules(2)
const [first, second] = modules as [SyntheticModule, SyntheticModule]
const goSum = goSumOf(modules)
let rig: ActionRig

beforeAll(async () => {
  rig = await makeActionRig(await directory('paths'), modules)
})
beforeEach(async () => {
  rig.reset()
  await rig.checkOut(modules)
})
afterAll(async () => rig.close())

interface Path {
  readonly found: string
  readonly project?: ProjectOptions
  readonly job?: RigJob
  readonly faults?: readonly FaultRule[]
  /** Done after the checkout. */
  readonly change?: (workspace: string) => Promise<void>
  readonly main: 'success' | 'failure'
  readonly downloaded: number
  readonly saved: readonly ('modules' | 'build')[]
  /** What is told, with the level of its annotation. */
  readonly told: readonly (readonly [level: 'error' | 'warning', RegExp])[]
  /** Where the first annotation stands. */
  readonly place?: string
}

const GO_MOD = `module example.com/app\n\ngo 1.21\n\nrequire (\n${modules.map(({ path, version }) => `\t${path} ${version}\n`).join('')})\n`
const VENDORED = modules.map(({ path, version }) => `# ${path} ${version}\n## explicit; go 1.21\n${path}\n`).join('')
const vendored = Object.fromEntries(
  modules.map(({ path, packageName }) => [`vendor/${path}/x.go`, `package ${packageName}\n`]),
)

const PATHS: readonly Path[] = [
  { found: 'all as usual', main: 'success', downloaded: 2, saved: ['build', 'modules'], told: [] },
  {
    found: 'a project in a folder',
    change: async workspace => {
      await rename(workspace, `${workspace}-moved`)
      await mkdir(workspace)
      await rename(`${workspace}-moved`, join(workspace, 'sub'))
    },
    job: { inputs: { 'working-directory': 'sub' }, workload: async env => rig.build(env, { directory: 'sub' }) },
    main: 'success',
    downloaded: 2,
    saved: ['build', 'modules'],
    told: [],
  },
  {
    found: 'no checkout',
    job: { inputs: { 'working-directory': 'not/there' } },
    main: 'success',
    downloaded: 0,
    saved: [],
    told: [['warning', /There is no go\.mod here/]],
  },
  {
    found: 'no go.mod',
    change: async workspace => rm(join(workspace, 'go.mod')),
    main: 'success',
    downloaded: 0,
    saved: [],
    told: [['warning', /There is no go\.mod here/]],
  },
  {
    found: 'go.mod without requirements',
    project: { files: { 'go.mod': 'module example.com/app\n', 'main.go': 'package app\n' }, goSum: null },
    main: 'success',
    downloaded: 0,
    saved: ['build'],
    told: [['warning', /go\.mod requires no modules/]],
  },
  {
    found: 'no go.sum',
    project: { goSum: null },
    // Without go.sum go builds nothing by itself.
    job: { env: { GOFLAGS: '-modcacherw -mod=mod', GONOSUMDB: '*' } },
    main: 'success',
    downloaded: 0,
    saved: ['build'],
    told: [['warning', /there is no go\.sum/]],
    place: 'go.mod',
  },
  {
    found: 'vendor',
    project: { files: { 'vendor/modules.txt': VENDORED, ...vendored } },
    main: 'success',
    downloaded: 0,
    saved: ['build'],
    told: [['warning', /go uses vendor\/ here/]],
  },
  {
    found: 'a malformed go.mod',
    project: { files: { 'go.mod': `${GO_MOD}requrie x v1\n` } },
    main: 'failure',
    downloaded: 0,
    saved: [],
    told: [['error', /go\.mod:9: unknown directive: requrie[\s\S]*What to do: /]],
    place: 'go.mod:9',
  },
  {
    found: 'a malformed go.sum',
    project: { goSum: `${goSum}<<<<<<< HEAD\n` },
    main: 'failure',
    downloaded: 0,
    saved: [],
    told: [['error', /go\.sum:5: a merge conflict mark[\s\S]*What to do: /]],
    place: 'go.sum:5',
  },
  {
    found: 'a go.sum with another hash',
    project: { goSum: goSum.replace(first.zipSum, second.zipSum) },
    main: 'failure',
    downloaded: 1,
    saved: [],
    told: [['error', /m000@v1\.0\.0[\s\S]*What to do: /]],
    place: 'go.sum:1',
  },
  {
    found: 'a go.mod that needs a newer Go',
    project: { goVersion: '1.99' },
    main: 'failure',
    downloaded: 0,
    saved: [],
    told: [['error', /go\.mod needs go1\.99[\s\S]*What to do: /]],
    place: 'go.mod:3',
  },
  {
    found: 'wrong inputs, all of them',
    job: { inputs: { retries: 'many', 'cache-timeout': 'soon', 's3-bucket': 'b' } },
    main: 'failure',
    downloaded: 0,
    saved: [],
    told: [
      ['error', /^retries: expected a whole number/],
      ['error', /^cache-timeout: expected e\.g\./],
      ['error', /^s3-bucket: expected the name of a bucket/],
    ],
  },
  {
    found: 'a module that no mirror has',
    faults: [{ path: /m001/, fault: status(404) }],
    main: 'failure',
    downloaded: 1,
    saved: [],
    told: [['error', /m001@v1\.0\.0[\s\S]*404 Not Found[\s\S]*What to do: /]],
    place: 'go.mod:7',
  },
  {
    found: 'the same, with download: warn',
    faults: [{ path: /m001/, fault: status(404) }],
    job: { inputs: { download: 'warn' }, jobStatus: 'failure' },
    main: 'success',
    downloaded: 1,
    saved: ['modules'],
    told: [['warning', /m001@v1\.0\.0[\s\S]*404 Not Found/]],
    place: 'go.mod:7',
  },
  {
    found: 'download: false, and the build fetches',
    job: { inputs: { download: 'false' }, workload: async env => rig.build(env, { goProxy: rig.proxy.url }) },
    main: 'success',
    downloaded: 0,
    saved: ['build', 'modules'],
    told: [],
  },
  {
    found: 'no Go',
    job: { env: { PATH: '/nowhere' } },
    main: 'failure',
    downloaded: 0,
    saved: [],
    told: [['error', /go[\s\S]*What to do: /]],
  },
]

describe('what is there decides what is done', () => {
  it.each(PATHS)('$found', async path => {
    await rig.checkOut(modules, path.project)
    await path.change?.(rig.workspace)
    rig.proxy.setFaults(path.faults ?? [])
    const read = async (): Promise<readonly string[]> => readdir(rig.workspace, { recursive: true })
    const before = await read()
    let after = before
    const workload = async (env: Readonly<Record<string, string>>): Promise<RunResult> => {
      after = await read()
      return rig.build(env)
    }
    const job = await rig.job({ workload, ...path.job })
    expect([job.main.conclusion, job.post?.conclusion]).toEqual([path.main, 'success'])
    expect(after).toEqual(before)

    expect(Object.keys(job.outputs).toSorted()).toEqual([...OUTPUT_NAMES].toSorted())
    expect(job.outputs).toMatchObject({
      'cache-hit': 'false',
      'build-cache-hit': 'false',
      'modules-downloaded': String(path.downloaded),
    })
    expect(job.report?.ok).toBe(path.main === 'success')
    const hasGo = !/wrong inputs|no Go/.test(path.found)
    for (const name of ['go-version', 'go-mod-cache', 'go-cache'])
      expect([name, job.outputs[name] !== '']).toEqual([name, hasGo])

    expect(rig.saved()).toEqual(path.saved)
    expect(job.annotations.map(({ level }) => level)).toEqual(path.told.map(([level]) => level))
    for (const [index, [, said]] of path.told.entries()) expect(job.annotations[index]?.message).toMatch(said)
    const { file, line } = job.annotations[0]?.properties ?? {}
    expect([file, line].filter(part => part !== undefined).join(':')).toBe(path.place ?? '')
    // What went wrong is in the summary, too; post has nothing to add to a failure.
    if (path.main === 'failure') expect(job.summary).toContain('set-up failed')
  })
})
