import { describe, expect, it } from '@jest/globals'
import { INPUTS } from '../../../src/config/inputs.ts'
import { CATALOGUE, finding } from '../../../src/diagnosis/catalogue.ts'
import { FAILURE_CODES } from '../../../src/diagnosis/codes.ts'

// Words in backticks that are no inputs.
const OTHERS = new Set(['direct', 'off', 'replace'])

describe('the catalogue', () => {
  it('has each code once, and advice for it in whole sentences', () => {
    expect(Object.keys(CATALOGUE).toSorted()).toEqual([...FAILURE_CODES].toSorted())
    for (const { title, cause, fix } of Object.values(CATALOGUE)) {
      expect(title).toMatch(/^\S.{2,39}[^.]$/)
      expect(cause).toMatch(/^\S.*\.$/)
      expect(fix).toMatch(/^\S.*\.$/)
    }
  })

  it('names only inputs that exist', () => {
    for (const [code, { cause, fix }] of Object.entries(CATALOGUE))
      for (const [, quoted = ''] of `${cause} ${fix}`.matchAll(/`([^`]+)`/g)) {
        const name = /^([a-z][a-z0-9-]*)(?:: .*)?$/.exec(quoted)?.[1]
        if (name === undefined || OTHERS.has(name)) continue
        expect([code, Object.keys(INPUTS)]).toEqual([code, expect.arrayContaining([name])])
      }
  })

  it('fills what a finding does not say itself', () => {
    const { cause, fix } = CATALOGUE['disk-full']
    expect(finding('disk-full', { message: 'full' })).toEqual({
      code: 'disk-full',
      severity: 'error',
      message: 'full',
      cause,
      fix,
    })
    const told = finding('disk-full', { message: 'full', severity: 'warning', fix: 'Buy one.' })
    expect(told).toMatchObject({ severity: 'warning', cause, fix: 'Buy one.' })
  })

  it('keeps the two ends of long evidence', () => {
    const { evidence = '' } = finding('unknown', { message: 'x', evidence: `begin${'x'.repeat(100_000)}end` })
    expect(evidence.length).toBeLessThan(10_000)
    expect(evidence).toMatch(/^begin[\s\S]* characters left out [\s\S]*end$/)
  })
})
