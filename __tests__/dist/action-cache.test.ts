import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type ActionRig, makeActionRig } from '../support/action-rig.ts'
import type { CacheEntry } from '../support/cache-service-store.ts'
import { forgeArchive, listArchive } from '../support/entry-archive.ts'
import { buildModule, makeModules, type SyntheticModule } from '../support/module-builder.ts'
import { goSumOf } from '../support/project.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const modules = makeModules(3)
const [first, second, third] = modules as [SyntheticModule, SyntheticModule, SyntheticModule]
const bumped = buildModule({ path: third.path, version: 'v1.1.0' })
let rig: ActionRig

beforeAll(async () => {
  rig = await makeActionRig(await directory('action'), [...modules, bumped])
})
beforeEach(async () => {
  rig.reset()
  await rig.checkOut(modules)
})
afterAll(async () => rig.close())

describe.each(['v2', 'v1'] as const)('over protocol %s', protocol => {
  it('the first job saves two entries, the second one on a clean machine asks for no module', async () => {
    const cold = await rig.job({ cache: { protocol } })
    expect(cold).toMatchObject({ status: 'success', workload: { code: 0 }, annotations: [] })
    expect(cold.outputs).toMatchObject({
      'cache-hit': 'false',
      'cache-matched-key': '',
      'build-cache-hit': 'false',
      'modules-downloaded': '3',
    })
    expect(
      rig.service
        .entries()
        .map(({ key }) => key)
        .toSorted(),
    ).toEqual([cold.outputs['build-cache-primary-key'], cold.outputs['cache-primary-key']])
    expect(cold.report?.cache).toMatchObject({
      modules: { save: { outcome: 'saved' } },
      build: { save: { outcome: 'saved' } },
    })

    rig.proxy.clear()
    const warm = await rig.job({ cache: { protocol } })
    expect(warm).toMatchObject({ status: 'success', workload: { code: 0 }, annotations: [] })
    expect(warm.outputs).toMatchObject({
      'cache-hit': 'true',
      'cache-matched-key': cold.outputs['cache-primary-key'],
      'build-cache-hit': 'true',
      'build-cache-matched-key': cold.outputs['build-cache-primary-key'],
      'modules-downloaded': '0',
    })
    expect(rig.proxy.requests).toEqual([])
    expect(rig.saved()).toEqual(['build', 'modules'])
  })
})

it('lookup-only says what there is, and brings nothing here', async () => {
  const before = await rig.job()
  await rig.checkOut([first, second, bumped])
  rig.service.clearRequests()
  rig.proxy.clear()
  const { main, post, outputs, report } = await rig.job({ inputs: { 'lookup-only': 'true' } })
  expect([main.exitCode, post?.exitCode, report?.ok]).toEqual([0, 0, true])
  // An entry of the go.sum before.
  expect(outputs).toMatchObject({
    'cache-hit': 'false',
    'cache-matched-key': before.outputs['cache-primary-key'],
    'build-cache-hit': 'false',
    'build-cache-matched-key': before.outputs['build-cache-primary-key'],
    'modules-downloaded': '0',
  })
  expect(rig.service.requests.map(({ operation }) => operation)).toEqual(['lookup', 'lookup'])
  expect(rig.proxy.requests).toEqual([])
})

describe('after a change', () => {
  it('of one go.sum line only that module is fetched, and the entry is partial', async () => {
    const before = await rig.job()
    await rig.checkOut([first, second, bumped])
    rig.proxy.clear()
    const { outputs, report, workload } = await rig.job()
    expect(report?.cache.modules).toMatchObject({ outcome: 'partial', save: { outcome: 'saved' } })
    expect(outputs).toMatchObject({ 'cache-hit': 'false', 'cache-matched-key': before.outputs['cache-primary-key'] })
    expect([rig.asked(), outputs['modules-downloaded'], workload?.code]).toEqual([[`${bumped.path}@v1.1.0`], '1', 0])
    // What nobody needs any more is not carried on.
    const newest = rig.service.entries().find(({ key }) => key === outputs['cache-primary-key']) as CacheEntry
    expect(await listArchive(newest.archive)).not.toContain('m002/@v/v1.0.0.zip')
  })

  it('of go.mod’s require alone there is no exact hit', async () => {
    const before = await rig.job()
    await rig.checkOut([first, second], { goSum: goSumOf(modules) })
    rig.proxy.clear()
    const { outputs, report } = await rig.job()
    expect(outputs['cache-primary-key']).not.toBe(before.outputs['cache-primary-key'])
    expect(outputs['cache-hit']).toBe('false')
    expect(report?.cache.modules.outcome).toBe('partial')
    expect(rig.proxy.requests).toEqual([])
  })

  it('of another machine’s order of lines and line ends there is', async () => {
    await rig.job()
    await rig.checkOut(modules, { goSum: goSumOf(modules).split('\n').toReversed().join('\r\n') })
    expect((await rig.job()).outputs['cache-hit']).toBe('true')
  })
})

it('a workspace, whose modules only the build list names, is a hit as well', async () => {
  await rig.checkOut(modules, { files: { 'go.work': 'go 1.21\n\nuse .\n' } })
  await rig.job()
  rig.proxy.clear()
  const { outputs, workload } = await rig.job()
  expect([outputs['cache-hit'], workload?.code, rig.asked()]).toEqual(['true', 0, []])
})

describe('an entry that was tampered with', () => {
  it('cut off, is as good as none', async () => {
    await rig.job()
    rig.service.tamper(rig.entry('modules').key, archive => archive.subarray(0, archive.length >> 1))
    const { outputs, status, workload } = await rig.job()
    expect([status, workload?.code]).toEqual(['success', 0])
    expect(outputs).toMatchObject({ 'cache-hit': 'false', 'modules-downloaded': '3' })
  })

  it('with forged content, gives what is genuine, is no hit, and the forgery reaches no build', async () => {
    await rig.job()
    const { key, archive } = rig.entry('modules')
    const evil = buildModule({ path: second.path, version: 'v1.0.0', files: { 'm001.go': 'package evil\n' } })
    const forged = await forgeArchive(archive, await directory('forged'), {
      change: { [`${second.path}/@v/v1.0.0.zip`]: () => evil.zip },
    })
    rig.service.tamper(key, () => forged)
    rig.proxy.clear()
    const { outputs, report, status, workload } = await rig.job()
    expect([status, workload?.code]).toEqual(['success', 0])
    expect(outputs).toMatchObject({ 'cache-hit': 'false', 'modules-downloaded': '1' })
    expect(rig.asked()).toEqual([`${second.path}@v1.0.0`])
    expect(report?.findings).toMatchObject([
      { code: 'checksum-mismatch', severity: 'security' },
      // Nothing can be written over an entry.
      { code: 'cache-corrupt', severity: 'warning', fix: expect.stringContaining(key) },
    ])
  })
})
