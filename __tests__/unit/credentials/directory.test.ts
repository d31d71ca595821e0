import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  makeCredentialDirectory,
  removeCredentialDirectory,
  removeLeftCredentials,
} from '../../../src/credentials/directory.ts'

const DAY_MS = 24 * 60 * 60 * 1000
let base = ''
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'credentials-'))
})
afterEach(() => rmSync(base, { recursive: true }))

/** One that a process has made which is gone now. */
async function leftByTheDead(): Promise<string> {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] })
  const directory = await makeCredentialDirectory(base, child.pid ?? 0)
  writeFileSync(join(directory, 'git-0'), 'secret')
  child.stdin.end()
  await once(child, 'exit')
  return directory
}

const clean = async (): Promise<number> => removeLeftCredentials(base, { nowMs: Date.now() })

describe('the directory of credentials', () => {
  it('is its owner’s alone, and what is called otherwise is not removed as one', async () => {
    const directory = await makeCredentialDirectory(join(base, 'deep', 'down'), process.pid)
    expect(statSync(directory).mode & 0o777).toBe(0o700)
    await removeCredentialDirectory(directory)
    await removeCredentialDirectory(directory)
    expect(readdirSync(join(base, 'deep', 'down'))).toEqual([])
    await expect(removeCredentialDirectory(base)).rejects.toThrow('not a directory of credentials')
    await expect(removeCredentialDirectory(join(directory, '..'))).rejects.toThrow('not a directory of credentials')
  })

  it('goes once its process is gone, whatever runs under that number by now; that of the living stays', async () => {
    const [own, dead] = [await makeCredentialDirectory(base, process.pid), await leftByTheDead()]
    const reused = join(base, basename(own).replace(/-[0-9]+-([0-9a-f]{16})$/, '-1-$1'))
    mkdirSync(reused)
    expect(await clean()).toBe(2)
    expect(readdirSync(base)).toEqual([basename(own)])
    expect(
      [own, dead, reused].map(directory => basename(directory)).filter(name => readdirSync(base).includes(name)),
    ).toHaveLength(1)
  })

  it('goes with its process, also where that ends at once', () => {
    const directory = join(base, 'doomed')
    mkdirSync(directory)
    const module = join(import.meta.dirname, '../../../src/system/exit-cleanup.ts')
    const script = `import { removeAtExit } from ${JSON.stringify(module)}; removeAtExit(process.argv[1]); process.exit(3)`
    const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script, directory])
    expect([status, existsSync(directory)]).toEqual([3, false])
  })

  it('of another machine, or of nobody that is known, goes after a day', async () => {
    const unknown = await makeCredentialDirectory(base, 0)
    const foreign = join(base, basename(unknown).replace(/credentials-[0-9a-f]{8}-0/, 'credentials-00000000-7'))
    mkdirSync(foreign)
    expect(await clean()).toBe(0)
    for (const directory of [unknown, foreign]) utimesSync(directory, new Date(), new Date(Date.now() - 2 * DAY_MS))
    expect(await clean()).toBe(2)
  })

  it('is no link, no file and nothing of another name', async () => {
    const target = join(base, 'target')
    mkdirSync(target)
    writeFileSync(join(target, 'mine'), '')
    const dead = basename(await leftByTheDead())
    await removeCredentialDirectory(join(base, dead))
    symlinkSync(target, join(base, dead))
    writeFileSync(join(base, dead.replace(/.$/, 'x')), '')
    writeFileSync(join(base, dead.replace(/..$/, 'aa')), '')
    expect(await clean()).toBe(0)
    expect(readdirSync(target)).toEqual(['mine'])
    expect(await removeLeftCredentials(join(base, 'absent'), { nowMs: 0 })).toBe(0)
  })
})
