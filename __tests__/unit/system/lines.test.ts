import { expect, it } from '@jest/globals'
import { array, assert, property, stringMatching, uint8Array } from 'fast-check'
import { LineSplitter } from '../../../src/system/lines.ts'

function split(...chunks: readonly (string | Buffer)[]): readonly string[] {
  const lines: string[] = []
  const splitter = new LineSplitter(line => lines.push(line))
  for (const chunk of chunks) splitter.write(Buffer.from(chunk))
  splitter.end()
  return lines
}

it('cuts at line ends of both kinds, also between chunks and inside a character', () => {
  expect(split('a\r\nb\n', '\nc')).toEqual(['a', 'b', '', 'c'])
  const [umlaut] = [Buffer.from('ü')]
  expect(split(umlaut.subarray(0, 1), umlaut.subarray(1), '\n')).toEqual(['ü'])
})

it('does not keep a line that never ends', () => {
  const lines = split(...Array.from({ length: 100 }, () => 'x'.repeat(1_000)))
  expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(16_384)
})

it('gives the same lines however the text is cut', () => {
  assert(
    property(
      array(stringMatching(/^[ -~ü]{0,40}$/), { minLength: 1 }),
      uint8Array({ min: 1, maxLength: 50 }),
      (lines, sizes) => {
        const bytes = Buffer.from(lines.map(line => `${line}\n`).join(''))
        const chunks: Buffer[] = []
        let at = 0
        for (const size of sizes) {
          chunks.push(bytes.subarray(at, at + size))
          at += size
        }
        chunks.push(bytes.subarray(at))
        expect(split(...chunks)).toEqual(lines)
      },
    ),
  )
})
