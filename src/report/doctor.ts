import type { CacheOutcome } from '../cache/store.ts'
import type { ValueSource } from '../config/inputs.ts'
import type { FailureCode } from '../diagnosis/codes.ts'
import type { Finding } from '../diagnosis/finding.ts'
import type { MirrorMeasurement } from '../modules/mirrors/probe/mirror-measurement.ts'
import type { Recommendation } from '../modules/mirrors/probe/recommendation.ts'
import type { Report } from './report.ts'

/** A setting, and who set it. */
export interface SettingRow {
  readonly name: string
  /** Without secrets; an input that is one says only that it is set. */
  readonly value: string
  readonly source: ValueSource
}

/** A measured mirror; modules are `path@version`. */
export interface MirrorRow extends Omit<MirrorMeasurement, 'has' | 'lacks'> {
  readonly asked: number
  readonly has: number
  readonly lacks: readonly string[]
}

/** A host of private modules. */
export interface CredentialRow {
  readonly host: string
  /** Modules of the project that are there. */
  readonly modules: number
  /** Kinds of credentials that would be used, by their names; never a value. */
  readonly uses: readonly string[]
  /** `not-asked`: no module of the project is there, so there is no repository to ask for. */
  readonly result: 'works' | 'failed' | 'not-asked'
  readonly code?: FailureCode
  readonly message?: string
}

export interface BackendRow {
  readonly kind: 'github' | 'directory' | 's3'
  readonly label: string
  /** What a job would find. */
  readonly modules: CacheOutcome
  readonly build: CacheOutcome
}

export interface DirectoryRow {
  readonly name: 'GOMODCACHE' | 'GOCACHE'
  readonly path: string
  readonly bytes: number
  readonly files: number
  /** False: at least so much. */
  readonly isComplete: boolean
  readonly freeable: readonly { readonly what: string; readonly bytes: number; readonly command: string }[]
}

/** What `doctor` found: `--json`. No secret is ever in it. */
export interface DoctorReport {
  readonly schema: 1
  readonly tool: { readonly version: string }
  /** No finding is an error. */
  readonly ok: boolean
  readonly seconds: number
  readonly go: Report['go']
  readonly settings: readonly SettingRow[]
  readonly project: {
    readonly directory: string
    readonly situation: string
    readonly modules: number
    readonly private: number
    readonly present: number
  }
  /** In the order of GOPROXY. */
  readonly mirrors: readonly MirrorRow[]
  readonly recommendation: Recommendation | null
  readonly credentials: readonly CredentialRow[]
  readonly cache: { readonly backend: BackendRow; readonly directories: readonly DirectoryRow[] } | null
  readonly findings: readonly Finding[]
}
