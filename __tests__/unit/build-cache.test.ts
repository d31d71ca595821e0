import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { type BuildCacheFile, isBuildCachePath, MANIFEST_NAME } from '../../src/build-cache/entries.ts'
import type { BuildManifest } from '../../src/build-cache/manifest.ts'
import { isWorthSaving, MAX_UNUSED_SAVES, RESTORED_AGE_MS, selectForSave } from '../../src/build-cache/prune.ts'

const START_MS = 1_700_000_000_000
const HOUR_MS = 3_600_000
const nameOf = (index: number): string =>
  `${index.toString(16).padStart(2, '0').slice(-2)}/${index.toString(16).padStart(64, '0')}-a`

function file(path: string, mtimeMs: number): BuildCacheFile {
  return { path, bytes: 100, mtimeMs }
}

/** One job after the other: what each restored is set back, what it uses or makes is touched, what it saves is the next one's. */
function jobs(uses: readonly (readonly string[])[]): readonly BuildManifest[] {
  const saved: BuildManifest[] = []
  for (const used of uses) {
    const manifest = saved.at(-1)
    const restored = Object.keys(manifest?.files ?? {}).filter(path => !used.includes(path))
    const files = [
      ...restored.map(path => file(path, START_MS - RESTORED_AGE_MS + 1000)),
      ...used.map(path => file(path, START_MS + 5000)),
    ]
    saved.push(selectForSave({ files, manifest, startedAtMs: START_MS, key: `key ${saved.length}` }).manifest)
  }
  return saved
}

describe('what of a build cache is saved', () => {
  it('is what the job made, and what it restored for three saves without a use', () => {
    const saved = jobs([['a', 'b'], ['b', 'c'], ['b'], ['b'], ['b', 'd'], ['b']])
    expect(saved.map(({ files }) => files)).toEqual([
      { a: 0, b: 0 },
      { a: 1, b: 0, c: 0 },
      { a: 2, b: 0, c: 1 },
      { a: 3, b: 0, c: 2 },
      { b: 0, c: 3, d: 0 },
      { b: 0, d: 1 },
    ])
    expect(saved.at(-1)).toMatchObject({ schema: 1, key: 'key 5' })
  })

  it('comes back to age nought by a use', () => {
    expect(jobs([['a'], [], [], ['a'], []]).map(({ files }) => files)).toEqual([
      { a: 0 },
      { a: 1 },
      { a: 2 },
      { a: 0 },
      { a: 1 },
    ])
  })

  it('is nothing foreign that the job did not touch', () => {
    const files = [file('foreign', START_MS - 1), file('made', START_MS)]
    expect(selectForSave({ files, manifest: undefined, startedAtMs: START_MS, key: 'k' })).toMatchObject({
      files: [{ path: 'made' }],
      newFiles: 1,
      newBytes: 100,
      bytes: 100,
      dropped: 0,
    })
  })

  it('counts as used what go would not touch again within the hour', () => {
    const manifest: BuildManifest = { schema: 1, key: 'k', files: { young: 3, old: 3 } }
    const files = [file('young', START_MS - HOUR_MS / 2), file('old', START_MS - 2 * HOUR_MS)]
    const selection = selectForSave({ files, manifest, startedAtMs: START_MS, key: 'k' })
    expect([selection.manifest.files, selection.dropped]).toEqual([{ young: 0 }, 1])
  })

  it('keeps corpora and the time of expired tests, whose use does not show', () => {
    const kept = ['fuzz/example.com/app/FuzzIt/0123', 'testexpire.txt']
    expect(jobs([kept, [], [], [], [], []]).at(-1)?.files).toEqual(Object.fromEntries(kept.map(path => [path, 0])))
  })

  it('never grows beyond what the last saves used, and never loses what the last one used', () => {
    const use = fc.uniqueArray(fc.nat(30).map(nameOf), { maxLength: 10 })
    fc.assert(
      fc.property(fc.array(use, { minLength: 1, maxLength: 12 }), uses => {
        for (const [index, { files }] of jobs(uses).entries()) {
          const recent = uses.slice(Math.max(0, index - MAX_UNUSED_SAVES), index + 1)
          const wanted = new Set(recent.flat())
          const most = Math.floor(1.5 * Math.max(...recent.map(({ length }) => length)))
          const names = new Set(Object.keys(files))
          expect([...names].filter(name => !wanted.has(name))).toEqual([])
          expect(uses[index]?.filter(name => !names.has(name))).toEqual([])
          // All have the same size.
          expect(names.size).toBeLessThanOrEqual(most)
        }
      }),
    )
  })

  it('is, after a change of everything, half as much again as was used, and after a job that skipped most still all', () => {
    const before = Array.from({ length: 10 }, (_, index) => `old ${index}`)
    const after = before.map(name => name.replace('old', 'new'))
    const saved = jobs([before, after, after.slice(0, 1), after.slice(0, 1), after])
    const counts = saved.map(({ files }) => [
      Object.keys(files).filter(name => name.startsWith('new')).length,
      Object.keys(files).filter(name => name.startsWith('old')).length,
    ])
    expect(counts).toEqual([
      [0, 10],
      [10, 5],
      [10, 5],
      [10, 5],
      [10, 0],
    ])
    expect(saved.at(-1)?.usedBytes).toEqual([1000, 100, 100])
  })
})

describe('names in a build cache', () => {
  const id = '0123456789abcdef'.repeat(4)

  it.each([
    `01/${id}-a`,
    `01/${id}-d`,
    `01/${id}-d/app`,
    `01/${id}-d/app.exe`,
    `01/${id}-d/ä b`,
    'fuzz/example.com/app/FuzzIt/582528ddfad69eb5',
    'testexpire.txt',
    MANIFEST_NAME,
  ])('are such as %s', path => {
    expect(isBuildCachePath(path)).toBe(true)
  })

  it.each([
    '',
    'README',
    'trim.txt',
    '/etc/passwd',
    '..',
    `../01/${id}-a`,
    `01/../${id}-a`,
    `01/${id}-a/x`,
    `01/${id}-d/../x`,
    `01/${id}-d/..`,
    `01/${id}-d/.`,
    `01/${id}-d/`,
    `01/${id}-d/a/b`,
    `01/${id}-d/a\\b`,
    `01/${id}-d/C:`,
    `01/${id}-d/a\nb`,
    `01/${id.toUpperCase()}-a`,
    `01/${id}-a.tmp`,
    `01/${id.slice(1)}-a`,
    `0g/${id}-a`,
    `01\\${id}-a`,
    'fuzz',
    'fuzz/x',
    'fuzz/../../x',
    'fuzz/a/../b',
    'fuzz//a/b',
    'fuzz/a/b\0',
    `${MANIFEST_NAME}/x`,
    'testexpire.txt/x',
    '__proto__',
    '.go-mod-setup-restore-x/01',
  ])('are not such as %j', path => {
    expect(isBuildCachePath(path)).toBe(false)
  })

  it('never leave the directory, whatever they are', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '/', '\\', 'fuzz', '01', `${id}-d`, `${id}-a`, 'C:', '\0'),
      fc.string({ maxLength: 3 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom('', '/'), (pieces, separator) => {
        const path = pieces.join(separator)
        if (!isBuildCachePath(path)) return
        expect(path.split('/')).toEqual(path.split('/').filter(element => !['', '.', '..'].includes(element)))
        expect(path).not.toMatch(/\\|^\/|\0/)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('isWorthSaving', () => {
  const manifest = { schema: 1, key: 'k', files: {} } as const
  const selection = (newFiles: number, newBytes: number) => ({
    files: [],
    manifest,
    bytes: 1000,
    newFiles,
    newBytes,
    dropped: 0,
  })

  it.each([
    ['anything, where nothing was restored', 1, 1, false, true],
    ['nothing, where nothing was made', 0, 0, false, false],
    ['the index that go keeps of a fresh checkout', 3, 10, true, false],
    ['more than a hundredth', 1, 11, true, true],
  ])('%s', (_what, newFiles, newBytes, isRestored, expected) => {
    expect(isWorthSaving(selection(newFiles, newBytes), isRestored ? manifest : undefined)).toBe(expected)
  })
})
