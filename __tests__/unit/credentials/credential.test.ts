import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import {
  type Credential,
  CredentialError,
  findCredential,
  parseCredentials,
  scopeOf,
} from '../../../src/credentials/credential.ts'

const entry = (place: string, login = 'u', password = 'p') => `machine ${place} login ${login} password ${password}`

function errorOf(text: string): string {
  try {
    parseCredentials(text)
  } catch (error) {
    if (error instanceof CredentialError) return error.message
    throw error
  }
  return ''
}

describe('the input credentials', () => {
  it.each<[string, string, readonly Credential[]]>([
    ['a host', entry('github.com'), [{ host: 'github.com', path: '', login: 'u', password: 'p' }]],
    ['a path', entry('GitHub.com/acme/'), [{ host: 'github.com', path: 'acme', login: 'u', password: 'p' }]],
    ['a port', entry('git.corp.com:8443/a/b'), [{ host: 'git.corp.com:8443', path: 'a/b', login: 'u', password: 'p' }]],
    ['the usual port', entry('git.corp.com:443'), [{ host: 'git.corp.com', path: '', login: 'u', password: 'p' }]],
    [
      'several lines, and one that is broken as netrc files break it',
      `${entry('a.com')}\r\n\nmachine b.com\n  password q#,:"'%\n  login me@b.com\n`,
      [
        { host: 'a.com', path: '', login: 'u', password: 'p' },
        { host: 'b.com', path: '', login: 'me@b.com', password: `q#,:"'%` },
      ],
    ],
    [
      'a project with a space',
      entry('dev.azure.com/org/My%20Project'),
      [{ host: 'dev.azure.com', path: 'org/My%20Project', login: 'u', password: 'p' }],
    ],
  ])('takes %s', (_what, text, expected) => {
    expect(parseCredentials(text)).toEqual(expected)
  })

  it.each([
    ['', 'an entry such as'],
    ['github.com u hunter2', 'entry 1: it does not begin with machine'],
    [`${entry('a.com')}\n${entry('b.com')} more`, 'entry 3: it does not begin with machine'],
    ['machine a.com login u', 'entry 1: it needs one login and one password'],
    ['machine a.com login u login hunter2', 'entry 1: it needs one login and one password'],
    ['machine a.com account hunter2 password hunter2', 'entry 1: it needs one login and one password'],
    ['default login u password hunter2', 'does not begin with machine'],
    [entry('https://a.com', 'u', 'hunter2'), 'without https://'],
    [entry('u:hunter2@a.com', 'u', 'hunter2'), 'no plain host name'],
    [entry('github.com@evil.example', 'u', 'hunter2'), 'no plain host name'],
    [entry('*.corp.com', 'u', 'hunter2'), 'no plain host name'],
    [entry('a.com:99999999'), 'no plain host name'],
    [entry('-a.com'), 'no plain host name'],
    [entry('a.com/x/../y'), 'the path has an odd character'],
    [entry('a.com/x/%2e%2E/y'), 'the path has an odd character'],
    [entry('a.com//x'), 'the path has an odd character'],
    [entry('a.com/x?y'), 'the path has an odd character'],
    [entry('a.com/x"]'), 'the path has an odd character'],
    [entry('a.com', 'a:b', 'hunter2'), 'the login has a colon'],
    [entry('a.com', 'u', 'hunter2\u0000'), 'a control character'],
    [entry('a.com', 'u', 'hunter2\u001b[A'), 'a control character'],
    [`${entry('a.com')}\n${entry('A.com/')}`, 'two entries for a.com'],
  ])('refuses %j', (text, problem) => {
    expect(errorOf(text)).toContain(problem)
    expect(errorOf(text)).not.toContain('hunter2')
  })

  const word = fc.string({ minLength: 1, maxLength: 30 }).filter(text => /^[\x21-\x7e]+$/.test(text))
  const host = fc.stringMatching(/^[a-z0-9]{1,8}(\.[a-z0-9]{1,8}){1,3}$/)
  const path = fc.stringMatching(/^([A-Za-z0-9_~-]{1,8}(\/[A-Za-z0-9_~-]{1,8}){0,3})?$/)

  it('gives back whatever is written by its rules', () => {
    const one = fc.record({ host, path, login: word.map(text => text.replaceAll(':', '.')), password: word })
    const many = fc.uniqueArray(one, { minLength: 1, maxLength: 4, selector: scopeOf })
    fc.assert(
      fc.property(many, fc.constantFrom('\n', '\r\n', '\n\n', ' '), (credentials, separator) => {
        const text = credentials.map(one => entry(scopeOf(one), one.login, one.password)).join(separator)
        expect(parseCredentials(text)).toEqual(credentials)
      }),
    )
  })

  it('takes or refuses anything, and what it takes cannot end a line of git’s or netrc’s', () => {
    const pieces = fc.constantFrom(
      'machine',
      'login',
      'password',
      'default',
      'macdef',
      ' ',
      '\n',
      '\0',
      '\u2028',
      'a.com',
      '/',
      '..',
      '@',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 16 }), parts => {
        const text = parts.join(' ')
        if (errorOf(text) !== '') return
        for (const { host, path, login, password } of parseCredentials(text)) {
          expect(`${host}${path}${login}`).toMatch(/^[\x21-\x7e]+$/)
          expect(password).not.toMatch(/[\s\0]/)
        }
      }),
    )
  })
})

describe('the credential for a place', () => {
  const credentials = parseCredentials(
    [
      entry('github.com', 'all'),
      entry('github.com/acme', 'acme'),
      entry('github.com/acme/lib', 'lib'),
      entry('a.com:8443', 'port'),
    ].join('\n'),
  )

  it.each([
    ['github.com', 'all'],
    ['github.com/other/lib', 'all'],
    ['github.com/acme', 'acme'],
    ['github.com/acme/other', 'acme'],
    ['github.com/acme-evil/lib', 'all'],
    ['github.com/acme/lib', 'lib'],
    ['github.com/acme/lib.git', 'lib'],
    ['github.com/acme/lib.git/info/refs', 'lib'],
    ['github.com/acme/lib/v2', 'lib'],
    ['github.com/acme/library', 'acme'],
    ['github.com.evil.example/acme', undefined],
    ['evil.example/github.com/acme', undefined],
    ['a.com', undefined],
    ['a.com:8443/x', 'port'],
  ])('%s: %s', (place, login) => {
    expect(findCredential(credentials, place)?.login).toBe(login)
  })
})
