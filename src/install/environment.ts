import { delimiter, join } from 'node:path'
import { compareGoVersions } from '../go/version.ts'

export interface EnvironmentFacts {
  /** Of the Go to use, without `go` in front. */
  readonly version: string
  readonly root: string
  /** What `go env` of that Go says. */
  readonly goBin: string
  readonly goPath: string
  /** GOROOT in the environment; '' where unset. */
  readonly ownGoRoot: string
  /** Whether go-version or go-version-file asked for this version. */
  readonly isAskedFor: boolean
  /** The `gotoolchain` input; undefined where it is not given. */
  readonly gotoolchainInput: string | undefined
}

/** What later steps need to use a Go. */
export interface EnvironmentChanges {
  /** To be put in front of PATH, the first at the very front. */
  readonly path: readonly string[]
  readonly variables: ReadonlyMap<string, string>
}

/**
 * PATH with Go and with what `go install` installs; GOROOT only where go cannot find it or the environment names another; and, for a version that
 * was asked for, GOTOOLCHAIN=local, as setup-go sets it: else a newer toolchain line would make a matrix of versions test one version only.
 */
export function environmentChanges(facts: EnvironmentFacts): EnvironmentChanges {
  const binaries = binaryDirectories(facts)
  const variables = new Map<string, string>()
  // Go finds its root by itself since 1.9: go.dev/doc/go1.9#goroot.
  const isOld = compareGoVersions(facts.version, '1.9') < 0
  if (isOld || (facts.ownGoRoot !== '' && facts.ownGoRoot !== facts.root)) variables.set('GOROOT', facts.root)
  if (facts.gotoolchainInput !== undefined) variables.set('GOTOOLCHAIN', facts.gotoolchainInput)
  else if (facts.isAskedFor) variables.set('GOTOOLCHAIN', 'local')
  return { path: [join(facts.root, 'bin'), ...binaries], variables }
}

/** Where `go install` puts programs. Source: `go help install`. */
export function binaryDirectories({ goBin, goPath }: Pick<EnvironmentFacts, 'goBin' | 'goPath'>): readonly string[] {
  if (goBin !== '') return [goBin]
  const [first = ''] = goPath.split(delimiter)
  return first === '' ? [] : [join(first, 'bin')]
}
