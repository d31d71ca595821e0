import { describe, expect, it } from '@jest/globals'
import { array, assert, integer, nat, property } from 'fast-check'
import { shareOf } from '../../../src/modules/zip-shares.ts'
import type { ZipEntry } from '../../../src/modules/zip-directory.ts'

const file = (bytes: number): { readonly entry: ZipEntry } => ({ entry: { bytes } as ZipEntry })
const all = (count: number): readonly number[] => Array.from({ length: count }, (_, share) => share)

describe('shareOf', () => {
  it('gives each file to one share, in order', () => {
    assert(
      property(array(nat(50_000_000).map(file)), integer({ min: 1, max: 9 }), (files, shares) => {
        expect(all(shares).flatMap(share => shareOf(files, { share, shares }))).toEqual(files)
      }),
    )
  })

  it('makes shares of about the same work', () => {
    const files = all(1000).map(index => file((index * 7919) % 40_000))
    const sizes = all(4).map(share => shareOf(files, { share, shares: 4 }).length)
    expect(Math.max(...sizes)).toBeLessThan(1.1 * Math.min(...sizes))
  })
})
