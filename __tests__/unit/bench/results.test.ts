import { describe, expect, it } from '@jest/globals'
import { renderSection } from '../../../bench/markdown.ts'
import { type Goal, isReached, type RecordedSection, withSection } from '../../../bench/results.ts'
import { geometricMean, median, spread } from '../../../bench/statistics.ts'

describe('statistics', () => {
  it('takes the middle, or the mean of the two in the middle', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 2, 3])).toBe(2.5)
    expect(median([])).toBeNaN()
  })

  it('treats twice and half as opposites', () => {
    expect(geometricMean([2, 0.5])).toBeCloseTo(1)
    expect(geometricMean([8, 2])).toBeCloseTo(4)
  })

  it('measures noise against the median', () => {
    expect(spread([9, 10, 12])).toBeCloseTo(0.3)
  })
})

function section(name: string, date: string): RecordedSection {
  return {
    name,
    title: `About ${name}`,
    notes: ['A note.'],
    columns: [
      { key: 'project', title: 'project' },
      { key: 'seconds', title: 's', digits: 2 },
    ],
    rows: [{ project: 'gin', seconds: 1.5 }, { project: 'mean' }],
    goals: [
      { text: 'fast', value: 4.1, limit: { atLeast: 4.2 } },
      { text: 'few', value: 0, limit: { atMost: 0 } },
    ],
    samples: [],
    date,
    machine: { cpu: 'Processor', cores: 2, memoryGiB: 8, system: 'Linux 6' },
    versions: { go: '1.26.8' },
    load: 0.25,
  }
}

function reached(value: number, limit: Goal['limit']): boolean {
  return isReached({ text: '', value, limit })
}

describe('results', () => {
  it('replaces a section in its place and keeps the others with their dates', () => {
    const before = {
      schema: 1 as const,
      suite: 'download',
      sections: [section('a', '2026-01-01'), section('b', '2026-01-01')],
    }
    const after = withSection(withSection(before, section('a', '2026-02-02')), section('c', '2026-03-03'))
    expect(after.sections.map(({ name, date }) => `${name} ${date}`)).toEqual([
      'a 2026-02-02',
      'b 2026-01-01',
      'c 2026-03-03',
    ])
  })

  it('says of each goal whether it was reached', () => {
    expect([reached(4.2, { atLeast: 4.2 }), reached(4.1, { atLeast: 4.2 })]).toEqual([true, false])
    expect([reached(0, { atMost: 0 }), reached(1, { atMost: 0 })]).toEqual([true, false])
    expect([reached(1, { moreThan: 0 }), reached(0, { moreThan: 0 }), reached(Number.NaN, { atLeast: 0 })]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('is a table in Markdown', () => {
    expect(renderSection(section('a', '2026-01-01T10:00:00Z'))).toBe(`## About a

2026-01-01, 2 × Processor, 8 GiB, Linux 6; go 1.26.8; load at the start 0.3.

| project | s |
| --- | ---: |
| gin | 1.50 |
| mean |  |

A note.

| goal |  | measured |  |
| --- | ---: | ---: | --- |
| fast | ≥ 4.2 | 4.10 | missed |
| few | ≤ 0 | 0 | reached |
`)
  })
})
