import { chmod, lstat, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { splitArguments } from '../../../src/modules/go-download.ts'
import { protectFiles } from '../../../src/modules/protected-files.ts'
import { temporaryDirectories } from '../../support/temp.ts'

const directory = temporaryDirectories(afterAll)

describe('protected files', () => {
  it('are put back byte for byte, with mode and times; what is new goes, what was removed comes back', async () => {
    const root = await directory('protected')
    const [goSum, goMod, added] = ['go.sum', 'go.mod', 'go.work.sum'].map(name => join(root, name)) as [
      string,
      string,
      string,
    ]
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0xff])
    await writeFile(goSum, bytes)
    await chmod(goSum, 0o640)
    await utimes(goSum, 1_000, 1_000)
    await writeFile(goMod, 'module x\n')
    const files = await protectFiles([goSum, goMod, added, goSum])
    expect(await files.restore()).toEqual([])
    await writeFile(goSum, 'changed')
    await rm(goMod)
    await writeFile(added, 'new')
    expect(await files.restore()).toEqual([goSum, goMod, added])
    expect(await readFile(goSum)).toEqual(bytes)
    const { mode, mtimeMs } = await stat(goSum)
    expect([mode & 0o777, mtimeMs]).toEqual([0o640, 1_000_000])
    expect(await readFile(goMod, 'utf8')).toBe('module x\n')
    await expect(stat(added)).rejects.toThrow('ENOENT')
  })

  it('stay links where they are links', async () => {
    const root = await directory('protected')
    const [target, link] = [join(root, 'real'), join(root, 'go.sum')]
    await writeFile(target, 'before')
    await symlink('real', link)
    const files = await protectFiles([link])
    await writeFile(link, 'after')
    expect(await files.restore()).toEqual([link])
    expect((await lstat(link)).isSymbolicLink()).toBe(true)
    expect(await readFile(target, 'utf8')).toBe('before')
  })
})

describe('arguments', () => {
  it('are parted so that each command line is short enough, and none is lost', () => {
    const args = Array.from({ length: 1_000 }, (_, index) => `example.com/module${index}@v1.0.0`)
    const parts = splitArguments(args, 5_000)
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.flat()).toEqual(args)
    for (const part of parts) expect(part.join('" "').length).toBeLessThanOrEqual(5_000)
  })

  it('make no command where there are none, and one for each that is too long', () => {
    expect(splitArguments([])).toEqual([])
    expect(splitArguments(['x'.repeat(50), 'y'], 10)).toEqual([['x'.repeat(50)], ['y']])
  })
})
