import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import {
  describeAvailable,
  fittingVersions,
  goSpelling,
  parseVersionSpec,
  quotingHint,
  satisfiesSpec,
  semverSpelling,
  VersionSpecError,
} from '../../../src/install/version-spec.ts'
import { compareGoVersions } from '../../../src/go/version.ts'

const RELEASES = [
  '1.9',
  '1.20',
  '1.20.14',
  '1.21.0',
  '1.24.13',
  '1.25.0',
  '1.25.14',
  '1.26rc1',
  '1.26.0',
  '1.26.11',
  '1.27rc2',
  '1.27rc1',
]

function newest(spec: string, versions: readonly string[] = RELEASES): string | undefined {
  return fittingVersions(versions, parseVersionSpec(spec))[0]
}

describe('go-version', () => {
  it.each([
    ['1.25.0', '1.25.0'],
    ['go1.25.0', '1.25.0'],
    ['v1.25.0', '1.25.0'],
    ['1.25', '1.25.14'],
    ['go1.25', '1.25.14'],
    ['1.25.x', '1.25.14'],
    ['1.x', '1.26.11'],
    ['1', '1.26.11'],
    ['*', '1.26.11'],
    ['^1.25', '1.26.11'],
    ['^1.25.1', '1.26.11'],
    ['~1.24', '1.24.13'],
    ['>=1.24 <1.26', '1.25.14'],
    ['>= go1.24 < go1.26', '1.25.14'],
    ['1.20 || 1.24', '1.24.13'],
    ['1.20 - 1.24', '1.24.13'],
    ['1.20.0', '1.20'],
    ['1.20', '1.20.14'],
    ['1.26rc1', '1.26rc1'],
    ['go1.26rc1', '1.26rc1'],
    ['1.26.0-rc.1', '1.26rc1'],
    ['>=1.27rc1', '1.27rc2'],
    ['stable', '1.26.11'],
    ['oldstable', '1.25.14'],
    [' 1.25.0\n', '1.25.0'],
    ['1.27', undefined],
    ['1.27.x', undefined],
    ['1.25.99', undefined],
    ['2', undefined],
  ])('%j is %s', (spec, expected) => {
    expect(newest(spec)).toBe(expected)
  })

  it.each([
    '',
    ' ',
    'latest',
    'system',
    '1.25.0.0',
    'go',
    '1.26rc',
    'https://example.com',
    'x'.repeat(300),
    '1.26.3; rm -rf /',
  ])('refuses %j', spec => {
    expect(() => parseVersionSpec(spec)).toThrow(VersionSpecError)
    expect(() => parseVersionSpec(spec)).toThrow(/expected a version/)
  })

  it.each([
    ['1.20.0', '1.20'],
    ['1.21.0', '1.21.0'],
    ['1.27rc1', '1.27rc1'],
    ['1.18.0-beta.2', '1.18beta2'],
    ['1.25.3', '1.25.3'],
  ])('%s is called %s by go', (spec, expected) => {
    const parsed = parseVersionSpec(spec)
    expect(parsed.kind === 'exact' && goSpelling(parsed.version)).toBe(expected)
  })

  it('takes a version with the name of who built it for that version', () => {
    expect(satisfiesSpec('go1.26.3 X:boringcrypto', parseVersionSpec('1.26'))).toBe(true)
    expect(satisfiesSpec('devel +a1b2c3', parseVersionSpec('1.26'))).toBe(false)
  })
})

const version = fc
  .record({
    minor: fc.integer({ min: 10, max: 30 }),
    patch: fc.integer({ min: 0, max: 20 }),
    rc: fc.option(fc.integer({ min: 1, max: 3 })),
  })
  .map(({ minor, patch, rc }) =>
    rc !== null ? `1.${minor}rc${rc}` : minor < 21 && patch === 0 ? `1.${minor}` : `1.${minor}.${patch}`,
  )
const versions = fc.array(version, { maxLength: 30 })

describe('picking', () => {
  it('finds what the list has by its own name, whatever the order', () => {
    fc.assert(
      fc.property(versions, version, (list, wanted) => {
        // Below 1.21 go's name of x.y.0 is also that of a whole minor.
        const spec = parseVersionSpec(/^1\.\d+$/.test(wanted) ? `${wanted}.0` : wanted)
        expect(fittingVersions([...list, wanted], spec)[0]).toBe(wanted)
        expect(spec.kind === 'exact' && goSpelling(spec.version)).toBe(wanted)
        expect(spec.kind === 'exact' && semverSpelling(wanted)).toBe(spec.kind === 'exact' && spec.version.version)
      }),
    )
  })

  it('gives the newest first, all of one minor, none of them a candidate', () => {
    fc.assert(
      fc.property(versions, fc.integer({ min: 10, max: 30 }), (list, minor) => {
        const found = fittingVersions(list, parseVersionSpec(`1.${minor}`))
        const expected = [...new Set(list)].filter(one => !one.includes('rc') && one.split('.')[1] === String(minor))
        expect(found.toSorted()).toEqual(expected.toSorted())
        for (const [index, one] of found.slice(1).entries())
          expect(compareGoVersions(found[index] ?? '', one)).toBeGreaterThan(0)
      }),
    )
  })

  it('never lets oldstable be as new as stable', () => {
    fc.assert(
      fc.property(versions, list => {
        const [stable] = fittingVersions(list, parseVersionSpec('stable'))
        const [oldstable] = fittingVersions(list, parseVersionSpec('oldstable'))
        if (oldstable === undefined) return
        expect(compareGoVersions(stable ?? '', oldstable)).toBeGreaterThan(0)
        expect((stable ?? '').split('.')[1]).not.toBe(oldstable.split('.')[1])
      }),
    )
  })

  it('answers or refuses any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[<>=^~|. 0-9grcox*-]{0,20}$/)), text => {
        try {
          fittingVersions(RELEASES, parseVersionSpec(text))
        } catch (error) {
          expect(error).toBeInstanceOf(VersionSpecError)
        }
      }),
    )
  })
})

describe('what to say', () => {
  it('names what there is of the minor and the newest others', () => {
    expect(describeAvailable(RELEASES, parseVersionSpec('1.25.99'))).toBe(
      'Of Go 1.25 there are: 1.25.14, 1.25.0. Others: 1.27rc2, 1.26.11, 1.24.13, 1.21.0, ….',
    )
    expect(describeAvailable(RELEASES, parseVersionSpec('^1.99'))).toBe(
      'There are: 1.27rc2, 1.26.11, 1.25.14, 1.24.13, ….',
    )
    expect(describeAvailable(['1.25.1'], parseVersionSpec('1.25.2'))).toBe('Of Go 1.25 there are: 1.25.1.')
    expect(describeAvailable([], parseVersionSpec('1.25.2'))).toBe('')
  })

  it('suspects that 1.2 was 1.20 without quotes', () => {
    expect(quotingHint(parseVersionSpec('1.2'))).toContain("'1.20'")
    expect(quotingHint(parseVersionSpec('1.20'))).toBeUndefined()
    expect(quotingHint(parseVersionSpec('1.25'))).toBeUndefined()
  })
})
