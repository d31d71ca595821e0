import { type GoChoice, selectGoVersion } from '../go/version.ts'
import { parseVersionSpec, type VersionSpec } from './version-spec.ts'

/**
 * The Go that every go command of the project would fetch for itself, in silence: that of a go or toolchain line newer than what is installed, or
 * the one that GOTOOLCHAIN names. With it in front of PATH none of them has to switch. Nothing where GOTOOLCHAIN forbids to download
 * (`local`, `path`), or where only its owner can have it (`go1.25.3-corp`). Source: go.dev/doc/toolchain#select.
 */
export function neededToolchain(choice: GoChoice): VersionSpec | undefined {
  if (/(^|\+)path$/.test(choice.gotoolchain)) return undefined
  const selection = selectGoVersion(choice)
  if (selection.kind !== 'use' || selection.version === choice.installed) return undefined
  const [, version] = /^go([0-9][0-9.]*(?:(?:alpha|beta|rc)[0-9]+)?)$/.exec(selection.version) ?? []
  return version === undefined ? undefined : parseVersionSpec(version)
}
