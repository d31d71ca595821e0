import { createGitHubHost, readSavedState } from './host/github.ts'
import { finish } from './phases/finish.ts'
import { abortOnSignals, exitWith } from './system/interrupt.ts'

/** The action's post step. It reads one input, job-status: nested composite actions hand post the inputs of others (actions/runner#2030). It never fails a job. */
export async function run(): Promise<void> {
  const environment = process.env
  const host = createGitHubHost(process.stdout, environment['GITHUB_STEP_SUMMARY'])
  const { signal } = abortOnSignals()
  const statePath = readSavedState()
  // Inside a composite action the runner's defaults are those of the composite: its job-status says `success` even then.
  const isNested = (environment['GITHUB_ACTION_PATH'] ?? '') !== ''
  const jobStatus = isNested ? '' : (environment['INPUT_JOB-STATUS'] ?? '')
  try {
    if (statePath !== '') await finish({ host, statePath, jobStatus, environment, signal })
  } catch (error) {
    host.warning(`Saving caches failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  }
  // Sockets that the cache toolkit leaves open would hold the process.
  await exitWith(0)
}
