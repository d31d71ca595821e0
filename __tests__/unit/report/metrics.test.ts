import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { renderMetrics } from '../../../src/report/metrics.ts'
import { emptyReport } from '../../../src/report/report.ts'
import { parseOpenMetrics } from '../../support/open-metrics.ts'
import { PLAIN_TEXTS, sampleReport } from '../../support/sample-report.ts'

function valueOf(text: string, name: string, labels: Readonly<Record<string, string>> = {}): number | undefined {
  const samples = parseOpenMetrics(text).flatMap(family => family.samples)
  return samples.find(
    sample =>
      sample.name === `go_mod_setup_${name}` &&
      Object.entries(labels).every(([key, value]) => sample.labels[key] === value),
  )?.value
}

describe('the metrics', () => {
  it('say what the report says', () => {
    const text = renderMetrics(sampleReport())
    const source = PLAIN_TEXTS.url
    expect([
      valueOf(text, 'success'),
      valueOf(text, 'run', { go_version: '1.26.8' }),
      valueOf(text, 'phase_duration_seconds', { phase: 'restore' }),
      valueOf(text, 'cache_outcome', { entry: 'modules', outcome: 'partial' }),
      valueOf(text, 'cache_outcome', { entry: 'modules', outcome: 'hit' }),
      valueOf(text, 'modules', { state: 'missing' }),
      valueOf(text, 'source_requests', { source }),
      valueOf(text, 'source_failures', { source, class: 'stall' }),
      valueOf(text, 'source_request_duration_seconds_bucket', { source, le: '0.1' }),
      valueOf(text, 'source_request_duration_seconds_bucket', { source, le: '+Inf' }),
      valueOf(text, 'source_request_duration_seconds_sum', { source }),
      valueOf(text, 'findings', { code: 'stall' }),
    ]).toEqual([1, 1, 3.2, 1, 0, 1, 9, 1, 6, 7, 0.5, 1])
  })

  it('of a run that came to nothing are whole, too', () => {
    expect(valueOf(renderMetrics(emptyReport('1')), 'success')).toBe(0)
  })

  it('stay OpenMetrics whatever a mirror is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), name => {
        const url = `x${name}\n# EOF\ngo_mod_setup_success 7 "\\`
        const text = renderMetrics(sampleReport({ ...PLAIN_TEXTS, url }))
        expect(parseOpenMetrics(text)).toHaveLength(parseOpenMetrics(renderMetrics(sampleReport())).length)
        expect(valueOf(text, 'success')).toBe(1)
      }),
    )
  })

  it('are read by a parser that can say no', () => {
    for (const text of [
      '',
      '# TYPE a gauge\na 1\n',
      'a 1\n# EOF\n',
      '# TYPE a gauge\na{x="y} 1\n# EOF\n',
      '# TYPE a gauge\na 1\na 2\n# EOF\n',
      '# TYPE a info\na_info 1\n# EOF\n',
      '# TYPE a gauge\n\n# EOF\n',
      '# TYPE a gauge\na one\n# EOF\n',
      '# TYPE a histogram\na_bucket{le="1.0"} 3\na_bucket{le="+Inf"} 2\na_count 2\na_sum 1\n# EOF\n',
    ])
      expect(() => parseOpenMetrics(text)).toThrow(/line|buckets|count|EOF/)
  })
})
