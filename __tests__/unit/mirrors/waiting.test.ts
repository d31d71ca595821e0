import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { HedgeBudget, isSlow } from '../../../src/modules/mirrors/hedging.ts'
import { LatencySamples } from '../../../src/modules/mirrors/latency.ts'
import { createBackoff, parseRetryAfter } from '../../../src/modules/mirrors/retry-delay.ts'

describe('backoff', () => {
  it('grows, is random, and has a bound', () => {
    const runs = Array.from({ length: 200 }, () => {
      const backoff = createBackoff({ initialMs: 100, maxMs: 1000 })
      return Array.from({ length: 6 }, () => backoff.nextMs())
    })
    const bounds = [100, 200, 400, 800, 1000, 1000]
    for (const [step, bound] of bounds.entries()) {
      const delays = runs.map(run => run[step] ?? Number.NaN)
      expect(Math.max(...delays)).toBeLessThan(bound)
      // Full jitter: all of the range is used.
      expect(Math.max(...delays)).toBeGreaterThan(bound * 0.7)
      expect(Math.min(...delays)).toBeLessThan(bound * 0.3)
    }
  })
})

describe('Retry-After', () => {
  const now = Date.parse('2026-01-02T03:04:05Z')

  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Fri, 02 Jan 2026 03:04:15 GMT', 10_000],
    ['Friday, 02-Jan-26 03:04:15 GMT', 10_000],
    ['Thu, 01 Jan 2026 00:00:00 GMT', 0],
    ['soon', undefined],
    ['2026', 2_026_000],
    ['2026-01-02T03:04:15Z', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s', (value, expected) => {
    expect(parseRetryAfter(value, now)).toBe(expected)
  })

  it('is a time to come or nothing, whatever the server sends', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const waitMs = parseRetryAfter(text, now)
        expect(waitMs === undefined || (Number.isFinite(waitMs) && waitMs >= 0)).toBe(true)
      }),
    )
  })
})

describe('latencies', () => {
  it('has the percentiles of a sorted list', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1 }), fc.integer({ min: 1, max: 100 }), (values, percent) => {
        const samples = new LatencySamples()
        for (const value of values) samples.add(value)
        const sorted = values.toSorted((a, b) => a - b)
        expect(samples.percentile(percent)).toBe(sorted[Math.ceil((percent / 100) * sorted.length) - 1])
      }),
    )
    expect(new LatencySamples().percentile(95)).toBe(0)
  })
})

describe('hedging', () => {
  const options = {
    minimumWaitMs: 100,
    minimumSamples: 10,
    maxShare: 0.05,
    maxPerFile: 2,
    blindWaitMs: 2000,
    silenceMs: 300,
  }

  it('calls slow what waits longer than nearly all others did, and than a minimum', () => {
    const samples = new LatencySamples()
    for (let count = 0; count < 9; count++) samples.add(10)
    expect([isSlow(1999, samples, options), isSlow(2001, samples, options)]).toEqual([false, true])
    samples.add(10)
    expect(isSlow(101, samples, options)).toBe(true)
    expect(isSlow(99, samples, options)).toBe(false)
    for (let count = 0; count < 10; count++) samples.add(500)
    expect(isSlow(499, samples, options)).toBe(false)
    expect(isSlow(501, samples, options)).toBe(true)
  })

  it('keeps what it is told to keep', () => {
    const budget = new HedgeBudget(0.05)
    for (let count = 0; count < 40; count++) budget.countRequest()
    expect([1, 1, 0, 0].map(kept => budget.take({ kept }))).toEqual([true, false, true, false])
  })

  it('never exceeds its share of the requests', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(1))), wishes => {
        const budget = new HedgeBudget(0.05)
        for (const [index, kept] of wishes.entries()) {
          budget.countRequest()
          if (kept !== null) budget.take({ kept })
          expect(budget.hedges).toBeLessThanOrEqual((index + 1) * 0.05)
        }
      }),
    )
  })
})
