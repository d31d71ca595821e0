import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { countBuildCache } from '../build-cache/entries.ts'
import { readManifest } from '../build-cache/manifest.ts'
import { mergeBuildCache } from '../build-cache/merge.ts'
import type { CacheKeys } from '../cache/keys.ts'
import type { CacheOutcome, CacheStore, RestoreEntryRequest, RestoreEntryResult } from '../cache/store.ts'
import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { createDirectorySource } from '../modules/mirrors/directory-source.ts'
import { isPresent } from '../modules/module-cache.ts'
import type { ModuleSource } from '../modules/source.ts'
import { DeadlineError, withDeadline } from '../system/deadline.ts'
import type { Prepared } from './configure.ts'
import { listedSet } from './project-set.ts'
import { secondsSince } from './timeline.ts'

export interface RestoreFacts {
  readonly prepared: Prepared
  readonly store: CacheStore
  readonly keys: CacheKeys
  readonly signal: AbortSignal
}

export interface EntryFacts extends Pick<RestoreFacts, 'store' | 'signal'> {
  readonly prepared: Pick<Prepared, 'config'>
}

/** What the restore of one entry came to. */
export interface RestoredEntry {
  readonly outcome: CacheOutcome
  readonly matchedKey: string
  readonly bytes: number
  readonly seconds: number
  readonly findings: readonly Finding[]
}

/** Modules are not where go looks yet: they are a source for the engine, which verifies them first. */
export interface RestoredModules extends RestoredEntry {
  /** A store of single modules, not an archive. */
  readonly isStore: boolean
  readonly source: ModuleSource | undefined
  /** Removes what the engine did not take. */
  cleanUp(): Promise<void>
}

/** The build entry is in GOCACHE, which then has so many files. */
export interface RestoredBuild extends RestoredEntry {
  readonly entries: number
}

export const NOTHING: RestoredEntry = Object.freeze({
  outcome: 'off',
  matchedKey: '',
  bytes: 0,
  seconds: 0,
  findings: [],
})
const WITHOUT_SOURCE = Object.freeze({ isStore: false, source: undefined, cleanUp: async () => undefined })

export const NO_MODULES: RestoredModules = Object.freeze({ ...NOTHING, ...WITHOUT_SOURCE })
export const NO_BUILD: RestoredBuild = Object.freeze({ ...NOTHING, entries: 0 })

/** Both entries side by side. What is not wanted, or replaced anyway (force-download), is not looked for. */
export async function restoreBoth(
  facts: RestoreFacts,
): Promise<{ readonly modules: RestoredModules; readonly build: RestoredBuild }> {
  const { config, plan } = facts.prepared
  const wantsModules = config.cache.modules && plan.actions.modulesEntry && !config.download.force
  const wantsBuild = config.cache.build && plan.actions.buildEntry
  const [modules, build] = await Promise.all([
    wantsModules ? restoreModules(facts) : NO_MODULES,
    wantsBuild ? restoreBuild(facts) : NO_BUILD,
  ])
  return { modules, build }
}

/** Gets the modules entry: a store of modules is a source as it is, an archive becomes one. */
async function restoreModules(facts: RestoreFacts): Promise<RestoredModules> {
  const { store, prepared } = facts
  if (store.modules !== undefined)
    return { ...NOTHING, ...WITHOUT_SOURCE, outcome: 'miss', isStore: true, source: store.modules.source }
  const goModCache = prepared.goEnv.get('GOMODCACHE')
  if (isEverythingPresent(prepared, goModCache)) return { ...NOTHING, ...WITHOUT_SOURCE, outcome: 'present' }
  const parent = join(goModCache, 'cache')
  await mkdir(parent, { recursive: true })
  const into = await mkdtemp(join(parent, '.go-mod-setup-restore-'))
  const cleanUp = async (): Promise<void> => rm(into, { recursive: true, force: true })
  const { primaryKey } = facts.keys.modules
  const restored = await restoreEntry(facts, { name: 'modules', ...facts.keys.modules, into }, key =>
    key === primaryKey ? 'hit' : 'partial',
  )
  if (restored.matchedKey === '') {
    await cleanUp()
    return { ...restored, ...WITHOUT_SOURCE }
  }
  return {
    ...restored,
    isStore: false,
    source: createDirectorySource({ directory: into, kind: 'cache', label: store.label }),
    cleanUp,
  }
}

/** A GOMODCACHE that is there already (a self-hosted runner, a layer of a container) is used as it is. */
function isEverythingPresent({ plan }: Prepared, goModCache: string): boolean {
  const projects = [...(plan.main === undefined ? [] : [plan.main]), ...plan.extras.map(({ project }) => project)]
  const sets = projects.map(listedSet)
  return sets.every(set => set?.zips.every(module => isPresent(goModCache, module, module.sums)) === true)
}

/** Gets the build entry and moves it into GOCACHE; where one of the same go.sum is there already, nothing is done. */
async function restoreBuild(facts: RestoreFacts): Promise<RestoredBuild> {
  const goCache = facts.prepared.goEnv.get('GOCACHE')
  const [sameSum = ''] = facts.keys.build.restoreKeys
  const there = await readManifest(goCache)
  const isThere = there?.key.startsWith(sameSum) === true
  const restored = isThere
    ? { ...NOTHING, outcome: 'present' as const, matchedKey: there.key }
    : await restoreIntoGoCache(facts, goCache, sameSum)
  return { ...restored, entries: await countBuildCache(goCache) }
}

async function restoreIntoGoCache(facts: RestoreFacts, goCache: string, sameSum: string): Promise<RestoredEntry> {
  await mkdir(goCache, { recursive: true })
  const into = await mkdtemp(join(goCache, '.go-mod-setup-restore-'))
  try {
    const request = { name: 'build' as const, ...facts.keys.build, into }
    const restored = await restoreEntry(facts, request, key => (key.startsWith(sameSum) ? 'hit' : 'partial'))
    if (restored.matchedKey !== '') await mergeBuildCache(into, goCache, restored.matchedKey)
    return restored
  } finally {
    await rm(into, { recursive: true, force: true })
  }
}

/** A restore that was cut off at its deadline, or met a fault, is a miss with a finding: the job goes on. */
export async function restoreEntry(
  facts: EntryFacts,
  request: Omit<RestoreEntryRequest, 'signal' | 'lookupOnly'>,
  outcomeOf: (matchedKey: string) => CacheOutcome,
): Promise<RestoredEntry> {
  const startedAt = performance.now()
  const { lookupOnly, timeoutMs } = facts.prepared.config.cache
  const wait = { what: `restoring the ${request.name} entry`, timeoutMs, signal: facts.signal }
  let result: RestoreEntryResult
  try {
    result = await withDeadline(wait, async signal => facts.store.entries.restore({ ...request, lookupOnly, signal }))
  } catch (error) {
    facts.signal.throwIfAborted()
    const code = error instanceof DeadlineError ? 'cache-timeout' : 'cache-unavailable'
    const message = `The ${request.name} entry was not restored: ${error instanceof Error ? error.message : String(error)}`
    result = { kind: 'unavailable', finding: finding(code, { message }) }
  }
  const seconds = secondsSince(startedAt)
  switch (result.kind) {
    case 'restored':
    case 'found':
      return {
        outcome: outcomeOf(result.matchedKey),
        matchedKey: result.matchedKey,
        bytes: result.bytes,
        seconds,
        findings: [],
      }
    case 'miss':
      return { ...NOTHING, outcome: 'miss', seconds, findings: result.finding === undefined ? [] : [result.finding] }
    case 'unavailable':
      return { ...NOTHING, outcome: 'unavailable', seconds, findings: [result.finding] }
  }
}
