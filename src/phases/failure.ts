import type { Finding } from '../diagnosis/finding.ts'
import type { PhaseContext, Prepared } from './configure.ts'
import type { DownloadResult } from './download.ts'
import type { Timeline } from './timeline.ts'

/** What probing adds to a failed download; its code is loaded only then. @throws the signal's reason */
export async function examineIfFailed(
  run: { readonly context: PhaseContext; readonly prepared: Prepared; readonly timeline: Timeline },
  downloaded: Pick<DownloadResult, 'failed' | 'findings'>,
): Promise<readonly Finding[]> {
  if (!downloaded.failed) return []
  return await run.timeline.run('probe', async () => {
    const { examineFailure } = await import('./failure-check.ts')
    return await examineFailure({ ...run, findings: downloaded.findings })
  })
}
