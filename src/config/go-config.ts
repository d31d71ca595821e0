import { join, resolve } from 'node:path'
import type { VersionSpec } from '../install/version-spec.ts'
import type { Inputs } from './inputs.ts'

/** Which Go is wanted, and where it may come from. */
export interface GoConfig {
  /** undefined: the Go on PATH. */
  readonly wanted:
    | { readonly kind: 'version'; readonly spec: VersionSpec }
    /** Absolute paths: the first that exists says it. */
    | { readonly kind: 'file'; readonly paths: readonly string[] }
    | undefined
  readonly checkLatest: boolean
  /** GOARCH; undefined: the machine's. */
  readonly architecture: string | undefined
  /** `go-download-base-url`. */
  readonly sites: readonly string[]
  /** In the layout of the runner's tool cache. */
  readonly toolCaches: readonly string[]
  /** The input; undefined where it is not given. */
  readonly gotoolchain: string | undefined
}

export interface GoConfigFacts {
  /** What a go-version-file may be relative to: setup-go's meaning first, the workspace. */
  readonly directories: readonly string[]
  /** RUNNER_TOOL_CACHE; '' outside Actions. */
  readonly runnerToolCache: string
  /** Ours in the user's cache directory: for what has no runner. */
  readonly ownDirectory: string
}

/** go-version wins over go-version-file, as with setup-go. */
export function goConfig(inputs: Inputs, facts: GoConfigFacts): GoConfig {
  const spec = inputs['go-version'].value
  const file = inputs['go-version-file'].value
  const paths = file === undefined ? [] : facts.directories.map(directory => resolve(directory, file))
  return Object.freeze({
    wanted:
      spec !== undefined
        ? { kind: 'version' as const, spec }
        : file !== undefined
          ? { kind: 'file' as const, paths: [...new Set(paths)] }
          : undefined,
    checkLatest: inputs['check-latest'].value === true,
    architecture: inputs.architecture.value,
    sites: inputs['go-download-base-url'].value ?? [],
    toolCaches: [...(facts.runnerToolCache === '' ? [] : [facts.runnerToolCache]), join(facts.ownDirectory, 'tools')],
    gotoolchain: inputs.gotoolchain.value,
  })
}
