import { cp, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type BuildCacheFile, listBuildCache, MANIFEST_NAME } from '../../src/build-cache/entries.ts'
import { readManifest, writeManifest } from '../../src/build-cache/manifest.ts'
import { mergeBuildCache } from '../../src/build-cache/merge.ts'
import { type BuildSelection, RESTORED_AGE_MS, selectForSave } from '../../src/build-cache/prune.ts'
import { run } from '../support/processes.ts'
import { goEnvironment, temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const HOUR_MS = 3_600_000
let root: string
/** A program with a test, and the GOCACHE that a first job filled: build, test, run. */
let project: string
let cold: string

const PROGRAM = {
  'go.mod': 'module example.com/app\n\ngo 1.21\n',
  'main.go': 'package main\n\nimport "example.com/app/lib"\n\nfunc main() { println(lib.Name()) }\n',
  'lib/lib.go': 'package lib\n\nfunc Name() string { return "one" }\n',
  'lib/lib_test.go':
    'package lib\n\nimport "testing"\n\nfunc TestName(t *testing.T) {\n\tif Name() == "" {\n\t\tt.Fail()\n\t}\n}\n',
}

beforeAll(async () => {
  root = await directory('build-cache')
  project = join(root, 'project')
  cold = join(root, 'cold')
  for (const [name, text] of Object.entries(PROGRAM)) {
    await mkdir(dirname(join(project, name)), { recursive: true })
    await writeFile(join(project, name), text)
  }
  // Test results count only where the files are older than two seconds.
  for (const name of Object.keys(PROGRAM)) await backdate(join(project, name), 60_000)
  await job(cold)
}, 150_000)

async function backdate(path: string, ageMs: number): Promise<void> {
  const time = new Date(Date.now() - ageMs)
  await utimes(path, time, time)
}

/** Tests and runs the program, and says which packages had to be compiled and whether the test result was there. */
async function job(goCache: string): Promise<{ readonly compiled: readonly string[]; readonly isTestCached: boolean }> {
  // Unoptimised: the standard library compiles in two thirds of the time.
  const env = await goEnvironment(root, { goCache, extra: { GOFLAGS: "'-gcflags=all=-N -l' -buildvcs=false" } })
  const go = async (...args: readonly string[]) => {
    const result = await run('go', args, { cwd: project, env, timeoutMs: 120_000 })
    if (result.code !== 0) throw new Error(result.stderr)
    return result
  }
  const tested = await go('test', '-v', '-vet=off', './lib')
  const ran = await go('run', '-v', '.')
  const [said, ...compiled] = ran.stderr.trim().split('\n').toReversed()
  expect(said).toMatch(/^one/)
  return { compiled: compiled.toReversed(), isTestCached: tested.stdout.includes('(cached)') }
}

async function select(goCache: string, startedAtMs: number): Promise<BuildSelection> {
  return selectForSave({
    files: await listBuildCache(goCache),
    manifest: await readManifest(goCache),
    startedAtMs,
    key: 'next',
  })
}

/** What the store would hand back later: copies of the chosen files with times of now, and the manifest. */
async function entryOf(goCache: string, selection: BuildSelection, name: string): Promise<string> {
  const entry = join(root, name)
  for (const { path } of selection.files) {
    await mkdir(dirname(join(entry, path)), { recursive: true })
    await cp(join(goCache, path), join(entry, path))
  }
  await writeManifest(entry, selection.manifest)
  return entry
}

const pathsOf = (files: readonly BuildCacheFile[]): readonly string[] => files.map(({ path }) => path).toSorted()

describe('a build cache', () => {
  it('is listed whole but for go’s own texts', async () => {
    const files = await listBuildCache(cold)
    const all = await readdir(cold, { recursive: true, withFileTypes: true })
    const others = all.filter(entry => entry.isFile() && !files.some(({ path }) => path.endsWith(entry.name)))
    expect(others.map(({ name }) => name).toSorted()).toEqual(['README', 'trim.txt'])
    expect(files.length).toBeGreaterThan(500)
    // `go run` keeps executables in directories.
    expect(files.filter(({ path }) => path.endsWith('-d/app'))).toHaveLength(1)
  })

  it('that is not there is empty', async () => {
    expect(await listBuildCache(join(root, 'missing'))).toEqual([])
  })

  it('restored into an empty one makes every compilation and test a hit, and shows what was used', async () => {
    const startedAtMs = Date.now()
    const first = await select(cold, 0)
    const entry = await entryOf(cold, first, 'entry-empty')
    const warm = join(root, 'warm')
    await mkdir(warm)
    expect(await mergeBuildCache(entry, warm, { key: 'restored' })).toEqual({ files: first.files.length })
    await expect(stat(entry)).rejects.toThrow('ENOENT')
    for (const file of await listBuildCache(warm))
      expect([file.path, Math.abs(file.mtimeMs + RESTORED_AGE_MS - startedAtMs) < 60_000]).toEqual([file.path, true])

    expect(await job(warm)).toEqual({ compiled: [], isTestCached: true })
    const second = await select(warm, startedAtMs)
    expect(second.newFiles).toBeLessThan(10)
    const age = (path: RegExp) =>
      Object.entries(second.manifest.files)
        .filter(([name]) => path.test(name))
        .map(([, saves]) => saves)
    expect(age(/-d\/app$/)).toEqual([0])
    // Most are used: what is not served a compilation that is a hit now.
    expect(age(/-a$/).filter(saves => saves === 0).length).toBeGreaterThan(20)
    expect(age(/-a$/)).toContain(1)
    expect(await readManifest(warm)).toMatchObject({ key: 'restored' })
  })

  it('beside foreign entries leaves these alone, and loses nothing of its own', async () => {
    const startedAtMs = Date.now()
    const first = await select(cold, 0)
    const entry = await entryOf(cold, first, 'entry-foreign')
    const shared = join(root, 'shared')
    // Some of the entry is there already, half an hour old, and something that only others know.
    const present = first.files.filter((_file, index) => index % 3 === 0)
    for (const { path } of present) {
      await mkdir(dirname(join(shared, path)), { recursive: true })
      await cp(join(cold, path), join(shared, path))
      await backdate(join(shared, path), HOUR_MS / 2)
    }
    const foreign = `00/${'0'.repeat(64)}-a`
    await mkdir(join(shared, '00'), { recursive: true })
    await writeFile(join(shared, foreign), 'theirs')
    await backdate(join(shared, foreign), HOUR_MS / 2)
    const before = new Map((await listBuildCache(shared)).map(file => [file.path, file.mtimeMs]))

    expect(await mergeBuildCache(entry, shared, { key: 'restored' })).toEqual({
      files: first.files.length - present.length,
    })
    for (const file of await listBuildCache(shared)) {
      const was = before.get(file.path)
      if (was !== undefined) expect([file.path, file.mtimeMs]).toEqual([file.path, was])
    }
    const saved = await select(shared, startedAtMs)
    expect(pathsOf(saved.files)).toEqual(pathsOf(first.files))
    expect(await job(shared)).toEqual({ compiled: [], isTestCached: true })
    expect(await readFile(join(shared, foreign), 'utf8')).toBe('theirs')
  })

  it('holds after a change only what changed as new', async () => {
    const changing = join(root, 'changing')
    await mergeBuildCache(await entryOf(cold, await select(cold, 0), 'entry-changing'), changing, { key: 'restored' })
    const startedAtMs = Date.now()
    await writeFile(join(project, 'lib/lib.go'), PROGRAM['lib/lib.go'].replace('"one"', '"one more"'))
    try {
      expect(await job(changing)).toEqual({ compiled: ['example.com/app/lib', 'example.com/app'], isTestCached: false })
    } finally {
      await writeFile(join(project, 'lib/lib.go'), PROGRAM['lib/lib.go'])
    }
    const { newFiles, newBytes, bytes } = await select(changing, startedAtMs)
    expect(newFiles).toBeGreaterThan(4)
    expect(newFiles).toBeLessThan(60)
    expect(newBytes).toBeLessThan(bytes)
  })
})

async function merge(entry: Readonly<Record<string, string>>, there: Readonly<Record<string, string>>) {
  const [from, goCache] = [await directory('from'), await directory('gocache')]
  for (const [base, files] of [
    [from, entry],
    [goCache, there],
  ] as const)
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(base, name)), { recursive: true })
      await writeFile(join(base, name), text)
    }
  return { merged: await mergeBuildCache(from, goCache, { key: 'k' }), goCache }
}

describe('an entry that does not fit', () => {
  const id = 'ab'.repeat(32)

  it.each([
    ['an executable where another Go keeps a file', { [`ab/${id}-d/app`]: 'x' }, { [`ab/${id}-d`]: 'theirs' }],
    ['a file where another Go keeps an executable', { [`ab/${id}-d`]: 'x' }, { [`ab/${id}-d/app`]: 'theirs' }],
    ['a folder that is a file here', { [`ab/${id}-a`]: 'x' }, { ab: 'theirs' }],
  ])('(%s) gives way', async (_what, entry, there) => {
    const { merged, goCache } = await merge(entry, there)
    expect(merged).toEqual({ files: 0 })
    for (const [name, text] of Object.entries(there)) expect(await readFile(join(goCache, name), 'utf8')).toBe(text)
    expect((await readManifest(goCache))?.files).toEqual({})
  })

  it('moves nothing but what a build cache can hold', async () => {
    const { goCache } = await merge(
      {
        [`ab/${id}-a`]: 'good',
        [`ab/${id}-x`]: 'bad',
        'trim.txt': '0',
        README: 'x',
        'evil/x': 'x',
        'fuzz/example.com/app/FuzzIt/0123': 'corpus',
        'testexpire.txt': '1',
      },
      {},
    )
    expect(pathsOf(await listBuildCache(goCache))).toEqual([
      `ab/${id}-a`,
      'fuzz/example.com/app/FuzzIt/0123',
      'testexpire.txt',
    ])
    expect((await readdir(goCache)).toSorted()).toEqual(['ab', 'fuzz', MANIFEST_NAME, 'testexpire.txt'])
  })

  it.each([
    '',
    '{',
    '{"schema":2,"key":"k","files":{}}',
    '{"schema":1,"key":"k","files":{"../../x":0}}',
    `{"schema":1,"key":"k","files":{"ab/${id}-a":-1}}`,
    `{"schema":1,"key":"k","files":{"ab/${id}-a":1.5}}`,
    '{"schema":1,"key":"k","files":{"__proto__":0,"x":1}}',
  ])('has its manifest %j for none', async text => {
    const { goCache } = await merge({ [`ab/${id}-a`]: 'x', [MANIFEST_NAME]: text }, {})
    expect(await readManifest(goCache)).toEqual({ schema: 1, key: 'k', files: { [`ab/${id}-a`]: 0 } })
    await writeFile(join(goCache, MANIFEST_NAME), text)
    expect(await readManifest(goCache)).toBeUndefined()
  })
})
