import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readManifest } from '../build-cache/manifest.ts'
import { mergeBuildCache } from '../build-cache/merge.ts'
import type { CacheKeys } from '../cache/keys.ts'
import type { CacheOutcome, CacheStore, RestoreEntryRequest, RestoreEntryResult } from '../cache/store.ts'
import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { createDirectorySource } from '../modules/mirrors/directory-source.ts'
import type { ModuleSource } from '../modules/source.ts'
import { DeadlineError, withDeadline } from '../system/deadline.ts'
import { secondsSince } from './timeline.ts'

export interface RestoreFacts {
  readonly store: CacheStore
  readonly keys: CacheKeys
  readonly timeoutMs: number
  readonly signal: AbortSignal
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
  readonly source: ModuleSource | undefined
  /** Removes what the engine did not take. */
  cleanUp(): Promise<void>
}

const NOTHING: RestoredEntry = Object.freeze({ outcome: 'off', matchedKey: '', bytes: 0, seconds: 0, findings: [] })

export const NO_MODULES: RestoredModules = Object.freeze({
  ...NOTHING,
  source: undefined,
  cleanUp: async () => undefined,
})
export const NO_BUILD: RestoredEntry = NOTHING

/** Gets the modules entry: a store of modules is a source as it is, an archive becomes one. */
export async function restoreModules(facts: RestoreFacts, goModCache: string): Promise<RestoredModules> {
  const { store } = facts
  if (store.modules !== undefined)
    return { ...NOTHING, outcome: 'miss', source: store.modules.source, cleanUp: async () => undefined }
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
    return { ...restored, source: undefined, cleanUp: async () => undefined }
  }
  return { ...restored, source: createDirectorySource({ directory: into, kind: 'cache', label: store.label }), cleanUp }
}

/** Gets the build entry and moves it into GOCACHE; where one of the same go.sum is there already, nothing is done. */
export async function restoreBuild(facts: RestoreFacts, goCache: string): Promise<RestoredEntry> {
  const [sameSum = ''] = facts.keys.build.restoreKeys
  const there = await readManifest(goCache)
  if (there?.key.startsWith(sameSum) === true) return { ...NOTHING, outcome: 'present', matchedKey: there.key }
  await mkdir(goCache, { recursive: true })
  const into = await mkdtemp(join(goCache, '.go-mod-setup-restore-'))
  try {
    const restored = await restoreEntry(facts, { name: 'build', ...facts.keys.build, into }, key =>
      key.startsWith(sameSum) ? 'hit' : 'partial',
    )
    if (restored.matchedKey !== '') await mergeBuildCache(into, goCache, restored.matchedKey)
    return restored
  } finally {
    await rm(into, { recursive: true, force: true })
  }
}

/** A restore that was cut off at its deadline, or met a fault, is a miss with a finding: the job goes on. */
async function restoreEntry(
  facts: RestoreFacts,
  request: Omit<RestoreEntryRequest, 'signal' | 'lookupOnly'>,
  outcomeOf: (matchedKey: string) => CacheOutcome,
): Promise<RestoredEntry> {
  const startedAt = performance.now()
  const wait = { what: `restoring the ${request.name} entry`, timeoutMs: facts.timeoutMs, signal: facts.signal }
  let result: RestoreEntryResult
  try {
    result = await withDeadline(wait, async signal =>
      facts.store.entries.restore({ ...request, lookupOnly: false, signal }),
    )
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
      return { ...NOTHING, outcome: 'miss', seconds }
    case 'unavailable':
      return { ...NOTHING, outcome: 'unavailable', seconds, findings: [result.finding] }
  }
}
