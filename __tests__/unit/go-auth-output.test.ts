import { describe, expect, it } from '@jest/globals'
import { parseAuthOutput, splitCommand } from '../../src/credentials/go-auth-output.ts'

describe('what a command of GOAUTH prints', () => {
  it('is sets of URLs with headers', () => {
    const text =
      'https://example.com\nhttps://example.net/api/\n\nAuthorization: Basic abc\nX-Team: a\nX-Team: b\n\nhttps://other.example:8443\n\nAuthorization: Bearer x y\n\n'
    const headers = { authorization: 'Basic abc', 'x-team': 'a, b' }
    expect(parseAuthOutput(text)).toEqual([
      { prefix: 'example.com', headers },
      { prefix: 'example.net/api', headers },
      { prefix: 'other.example:8443', headers: { authorization: 'Bearer x y' } },
    ])
  })

  it('may be nothing, or a URL without headers: forget what was known', () => {
    expect(parseAuthOutput('https://example.com\n\n\n')).toEqual([{ prefix: 'example.com', headers: {} }])
    expect(() => parseAuthOutput('')).not.toThrow()
  })

  it.each([
    ['no empty line after the URLs', 'https://example.com\n'],
    ['no empty line after the headers', 'https://example.com\n\nAuthorization: Basic abc\n'],
    ['no end', 'https://example.com\n\nAuthorization: Basic abc\n\nrest'],
    ['a header without a space', 'https://example.com\n\nAuthorization:Basic\n\n'],
    ['a header with a strange name', 'https://example.com\n\nAutho rization: Basic\n\n'],
    ['a control character', 'https://example.com\n\nAuthorization: Basic \u0001\n\n'],
    ['plain HTTP', 'http://example.com\n\nAuthorization: Basic abc\n\n'],
    ['no URL', 'example.com\n\nAuthorization: Basic abc\n\n'],
    ['a URL with a user', 'https://u:p@example.com\n\nAuthorization: Basic abc\n\n'],
    ['JSON', '{"headers":{}}\n'],
  ])('is refused with %s, without showing it', (_what, text) => {
    let message = ''
    try {
      parseAuthOutput(text)
    } catch (error) {
      message = String(error)
    }
    expect(message).toMatch(/^AuthOutputError: /)
    expect(message).not.toMatch(/abc|u:p/)
  })

  it('comes from words with quotes', () => {
    expect(splitCommand(`gcloud  artifacts "a b" 'c "d"' --x=y ''`)).toEqual([
      'gcloud',
      'artifacts',
      'a b',
      'c "d"',
      '--x=y',
      '',
    ])
  })
})
