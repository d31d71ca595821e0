import { createHash } from 'node:crypto'
import { expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { EMPTY_SHA256, hash1, hashGoMod } from '../../../src/modules/directory-hash.ts'
import * as support from '../../support/directory-hash.ts'

it('the hash of a go.mod is the one in go.sum', () => {
  // From the go.sum of many a project.
  const goMod = 'module github.com/davecgh/go-spew\n'
  expect(hashGoMod(Buffer.from(goMod))).toBe('h1:J7Y8YcW2NihsgmVo/mv3lAwl/skON4iLHjSsI+c5H38=')
})

it('names are sorted by their bytes, as go does, whatever they are', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 8 }), { maxLength: 20 }), names => {
      const files = names.map(name => ({ name, content: name }))
      const hashed = files.map(({ name, content }) => ({
        name,
        sha256: createHash('sha256').update(content).digest('hex'),
      }))
      expect(hash1(hashed)).toBe(support.hash1(files))
    }),
  )
  // U+FF5E is before U+1F600 in bytes, and behind it in UTF-16.
  const files = ['\u{1f600}', '\uff5e'].map(name => ({ name, content: '' }))
  expect(hash1(files.map(({ name }) => ({ name, sha256: EMPTY_SHA256 })))).toBe(support.hash1(files))
})
