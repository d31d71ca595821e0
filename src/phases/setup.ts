import type { CacheStore } from '../cache/store.ts'
import { ConfigError } from '../config/inputs.ts'
import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { GoUnavailableError } from '../go/env.ts'
import { writeReport } from '../report/file.ts'
import { renderDownload, renderRestore, tellFinding } from '../report/log.ts'
import { emptyReport, type EntryReport, type Report } from '../report/report.ts'
import { configure, type PhaseContext, type Prepared } from './configure.ts'
import { download, type DownloadResult, NOT_DOWNLOADED } from './download.ts'
import { setOutputs } from './outputs.ts'
import {
  NO_BUILD,
  NO_MODULES,
  type RestoredEntry,
  type RestoredModules,
  restoreBuild,
  restoreModules,
} from './restore.ts'
import { situationFindings } from './situation.ts'
import { type SavedState, writeState } from './state.ts'
import { openStore } from './store.ts'
import { Timeline } from './timeline.ts'

/** How setup ended. `config`: the inputs were wrong, exit code 2; `failed`: exit code 1. */
export interface SetupResult {
  readonly ended: 'ok' | 'failed' | 'config'
  readonly report: Report
  readonly reportPath: string
  /** What save needs; undefined where there is nothing to save. */
  readonly statePath: string | undefined
  /** undefined where the configuration failed. */
  readonly prepared: Prepared | undefined
}

/** Inputs, plan, restore, download, outputs: the whole of main. Throws only what is a bug, or the reason of the signal. */
export async function setup(context: PhaseContext): Promise<SetupResult> {
  const startedAtMs = Date.now()
  const timeline = new Timeline()
  const { files } = context
  let report = emptyReport(context.version)
  let prepared: Prepared | undefined
  let statePath: string | undefined
  let ended: SetupResult['ended'] = 'failed'
  try {
    prepared = await timeline.run('configure', async () => configure(context))
    exportVariables(context, prepared)
    const done = await fetchEverything(context, prepared, timeline)
    report = completeReport(report, prepared, done)
    ended = report.findings.some(({ severity }) => severity === 'error') ? 'failed' : 'ok'
    statePath = await keepState(files.state, { prepared, done, startedAtMs, reportPath: files.report })
  } catch (error) {
    context.signal.throwIfAborted()
    const known = knownFailure(error)
    if (known === undefined) throw error
    ended = known.ended
    report = { ...report, findings: known.findings }
  } finally {
    context.host.progressDone()
    report = { ...report, ok: ended === 'ok', seconds: timeline.seconds, phases: timeline.phases }
    await writeReport(files.report, report)
    setOutputs(context.host, report, files.report)
  }
  for (const told of report.findings) tellFinding(context.host, told)
  return { ended, report, reportPath: files.report, statePath, prepared }
}

interface Done {
  readonly modules: RestoredModules
  readonly build: RestoredEntry
  readonly download: DownloadResult
  readonly findings: readonly Finding[]
}

async function fetchEverything(context: PhaseContext, prepared: Prepared, timeline: Timeline): Promise<Done> {
  const { host } = context
  const findings = [...prepared.findings, ...situationFindings(prepared.plan)]
  // What go would refuse anyway is said before anything is fetched.
  if (findings.some(({ severity }) => severity === 'error'))
    return { modules: NO_MODULES, build: NO_BUILD, download: NOT_DOWNLOADED, findings }
  const store = openStore(prepared, context)
  try {
    const restored = await timeline.run('restore', async () => restoreBoth(context, prepared, store))
    try {
      const downloaded = await timeline.run('download', async () =>
        download({ context, prepared, restored: restored.modules }),
      )
      const modules = { ...restored.modules, outcome: downloaded.modulesOutcome ?? restored.modules.outcome }
      host.progressDone()
      if (prepared.config.cache.modules && prepared.plan.actions.modulesEntry)
        host.info(renderRestore('modules', entryReport(modules, '')))
      if (prepared.config.cache.build && prepared.plan.actions.buildEntry)
        host.info(renderRestore('build', entryReport(restored.build, '')))
      const line = renderDownload(downloaded.report)
      if (line !== undefined) host.info(line)
      return {
        modules,
        build: restored.build,
        download: downloaded,
        findings: [...findings, ...restored.modules.findings, ...restored.build.findings, ...downloaded.findings],
      }
    } finally {
      await restored.modules.cleanUp()
    }
  } finally {
    await store?.close()
  }
}

/** Both entries side by side. */
async function restoreBoth(
  context: PhaseContext,
  prepared: Prepared,
  store: CacheStore | undefined,
): Promise<{ readonly modules: RestoredModules; readonly build: RestoredEntry }> {
  const { config, plan, goEnv } = prepared
  if (store === undefined || plan.keys === undefined) return { modules: NO_MODULES, build: NO_BUILD }
  const facts = { store, keys: plan.keys, timeoutMs: config.cache.timeoutMs, signal: context.signal }
  // Without a download nothing would verify restored modules: they then come from later steps' own go commands.
  const wantsModules = config.cache.modules && plan.actions.modulesEntry && !config.download.force
  const wantsBuild = config.cache.build && plan.actions.buildEntry
  const [modules, build] = await Promise.all([
    wantsModules ? restoreModules(facts, goEnv.get('GOMODCACHE')) : NO_MODULES,
    wantsBuild ? restoreBuild(facts, goEnv.get('GOCACHE')) : NO_BUILD,
  ])
  return { modules, build }
}

function exportVariables(context: PhaseContext, { config }: Prepared): void {
  for (const [name, value] of config.exports) context.host.exportVariable(name, value)
}

function completeReport(report: Report, prepared: Prepared, done: Done): Report {
  const { keys, actions } = prepared.plan
  const { cache } = prepared.config
  const modulesKey = cache.modules && actions.modulesEntry ? (keys?.modules.primaryKey ?? '') : ''
  const buildKey = cache.build && actions.buildEntry ? (keys?.build.primaryKey ?? '') : ''
  return {
    ...report,
    go: prepared.go,
    environment: prepared.environment,
    cache: {
      modules: entryReport(done.modules, modulesKey),
      build: { ...entryReport(done.build, buildKey), entriesBefore: done.build.entries, entriesAfter: 0 },
    },
    download: done.download.report,
    modules: done.download.modules,
    findings: done.findings,
  }
}

function entryReport(entry: RestoredEntry, primaryKey: string): EntryReport {
  const { outcome, matchedKey, bytes, seconds } = entry
  return { outcome, primaryKey, matchedKey, bytes, seconds, save: { outcome: 'off', bytes: 0, seconds: 0, reason: '' } }
}

/** Hands over what save needs; nothing where no entry could be saved. */
async function keepState(
  path: string,
  facts: {
    readonly prepared: Prepared
    readonly done: Done
    readonly startedAtMs: number
    readonly reportPath: string
  },
): Promise<string | undefined> {
  const { prepared, done } = facts
  const { config, plan, goEnv } = prepared
  if (plan.keys === undefined || !(config.cache.modules || config.cache.build)) return undefined
  const { saved } = done.download
  const state: SavedState = {
    version: 1,
    startedAtMs: facts.startedAtMs,
    goModCache: goEnv.get('GOMODCACHE'),
    goCache: goEnv.get('GOCACHE'),
    backend: config.cache.backend,
    cacheTimeoutMs: config.cache.timeoutMs,
    policy: config.cache.save,
    trigger: config.ci.trigger,
    replace: config.download.force,
    ...(config.cache.modules && plan.actions.modulesEntry && saved !== undefined
      ? { modules: { key: plan.keys.modules.primaryKey, ...saved } }
      : {}),
    ...(config.cache.build && plan.actions.buildEntry
      ? { build: { key: plan.keys.build.primaryKey, matched: done.build.matchedKey === '' ? 'nothing' : 'prefix' } }
      : {}),
    reportPath: facts.reportPath,
  }
  await writeState(path, state)
  return path
}

/** Failures that are the user's to mend, told as findings; anything else is a bug and keeps its stack. */
function knownFailure(
  error: unknown,
): { readonly ended: 'failed' | 'config'; readonly findings: readonly Finding[] } | undefined {
  if (error instanceof ConfigError)
    return { ended: 'config', findings: error.problems.map(message => finding('input-invalid', { message })) }
  if (error instanceof GoUnavailableError) return { ended: 'failed', findings: [error.finding] }
  return undefined
}
