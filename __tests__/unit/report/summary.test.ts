import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { finding } from '../../../src/diagnosis/catalogue.ts'
import { emptyReport, type Report } from '../../../src/report/report.ts'
import { fitSummary, renderSavedSummary, renderSummary } from '../../../src/report/summary.ts'
import { renderTimeLine } from '../../../src/report/time-line.ts'
import { readMarkdown } from '../../support/html-text.ts'
import { type ForeignTexts, PLAIN_TEXTS, sampleReport } from '../../support/sample-report.ts'

/** Without code, which our own words mark with backquotes: what others put between backquotes becomes code, too, and no more. */
const tagsOf = (text: string): readonly string[] => readMarkdown(text).tags.filter(tag => !/^<\/?code>$/.test(tag))

/** Never empty: an empty text may leave its place out. */
const foreign = fc
  .oneof(
    fc.constantFrom(
      '<script>alert(1)</script>',
      '</details></pre>',
      '![x](https://evil.example/p.png)',
      '| a | b |\n| --- | --- |',
      '```mermaid\ngraph TD\n```',
      '::error file=x::y',
      '\n\n# heading\n\n- item',
      '[x]: https://evil.example "t"',
      'https://evil.example me@evil.example www.evil.example',
    ),
    fc.string({ unit: 'binary', maxLength: 60 }),
  )
  .map(text => `x${text}x`)

const texts: fc.Arbitrary<ForeignTexts> = fc.record({
  module: foreign,
  url: foreign,
  message: foreign,
  // Never a repetition of the message, which would be left out.
  evidence: foreign.map(text => `evidence ${text}`),
  key: foreign,
})

/** The same without anything odd. Where a text has line ends, there is a block of them: so the plain one has, too. */
function plain(given: ForeignTexts): ForeignTexts {
  return { ...PLAIN_TEXTS, message: /[\n\r\u2028\u2029\u0085]/.test(given.message) ? 'a\nb' : 'a' }
}

const READY: Report = { ...emptyReport('1'), ok: true, seconds: 1 }

describe('the job summary', () => {
  it('has the same structure whatever modules are called and servers answer', () => {
    fc.assert(
      fc.property(texts, given => {
        const hostile = { ...given, module: given.module.replaceAll(/\s/g, ' ') }
        const [expected, found] = [plain(hostile), hostile].map(
          all =>
            renderSummary(
              sampleReport({ ...all, message: all.message.replaceAll(/[\r\u2028\u2029\u0085]/g, '\n') }),
              'always',
            ) ?? '',
        )
        expect(tagsOf(found ?? '')).toEqual(tagsOf(expected ?? ''))
        const saved = [plain(hostile), hostile].map(all => renderSavedSummary(sampleReport(all), [], 'always') ?? '')
        expect(tagsOf(saved[1] ?? '')).toEqual(tagsOf(saved[0] ?? ''))
      }),
      { numRuns: 150 },
    )
  })

  it('says what became of each cache, what came from where, and what to do', () => {
    const { text } = readMarkdown(renderSummary(sampleReport(), 'auto') ?? '')
    for (const part of [
      '3 modules',
      '1 fetched (1.5 MB)',
      '1 missing',
      'Go 1.26.8',
      'restored in part',
      'not there',
      'saved 6.9 s',
      'https://mirror.example.com',
      '80 ms',
      '1 time',
      'example.com/m@v1.0.0:7',
      'What to do',
      'gantt',
    ])
      expect(text).toContain(part)
  })

  it('is written where there is something to say, or always, or never', () => {
    expect(renderSummary(READY, 'auto')).toBeUndefined()
    expect(renderSummary(READY, 'always')).toContain('Go is set up')
    const telling: readonly Report[] = [
      { ...READY, ok: false },
      { ...READY, download: { ...READY.download, modules: 1, fetched: 1 } },
      { ...READY, findings: [finding('stall', { message: 'x' })] },
    ]
    for (const report of telling) {
      expect(renderSummary(report, 'auto')).toBeDefined()
      expect(renderSummary(report, 'never')).toBeUndefined()
    }
    expect(
      renderSummary({ ...READY, findings: [finding('input-ignored', { message: 'x', severity: 'notice' })] }, 'auto'),
    ).toBeUndefined()
  })

  it('of saving is written where an entry was saved, or could not be', () => {
    const report = sampleReport()
    expect(renderSavedSummary(report, [], 'auto')).toContain('saved')
    const unchanged = { outcome: 'unchanged' as const, bytes: 0, seconds: 0, reason: '' }
    const quiet = {
      cache: {
        modules: { ...report.cache.modules, save: unchanged },
        build: { ...report.cache.build, save: unchanged },
      },
    }
    expect(renderSavedSummary(quiet, [], 'auto')).toBeUndefined()
    expect(readMarkdown(renderSavedSummary(quiet, [], 'always') ?? '').text).toContain('nothing new')
    expect(renderSavedSummary(quiet, [finding('cache-timeout', { message: 'x' })], 'auto')).toContain('Cache')
    expect(renderSavedSummary(report, [], 'never')).toBeUndefined()
  })

  it('fits into what GitHub takes, and says that something is left out', () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      finding('unknown', { message: `failure ${index}`, evidence: '<é&'.repeat(3000) }),
    )
    const markdown = renderSummary({ ...sampleReport(), findings: many }, 'always') ?? ''
    for (const roomBytes of [100_000, 60_000, 20_001, 3000, 10]) {
      const fitted = fitSummary(markdown, roomBytes)
      expect(Buffer.byteLength(fitted)).toBeLessThanOrEqual(roomBytes)
      expect(fitted.split('<details>')).toHaveLength(fitted.split('</details>').length)
      if (roomBytes > 3000) expect(fitted).toContain('left out')
    }
    expect(fitSummary(markdown, 1 << 20)).toBe(markdown)
    expect(Buffer.byteLength(markdown)).toBeLessThan(1 << 20)
  })
})

describe('the time line', () => {
  it('is drawn in seconds, minutes or hours, with few ticks', () => {
    for (const [seconds, unit] of [
      [0.05, 's'],
      [3, 's'],
      [59, 's'],
      [61, 'min'],
      [3000, 'min'],
      [7200, 'h'],
    ] as const) {
      const phases = [{ name: 'download', seconds, start: 0, end: seconds }]
      const chart = renderTimeLine({ ...sampleReport(), phases }) ?? ''
      expect(chart).toMatch(new RegExp(`axisFormat %-S(\\.%L)? ${unit}\n`))
      const [, start = '', end = ''] = /:(\d+), (\d+)\n/.exec(chart) ?? []
      expect(Number(end) - Number(start)).toBeLessThanOrEqual(60_000)
      const [, ticks = '', name] = /tickInterval (\d+)(millisecond|second)\n/.exec(chart) ?? []
      expect((Number(end) - Number(start)) / (Number(ticks) * (name === 'second' ? 1000 : 1))).toBeLessThanOrEqual(10)
    }
  })

  it('is not drawn of nothing', () => {
    expect(renderTimeLine(emptyReport('1'))).toBeUndefined()
  })
})
