import { removeBuildFiles, unusedSince } from '../build-cache/cleaning.ts'
import { isKeptWithoutUse, listBuildCache } from '../build-cache/entries.ts'
import { clearStore, readStore, removeItems } from '../cache/directory/store-cleaning.ts'
import type { Config } from '../config/config.ts'
import type { GoEnv } from '../go/env.ts'
import { type CacheUnit, listCacheUnits } from '../modules/cleaning/cache-unit.ts'
import { removeUnits } from '../modules/cleaning/remove-units.ts'
import { checkModuleCache, removeModuleCache } from '../modules/remove-cache.ts'
import { cleanLeftovers } from '../modules/staging.ts'
import { hasErrorCode } from '../system/files.ts'

/** What `prune` and `clean` can remove from. */
export const CLEANABLE = ['modules', 'build', 'store'] as const
export type Cleanable = (typeof CLEANABLE)[number]

/** `look`: only sizes. `unused`: what was not used since then. `all`: everything of those that are chosen. */
export type CleaningWish =
  | { readonly kind: 'look' }
  | { readonly kind: 'unused'; readonly olderThanMs: number }
  | { readonly kind: 'all'; readonly chosen: ReadonlySet<Cleanable> }

export interface CleaningRequest {
  readonly config: Config
  readonly goEnv: GoEnv
  readonly wish: CleaningWish
  /** Say what would go, and leave it. */
  readonly dryRun: boolean
  readonly nowMs: number
  readonly signal: AbortSignal
}

export interface Amount {
  readonly bytes: number
  /** Module versions and repositories; files of the build cache; module versions and entries of the store. */
  readonly items: number
}

/** One of them, as it was, and what of it is gone (with `dryRun`: would go). */
export interface CleaningReport {
  readonly name: Cleanable
  readonly path: string
  readonly found: Amount
  readonly removed: Amount
  /** Why what was wished for was not removed: a sentence each. */
  readonly problems: readonly string[]
  /** What stays, as it should. */
  readonly notes: readonly string[]
}

/**
 * Sizes of GOMODCACHE, GOCACHE and the directory store, and the removal of what was wished for.
 *
 * @throws the signal's reason, or what is a bug
 */
export async function cleanCaches(request: CleaningRequest): Promise<readonly CleaningReport[]> {
  const { goEnv, config } = request
  const reports = [
    await guarded('modules', goEnv.get('GOMODCACHE'), cleanModules, request),
    await guarded('build', goEnv.get('GOCACHE'), cleanBuild, request),
  ]
  const { backend } = config.cache
  if (backend.kind === 'directory') reports.push(await guarded('store', backend.path, cleanStore, request))
  else if (wants(request, 'store'))
    reports.push({
      ...nothing('store', ''),
      problems: [NOT_CLEARED[backend.kind]],
    })
  return reports
}

const NOT_CLEARED = {
  s3: 'a bucket is not cleared by this command, since others use it, too: let a lifecycle rule of the bucket do it, by age',
  github: "GitHub's cache is not cleared by this command: use `gh cache list` and `gh cache delete KEY`",
} as const

type Cleaner = (path: string, request: CleaningRequest) => Promise<Omit<CleaningReport, 'name' | 'path'>>

/** What the machine does not let us do is a sentence, and the others go on. */
async function guarded(
  name: Cleanable,
  path: string,
  clean: Cleaner,
  request: CleaningRequest,
): Promise<CleaningReport> {
  try {
    return { name, path, ...(await clean(path, request)) }
  } catch (error) {
    request.signal.throwIfAborted()
    if (!hasErrorCode(error, 'EACCES', 'EPERM', 'EROFS', 'EBUSY', 'ENOTEMPTY', 'EIO')) throw error
    return { ...nothing(name, path), problems: [error instanceof Error ? error.message : String(error)] }
  }
}

async function cleanModules(path: string, request: CleaningRequest): ReturnType<Cleaner> {
  const refused = await checkModuleCache(path)
  if (refused !== undefined) return { ...NOTHING, problems: refused.kind === 'refused' ? [refused.reason] : [] }
  if (request.wish.kind !== 'look' && !request.dryRun) await cleanLeftovers(path, { nowMs: request.nowMs })
  const units = listCacheUnits(path)
  const found = amountOf(units)
  if (wants(request, 'modules')) {
    const removal = request.dryRun ? { kind: 'removed' as const } : await removeModuleCache(path)
    return removal.kind === 'refused'
      ? { ...NOTHING, found, problems: [removal.reason] }
      : { ...NOTHING, found, removed: found }
  }
  const unused = unusedUnits(units, request)
  const { removed, inUse } = request.dryRun
    ? { removed: unused, inUse: [] }
    : await removeUnits(path, unused, request.signal)
  const notes = inUse.map(({ name }) => `${name} stays: a go command is at work on it`)
  return { ...NOTHING, found, removed: amountOf(removed), notes }
}

/** Never the toolchain that runs here. */
function unusedUnits(units: readonly CacheUnit[], { wish, nowMs, goEnv }: CleaningRequest): readonly CacheUnit[] {
  if (wish.kind !== 'unused') return []
  const goRoot = goEnv.get('GOROOT')
  return units.filter(({ usedMs, tree }) => usedMs < nowMs - wish.olderThanMs && tree !== goRoot)
}

async function cleanBuild(path: string, request: CleaningRequest): ReturnType<Cleaner> {
  const { wish, dryRun, nowMs, signal } = request
  const files = await listBuildCache(path)
  const all = wants(request, 'build')
  const goes = all
    ? files.filter(file => !isKeptWithoutUse(file.path))
    : wish.kind === 'unused'
      ? unusedSince(files, nowMs - wish.olderThanMs)
      : []
  if (!dryRun && (all || goes.length > 0)) await removeBuildFiles(path, goes, { all, signal })
  const corpora = files.filter(file => file.path.startsWith('fuzz/'))
  const notes = all && corpora.length > 0 ? ['corpora of fuzzing stay: `go clean -fuzzcache` removes them'] : []
  return { ...NOTHING, found: amountOf(files), removed: amountOf(goes), notes }
}

async function cleanStore(path: string, request: CleaningRequest): ReturnType<Cleaner> {
  const { wish, dryRun, signal } = request
  const contents = await readStore(path, { change: wish.kind !== 'look' && !dryRun })
  if (contents.kind === 'absent') return NOTHING
  if (contents.kind === 'foreign') {
    const problem = `${path} holds ${contents.name}, which no store does: nothing in it is touched`
    return { ...NOTHING, problems: [problem] }
  }
  const { items, nowMs } = contents
  const all = wants(request, 'store')
  const goes = all
    ? items
    : wish.kind === 'unused'
      ? items.filter(({ usedMs }) => usedMs < nowMs - wish.olderThanMs)
      : []
  if (!dryRun && all) await clearStore(path)
  else if (!dryRun && goes.length > 0) await removeItems(path, goes, signal)
  return { ...NOTHING, found: amountOf(items), removed: amountOf(goes) }
}

function wants({ wish }: CleaningRequest, name: Cleanable): boolean {
  return wish.kind === 'all' && wish.chosen.has(name)
}

const NONE: Amount = Object.freeze({ bytes: 0, items: 0 })
const NOTHING = Object.freeze({ found: NONE, removed: NONE, problems: [], notes: [] })

function nothing(name: Cleanable, path: string): CleaningReport {
  return { name, path, ...NOTHING }
}

function amountOf(items: readonly { readonly bytes: number }[]): Amount {
  return { bytes: items.reduce((sum, { bytes }) => sum + bytes, 0), items: items.length }
}
