import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { removeModuleCache } from '../../../src/modules/remove-cache.ts'
import { temporaryDirectories } from '../../support/temp.ts'

const directory = temporaryDirectories(afterAll)

describe('removing all of GOMODCACHE', () => {
  it('takes read-only trees with it', async () => {
    const goModCache = join(await directory('remove'), 'mod')
    const tree = join(goModCache, 'example.com/x@v1.0.0/sub')
    for (const path of [tree, join(goModCache, 'cache/download')]) await mkdir(path, { recursive: true })
    await writeFile(join(tree, 'x.go'), '')
    await chmod(tree, 0o555)
    expect(await removeModuleCache(goModCache)).toEqual({ kind: 'removed' })
    expect(await removeModuleCache(goModCache)).toEqual({ kind: 'absent' })
  })

  it('leaves alone what is no module cache', async () => {
    const home = await directory('remove')
    await writeFile(join(home, 'thesis.txt'), 'years of work')
    expect(await removeModuleCache(home)).toMatchObject({ kind: 'refused' })
    expect(await removeModuleCache('relative/mod')).toMatchObject({ kind: 'refused' })
    expect(await readdir(home)).toEqual(['thesis.txt'])
  })
})
