import { describe, expect, it } from '@jest/globals'
import { parseProxyList } from '../../../src/go/proxy-list.ts'
import { expectedSeconds } from '../../../src/modules/mirrors/probe/expected-time.ts'
import type { MirrorMeasurement } from '../../../src/modules/mirrors/probe/mirror-measurement.ts'
import { askable, mirrorGroups, sample } from '../../../src/modules/mirrors/probe/probe-plan.ts'
import { type Recommendation, recommend } from '../../../src/modules/mirrors/probe/recommendation.ts'

const MODULES = Array.from({ length: 10 }, (_, index) => ({ path: `example.com/m${index}`, version: 'v1.0.0' }))

interface Speed {
  readonly ms?: number
  readonly mbs?: number
  /** Of the ten modules. */
  readonly has?: number
  readonly failures?: number
  readonly dead?: boolean
}

function measured(url: string, { ms = 10, mbs, has = 10, failures = 0, dead = false }: Speed): MirrorMeasurement {
  return {
    url,
    kind: 'proxy',
    state: dead ? 'dead' : failures > 0 ? 'fails' : 'works',
    connection: undefined,
    firstByteMs: ms,
    requests: 20,
    failures,
    faults: [],
    p50Ms: dead ? undefined : ms,
    p95Ms: dead ? undefined : ms,
    bytesPerSecond: mbs === undefined ? undefined : mbs * 1e6,
    zipBytes: 100_000,
    checksumDatabase: 'unknown',
    newest: undefined,
    has: MODULES.slice(0, has),
    lacks: MODULES.slice(has),
  }
}

function recommendFor(
  goproxy: string,
  speeds: Readonly<Record<string, Speed>>,
  policy: 'auto' | 'any' | 'strict' = 'auto',
): Recommendation | undefined {
  const all = Object.entries(speeds).map(([host, speed]) => measured(`https://${host}`, speed))
  return recommend({
    entries: parseProxyList(goproxy),
    policy,
    defaultProxyHosts: [],
    measured: new Map(all.map(one => [one.url, one])),
    work: { files: 300, bytes: 20e6, concurrency: 64 },
  })
}

describe('the recommended line', () => {
  it.each<[what: string, goproxy: string, speeds: Readonly<Record<string, Speed>>, line: string]>([
    [
      'the quicker first',
      'https://a.test|https://b.test|direct',
      { 'a.test': { ms: 300 }, 'b.test': {} },
      'https://b.test|https://a.test|direct',
    ],
    [
      'bandwidth counts, too',
      'https://a.test|https://b.test',
      { 'a.test': { ms: 5, mbs: 1 }, 'b.test': { ms: 80, mbs: 20 } },
      'https://b.test|https://a.test',
    ],
    [
      'what is dead goes',
      'https://a.test|https://b.test|https://c.test,direct',
      { 'a.test': { dead: true }, 'b.test': { ms: 50 }, 'c.test': {} },
      'https://c.test|https://b.test,direct',
    ],
    [
      'half of the modules, but at once',
      'https://a.test|https://b.test',
      { 'a.test': { mbs: 2 }, 'b.test': { has: 5, mbs: 50 } },
      'https://b.test|https://a.test',
    ],
    [
      'who fails often comes last',
      'https://a.test|https://b.test',
      { 'a.test': { ms: 40, failures: 10 }, 'b.test': { ms: 50 } },
      'https://b.test|https://a.test',
    ],
    [
      'public mirrors may change places, and get a |',
      'https://goproxy.io,https://goproxy.cn,direct',
      { 'goproxy.io': { ms: 200 }, 'goproxy.cn': {} },
      'https://goproxy.cn|https://goproxy.io,direct',
    ],
    [
      'a company’s proxy stays in front of its comma',
      'https://company.test,https://goproxy.io|https://goproxy.cn,direct',
      { 'company.test': { ms: 500 }, 'goproxy.io': { ms: 90 }, 'goproxy.cn': {} },
      'https://company.test,https://goproxy.cn|https://goproxy.io,direct',
    ],
    [
      'even where it is dead: the next one must not hear what was meant for it',
      'https://company.test,https://goproxy.io',
      { 'company.test': { dead: true }, 'goproxy.io': {} },
      'https://company.test,https://goproxy.io',
    ],
  ])('%s', (_what, goproxy, speeds, line) => {
    const found = recommendFor(goproxy, speeds)
    expect(found?.line).toBe(line)
    expect(found?.isChange).toBe(line !== goproxy)
  })

  it('stays as it is where another is hardly better, and where nothing answers', () => {
    expect(recommendFor('https://a.test|https://b.test', { 'a.test': { ms: 10.1 }, 'b.test': {} })?.isChange).toBe(
      false,
    )
    expect(recommendFor('https://a.test', { 'a.test': { dead: true } })).toBeUndefined()
    expect(recommendFor('direct', {})).toBeUndefined()
  })

  it('says what goes, and why what is dead may stay; no user, no password', () => {
    const dropped = recommendFor('https://me:secret@a.test|https://b.test', { 'a.test': {}, 'b.test': { dead: true } })
    expect(dropped).toMatchObject({
      line: 'https://a.test',
      currentSeconds: undefined,
      reasons: [
        { url: 'https://a.test', kind: 'kept' },
        { url: 'https://b.test', kind: 'dropped' },
      ],
    })
    const guarded = recommendFor('https://a.test,https://b.test', { 'a.test': { dead: true }, 'b.test': {} })
    expect(guarded?.reasons[0]).toEqual({ url: 'https://a.test', kind: 'guards' })
  })
})

describe('the expected time', () => {
  const work = { files: 640, bytes: 10e6, concurrency: 64 }
  const quick = { latencyMs: 10, bytesPerSecond: 10e6, has: 1, fails: 0 }

  it('is round trips and bytes, and what is lacking costs the next one', () => {
    expect(expectedSeconds([quick], work, 'none')).toBeCloseTo(0.14 + 1)
    const half = { ...quick, has: 0.5 }
    // Both send at once.
    expect(expectedSeconds([half, quick], work, 'none')).toBeCloseTo(0.14 + 0.07 + 0.5)
  })

  it('of files that nobody has is out of the question; repositories are slow', () => {
    const half = { ...quick, has: 0.5 }
    expect(expectedSeconds([half], work, 'none')).toBeGreaterThan(1e5)
    expect(expectedSeconds([half], work, 'direct')).toBeGreaterThan(60)
  })
})

function groupsOf(goproxy: string, policy: 'auto' | 'any' | 'strict'): readonly (readonly string[])[] {
  const groups = mirrorGroups({ entries: parseProxyList(goproxy), policy, defaultProxyHosts: [] })
  return groups.map(group => group.map(({ label }) => label.replace('https://', '')))
}

describe('who is asked for what', () => {
  it('groups end where a comma keeps paths back', () => {
    const list = 'https://a.test|https://b.test,https://goproxy.io,https://c.test,direct'
    expect(groupsOf(list, 'auto')).toEqual([
      ['a.test', 'b.test'],
      ['goproxy.io', 'c.test'],
    ])
    expect(groupsOf(list, 'any')).toEqual([['a.test', 'b.test', 'goproxy.io', 'c.test']])
    expect(groupsOf(list, 'strict')).toEqual([['a.test', 'b.test'], ['goproxy.io'], ['c.test']])
  })

  it('behind a boundary: what the ones before said they do not have, and what is public anyway', () => {
    const [first, second] = MODULES
    const known = { path: 'golang.org/x/net', version: 'v0.1.0' }
    if (first === undefined || second === undefined) throw new Error('no modules')
    expect(askable([first, second, known], undefined)).toEqual([first, second, known])
    expect(askable([first, second, known], new Set([second]))).toEqual([second, known])
  })

  it('a sample is spread over the whole', () => {
    expect(sample(MODULES, 5).map(({ path }) => path.at(-1))).toEqual(['0', '2', '4', '6', '8'])
    expect(sample(MODULES, 40)).toBe(MODULES)
  })
})
