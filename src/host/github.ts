import { randomUUID } from 'node:crypto'
import * as core from '@actions/core'
import type { Host, Place } from './host.ts'
import { createProgressLine } from './progress.ts'

/** GitHub's runner: workflow commands on stdout, files for outputs, environment and state. */
export function createGitHubHost(stdout: { write(text: string): unknown }): Host {
  const progress = createProgressLine({ write: text => stdout.write(text) })
  return {
    mask: secret => {
      // The runner masks line by line: each line of a key is a secret of its own.
      for (const line of secret.split(/\r?\n/)) if (line.trim() !== '') core.setSecret(line)
    },
    info: text => core.info(harmless(text)),
    detail: text => core.debug(harmless(text)),
    warning: (message, place) => core.warning(message, annotation(place)),
    error: (message, place) => core.error(message, annotation(place)),
    foreign: text => {
      // The runner reads commands anywhere in stdout: between these two it does not (docs: "Stopping and starting workflow commands").
      const token = randomUUID()
      stdout.write(`::stop-commands::${token}\n${text}\n::${token}::\n`)
    },
    progress: line => progress.update(harmless(line)),
    progressDone: () => progress.done(),
    setOutput: core.setOutput,
    exportVariable: core.exportVariable,
    addPath: core.addPath,
    saveState: state => core.saveState(STATE_NAME, state),
  }
}

const STATE_NAME = 'state'

/** What main handed over to post; '' where main did not come so far. */
export function readSavedState(): string {
  return core.getState(STATE_NAME)
}

/** Module paths and answers of servers are in what we print; the runner obeys `::name` at the start of a line and `##[name]` anywhere in it. */
function harmless(text: string): string {
  return text.replaceAll('##[', '## [').replace(/^(\s*):(?=:)/gm, '$1: ')
}

function annotation(place: Place | undefined): core.AnnotationProperties {
  return {
    title: 'go-mod-setup',
    ...(place?.file === undefined ? {} : { file: place.file }),
    ...(place?.line === undefined ? {} : { startLine: place.line }),
  }
}
