import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { listBuildCache, MANIFEST_NAME } from '../build-cache/entries.ts'
import { readManifest, writeManifest } from '../build-cache/manifest.ts'
import { isWorthSaving, selectForSave } from '../build-cache/prune.ts'
import { decideBuildSave, decideModulesSave, type SaveDecision } from '../cache/save-policy.ts'
import type { CacheStore, SaveEntryResult } from '../cache/store.ts'
import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { listModuleFiles } from '../modules/module-files.ts'
import type { SaveReport } from '../report/report.ts'
import { DeadlineError, withDeadline } from '../system/deadline.ts'
import { withFetchSample } from './fetch-sample.ts'
import { listCarriedModules, withCarriedModules } from './carried-modules.ts'
import type { SavedState } from './state.ts'
import { secondsSince } from './timeline.ts'

/** What became of both entries. */
export interface SaveResult {
  readonly modules: SaveReport
  readonly build: SaveReport
  /** undefined where no Go came over the network. */
  readonly toolchain: SaveReport | undefined
  /** Files of the build cache that the new entry holds; 0 where none was written. */
  readonly entriesAfter: number
  readonly findings: readonly Finding[]
}

export interface SaveRequest {
  readonly state: SavedState
  readonly store: CacheStore
  /** As the runner says it: `success`, `failure`, `cancelled`. */
  readonly jobStatus: string
  readonly signal: AbortSignal
}

interface SavedEntry {
  readonly report: SaveReport
  readonly findings: readonly Finding[]
  readonly files: number
}

/** Saves what is new, both entries side by side, each with its deadline. A fault of the cache is a finding. */
export async function save(request: SaveRequest): Promise<SaveResult> {
  const [modules, build, toolchain] = await Promise.all([
    saveModules(request),
    saveBuild(request),
    saveToolchain(request),
  ])
  return {
    modules: modules.report,
    build: build.report,
    toolchain: toolchain?.report,
    entriesAfter: build.files,
    findings: [...modules.findings, ...build.findings, ...(toolchain?.findings ?? [])],
  }
}

async function saveModules(request: SaveRequest): Promise<SavedEntry> {
  const { state, store } = request
  if (state.modules === undefined)
    return notSaved({ save: false, outcome: 'off', reason: 'there is no such entry here' })
  const { key, zips, goMods, matched, isNew, sample } = state.modules
  const decision = decideModulesSave(
    { policy: state.policy, trigger: state.trigger, jobStatus: request.jobStatus },
    { matched, isNew },
  )
  if (!decision.save) return notSaved(decision)
  const root = join(state.goModCache, 'cache', 'download')
  return bounded(request, decision.reason, async signal => {
    const files = await listModuleFiles(root, { zips, goMods })
    if (files.length === 0) return { result: { outcome: 'exists' }, files: 0 }
    const result =
      store.modules === undefined
        ? await withFetchSample(root, sample, async added =>
            store.entries.save({ name: 'modules', key, root, files: [...files, ...added], signal }),
          )
        : await store.modules.save({ downloadDirectory: root, files, replace: state.replace, signal })
    return { result, files: files.length }
  })
}

async function saveBuild(request: SaveRequest): Promise<SavedEntry> {
  const { state, store } = request
  if (state.build === undefined) return notSaved({ save: false, outcome: 'off', reason: 'there is no such entry here' })
  const { key, matched } = state.build
  const manifest = await readManifest(state.goCache)
  const selection = selectForSave({
    files: [...(await listBuildCache(state.goCache)), ...(await listCarriedModules(state, manifest))],
    manifest,
    startedAtMs: state.startedAtMs,
    key,
  })
  const decision = decideBuildSave(
    { policy: state.policy, trigger: state.trigger, jobStatus: request.jobStatus },
    { matched, isNew: isWorthSaving(selection, manifest) },
  )
  if (!decision.save) return notSaved(decision)
  return bounded(request, decision.reason, async signal => {
    await writeManifest(state.goCache, selection.manifest)
    const files = [...selection.files.map(({ path }) => path), MANIFEST_NAME]
    const result = await withCarriedModules(state, files, async () =>
      store.entries.save({ name: 'build', key, root: state.goCache, files, signal }),
    )
    return { result, files: files.length - 1 }
  })
}

/** Whether the event allows it was decided when it was kept. */
async function saveToolchain(request: SaveRequest): Promise<SavedEntry | undefined> {
  const { state, store } = request
  if (state.toolchain === undefined) return undefined
  const { key, root, files } = state.toolchain
  try {
    return await bounded(request, 'it came over the network', async signal => ({
      result: await store.entries.save({ name: 'toolchain', key, root, files, signal }),
      files: files.length,
    }))
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

/** One save with its deadline: twice that of a restore. */
async function bounded(
  request: SaveRequest,
  reason: string,
  work: (signal: AbortSignal) => Promise<{ readonly result: SaveEntryResult; readonly files: number }>,
): Promise<SavedEntry> {
  const startedAt = performance.now()
  try {
    const { result, files } = await withDeadline(
      { what: 'saving', timeoutMs: 2 * request.state.cacheTimeoutMs, signal: request.signal },
      work,
    )
    return savedEntry(result, files, { reason, seconds: secondsSince(startedAt) })
  } catch (error) {
    request.signal.throwIfAborted()
    const code = error instanceof DeadlineError ? 'cache-timeout' : 'cache-not-saved'
    const why = finding(code, {
      message: `An entry was not saved: ${error instanceof Error ? error.message : String(error)}`,
    })
    return {
      report: { outcome: 'failed', bytes: 0, seconds: secondsSince(startedAt), reason: why.message },
      findings: [why],
      files: 0,
    }
  }
}

function savedEntry(
  result: SaveEntryResult,
  files: number,
  facts: { readonly reason: string; readonly seconds: number },
): SavedEntry {
  const { seconds } = facts
  switch (result.outcome) {
    case 'saved':
      return { report: { outcome: 'saved', bytes: result.bytes, seconds, reason: facts.reason }, findings: [], files }
    case 'exists':
      return {
        report: { outcome: 'exists', bytes: 0, seconds, reason: 'the store has it already' },
        findings: [],
        files: 0,
      }
    case 'denied':
    case 'failed':
      return {
        report: { outcome: result.outcome, bytes: 0, seconds, reason: result.finding.message },
        findings: [result.finding],
        files: 0,
      }
  }
}

function notSaved(decision: Exclude<SaveDecision, { readonly save: true }>): SavedEntry {
  return {
    report: { outcome: decision.outcome, bytes: 0, seconds: 0, reason: decision.reason },
    findings: [],
    files: 0,
  }
}
