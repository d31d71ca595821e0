import { removeCredentialDirectory } from '../credentials/directory.ts'
import { finding } from '../diagnosis/catalogue.ts'
import type { Host } from '../host/host.ts'
import { readReport, writeReport } from '../report/file.ts'
import { renderSave, tellFinding } from '../report/log.ts'
import type { Report } from '../report/report.ts'
import { save, type SaveResult } from './save.ts'
import { readState, type SavedState, StateError } from './state.ts'
import { openBackend } from './store.ts'
import { tellSaved } from './telling.ts'
import { withTicks } from './ticks.ts'
import { secondsSince } from './timeline.ts'

export interface FinishContext {
  readonly host: Host
  readonly statePath: string
  readonly jobStatus: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
}

/** The half after the work: saves what is new and completes the report. A fault is told, never thrown, but for the signal's reason. */
export async function finish(context: FinishContext): Promise<Report | undefined> {
  const { host } = context
  let state: SavedState
  try {
    state = await readState(context.statePath)
  } catch (error) {
    if (!(error instanceof StateError)) throw error
    tellFinding(host, finding('cache-not-saved', { message: error.message }))
    return undefined
  }
  if (state.credentials !== undefined) await removeCredentialDirectory(state.credentials)
  const startedAt = performance.now()
  // The stores have no progress of their own to show.
  const line = (): string => `saving caches, ${Math.round(secondsSince(startedAt))} s`
  const result = await withTicks(host, line, async () => saveAll(state, context))
  if (state.modules !== undefined) host.info(renderSave('modules', result.modules))
  if (state.build !== undefined) host.info(renderSave('build', result.build))
  if (result.toolchain !== undefined) host.info(renderSave('toolchain', result.toolchain))
  for (const told of result.findings) tellFinding(host, told)
  const before = await readReport(state.reportPath)
  const report = completeReport(before, result, secondsSince(startedAt))
  await writeReport(state.reportPath, report)
  const { summary, metricsFile } = state
  await tellSaved(host, { summary, metricsFile }, { report, findings: result.findings })
  return report
}

async function saveAll(state: SavedState, context: FinishContext): Promise<SaveResult> {
  const store = openBackend({ backend: state.backend, timeoutMs: state.cacheTimeoutMs }, context.environment)
  try {
    return await save({ state, store, jobStatus: context.jobStatus, signal: context.signal })
  } finally {
    await store.close()
  }
}

function completeReport(report: Report, result: SaveResult, seconds: number): Report {
  return {
    ...report,
    seconds: Math.round((report.seconds + seconds) * 1000) / 1000,
    phases: [...report.phases, { name: 'save', seconds, start: report.seconds, end: report.seconds + seconds }],
    cache: {
      ...report.cache,
      modules: { ...report.cache.modules, save: result.modules },
      build: { ...report.cache.build, save: result.build, entriesAfter: result.entriesAfter },
      ...(report.cache.toolchain === undefined || result.toolchain === undefined
        ? {}
        : { toolchain: { ...report.cache.toolchain, save: result.toolchain } }),
    },
    findings: [...report.findings, ...result.findings],
  }
}
