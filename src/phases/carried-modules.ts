import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type BuildCacheFile, CARRIED_MODULES } from '../build-cache/entries.ts'
import type { BuildManifest } from '../build-cache/manifest.ts'
import { matchesPrefixPatterns } from '../go/patterns.ts'
import { moduleFilePath } from '../modules/module-files.ts'
import { downloadDirectory } from '../modules/module-paths.ts'
import { listModulesBeyond, type ModuleCacheFile, placeModulesBeyond } from '../modules/modules-beyond.ts'
import { ifThere, linkOrCopy } from '../system/files.ts'
import type { Prepared } from './configure.ts'
import type { SavedState } from './state.ts'

// Modules beyond the set ride in the job's build entry: they belong to what this job does, and not to go.sum.

/** Tools have some 50 MB. What is more than this, go fetches again. */
const MAX_BYTES = 256 * 1024 * 1024

/**
 * The patterns of what must not be carried; undefined where nothing is: no modules are to be cached, or go would check none of it, since there
 * is no checksum database.
 */
export function carriedPatterns({ config, goEnv }: Prepared): string | undefined {
  if (!config.cache.modules || goEnv.get('GOSUMDB') === 'off') return undefined
  return ['GOPRIVATE', 'GONOPROXY', 'GONOSUMDB']
    .map(name => goEnv.get(name))
    .filter(patterns => patterns !== '')
    .join(',')
}

/** What of a restored entry is modules, put into GOMODCACHE. Returns the paths in the entry that are there now. */
export async function takeCarriedModules(from: string, prepared: Prepared): Promise<readonly string[]> {
  const patterns = carriedPatterns(prepared)
  if (patterns === undefined) return []
  const isPublic = (path: string): boolean => !matchesPrefixPatterns(patterns, path)
  const placed = await placeModulesBeyond(join(from, CARRIED_MODULES), prepared.goEnv.get('GOMODCACHE'), isPublic)
  return placed.map(path => `${CARRIED_MODULES}/${path}`)
}

/** What there is to carry, as files of the build entry. Their times show what this job fetched or used: as go's do of its own files. */
export async function listCarriedModules(
  state: SavedState,
  manifest: BuildManifest | undefined,
): Promise<readonly BuildCacheFile[]> {
  const patterns = state.build?.carried
  if (patterns === undefined) return []
  const isPublic = (path: string): boolean => !matchesPrefixPatterns(patterns, path)
  const known = new Set([
    ...(state.modules?.zips ?? []).flatMap(module => FILE_KINDS.map(kind => moduleFilePath(module, kind))),
    ...(state.modules?.goMods ?? []).map(module => moduleFilePath(module, 'mod')),
  ])
  const files = await listModulesBeyond(state.goModCache, { known, isPublic })
  return withinLimit(withUse(files, { manifest, startedAtMs: state.startedAtMs }))
}

const FILE_KINDS = ['info', 'mod', 'zip'] as const

/**
 * A zip that was restored was used if go has proved it since. Of the other files no use shows: they go with their zip; those without one stay while
 * anything of the restored is used and nothing new came, since a new version of a tool has `.mod` files of its own.
 */
function withUse(
  files: readonly ModuleCacheFile[],
  { manifest, startedAtMs }: { readonly manifest: BuildManifest | undefined; readonly startedAtMs: number },
): readonly BuildCacheFile[] {
  const isCarried = ({ path }: ModuleCacheFile): boolean => manifest?.files[`${CARRIED_MODULES}/${path}`] !== undefined
  const isNew = (file: ModuleCacheFile): boolean => !isCarried(file) && file.mtimeMs >= startedAtMs
  const restoredZips = new Map(
    files.filter(file => isCarried(file) && file.path.endsWith('.zip')).map(file => [file.path, file] as const),
  )
  const isProved = ({ provedAtMs = 0 }: ModuleCacheFile): boolean => provedAtMs >= startedAtMs
  const isInUse = [...restoredZips.values()].some(isProved) && !files.some(isNew)
  return files
    .filter(file => isNew(file) || isCarried(file))
    .map(file => {
      const zip = restoredZips.get(file.path.replace(/\.(info|mod|zip)$/, '.zip'))
      const isUsed = isNew(file) || (zip === undefined ? isInUse : isProved(zip))
      return { path: `${CARRIED_MODULES}/${file.path}`, bytes: file.bytes, mtimeMs: isUsed ? startedAtMs : 0 }
    })
}

/** What was used first, then what is small. */
function withinLimit(files: readonly BuildCacheFile[]): readonly BuildCacheFile[] {
  let bytes = 0
  return files
    .toSorted((a, b) => b.mtimeMs - a.mtimeMs || a.bytes - b.bytes)
    .filter(file => {
      bytes += file.bytes
      return bytes <= MAX_BYTES
    })
}

/** Runs `work` while the chosen of them lie in GOCACHE, from where the entry is made. What is gone meanwhile is not there. */
export async function withCarriedModules<T>(
  { goCache, goModCache }: Pick<SavedState, 'goCache' | 'goModCache'>,
  files: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  const carried = files.filter(path => path.startsWith(`${CARRIED_MODULES}/`))
  if (carried.length === 0) return work()
  const root = join(goCache, CARRIED_MODULES)
  // What a killed run left.
  await rm(root, { recursive: true, force: true })
  try {
    for (const path of carried) {
      const to = join(goCache, path)
      await mkdir(dirname(to), { recursive: true })
      await ifThere(linkOrCopy(join(downloadDirectory(goModCache), path.slice(CARRIED_MODULES.length + 1)), to))
    }
    return await work()
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}
