import semver from 'semver'
import { goVersionToSemver } from '../go/version.ts'

/** Which Go is wanted, as the `go-version` input says it. `text` is what the user wrote. */
export type VersionSpec =
  | { readonly kind: 'exact'; readonly text: string; readonly version: semver.SemVer }
  | { readonly kind: 'range'; readonly text: string; readonly range: semver.Range }
  | { readonly kind: 'alias'; readonly text: string; readonly alias: 'stable' | 'oldstable' }

/** A go-version that is none. */
export class VersionSpecError extends Error {
  override readonly name = 'VersionSpecError'
}

const EXPECTED =
  'expected a version (1.26.3, 1.26, 1.26.x, 1.27rc1), a range (^1.25, >=1.25 <1.27), stable or oldstable'

/**
 * Reads `go-version` with setup-go's meaning: semver, but in go's spelling too (`go1.26.3`, `1.27rc1`). `1.26` means the newest 1.26.x,
 * and release candidates are only found by name.
 *
 * @throws VersionSpecError
 */
export function parseVersionSpec(given: string): VersionSpec {
  const text = given.trim()
  if (text === 'stable' || text === 'oldstable') return Object.freeze({ kind: 'alias', text, alias: text })
  if (text === '' || text.length > 256) throw new VersionSpecError(EXPECTED)
  const spelled = withSemverSpelling(text)
  const exact = semver.parse(spelled.replace(/^=?v?/, ''))
  if (exact !== null) return Object.freeze({ kind: 'exact', text, version: exact })
  try {
    return Object.freeze({ kind: 'range', text, range: new semver.Range(spelled) })
  } catch (error) {
    throw new VersionSpecError(EXPECTED, { cause: error })
  }
}

/** `>=go1.25rc1` as `>=1.25.0-rc.1`. */
function withSemverSpelling(text: string): string {
  return text
    .replace(/(^|[\s<>=^~|-])go(?=[0-9])/g, '$1')
    .replace(
      /(^|[^0-9.])([0-9]+\.[0-9]+)(\.[0-9]+)?(alpha|beta|rc)([0-9]+)(?![0-9.])/g,
      (_match, before: string, minor: string, patch: string | undefined, kind: string, number: string) =>
        `${before}${minor}${patch ?? '.0'}-${kind}.${number}`,
    )
}

/** Whether a Go of this version (`go1.26.3`, `1.26.3`) is one that was asked for. Never true of an alias: what is stable, only a list tells. */
export function satisfiesSpec(version: string, spec: VersionSpec): boolean {
  const parsed = goVersionToSemver(version)
  if (parsed === undefined || spec.kind === 'alias') return false
  return spec.kind === 'exact' ? semver.eq(parsed, spec.version) : spec.range.test(parsed)
}

/** The versions that fit, newest first, in the spelling of the list. An alias picks among all that are there. */
export function fittingVersions(versions: readonly string[], spec: VersionSpec): readonly string[] {
  const sorted = newestFirst(versions)
  if (spec.kind !== 'alias') return sorted.filter(version => satisfiesSpec(version, spec))
  const releases = sorted.filter(version => goVersionToSemver(version)?.prerelease.length === 0)
  const minors = [...new Set(releases.map(minorOf))]
  const wanted = minors[spec.alias === 'stable' ? 0 : 1]
  return releases.filter(version => minorOf(version) === wanted)
}

/** Each once, without what is no version. */
function newestFirst(versions: readonly string[]): readonly string[] {
  const parsed = [...new Set(versions)].flatMap(version => {
    const value = goVersionToSemver(version)
    return value === undefined ? [] : [{ version, value }]
  })
  return parsed.toSorted((a, b) => semver.rcompare(a.value, b.value)).map(({ version }) => version)
}

function minorOf(version: string): string {
  const parsed = goVersionToSemver(version)
  return `${parsed?.major ?? 0}.${parsed?.minor ?? 0}`
}

const NEAR_COUNT = 6
const OTHERS_COUNT = 4

/**
 * What to say where no version fits: those that exist of the same minor, and the newest of the newest minors. Without a list, nothing.
 *
 * @returns one or two sentences, or an empty text
 */
export function describeAvailable(versions: readonly string[], spec: VersionSpec): string {
  const sorted = newestFirst(versions)
  if (sorted.length === 0) return ''
  const minor = specMinor(spec)
  const near = sorted.filter(version => minorOf(version) === minor)
  const newest = [...new Map(sorted.toReversed().map(version => [minorOf(version), version])).values()].toReversed()
  const others = newest.filter(version => minorOf(version) !== minor)
  const sentences = [
    ...(near.length > 0 ? [`Of Go ${minor ?? ''} there are: ${shorten(near, NEAR_COUNT)}.`] : []),
    ...(others.length > 0 ? [`${near.length > 0 ? 'Others' : 'There are'}: ${shorten(others, OTHERS_COUNT)}.`] : []),
  ]
  return sentences.join(' ')
}

function shorten(versions: readonly string[], count: number): string {
  const shown = versions.slice(0, count).map(version => version.replace(/^go/, ''))
  return [...shown, ...(versions.length > count ? ['…'] : [])].join(', ')
}

function specMinor(spec: VersionSpec): string | undefined {
  if (spec.kind === 'alias') return undefined
  const version = spec.kind === 'exact' ? spec.version : semver.minVersion(spec.range)
  return version === null ? undefined : `${version.major}.${version.minor}`
}

/**
 * YAML reads an unquoted `1.20` as the number 1.2, and Go 1.2 is one that nobody wants any more.
 *
 * @returns what to tell the user; undefined where the text is not suspicious
 */
export function quotingHint(spec: VersionSpec): string | undefined {
  if (!/^1\.[1-4]$/.test(spec.text)) return undefined
  return `go-version is ${spec.text}; if you meant ${spec.text}0, put it in quotes ('${spec.text}0'): YAML reads it as a number otherwise.`
}

/** A version in go's spelling: releases before 1.21 without `.0`, `1.27rc1` for 1.27.0-rc.1. Source: go.dev/doc/toolchain#version. */
export function goSpelling({ major, minor, patch, prerelease }: semver.SemVer): string {
  const [kind, number] = prerelease
  const hasPatch = patch !== 0 || (kind === undefined && minor >= 21)
  const bare = `${major}.${minor}${hasPatch ? `.${patch}` : ''}`
  return kind === undefined ? bare : `${bare}${kind}${number ?? ''}`
}

/** The reverse, as the runner's tool cache names it. @returns undefined where the text is no release */
export function semverSpelling(version: string): string | undefined {
  const [, bare = '', kind, number] = /^(?:go)?([0-9.]+?)(?:(alpha|beta|rc)([0-9]+))?$/.exec(version) ?? []
  const numbers = [...bare.split('.'), '0', '0'].slice(0, 3).join('.')
  return semver.valid(kind === undefined ? numbers : `${numbers}-${kind}.${number}`) ?? undefined
}
