import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type ActionRig, makeActionRig, type RigJob } from '../support/action-rig.ts'
import { type CacheFaultRule, WRITE_DENIED } from '../support/cache-service-faults.ts'
import { makeModules } from '../support/module-builder.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const modules = makeModules(2)
/** Time enough for what answers, and little to wait for what does not. */
const timeoutOf = ({ told }: Row): number => (told === 'cache-timeout' ? 1 : 10)
let rig: ActionRig

beforeAll(async () => {
  rig = await makeActionRig(await directory('faults'), modules)
  await rig.checkOut(modules)
})
afterAll(async () => rig.close())

interface Row {
  readonly service: string
  readonly faults?: readonly CacheFaultRule[]
  readonly job?: RigJob
  /** Code of the warning. */
  readonly told: string
}

const answer = (status: number): CacheFaultRule['fault'] => ({ kind: 'answer', status, body: 'no' })
const never = { kind: 'never' } as const

const RESTORING: readonly Row[] = [
  { service: 'answers look-ups with 429', faults: [{ on: 'lookup', fault: answer(429) }], told: 'cache-rate-limited' },
  { service: 'answers look-ups with 500', faults: [{ on: 'lookup', fault: answer(500) }], told: 'cache-unavailable' },
  { service: 'never answers look-ups', faults: [{ on: 'lookup', fault: never }], told: 'cache-timeout' },
  { service: 'never sends the archive', faults: [{ on: 'download', fault: never }], told: 'cache-timeout' },
  {
    service: 'stops in the middle of the archive',
    faults: [{ on: 'download', fault: { kind: 'stall', afterBytes: 100 } }],
    told: 'cache-timeout',
  },
  {
    service: 'is not there',
    job: { service: { ACTIONS_RESULTS_URL: 'http://127.0.0.1:1/' } },
    told: 'cache-unavailable',
  },
]

const SAVING: readonly Row[] = [
  { service: 'denies writing', faults: [{ on: 'reserve', fault: WRITE_DENIED }], told: 'cache-denied' },
  { service: 'takes no reservation: 500', faults: [{ on: 'reserve', fault: answer(500) }], told: 'cache-not-saved' },
  { service: 'never takes the upload', faults: [{ on: 'upload', fault: never }], told: 'cache-timeout' },
  { service: 'never commits', faults: [{ on: 'commit', fault: never }], told: 'cache-timeout' },
]

describe('a cache service with both entries that', () => {
  beforeAll(async () => {
    expect((await rig.job()).status).toBe('success')
  })

  it.each(RESTORING)('$service leaves the job green, and its modules come from the mirror', async row => {
    rig.service.setFaults(row.faults ?? [])
    const inputs = { 'cache-timeout': `${timeoutOf(row)}s`, 'save-cache': 'never' }
    const job = await rig.job({ inputs, ...row.job })
    expect(job).toMatchObject({ status: 'success', workload: { code: 0 } })
    expect(job.outputs).toMatchObject({ 'cache-hit': 'false', 'build-cache-hit': 'false', 'modules-downloaded': '2' })
    expect(job.main.seconds).toBeLessThan(timeoutOf(row) + 5)
    // What was cut off at its deadline might have been there: a miss.
    const outcome = row.told === 'cache-timeout' ? 'miss' : 'unavailable'
    expect(job.report?.cache).toMatchObject({ modules: { outcome }, build: { outcome } })
    expect(job.report?.findings.map(({ code, severity }) => [code, severity])).toEqual([
      [row.told, 'warning'],
      [row.told, 'warning'],
    ])
    expect(job.annotations.map(({ level }) => level)).toEqual(['warning', 'warning'])
    expect(rig.processes()).toEqual([])
  })
})

describe('an empty cache service that', () => {
  beforeEach(() => rig.reset())

  it.each(SAVING)('$service leaves the job green, with a warning', async row => {
    rig.service.setFaults(row.faults ?? [])
    const job = await rig.job({ inputs: { 'cache-timeout': `${timeoutOf(row)}s` }, ...row.job })
    expect([job.status, job.post?.exitCode]).toEqual(['success', 0])
    // Saving may take twice as long as restoring.
    expect(job.post?.seconds).toBeLessThan(2 * timeoutOf(row) + 5)
    expect(job.report?.findings.map(({ code, severity }) => [code, severity])).toEqual([
      [row.told, 'warning'],
      [row.told, 'warning'],
    ])
    expect(rig.service.entries()).toEqual([])
    expect(rig.processes()).toEqual([])
  })

  it('has been read-only all along is not asked to save', async () => {
    const job = await rig.job({ service: { ACTIONS_CACHE_MODE: 'read' } })
    expect([job.status, rig.service.entries()]).toEqual(['success', []])
  })

  it('another job has filled meanwhile has what is wanted', async () => {
    const job = await rig.job({
      workload: async env => {
        const built = await rig.build(env)
        rig.service.setFaults([
          { on: 'reserve', fault: { kind: 'answer', status: 409, body: '{"code":"already_exists","msg":"exists"}' } },
        ])
        return built
      },
    })
    expect([job.status, job.annotations]).toEqual(['success', []])
    expect(job.report?.cache).toMatchObject({
      modules: { save: { outcome: 'exists' } },
      build: { save: { outcome: 'exists' }, entriesAfter: 0 },
    })
  })
})

describe('post that is told to end', () => {
  beforeEach(() => rig.reset())

  it.each(['SIGTERM', 'cancel'] as const)('does so at once, green, with nobody left: %s', async signal => {
    rig.service.setFaults([{ on: 'upload', fault: never }])
    const job = await rig.job({ interrupt: { step: 'post', when: /saving caches/, signal } })
    expect([job.post?.exitCode, job.post?.leftChildren]).toEqual([0, false])
    expect(job.post?.stoppedAfterSeconds).toBeLessThan(5)
    expect(rig.service.entries()).toEqual([])
    expect(rig.processes()).toEqual([])
  })
})
