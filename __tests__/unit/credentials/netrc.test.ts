import { describe, expect, it } from '@jest/globals'
import { findNetrcEntry, parseNetrc } from '../../../src/credentials/netrc.ts'

const entry = (machine: string, login: string, password: string) => ({ machine, login, password })

describe('netrc, as cmd/go reads it', () => {
  it.each([
    ['one line', 'machine a.example login u password p', [entry('a.example', 'u', 'p')]],
    [
      'several lines',
      'machine a.example\nlogin u\npassword p\nmachine b.example login v password q',
      [entry('a.example', 'u', 'p'), entry('b.example', 'v', 'q')],
    ],
    [
      'an unknown token is passed over',
      'machine a.example account x login u password p',
      [entry('a.example', 'u', 'p')],
    ],
    [
      'a macro is swallowed up to an empty line',
      'macdef m\nmachine no.example login u password p\n\nmachine a.example login u password p',
      [entry('a.example', 'u', 'p')],
    ],
    [
      'default is ignored, and so is all behind it',
      'machine a.example login u password p\ndefault\nmachine b.example login v password q',
      [entry('a.example', 'u', 'p')],
    ],
    ['without password there is no entry', 'machine a.example login u', []],
    ['CRLF', 'machine a.example login u password p\r\n', [entry('a.example', 'u', 'p')]],
  ])('%s', (_what, text, expected) => {
    expect(parseNetrc(text)).toEqual(expected)
  })

  it.each([
    ['https://a.example/x/@v/v1.info', 'u'],
    ['https://a.example/team/x', 'team'],
    ['https://a.example/teams/x', 'u'],
    ['https://a.example:8443/x', 'port'],
    ['http://a.example/x', undefined],
    ['https://b.example/x', undefined],
    ['https://a.example.evil.example/x', undefined],
  ])('%s', (url, login) => {
    const entries = [
      entry('a.example', 'u', 'p'),
      entry('a.example', 'second', 'p'),
      entry('a.example/team', 'team', 'p'),
      entry('a.example:8443', 'port', 'p'),
    ]
    expect(findNetrcEntry(entries, new URL(url))?.login).toBe(login)
  })
})
