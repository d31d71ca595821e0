import { randomBytes } from 'node:crypto'

/** An entry of the cache service. Those that were reserved but never committed are invisible. */
export interface CacheEntry {
  readonly id: number
  readonly key: string
  readonly version: string
  /** The ref that wrote it: others see it only where their job may read that ref. */
  readonly scope: string
  readonly archive: Buffer
  /** Of the archive. */
  readonly bytes: number
  /** Counts the changes: what an ETag is made of. */
  readonly revision: number
  readonly committed: boolean
  readonly createdAt: number
}

type EntryFields = Omit<CacheEntry, 'archive' | 'bytes'>
type EntryChange = Partial<EntryFields> & { readonly archive?: Buffer | readonly Buffer[] }

/** Uploaded parts are put together when somebody looks: who uploads does not wait for it, as with the service. */
class StoredEntry implements CacheEntry {
  readonly fields: EntryFields
  readonly parts: readonly Buffer[]
  #archive: Buffer | undefined

  constructor(fields: EntryFields, parts: readonly Buffer[]) {
    this.fields = fields
    this.parts = parts
    this.#archive = parts.length === 1 ? parts[0] : undefined
  }

  get id(): number {
    return this.fields.id
  }

  get key(): string {
    return this.fields.key
  }

  get version(): string {
    return this.fields.version
  }

  get scope(): string {
    return this.fields.scope
  }

  get archive(): Buffer {
    return (this.#archive ??= Buffer.concat(this.parts))
  }

  get bytes(): number {
    return this.parts.reduce((bytes, part) => bytes + part.length, 0)
  }

  get revision(): number {
    return this.fields.revision
  }

  get committed(): boolean {
    return this.fields.committed
  }

  get createdAt(): number {
    return this.fields.createdAt
  }
}

/** What a job's runtime token allows: to read the scopes in this order, to write the first one. */
export interface CacheAccess {
  readonly scopes: readonly string[]
  readonly writable: boolean
}

export interface NewEntry {
  readonly key: string
  readonly version: string
  readonly scope?: string
  readonly archive: Buffer
}

export interface CacheQuery {
  /** The primary key first, then the restore keys. */
  readonly keys: readonly string[]
  readonly version: string
}

export const DEFAULT_SCOPE = 'refs/heads/main'

/** The entries of one repository, with the service's rules of matching and of what exists already. */
export class CacheEntryStore {
  readonly #entries = new Map<number, StoredEntry>()
  readonly #access = new Map<string, CacheAccess>()
  #lastId = 0

  all(): readonly CacheEntry[] {
    return [...this.#entries.values()].filter(entry => entry.committed)
  }

  clear(): void {
    this.#entries.clear()
  }

  newToken(access: CacheAccess): string {
    const token = `token-${randomBytes(12).toString('hex')}`
    this.#access.set(token, access)
    return token
  }

  accessOf(authorization: string | undefined): CacheAccess | undefined {
    return this.#access.get(authorization?.replace(/^Bearer /, '') ?? '')
  }

  put(entry: NewEntry): CacheEntry {
    const reserved = this.reserve(entry, entry.scope ?? DEFAULT_SCOPE)
    if (reserved === undefined) throw new Error(`there is an entry ${entry.key} already`)
    this.update(reserved.id, { archive: entry.archive })
    return this.update(reserved.id, { committed: true })
  }

  /** undefined where that scope has an entry, or a reservation, of the same key and version. */
  reserve(entry: Pick<NewEntry, 'key' | 'version'>, scope: string): CacheEntry | undefined {
    const taken = [...this.#entries.values()].some(
      other => other.key === entry.key && other.version === entry.version && other.scope === scope,
    )
    if (taken) return undefined
    const id = ++this.#lastId
    const { key, version } = entry
    return this.update(id, {
      id,
      key,
      version,
      scope,
      archive: Buffer.alloc(0),
      revision: 0,
      committed: false,
      createdAt: id,
    })
  }

  reserved(wanted: Pick<CacheEntry, 'key' | 'version' | 'scope'>): CacheEntry | undefined {
    return [...this.#entries.values()].find(
      ({ key, version, scope, committed }) =>
        !committed && key === wanted.key && version === wanted.version && scope === wanted.scope,
    )
  }

  get(id: number): CacheEntry | undefined {
    return this.#entries.get(id)
  }

  update(id: number, { archive, ...change }: EntryChange): CacheEntry {
    const before = this.#entries.get(id)
    const parts = archive === undefined ? before?.parts : Array.isArray(archive) ? archive : [archive as Buffer]
    const fields = { ...before?.fields, ...change, revision: (before?.fields.revision ?? 0) + 1 }
    const changed = new StoredEntry(fields as EntryFields, parts ?? [])
    this.#entries.set(id, changed)
    return changed
  }

  /**
   * Scope by scope: the exact key, then each key as a prefix, the newest entry first.
   * Source: docs.github.com, "Dependency caching reference", "Cache key matching".
   */
  find(query: CacheQuery, access: CacheAccess): CacheEntry | undefined {
    for (const scope of access.scopes) {
      const visible = this.all()
        .filter(entry => entry.scope === scope && entry.version === query.version)
        .toSorted((a, b) => b.createdAt - a.createdAt)
      const exact = visible.find(entry => entry.key === query.keys[0])
      if (exact !== undefined) return exact
      for (const prefix of query.keys) {
        const newest = visible.find(entry => entry.key.startsWith(prefix))
        if (newest !== undefined) return newest
      }
    }
    return undefined
  }
}
