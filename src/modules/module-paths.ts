import { join } from 'node:path'
import { ModulePathError, type ModuleVersion, escapeModulePath, escapeVersion } from '../go/module-path.ts'

/** Where a module version is in GOMODCACHE. Source: cmd/go/internal/modfetch/cache.go, CachePath and DownloadDir. */
export interface ModulePaths {
  readonly info: string
  readonly mod: string
  readonly zip: string
  /** Holds the zip's `h1:` hash, once it was checked: go trusts it from then on. */
  readonly zipHash: string
  /** go holds it while it downloads or extracts. */
  readonly lock: string
  /** There while go extracts, and after an extraction that was killed: the tree is then not complete. */
  readonly partial: string
  /** The extracted files. */
  readonly tree: string
}

/** `cache/download` of GOMODCACHE: GOPROXY layout. */
export function downloadDirectory(goModCache: string): string {
  return join(goModCache, 'cache', 'download')
}

/** @throws ModulePathError where go would not make a file name of path or version */
export function modulePaths(goModCache: string, module: ModuleVersion): ModulePaths {
  if (!CANONICAL_VERSION.test(module.version))
    throw new ModulePathError(`not a canonical module version: ${JSON.stringify(module.version)}`)
  const path = escapeModulePath(module.path)
  const version = escapeVersion(module.version)
  const base = join(downloadDirectory(goModCache), path, '@v', version)
  return {
    info: `${base}.info`,
    mod: `${base}.mod`,
    zip: `${base}.zip`,
    zipHash: `${base}.ziphash`,
    lock: `${base}.lock`,
    partial: `${base}.partial`,
    tree: join(goModCache, `${path}@${version}`),
  }
}

const NUMBER = '(?:0|[1-9][0-9]*)'
// An identifier of digits has no leading zero; any other has a letter or a dash.
const IDENTIFIER = `(?:${NUMBER}|[0-9]*[A-Za-z-][0-9A-Za-z-]*)`
// The only build metadata that a module version can have is `+incompatible`: golang.org/x/mod/module, CanonicalVersion.
const CANONICAL_VERSION = new RegExp(
  `^v${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-${IDENTIFIER}(?:\\.${IDENTIFIER})*)?(?:\\+incompatible)?$`,
)
