import semver from 'semver'

// Numbers longer than semver can hold are no version: nobody has one, and a hostile go line must not throw.
const NUMBER = '(0|[1-9]\\d{0,14})'
// What follows a space or dash names who built it (`go1.25.1 X:boringcrypto`, `go1.25.1-corp`, `devel go1.27-1a2b3c`).
const VERSION = new RegExp(
  `^(?:devel )?(?:go)?${NUMBER}(?:\\.${NUMBER}(?:\\.${NUMBER}|([a-z]+)${NUMBER}?)?)?(?:[ \\t-].*)?$`,
)

/**
 * A Go version (`1.25`, `1.25rc1`, `1.25.3`, with or without `go` in front) as semver, so that it can be compared.
 * Since 1.21 the language version `1.25` is older than `1.25rc1`, before that `1.20` is the first release of 1.20.
 * Source: go.dev/doc/toolchain#version, internal/gover/gover.go, cmd/go/internal/gover/toolchain.go FromToolchain.
 *
 * @returns undefined where the text is no Go version
 */
export function goVersionToSemver(version: string): semver.SemVer | undefined {
  const match = VERSION.exec(version)
  if (match === null) return undefined
  const [, major, minor, patch, kind, number] = match
  const bare = `${major}.${minor ?? '0'}.${patch ?? '0'}`
  if (kind !== undefined) return new semver.SemVer(`${bare}-${kind}${number === undefined ? '' : `.${number}`}`)
  const isLanguageVersion = patch === undefined && Number(minor ?? '0') >= 21
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
  const needed = choice.goLine === undefined ? undefined : `go${choice.goLine}`
  // "toolchain default" forbids what "auto" allows: whatever is there is used, or refused.
  const maySwitch = (name === 'auto' || name === 'path' || mode !== undefined) && choice.toolchainLine !== 'default'
  if (!maySwitch) {
    if (needed !== undefined && compareGoVersions(pinned, needed) < 0)
      return { kind: 'too-old', allowed: pinned, needed }
    return { kind: 'use', version: pinned }
  }
  const newest = [pinned, choice.toolchainLine, needed]
    .filter(version => version !== undefined)
    .reduce((a, b) => (compareGoVersions(b, a) > 0 ? b : a))
  return { kind: 'use', version: newest === needed ? firstRelease(newest) : newest }
}

/** From 1.21 on a language version is no release: go takes `go1.25.0` for a go line of `1.25` (golang/go#62278). */
function firstRelease(version: string): string {
  return /^go1\.\d+$/.test(version) && compareGoVersions(version, 'go1.21') >= 0 ? `${version}.0` : version
}

/** Whether go prunes the module graph: from a `go` line of 1.17 on, go.mod lists all that a build needs. Source: go.dev/ref/mod#graph-pruning. */
export function prunesModuleGraph(goLine: string | undefined): boolean {
  return goLine !== undefined && compareGoVersions(goLine, '1.17') >= 0
}
