import { describe, expect, it } from '@jest/globals'
import { type PatternFacts, patternFindings } from '../../src/credentials/pattern-findings.ts'

const MODULES = [
  'github.com/acme/lib',
  'github.com/pkg/errors',
  'corp.com/tools',
  'git.corp.com/team/mod',
  'golang.org/x/text',
]

function told(facts: Partial<PatternFacts>): readonly string[] {
  const given = facts.given ?? ''
  return patternFindings({
    given,
    noProxy: given,
    modules: MODULES,
    mainModules: ['github.com/umbrella/app'],
    scopes: [],
    publicMirrors: ['https://mirror.example.com'],
    ...facts,
  }).map(({ code, severity, message, fix }) => `${severity} ${code}: ${message} ${fix}`)
}

describe('a pattern of goprivate', () => {
  it.each([
    'github.com/acme',
    'github.com/acme/*',
    'github.com/*',
    '*.corp.com',
    'corp.com',
    '*.com/umbrella/',
    'g*b.com/acme',
  ])('%s matches, and nothing is said', given => {
    expect(told({ given })).toEqual([])
  })

  it.each([
    [
      '*.corp.com',
      ['corp.com/tools'],
      /\*\.corp\.com is for hosts below corp\.com, not for corp\.com\/tools: add corp\.com\./,
    ],
    ['*.corp.com/tools', ['corp.com/tools/a'], /add corp\.com\/tools\./],
    ['https://github.com/acme', MODULES, /without https:\/\/: github\.com\/acme\./],
    ['github.com/acme/...', MODULES, /write github\.com\/acme\./],
    ['github.com/acme/**', ['github.com/acme'], /write github\.com\/acme\./],
    ['github.com/ACME', MODULES, /Upper and lower case count: the module is github\.com\/acme\/lib\./],
    [
      'github.com/acme/lib/*',
      MODULES,
      /is for longer paths than github\.com\/acme\/lib: write github\.com\/acme\/lib\./,
    ],
  ])('%s matches nothing, and what was meant is guessed', (given, modules, said) => {
    expect(told({ given, modules })).toEqual([expect.stringMatching(/^warning private-pattern-unused: /)])
    expect(told({ given, modules })[0]).toMatch(said)
  })

  it('that is like nothing is a notice, but a warning where a credential depends on it', () => {
    expect(told({ given: 'git.example.com,corp.com' })).toEqual([
      expect.stringMatching(
        /^notice private-pattern-unused: goprivate: git\.example\.com matches none of the 5 modules/,
      ),
    ])
    expect(told({ given: 'git.example.com', scopes: ['git.example.com'] })).toEqual([
      expect.stringMatching(/^warning private-pattern-unused/),
    ])
  })
})

describe('a module whose host has a credential', () => {
  it.each([
    [
      'a host of its own',
      'git.corp.com',
      '',
      /covers git\.corp\.com\/team\/mod: .*mirror\.example\.com is asked.*add git\.corp\.com to/,
    ],
    [
      'a part of a host',
      'github.com/acme',
      'github.com/umbrella',
      /covers github\.com\/acme\/lib: .*add github\.com\/acme to/,
    ],
    [
      'a public forge of which nothing is private',
      'github.com',
      '',
      /covers github\.com\/acme\/lib, github\.com\/pkg\/errors: .*add github\.com\/acme to/,
    ],
  ])('%s, and no pattern', (_what, scope, noProxy, said) => {
    expect(told({ scopes: [scope], noProxy })).toEqual([expect.stringMatching(/^warning private-path-uncovered: /)])
    expect(told({ scopes: [scope], noProxy })[0]).toMatch(said)
  })

  it.each([
    ['its pattern', 'git.corp.com', '*.corp.com'],
    ['a pattern for a part of a public forge: the rest is public', 'github.com', 'github.com/acme'],
    ['a pattern for a part of a public forge that has no module', 'github.com', 'github.com/umbrella/*'],
    ['no module there', 'ghe.example.com', ''],
    ['no module in that part', 'github.com/other', ''],
    ['a name that only begins alike', 'github.com/acm', ''],
  ])('%s: nothing is said', (_what, scope, noProxy) => {
    expect(told({ scopes: [scope], noProxy })).toEqual([])
  })

  it('where no public mirror is asked, nothing is betrayed', () => {
    expect(told({ scopes: ['git.corp.com'], publicMirrors: [] })).toEqual([])
  })

  it('names a few of many', () => {
    const modules = Array.from({ length: 9 }, (_, index) => `git.corp.com/m${index}`)
    expect(told({ modules, scopes: ['git.corp.com'] })[0]).toMatch(
      /m0, git\.corp\.com\/m1, git\.corp\.com\/m2 and 6 more/,
    )
  })
})
