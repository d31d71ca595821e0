import { describe, expect, it } from '@jest/globals'
import { ModulePathError } from '../../../src/go/module-path.ts'
import { modulePaths } from '../../../src/modules/module-paths.ts'

describe('the places of a module in GOMODCACHE', () => {
  it('are those of go', () => {
    const module = { path: 'github.com/BurntSushi/toml', version: 'v1.0.0-RC.1' }
    expect(modulePaths('/mod', module)).toEqual({
      info: '/mod/cache/download/github.com/!burnt!sushi/toml/@v/v1.0.0-!r!c.1.info',
      mod: '/mod/cache/download/github.com/!burnt!sushi/toml/@v/v1.0.0-!r!c.1.mod',
      zip: '/mod/cache/download/github.com/!burnt!sushi/toml/@v/v1.0.0-!r!c.1.zip',
      zipHash: '/mod/cache/download/github.com/!burnt!sushi/toml/@v/v1.0.0-!r!c.1.ziphash',
      lock: '/mod/cache/download/github.com/!burnt!sushi/toml/@v/v1.0.0-!r!c.1.lock',
      partial: '/mod/cache/download/github.com/!burnt!sushi/toml/@v/v1.0.0-!r!c.1.partial',
      tree: '/mod/github.com/!burnt!sushi/toml@v1.0.0-!r!c.1',
    })
  })

  it.each(['v1.2.3', 'v0.0.0-20240102030405-abcdefabcdef', 'v2.0.0+incompatible', 'v1.0.0-0.a-b', 'v1.0.0--'])(
    'exist for the version %s',
    version => {
      expect(modulePaths('/mod', { path: 'example.com/x', version }).tree).toBe(`/mod/example.com/x@${version}`)
    },
  )

  it.each([
    '',
    'v1',
    'v1.2',
    '1.2.3',
    'v01.2.3',
    'v1.2.3-01',
    'v1.2.3-',
    'v1.2.3-a..b',
    'v1.2.3+meta',
    'v1.2.3/../x',
    'latest',
  ])('do not for %j, which is not canonical', version => {
    expect(() => modulePaths('/mod', { path: 'example.com/x', version })).toThrow(ModulePathError)
  })

  it('do not for a path that could lead elsewhere', () => {
    for (const path of ['../x', '/x', 'example.com/../x', 'example.com//x', 'example.com/x@y', 'example.com\\x', ''])
      expect(() => modulePaths('/mod', { path, version: 'v1.0.0' })).toThrow(ModulePathError)
  })
})
