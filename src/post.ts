import { removeCredentialDirectory } from './credentials/directory.ts'
import type { Host } from './host/host.ts'
import { createGitHubHost, readSavedCredentials, readSavedState } from './host/github.ts'
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
  await removeKept(host, readSavedCredentials())
  try {
    // A cancelled job saves nothing, and its runner does not wait long; but credentials go whatever became of it.
    if (statePath !== '' && jobStatus !== 'cancelled') await finish({ host, statePath, jobStatus, environment, signal })
  } catch (error) {
    host.warning(`Saving caches failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  }
  // Sockets that the cache toolkit leaves open would hold the process.
  await exitWith(0)
}

/** Before anything that takes time: the runner may end post. */
async function removeKept(host: Host, directory: string): Promise<void> {
  try {
    if (directory !== '') await removeCredentialDirectory(directory)
  } catch (error) {
    host.error(
      `Credentials could not be removed from ${directory}: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
