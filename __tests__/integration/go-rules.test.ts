import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { escapeModulePath, escapeVersion, ModulePathError, unescapeModulePath } from '../../src/go/module-path.ts'
import { matchesPrefixPatterns } from '../../src/go/patterns.ts'
import { compareGoVersions } from '../../src/go/version.ts'
import { type AskGo, buildGoRules, type GoQuestion } from '../support/go-rules.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
let ask: AskGo
beforeAll(async () => {
  ask = await buildGoRules(await directory('rules'))
}, 150_000)

/** Asks thousands of questions at once, says which answers differ, and returns go's. */
async function sameAsGo<T>(
  cases: fc.Arbitrary<T>,
  question: (value: T) => GoQuestion,
  ours: (value: T) => string | null,
): Promise<readonly (string | null)[]> {
  const values = fc.sample(cases, 5000)
  const answers = await ask(values.map(question))
  const differing = values
    .map((value, index) => ({ value, ours: ours(value), go: answers[index] ?? null }))
    .filter(answer => answer.ours !== answer.go)
  expect(differing.slice(0, 10)).toEqual([])
  return answers
}

const element = fc.oneof(
  fc.constantFrom('a', 'b', 'corp', 'corp.com', 'git.corp.com', 'v2', 'A', 'x-y', '~'),
  fc.stringMatching(/^[ab.-]{1,4}$/),
)
const path = fc.array(element, { minLength: 1, maxLength: 4 }).map(elements => elements.join('/'))

describe('GOPRIVATE and its kin', () => {
  const piece = fc.constantFrom(
    'a',
    'b',
    '*',
    '?',
    '[',
    ']',
    '^',
    '-',
    '\\',
    '/',
    '.',
    'corp',
    'com',
    ',',
    'é',
    '😀',
    '[ab]',
    '[^a]',
    '[/a]',
  )
  const random = fc.tuple(
    fc.array(piece, { maxLength: 8 }).map(pieces => pieces.join('')),
    path,
  )
  /** A path some characters of which became wildcards: most of these match. */
  const derived = path.chain(text =>
    fc
      .array(fc.constantFrom('same', 'same', 'same', '?', '*', '[a-z]', '[^/]', 'quoted', 'cut'), {
        minLength: 24,
        maxLength: 24,
      })
      .map(changes => {
        const glob = Array.from(text, (character, at) => {
          const change = changes[at % changes.length] ?? 'same'
          if (change === 'same') return character
          if (change === 'quoted') return `\\${character}`
          return change === 'cut' ? '' : change
        })
        return [glob.join(''), text] as [string, string]
      }),
  )

  it('match the paths that go matches', async () => {
    const answers = await sameAsGo(
      fc.oneof(random, derived),
      ([globs, text]) => ['MatchPrefixPatterns', globs, text],
      ([globs, text]) => String(matchesPrefixPatterns(globs, text)),
    )
    expect(new Set(answers)).toEqual(new Set(['true', 'false']))
  })

  it('take no time to speak of, however hostile the path', () => {
    expect(matchesPrefixPatterns('*a*a*a*a*a*a*a*b', 'a'.repeat(5000))).toBe(false)
  })
})

describe('module paths', () => {
  const odd = fc.constantFrom(
    '',
    '.',
    '..',
    '-x',
    '.x',
    'x.',
    'CON',
    'nul.txt',
    'com1',
    'x~1',
    'x~y1',
    'a b',
    'a%20b',
    'a!b',
    'é',
    'v1',
    'v0',
    'v02',
    'v2.0',
    'yaml.v2',
    'yaml.v0',
    'yaml.v01',
    'x.v3-unstable',
    'a\\b',
    'a:b',
    'a+b',
    'x@v1',
  )
  const host = fc.constantFrom(
    'example.com',
    'gopkg.in',
    'Example.com',
    'localhost',
    'a_b.com',
    '-a.com',
    'corp.example.com',
    'x~1.com',
  )
  const hostile = fc.tuple(fc.oneof(host, element, odd), fc.array(fc.oneof(element, element, odd), { maxLength: 3 }))
  const candidate = fc.oneof(
    hostile.map(([first, rest]) => [first, ...rest].join('/')),
    path,
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  )

  it('are escaped, or refused, as go does', async () => {
    const answers = await sameAsGo(
      candidate,
      text => ['EscapePath', text],
      text => orNull(() => escapeModulePath(text)),
    )
    expect(answers.filter(answer => answer !== null).length).toBeGreaterThan(100)
    expect(answers.some(answer => answer?.includes('!'))).toBe(true)
  })

  it('are read back as go does', async () => {
    const escaped = fc.oneof(
      candidate,
      candidate.map(text => text.replace(/[A-Z]/g, letter => `!${letter.toLowerCase()}`)),
    )
    await sameAsGo(
      escaped,
      text => ['UnescapePath', text],
      text => unescapeModulePath(text) ?? null,
    )
  })

  it('of absurd length are refused', () => {
    expect(() => escapeModulePath(`example.com/${'a/'.repeat(3000)}a`)).toThrow(ModulePathError)
  })
})

describe('versions of modules', () => {
  const semantic = fc
    .tuple(
      fc.nat(20),
      fc.nat(20),
      fc.nat(20),
      fc.constantFrom('', '-RC.1', '-0.20240102030405-abcdefABCDEF', '-x'),
      fc.constantFrom('', '+incompatible'),
    )
    .map(([major, minor, patch, pre, build]) => `v${major}.${minor}.${patch}${pre}${build}`)
  const odd = fc.constantFrom(
    '',
    '.',
    '..',
    'master',
    'Release/1',
    'a b',
    'con',
    'CON.x',
    'a!b',
    '../x',
    'a\\b',
    'x.',
    '.x',
    'é',
    'v1:x',
    'a~1',
  )

  it('that are semantic are escaped as go does; nothing else is taken that go refuses', async () => {
    const values = [...fc.sample(semantic, 300), ...fc.sample(odd, 60), ...fc.sample(fc.string(), 300)]
    const answers = await ask(values.map(value => ['EscapeVersion', value]))
    for (const [index, value] of values.entries()) {
      const ours = orNull(() => escapeVersion(value))
      if (ours !== null || index < 300) expect([value, ours]).toEqual([value, answers[index]])
    }
  })
})

describe('versions of Go', () => {
  const number = fc.oneof(
    fc.constantFrom('0', '1', '2', '9', '10', '20', '21', '22', '', '01', '123456789'),
    fc.nat(30).map(String),
  )
  const version = fc
    .tuple(
      fc.constantFrom('go', 'go', 'go', ''),
      fc.constantFrom('1', '1', '1', '2', '0'),
      fc.array(number, { maxLength: 3 }),
      fc.constantFrom('', '', 'rc1', 'rc2', 'rc10', 'beta1', 'alpha1', 'rc', 'x3', 'rc01', 'RC1'),
      fc.constantFrom('', '', '', '-corp', '+x'),
    )
    .map(([prefix, major, rest, pre, suffix]) => `${prefix}${[major, ...rest].join('.')}${pre}${suffix}`)

  it('are ordered as go orders them', async () => {
    const answers = await sameAsGo(
      fc.tuple(version, version),
      ([a, b]) => ['CompareVersions', withGo(a), withGo(b)],
      ([a, b]) => String(Math.sign(compareGoVersions(a, b))),
    )
    expect(new Set(answers)).toEqual(new Set(['-1', '0', '1']))
  })
})

// go/version takes names only ("go1.2"), go lines are without "go": ours takes both.
function withGo(text: string): string {
  return text.startsWith('go') ? text : `go${text}`
}

function orNull(work: () => string): string | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof ModulePathError) return null
    throw error
  }
}
