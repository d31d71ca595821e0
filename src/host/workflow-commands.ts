import { randomUUID } from 'node:crypto'

// What the runner reads in a step's output: `::name …::` at the start of a line, `##[name]` anywhere in it, on standard output and on
// standard error alike (actions/runner, ActionCommand.cs).

/** Module paths and answers of servers are in what we print: none of it may be a command. */
export function harmless(text: string): string {
  return text.replaceAll('##[', '## [').replace(/^(\s*):(?=:)/gm, '$1: ')
}

/** Text that the runner does not read for commands: nobody else knows the token (docs: "Stopping and starting workflow commands"). */
export function withoutCommands(text: string): string {
  const token = randomUUID()
  return `::stop-commands::${token}\n${text}\n::${token}::`
}

/** Has the runner look for errors in what later steps print. */
export function addMatcherCommand(file: string): string {
  const escaped = file.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  return `::add-matcher::${escaped}`
}
