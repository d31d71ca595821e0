/** A module at a version, both as go.mod spells them (unescaped). */
export interface ModuleVersion {
  readonly path: string
  readonly version: string
}

/** `path@version`, as go prints and accepts it. */
export function moduleKey(module: ModuleVersion): string {
  return `${module.path}@${module.version}`
}

/** Thrown for a path or version that cmd/go itself would refuse to put into a file name or URL. */
export class ModulePathError extends Error {
  override readonly name = 'ModulePathError'
}

/**
 * An upper-case letter becomes `!` and its lower case, so that case-insensitive file systems keep paths apart.
 * Source: go.dev/ref/mod#goproxy-protocol, golang.org/x/mod/module.EscapePath.
 *
 * @throws ModulePathError where the path could leave its directory or is not what CheckPath accepts
 */
export function escapeModulePath(path: string): string {
  if (!isModulePath(path)) throw new ModulePathError(`malformed module path ${JSON.stringify(path)}`)
  return escapeUpperCase(path)
}

/**
 * As {@link escapeModulePath}, for versions (golang.org/x/mod/module.EscapeVersion).
 *
 * @throws ModulePathError where the version is not a plain file name
 */
export function escapeVersion(version: string): string {
  if (!isVersionElement(version)) throw new ModulePathError(`malformed module version ${JSON.stringify(version)}`)
  return escapeUpperCase(version)
}

/** The reverse of the escaping; undefined where the text is not an escaped path (a `!` out of place, an upper-case letter) or not of a module. */
export function unescapeModulePath(escaped: string): string | undefined {
  if (/[A-Z]|![^a-z]|!$/.test(escaped)) return undefined
  const path = escaped.replace(/!([a-z])/g, (_match, letter: string) => letter.toUpperCase())
  return isModulePath(path) ? path : undefined
}

function escapeUpperCase(text: string): string {
  return text.replace(/[A-Z]/g, letter => `!${letter.toLowerCase()}`)
}

// golang.org/x/mod/module.checkElem: what Windows cannot open is refused everywhere.
const WINDOWS_RESERVED = /^(con|com[1-9]|lpt[1-9]|prn|aux|nul)$/i

/**
 * Whether go can fetch a module of this path: golang.org/x/mod/module.CheckPath. The path comes from go.mod, so it is hostile.
 * What go.mod replaces by a directory may have any path; nothing is fetched for it.
 */
export function isModulePath(path: string): boolean {
  if (path.length > 4096) return false
  const [host = '', ...rest] = path.split('/')
  // A domain name: lower case, with a dot.
  if (!/^[a-z0-9.][a-z0-9.-]*$/.test(host) || !host.includes('.')) return false
  return [host, ...rest].every(isPathElement) && hasMajorVersionForm(path)
}

/** The end of a path names the major version: `/v2` and up, in gopkg.in `.v0` and up (golang.org/x/mod/module.SplitPathVersion). */
function hasMajorVersionForm(path: string): boolean {
  if (path.startsWith('gopkg.in/')) return /\.v(0|[1-9][0-9]*)(-unstable)?$/.test(path)
  const major = /\/v([0-9.]+)$/.exec(path)?.[1]
  return major === undefined || (/^[1-9][0-9]*$/.test(major) && major !== '1')
}

function isPathElement(element: string): boolean {
  if (!/^[A-Za-z0-9\-._~]+$/.test(element) || element.startsWith('.') || element.endsWith('.')) return false
  const short = element.split('.', 1)[0] ?? ''
  // "~" and digits at the end is how Windows abbreviates long names: CheckPath refuses them too.
  return !WINDOWS_RESERVED.test(short) && !/~[0-9]+$/.test(short)
}

/** Stricter than EscapeVersion, which takes any plain file name: every semantic version is one of these. */
function isVersionElement(version: string): boolean {
  return (
    /^[A-Za-z0-9\-._~+]+$/.test(version) &&
    !version.startsWith('.') &&
    !version.endsWith('.') &&
    !WINDOWS_RESERVED.test(version.split('.', 1)[0] ?? '') &&
    version.length < 512
  )
}
