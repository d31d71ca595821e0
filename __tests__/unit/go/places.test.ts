import { describe, expect, it } from '@jest/globals'
import { lineOfGoVersion, lineOfModule, lineOfRequirement, lineOfSum } from '../../../src/go/places.ts'

const GO_MOD = `// a.com/c v1.0.0 is not required here
module a.com/app

go 1.25
toolchain go1.26.1

require a.com/a v1.0.0 // indirect
require (
\ta.com/b v0.1.0
\t"a.com/quoted" v1.2.3
)

replace a.com/b => a.com/fork v0.2.0
`
const GO_SUM = 'a.com/a v1.0.0 h1:x=\r\na.com/a v1.0.0/go.mod h1:y=\r\na.com/b v0.1.0/go.mod h1:z=\n'

describe('the line', () => {
  it('of a requirement or a replacement', () => {
    const line = (path: string, version: string): number | undefined => lineOfRequirement(GO_MOD, { path, version })
    expect([
      line('a.com/a', 'v1.0.0'),
      line('a.com/b', 'v0.1.0'),
      line('a.com/quoted', 'v1.2.3'),
      line('a.com/fork', 'v0.2.0'),
      line('a.com/a', 'v1.0.1'),
      line('a.com/c', 'v1.0.0'),
      lineOfModule(GO_MOD, 'a.com/b'),
      lineOfModule(GO_MOD, 'a.com/app'),
    ]).toEqual([7, 9, 10, 13, undefined, undefined, 9, undefined])
  })

  it('of the Go version', () => {
    expect([
      lineOfGoVersion(GO_MOD),
      lineOfGoVersion('module x\n\ntoolchain go1.26.1\n'),
      lineOfGoVersion('module x\n'),
    ]).toEqual([4, 3, undefined])
  })

  it('of a hash', () => {
    const module = { path: 'a.com/a', version: 'v1.0.0' }
    expect([
      lineOfSum(GO_SUM, module, 'zip'),
      lineOfSum(GO_SUM, module, 'mod'),
      lineOfSum(GO_SUM, { path: 'a.com/b', version: 'v0.1.0' }, 'zip'),
    ]).toEqual([1, 2, undefined])
  })
})
