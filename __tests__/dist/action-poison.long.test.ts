import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type ActionRig, makeActionRig } from '../support/action-rig.ts'
import { type Forgery, forgeArchive } from '../support/entry-archive.ts'
import { infoOf, makeModules, type SyntheticModule } from '../support/module-builder.ts'
import { handmadeTar } from '../support/tar-archive.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const modules = makeModules(2)
const [victim] = modules as [SyntheticModule]
const file = (kind: string): string => `${victim.path}/@v/${victim.version}.${kind}`
let rig: ActionRig
let entries: Readonly<Record<'modules' | 'build', { readonly key: string; readonly archive: Buffer }>>

beforeAll(async () => {
  rig = await makeActionRig(await directory('poison'), modules)
  await rig.checkOut(modules)
  await rig.job()
  entries = { modules: rig.entry('modules'), build: rig.entry('build') }
})
beforeEach(() => {
  for (const { key, archive } of Object.values(entries)) rig.service.tamper(key, () => archive)
  rig.proxy.clear()
})
afterAll(async () => rig.close())

/** One byte in the middle. */
function flip(before: Buffer): Buffer {
  const middle = before.length >> 1
  return Buffer.from(before.with(middle, (before[middle] ?? 0) ^ 1))
}

interface Row {
  readonly what: string
  readonly forgery: Forgery
  /** What the proxy is asked for then. */
  readonly fetched: readonly string[]
  readonly code: string
}

const ROWS: readonly Row[] = [
  {
    what: 'a zip of which one byte is another',
    forgery: { change: { [file('zip')]: flip } },
    fetched: [file('zip')],
    code: 'corrupt-zip',
  },
  {
    what: 'a .mod of which one byte is another',
    forgery: { change: { [file('mod')]: flip } },
    fetched: [file('mod')],
    code: 'checksum-mismatch',
  },
  {
    what: 'an .info of another version',
    forgery: { change: { [file('info')]: () => infoOf('v1.0.1') } },
    fetched: [file('info')],
    code: 'wrong-version',
  },
  {
    what: 'an .info that is none',
    forgery: { change: { [file('info')]: before => Buffer.from(before.with(0, 0x20)) } },
    fetched: [file('info')],
    code: 'not-a-module-proxy',
  },
  {
    what: 'a .ziphash for a forged zip',
    forgery: { change: { [file('zip')]: flip }, add: { [file('ziphash')]: Buffer.from(victim.zipSum) } },
    fetched: [file('zip')],
    code: 'cache-corrupt',
  },
  {
    what: 'one more file',
    forgery: { add: { 'example.com/evil@v1.0.0/evil.go': Buffer.from('package evil\n') } },
    fetched: [],
    code: 'cache-corrupt',
  },
]

describe('a modules entry with', () => {
  it.each(ROWS)('$what: what is genuine is built, and it is told', async ({ forgery, fetched, code }) => {
    const { key, archive } = entries.modules
    const forged = await forgeArchive(archive, await directory('forged'), forgery)
    rig.service.tamper(key, () => forged)
    const { outputs, report, status, workload } = await rig.job()
    expect([status, workload?.code, outputs['cache-hit']]).toEqual(['success', 0, 'false'])
    expect(rig.proxy.requests.map(({ path }) => path.slice(1))).toEqual(fetched)
    const told = report?.findings.filter(({ severity }) => severity === 'security').map(finding => finding.code)
    expect(told).toContain(code)
    const advice = report?.findings.filter(finding => finding.fix.includes(entries.modules.key))
    expect(advice).toHaveLength(1)
    expect(report?.cache.modules).toMatchObject({ outcome: 'partial', save: { outcome: 'unchanged' } })
    expect(existsSync(join(rig.machine, 'gomodcache/example.com/evil@v1.0.0'))).toBe(false)
  })
})

const OUTSIDE = ['/tmp/go-mod-setup-evil', 'evil'] as const

const ARCHIVES: readonly (readonly [string, Buffer])[] = [
  ['..', handmadeTar([{ path: '../../../evil', content: 'evil' }])],
  ['an absolute name', handmadeTar([{ path: OUTSIDE[0], content: 'evil' }])],
  [
    'a symbolic link that leads out',
    handmadeTar([
      { path: 'evil', type: '2', linkName: '/tmp' },
      { path: 'evil/go-mod-setup-evil', content: 'evil' },
    ]),
  ],
]

describe.each(['modules', 'build'] as const)('a %s entry with', kind => {
  it.each(ARCHIVES)('%s is as good as none, and it is told', async (_what, archive) => {
    rig.service.tamper(entries[kind].key, () => zstdCompressSync(archive))
    const { outputs, report, status, workload } = await rig.job()
    expect([status, workload?.code]).toEqual(['success', 0])
    expect(outputs[kind === 'modules' ? 'cache-hit' : 'build-cache-hit']).toBe('false')
    expect(report?.findings).toMatchObject([{ code: 'cache-corrupt', severity: 'security' }])
    // GitHub's entries cannot be overwritten.
    expect(report?.findings[0]?.fix).toContain(entries[kind].key)
    expect(existsSync(OUTSIDE[0])).toBe(false)
    const names = await readdir(rig.machine, { recursive: true })
    expect(names.filter(name => name.endsWith('evil'))).toEqual([])
  })

  it('files that do not belong there leaves them out', async () => {
    const forgery = { add: { 'trim.txt': Buffer.from('0'), 'evil.txt': Buffer.from('evil') } }
    const forged = await forgeArchive(entries[kind].archive, await directory('foreign'), forgery)
    rig.service.tamper(entries[kind].key, () => forged)
    const { status, workload } = await rig.job()
    expect([status, workload?.code]).toEqual(['success', 0])
    const names = await readdir(rig.machine, { recursive: true })
    expect(names.filter(name => name.endsWith('evil.txt'))).toEqual([])
  })
})
