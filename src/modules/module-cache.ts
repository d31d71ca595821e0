import { hashGoMod } from './directory-hash.ts'
import { checkInfo } from './module-info.ts'
import { modulePaths } from './module-paths.ts'
import { exists, readIfThere, readTreeState, readZipHash } from './module-state.ts'
import type { ModuleVersion } from '../go/module-path.ts'

/**
 * What GOMODCACHE has of a file that go.sum vouches for. `wrong`: go would end with a checksum mismatch.
 * `unproved`: there, and go would check it before use.
 */
export type FileState = 'absent' | 'unproved' | 'right' | 'wrong'

/** A `.mod` is hashed at each use, so this does the same. An empty list of hashes accepts any. */
export function goModState(goModCache: string, module: ModuleVersion, accepted: readonly string[]): FileState {
  const data = readIfThere(modulePaths(goModCache, module).mod)
  if (data === undefined) return 'absent'
  return accepted.length === 0 || accepted.includes(hashGoMod(data)) ? 'right' : 'wrong'
}

/** An `.info` that is not of its version is as good as absent: go asks for it anew. */
export function hasInfo(goModCache: string, module: ModuleVersion): boolean {
  const data = readIfThere(modulePaths(goModCache, module).info)
  return data !== undefined && checkInfo(data, module.version).kind === 'right'
}

/** A zip beside a `.ziphash` is what that says: go looks no further (cmd/go/internal/modfetch/fetch.go, DownloadZip and checkMod). */
export function zipState(goModCache: string, module: ModuleVersion, accepted: readonly string[]): FileState {
  const paths = modulePaths(goModCache, module)
  const sum = readZipHash(paths)
  if (sum !== undefined && !accepted.includes(sum)) return 'wrong'
  if (!exists(paths.zip)) return 'absent'
  return sum === undefined ? 'unproved' : 'right'
}

/** Whether `go mod download` has nothing to do for the module but read its `.mod`: files in place, and proved. */
export function isPresent(goModCache: string, module: ModuleVersion, accepted: readonly string[]): boolean {
  return (
    readTreeState(modulePaths(goModCache, module)) === 'complete' &&
    zipState(goModCache, module, accepted) === 'right' &&
    hasInfo(goModCache, module)
  )
}
