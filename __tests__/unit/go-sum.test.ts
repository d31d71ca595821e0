import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { EMPTY_GO_SUM, MalformedGoSumError, mergeGoSums, parseGoSum } from '../../src/go/go-sum.ts'

const line = fc
  .tuple(
    fc.constantFrom('example.com/a', 'example.com/B'),
    fc.constantFrom('v1.0.0', 'v1.0.0/go.mod', 'v2.0.0+incompatible'),
    fc.constantFrom('h1:x=', 'h1:y='),
  )
  .map(fields => fields.join(' '))

describe('parseGoSum', () => {
  it('keeps zips and go.mod files apart, and takes the first hash of each, as go does', () => {
    const goSum = parseGoSum(
      'example.com/a v1.0.0 h1:x=\nexample.com/a v1.0.0/go.mod h1:m=\nexample.com/a v1.0.0 h1:y=\n',
      'go.sum',
    )
    expect(goSum.zips).toEqual(new Map([['example.com/a@v1.0.0', ['h1:x=']]]))
    expect(goSum.goMods).toEqual(new Map([['example.com/a@v1.0.0', ['h1:m=']]]))
    expect(goSum.lines).toHaveLength(3)
  })

  it('knows no hash of a module that has only hashes of a kind to come', () => {
    expect(parseGoSum('example.com/a v1.0.0 h2:x=\n', 'go.sum').zips.size).toBe(0)
  })

  it('shows neither order, repetition, spacing nor line ends', () => {
    const layout = fc.constantFrom('\n', '\r\n', '\n\n', ' \n', '\t\r\n')
    fc.assert(
      fc.property(
        fc
          .array(line)
          .chain(lines =>
            fc.tuple(
              fc.constant(lines),
              fc.shuffledSubarray([...lines, ...lines], { minLength: lines.length * 2 }),
              layout,
            ),
          ),
        ([lines, shuffled, end]) => {
          const plain = parseGoSum(lines.join('\n'), 'go.sum')
          const other = parseGoSum(shuffled.map(text => text.replaceAll(' ', '\t ') + end).join(''), 'go.sum')
          expect(other.lines).toEqual(plain.lines)
          expect(new Set(other.zips.keys())).toEqual(new Set(plain.zips.keys()))
        },
      ),
    )
  })

  it.each([
    ['example.com/a v1.0.0 h1:x=\nexample.com/b v1.0.0', 2, 'expected 3 fields (module, version, hash), found 2'],
    ['# bought by the minute', 1, 'expected 3 fields (module, version, hash), found 5'],
    ['\n\n<<<<<<< HEAD\n', 3, 'a merge conflict mark'],
    ['=======\r\n', 1, 'a merge conflict mark'],
    ['||||||| base\n', 1, 'a merge conflict mark'],
    ['>>>>>>> feature/x\n', 1, 'a merge conflict mark'],
  ])('names the line of %j', (text, at, reason) => {
    const parse = (): unknown => parseGoSum(text, 'dir/go.sum')
    expect(parse).toThrow(MalformedGoSumError)
    expect(parse).toThrow(`dir/go.sum:${at}: ${reason}`)
  })

  it('takes 50,000 lines', () => {
    const text = Array.from(
      { length: 25_000 },
      (_, at) => `example.com/m${at} v1.0.0 h1:x=\nexample.com/m${at} v1.0.0/go.mod h1:m=\n`,
    ).join('')
    expect(parseGoSum(text, 'go.sum')).toMatchObject({
      zips: { size: 25_000 },
      goMods: { size: 25_000 },
      lines: { length: 50_000 },
    })
  })
})

describe('mergeGoSums', () => {
  it('accepts what any of the files accepts', () => {
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (a, b) => {
        const merged = mergeGoSums([parseGoSum(a.join('\n'), 'a'), EMPTY_GO_SUM, parseGoSum(b.join('\n'), 'b')])
        const both = parseGoSum([...a, ...b].join('\n'), 'both')
        expect(merged.lines).toEqual(both.lines)
        for (const [key, hashes] of both.zips) expect(merged.zips.get(key)).toEqual(expect.arrayContaining([...hashes]))
        expect([merged.zips.size, merged.goMods.size]).toEqual([both.zips.size, both.goMods.size])
      }),
    )
  })
})
