import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { Draw } from '../../../bench/draw.ts'
import type { JobEnd } from '../../../bench/soak/job.ts'
import { faultFor } from '../../../bench/soak/mirror-fault.ts'
import { planJobs } from '../../../bench/soak/plan.ts'
import { findRests } from '../../../bench/soak/rests.ts'
import { compareBuildFiles, compareModuleCache, missingModules } from '../../../bench/soak/truth.ts'
import { failureOf, type JobRecord } from '../../../bench/soak/verdict.ts'
import { TROUBLES, weatherAt } from '../../../bench/soak/weather.ts'
import { keyOf, World } from '../../../bench/soak/world.ts'
import { emptyReport } from '../../../src/report/report.ts'
import { temporaryDirectories } from '../../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const world = new World(1, 3)
const modules = world.requirements(0, 2)

describe('the weather', () => {
  const climate = { seed: 3, mirrors: 3, windowMs: 1000, overlapMs: 600 }
  const MIRRORS = [0, 1, 2]

  it('has at any moment a mirror that is well, and will be for the time that was promised', () => {
    for (let at = 0; at < 60_000; at += 50) {
      const wellThroughout = MIRRORS.filter(mirror =>
        [0, 150, 300, 450, 600].every(later => weatherAt(climate, mirror, at + later) === 'well'),
      )
      expect(wellThroughout.length).toBeGreaterThan(0)
    }
  })

  it('is bad often enough, in every way, and the same for the same seed', () => {
    const seen = Array.from({ length: 300 }, (_, window) =>
      MIRRORS.map(mirror => weatherAt(climate, mirror, window * 1000 + 700)),
    ).flat()
    expect(new Set(seen)).toEqual(new Set(['well', ...TROUBLES]))
    expect(seen.filter(weather => weather !== 'well').length).toBeGreaterThan(seen.length / 3)
    expect(weatherAt({ ...climate }, 1, 5700)).toBe(weatherAt(climate, 1, 5700))
  })
})

describe('the plan', () => {
  const options = { seed: 1, jobs: 200, machines: 20, mirrors: 3 }
  const plans = planJobs(options, world)

  it('is the same for the same seed, kills many, and leaves the last job of each machine alone', () => {
    expect(planJobs(options, world)).toEqual(plans)
    expect(planJobs({ ...options, seed: 2 }, world)).not.toEqual(plans)
    const killed = plans.filter(({ kill }) => kill !== undefined)
    expect(killed.length).toBeGreaterThan(40)
    expect(killed.some(({ number }) => number >= 180)).toBe(false)
  })

  it('has no clean machine behind a killed job', () => {
    const after = plans.filter(({ number }) => plans[number - 20]?.kill !== undefined)
    expect(after.length).toBeGreaterThan(40)
    expect(after.some(({ isClean }) => isClean)).toBe(false)
  })
})

/** A GOMODCACHE as it should be. */
async function moduleCache(): Promise<string> {
  const root = await directory('cache')
  for (const module of modules) {
    const { path, version } = module
    const stem = join('cache/download', path, '@v', version)
    const files = { [`${stem}.zip`]: module.zip, [`${stem}.mod`]: module.mod, [`${stem}.ziphash`]: module.zipSum }
    for (const [name, content] of Object.entries(module.files))
      await write(root, join(`${path}@${version}`, name), content)
    for (const [name, content] of Object.entries(files)) await write(root, name, content)
  }
  return root
}

async function write(root: string, name: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(join(root, name)), { recursive: true })
  await writeFile(join(root, name), content)
}

describe('a module cache', () => {
  const [first] = modules
  if (first === undefined) throw new Error('no module')
  const stem = `cache/download/${first.path}/@v/${first.version}`
  const tree = keyOf(first)

  it('that is right is found right', async () => {
    const found = compareModuleCache(await moduleCache(), world)
    expect(found.wrong).toEqual([])
    expect(found.compared).toBeGreaterThan(modules.length * 5)
  })

  it.each([
    ['another zip', `${stem}.zip`, world.twin(tree)?.zip ?? ''],
    ['another .mod', `${stem}.mod`, 'module x\n'],
    ['another .ziphash', `${stem}.ziphash`, `h1:${'A'.repeat(43)}=`],
    ['a byte in an extracted file', `${tree}/data.bin`, 'x'],
    ['a file more', `${tree}/more.go`, 'package x\n'],
    ['a module that nobody made', 'cache/download/example.com/other/@v/v1.0.0.zip', 'x'],
    ['a tree that nobody made', 'example.com/other@v1.0.0/go.mod', 'x'],
  ])('with %s is found wrong', async (_what, name, content) => {
    const root = await moduleCache()
    await write(root, name, content)
    expect(compareModuleCache(root, world).wrong).toHaveLength(1)
  })

  it('with a file less is found wrong, or the module missing; what go extracts anew is not looked at', async () => {
    const root = await moduleCache()
    await rm(join(root, tree, 'data.bin'))
    expect(compareModuleCache(root, world).wrong).toEqual([`${tree}: not all of its files`])
    await write(root, `${stem}.partial`, '')
    expect(compareModuleCache(root, world).wrong).toEqual([])
    await rm(join(root, `${stem}.zip`))
    expect(missingModules(root, modules)).toEqual([tree])
  })
})

it('build outputs that are not what their names say are found', async () => {
  const root = await directory('build')
  const right = 'e3/e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855-d'
  await write(root, right, '')
  expect(compareBuildFiles(root, [right, 'aa/gone-d'])).toEqual({ compared: 1, wrong: [] })
  await write(root, right, 'half')
  expect(compareBuildFiles(root, [right]).wrong).toHaveLength(1)
})

it('rests of ours and of go’s are told apart', async () => {
  const machine = await directory('machine')
  for (const name of ['tmp/go-build12/b001/x', 'home/.config/go/telemetry/mode', 'gomodcache/cache/lock'])
    await write(machine, name, '')
  expect(findRests(machine)).toEqual({ ours: [], gos: ['tmp/go-build12'] })
  const ours = [
    'gocache/.go-mod-setup-00000000-1-0123456789ab.tmp/x',
    'gomodcache/cache/download/a/@v/.go-mod-setup-1-0123456789ab.tmp',
    'tmp/anything',
    'home/.netrc',
  ]
  for (const name of ours) await write(machine, name, '')
  expect(findRests(machine).ours).toEqual(expect.arrayContaining(ours))
})

describe('a job', () => {
  const end: JobEnd = {
    code: 0,
    signal: null,
    seconds: 1,
    isKilled: false,
    isTimedOut: false,
    survivors: [],
    report: { ...emptyReport('0'), ok: true },
    log: '',
  }
  const [plan] = planJobs({ seed: 1, jobs: 1, machines: 1, mirrors: 3 }, world)
  if (plan === undefined) throw new Error('no plan')
  const record: JobRecord = {
    plan: { ...plan, kill: { signal: 'SIGTERM', to: 'leader', share: 0.5 } },
    end,
    modules: { compared: 1, wrong: [] },
    build: { compared: 1, wrong: [] },
    missing: [],
    verify: '',
    left: [],
    rests: [],
    gosRests: 0,
    isProjectUntouched: true,
  }
  const killed = (code: number | null, signal: NodeJS.Signals | null): JobRecord => ({
    ...record,
    end: { ...end, code, signal, isKilled: true, report: undefined },
  })

  it('that ended well, or as it was killed, has not failed', () => {
    expect([record, killed(143, null), killed(null, 'SIGTERM'), killed(0, null)].map(failureOf)).toEqual(
      Array.from({ length: 4 }, () => undefined),
    )
  })

  it.each<[string, JobRecord]>([
    ['exit code 1', { ...record, end: { ...end, code: 1 } }],
    ['it hung', { ...record, end: { ...end, isTimedOut: true } }],
    ['killed by SIGTERM, it ended with 1', killed(1, null)],
    ['missing: a@v1', { ...record, missing: ['a@v1'] }],
    ['go mod verify: no', { ...record, verify: 'no' }],
    ['a report that is not well', { ...record, end: { ...end, report: undefined } }],
    ['go.sum was changed', { ...record, isProjectUntouched: false }],
  ])('has failed: %s', (why, failed) => {
    expect(failureOf(failed)).toBe(why)
  })
})

it('a mirror that sends other bytes sends a valid zip that go.sum does not allow', () => {
  const [module] = modules
  if (module === undefined) throw new Error('no module')
  const path = `/${module.path}/@v/${module.version}.zip`
  const chosen = faultFor('other bytes', path, { draw: new Draw(1), world })
  expect(chosen?.isWrong).toBe(true)
  const body = chosen?.fault.kind === 'body' ? chosen.fault.change(module.zip, path) : module.zip
  expect(body.equals(module.zip)).toBe(false)
  expect(world.twin(keyOf(module))?.zipSum).not.toBe(module.zipSum)
})
