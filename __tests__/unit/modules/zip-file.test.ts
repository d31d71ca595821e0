import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { ZipFile } from '../../../src/modules/zip-file.ts'
import { incompressible } from '../../support/module-builder.ts'
import { temporaryDirectories } from '../../support/temp.ts'

const directory = temporaryDirectories(afterAll)

it('any range of a file is what is there, and none reaches beyond', async () => {
  const content = incompressible('zip-file', 3 * 1024 * 1024 + 17)
  const path = join(await directory('zip-file'), 'file')
  await writeFile(path, content)
  const file = new ZipFile(path)
  try {
    fc.assert(
      fc.property(fc.nat(content.length), fc.nat(2 * 1024 * 1024), (offset, length) => {
        const within = content.subarray(offset, offset + length)
        expect(Buffer.compare(file.sliceWithin(offset, length), within)).toBe(0)
        if (within.length === length) expect(Buffer.compare(file.slice(offset, length), within)).toBe(0)
        else expect(() => file.slice(offset, length)).toThrow('beyond the end')
      }),
    )
    for (const [offset, length] of [
      [-1, 1],
      [Number.NaN, 1],
      [0, -1],
      [2 ** 60, 1],
    ] as const)
      expect(() => file.slice(offset, length)).toThrow('beyond the end')
  } finally {
    file.close()
  }
})
