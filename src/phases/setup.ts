import { ConfigError } from '../config/inputs.ts'
import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { GoUnavailableError } from '../go/env.ts'
import { writeReport } from '../report/file.ts'
import { renderDownload, renderRestore, tellFinding } from '../report/log.ts'
import { emptyReport, type Report } from '../report/report.ts'
import { configure, type PhaseContext, type Prepared } from './configure.ts'
import { download, NOT_DOWNLOADED } from './download.ts'
import { exportEnvironment } from './exports.ts'
import { GoSetupError } from './go-install.ts'
import { setOutputs } from './outputs.ts'
import { NO_BUILD, NO_MODULES, restoreBoth } from './restore.ts'
import { completeReport, type SetupFacts, stateOf } from './setup-outcome.ts'
import { situationFindings } from './situation.ts'
import { writeState } from './state.ts'
import { openStore } from './store.ts'
import { Timeline } from './timeline.ts'

/** How setup ended. `config`: the inputs were wrong, exit code 2; `failed`: exit code 1. */
export interface SetupResult {
  readonly ended: 'ok' | 'failed' | 'config'
  readonly report: Report
  /** What save needs; undefined where there is nothing to save. */
  readonly statePath: string | undefined
  /** undefined where the configuration failed. */
  readonly prepared: Prepared | undefined
}

/**
 * Configuration, restore, download, outputs: the whole of main. Whatever happens, a report is written and every output is set.
 *
 * @throws the reason of the signal, or what is a bug
 */
export async function setup(context: PhaseContext): Promise<SetupResult> {
  const startedAtMs = Date.now()
  const timeline = new Timeline()
  const { files, host } = context
  let result: SetupResult = {
    ended: 'failed',
    report: emptyReport(context.version),
    statePath: undefined,
    prepared: undefined,
  }
  try {
    const prepared = await configure(context, timeline)
    await exportEnvironment(host, prepared.config)
    const facts = await fetchEverything(context, prepared, timeline)
    const ended = facts.download.failed || facts.findings.some(({ severity }) => severity === 'error') ? 'failed' : 'ok'
    const state = stateOf(facts, { startedAtMs, reportPath: files.report })
    if (state !== undefined) await writeState(files.state, state)
    result = {
      ended,
      prepared,
      report: completeReport(result.report, facts),
      statePath: state === undefined ? undefined : files.state,
    }
  } catch (error) {
    context.signal.throwIfAborted()
    const { ended, findings } = knownFailure(error)
    result = { ...result, ended, report: { ...result.report, findings } }
  } finally {
    host.progressDone()
    const report = { ...result.report, ok: result.ended === 'ok', seconds: timeline.seconds, phases: timeline.phases }
    result = { ...result, report }
    await writeReport(files.report, report)
    setOutputs(host, report, files.report)
  }
  for (const told of result.report.findings) tellFinding(host, told)
  return result
}

async function fetchEverything(context: PhaseContext, prepared: Prepared, timeline: Timeline): Promise<SetupFacts> {
  const { signal } = context
  const { keys } = prepared.plan
  const findings = [...prepared.findings, ...situationFindings(prepared.plan)]
  const nothing = { prepared, modules: NO_MODULES, build: NO_BUILD, download: NOT_DOWNLOADED, findings }
  // What go would refuse anyway is said before anything is fetched.
  if (findings.some(({ severity }) => severity === 'error')) return nothing
  const store = openStore(prepared, context)
  try {
    const restored =
      store === undefined || keys === undefined
        ? nothing
        : await timeline.run('restore', async () => restoreBoth({ prepared, store, keys, signal }))
    try {
      const downloaded = await timeline.run('download', async () =>
        download({ context, prepared, restored: restored.modules }),
      )
      const discarded = (await store?.modules?.discard(downloaded.rejected)) ?? []
      const facts: SetupFacts = {
        prepared,
        modules: { ...restored.modules, outcome: downloaded.modulesOutcome },
        build: restored.build,
        download: downloaded,
        findings: [
          ...findings,
          ...restored.modules.findings,
          ...restored.build.findings,
          ...downloaded.findings,
          ...discarded,
        ],
      }
      tellResults(context, facts)
      return facts
    } finally {
      await restored.modules.cleanUp()
    }
  } finally {
    await store?.close()
  }
}

/** One line for each phase that did something. */
function tellResults({ host }: PhaseContext, facts: SetupFacts): void {
  host.progressDone()
  if (facts.modules.outcome !== 'off') host.info(renderRestore('modules', facts.modules))
  if (facts.build.outcome !== 'off') host.info(renderRestore('build', facts.build))
  const line = renderDownload(facts.download.report)
  if (line !== undefined && !facts.download.failed) host.info(line)
}

/** Failures that are the user's to mend, told as findings; anything else is a bug and keeps its stack. */
export function knownFailure(error: unknown): {
  readonly ended: 'failed' | 'config'
  readonly findings: readonly Finding[]
} {
  if (error instanceof ConfigError)
    return { ended: 'config', findings: error.problems.map(message => finding('input-invalid', { message })) }
  if (error instanceof GoUnavailableError) return { ended: 'failed', findings: [error.finding] }
  if (error instanceof GoSetupError) return { ended: 'failed', findings: error.findings }
  throw error
}
