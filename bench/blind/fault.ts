import type { ProjectOptions } from '../../__tests__/support/project.ts'
import type { SyntheticModule } from '../../__tests__/support/module-builder.ts'
import type { FailureCode } from '../../src/diagnosis/codes.ts'
import type { Draw } from '../draw.ts'
import type { Lab } from './lab.ts'

/** Something that goes wrong, or only seems to. */
export interface FaultKind {
  readonly name: string
  /** What names it rightly, as the first finding; `survived`: the modules must come, and nobody may be blamed for an error. */
  readonly codes: readonly FailureCode[] | 'survived'
  /** Whether the modules must come all the same: nothing that a cache does may fail a job. */
  readonly mustSucceed?: true
  /** Sets the trap. Called once for each reader with the same draws: neither's requests count for the other. */
  inject(lab: Lab, draw: Draw): Promise<Injected>
}

/** A trap that is set. */
export interface Injected {
  /** GOPROXY. */
  readonly proxy: string
  /** Default: the lab's. */
  readonly modules?: readonly SyntheticModule[]
  readonly project?: ProjectOptions
  readonly env?: Readonly<Record<string, string>>
  /** Who is to blame: the finding must name one of them; none where it is no host. */
  readonly hosts?: readonly string[]
  /** Where and when, for the table. */
  readonly moment: string
  /** Called with the machine's directory, once the project and GOMODCACHE are there. */
  prepare?(machine: string): Promise<void>
  /** Makes it a whole job with a cache, in place of a download: set up, build, save. */
  readonly cache?: InjectedCache
}

export interface InjectedCache {
  /** Of `run`. */
  readonly flags: readonly string[]
  /** Called for our reader, whose alone the cache is: `go mod download` has none. Says where and when, for the table. */
  spoil(machine: Machine): Promise<string>
}

/** What a reader gets: nothing in it says what is wrong. */
export interface Situation {
  readonly number: number
  readonly ours: Machine
  readonly plain: Machine
}

export interface Machine {
  readonly project: string
  readonly env: Readonly<Record<string, string>>
  /** Flags of `run`, for a whole job; undefined for a download. */
  readonly job?: readonly string[]
}

/** What is opened afterwards. */
export interface Label {
  readonly number: number
  readonly name: string
  readonly codes: FaultKind['codes']
  readonly mustSucceed: boolean
  readonly hosts: readonly string[]
  readonly moment: string
}
