import type { CiFacts } from './ci-facts.ts'
import type { Inputs } from './inputs.ts'

/** All that a configuration is made of. */
export interface ConfigFacts {
  readonly inputs: Inputs
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly ci: CiFacts
  /** What relative paths start from. */
  readonly currentDirectory: string
  readonly platform: NodeJS.Platform
}
