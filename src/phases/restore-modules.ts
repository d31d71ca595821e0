import { ArrivingModules } from '../cache/arriving-modules.ts'
import type { RestoreEntryRequest } from '../cache/store.ts'
import { isPresent } from '../modules/module-cache.ts'
import { moduleFilePath } from '../modules/module-files.ts'
import { openStaging } from '../modules/staging.ts'
import type { ModuleSource } from '../modules/source.ts'
import type { FetchSample } from '../report/cost.ts'
import type { Prepared } from './configure.ts'
import { FetchSampleTaker } from './fetch-sample.ts'
import { listedSet, possibleSet } from './project-set.ts'
import { NOTHING, type RestoredEntry, restoreEntry, type RestoreFacts } from './restore-entry.ts'

export interface RestoredModules extends RestoredEntry {
  /** A store of single modules, not an archive. */
  readonly isStore: boolean
  /** What fetching them took, as the entry tells. */
  readonly sample?: FetchSample | undefined
}

/** Modules are not where go looks yet: they are a source for the engine, which verifies them first. */
export interface RestoringModules {
  /** To be used at once: it keeps those waiting whose module is still on its way. */
  readonly source: ModuleSource | undefined
  /** Whether modules came from it. */
  readonly hasServed: () => boolean
  readonly result: Promise<RestoredModules>
  /** Ends the restore: its modules are of no use any more. */
  abandon(): void
  /** Removes what the engine did not take. */
  cleanUp(): Promise<void>
}

export const NO_MODULES: RestoredModules = Object.freeze({ ...NOTHING, isStore: false })

export const NOT_RESTORING: RestoringModules = Object.freeze(withoutArchive(NO_MODULES, undefined))

/** Gets the modules entry: a store of modules is a source as it is, an archive becomes one. */
export function restoreModules(facts: RestoreFacts, onProgress: RestoreEntryRequest['onProgress']): RestoringModules {
  const { store, prepared } = facts
  if (store.modules !== undefined)
    return withoutArchive({ ...NOTHING, outcome: 'miss', isStore: true }, store.modules.source)
  const goModCache = prepared.goEnv.get('GOMODCACHE')
  if (isEverythingPresent(prepared, goModCache))
    return withoutArchive({ ...NOTHING, outcome: 'present', isStore: false }, undefined)
  const abandoned = new AbortController()
  const signal = AbortSignal.any([facts.signal, abandoned.signal])
  const staging = openStaging(goModCache)
  const source = new ArrivingModules({ label: store.label, wanted: wantedFiles(prepared, goModCache), staging })
  const sample = new FetchSampleTaker(source)
  const { primaryKey } = facts.keys.modules
  const request = {
    name: 'modules' as const,
    ...facts.keys.modules,
    into: staging.directory,
    taker: sample,
    onProgress,
  }
  const result = restoreEntry({ ...facts, signal }, request, key => (key === primaryKey ? 'hit' : 'partial'))
    .catch((error: unknown) => {
      if (facts.signal.aborted || !abandoned.signal.aborted) throw error
      return { ...NOTHING, outcome: 'miss' as const }
    })
    .then(restored => ({ ...restored, isStore: false, sample: sample.sample }))
    .finally(() => source.end())
  // Whoever started it may not wait for it yet.
  result.catch(() => undefined)
  return {
    source,
    hasServed: () => source.hasServed,
    result,
    abandon: () => abandoned.abort(new Error('the modules of the cache are of no use any more')),
    cleanUp: async () => {
      abandoned.abort(new Error('the restore is over'))
      await result.catch(() => undefined)
      await staging.remove()
    },
  }
}

function withoutArchive(result: RestoredModules, source: ModuleSource | undefined): RestoringModules {
  return {
    source,
    hasServed: () => source?.statistics().some(({ bytes }) => bytes > 0) === true,
    result: Promise.resolve(result),
    abandon: () => undefined,
    cleanUp: async () => undefined,
  }
}

/** A GOMODCACHE that is there already (a self-hosted runner, a layer of a container) is used as it is. */
function isEverythingPresent(prepared: Prepared, goModCache: string): boolean {
  const sets = projectsOf(prepared).map(listedSet)
  return sets.every(set => set?.zips.every(module => isPresent(goModCache, module, module.sums)) === true)
}

/** What an archive may have that is of use: what is there already is not. */
function wantedFiles(prepared: Prepared, goModCache: string): ReadonlySet<string> {
  const wanted = new Set<string>()
  for (const project of projectsOf(prepared)) {
    const { zips, goMods } = listedSet(project) ?? possibleSet(project)
    for (const module of zips)
      if (!isPresent(goModCache, module, module.sums))
        for (const kind of ['zip', 'info'] as const) wanted.add(moduleFilePath(module, kind))
    for (const module of goMods) wanted.add(moduleFilePath(module, 'mod'))
  }
  return wanted
}

function projectsOf({ plan }: Prepared) {
  return [...(plan.main === undefined ? [] : [plan.main]), ...plan.extras.map(({ project }) => project)]
}
