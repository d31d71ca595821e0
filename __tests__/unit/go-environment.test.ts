import { delimiter } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { resolveConfig } from '../../src/config/config.ts'
import { readCiFacts } from '../../src/config/ci-facts.ts'
import { parseInputs } from '../../src/config/inputs.ts'
import { withGo } from '../../src/phases/go-environment.ts'
import { Timeline } from '../../src/phases/timeline.ts'
import { renderGo } from '../../src/report/log.ts'

const path = (...directories: readonly string[]): string => directories.join(delimiter)

function configOf(environment: Readonly<Record<string, string>>) {
  const inputs = parseInputs(new Map([['gosumdb', { text: 'off', source: 'flag' as const }]]))
  return resolveConfig({ inputs, environment, ci: readCiFacts({}), currentDirectory: '/work', platform: 'linux' })
}

describe('an environment with a Go', () => {
  it('has it in front of PATH, once, and tells later steps', () => {
    const config = configOf({ PATH: path('/usr/bin', '/go/bin', '/bin'), GOPROXY: 'off' })
    const changes = { path: ['/tools/go/bin', '/go/bin'], variables: new Map([['GOTOOLCHAIN', 'local']]) }
    const changed = withGo(config, changes, 'linux')
    const PATH = path('/tools/go/bin', '/go/bin', '/usr/bin', '/bin')
    expect(changed.childEnvironment).toEqual({ PATH, GOPROXY: 'off', GOSUMDB: 'off', GOTOOLCHAIN: 'local' })
    expect(changed.commandEnvironment).toEqual(changed.childEnvironment)
    expect([...changed.exports]).toEqual([
      ['GOSUMDB', 'off'],
      ['GOTOOLCHAIN', 'local'],
    ])
    expect(changed.path).toEqual(changes.path)
  })

  it.each([
    [{}, { PATH: '/go/bin' }],
    [{ PATH: '' }, { PATH: '/go/bin' }],
    [{ Path: '/x' }, { Path: path('/go/bin', '/x') }, 'win32' as const],
    [{ Path: '/x' }, { Path: '/x', PATH: '/go/bin' }],
  ])('%j becomes %j', (environment, expected, platform: NodeJS.Platform = 'linux') => {
    const changed = withGo(configOf(environment), { path: ['/go/bin'], variables: new Map() }, platform)
    expect(changed.childEnvironment).toMatchObject(expected)
  })

  it('keeps PATH where there is nothing to add', () => {
    const config = configOf({ PATH: path('/bin', '', '/usr/bin') })
    const { childEnvironment } = withGo(config, { path: [], variables: new Map() }, 'linux')
    expect(childEnvironment).toEqual(config.childEnvironment)
  })
})

describe('the phases', () => {
  it('count a moment once: a phase within another is not part of it', async () => {
    const timeline = new Timeline()
    await timeline.run('outer', async () => {
      await sleep(30)
      await timeline.run('inner', async () => sleep(30))
      await timeline.run('inner', async () => sleep(30))
    })
    await timeline.run('last', async () => sleep(30))
    expect(timeline.phases.map(({ name }) => name)).toEqual(['inner', 'inner', 'outer', 'last'])
    const sum = timeline.phases.reduce((seconds, phase) => seconds + phase.seconds, 0)
    expect(sum).toBeLessThanOrEqual(timeline.seconds + 0.005)
    expect(sum).toBeGreaterThan(0.1)
  })
})

describe('the line about Go', () => {
  it.each([
    ['path', undefined, 'Go 1.26.1 from PATH in 0.1 s'],
    ['tool-cache', undefined, 'Go 1.26.1 from the tool cache in 0.1 s'],
    ['distribution', 'https://go.example.com/dl', 'Go 1.26.1 installed from https://go.example.com/dl in 0.1 s'],
    ['goproxy', 'https://m.example.com', 'Go 1.26.1 installed as a module from https://m.example.com in 0.1 s'],
  ] as const)('%s', (source, from, line) => {
    expect(renderGo({ version: '1.26.1', root: '/go', source, from, seconds: 0.12 })).toBe(line)
  })
})
