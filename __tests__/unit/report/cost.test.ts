import { describe, expect, it } from '@jest/globals'
import { renderComparison } from '../../../src/report/comparison.ts'
import { compareWithFetching, extraSeconds, type FetchSample, sampleOf } from '../../../src/report/cost.ts'
import type { Report } from '../../../src/report/report.ts'
import { sampleReport } from '../../support/sample-report.ts'

/** A hit: so many bytes restored and checked in so many seconds. */
function hit(bytes: number, seconds: number): Report {
  const report = sampleReport()
  return {
    ...report,
    cache: { ...report.cache, modules: { ...report.cache.modules, outcome: 'hit', seconds: seconds - 1 } },
    download: { ...report.download, seconds },
    modules: [{ path: 'a.com/a', version: 'v1.0.0', sum: '', source: '', bytes }],
  }
}

const told = (report: Report, sample: FetchSample | undefined): string | undefined =>
  renderComparison(compareWithFetching(report, sample))

describe('what the cache cost or saved', () => {
  const SAMPLE = { bytes: 100_000_000, seconds: 5 }

  it('is said in seconds, both ways', () => {
    expect(told(hit(100_000_000, 14), SAMPLE)).toMatch(/^The cache cost 9\.0 s more than fetching: /)
    expect(told(hit(100_000_000, 2), SAMPLE)).toMatch(/^The cache saved 3\.0 s: /)
    expect(told(hit(100_000_000, 5.5), SAMPLE)).toMatch(/^The cache neither saved nor cost much: /)
    expect(told(hit(200_000_000, 3), SAMPLE)).toMatch(/^The cache saved 7\.0 s: /)
  })

  it('is not said where nobody measured, or too little', () => {
    expect(told(hit(100_000_000, 14), undefined)).toBeUndefined()
    expect(told(hit(500_000_000, 14), SAMPLE)).toBeUndefined()
    expect(told(hit(0, 14), SAMPLE)).toBeUndefined()
    const missed = hit(100_000_000, 14)
    const { modules } = missed.cache
    expect(
      told({ ...missed, cache: { ...missed.cache, modules: { ...modules, outcome: 'miss' } } }, SAMPLE),
    ).toBeUndefined()
  })

  it('takes a difference that any run has for none', () => {
    expect(extraSeconds({ withSeconds: 1.9, withoutSeconds: 0, sample: SAMPLE })).toBe(0)
    expect(extraSeconds({ withSeconds: 110, withoutSeconds: 100, sample: SAMPLE })).toBe(0)
    expect(extraSeconds({ withSeconds: 130, withoutSeconds: 100, sample: SAMPLE })).toBe(30)
  })

  it('is measured by runs that nothing held up', () => {
    const { download } = sampleReport()
    const calm = {
      ...download,
      bytes: 5_000_000,
      seconds: 2,
      retries: 0,
      goCommand: { ...download.goCommand, killed: 0 },
    }
    expect(sampleOf({ download: calm })).toEqual({ bytes: 5_000_000, seconds: 2 })
    expect(sampleOf({ download: { ...calm, retries: 1 } })).toBeUndefined()
    expect(sampleOf({ download: { ...calm, bytes: 10 } })).toBeUndefined()
    expect(sampleOf({ download })).toBeUndefined()
  })
})
