import { join } from 'node:path'
import { escapeModulePath, escapeVersion, type ModuleVersion } from '../go/module-path.ts'
import { isThere } from '../system/files.ts'
import type { ModuleFileKind } from './source.ts'

/**
 * The path of one file in GOPROXY layout, with forward slashes: the same in GOMODCACHE's `cache/download`, in a store and in a URL.
 * Source: go.dev/ref/mod#goproxy-protocol, go.dev/ref/mod#module-cache.
 *
 * @throws ModulePathError where path or version cannot be part of a file name
 */
export function moduleFilePath(module: ModuleVersion, kind: ModuleFileKind): string {
  return `${escapeModulePath(module.path)}/@v/${escapeVersion(module.version)}.${kind}`
}

/** Which of the set's files a download directory has. A zip without its `.info` or `.mod` is no use to go, so it is left out whole. */
export async function listModuleFiles(
  downloadDirectory: string,
  set: { readonly zips: readonly ModuleVersion[]; readonly goMods: readonly ModuleVersion[] },
): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const module of set.zips) {
    const files = (['info', 'mod', 'zip'] as const).map(kind => moduleFilePath(module, kind))
    const present = await Promise.all(files.map(async file => isThere(join(downloadDirectory, file))))
    if (present.every(Boolean)) for (const file of files) found.add(file)
  }
  const goMods = set.goMods.map(module => moduleFilePath(module, 'mod'))
  const present = await Promise.all(goMods.map(async file => isThere(join(downloadDirectory, file))))
  for (const [index, file] of goMods.entries()) if (present[index] === true) found.add(file)
  return [...found].toSorted()
}
