import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { readSettingsWithoutGo, type SettingsWithoutGo } from '../../src/install/settings-without-go.ts'
import { run } from '../support/processes.ts'
import { goEnvironment, temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)

async function read(home: string, environment: Readonly<Record<string, string>> = {}): Promise<SettingsWithoutGo> {
  return readSettingsWithoutGo({ environment, platform: process.platform, home })
}

describe('settings on a machine without go', () => {
  it('are what go’s defaults amount to for a toolchain', async () => {
    const home = await directory('settings')
    expect(await read(home)).toEqual({ goProxy: 'direct', goSumDb: '', goNoProxy: '', goToolchain: '', goAuth: '' })
  })

  it('are those that `go env -w` wrote, unless the environment has others', async () => {
    const base = await directory('settings')
    const env = await goEnvironment(base, { extra: { GOENV: '', GOPRIVATE: '', GOPROXY: '' } })
    const home = env['HOME'] ?? ''
    const written = ['GOPROXY=https://a.example.com', 'GOPRIVATE=example.com/x', 'GOTOOLCHAIN=path', 'GOAUTH=off']
    expect(await run('go', ['env', '-w', ...written], { cwd: base, env })).toMatchObject({ code: 0 })
    const expected = {
      goProxy: 'https://a.example.com',
      goNoProxy: 'example.com/x',
      goSumDb: '',
      goToolchain: 'path',
      goAuth: 'off',
    }
    expect(await read(home)).toEqual(expected)
    expect(await read(home, { GOPROXY: 'off', GONOPROXY: 'none' })).toEqual({
      ...expected,
      goProxy: 'off',
      goNoProxy: 'none',
    })
    expect(await read(home, { GOENV: 'off' })).toMatchObject({ goProxy: 'direct', goNoProxy: '' })
  })

  it('can stand in a file of another name', async () => {
    const base = await directory('settings')
    await mkdir(join(base, 'own'))
    await writeFile(join(base, 'own', 'env'), '# ours\nGOSUMDB=sum.golang.google.cn\n')
    expect((await read(base, { GOENV: join(base, 'own', 'env') })).goSumDb).toBe('sum.golang.google.cn')
  })
})
