import semver from 'semver'

/**
 * A Go version (`1.25`, `1.25rc1`, `1.25.3`, with or without `go` in front) as semver, so that it can be compared.
 * Since 1.21 the language version `1.25` is older than `1.25rc1`, before that `1.20` is the first release of 1.20.
 * Source: go.dev/doc/toolchain#version, internal/gover/gover.go.
 *
 * @returns undefined where the text is no Go version
 */
export function goVersionToSemver(version: string): semver.SemVer | undefined {
  const match = /^(?:go)?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:(alpha|beta|rc)(\d+))?(?:[-+].*)?$/.exec(version.trim())
  if (match === null) return undefined
  const [, major, minor = '0', patch, kind, number] = match
  const bare = `${major}.${minor}.${patch ?? '0'}`
  if (kind !== undefined) return new semver.SemVer(`${bare}-${kind}.${number}`)
  const isLanguageVersion = patch === undefined && (Number(major) > 1 || Number(minor) >= 21)
  return new semver.SemVer(isLanguageVersion ? `${bare}-0` : bare)
}

/** Negative where a is older. What is no version is older than everything. */
export function compareGoVersions(a: string, b: string): number {
  const [left, right] = [goVersionToSemver(a), goVersionToSemver(b)]
  if (left === undefined || right === undefined) return Number(left !== undefined) - Number(right !== undefined)
  return semver.compare(left, right)
}

/** What decides which Go a build uses. */
export interface GoChoice {
  /** GOVERSION of the Go on PATH: `go1.26.8`. */
  readonly installed: string
  readonly gotoolchain: string
  /** The `go` line of go.work or go.mod; `1.16` where there is none (go.dev/ref/mod#go-mod-file-go). */
  readonly goLine: string | undefined
  readonly toolchainLine: string | undefined
}

/** Either the version that go commands will run as, or why they will refuse. */
export type GoSelection =
  | { readonly kind: 'use'; readonly version: string }
  | { readonly kind: 'too-old'; readonly allowed: string; readonly needed: string }

/**
 * Which Go a build really runs with, as cmd/go's toolchain switch decides it.
 * Source: go.dev/doc/toolchain#select, cmd/go/internal/toolchain/select.go.
 */
export function selectGoVersion(choice: GoChoice): GoSelection {
  const [name = 'auto', mode] = choice.gotoolchain.split('+', 2)
  const pinned = name.startsWith('go') ? name : choice.installed
  const maySwitch = name === 'auto' || name === 'path' || mode !== undefined
  const needed = choice.goLine === undefined ? undefined : `go${choice.goLine}`
  if (!maySwitch) {
    if (needed !== undefined && compareGoVersions(pinned, needed) < 0)
      return { kind: 'too-old', allowed: pinned, needed }
    return { kind: 'use', version: pinned }
  }
  // "toolchain default" means: whatever is there.
  const wished = choice.toolchainLine === 'default' ? undefined : choice.toolchainLine
  const newest = [pinned, needed, wished]
    .filter(version => version !== undefined)
    .reduce((a, b) => (compareGoVersions(b, a) > 0 ? b : a))
  return { kind: 'use', version: newest }
}

/** Whether go prunes the module graph: from a `go` line of 1.17 on, go.mod lists all that a build needs. Source: go.dev/ref/mod#graph-pruning. */
export function prunesModuleGraph(goLine: string | undefined): boolean {
  return goLine !== undefined && compareGoVersions(goLine, '1.17') >= 0
}
