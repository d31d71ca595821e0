import { ConfigError } from '../config/inputs.ts'
import type { Finding } from '../diagnosis/finding.ts'
import type { ModuleVersion } from '../go/module-path.ts'
import { renderDownload, tellFinding } from '../report/log.ts'
import { emptyReport } from '../report/report.ts'
import type { PhaseContext, Prepared } from './configure.ts'
import { cleanLeftCredentials } from './credential-session.ts'
import { knownFailure, type SetupResult } from './setup.ts'
import { completeReport, hasFailed } from './setup-outcome.ts'
import { withPlaces } from './places.ts'
import { configureWhileLoading } from './preload.ts'
import { tellRun } from './telling.ts'
import { Timeline } from './timeline.ts'

/**
 * Only the modules, without any cache: those of go.mod, or those that are named, which are then fetched and replaced.
 *
 * @param operands `MODULE@VERSION`
 * @throws the reason of the signal, or what is a bug
 */
export async function downloadModules(
  context: PhaseContext,
  operands: readonly string[],
): Promise<Pick<SetupResult, 'ended' | 'report'>> {
  const timeline = new Timeline()
  let early: readonly Finding[] = []
  const onPrepared = (findings: readonly Finding[]): void => {
    early = findings
    for (const told of early) tellFinding(context.host, told)
  }
  const result = await fetchAll(context, operands, { timeline, onPrepared })
  context.host.progressDone()
  const isOk = result.ended === 'ok'
  const report = { ...result.report, ok: isOk, seconds: timeline.seconds, phases: timeline.phases }
  const line = renderDownload(report.download)
  if (isOk && line !== undefined) context.host.info(line)
  await tellRun(context, report, early)
  return { ...result, report }
}

interface FetchWatch {
  readonly timeline: Timeline
  /** Called before anything is sent. */
  readonly onPrepared: (findings: readonly Finding[]) => void
}

async function fetchAll(
  context: PhaseContext,
  operands: readonly string[],
  { timeline, onPrepared }: FetchWatch,
): Promise<Pick<SetupResult, 'ended' | 'report'>> {
  const empty = emptyReport(context.version)
  try {
    const named = operands.length === 0 ? undefined : operands.map(parseOperand)
    await cleanLeftCredentials(context)
    const { configured, next } = await configureWhileLoading(
      context,
      timeline,
      async () => import('./uncached-download.ts'),
    )
    const prepared = withoutCaches(configured, named !== undefined)
    onPrepared(prepared.findings)
    const facts = await next.downloadUncached(context, prepared, { timeline, named })
    const findings = await withPlaces(facts.findings, prepared)
    return {
      ended: hasFailed(facts) ? 'failed' : 'ok',
      report: completeReport(empty, { ...facts, findings }),
    }
  } catch (error) {
    context.signal.throwIfAborted()
    const { ended, findings } = knownFailure(error)
    return { ended, report: { ...empty, findings } }
  }
}

function withoutCaches(prepared: Prepared, force: boolean): Prepared {
  const { config } = prepared
  const download = { ...config.download, force: force || config.download.force }
  return { ...prepared, config: { ...config, download, cache: { ...config.cache, modules: false, build: false } } }
}

function parseOperand(operand: string): ModuleVersion {
  const at = operand.lastIndexOf('@')
  if (at <= 0 || at === operand.length - 1)
    throw new ConfigError([`download: expected MODULE@VERSION, got ${JSON.stringify(operand)}`])
  return { path: operand.slice(0, at), version: operand.slice(at + 1) }
}
