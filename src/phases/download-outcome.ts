import { statSync } from 'node:fs'
import type { CacheOutcome } from '../cache/store.ts'
import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { modulePaths } from '../modules/module-paths.ts'
import type { WantedModule } from '../modules/module-set.ts'
import type { ModuleResult } from '../modules/prefetch.ts'
import { addDurations } from '../modules/mirrors/latency.ts'
import type { ModuleFile, SourceKind, SourceStatistics } from '../modules/source.ts'
import type { DownloadReport, ModuleReport } from '../report/report.ts'
import type { Prepared } from './configure.ts'
import type { DownloadResult } from './download.ts'
import { type FetchedProject, isPublicModule, type ProjectDownload } from './project-download.ts'
import type { RestoredModules } from './restore-modules.ts'

/** Everything that is known once the download is over. */
export interface DownloadFacts {
  readonly prepared: Prepared
  readonly restored: RestoredModules
  readonly fetched: readonly FetchedProject[]
  readonly seconds: number
  /** Files that the cache had and that were wrong. */
  readonly rejected: readonly ModuleFile[]
  /** Whether nothing was in the cache that does not belong there. */
  readonly isClean: boolean
  readonly statistics: ReturnType<ProjectDownload['statistics']> | undefined
}

const CACHE_KINDS: ReadonlySet<SourceKind> = new Set(['directory', 's3', 'cache'])

export function downloadReport(facts: DownloadFacts): DownloadReport {
  const results = allModules(facts)
  const goModCache = facts.prepared.goEnv.get('GOMODCACHE')
  const fetched = results.filter(result => isFromNetwork(result, goModCache))
  const go = facts.fetched.flatMap(project => project.go ?? [])
  return {
    modules: results.length,
    fetched: fetched.length,
    present: results.filter(({ outcome }) => outcome.kind === 'present' || isFromCache({ outcome })).length,
    bytes:
      sum(fetched.map(({ outcome }) => (outcome.kind === 'fetched' ? outcome.bytes : 0))) +
      sum(go.map(({ bytes }) => bytes)),
    seconds: facts.seconds,
    retries: (facts.statistics?.counters.retries ?? 0) + sum(go.map(({ retries }) => retries)),
    hedges: facts.statistics?.counters.hedges ?? 0,
    sources: mergeSources([...(facts.statistics?.sources ?? []), ...go.flatMap(({ sources }) => sources)]),
    goCommand: {
      attempts: sum(go.map(({ goCommand }) => goCommand.attempts)),
      killed: sum(go.map(({ goCommand }) => goCommand.killed)),
      seconds: Math.round(sum(go.map(({ goCommand }) => goCommand.seconds)) * 1000) / 1000,
    },
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}

/** The audit list: which bytes, by which hash, from where. */
export function moduleReports(facts: DownloadFacts): readonly ModuleReport[] {
  const goModCache = facts.prepared.goEnv.get('GOMODCACHE')
  return allModules(facts).map(({ module, outcome }) => {
    const { path, version, sums } = module
    const bytes = outcome.kind === 'fetched' ? outcome.bytes : zipBytes(goModCache, module)
    return { path, version, sum: sums[0] ?? '', source: sourceOf(outcome), bytes }
  })
}

/** A store of modules hits by module; an archive as a whole, and only if nothing in it was wrong or missing. */
export function modulesOutcome({ restored, prepared, rejected, isClean, ...facts }: DownloadFacts): CacheOutcome {
  if (restored.outcome === 'off' || restored.outcome === 'unavailable') return restored.outcome
  const results = allModules(facts).filter(({ module }) => isPublicModule(prepared, module) || restored.isStore)
  const fromCache = results.filter(isFromCache).length
  const elsewhere = results.filter(({ outcome }) => outcome.kind !== 'present' && !isFromCache({ outcome })).length
  const isWhole = elsewhere === 0 && rejected.length === 0 && isClean && !results.some(lackedInfo)
  if (!restored.isStore) return restored.outcome === 'hit' && !isWhole ? 'partial' : restored.outcome
  if (results.length > 0 && fromCache === 0 && elsewhere === 0) return 'present'
  if (fromCache === 0) return answeredNothing(facts.statistics?.sources) ? 'unavailable' : 'miss'
  return isWhole ? 'hit' : 'partial'
}

/** What the modules entry should hold, and whether that is anything new. */
export function savedModules(facts: DownloadFacts): DownloadResult['saved'] {
  const { prepared, restored } = facts
  const { plan } = prepared
  const mayHold = (module: WantedModule): boolean => !isReadByOthers(prepared) || isPublicModule(prepared, module)
  const sets = facts.fetched.map(({ set }) => set)
  const results = [...allModules(facts), ...facts.fetched.flatMap(({ goMods }) => goMods)]
  const outcome = modulesOutcome(facts)
  const isExact = restored.isStore ? outcome === 'hit' : restored.matchedKey === plan.keys?.modules.primaryKey
  return {
    matched: isExact ? 'exact' : outcome === 'partial' ? 'prefix' : 'nothing',
    zips: sets.flatMap(({ zips }) => zips.filter(mayHold).map(toVersion)),
    goMods: sets.flatMap(({ goMods }) => goMods.filter(mayHold).map(toVersion)),
    isNew: restored.isStore ? facts.rejected.length > 0 || results.some(isNotWholeInCache) : !isExact,
  }
}

/** Whether modules are kept out of the entry because others could read them. Their names are nobody's business: the log of a public repository is public, too. */
export function withheldFindings(facts: DownloadFacts): readonly Finding[] {
  const { prepared, restored } = facts
  if (restored.outcome === 'off' || !isReadByOthers(prepared)) return []
  const withheld = allModules(facts).filter(({ module }) => !isPublicModule(prepared, module)).length
  if (withheld === 0) return []
  const why =
    prepared.config.ci.repository === 'public'
      ? 'the repository is public'
      : 'the repository is not known to be private'
  const what = withheld === 1 ? '1 private module is' : `${withheld} private modules are`
  return [finding('private-not-cached', { message: `${what} not put into the modules entry: ${why}.` })]
}

/** Others can read the cache of a public repository. */
function isReadByOthers({ config }: Prepared): boolean {
  return config.cache.backend.kind === 'github' && config.ci.repository !== 'private'
}

/** Each module once: projects beside each other share many. */
function allModules({ fetched }: Pick<DownloadFacts, 'fetched'>): readonly ModuleResult[] {
  const found = new Map<string, ModuleResult>()
  for (const { modules } of fetched)
    for (const result of modules) if (!found.has(keyOf(result))) found.set(keyOf(result), result)
  return [...found.values()]
}

function keyOf({ module }: ModuleResult): string {
  return `${module.path}@${module.version}`
}

function toVersion({ path, version }: WantedModule): { readonly path: string; readonly version: string } {
  return { path, version }
}

function isFromCache({ outcome }: Pick<ModuleResult, 'outcome'>): boolean {
  return outcome.kind === 'fetched' && CACHE_KINDS.has(outcome.sourceKind)
}

function isNotWholeInCache(result: ModuleResult): boolean {
  return !isFromCache(result) || lackedInfo(result)
}

function lackedInfo({ outcome }: ModuleResult): boolean {
  return outcome.kind === 'fetched' && outcome.lackedInfo === true
}

/** A store that was asked and had a fault each time: whether it has anything is not known. */
function answeredNothing(sources: readonly SourceStatistics[] = []): boolean {
  // It is asked first, and so it is the first row.
  const [store] = sources
  return store !== undefined && store.requests > 0 && store.requests === store.failures
}

/** What was left to go counts where go got it: it was not there before. With `download: false` go was not even asked. */
function isFromNetwork({ module, outcome }: ModuleResult, goModCache: string): boolean {
  if (outcome.kind === 'left-to-go') return zipBytes(goModCache, module) > 0
  return outcome.kind === 'fetched' && !CACHE_KINDS.has(outcome.sourceKind)
}

function sourceOf(outcome: ModuleResult['outcome']): string {
  switch (outcome.kind) {
    case 'present':
      return 'present'
    case 'fetched':
      return outcome.from
    case 'left-to-go':
      return 'go'
    case 'failed':
      return ''
  }
}

function zipBytes(goModCache: string, module: WantedModule): number {
  return statSync(modulePaths(goModCache, module).zip, { throwIfNoEntry: false })?.size ?? 0
}

/** The engine and go may have asked the same mirror: one row each. Times are the engine's, which sees more requests. */
function mergeSources(rows: readonly SourceStatistics[]): readonly SourceStatistics[] {
  const merged = new Map<string, SourceStatistics>()
  for (const row of rows) {
    const known = merged.get(row.url)
    if (known === undefined) merged.set(row.url, row)
    else
      merged.set(row.url, {
        ...known,
        requests: known.requests + row.requests,
        failures: known.failures + row.failures,
        bytes: known.bytes + row.bytes,
        ejections: known.ejections + row.ejections,
        p50Ms: known.p50Ms || row.p50Ms,
        p95Ms: known.p95Ms || row.p95Ms,
        ...mergedCounts(known, row),
      })
  }
  return [...merged.values()]
}

function mergedCounts(a: SourceStatistics, b: SourceStatistics): Pick<SourceStatistics, 'failureCodes' | 'durations'> {
  const codes = [...Object.entries(a.failureCodes ?? {}), ...Object.entries(b.failureCodes ?? {})]
  const failureCodes: Record<string, number> = {}
  for (const [code, count] of codes) failureCodes[code] = (failureCodes[code] ?? 0) + count
  const [first, second] = [a.durations ?? b.durations, b.durations]
  if (first === undefined) return { failureCodes }
  return {
    failureCodes,
    durations: second === undefined || a.durations === undefined ? first : addDurations(first, second),
  }
}
