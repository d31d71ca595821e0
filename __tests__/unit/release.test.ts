import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { gateProblems } from '../../scripts/check-gate.mjs'
import { releaseNotes } from '../../scripts/release-notes.mjs'
import { REPOSITORY } from '../support/runner.ts'

const read = (name: string): string => readFileSync(join(REPOSITORY, name), 'utf8')

describe('release notes', () => {
  const changelog =
    '# Changelog\n\n## [Unreleased]\n\nlater\n\n## [1.2.3] - 2026-01-02\n\n- new\n\n## [1.2.2] - 2026-01-01\n\n- old\n'
  const sources = { packageVersion: '1.2.3', sourceVersion: '1.2.3', changelog }

  it('are the part of the version', () => {
    expect(releaseNotes('v1.2.3', sources)).toBe('- new')
  })

  it.each([
    ['v1.2.4', sources, 'package.json says 1.2.3'],
    ['v1.2.3', { ...sources, sourceVersion: '1.2.2' }, 'src/version.ts says 1.2.2'],
    ['v1.2.3', { ...sources, changelog: '## [1.2.30] - 2026-01-02\n\n- other\n' }, 'no heading'],
    ['v1.2.3', { ...sources, changelog: '## [1.2.3] - 2026-01-02\n\n## [1.2.2] - 2026\n\n- old' }, 'says nothing'],
  ])('are refused where %s does not fit', (tag, facts, said) => {
    expect(() => releaseNotes(tag, facts)).toThrow(said)
  })
})

describe('the gate', () => {
  it.each([
    ['jobs: { a: {} }', []],
    ['jobs: { a: {}, b: {} }', ['there is no job `passed`']],
    ['jobs: { a: {}, b: {}, passed: { if: "always()", needs: [a, b] } }', []],
    ['jobs: { a: {}, b: {}, passed: { if: "always()", needs: a } }', ['`passed` does not need `b`']],
    ['jobs: { a: {}, passed: { needs: [a] } }', ['`passed` has no `if: always()`']],
  ])('of %s', (workflow, problems) => {
    expect(gateProblems(workflow)).toEqual(problems)
  })

  it('of our own workflows waits for every job', () => {
    for (const name of readdirSync(join(REPOSITORY, '.github/workflows')))
      expect([name, gateProblems(read(`.github/workflows/${name}`))]).toEqual([name, []])
  })
})

describe('what is bundled', () => {
  const licences = read('dist/bundle/licenses.txt')
  // A name, the licence's identifier, and its text, where the package brings it.
  const sections = [...licences.matchAll(/^(@?[a-z][\w@/.-]*)\n(\(?[A-Z0-9][\w.-]*(?: (?:AND|OR) [\w.-]+\)?)*)$/gm)]
  const licenceOf = new Map(sections.map(([, name = '', licence = '']) => [name, licence]))

  it('comes with its licence', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
    expect(Object.keys(dependencies).filter(name => !licenceOf.has(name))).toEqual([])
    expect(licences).toContain('Apache License\n                           Version 2.0, January 2004')
  })

  it('may be passed on with a product of any licence', () => {
    const permissive = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-3-Clause', 'BlueOak-1.0.0', '0BSD'])
    const parts = [...licenceOf].flatMap(([name, licence]) => licence.split(/[() ]|AND|OR/).map(part => [name, part]))
    expect(parts.filter(([, part = '']) => part !== '' && !permissive.has(part))).toEqual([])
    expect(licenceOf.size).toBeGreaterThan(50)
  })
})

it('the major version is the one that the documents tell people to use', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string }
  const used = read('README.md').match(/go-mod-setup\/go-mod-setup@v\d+/g) ?? []
  expect([...new Set(used)]).toEqual([`go-mod-setup/go-mod-setup@v${version.split('.')[0] ?? ''}`])
})

it('our workflows pass actionlint', () => {
  const linter = join(REPOSITORY, 'node_modules/.cache/tools/actionlint')
  const files = readdirSync(join(REPOSITORY, '.github/workflows')).map(name => `.github/workflows/${name}`)
  expect(files.length).toBeGreaterThan(1)
  expect(() =>
    execFileSync(linter, ['-no-color', '-shellcheck=', '-pyflakes=', ...files], { cwd: REPOSITORY }),
  ).not.toThrow()
})
