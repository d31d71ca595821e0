import { redactUrls } from '../diagnosis/redaction.ts'
import { escapeModulePath, escapeVersion, type ModuleVersion, moduleKey } from '../go/module-path.ts'
import type { ProxyEntry } from '../go/proxy-list.ts'
import { ChecksumDatabaseError } from './checksum-database-error.ts'
import type { ChecksumDatabaseSetting } from './checksum-database-setting.ts'
import { type DatabaseRecord, parseDatabaseRecord, sumsOfModule, verifyInclusion } from './database-answer.ts'
import { below, type DocumentOutcome, type DocumentReader } from './documents.ts'
import { fullTile, type Tile, tileBytes, tilePath, tilesOfRecord } from './merkle-tree.ts'

/** What the database says of a module, once it is verified. */
export type DatabaseAnswer =
  /** The hashes of the zip, in the form `h1:…`. */
  | { readonly kind: 'found'; readonly sums: readonly string[]; readonly proof: DatabaseProof }
  /** It could not find such a module. That is nobody's signed word. */
  | { readonly kind: 'unknown-module' }

/** What an answer was verified with, by path below the database's URL: whoever is served these can verify it again. */
export interface DatabaseProof {
  readonly name: string
  readonly documents: ReadonlyMap<string, Buffer>
}

export interface ChecksumDatabase {
  readonly name: string
  /**
   * @throws ChecksumDatabaseError where the answer is forged, malformed or not to be had; the signal's reason when that aborts
   */
  lookup(module: ModuleVersion, signal: AbortSignal): Promise<DatabaseAnswer>
}

export interface ChecksumDatabaseOptions {
  readonly setting: ChecksumDatabaseSetting
  /** GOPROXY: a proxy that passes the database on is asked in its place. */
  readonly proxies: readonly ProxyEntry[]
  readonly reader: DocumentReader
}

const MAX_RECORD_BYTES = 1 << 20
const MAX_SUPPORTED_BYTES = 64 << 10

/**
 * A client of a checksum database that trusts nothing but its key: each answer is checked against the signed head of a Merkle tree.
 * Unlike go it keeps no tree head from one run to the next, so it cannot notice that a database shows different trees to different people.
 * Source: go.dev/ref/mod#checksum-database, go.dev/design/25530-sumdb.
 */
export function createChecksumDatabase(options: ChecksumDatabaseOptions): ChecksumDatabase {
  return new TiledDatabase(options)
}

class TiledDatabase implements ChecksumDatabase {
  readonly name: string
  readonly #options: ChecksumDatabaseOptions

  constructor(options: ChecksumDatabaseOptions) {
    this.name = options.setting.name
    this.#options = options
  }

  async lookup(module: ModuleVersion, signal: AbortSignal): Promise<DatabaseAnswer> {
    const place = await findPlace(this.#options, signal)
    const path = `lookup/${escapeModulePath(module.path)}@${escapeVersion(module.version)}`
    const outcome = await this.#read(below(place.url, path), { maxBytes: MAX_RECORD_BYTES, signal })
    if (outcome.kind === 'not-found') return { kind: 'unknown-module' }
    if (outcome.kind === 'failed')
      throw unreachable(this.name, [...place.notes, `${label(place.url)}: ${outcome.message}`])
    const record = this.#named(module, () => parseDatabaseRecord(outcome.body, this.#options.setting.key))
    const tiles = await this.#readTiles(record, place.url, signal)
    return this.#named(module, () => {
      verifyInclusion(record, tiles)
      const proof = { name: this.name, documents: new Map([[path, outcome.body], ...tiles]) }
      return { kind: 'found', sums: sumsOfModule(record, module), proof }
    })
  }

  async #readTiles(record: DatabaseRecord, base: string, signal: AbortSignal): Promise<ReadonlyMap<string, Buffer>> {
    const tiles = tilesOfRecord({ size: record.head.size, index: record.index })
    return new Map(
      await Promise.all(tiles.map(async tile => [tilePath(tile), await this.#readTile(tile, base, signal)] as const)),
    )
  }

  async #readTile(tile: Tile, base: string, signal: AbortSignal): Promise<Buffer> {
    for (const wider of [tile, fullTile(tile)]) {
      const url = below(base, tilePath(wider))
      const outcome = await this.#read(url, { maxBytes: tileBytes(wider), signal })
      if (outcome.kind === 'failed') throw unreachable(this.name, [`${label(url)}: ${outcome.message}`])
      if (outcome.kind === 'not-found') continue
      if (outcome.body.length !== tileBytes(wider))
        throw new ChecksumDatabaseError(
          'malformed-answer',
          `${label(url)} has ${outcome.body.length} bytes instead of ${tileBytes(wider)}`,
        )
      return outcome.body.subarray(0, tileBytes(tile))
    }
    throw unreachable(this.name, [`${label(below(base, tilePath(tile)))}: not found`])
  }

  async #read(
    url: string,
    options: { readonly maxBytes: number; readonly signal: AbortSignal },
  ): Promise<DocumentOutcome> {
    return this.#options.reader.read({ url, ...options })
  }

  /** Says which module and database an error is about. */
  #named<T>(module: ModuleVersion, verify: () => T): T {
    try {
      return verify()
    } catch (error) {
      if (!(error instanceof ChecksumDatabaseError)) throw error
      throw new ChecksumDatabaseError(error.fault, `${this.name} on ${moduleKey(module)}: ${error.message}`, {
        cause: error,
      })
    }
  }
}

interface DatabasePlace {
  /** Without slash at the end. */
  readonly url: string
  /** What proxies that do not pass the database on said: what is missing, should the database itself not be reached. */
  readonly notes: readonly string[]
}

/**
 * Where the database is asked: at the user's URL, through the first proxy that passes it on (and then only there), else directly.
 * Source: cmd/go/internal/modfetch/sumdb.go initBase, go.dev/design/25530-sumdb#proxying-a-checksum-database.
 */
async function findPlace(options: ChecksumDatabaseOptions, signal: AbortSignal): Promise<DatabasePlace> {
  const { setting, proxies, reader } = options
  if (setting.url !== undefined) return { url: setting.url, notes: [] }
  const notes: string[] = []
  for (const proxy of proxies) {
    if (proxy.kind !== 'url') break
    const url = below(proxy.url, `sumdb/${setting.name}`)
    const outcome = await reader.read({ url: below(url, 'supported'), maxBytes: MAX_SUPPORTED_BYTES, signal })
    if (outcome.kind === 'read') return { url, notes }
    const said = outcome.kind === 'not-found' ? 'does not pass the checksum database on' : outcome.message
    notes.push(`${proxy.label}: ${said}`)
    if (outcome.kind === 'failed' && !proxy.fallBackOnError) throw unreachable(setting.name, notes)
  }
  return { url: `https://${setting.name}`, notes }
}

function unreachable(name: string, notes: readonly string[]): ChecksumDatabaseError {
  return new ChecksumDatabaseError('unreachable', `the checksum database ${name} cannot be asked: ${notes.join('; ')}`)
}

function label(url: string): string {
  return redactUrls(url)
}
