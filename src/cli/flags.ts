import { readFileSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { ConfigError, environmentName, INPUT_NAMES, INPUTS, type InputName } from '../config/inputs.ts'

/** Which flags every command takes. */
export interface CommonFlags {
  readonly json: string | undefined
  readonly quiet: boolean
  readonly verbose: boolean
}

const PLACEHOLDER: Readonly<Partial<Record<InputName, string>>> = {
  'working-directory': 'dir',
  timeout: 'duration',
  retries: 'n',
  concurrency: 'n',
}

/** Adds a flag for every input: `--name value`, for a secret `--name-file path`, since argv can be read by everybody. */
export function addInputFlags(command: Command): Command {
  for (const name of INPUT_NAMES) {
    const spec = INPUTS[name]
    const about = spec.about + (spec.default === undefined ? '' : ` Default: ${spec.default}.`)
    if (spec.secret) {
      command.addOption(new Option(`--${name}-file <path>`, `File that holds: ${about}`))
      command.addOption(refusedSecret(command, name))
    } else
      command.addOption(
        new Option(`${name === 'working-directory' ? '-C, ' : ''}--${name} <${PLACEHOLDER[name] ?? 'value'}>`, about),
      )
  }
  return command
}

/** Known, so that it is refused for the right reason; as an unknown option it would be repeated with its value. */
function refusedSecret(command: Command, name: InputName): Option {
  const why = 'a secret is no flag, because argv can be read by everybody'
  return new Option(`--${name} <secret>`)
    .hideHelp()
    .argParser(() => command.error(`error: ${name}: ${why}; use --${name}-file PATH or ${environmentName(name)}`))
}

export function addCommonFlags(command: Command): Command {
  return command
    .addOption(new Option('--json <file>', 'Write the result as JSON to a file; - is standard output.'))
    .addOption(new Option('--quiet', 'Say only what went wrong.').conflicts('verbose'))
    .addOption(new Option('--verbose', 'Say more.'))
}

/**
 * The inputs among commander's options (which it names in camel case), secrets read from their files.
 *
 * @throws ConfigError for a file that cannot be read
 */
export function inputFlags(options: Readonly<Record<string, unknown>>): ReadonlyMap<InputName, string> {
  const found = new Map<InputName, string>()
  for (const name of INPUT_NAMES) {
    const value = options[camelCase(INPUTS[name].secret ? `${name}-file` : name)]
    if (typeof value === 'string') found.set(name, INPUTS[name].secret ? readSecret(name, value) : value)
  }
  return found
}

export function commonFlags(options: Readonly<Record<string, unknown>>): CommonFlags {
  const json = options['json']
  return {
    json: typeof json === 'string' ? json : undefined,
    quiet: options['quiet'] === true,
    verbose: options['verbose'] === true,
  }
}

function readSecret(name: InputName, path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new ConfigError(
      [
        `${name}: the file given with --${name}-file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      ],
      { cause: error },
    )
  }
}

function camelCase(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase())
}
