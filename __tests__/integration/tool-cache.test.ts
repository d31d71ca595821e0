import { chmod, mkdir, readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as toolkit from '@actions/tool-cache'
import { afterAll, describe, expect, it } from '@jest/globals'
import { ToolCache, type ToolStaging } from '../../src/install/tool-cache.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const LINUX = { goos: 'linux', goarch: 'amd64' }

const NOW = { nowMs: Date.now(), signal: AbortSignal.timeout(60_000) }

async function put(file: string, content = ''): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
}

/** As another action would leave it. */
async function cached(base: string, version: string, arch = 'x64'): Promise<string> {
  const root = join(base, 'go', version, arch)
  await put(join(root, 'bin', 'go'), version)
  await put(`${root}.complete`)
  return root
}

async function stageGo(cache: ToolCache, content: string): Promise<ToolStaging> {
  const staging = await cache.stage(NOW)
  await put(join(staging.root, 'bin', 'go'), content)
  return staging
}

async function names(path: string): Promise<readonly string[]> {
  return (await readdir(path)).toSorted()
}

describe('what is found', () => {
  it('is complete, of the platform, in any of the directories, in go’s spelling', async () => {
    const [base, other] = [await directory('tools'), await directory('tools')]
    const roots = [await cached(base, '1.25.3'), await cached(base, '1.27.0-rc.1'), await cached(other, '1.20.0')]
    await cached(base, '1.24.0', 'arm64')
    await put(join(base, 'go', '1.23.0', 'x64', 'bin', 'go'))
    await put(join(base, 'go', '1.22.0', 'x64.complete'))
    await put(join(base, 'go', 'latest', 'x64', 'bin', 'go'))
    await put(join(base, 'go', 'latest', 'x64.complete'))
    const found = await new ToolCache([base, join(base, 'missing'), other], LINUX).list()
    expect(found.toSorted((a, b) => (a.root < b.root ? -1 : 1))).toEqual(
      [
        { version: '1.25.3', root: roots[0] },
        { version: '1.27rc1', root: roots[1] },
        { version: '1.20', root: roots[2] },
      ].toSorted((a, b) => ((a.root ?? '') < (b.root ?? '') ? -1 : 1)),
    )
  })
})

describe('what is entered', () => {
  it('is seen whole, under the name that other actions look for', async () => {
    const base = await directory('tools')
    const cache = new ToolCache([base], LINUX)
    const staging = await stageGo(cache, 'new')
    expect(await cache.list()).toEqual([])
    const root = await staging.enter('1.27rc1')
    await staging.remove()
    expect(root).toBe(join(base, 'go', '1.27.0-rc.1', 'x64'))
    expect(await cache.list()).toEqual([{ version: '1.27rc1', root }])
    expect(await names(join(base, 'go'))).toEqual(['1.27.0-rc.1'])
    expect(await names(dirname(root))).toEqual(['x64', 'x64.complete'])
  })

  it('gives way to one that was faster', async () => {
    const base = await directory('tools')
    const cache = new ToolCache([base], LINUX)
    const [first, second] = [await stageGo(cache, 'first'), await stageGo(cache, 'second')]
    const root = await first.enter('1.25.3')
    expect(await second.enter('1.25.3')).toBe(root)
    for (const staging of [first, second]) await staging.remove()
    expect(await readFile(join(root, 'bin', 'go'), 'utf8')).toBe('first')
    expect(await names(join(base, 'go'))).toEqual(['1.25.3'])
  })

  it('waits for the mark of one that is just being entered', async () => {
    const base = await directory('tools')
    const cache = new ToolCache([base], LINUX)
    const staging = await stageGo(cache, 'late')
    const target = join(base, 'go', '1.25.3', 'x64')
    await put(join(target, 'bin', 'go'), 'first')
    setTimeout(() => void put(`${target}.complete`), 150)
    expect(await staging.enter('1.25.3')).toBe(target)
    await staging.remove()
    expect(await readFile(join(target, 'bin', 'go'), 'utf8')).toBe('first')
  })

  it('replaces what a broken-off install left', async () => {
    const base = await directory('tools')
    await put(join(base, 'go', '1.25.3', 'x64', 'bin', 'go'), 'half')
    const cache = new ToolCache([base], LINUX)
    const staging = await stageGo(cache, 'whole')
    const root = await staging.enter('1.25.3')
    await staging.remove()
    expect(await readFile(join(root, 'bin', 'go'), 'utf8')).toBe('whole')
    expect(await names(dirname(root))).toEqual(['x64', 'x64.complete'])
  })

  it('goes into the first directory that can be written', async () => {
    const [broken, base] = [await directory('tools'), await directory('tools')]
    // Permissions do not stop root; a file in the place of the directory stops everybody.
    await writeFile(join(broken, 'go'), '')
    const staging = await stageGo(new ToolCache([broken, base], LINUX), 'new')
    expect(await staging.enter('1.25.3')).toBe(join(base, 'go', '1.25.3', 'x64'))
    await staging.remove()
    await expect(new ToolCache([broken], LINUX).stage(NOW)).rejects.toThrow('EEXIST')
    await expect(new ToolCache([], LINUX).stage(NOW)).rejects.toThrow('no directory')
  })

  it('clears away what killed installs left, not what others are at, nor what is not ours', async () => {
    const base = await directory('tools')
    const old = join(base, 'go', '.go-mod-setup-1-0123456789ab.tmp')
    const fresh = join(base, 'go', '.go-mod-setup-2-0123456789ab.tmp')
    await put(join(old, 'root', 'bin', 'go'))
    await put(join(fresh, 'root', 'bin', 'go'))
    await chmod(join(old, 'root', 'bin'), 0o555)
    await cached(base, '1.25.3')
    const yesterday = new Date(Date.now() - 24 * 3_600_000)
    await utimes(old, yesterday, yesterday)
    await utimes(join(base, 'go', '1.25.3'), yesterday, yesterday)
    const staging = await new ToolCache([base], LINUX).stage(NOW)
    await staging.remove()
    expect(await names(join(base, 'go'))).toEqual(['.go-mod-setup-2-0123456789ab.tmp', '1.25.3'])
  })

  it('is not led elsewhere by a link in its place', async () => {
    const [base, elsewhere] = [await directory('tools'), await directory('elsewhere')]
    await put(join(elsewhere, 'precious'), 'x')
    await mkdir(join(base, 'go', '1.25.3'), { recursive: true })
    await symlink(elsewhere, join(base, 'go', '1.25.3', 'x64'))
    const staging = await stageGo(new ToolCache([base], LINUX), 'new')
    const root = await staging.enter('1.25.3')
    await staging.remove()
    expect(await readFile(join(root, 'bin', 'go'), 'utf8')).toBe('new')
    expect(await names(elsewhere)).toEqual(['precious'])
  })
})

describe('beside @actions/tool-cache', () => {
  it('each finds what the other one entered', async () => {
    const base = await directory('tools')
    const cache = new ToolCache([base], LINUX)
    const staging = await stageGo(cache, 'ours')
    const ours = await staging.enter('1.27rc1')
    await staging.remove()
    await inToolkit(base, async () => {
      expect(toolkit.find('go', '1.27.0-rc.1', 'x64')).toBe(ours)
      const source = await directory('source')
      await put(join(source, 'bin', 'go'), 'theirs')
      const theirs = await toolkit.cacheDir(source, 'go', '1.25.3', 'x64')
      expect(await cache.list()).toEqual(
        expect.arrayContaining([
          { version: '1.25.3', root: theirs },
          { version: '1.27rc1', root: ours },
        ]),
      )
    })
  })
})

/** The toolkit reads its directories from the environment of the process. */
async function inToolkit(base: string, work: () => Promise<void>): Promise<void> {
  const names = ['RUNNER_TOOL_CACHE', 'RUNNER_TEMP'] as const
  const before = names.map(name => process.env[name])
  Object.assign(process.env, { RUNNER_TOOL_CACHE: base, RUNNER_TEMP: join(base, 'temp') })
  try {
    await work()
  } finally {
    for (const [index, name] of names.entries()) {
      const value = before[index]
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}
