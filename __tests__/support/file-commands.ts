import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a step wrote to the runner's files. */
export interface FileCommands {
  readonly output: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly path: readonly string[]
  readonly summary: string
}

const NAMES = ['output', 'env', 'path', 'state', 'step_summary'] as const

/** Makes the files empty, as before each step; the result is their variables, GITHUB_OUTPUT and so on. */
export async function makeCommandFiles(directory: string): Promise<Record<string, string>> {
  await mkdir(directory, { recursive: true })
  const files: Record<string, string> = {}
  for (const name of NAMES) {
    const file = join(directory, `${name}_file`)
    await writeFile(file, '')
    files[`GITHUB_${name.toUpperCase()}`] = file
  }
  return files
}

/** @throws Error where the runner would say "Unable to process file command" and fail the step */
export async function readCommandFiles(files: Readonly<Record<string, string>>): Promise<FileCommands> {
  const text = (name: (typeof NAMES)[number]): Promise<string> =>
    readFile(files[`GITHUB_${name.toUpperCase()}`] ?? '', 'utf8')
  const env = parseKeyValues(await text('env'))
  if ('NODE_OPTIONS' in env) throw new Error("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.")
  return {
    output: parseKeyValues(await text('output')),
    env,
    state: parseKeyValues(await text('state')),
    path: (await text('path')).split(/\r?\n/).filter(line => line !== ''),
    summary: await text('step_summary'),
  }
}

/**
 * `NAME=VALUE` and `NAME<<DELIMITER`, value, `DELIMITER`.
 * Source: actions/runner, FileCommandManager.cs, EnvFileKeyValuePairs.
 */
export function parseKeyValues(text: string): Record<string, string> {
  const values: Record<string, string> = {}
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === '') continue
    const [, name, operator, rest] = /^(.*?)(=|<<)(.*)$/s.exec(line) ?? []
    if (name === undefined || rest === undefined || (operator === '<<' && (name === '' || rest === '')))
      throw new Error(`Invalid format '${line}'`)
    values[name] = operator === '=' ? rest : heredoc(lines, rest)
  }
  return values
}

function heredoc(lines: string[], delimiter: string): string {
  const end = lines.indexOf(delimiter)
  if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`)
  const value = lines.slice(0, end).join('\n')
  lines.splice(0, end + 1)
  return value
}
