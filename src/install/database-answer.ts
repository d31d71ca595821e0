import type { ModuleVersion } from '../go/module-path.ts'
import { ChecksumDatabaseError } from './checksum-database-error.ts'
import {
  hashFromTile,
  type NodeHash,
  recordHash,
  rootFromLeaf,
  type StoredNode,
  tileOf,
  tilePath,
} from './merkle-tree.ts'
import { decodeBase64, openSignedNote, type VerifierKey } from './signed-note.ts'

/** How many records the database had, and the root over them. */
export interface TreeHead {
  readonly size: number
  readonly root: NodeHash
}

/** The answer to a look-up: a record and the signed head of a tree that is said to hold it. Nothing of it is verified but the signature. */
export interface DatabaseRecord {
  /** Its place in the tree, counted from 0. */
  readonly index: number
  /** Lines of go.sum. */
  readonly text: string
  readonly head: TreeHead
}

/**
 * Reads the answer to `/lookup/`: the record's number, its lines, a blank line, the signed tree head.
 * Source: golang.org/x/mod/sumdb/tlog ParseRecord, ParseTree; go.dev/design/25530-sumdb.
 *
 * @throws ChecksumDatabaseError `malformed-answer`, `forged-signature`, `forged-record`
 */
export function parseDatabaseRecord(answer: Buffer, key: VerifierKey): DatabaseRecord {
  const message = decodeText(answer)
  const end = message.indexOf('\n\n')
  const [, number, text] = /^([0-9]{1,15})\n([^]*)$/.exec(message.slice(0, end + 1)) ?? []
  if (end === -1 || number === undefined || text === undefined || text === '') throw malformed('not a record')
  const head = parseTreeHead(openSignedNote(message.slice(end + 2), key))
  const index = Number(number)
  if (index >= head.size)
    throw new ChecksumDatabaseError('forged-record', `record ${index} cannot be in a tree of ${head.size} records`)
  return { index, text, head }
}

/** Lines behind the third are for later versions of the format, and ignored. */
function parseTreeHead(text: string): TreeHead {
  const [first, size = '', root = '', ...rest] = text.split('\n')
  const hash = decodeBase64(root)
  if (
    first !== 'go.sum database tree' ||
    rest.length === 0 ||
    hash?.length !== 32 ||
    !/^(0|[1-9][0-9]{0,14})$/.test(size)
  )
    throw malformed('not a tree head')
  return { size: Number(size), root: hash }
}

/**
 * Whether the signed tree holds the record. `tiles` are those of {@link tilesOfRecord}, by path, of the right length each.
 *
 * @throws ChecksumDatabaseError `foreign-proof` where the tiles are not those of the signed tree, `forged-record` where they are but have another record there
 */
export function verifyInclusion(record: DatabaseRecord, tiles: ReadonlyMap<string, Buffer>): void {
  const { index, head } = record
  const stored = (node: StoredNode): NodeHash => {
    const data = tiles.get(tilePath(tileOf(node, head.size)))
    if (data === undefined) throw new Error('a tile of the proof is missing')
    return hashFromTile(node, data)
  }
  const leaf = stored({ level: 0, index })
  if (!rootFromLeaf({ size: head.size, index, leaf, stored }).equals(head.root))
    throw new ChecksumDatabaseError(
      'foreign-proof',
      `the proof for record ${index} belongs to another tree than the one of ${head.size} records that was signed`,
    )
  if (!recordHash(Buffer.from(record.text)).equals(leaf))
    throw new ChecksumDatabaseError('forged-record', `the record is not what the signed tree holds at ${index}`)
}

/**
 * The hashes (`h1:…`) that a verified record has for a module's zip.
 *
 * @throws ChecksumDatabaseError `forged-record` where the record is about something else
 */
export function sumsOfModule(record: DatabaseRecord, module: ModuleVersion): readonly string[] {
  const prefix = `${module.path} ${module.version} `
  const sums = record.text.split('\n').flatMap(line => (line.startsWith(prefix) ? [line.slice(prefix.length)] : []))
  if (sums.length === 0)
    throw new ChecksumDatabaseError(
      'forged-record',
      `the record at ${record.index} is not about ${module.path}@${module.version}`,
    )
  return sums
}

function decodeText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    throw new ChecksumDatabaseError('malformed-answer', 'not a record: it is no UTF-8', { cause: error })
  }
}

function malformed(message: string): ChecksumDatabaseError {
  return new ChecksumDatabaseError('malformed-answer', message)
}
