import { ConfigError } from '../config/inputs.ts'
import type { ModuleVersion } from '../go/module-path.ts'
import { renderDownload, tellFinding } from '../report/log.ts'
import { emptyReport } from '../report/report.ts'
import { configure, type PhaseContext, type Prepared } from './configure.ts'
import { download } from './download.ts'
import { NO_BUILD, NO_MODULES } from './restore.ts'
import type { SetupResult } from './setup.ts'
import { completeReport } from './setup-outcome.ts'
import { situationFindings } from './situation.ts'
import { Timeline } from './timeline.ts'

/**
 * Only the modules, without any cache: those of go.mod, or those that are named, which are then fetched and replaced.
 *
 * @param operands `MODULE@VERSION`
 * @throws ConfigError, GoUnavailableError, the reason of the signal
 */
export async function downloadModules(
  context: PhaseContext,
  operands: readonly string[],
): Promise<Pick<SetupResult, 'ended' | 'report'>> {
  const timeline = new Timeline()
  const named = operands.length === 0 ? undefined : operands.map(parseOperand)
  const prepared = withoutCaches(await timeline.run('configure', async () => configure(context)), named !== undefined)
  const findings = [...prepared.findings, ...situationFindings(prepared.plan)]
  const facts = { prepared, modules: NO_MODULES, build: NO_BUILD }
  const isHopeless = findings.some(({ severity }) => severity === 'error')
  const request = { context, prepared, restored: NO_MODULES, ...(named === undefined ? {} : { named }) }
  const downloaded = isHopeless ? undefined : await timeline.run('download', async () => download(request))
  const all = [...findings, ...(downloaded?.findings ?? [])]
  const isOk = downloaded !== undefined && !downloaded.failed
  context.host.progressDone()
  for (const told of all) tellFinding(context.host, told)
  const empty = emptyReport(context.version)
  const filled =
    downloaded === undefined
      ? { ...empty, findings: all }
      : completeReport(empty, { ...facts, download: downloaded, findings: all })
  const line = renderDownload(filled.download)
  if (isOk && line !== undefined) context.host.info(line)
  return {
    ended: isOk ? 'ok' : 'failed',
    report: { ...filled, ok: isOk, seconds: timeline.seconds, phases: timeline.phases },
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
