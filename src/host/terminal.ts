import type { Host } from './host.ts'
import { createProgressLine, type LineWriter } from './progress.ts'

/** How much is said. */
export type Verbosity = 'quiet' | 'normal' | 'verbose'

/** A terminal, or the log of a CI system other than GitHub's: everything goes to stderr, so that stdout holds results only. */
export function createTerminalHost(stderr: LineWriter, verbosity: Verbosity): Host {
  let secrets: readonly string[] = []
  const progress = createProgressLine(stderr)
  const print = (text: string): void => {
    progress.interrupt()
    stderr.write(`${printable(redact(text, secrets))}\n`)
  }
  const normal = (text: string): void => {
    if (verbosity !== 'quiet') print(text)
  }
  return {
    mask: secret => {
      // Each line of a key is a secret of its own. The longest goes first: a shorter one may be part of it.
      const lines = [secret, ...secret.split(/\r?\n/)].filter(line => line.trim() !== '')
      secrets = [...secrets, ...lines].toSorted((a, b) => b.length - a.length)
    },
    info: normal,
    detail: line => {
      if (verbosity === 'verbose') print(line)
    },
    warning: message => normal(`warning: ${message}`),
    error: message => print(`error: ${message}`),
    foreign: normal,
    progress: line => {
      if (verbosity !== 'quiet') progress.update(printable(redact(line, secrets)))
    },
    progressDone: () => progress.done(),
    // A terminal has no later steps: `run` hands its command the environment, `--json` the report, `--state` the state.
    setOutput: () => undefined,
    exportVariable: () => undefined,
    addPath: () => undefined,
    saveState: () => undefined,
  }
}

function redact(text: string, secrets: readonly string[]): string {
  return secrets.reduce((shown, secret) => shown.replaceAll(secret, '***'), text)
}

/** Module paths and answers of servers are in what we print: they must not move the cursor or ring the bell. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '')
}
