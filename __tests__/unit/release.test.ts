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
  it('comes with its licence', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
    const named = new Set(read('dist/bundle/licenses.txt').split('\n'))
    expect(Object.keys(dependencies).filter(name => !named.has(name))).toEqual([])
  })
})

it('our workflows pass actionlint', () => {
  const linter = join(REPOSITORY, 'node_modules/.cache/tools/actionlint')
  const files = readdirSync(join(REPOSITORY, '.github/workflows')).map(name => `.github/workflows/${name}`)
  expect(files.length).toBeGreaterThan(1)
  expect(() =>
    execFileSync(linter, ['-no-color', '-shellcheck=', '-pyflakes=', ...files], { cwd: REPOSITORY }),
  ).not.toThrow()
})
