import type { Finding } from '../diagnosis/finding.ts'
import type { ModuleFile, ModuleSource } from '../modules/source.ts'
import type { FileTaker } from './tar-extractor.ts'

/** The report's `cache.*.outcome`. */
export type CacheOutcome = 'hit' | 'partial' | 'miss' | 'present' | 'unavailable' | 'off'

/** The report's `cache.*.save.outcome`. */
export type SaveOutcome = 'saved' | 'exists' | 'unchanged' | 'denied' | 'failed' | 'off'

/** The kinds of archives. On GitHub the name decides the path in the archive, and with it the entry's version. */
export type EntryKind = (typeof ENTRY_KINDS)[number]

export const ENTRY_KINDS = ['modules', 'build', 'toolchain'] as const

export interface EntryKeys {
  readonly primaryKey: string
  /** Prefixes, tried in order; the newest entry of a prefix wins. */
  readonly restoreKeys: readonly string[]
}

export interface RestoreEntryRequest extends EntryKeys {
  readonly name: EntryKind
  /** An empty directory of the caller's that receives the files. It is complete only where the outcome is `restored`. */
  readonly into: string
  readonly lookupOnly: boolean
  /**
   * Takes each file as soon as it is complete, while the others still arrive. What is verified by itself may be used from then on, whatever
   * becomes of the rest.
   */
  readonly taker?: FileTaker | undefined
  readonly onProgress?: ((receivedBytes: number, totalBytes: number) => void) | undefined
  /** Aborted at the caller's deadline: what was cut off is a miss. */
  readonly signal: AbortSignal
}

export type RestoreEntryResult =
  | { readonly kind: 'restored' | 'found'; readonly matchedKey: string; readonly bytes: number }
  /** With a finding where there was an entry that could not be used: damaged, cut off, too late. */
  | { readonly kind: 'miss'; readonly finding?: Finding }
  | { readonly kind: 'unavailable'; readonly finding: Finding }

export interface SaveEntryRequest {
  readonly name: EntryKind
  readonly key: string
  /** The directory that the files are in. */
  readonly root: string
  /** Paths below root, with forward slashes. */
  readonly files: readonly string[]
  readonly signal: AbortSignal
}

export type SaveEntryResult =
  | { readonly outcome: 'saved'; readonly bytes: number }
  | { readonly outcome: 'exists' }
  | { readonly outcome: 'denied' | 'failed'; readonly finding: Finding }

/**
 * Archives under a key: all entries on GitHub, the build's and toolchains everywhere. A fault is an outcome; it never throws but for a programming error.
 * Bytes are those of the archive, as sent or stored; 0 where only looked up.
 */
export interface EntryStore {
  restore(request: RestoreEntryRequest): Promise<RestoreEntryResult>
  save(request: SaveEntryRequest): Promise<SaveEntryResult>
}

export interface SaveModulesRequest {
  /** GOMODCACHE's `cache/download`: GOPROXY layout. */
  readonly downloadDirectory: string
  /** Paths below it, with forward slashes: `.info`, `.mod` and `.zip` of the set. */
  readonly files: readonly string[]
  /** Overwrite what the store has: force-download. Else what is there wins. */
  readonly replace: boolean
  readonly signal: AbortSignal
}

export interface LookUpModulesRequest {
  readonly files: readonly ModuleFile[]
  readonly signal: AbortSignal
}

export type LookUpModulesResult =
  /** How many of the files it has. Nothing of them was read. */
  { readonly kind: 'looked-up'; readonly found: number } | { readonly kind: 'unavailable'; readonly finding: Finding }

/** Modules as content, each stored once whatever go.sum it came from: a directory or a bucket in GOPROXY layout. */
export interface ModuleStore {
  /** To read from: the first source of the engine. */
  readonly source: ModuleSource
  /** Whether files are there, without fetching any. A fault is an outcome. */
  lookUp(request: LookUpModulesRequest): Promise<LookUpModulesResult>
  /** Stores what is not there yet. `exists`: everything was. */
  save(request: SaveModulesRequest): Promise<SaveEntryResult>
  /**
   * Removes files that failed verification: they would fail for ever, since what is there wins. A fault is an outcome.
   *
   * @returns what could not be removed, and why
   */
  discard(files: readonly ModuleFile[]): Promise<readonly Finding[]>
}

/** One cache backend. `modules` is undefined where the service knows archives only (GitHub): then they are an entry like the other. */
export interface CacheStore {
  readonly kind: 'github' | 'directory' | 's3'
  readonly label: string
  readonly entries: EntryStore
  readonly modules: ModuleStore | undefined
  close(): Promise<void>
}
