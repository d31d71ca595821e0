import { lstatSync, utimesSync } from 'node:fs'
import type { ModuleVersion } from '../go/module-path.ts'
import { hasErrorCode, isNotFound } from '../system/files.ts'
import { modulePaths } from './module-paths.ts'

// As in go's build cache: pruning needs no finer clock, and what was used just now costs one look.
const USE_INTERVAL_MS = 3_600_000

/**
 * Dates the `.mod` of modules that a run needed and found. go leaves no trace of a use in GOMODCACHE, and access times are not kept, or kept
 * for whoever looks; go does not look at any time there.
 */
export function recordModuleUse(goModCache: string, modules: readonly ModuleVersion[], now: Date): void {
  for (const module of modules)
    try {
      const { mod } = modulePaths(goModCache, module)
      if (now.getTime() - lstatSync(mod).mtimeMs > USE_INTERVAL_MS) utimesSync(mod, now, now)
    } catch (error) {
      // Without its `.mod`, or a cache that may only be read.
      if (!isNotFound(error) && !hasErrorCode(error, 'EACCES', 'EPERM', 'EROFS')) throw error
    }
}
