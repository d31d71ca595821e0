import { rm } from 'node:fs/promises'
import { ConfigError } from '../config/inputs.ts'
import { readTelling } from '../config/telling.ts'
import type { CredentialSession } from '../credentials/session.ts'
import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { GoUnavailableError } from '../go/env.ts'
import { writeReport } from '../report/file.ts'
import { tellFinding } from '../report/log.ts'
import { emptyReport, type Report } from '../report/report.ts'
import type { PhaseContext, Prepared } from './configure.ts'
import { cleanLeftCredentials, keepCredentials, withKept } from './credential-session.ts'
import { exportEnvironment } from './exports.ts'
import { GoSetupError } from './go-setup-error.ts'
import { setOutputs } from './outputs.ts'
import { configureWhileLoading } from './preload.ts'
import { completeReport, hasFailed, stateOf } from './setup-outcome.ts'
import { withPlaces } from './places.ts'
import { writeState } from './state.ts'
import { tellRun } from './telling.ts'
import { Timeline } from './timeline.ts'

/** How setup ended. `config`: the inputs were wrong, exit code 2; `failed`: exit code 1. */
export interface SetupResult {
  readonly ended: 'ok' | 'failed' | 'config'
  readonly report: Report
  /** What save needs; undefined where there is nothing to save. */
  readonly statePath: string | undefined
  /** undefined where the configuration failed. */
  readonly prepared: Prepared | undefined
  /** Credentials for later steps; only where all went well. Gone with this process unless they are kept. */
  readonly kept: CredentialSession | undefined
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
  let early: readonly Finding[] = []
  let result: SetupResult = {
    ended: 'failed',
    report: emptyReport(context.version),
    statePath: undefined,
    prepared: undefined,
    kept: undefined,
  }
  let kept: CredentialSession | undefined
  try {
    const { configured, next } = await configureWhileLoading(context, timeline, async () => import('./fetching.ts'))
    // Before anything is sent: that a path is about to become public is no news afterwards.
    early = configured.findings
    for (const told of early) tellFinding(host, told)
    await cleanLeftCredentials(context)
    kept = await keepCredentials(context, configured)
    if (kept !== undefined) host.saveCredentials(kept.directory)
    const prepared = withKept(configured, kept)
    await exportEnvironment(host, prepared.config)
    const fetched = await next.fetchEverything(context, prepared, timeline)
    const facts = { ...fetched, findings: await withPlaces(fetched.findings, prepared) }
    const ended = hasFailed(facts) ? 'failed' : 'ok'
    const state = stateOf(facts, {
      startedAtMs,
      reportPath: files.report,
      credentials: kept?.directory,
      telling: readTelling(context.rawInputs, context.currentDirectory),
    })
    if (state !== undefined) await writeState(files.state, state)
    result = {
      ended,
      prepared,
      kept,
      report: completeReport(result.report, facts),
      statePath: state === undefined ? undefined : files.state,
    }
  } catch (error) {
    context.signal.throwIfAborted()
    const { ended, findings } = knownFailure(error)
    result = { ...result, ended, report: { ...result.report, findings } }
  } finally {
    if (result.ended !== 'ok') await kept?.close()
    host.progressDone()
    // Kept for a save that will not come.
    if (result.statePath === undefined && files.toolchain !== undefined)
      await rm(files.toolchain, { recursive: true, force: true })
    const report = { ...result.report, ok: result.ended === 'ok', seconds: timeline.seconds, phases: timeline.phases }
    result = { ...result, report }
    await writeReport(files.report, report)
    setOutputs(host, report, files.report)
  }
  await tellRun(context, result.report, early)
  return result
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
