import { Command, CommanderError, Option } from 'commander'
import { addCommonFlags, addInputFlags } from './flags.ts'

/** What was asked for, as argv spells it. */
export interface Invocation {
  readonly command: 'run' | 'setup' | 'save' | 'download' | 'doctor' | 'keys' | 'prune' | 'clean'
  readonly options: Readonly<Record<string, unknown>>
  /** CMD of `run`, modules of `download`. */
  readonly operands: readonly string[]
}

/** argv was wrong (exit code 2), or asked for help or the version (exit code 0); commander has said so already. */
export class UsageEnd extends Error {
  override readonly name = 'UsageEnd'
  readonly exitCode: 0 | 2

  constructor(exitCode: 0 | 2, options?: ErrorOptions) {
    super('usage', options)
    this.exitCode = exitCode
  }
}

/**
 * Reads argv (without node and script).
 *
 * @throws UsageEnd
 */
export function parseCommandLine(argv: readonly string[], version: string): Invocation {
  let invocation: Invocation | undefined
  const program = new Command('go-mod-setup')
    .description('Makes Go modules simply be there: fetched in parallel, verified, cached.')
    .version(version, '--version')
    .enablePositionalOptions()
    .exitOverride()
  const take = (command: Invocation['command']) => (operands: readonly string[], options: Record<string, unknown>) => {
    invocation = { command, options, operands }
  }
  const takeWithout = (command: Invocation['command']) => (options: Record<string, unknown>) =>
    take(command)([], options)

  const add = (text: string, about: string): Command =>
    addCommonFlags(addInputFlags(program.command(text).description(about)))
  add('run', 'Set up, run a command, save: setup [flags] -- CMD…')
    .argument('<command...>')
    .passThroughOptions()
    .action(take('run'))
  add('setup', 'The half before the work; prints what later steps need in their environment.')
    .requiredOption('--state <file>', 'Where to keep what save needs.')
    .action(takeWithout('setup'))
  add('save', 'The half after the work.')
    .requiredOption('--state <file>', 'What setup kept.')
    .action(takeWithout('save'))
  add('download', 'Only the modules, no cache: a faster, patient go mod download.')
    .argument('[modules...]', 'MODULE@VERSION')
    .action(take('download'))
  add('doctor', 'Say what is wrong and how to mend it: configuration, mirrors, credentials, caches. Changes nothing.')
    .addOption(
      new Option('--markdown [file]', 'Write the result as Markdown, for an issue; standard output by default.'),
    )
    .option('--redact', 'Replace private names (modules, hosts, directories). Secrets are never shown.')
    .action(takeWithout('doctor'))
  add('keys', 'Print the cache keys and every ingredient.').action(takeWithout('keys'))
  add('prune', 'Show the sizes of the caches, and remove what was not used for so long.')
    .option('--older-than <age>', 'Remove what was not used for so long: 30d, 12h, 2w.')
    .option('--dry-run', 'Only say what would go.')
    .action(takeWithout('prune'))
  add('clean', 'Show the sizes of the caches, and remove all of those that are chosen.')
    .option('--modules', 'GOMODCACHE.')
    .option('--build', 'GOCACHE, but for corpora of fuzzing.')
    .option('--store', 'The store of cache-backend: directory.')
    .option('--dry-run', 'Only say what would go.')
    .action(takeWithout('clean'))
  try {
    program.parse([...argv], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    throw new UsageEnd(error.exitCode === 0 ? 0 : 2, { cause: error })
  }
  if (invocation === undefined) throw new UsageEnd(2)
  return invocation
}
