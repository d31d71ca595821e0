import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { FailureCode } from '../../src/diagnosis/codes.ts'
import { type ActionRig, makeActionRig, type RigJob } from '../support/action-rig.ts'
import { EXPIRED_SIGNATURE, WRITE_DENIED } from '../support/cache-service-faults.ts'
import type { CacheEntry } from '../support/cache-service-store.ts'
import { makeModules, type SyntheticModule } from '../support/module-builder.ts'
import { goSumOf, type ProjectOptions } from '../support/project.ts'
import { handmadeTar } from '../support/tar-archive.ts'
import { removeTree, temporaryDirectories } from '../support/temp.ts'

// Every fault of a cache, in a whole job with the built action: the job is green, in time, its build works, and the report says what happened.
// Each of them by itself, in more variants, is tested where it is dealt with: github-cache-faults, cache-interruptions, directory-cache, s3-faults.

const directory = temporaryDirectories(afterAll)
const modules = makeModules(2)
const [first] = modules as [SyntheticModule, ...SyntheticModule[]]
let rig: ActionRig
/** What a first job saved. */
let entries: readonly CacheEntry[]

beforeAll(async () => {
  rig = await makeActionRig(await directory('faults'), modules)
  await rig.checkOut(modules)
  expect((await rig.job()).status).toBe('success')
  entries = rig.service.entries()
})
afterAll(async () => rig.close())

interface Row {
  readonly fault: string
  /** Prepares the service, the machine or the checkout, and says how the job is run. */
  readonly arrange: () => RigJob | Promise<RigJob>
  /** Default: it has both entries. */
  readonly isEmpty?: true
  /** Codes of the report's findings, each once. */
  readonly told: readonly FailureCode[]
  readonly modules: readonly string[]
  readonly build: readonly string[]
  /** How many came over the network. */
  readonly downloaded: number
  /** Of main and post together, on a machine that has other things to do as well. */
  readonly seconds: number
}

const HIT = { modules: ['hit'], build: ['hit'], downloaded: 0 } as const
const FROM_MIRRORS = { modules: ['unavailable'], build: ['unavailable'], downloaded: 2 } as const
const MISSED = { modules: ['miss'], build: ['miss'], downloaded: 2 } as const
const answer = (status: number) => ({ kind: 'answer', status, body: 'no' }) as const
const faulty = (...rules: Parameters<ActionRig['service']['setFaults']>[0]) => {
  rig.service.setFaults(rules)
  return { inputs: { 'cache-timeout': '3s' } }
}
const mode = (value: string): RigJob => ({ service: { ACTIONS_CACHE_MODE: value } })
const tampered = (change: (archive: Buffer) => Buffer): RigJob => {
  for (const { key } of rig.service.entries()) rig.service.tamper(key, change)
  return {}
}
const forged = (...files: Parameters<typeof handmadeTar>[0]): RigJob =>
  tampered(() => zstdCompressSync(handmadeTar(files)))
const checkedOut = async (project: ProjectOptions, wanted = modules): Promise<RigJob> => {
  await rig.checkOut(wanted, project)
  return {}
}
/** 50,000 lines: what go.sum has beside the lines that count. */
const long = (): string =>
  Array.from({ length: 49_996 }, (_, index) => `example.org/m${index} v1.0.0 h1:${'A'.repeat(43)}=\n`).join('')

const TABLE: Readonly<Record<number, readonly Row[]>> = {
  29: [
    {
      fault: 'look-ups: 429',
      arrange: () => faulty({ on: 'lookup', fault: answer(429) }),
      told: ['cache-rate-limited'],
      ...FROM_MIRRORS,
      seconds: 10,
    },
    {
      fault: 'look-ups: 500',
      arrange: () => faulty({ on: 'lookup', fault: answer(500) }),
      told: ['cache-unavailable', 'cache-not-saved'],
      ...FROM_MIRRORS,
      seconds: 20,
    },
    {
      fault: 'look-ups: never',
      arrange: () => faulty({ on: 'lookup', fault: { kind: 'never' } }),
      told: ['cache-timeout'],
      ...MISSED,
      seconds: 25,
    },
  ],
  30: [
    {
      fault: 'write denied',
      isEmpty: true,
      arrange: () => faulty({ on: 'reserve', fault: WRITE_DENIED }),
      told: ['cache-denied'],
      ...MISSED,
      seconds: 10,
    },
    {
      fault: 'ACTIONS_CACHE_MODE none',
      arrange: () => mode('none'),
      told: ['cache-denied'],
      ...FROM_MIRRORS,
      seconds: 10,
    },
    { fault: 'ACTIONS_CACHE_MODE read', arrange: () => mode('read'), told: [], ...HIT, seconds: 10 },
    {
      fault: 'ACTIONS_CACHE_MODE write-only',
      arrange: () => mode('write-only'),
      told: ['cache-denied'],
      ...FROM_MIRRORS,
      seconds: 10,
    },
  ],
  31: [
    {
      fault: 'a segment stalls at 97%, once each',
      arrange: () => {
        rig.service.setFaults([{ on: 'download', fault: { kind: 'stall', afterBytes: 0.97 * 4096 }, times: 2 }])
        return {}
      },
      told: [],
      ...HIT,
      seconds: 25,
    },
  ],
  32: [
    {
      fault: 'the signed URL expires',
      arrange: () => faulty({ on: 'download', fault: EXPIRED_SIGNATURE, times: 2 }),
      told: [],
      ...HIT,
      seconds: 10,
    },
  ],
  33: [
    {
      fault: 'a truncated archive',
      arrange: () => tampered(archive => archive.subarray(0, archive.length >> 1)),
      told: ['cache-corrupt'],
      modules: ['miss', 'partial'],
      build: ['miss'],
      downloaded: 2,
      seconds: 10,
    },
    {
      fault: 'HTML',
      arrange: () => tampered(() => Buffer.from('<html>'.repeat(200))),
      told: ['cache-corrupt'],
      ...MISSED,
      seconds: 10,
    },
  ],
  34: [
    {
      fault: 'an archive with ..',
      arrange: () => forged({ path: '../../evil', content: 'x' }),
      told: ['cache-corrupt'],
      ...MISSED,
      seconds: 10,
    },
    {
      fault: 'an absolute path',
      arrange: () => forged({ path: join(rig.machine, 'evil'), content: 'x' }),
      told: ['cache-corrupt'],
      ...MISSED,
      seconds: 10,
    },
    {
      fault: 'a link',
      arrange: () => forged({ path: 'evil', type: '2', linkName: '/etc' }, { path: 'evil/x', content: 'x' }),
      told: ['cache-corrupt'],
      ...MISSED,
      seconds: 10,
    },
  ],
  35: [
    {
      fault: 'the job before was cancelled in its restore',
      arrange: async () => {
        rig.service.setFaults([{ on: 'download', fault: { kind: 'stall', afterBytes: 1000 }, times: 2 }])
        const cut = await rig.job({
          inputs: { 'stable-mtimes': 'true' },
          interrupt: { step: 'main', when: /restor.*\n/i, signal: 'cancel' },
        })
        expect(cut.status).toBe('cancelled')
        rig.service.setFaults([])
        return { sameMachine: true }
      },
      told: [],
      ...HIT,
      seconds: 15,
    },
  ],
  36: [
    {
      fault: 'a read-only tree already there, without its zip',
      arrange: async () => {
        const env = { GOFLAGS: '' }
        await rig.job({ env, inputs: { 'save-cache': 'never' } })
        const download = join(rig.machine, 'gomodcache/cache/download', first.path, '@v')
        for (const name of ['zip', 'ziphash']) await rm(join(download, `v1.0.0.${name}`))
        return { sameMachine: true, env }
      },
      told: [],
      modules: ['hit'],
      build: ['miss'],
      downloaded: 0,
      seconds: 10,
    },
    {
      fault: 'a GOMODCACHE that is there whole',
      arrange: async () => {
        await rig.job({ env: { GOFLAGS: '' }, inputs: { 'save-cache': 'never' } })
        return { sameMachine: true, env: { GOFLAGS: '' } }
      },
      told: [],
      modules: ['present'],
      build: ['miss'],
      downloaded: 0,
      seconds: 10,
    },
  ],
  // 37, a full disk, takes limits on processes: cache-interruptions.
  38: [
    {
      fault: 'cancelled while it saves',
      isEmpty: true,
      arrange: () => {
        rig.service.setFaults([{ on: 'upload', fault: { kind: 'never' } }])
        return { interrupt: { step: 'post', when: /saving caches/, signal: 'cancel' } }
      },
      told: ['cancelled'],
      ...MISSED,
      seconds: 20,
    },
  ],
  39: [
    {
      fault: 'a reservation that was left stuck',
      isEmpty: true,
      arrange: () => {
        for (const entry of entries) rig.service.reserve(entry)
        return {}
      },
      told: [],
      ...MISSED,
      seconds: 10,
    },
  ],
  40: [
    {
      fault: 'entries of tomorrow and files of yesterday',
      arrange: () => ({
        workload: async env => rig.build({ ...env, TZ: 'Pacific/Kiritimati' }),
        env: { TZ: 'Pacific/Niue' },
      }),
      told: [],
      ...HIT,
      seconds: 10,
    },
  ],
  41: [
    {
      fault: 'a go.sum of 50,000 lines',
      isEmpty: true,
      arrange: async () => checkedOut({ goSum: `${goSumOf(modules)}${long()}` }),
      told: [],
      ...MISSED,
      seconds: 20,
    },
    {
      fault: 'CRLF: the same entry',
      arrange: async () => checkedOut({ goSum: goSumOf(modules).replaceAll('\n', '\r\n') }),
      told: [],
      ...HIT,
      seconds: 10,
    },
    {
      fault: 'duplicates: the same entry',
      arrange: async () => checkedOut({ goSum: goSumOf(modules).repeat(3) }),
      told: [],
      ...HIT,
      seconds: 10,
    },
    {
      fault: 'none at all',
      arrange: async () => ({
        ...(await checkedOut({ goSum: null })),
        env: { GOFLAGS: '-modcacherw -mod=mod', GONOSUMDB: '*' },
      }),
      told: ['go-sum-missing'],
      modules: ['off'],
      build: ['miss', 'partial'],
      downloaded: 0,
      seconds: 10,
    },
  ],
  42: [
    {
      fault: 'go.work',
      isEmpty: true,
      arrange: async () =>
        checkedOut({
          files: {
            'go.work': 'go 1.21\n\nuse (\n\t.\n\t./sub\n)\n',
            'sub/go.mod': 'module example.com/sub\n\ngo 1.21\n',
            'sub/sub.go': 'package sub\n',
          },
        }),
      told: [],
      ...MISSED,
      seconds: 10,
    },
    {
      fault: 'a nested module',
      arrange: async () =>
        checkedOut({ files: { 'sub/go.mod': 'module example.com/sub\n\ngo 1.21\n', 'sub/sub.go': 'package sub\n' } }),
      told: [],
      ...HIT,
      seconds: 10,
    },
    {
      fault: 'replace',
      isEmpty: true,
      arrange: async () =>
        checkedOut({
          goModLines: [`\nreplace ${first.path} => ./local`],
          files: {
            'local/go.mod': `module ${first.path}\n`,
            'local/x.go': `package ${first.packageName}\n\nfunc Name() string { return "" }\n`,
          },
        }),
      told: [],
      modules: ['miss'],
      build: ['miss'],
      downloaded: 1,
      seconds: 10,
    },
    {
      fault: 'a toolchain line',
      arrange: async () => checkedOut({ goModLines: ['\ntoolchain go1.21.1'] }),
      told: [],
      ...HIT,
      seconds: 10,
    },
  ],
}

describe.each(Object.entries(TABLE))('fault %s', (_number, rows) => {
  it.each(rows.map(row => [row.fault, row.told.join(', ') || 'nothing to tell', row.seconds, row] as const))(
    '%s: %s, within %i s',
    async (_fault, _told, seconds, row) => {
      rig.reset()
      await removeTree(rig.machine)
      await rig.checkOut(modules)
      if (row.isEmpty !== true) for (const entry of entries) rig.service.put(entry)
      const options = await row.arrange()
      const job = await rig.job(options)
      expect([job.main.exitCode, job.post?.exitCode, job.workload?.code]).toEqual([0, 0, 0])
      expect(job.main.seconds + (job.post?.seconds ?? 0)).toBeLessThan(seconds)
      expect([...new Set(job.report?.findings.map(({ code }) => code))]).toEqual(row.told)
      const { cache, download } = job.report ?? {}
      expect([row.modules, row.build]).toEqual([
        expect.arrayContaining([cache?.modules.outcome]),
        expect.arrayContaining([cache?.build.outcome]),
      ])
      expect(download?.fetched).toBe(row.downloaded)
      // What does not stop the job is a warning, a notice, or of security: then it is red on the page, and the job green.
      expect(job.report?.findings.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(rig.processes()).toEqual([])
    },
  )
})

it('41: conflict marks in go.sum are the one that stops a job, and no cache is touched', async () => {
  rig.reset()
  await removeTree(rig.machine)
  await rig.checkOut(modules, { goSum: `<<<<<<< HEAD\n${goSumOf(modules)}` })
  const job = await rig.job()
  expect([job.status, job.report?.findings.map(({ code }) => code)]).toEqual(['failure', ['go-sum-malformed']])
  expect(rig.service.requests).toEqual([])
})
