import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { writeSmallFile } from '../../../src/system/small-file.ts'
import { temporaryDirectories } from '../../support/temp.ts'

const directory = temporaryDirectories(afterAll)

describe('a small file', () => {
  it('is there whole, in directories that were not, and takes the place of an older one', async () => {
    const root = await directory('small-file')
    const path = join(root, 'a', 'b', 'file')
    writeSmallFile(path, Buffer.from('one'))
    writeSmallFile(path, Buffer.from('two'))
    expect(await readFile(path, 'utf8')).toBe('two')
    expect(await readdir(join(root, 'a', 'b'))).toEqual(['file'])
  })

  it('leaves nothing behind where it cannot be put', async () => {
    const root = await directory('small-file')
    await mkdir(join(root, 'taken', 'file'), { recursive: true })
    expect(() => writeSmallFile(join(root, 'taken', 'file'), Buffer.from('x'))).toThrow('EISDIR')
    expect(await readdir(join(root, 'taken'))).toEqual(['file'])
    await writeFile(join(root, 'plain'), '')
    expect(() => writeSmallFile(join(root, 'plain', 'file'), Buffer.from('x'))).toThrow('ENOTDIR')
  })
})
