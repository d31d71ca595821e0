import { mkdir } from 'node:fs/promises'
import { countBuildCache } from '../build-cache/entries.ts'
import { readManifest } from '../build-cache/manifest.ts'
import { mergeBuildCache } from '../build-cache/merge.ts'
import type { RestoreEntryRequest } from '../cache/store.ts'
import { cleanStaging, openStagingIn } from '../modules/staging.ts'
import { takeCarriedModules } from './carried-modules.ts'
import { NOTHING, type RestoredEntry, restoreEntry, type RestoreFacts } from './restore-entry.ts'

/** The build entry is in GOCACHE, which then has so many files. */
export interface RestoredBuild extends RestoredEntry {
  readonly entries: number
}

export const NO_BUILD: RestoredBuild = Object.freeze({ ...NOTHING, entries: 0 })

type OnProgress = RestoreEntryRequest['onProgress']

/** Gets the build entry and moves it into GOCACHE; where one of the same go.sum is there already, nothing is done. */
export async function restoreBuild(facts: RestoreFacts, onProgress: OnProgress): Promise<RestoredBuild> {
  const goCache = facts.prepared.goEnv.get('GOCACHE')
  const [sameSum = ''] = facts.keys.build.restoreKeys
  // What killed runs left, also where there is nothing to restore now.
  await cleanStaging(goCache, { nowMs: Date.now() })
  const there = await readManifest(goCache)
  const isThere = there?.key.startsWith(sameSum) === true
  const restored = isThere
    ? { ...NOTHING, outcome: 'present' as const, matchedKey: there.key }
    : await restoreIntoGoCache(facts, { goCache, sameSum, onProgress })
  return { ...restored, entries: await countBuildCache(goCache) }
}

async function restoreIntoGoCache(
  facts: RestoreFacts,
  {
    goCache,
    sameSum,
    onProgress,
  }: { readonly goCache: string; readonly sameSum: string; readonly onProgress: OnProgress },
): Promise<RestoredEntry> {
  await mkdir(goCache, { recursive: true })
  const staging = openStagingIn(goCache)
  try {
    const request = { name: 'build' as const, ...facts.keys.build, into: staging.directory, onProgress }
    const restored = await restoreEntry(facts, request, key => (key.startsWith(sameSum) ? 'hit' : 'partial'))
    if (restored.matchedKey !== '') {
      const carried = await takeCarriedModules(staging.directory, facts.prepared)
      await mergeBuildCache(staging.directory, goCache, { key: restored.matchedKey, carried })
    }
    return restored
  } finally {
    await staging.remove()
  }
}
