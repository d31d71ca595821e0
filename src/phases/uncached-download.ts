import type { Finding } from '../diagnosis/finding.ts'
import type { ModuleVersion } from '../go/module-path.ts'
import type { PhaseContext, Prepared } from './configure.ts'
import { download, NOT_DOWNLOADED } from './download.ts'
import { examineIfFailed } from './failure.ts'
import { NO_RESTORE } from './restore.ts'
import { NO_BUILD } from './restore-build.ts'
import { NO_MODULES } from './restore-modules.ts'
import type { SetupFacts } from './setup-outcome.ts'
import { situationFindings } from './situation.ts'
import type { Timeline } from './timeline.ts'

/** The download alone. A module of its own, so that its clients load while go is being asked. */
export async function downloadUncached(
  context: PhaseContext,
  prepared: Prepared,
  { timeline, named }: { readonly timeline: Timeline; readonly named: readonly ModuleVersion[] | undefined },
): Promise<SetupFacts> {
  const findings: readonly Finding[] = [...prepared.findings, ...situationFindings(prepared)]
  const isHopeless = findings.some(({ severity }) => severity === 'error')
  const request = { context, prepared, restoring: NO_RESTORE, ...(named === undefined ? {} : { named }) }
  const downloaded = isHopeless ? NOT_DOWNLOADED : await timeline.run('download', async () => download(request))
  const probed = await examineIfFailed({ context, prepared, timeline }, downloaded)
  return {
    prepared,
    modules: NO_MODULES,
    build: NO_BUILD,
    download: downloaded,
    findings: [...findings, ...downloaded.findings, ...probed],
  }
}
