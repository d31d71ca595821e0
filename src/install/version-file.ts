import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { compareGoVersions } from '../go/version.ts'
import { isNotFound } from '../system/files.ts'

export interface VersionFile {
  /** Its name decides how it is read. */
  readonly file: string
  readonly text: string
  /** GOTOOLCHAIN as the user has it: `local` says that a toolchain line is not to be followed, as with setup-go. */
  readonly gotoolchain: string
}

/** A go-version-file that names no version. */
export class VersionFileError extends Error {
  override readonly name = 'VersionFileError'
}

/** As {@link parseVersionFile}, of a file on disk. @throws VersionFileError where it is not there or names no version */
export async function readVersionFile(file: string, gotoolchain: string): Promise<string> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if (isNotFound(error)) throw new VersionFileError(`${file} does not exist`, { cause: error })
    throw error
  }
  return parseVersionFile({ file, text, gotoolchain })
}

/**
 * The version that a go-version-file asks for, as text for {@link parseVersionSpec}: of go.mod and go.work the `toolchain` line, else the
 * `go` line; of .tool-versions the one of `golang` (or `go`); of any other file its first line. Meanings are those of setup-go.
 *
 * @throws VersionFileError where the file names none
 */
export function parseVersionFile(versionFile: VersionFile): string {
  const name = basename(versionFile.file)
  if (name === 'go.mod' || name === 'go.work') return fromGoMod(versionFile)
  if (name === '.tool-versions') return fromToolVersions(versionFile)
  const first = contentLines(versionFile.text)[0]
  if (first === undefined) throw new VersionFileError(`${versionFile.file} is empty: expected a Go version`)
  return first
}

function fromGoMod({ file, text, gotoolchain }: VersionFile): string {
  const goLine = directive(text, 'go')
  const toolchain = gotoolchain === 'local' ? undefined : toolchainVersion(directive(text, 'toolchain'))
  // go ignores a toolchain line that is older than the go line: go.dev/doc/toolchain#config.
  const version = toolchain !== undefined && compareGoVersions(toolchain, goLine ?? '') > 0 ? toolchain : goLine
  if (version === undefined) throw new VersionFileError(`${file} has no go line: add one, or set go-version`)
  return version
}

/** `go1.25.3-custom` is somebody's own build of 1.25.3; `default` is no version. */
function toolchainVersion(line: string | undefined): string | undefined {
  return /^go([0-9][0-9a-z.]*)/.exec(line ?? '')?.[1]
}

/** A directive of go.mod by lines, as go reads it before anything else. Source: cmd/go/internal/gover/gomod.go GoModLookup. */
function directive(text: string, key: 'go' | 'toolchain'): string | undefined {
  for (const line of text.split('\n')) {
    const value = new RegExp(`^${key}[ \\t](.*)$`).exec(line.trim())?.[1]
    if (value !== undefined) return value.replace(/\/\/.*$/, '').trim()
  }
  return undefined
}

function fromToolVersions({ file, text }: VersionFile): string {
  for (const line of contentLines(text)) {
    // Behind the first version stand those that asdf falls back to.
    const version = /^(?:golang|go)\s+(\S+)/.exec(line)?.[1]
    if (version !== undefined) return version
  }
  throw new VersionFileError(`${file} has no line for golang`)
}

function contentLines(text: string): readonly string[] {
  return text.split(/\r?\n/).flatMap(line => {
    const content = line.replace(/#.*$/, '').trim()
    return content === '' ? [] : [content]
  })
}
