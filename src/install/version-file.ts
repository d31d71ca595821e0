import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { compareGoVersions } from '../go/version.ts'
import { hasErrorCode, isNotFound } from '../system/files.ts'

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

/**
 * As {@link parseVersionFile}, of the first of these files that exists.
 *
 * @throws VersionFileError where none does, or it names no version
 */
export async function readVersionFile(
  files: readonly string[],
  gotoolchain: string,
): Promise<{ readonly file: string; readonly version: string }> {
  for (const file of files) {
    try {
      const text = await readFile(file, 'utf8')
      return { file, version: parseVersionFile({ file, text, gotoolchain }) }
    } catch (error) {
      if (hasErrorCode(error, 'EISDIR', 'EACCES'))
        throw new VersionFileError(`${file} cannot be read`, { cause: error })
      if (!isNotFound(error)) throw error
    }
  }
  throw new VersionFileError(`${files.join(' or ')} does not exist`)
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
  const { goLine, toolchainLine } = parseGoLines(text)
  const toolchain = gotoolchain === 'local' ? undefined : toolchainVersion(toolchainLine)
  // go ignores a toolchain line that is older than the go line: go.dev/doc/toolchain#config.
  const version = toolchain !== undefined && compareGoVersions(toolchain, goLine ?? '') > 0 ? toolchain : goLine
  if (version === undefined) throw new VersionFileError(`${file} has no go line: add one, or set go-version`)
  return version
}

/** `go1.25.3-custom` is somebody's own build of 1.25.3; `default` is no version. */
function toolchainVersion(line: string | undefined): string | undefined {
  return /^go([0-9][0-9a-z.]*)/.exec(line ?? '')?.[1]
}

/** The go and toolchain lines of a go.mod or go.work, also of one with directives that an older Go does not know. */
export function parseGoLines(text: string): {
  readonly goLine: string | undefined
  readonly toolchainLine: string | undefined
} {
  return { goLine: directive(text, 'go'), toolchainLine: directive(text, 'toolchain') }
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
