import type { CacheOutcome, SaveOutcome } from '../cache/store.ts'
import type { ValueSource } from '../config/inputs.ts'
import type { Finding } from '../diagnosis/finding.ts'
import type { GoVariable } from '../go/env.ts'
import type { ResolvedGo } from '../install/install-go.ts'
import type { SourceStatistics } from '../modules/source.ts'
import type { Comparison } from './cost.ts'

/** What became of saving one entry. */
export interface SaveReport {
  readonly outcome: SaveOutcome
  readonly bytes: number
  readonly seconds: number
  readonly reason: string
}

export interface EntryReport {
  readonly outcome: CacheOutcome
  readonly primaryKey: string
  readonly matchedKey: string
  readonly bytes: number
  readonly seconds: number
  readonly save: SaveReport
}

export interface ModulesEntryReport extends EntryReport {
  /** Only where both sides were measured. */
  readonly comparison?: Comparison
}

export interface BuildEntryReport extends EntryReport {
  /** Files in the build cache after the restore. */
  readonly entriesBefore: number
  /** Files in the entry that was saved; 0 where none was. */
  readonly entriesAfter: number
}

export interface DownloadReport {
  /** How many modules the set has, were fetched over the network, were there already. */
  readonly modules: number
  readonly fetched: number
  readonly present: number
  readonly bytes: number
  readonly seconds: number
  readonly retries: number
  readonly hedges: number
  readonly sources: readonly SourceStatistics[]
  readonly goCommand: { readonly attempts: number; readonly killed: number; readonly seconds: number }
}

/** A row of the audit list. */
export interface ModuleReport {
  readonly path: string
  readonly version: string
  readonly sum: string
  readonly source: string
  readonly bytes: number
}

export interface PhaseTime {
  readonly name: string
  /** Of its own: a phase within it counts there alone. */
  readonly seconds: number
  /** Its whole span, in seconds since the run began. */
  readonly start: number
  readonly end: number
}

/** The JSON report of the contract. No secret, no query string of a signed URL, no user:password is ever in it. */
export interface Report {
  readonly schema: 1
  readonly tool: { readonly version: string }
  readonly ok: boolean
  readonly seconds: number
  readonly phases: readonly PhaseTime[]
  readonly go: {
    readonly version: string
    readonly goos: string
    readonly goarch: string
    readonly gomodcache: string
    readonly gocache: string
    /** '' where there is none. */
    readonly source: ResolvedGo['source'] | ''
  }
  readonly environment: Readonly<Partial<Record<GoVariable, { readonly value: string; readonly source: ValueSource }>>>
  readonly cache: {
    readonly modules: ModulesEntryReport
    readonly build: BuildEntryReport
    /** Only where a Go had to be installed, and its entry was looked for. */
    readonly toolchain?: EntryReport
  }
  readonly download: DownloadReport
  readonly modules: readonly ModuleReport[]
  readonly findings: readonly Finding[]
}

export const NOT_SAVED: SaveReport = Object.freeze({ outcome: 'off', bytes: 0, seconds: 0, reason: '' })

const NO_ENTRY: EntryReport = Object.freeze({
  outcome: 'off',
  primaryKey: '',
  matchedKey: '',
  bytes: 0,
  seconds: 0,
  save: NOT_SAVED,
})

export const NO_DOWNLOAD: DownloadReport = Object.freeze({
  modules: 0,
  fetched: 0,
  present: 0,
  bytes: 0,
  seconds: 0,
  retries: 0,
  hedges: 0,
  sources: [],
  goCommand: { attempts: 0, killed: 0, seconds: 0 },
})

/** A report of which nothing is known yet; every field is there, so that readers need no special cases for failures. */
export function emptyReport(version: string): Report {
  return {
    schema: 1,
    tool: { version },
    ok: false,
    seconds: 0,
    phases: [],
    go: { version: '', goos: '', goarch: '', gomodcache: '', gocache: '', source: '' },
    environment: {},
    cache: { modules: NO_ENTRY, build: { ...NO_ENTRY, entriesBefore: 0, entriesAfter: 0 } },
    download: NO_DOWNLOAD,
    modules: [],
    findings: [],
  }
}
