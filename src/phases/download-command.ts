import { ConfigError } from '../config/inputs.ts'
import type { Finding } from '../diagnosis/finding.ts'
import type { ModuleVersion } from '../go/module-path.ts'
import { renderDownload, tellFinding } from '../report/log.ts'
import { emptyReport } from '../report/report.ts'
import { configure, type PhaseContext, type Prepared } from './configure.ts'
import { cleanLeftCredentials } from './credential-session.ts'
import { download, NOT_DOWNLOADED } from './download.ts'
import { examineIfFailed } from './failure.ts'
import { NO_RESTORE } from './restore.ts'
import { NO_BUILD } from './restore-build.ts'
import { NO_MODULES } from './restore-modules.ts'
import { knownFailure, type SetupResult } from './setup.ts'
import { completeReport } from './setup-outcome.ts'
import { situationFindings } from './situation.ts'
import { withPlaces } from './places.ts'
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
    const prepared = withoutCaches(await configure(context, timeline), named !== undefined)
    onPrepared(prepared.findings)
    const findings = [...prepared.findings, ...situationFindings(prepared)]
    const isHopeless = findings.some(({ severity }) => severity === 'error')
    const request = { context, prepared, restoring: NO_RESTORE, ...(named === undefined ? {} : { named }) }
    const downloaded = isHopeless ? NOT_DOWNLOADED : await timeline.run('download', async () => download(request))
    const probed = await examineIfFailed({ context, prepared, timeline }, downloaded)
    const facts = { prepared, modules: NO_MODULES, build: NO_BUILD, download: downloaded }
    return {
      ended: isHopeless || downloaded.failed ? 'failed' : 'ok',
      report: completeReport(empty, {
        ...facts,
        findings: await withPlaces([...findings, ...downloaded.findings, ...probed], prepared),
      }),
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
