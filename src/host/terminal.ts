import type { Host, Place } from './host.ts'
import { createProgressLine, type LineWriter } from './progress.ts'
import { redactSecrets, secretLines } from './secrets.ts'
import { addMatcherCommand, harmless, withoutCommands } from './workflow-commands.ts'

/** How much is said. */
export type Verbosity = 'quiet' | 'normal' | 'verbose'

/** Where the command is a step of GitHub's: its runner reads what we print. */
export interface RunnerAround {
  /** What GITHUB_STEP_SUMMARY names; '' where there is none. */
  readonly summaryFile: string
}

/** A terminal, or the log of any CI system: everything goes to stderr, so that stdout holds results only. */
export function createTerminalHost(stderr: LineWriter, verbosity: Verbosity, runner?: RunnerAround): Host {
  let secrets: readonly string[] = []
  const progress = createProgressLine(stderr)
  const safe = (text: string): string => {
    const shown = printable(redactSecrets(text, secrets))
    return runner === undefined ? shown : harmless(shown)
  }
  const write = (text: string): void => {
    progress.interrupt()
    stderr.write(`${text}\n`)
  }
  const print = (text: string): void => write(safe(text))
  const normal = (text: string): void => {
    if (verbosity !== 'quiet') print(text)
  }
  return {
    mask: secret => {
      secrets = secretLines(secrets, secret)
    },
    redact: text => redactSecrets(text, secrets),
    info: normal,
    detail: line => {
      if (verbosity === 'verbose') print(line)
    },
    details: (title, lines) => {
      if (verbosity === 'verbose') print([`${title}:`, ...lines.map(line => `  ${line}`)].join('\n'))
    },
    warning: (message, place) => normal(`warning: ${placeText(place)}${message}`),
    error: (message, place) => print(`error: ${placeText(place)}${message}`),
    foreign: (text, title) => {
      if (verbosity === 'quiet') return
      if (title !== undefined) print(`${title}:`)
      const shown = printable(redactSecrets(text, secrets))
      write(runner === undefined ? shown : withoutCommands(shown))
    },
    progress: line => {
      if (verbosity !== 'quiet') progress.update(safe(line))
    },
    progressDone: () => progress.done(),
    // A terminal has no later steps: `run` hands its command the environment, `--json` the report, `--state` the state.
    setOutput: () => undefined,
    exportVariable: () => undefined,
    addPath: () => undefined,
    addMatcher: file => {
      if (runner !== undefined) write(addMatcherCommand(file))
    },
    summary: async render => {
      if (runner === undefined || runner.summaryFile === '') return
      const { appendStepSummary } = await import('./step-summary.ts')
      await appendStepSummary(runner.summaryFile, render)
    },
    saveState: () => undefined,
    saveCredentials: () => undefined,
  }
}

/** `go.sum:12: `, as compilers write it. */
function placeText(place: Place | undefined): string {
  if (place?.file === undefined) return ''
  return place.line === undefined ? `${place.file}: ` : `${place.file}:${place.line}: `
}

/** Module paths and answers of servers are in what we print: they must not move the cursor or ring the bell. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '')
}
