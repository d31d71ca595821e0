import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readActionInputs } from './config/raw-inputs.ts'
import { createGitHubHost } from './host/github.ts'
import { setup } from './phases/setup.ts'
import { abortOnSignals, exitCodeOf, exitWith } from './system/interrupt.ts'
import { VERSION } from './version.ts'

/** The action's main step. */
export async function run(): Promise<void> {
  const environment = process.env
  const host = createGitHubHost(process.stdout, environment['GITHUB_STEP_SUMMARY'])
  const { signal } = abortOnSignals()
  try {
    const directory = await mkdtemp(join(environment['RUNNER_TEMP'] || tmpdir(), 'go-mod-setup-'))
    const files = {
      report: join(directory, 'report.json'),
      state: join(directory, 'state.json'),
      toolchain: join(directory, 'toolchain'),
    }
    const currentDirectory = environment['GITHUB_WORKSPACE'] || process.cwd()
    // The runner's worker starts main and post; in a container it is nobody that we could see.
    const jobProcess = process.ppid
    const rawInputs = readActionInputs(environment)
    const result = await setup({
      host,
      rawInputs,
      environment,
      currentDirectory,
      files,
      version: VERSION,
      signal,
      jobProcess,
    })
    result.kept?.keep()
    if (result.statePath !== undefined) host.saveState(result.statePath)
    await exitWith(result.ended === 'ok' ? 0 : 1)
  } catch (error) {
    host.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
    await exitWith(exitCodeOf(error))
  }
}
