import { runCli } from './cli/commands.ts'
import { UsageEnd } from './cli/program.ts'
import { ConfigError } from './config/inputs.ts'
import { GoUnavailableError } from './go/env.ts'
import { GoSetupError } from './phases/go-setup-error.ts'
import { abortOnSignals, exitCodeOf, exitWith, Interrupted } from './system/interrupt.ts'

/** The command. Exit codes: 0 well, 1 failed, 2 usage or configuration, 130 and 143 on signals. */
export async function run(): Promise<void> {
  const { signal } = abortOnSignals()
  try {
    await exitWith(
      await runCli({ argv: process.argv.slice(2), environment: process.env, currentDirectory: process.cwd(), signal }),
    )
  } catch (error) {
    if (error instanceof UsageEnd) await exitWith(error.exitCode)
    process.stderr.write(`${describe(error)}\n`)
    await exitWith(error instanceof ConfigError ? 2 : exitCodeOf(error))
  }
}

function describe(error: unknown): string {
  if (error instanceof ConfigError) return error.problems.map(problem => `error: ${problem}`).join('\n')
  if (error instanceof Interrupted || error instanceof GoUnavailableError || error instanceof GoSetupError)
    return `error: ${error.message}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
