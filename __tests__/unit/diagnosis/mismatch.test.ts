import { describe, expect, it } from '@jest/globals'
import { judgeMismatch, type MismatchFacts } from '../../../src/diagnosis/mismatch.ts'

const database = (...sums: readonly string[]): MismatchFacts['database'] => ({
  kind: 'found',
  name: 'sum.example.com',
  sums,
})
const SILENT: MismatchFacts['database'] = { kind: 'silent', why: 'GOSUMDB is off' }
const SERVED = [{ from: 'https://a.example.com', sum: 'h1:served' }]

describe('of a checksum mismatch', () => {
  it.each([
    ['server', database('h1:go.sum'), /agrees with go\.sum: what https:\/\/a\.example\.com served is wrong/],
    ['go.sum', database('h1:served'), /the line in go\.sum is wrong/],
    ['both', database('h1:third'), /neither go\.sum nor https:\/\/a\.example\.com is right/],
    ['open', SILENT, /it is not certain which side is wrong\. .*GOSUMDB is off/],
  ] as const)('%s is wrong', (wrong, answer, message) => {
    const opinion = judgeMismatch({ expected: ['h1:go.sum'], served: SERVED, database: answer })
    expect(opinion).toMatchObject({ wrong, message: expect.stringMatching(message) })
  })

  it('two servers that agree make go.sum suspect, and prove nothing', () => {
    const both = [...SERVED, { from: 'https://b.example.com', sum: 'h1:served' }]
    const opinion = judgeMismatch({ expected: ['h1:go.sum'], served: both, database: SILENT })
    expect(opinion).toMatchObject({ wrong: 'open', message: expect.stringContaining('serve the same bytes') })
    const third = [...SERVED, { from: 'https://b.example.com', sum: 'h1:third' }]
    const other = judgeMismatch({ expected: ['h1:go.sum'], served: third, database: SILENT })
    expect(other.message).not.toContain('the same bytes')
  })
})
