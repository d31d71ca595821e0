import { expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { secretForms } from '../../../src/credentials/secret-forms.ts'

const hides = (text: string, forms: readonly string[]): boolean => forms.some(form => text.includes(form))

it('finds a secret in base64 behind any user name, in URLs and in JSON', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 8, maxLength: 40 }), fc.string({ maxLength: 12 }), (secret, before) => {
      const forms = secretForms(secret)
      const basic = Buffer.from(`${before}:${secret}`)
      expect(hides(basic.toString('base64'), forms)).toBe(true)
      expect(hides(basic.toString('base64url'), forms)).toBe(true)
      expect(hides(JSON.stringify({ before, secret }), forms)).toBe(true)
      expect(hides(encodeURIComponent(secret), forms)).toBe(true)
    }),
  )
})

it('leaves no piece of base64 that is short enough to be a common word', () => {
  expect(secretForms('abc').every(form => form === 'abc' || form.length >= 8)).toBe(true)
  expect(secretForms('a/b c')).toContain('a%2Fb%20c')
  expect(secretForms("it's!")).toContain('it%27s%21')
})
