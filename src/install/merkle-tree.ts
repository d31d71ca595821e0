import { createHash } from 'node:crypto'

/** SHA-256, 32 bytes. */
export type NodeHash = Buffer

const HASH_BYTES = 32
const TILE_HEIGHT = 8
const TILE_WIDTH = 2 ** TILE_HEIGHT

/** A complete subtree: the node at `level` above the records, counted from the left. */
export interface StoredNode {
  readonly level: number
  readonly index: number
}

/** Up to 256 neighbouring nodes of every eighth level, as a database serves them. */
export interface Tile {
  readonly level: number
  readonly index: number
  /** 256, or fewer where the tree does not fill it yet. */
  readonly width: number
}

/** The leaf of a record. RFC 6962, 2.1. */
export function recordHash(record: Uint8Array): NodeHash {
  return createHash('sha256').update(Buffer.of(0)).update(record).digest()
}

/** The node above two others. RFC 6962, 2.1. */
function parentHash(left: NodeHash, right: NodeHash): NodeHash {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest()
}

export interface AuditPath {
  /** Records in the tree. */
  readonly size: number
  /** Of the record, counted from 0. */
  readonly index: number
  readonly leaf: NodeHash
  /** The nodes beside the path. */
  readonly stored: (node: StoredNode) => NodeHash
}

/** The root that follows from a record's leaf and the nodes beside its path: equal to the signed root only where the tree holds the record. RFC 6962, 2.1.1. */
export function rootFromLeaf(path: AuditPath): NodeHash {
  return climb(path, 0, path.size)
}

function climb(path: AuditPath, low: number, high: number): NodeHash {
  if (high - low === 1) return path.leaf
  const middle = low + largestPowerBelow(high - low)
  return path.index < middle
    ? parentHash(climb(path, low, middle), subtree(path, middle, high))
    : parentHash(subtree(path, low, middle), climb(path, middle, high))
}

function subtree(path: Pick<AuditPath, 'stored'>, low: number, high: number): NodeHash {
  const level = Math.log2(high - low)
  if (Number.isInteger(level)) return path.stored({ level, index: low / 2 ** level })
  const middle = low + largestPowerBelow(high - low)
  return parentHash(subtree(path, low, middle), subtree(path, middle, high))
}

/** The largest power of two that is smaller than `count` (at least 2). */
function largestPowerBelow(count: number): number {
  let power = 1
  while (power * 2 < count) power *= 2
  return power
}

/** The tiles that hold a record's leaf and its audit path. */
export function tilesOfRecord(record: { readonly size: number; readonly index: number }): readonly Tile[] {
  const tiles = new Map<string, Tile>()
  const add = (node: StoredNode): NodeHash => {
    const tile = tileOf(node, record.size)
    tiles.set(tilePath(tile), tile)
    return NO_HASH
  }
  add({ level: 0, index: record.index })
  rootFromLeaf({ ...record, leaf: NO_HASH, stored: add })
  return [...tiles.values()]
}

const NO_HASH = Buffer.alloc(HASH_BYTES)

/** The tile of the widest form that a tree of this size has. */
export function tileOf(node: StoredNode, size: number): Tile {
  const level = Math.floor(node.level / TILE_HEIGHT)
  const index = Math.floor(firstInLevel(node) / TILE_WIDTH)
  const nodesAtLevel = Math.floor(size / 2 ** (level * TILE_HEIGHT))
  return { level, index, width: Math.min(TILE_WIDTH, nodesAtLevel - index * TILE_WIDTH) }
}

/** The hash of a node, from the tile that {@link tileOf} names. */
export function hashFromTile(node: StoredNode, data: Buffer): NodeHash {
  const count = 2 ** (node.level % TILE_HEIGHT)
  const start = (firstInLevel(node) % TILE_WIDTH) * HASH_BYTES
  return hashOfRow(data.subarray(start, start + count * HASH_BYTES))
}

/** The leftmost of the tile level's nodes that are below the node. */
function firstInLevel(node: StoredNode): number {
  return node.index * 2 ** (node.level % TILE_HEIGHT)
}

function hashOfRow(row: Buffer): NodeHash {
  if (row.length === HASH_BYTES) return row
  const middle = row.length / 2
  return parentHash(hashOfRow(row.subarray(0, middle)), hashOfRow(row.subarray(middle)))
}

/** How many bytes a tile has. */
export function tileBytes(tile: Tile): number {
  return tile.width * HASH_BYTES
}

/** `tile/8/L/NNN[.p/W]`, the number in groups of three digits. Source: golang.org/x/mod/sumdb/tlog Tile.Path, go.dev/design/25530-sumdb. */
export function tilePath(tile: Tile): string {
  const groups: string[] = []
  for (let rest = tile.index, last = true; last || rest > 0; rest = Math.floor(rest / 1000), last = false)
    groups.unshift(`${last ? '' : 'x'}${String(rest % 1000).padStart(3, '0')}`)
  const partial = tile.width === TILE_WIDTH ? '' : `.p/${tile.width}`
  return `tile/${TILE_HEIGHT}/${tile.level}/${groups.join('/')}${partial}`
}

/** The same tile once the tree has filled it: a database may drop the partial ones then. */
export function fullTile(tile: Tile): Tile {
  return { ...tile, width: TILE_WIDTH }
}
