import { delimiter, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { type EnvironmentFacts, environmentChanges } from '../../../src/install/environment.ts'

const FACTS: EnvironmentFacts = {
  version: '1.25.3',
  root: join('/tools', 'go'),
  goBin: '',
  goPath: '/home/me/go',
  ownGoRoot: '',
  isAskedFor: true,
  gotoolchainInput: undefined,
}

function variables(facts: Partial<EnvironmentFacts>): Readonly<Record<string, string>> {
  return Object.fromEntries(environmentChanges({ ...FACTS, ...facts }).variables)
}

describe('what later steps get', () => {
  it('PATH has Go first, then what go install installs', () => {
    expect(environmentChanges(FACTS).path).toEqual([join('/tools', 'go', 'bin'), join('/home/me/go', 'bin')])
  })

  it('GOBIN instead, or the first of several GOPATHs', () => {
    expect(environmentChanges({ ...FACTS, goBin: '/own/bin' }).path[1]).toBe('/own/bin')
    expect(environmentChanges({ ...FACTS, goPath: ['/a', '/b'].join(delimiter) }).path[1]).toBe(join('/a', 'bin'))
    expect(environmentChanges({ ...FACTS, goPath: '' }).path).toHaveLength(1)
  })

  it('GOTOOLCHAIN=local for a version that was asked for, unless the input says otherwise', () => {
    expect(variables({})).toEqual({ GOTOOLCHAIN: 'local' })
    expect(variables({ isAskedFor: false })).toEqual({})
    expect(variables({ gotoolchainInput: 'auto' })).toEqual({ GOTOOLCHAIN: 'auto' })
    expect(variables({ gotoolchainInput: 'go1.25.9', isAskedFor: false })).toEqual({ GOTOOLCHAIN: 'go1.25.9' })
  })

  it('GOROOT only where go would not find it, or find another', () => {
    expect(variables({ isAskedFor: false, version: '1.8.7' })).toEqual({ GOROOT: FACTS.root })
    expect(variables({ isAskedFor: false, version: '1.9' })).toEqual({})
    expect(variables({ isAskedFor: false, ownGoRoot: '/usr/local/go' })).toEqual({ GOROOT: FACTS.root })
    expect(variables({ isAskedFor: false, ownGoRoot: FACTS.root })).toEqual({})
  })
})
