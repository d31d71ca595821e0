import * as core from '@actions/core'
import type { Host, Place } from './host.ts'
import { createProgressLine } from './progress.ts'
import { redactSecrets, secretLines } from './secrets.ts'
import { addMatcherCommand, harmless, withoutCommands } from './workflow-commands.ts'

/**
 * GitHub's runner: workflow commands on stdout, files for outputs, environment and state.
 *
 * @param summaryFile what GITHUB_STEP_SUMMARY names; undefined where there is none
 */
export function createGitHubHost(stdout: { write(text: string): unknown }, summaryFile?: string): Host {
  const progress = createProgressLine({ write: text => stdout.write(text) })
  let secrets: readonly string[] = []
  const host: Host = {
    mask: secret => {
      // The runner masks line by line: each line of a key is a secret of its own.
      for (const line of secret.split(/\r?\n/)) if (line.trim() !== '') core.setSecret(line)
      secrets = secretLines(secrets, secret)
    },
    redact: text => redactSecrets(text, secrets),
    info: text => core.info(harmless(text)),
    detail: text => core.debug(harmless(text)),
    details: (title, lines) => {
      core.startGroup(harmless(title))
      for (const line of lines) core.info(harmless(line))
      core.endGroup()
    },
    warning: (message, place) => core.warning(message, annotation(place)),
    error: (message, place) => core.error(message, annotation(place)),
    foreign: (text, title) => {
      if (title !== undefined) core.startGroup(harmless(title))
      stdout.write(`${withoutCommands(text)}\n`)
      if (title !== undefined) core.endGroup()
    },
    progress: line => progress.update(harmless(line)),
    progressDone: () => progress.done(),
    setOutput: core.setOutput,
    exportVariable: core.exportVariable,
    addPath: core.addPath,
    addMatcher: file => stdout.write(`${addMatcherCommand(file)}\n`),
    summary: async render => {
      if (summaryFile === undefined || summaryFile === '') return
      const { appendStepSummary } = await import('./step-summary.ts')
      await appendStepSummary(summaryFile, render)
    },
    saveState: state => core.saveState(STATE_NAME, state),
    saveCredentials: directory => core.saveState(CREDENTIALS_NAME, directory),
  }
  return host
}

const STATE_NAME = 'state'
const CREDENTIALS_NAME = 'credentials'

/** What main handed over to post; '' where main did not come so far. */
export function readSavedState(): string {
  return core.getState(STATE_NAME)
}

/** Where main kept credentials for later steps; '' where it kept none. */
export function readSavedCredentials(): string {
  return core.getState(CREDENTIALS_NAME)
}

function annotation(place: Place | undefined): core.AnnotationProperties {
  return {
    title: place?.title === undefined ? 'go-mod-setup' : `go-mod-setup: ${place.title}`,
    ...(place?.file === undefined ? {} : { file: place.file }),
    ...(place?.line === undefined ? {} : { startLine: place.line }),
  }
}
