import { readTelling, type Telling } from '../config/telling.ts'
import type { Finding } from '../diagnosis/finding.ts'
import type { Host } from '../host/host.ts'
import { goMatchersFile } from '../host/matchers.ts'
import { writeFileAtomically } from '../system/files.ts'
import { renderDetails, tellFinding } from '../report/log.ts'
import { renderMetrics } from '../report/metrics.ts'
import { redactReport } from '../report/redact.ts'
import type { Report } from '../report/report.ts'
import { fitSummary, renderSavedSummary, renderSummary } from '../report/summary.ts'
import type { PhaseContext } from './configure.ts'

/**
 * Everything that is said once setup or download is over: findings, details, the job summary, metrics, and what later steps are watched for.
 *
 * @param early findings that were told before
 */
export async function tellRun(context: PhaseContext, report: Report, early: readonly Finding[] = []): Promise<void> {
  const { host } = context
  const telling = readTelling(context.rawInputs, context.currentDirectory)
  for (const told of report.findings) if (!early.includes(told)) tellFinding(host, told)
  host.details('go-mod-setup: details', renderDetails(report))
  const markdown = renderSummary(
    redactReport(report, text => host.redact(text)),
    telling.summary,
  )
  if (markdown !== undefined) await writeSummary(host, markdown)
  await writeMetrics(host, telling.metricsFile, report)
  // Last: what we print ourselves is not what it is for.
  if (telling.problemMatchers) host.addMatcher(goMatchersFile())
}

/** What post has to say, beside its lines in the log. */
export async function tellSaved(
  host: Host,
  telling: Pick<Telling, 'summary' | 'metricsFile'>,
  told: { readonly report: Report; readonly findings: readonly Finding[] },
): Promise<void> {
  const { report, findings } = redactReport(told, text => host.redact(text))
  const markdown = renderSavedSummary(report, findings, telling.summary)
  if (markdown !== undefined) await writeSummary(host, markdown)
  await writeMetrics(host, telling.metricsFile, told.report)
}

/** A summary that cannot be written is no reason to fail. */
async function writeSummary(host: Host, markdown: string): Promise<void> {
  try {
    await host.summary(roomBytes => fitSummary(markdown, roomBytes))
  } catch (error) {
    host.warning(`The job summary was not written: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function writeMetrics(host: Host, file: string | undefined, report: Report): Promise<void> {
  if (file === undefined) return
  try {
    await writeFileAtomically(file, renderMetrics(report))
  } catch (error) {
    host.warning(`The metrics were not written: ${error instanceof Error ? error.message : String(error)}`)
  }
}
