import { describe, expect, it } from '@jest/globals'
import { Draw } from '../../../bench/draw.ts'
import type { Label } from '../../../bench/blind/fault.ts'
import { verdictOf } from '../../../bench/blind/verdict.ts'
import { finding } from '../../../src/diagnosis/catalogue.ts'
import type { FailureCode } from '../../../src/diagnosis/codes.ts'

const LABEL: Label = {
  number: 0,
  name: '1',
  codes: ['stall'],
  mustSucceed: false,
  hosts: ['127.0.0.1:81'],
  moment: '',
}

function ours(code: FailureCode | undefined, message = 'http://127.0.0.1:81 was silent') {
  const findings = code === undefined ? [] : [finding(code, { message })]
  return { ours: { ok: code === undefined, seconds: 1, findings, log: '' } }
}

describe('the verdict', () => {
  it('is right only where fault and host are named', () => {
    expect(verdictOf(LABEL, ours('stall'))).toBe('right')
    expect(verdictOf(LABEL, ours('stall', 'something was silent'))).toBe('wrong')
    expect(verdictOf(LABEL, ours('server-error'))).toBe('wrong')
    expect(verdictOf(LABEL, ours(undefined))).toBe('wrong')
    expect(verdictOf({ ...LABEL, hosts: [] }, ours('stall', 'something'))).toBe('right')
  })

  it('is wrong where a cache failed the job, whatever was said', () => {
    const cache: Label = { ...LABEL, mustSucceed: true }
    const green = ours('stall')
    expect(verdictOf(cache, green)).toBe('wrong')
    expect(verdictOf(cache, { ours: { ...green.ours, ok: true } })).toBe('right')
  })

  it('is unsure where the finding claims no cause', () => {
    expect(verdictOf(LABEL, ours('unknown'))).toBe('unsure')
    expect(verdictOf(LABEL, ours('timeout'))).toBe('unsure')
  })

  it('wants silence where nothing is wrong', () => {
    const well: Label = { ...LABEL, codes: 'survived' }
    expect(verdictOf(well, ours(undefined))).toBe('right')
    expect(verdictOf(well, ours('stall'))).toBe('wrong')
  })
})

it('the same seed makes the same choices, another one makes others', () => {
  const cards = Array.from({ length: 50 }, (_, at) => at)
  const drawn = (seed: number): readonly number[] => new Draw(seed).sample(cards, 30)
  expect(drawn(7)).toEqual(drawn(7))
  expect(drawn(7)).not.toEqual(drawn(8))
  expect(new Set(drawn(7)).size).toBe(30)
  expect(new Draw(1).sample([1, 2], 5)).toHaveLength(2)
})
