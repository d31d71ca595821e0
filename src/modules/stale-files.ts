import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isModulePath, type ModuleVersion } from '../go/module-path.ts'
import { isThere, writeFileAtomically } from '../system/files.ts'
import { moduleFilePath } from './module-files.ts'

/** Whether the module cache has this file of the module. */
export async function hasModuleFile(goModCache: string, module: ModuleVersion, kind: 'mod' | 'zip'): Promise<boolean> {
  return isModulePath(module.path) && isThere(fileOf(goModCache, module, kind))
}

/** Removes a `.mod` that go could not read, and keeps. */
export async function removeGoMod(goModCache: string, module: ModuleVersion): Promise<void> {
  if (isModulePath(module.path)) await rm(fileOf(goModCache, module, 'mod'), { force: true })
}

/** Modules whose zip is in the module cache without its `.ziphash`: at the end of a run, those whose zip go could not read. */
export async function modulesWithoutZipHash(
  goModCache: string,
  modules: readonly ModuleVersion[],
): Promise<readonly ModuleVersion[]> {
  const found: ModuleVersion[] = []
  for (const module of modules) {
    if (!isModulePath(module.path)) continue
    const zip = fileOf(goModCache, module, 'zip')
    if ((await isThere(zip)) && !(await isThere(`${zip}hash`))) found.push(module)
  }
  return found
}

/**
 * Removes what go would take for the module. Its tree is trusted as long as it is there with a `.ziphash`, whatever is in it; a
 * `.partial` file makes go remove it and extract anew (cmd/go/internal/modfetch/fetch.go unzip).
 */
export async function dropModule(goModCache: string, module: ModuleVersion): Promise<void> {
  const stem = fileOf(goModCache, module, 'zip').slice(0, -'zip'.length)
  await writeFileAtomically(`${stem}partial`, '')
  for (const extension of ['zip', 'ziphash', 'info', 'mod']) await rm(`${stem}${extension}`, { force: true })
}

function fileOf(goModCache: string, module: ModuleVersion, kind: 'mod' | 'zip'): string {
  return join(goModCache, 'cache', 'download', moduleFilePath(module, kind))
}
