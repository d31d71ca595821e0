import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { TOOLCHAIN_LAYOUT } from '../../src/install/toolchain-layout.ts'
import { hash1 } from '../../src/modules/directory-hash.ts'
import { type UnpackRequest, type UnpackResult, unpackShare } from '../../src/modules/unpack-share.ts'
import { fakeToolchain } from '../support/fake-toolchain.ts'
import { incompressible } from '../support/module-builder.ts'
import { temporaryDirectories } from '../support/temp.ts'
import { writeZip, type ZipEntry } from '../support/zip-writer.ts'

const directory = temporaryDirectories(afterAll)

interface Unpacked {
  readonly into: string
  readonly results: readonly UnpackResult[]
}

async function unpack(zip: Buffer, content: UnpackRequest['content'], shares = 1): Promise<Unpacked> {
  const base = await directory('unpack')
  const into = await directory('unpack')
  const zipPath = join(base, 'a.zip')
  await writeFile(zipPath, zip)
  const results: UnpackResult[] = []
  for (let share = 0; share < shares; share++)
    results.push(await unpackShare({ zipPath, content, into, share, shares, ...TOOLCHAIN_LAYOUT }))
  return { into, results }
}

async function filesIn(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted()
}

function archive(...entries: readonly ZipEntry[]): Promise<Unpacked> {
  return unpack(writeZip(entries), { kind: 'archive', prefix: 'go/', maxBytes: 1000 })
}

describe('the shares of a zip', () => {
  // More than is inflated at once, so that it goes in pieces.
  const large = incompressible('large', 9 << 20)
  const module = fakeToolchain({ version: '1.99.1', files: { 'pkg/tool/linux_amd64/large': large } })

  it.each([1, 2, 3, 20])('are, %d together, the whole: its files and its hash', async shares => {
    const { into, results } = await unpack(module.zip, { kind: 'module', module }, shares)
    const hashed = results.flatMap(result => (result.kind === 'unpacked' ? result.hashed : []))
    expect(hash1(hashed)).toBe(module.zipSum)
    expect(await filesIn(into)).toEqual(
      Object.keys(module.files)
        .map(name => name.replace('_go.mod', 'go.mod'))
        .toSorted(),
    )
    expect((await readFile(join(into, 'pkg/tool/linux_amd64/large'))).equals(large)).toBe(true)
    expect((await stat(join(into, 'pkg/tool/linux_amd64/large'))).mode & 0o100).toBe(0o100)
    expect((await stat(join(into, 'src/go.mod'))).mode & 0o111).toBe(0)
  })

  it('are refused where the zip is not that module’s', async () => {
    const other = { path: module.path, version: 'v0.0.1-go1.99.2.linux-amd64' }
    const { results, into } = await unpack(module.zip, { kind: 'module', module: other })
    expect(results).toMatchObject([{ kind: 'bad-zip', reason: expect.stringContaining('does not begin with') }])
    expect(await filesIn(into)).toEqual([])
  })
})

describe('an archive', () => {
  it('has everything below its directory', async () => {
    const { into, results } = await archive(
      { name: 'go/', content: '' },
      { name: 'go/src/', content: '' },
      { name: 'go/bin/go', content: 'go' },
      { name: 'go/src/go.mod', content: 'module std' },
    )
    expect(results).toMatchObject([{ kind: 'unpacked' }])
    expect(await filesIn(into)).toEqual(['bin/go', 'src/go.mod'])
  })

  it.each([
    ['outside', [{ name: 'other/x', content: '' }]],
    ['above', [{ name: 'go/../x', content: '' }]],
    ['at the root', [{ name: '/x', content: '' }]],
    ['with a backslash', [{ name: 'go/..\\x', content: '' }]],
    [
      'twice',
      [
        { name: 'go/x', content: '1' },
        { name: 'go/x', content: '2' },
      ],
    ],
    [
      'twice but for case',
      [
        { name: 'go/x', content: '1' },
        { name: 'go/X', content: '2' },
      ],
    ],
    ['that are no UTF-8', [{ name: Buffer.from([0x67, 0x6f, 0x2f, 0xff]), content: '1' }]],
    ['too large', [{ name: 'go/x', content: 'x'.repeat(1001) }]],
    ['with a wrong CRC', [{ name: 'go/x', content: 'x', lie: { crc32: 1 } }]],
  ])('is refused with names or files %s', async (_what, entries: readonly ZipEntry[]) => {
    const { into, results } = await archive(...entries)
    expect(results).toMatchObject([{ kind: 'bad-zip' }])
    expect(await filesIn(into)).toEqual([])
  })

  it('is refused where it is no zip', async () => {
    expect(
      (await unpack(Buffer.from('<html>'), { kind: 'archive', prefix: 'go/', maxBytes: 1000 })).results,
    ).toMatchObject([{ kind: 'bad-zip' }])
  })
})
