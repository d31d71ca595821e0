import { deflateRawSync } from 'node:zlib'
import { afterAll, describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { Inflater } from '../../../src/modules/inflater.ts'

const current = Number.parseInt(process.versions.node, 10)

describe.each([
  ['the context that is used again', current],
  ['the public function, for a Node that was not tried', 999],
])('inflating by %s', (_name, nodeMajor) => {
  const inflater = new Inflater(nodeMajor)
  afterAll(() => inflater.close())

  it('gives back what was deflated, time after time', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), fc.nat(9), (bytes, level) => {
        const content = Buffer.from(bytes)
        const compressed = deflateRawSync(content, { level })
        expect(inflater.inflate(compressed, content.length)).toEqual(content)
        expect(inflater.inflate(compressed, content.length + 10)).toEqual(content)
        // Bytes behind the end of the stream are not looked at.
        expect(inflater.inflate(Buffer.concat([compressed, Buffer.alloc(9, 7)]), content.length)).toEqual(content)
        if (content.length > 0) expect(inflater.inflate(compressed, content.length - 1)).toBe('larger')
      }),
    )
  })

  it('says what is damaged, and goes on with the next', () => {
    const content = Buffer.from('again and again '.repeat(1000))
    const compressed = deflateRawSync(content)
    fc.assert(
      fc.property(fc.nat(compressed.length - 1), end => {
        expect(inflater.inflate(compressed.subarray(0, end), content.length)).toBe('damaged')
        expect(inflater.inflate(Buffer.alloc(10, 0xff), 100)).toBe('damaged')
        expect(inflater.inflate(compressed, content.length)).toEqual(content)
      }),
      { numRuns: 30 },
    )
  })

  it('stops at the room it has: a bomb costs no memory', () => {
    const bomb = deflateRawSync(Buffer.alloc(64 * 1024 * 1024))
    expect(inflater.inflate(bomb, 1000)).toBe('larger')
    expect(inflater.inflate(bomb, 0)).toBe('larger')
  })
})
