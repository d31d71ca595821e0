import { setStableTimes, stableTimes } from '../build-cache/stable-mtimes.ts'
import { listTrackedFiles } from '../build-cache/tracked-files.ts'
import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import type { PhaseContext, Prepared } from './configure.ts'

/** For `stable-mtimes`: the work tree's times, before anything is built from it. What git cannot say is a finding, and nothing changes. */
export async function applyStableMtimes(context: PhaseContext, { config }: Prepared): Promise<readonly Finding[]> {
  const { workingDirectory: directory, childEnvironment: environment } = config
  const tracked = await listTrackedFiles({ directory, environment, signal: context.signal })
  if (tracked.kind === 'unknown') {
    const message = `stable-mtimes: git does not say which files it tracks in ${directory}: ${tracked.reason}`
    return [finding('input-ignored', { message, cause: CAUSE, fix: FIX })]
  }
  const { set, left } = setStableTimes(tracked.top, stableTimes(tracked.entries))
  const others = left === 0 ? '' : `, ${left} left alone`
  context.host.info(`Stable times: ${set} files and directories${others}`)
  return []
}

const CAUSE = 'The times follow from the hashes that git keeps: without a work tree there are none.'
const FIX =
  'Check out with git (not as a downloaded archive) before this step. Where git speaks of dubious ownership, add the directory to safe.directory.'
