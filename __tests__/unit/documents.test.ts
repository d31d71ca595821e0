import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { renderActionMetadata, renderDiagnosis, renderReadme, replaceSection } from '../../scripts/tables.ts'
import { INPUT_NAMES } from '../../src/config/inputs.ts'
import { RECOGNITION } from '../../src/diagnosis/recognition.ts'
import { VERSION } from '../../src/version.ts'

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')

describe('what is written from the table of inputs', () => {
  it('action.yml is up to date (npm run docs)', () => {
    expect(read('action.yml')).toBe(renderActionMetadata())
  })

  it('so are the tables of README.md', () => {
    const readme = read('README.md')
    expect(readme).toBe(renderReadme(readme))
  })

  it('so is the catalogue in docs/diagnosis.md', () => {
    const text = read('docs/diagnosis.md')
    expect(text).toBe(renderDiagnosis(text))
  })

  it.each(Object.entries(RECOGNITION).filter(([, { test }]) => test !== undefined))(
    'what is said to produce %s names it',
    (code, { test = '' }) => {
      expect(read(`__tests__/${test}`)).toMatch(new RegExp(`(?<![a-z-])${code}(?![a-z-])`))
    },
  )

  it('a section without its marks is an error, not an unchanged text', () => {
    expect(() => replaceSection('text', 'inputs', 'rows')).toThrow('there are no marks for inputs')
    expect(replaceSection('<!-- a -->\nold\n<!-- /a -->', 'a', '$1 stays')).toBe(
      '<!-- a -->\n\n$1 stays\n\n<!-- /a -->',
    )
  })

  it('the version is that of package.json', () => {
    expect(JSON.parse(read('package.json'))).toMatchObject({ version: VERSION })
  })

  it('every dependency has its reason in CONTRIBUTING.md, and no other has', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >
    const [, text = ''] = read('CONTRIBUTING.md').split('## Dependencies')
    const reasons = [...text.matchAll(/^\| ([@\w/, -]+) \| \w.* \|$/gm)].flatMap(([, names = '']) => names.split(', '))
    const installed = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
    expect(reasons.filter(name => name !== 'package').toSorted()).toEqual(installed.toSorted())
  })

  it('each input and output of setup-go is told of in the README', () => {
    const [, text = ''] = /<!-- setup-go -->(.*)<!-- \/setup-go -->/s.exec(read('README.md')) ?? []
    const tables = text.split(/^\| (?=setup-go's|a habit)/m).slice(1)
    const rows = tables.map(table => [...table.matchAll(/^\| `([\w-]+)` \| \S.* \|$/gm)].map(([, name]) => name))
    // Source: action.yml of actions/setup-go v7.
    expect(rows.slice(0, 2)).toEqual([
      [
        'go-version',
        'go-version-file',
        'check-latest',
        'architecture',
        'go-download-base-url',
        'token',
        'cache',
        'cache-dependency-path',
      ],
      ['go-version', 'cache-hit'],
    ])
    const inputs: readonly string[] = INPUT_NAMES
    expect(rows[0]?.filter(name => name === undefined || !inputs.includes(name))).toEqual([])
  })

  it('no file that users read names a registry', () => {
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { resolved?: string }> }
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([])
  })
})
