import { cp, lstat, mkdir, rename, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { setStableTimes, stableTimes, timeOfHash } from '../../src/build-cache/stable-mtimes.ts'
import { listTrackedFiles, type TrackedFiles } from '../../src/build-cache/tracked-files.ts'
import { type Checkout, makeCheckout, writeFiles } from '../support/checkout.ts'
import { goEnvironment, removeTree, temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
/** After all times that come from hashes. */
const LONG_AGO = Date.parse('2022-04-01')
let root: string
let env: Readonly<Record<string, string>>
let checkout: Checkout

beforeAll(async () => {
  root = await directory('stable-mtimes')
  env = await goEnvironment(root)
  checkout = await makeCheckout(root, env)
  await symlink('one/one.go', join(checkout.origin, 'link'))
  await checkout.commit({
    'go.mod': 'module example.com/app\n',
    'one/one.go': 'package one\n',
    'one/testdata/one.txt': 'first',
    'one/testdata/more.txt': 'more',
    'two/two.go': 'package two\n',
    'two/testdata/two.txt': 'second',
    'odd/big.bin': 'version https://git-lfs.github.com/spec/v1\n',
    '.gitattributes': '*.bin filter=lfs\n',
  })
})

async function tracked(path: string): Promise<TrackedFiles> {
  return listTrackedFiles({ directory: path, environment: env, signal: AbortSignal.timeout(30_000) })
}

async function entriesOf(path: string): Promise<Extract<TrackedFiles, { kind: 'tracked' }>> {
  const files = await tracked(path)
  if (files.kind === 'unknown') throw new Error(files.reason)
  return files
}

async function stabilise(path: string): Promise<{ readonly set: number; readonly left: number }> {
  const { top, entries } = await entriesOf(path)
  return setStableTimes(top, stableTimes(entries))
}

async function isStable(path: string, name: string): Promise<boolean> {
  return (await lstat(join(path, name))).mtimeMs < LONG_AGO
}

describe('stable times', () => {
  it('are the same in each clone, in the past, and others for other contents', async () => {
    const names = ['', 'go.mod', 'one', 'one/testdata', 'one/one.go', 'two/two.go']
    const times = async (path: string) => Promise.all(names.map(async name => (await lstat(join(path, name))).mtimeMs))
    // From anywhere below.
    await stabilise(join(await checkout.clone(), 'one'))
    const first = await times(checkout.path)
    await stabilise(await checkout.clone())
    expect(await times(checkout.path)).toEqual(first)
    expect(new Set(first).size).toBe(names.length)
    for (const time of first) expect(time).toBeLessThan(LONG_AGO)
    expect(await checkout.git(checkout.path, 'status', '--porcelain')).toBe('')
  })

  it('are for plain, clean files and their directories only', async () => {
    const path = await checkout.clone()
    await writeFiles(path, { 'one/one.go': 'package one // edited\n', 'two/built.o': 'not tracked' })
    await checkout.git(path, 'update-index', '--assume-unchanged', 'go.mod')
    await checkout.git(path, 'update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},module`)
    await mkdir(join(path, 'module'))
    await stabilise(path)
    const left = ['one/one.go', 'one', '', 'two/built.o', 'two', 'odd/big.bin', 'link', 'go.mod', 'module']
    for (const name of left) expect([name, await isStable(path, name)]).toEqual([name, false])
    const set = ['one/testdata', 'one/testdata/one.txt', 'two/two.go', 'two/testdata', 'odd']
    for (const name of set) expect([name, await isStable(path, name)]).toEqual([name, true])
    // A link is not followed, either.
    expect((await stat(join(path, 'link'))).mtimeMs).toBeGreaterThan(LONG_AGO)
  })

  it('need no file to be there, or to be a file', async () => {
    const path = await checkout.clone()
    await rename(join(path, 'one/one.go'), join(path, 'moved.go'))
    await removeTree(join(path, 'two'))
    await symlink(join(path, 'one'), join(path, 'two'))
    const { top, entries } = await entriesOf(path)
    // As if git had not noticed.
    const all = entries.map(entry => ({ ...entry, state: 'clean' as const }))
    expect(setStableTimes(top, stableTimes(all)).left).toBeGreaterThan(3)
    const hash = entries.find(entry => entry.path === 'one/testdata/one.txt')?.hash ?? ''
    expect((await stat(join(path, 'one/testdata/one.txt'))).mtimeMs).toBe(timeOfHash(hash))
  })

  it('are none where git knows nothing', async () => {
    const plain = join(root, 'plain')
    await cp(join(checkout.origin, 'one'), plain, { recursive: true })
    const reason = expect.stringMatching(/^git rev-parse: fatal: not a git repository/)
    expect(await tracked(plain)).toEqual({ kind: 'unknown', reason })
    expect(await tracked(join(root, 'nowhere'))).toMatchObject({ kind: 'unknown' })
  })
})
