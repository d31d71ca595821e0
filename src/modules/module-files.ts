import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { escapeModulePath, escapeVersion, type ModuleVersion } from '../go/module-path.ts'
import { ifThere } from '../system/files.ts'
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

/**
 * Which of the set's files a download directory has. A zip without its `.info` or `.mod` is no use to go, so it is left out whole. Small files come
 * first, then zips, the smallest first: whoever extracts them as they arrive has something to do at once, and the large ones at the end are shared
 * by all its threads. (The largest first, the threads waited 0.5 s for grpc-go's first zip.)
 */
export async function listModuleFiles(
  downloadDirectory: string,
  set: { readonly zips: readonly ModuleVersion[]; readonly goMods: readonly ModuleVersion[] },
): Promise<readonly string[]> {
  const sizeOf = async (file: string): Promise<number | undefined> =>
    (await ifThere(stat(join(downloadDirectory, file))))?.size
  const small = new Set<string>()
  const zips = new Map<string, number>()
  const listZip = async (module: ModuleVersion): Promise<void> => {
    const [info, mod, zip] = FILE_KINDS.map(kind => moduleFilePath(module, kind)) as [string, string, string]
    const [infoBytes, modBytes, zipBytes] = await Promise.all([info, mod, zip].map(sizeOf))
    if (infoBytes === undefined || modBytes === undefined || zipBytes === undefined) return
    small.add(info).add(mod)
    zips.set(zip, zipBytes)
  }
  const listGoMod = async (module: ModuleVersion): Promise<void> => {
    const file = moduleFilePath(module, 'mod')
    if (!small.has(file) && (await sizeOf(file)) !== undefined) small.add(file)
  }
  await Promise.all(set.zips.map(listZip))
  await Promise.all(set.goMods.map(listGoMod))
  const smallestFirst = [...zips].toSorted(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
  return [...[...small].toSorted(), ...smallestFirst.map(([file]) => file)]
}

const FILE_KINDS = ['info', 'mod', 'zip'] as const
