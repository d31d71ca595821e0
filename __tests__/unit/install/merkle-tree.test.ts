import { describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import {
  hashFromTile,
  recordHash,
  rootFromLeaf,
  type StoredNode,
  tileBytes,
  tileOf,
  tilePath,
  tilesOfRecord,
} from '../../../src/install/merkle-tree.ts'
import { hashLevels, tileFiles, treeRoot } from '../../support/database-twin.ts'

function leavesOf(count: number): readonly Buffer[] {
  return Array.from({ length: count }, (_, at) => recordHash(Buffer.from(`record ${at}`)))
}

/** From the files of the tree, as the client has them. */
function storedIn(files: ReadonlyMap<string, Buffer>, size: number): (node: StoredNode) => Buffer {
  return node => {
    const tile = tileOf(node, size)
    const data = files.get(tilePath(tile))
    if (data?.length !== tileBytes(tile)) throw new Error(`no tile ${tilePath(tile)}`)
    return hashFromTile(node, data)
  }
}

describe('the audit path through tiles', () => {
  it('leads to the root by definition, from every record of trees of many sizes', () => {
    const all = leavesOf(700)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), fc.nat(), (size, place) => {
        const index = place % size
        const leaves = all.slice(0, size)
        const files = new Map(tileFiles(hashLevels(leaves)))
        const stored = storedIn(files, size)
        const leaf = leaves[index] ?? Buffer.alloc(0)
        expect(stored({ level: 0, index })).toEqual(leaf)
        expect(rootFromLeaf({ size, index, leaf, stored })).toEqual(treeRoot(leaves))
        const other = createHash('sha256').update('other').digest()
        expect(rootFromLeaf({ size, index, leaf: other, stored })).not.toEqual(treeRoot(leaves))
      }),
      { numRuns: 40 },
    )
  })

  it('names all tiles that it reads, and no others, three levels up', () => {
    const size = 66_000
    const leaves = leavesOf(size)
    const files = new Map(tileFiles(hashLevels(leaves)))
    const expected = treeRoot(leaves)
    for (const index of [0, 255, 256, 65_535, 65_536, size - 1]) {
      const named = tilesOfRecord({ size, index }).map(tilePath)
      const read = new Set<string>()
      const stored = storedIn(files, size)
      const root = rootFromLeaf({
        size,
        index,
        leaf: leaves[index] ?? Buffer.alloc(0),
        stored: node => {
          read.add(tilePath(tileOf(node, size)))
          return stored(node)
        },
      })
      read.add(tilePath(tileOf({ level: 0, index }, size)))
      expect(root).toEqual(expected)
      expect(named.toSorted()).toEqual([...read].toSorted())
      expect(named.length).toBeLessThan(8)
    }
  })

  // Read from the log of the go command (1.26.8) asking the default database for this record.
  it('asks for the tiles that go asks for, in a tree of 66 million records', () => {
    const paths = tilesOfRecord({ size: 66_332_798, index: 41_959_331 }).map(tilePath)
    expect(paths.toSorted()).toEqual(
      [
        'tile/8/0/x163/903',
        'tile/8/0/x259/112.p/126',
        'tile/8/1/640',
        'tile/8/1/x001/012.p/40',
        'tile/8/2/002',
        'tile/8/2/003.p/244',
        'tile/8/3/000.p/3',
      ].toSorted(),
    )
  })

  it.each([
    [{ level: 0, index: 0, width: 256 }, 'tile/8/0/000'],
    [{ level: 1, index: 5, width: 1 }, 'tile/8/1/005.p/1'],
    [{ level: 0, index: 1_234_067, width: 8 }, 'tile/8/0/x001/x234/067.p/8'],
    [{ level: 2, index: 1000, width: 256 }, 'tile/8/2/x001/000'],
  ])('writes %j as %s', (tile, path) => {
    expect(tilePath(tile)).toBe(path)
  })
})
