import { describe, expect, it } from '@jest/globals'
import { goFlag, withoutGoFlag } from '../../../src/go/go-flags.ts'

describe('GOFLAGS', () => {
  it.each([
    ['', undefined],
    ['-modcacherw', undefined],
    ['-mod=mod', 'mod'],
    ['--mod=mod', 'mod'],
    ['-mod=mod  -mod=vendor', 'vendor'],
    ['-modfile=a.mod', undefined],
    [`'-mod=mod' "-modcacherw"`, 'mod'],
    ['-tags=-mod=vendor', undefined],
  ])('%j has -mod=%s', (goFlags, value) => {
    expect(goFlag(goFlags, 'mod')).toBe(value)
  })

  it('may have spaces in what is quoted', () => {
    expect(goFlag(`-v '-modfile=/a b/x.mod' -trimpath`, 'modfile')).toBe('/a b/x.mod')
  })

  it.each([
    ['-mod=mod', ''],
    ['-v', '-v'],
    [`-v "-mod=mod" '-modfile=a b.mod' --mod=vendor`, `-v '-modfile=a b.mod'`],
  ])('%j without -mod is %j', (goFlags, rest) => {
    expect(withoutGoFlag(goFlags, 'mod')).toBe(rest)
  })
})
