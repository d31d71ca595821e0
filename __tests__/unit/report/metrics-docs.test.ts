import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { renderMetrics } from '../../../src/report/metrics.ts'
import { parseOpenMetrics } from '../../support/open-metrics.ts'
import { sampleReport } from '../../support/sample-report.ts'

const text = readFileSync('docs/metrics.md', 'utf8')
const families = parseOpenMetrics(renderMetrics(sampleReport()))
const names = families.map(({ name }) => name)

interface Rule {
  readonly alert: string
  readonly expr: string
  readonly for: string
  readonly annotations: { readonly summary: string }
}

describe('docs/metrics.md', () => {
  it('lists every metric, and no other', () => {
    const listed = [...text.matchAll(/^\| (`go_mod_setup.*?) \|/gm)].flatMap(
      ([, cell = '']) => cell.match(/go_mod_setup_\w+/g) ?? [],
    )
    expect(listed.toSorted()).toEqual(names.toSorted())
  })

  it('has alert rules over metrics and labels that there are', () => {
    const yaml = /```yaml\n([\s\S]*?)```/.exec(text)?.[1] ?? ''
    const { groups } = parse(yaml) as { readonly groups: readonly { readonly rules: readonly Rule[] }[] }
    const rules = groups.flatMap(group => group.rules)
    expect(rules.map(({ alert }) => alert)).toEqual([
      'GoMirrorFails',
      'GoModuleRequestsSlow',
      'GoModuleCacheMisses',
      'GoModSetupFails',
    ])
    for (const { alert, expr, for: duration, annotations } of rules) {
      expect(duration).toMatch(/^\d+[mh]$/)
      expect(annotations.summary).not.toBe('')
      expect([alert, expr.split('(').length]).toEqual([alert, expr.split(')').length])
      for (const [, name = '', inner = ''] of expr.matchAll(/(go_mod_setup_\w+)(?:\{([^}]*)\})?/g)) {
        const samples = families.flatMap(family => family.samples).filter(sample => sample.name === name)
        expect([alert, name, samples.length > 0]).toEqual([alert, name, true])
        for (const [, label = ''] of inner.matchAll(/(\w+)=~?"/g)) expect(samples[0]?.labels).toHaveProperty(label)
      }
    }
  })
})
