import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { CHOSEN } from '../../../bench/publish/chosen.ts'
import {
  chooseFigures,
  type Figures,
  FIGURES_DIRECTORY,
  parseFigures,
  SUITES,
} from '../../../bench/publish/figures-file.ts'
import { replayPicture, scalingPicture } from '../../../bench/publish/figures.ts'
import { renderHeadlines } from '../../../bench/publish/headlines.ts'
import { publishedFiles } from '../../../bench/publish/published-files.ts'
import type { PublishedSection, RecordedSection, Results } from '../../../bench/results.ts'
import { REPOSITORY } from '../../support/runner.ts'

const read = (path: string): string => readFileSync(join(REPOSITORY, path), 'utf8')
const documents = { readme: read('README.md'), performance: read('docs/performance.md') }

const committed: Figures = new Map(
  SUITES.filter(suite => existsSync(join(REPOSITORY, FIGURES_DIRECTORY, `${suite}.json`))).map(suite => {
    const text = read(`${FIGURES_DIRECTORY}/${suite}.json`)
    return [suite, parseFigures(text) as Results<PublishedSection>] as const
  }),
)

function section(name: string, more: Partial<RecordedSection>): RecordedSection {
  return {
    name,
    title: `About ${name}`,
    notes: [],
    columns: [{ key: 'corpus', title: 'project' }],
    rows: [],
    goals: [],
    samples: [{ seconds: 1 }],
    date: '2026-01-02T10:00:00Z',
    machine: { cpu: 'Processor', cores: 2, memoryGiB: 8, system: 'Linux 6' },
    versions: { go: '1.26.8' },
    load: 0,
    ...more,
  }
}

function results(suite: string, ...sections: readonly RecordedSection[]): Results {
  return { schema: 1, suite, sections }
}

describe('the figures that are committed', () => {
  const files = publishedFiles(committed, documents)

  it.each([...files.keys()])('%s is what they give (npm run bench -- publish)', path => {
    expect(read(path)).toBe(files.get(path))
  })

  it('are all that there is in their directories', () => {
    const there = [FIGURES_DIRECTORY, 'docs/pictures'].flatMap(directory =>
      readdirSync(join(REPOSITORY, directory)).map(name => `${directory}/${name}`),
    )
    expect(there.filter(path => !files.has(path))).toEqual([])
    expect(there.length).toBeGreaterThan(1)
  })

  it('show every picture that is there in a document', () => {
    const shown = `${documents.readme}${documents.performance}`
    const pictures = [...files.keys()].filter(path => path.endsWith('.svg'))
    expect(pictures.filter(path => !shown.includes(path.replace('docs/', '')))).toEqual([])
  })
})

describe('publishing', () => {
  it('takes what was measured, without single runs, and keeps what was published before', () => {
    const before = results('download', section('latency', { date: '2026-01-01' }), section('stall', {}))
    const measured = results('download', section('latency', { date: '2026-02-02' }), section('unknown', {}))
    const chosen = chooseFigures('download', measured, before)
    expect(chosen?.sections.map(({ name, date }) => `${name} ${date}`)).toEqual([
      'latency 2026-02-02',
      'stall 2026-01-02T10:00:00Z',
    ])
    expect(chosen?.sections[0]).not.toHaveProperty('samples')
    expect(chooseFigures('caches', undefined, undefined)).toBeUndefined()
  })

  it('takes the longest of several replays', () => {
    const [short, long] = [[{ commit: 'a' }], [{ commit: 'a' }, { commit: 'b' }]]
    const measured = results('replay', section('replay-cli', { rows: short }), section('replay-gin', { rows: long }))
    expect(chooseFigures('replay', measured, undefined)?.sections.map(({ name }) => name)).toEqual(['replay-gin'])
  })

  it('says of parts that nobody measured that nobody did', () => {
    const performance = CHOSEN.map(({ mark }) => `<!-- bench:${mark} -->\n<!-- /bench:${mark} -->`).join('\n')
    const files = publishedFiles(new Map(), { readme: '<!-- bench -->\n<!-- /bench -->', performance })
    expect(files.get('docs/performance.md')?.match(/Not measured yet\./g)).toHaveLength(CHOSEN.length)
  })

  it('names every goal that was missed, and what is slower', () => {
    const goals = [
      { text: 'worst', value: 1.2, limit: { atLeast: 1.3 } },
      { text: 'least', value: 7, limit: { atLeast: 6 } },
    ]
    const rows = [
      { corpus: 'gin', restoreRatio: 0.5, saveRatio: 4, bytesRatio: 0.5 },
      { corpus: 'cli', restoreRatio: 2, saveRatio: 9, bytesRatio: 0.5 },
    ]
    const text = renderHeadlines(new Map([['caches', results('caches', section('modules', { goals, rows }))]]))
    expect(text).toContain(
      '1 of 2 goals were reached. Missed:\n\n- About modules: worst ≥ 1.3 was the goal, 1.20 was measured.',
    )
    expect(text).toContain('| setup-go | 1.00 times as fast (0.50 to 2.00) |')
    expect(text).toContain('- About modules: gin (0.50)')
    expect(text).toContain('Measured (caches): 2026-01-02, 2 × Processor, 8 GiB, Linux 6; go 1.26.8.')
  })
})

const replayed = (goSum: string, peer: number, ours: number, stable: number) => ({
  commit: `c${peer}`,
  goSum,
  'setup-go seconds': peer,
  'ours seconds': ours,
  'ours, stable-mtimes seconds': stable,
})
const grown = (modules: number, latency: number, go: number) => ({ modules, latency, go, ours: go / 2 })
const withGo = (points: readonly (readonly [number, number])[]) => ({ lines: [points, expect.anything()] })

describe('a picture of', () => {
  it('a replay sums up commit by commit, and by what they change', () => {
    const commits = [replayed('changed', 70, 60, 50), replayed('', 10, 5, 4), replayed('changed', 30, 20, 10)]
    const rows = [...commits, { ...replayed('', 110, 85, 64), commit: 'sum' }]
    const [lines, bars] = replayPicture(section('replay-gin', { rows })).panels
    expect(lines).toMatchObject({
      lines: [
        [
          [1, 70],
          [2, 80],
          [3, 110],
        ],
        [
          [1, 60],
          [2, 65],
          [3, 85],
        ],
        [
          [1, 50],
          [2, 54],
          [3, 64],
        ],
      ],
    })
    expect(bars).toMatchObject({
      groups: [
        { label: 'the first, cold (1)', values: [70, 60, 50] },
        { label: 'new go.sum (1)', values: [30, 20, 10] },
        { label: 'same go.sum (1)', values: [10, 5, 4] },
        { label: 'all (3)', values: [110, 85, 64] },
      ],
    })
  })

  it('growth has one line by modules and one by latency, each in order', () => {
    const rows = [grown(10, 20, 1), grown(100, 20, 4), grown(1000, 20, 40), grown(100, 0, 0.5), grown(100, 300, 60)]
    const [modules, latency] = scalingPicture(section('scaling', { rows })).panels
    expect(modules).toMatchObject(
      withGo([
        [10, 1],
        [100, 4],
        [1000, 40],
      ]),
    )
    expect(latency).toMatchObject(
      withGo([
        [0, 0.5],
        [20, 4],
        [300, 60],
      ]),
    )
  })
})
