import { cleaningWish } from '../../src/cli/cleaning.ts'
import { type Invocation, parseCommandLine } from '../../src/cli/program.ts'
import { readCiFacts } from '../../src/config/ci-facts.ts'
import { resolveConfig } from '../../src/config/config.ts'
import {
  ConfigError,
  environmentName,
  INPUT_NAMES,
  INPUTS,
  type InputName,
  parseInputs,
  type RawInput,
} from '../../src/config/inputs.ts'
import { VERSION } from '../../src/version.ts'

// What stands in documents where the reader, the shell or the runner puts something else.
const STAND_IN = 'standin'

/** The text with `${{ … }}`, `$NAME` and `${NAME…}` replaced; undefined where nothing else is in it, so that nothing can be said of it. */
function withoutVariables(text: string): string | undefined {
  const replaced = text.replaceAll(/\$\{\{.*?\}\}|\$\{.*?\}|\$\w+/gs, STAND_IN)
  return replaced === STAND_IN ? undefined : replaced
}

// What a whole value from a secret or a matrix may be taken for, where others depend on whether it is given.
const WHOLE: Readonly<Partial<Record<InputName, string>>> = { 'git-token': STAND_IN, 'go-version': 'stable' }

/** What is wrong with inputs, each by itself and all together, by the code that the product uses; a name that is none is wrong, too. */
export function inputProblems(
  values: Readonly<Record<string, unknown>>,
  source: RawInput['source'] = 'input',
): readonly string[] {
  const raw = new Map<InputName, RawInput>()
  const problems: string[] = []
  for (const [name, value] of Object.entries(values)) {
    const input = INPUT_NAMES.find(known => known === name)
    if (input === undefined) problems.push(`${name} is no input`)
    const text = withoutVariables(String(value)) ?? (input === undefined ? undefined : WHOLE[input])
    if (input !== undefined && text !== undefined) raw.set(input, { text, source })
  }
  try {
    const ci = readCiFacts(source === 'input' ? { GITHUB_ACTIONS: 'true' } : {})
    resolveConfig({ inputs: parseInputs(raw), ci, environment: {}, currentDirectory: '/work', platform: 'linux' })
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    problems.push(...error.problems)
  }
  return problems
}

/** The same for variables of the environment; those that are not ours are left out. */
export function environmentProblems(variables: Readonly<Record<string, unknown>>): readonly string[] {
  const own = Object.entries(variables).filter(([name]) => name.startsWith('GO_MOD_SETUP_'))
  return inputProblems(Object.fromEntries(own.map(([name, value]) => [inputOf(name), value])), 'environment')
}

function inputOf(variable: string): string {
  return INPUT_NAMES.find(name => environmentName(name) === variable) ?? variable
}

/** The commands of ours in a shell script, each as argv. */
export function ownCommands(script: string): readonly (readonly string[])[] {
  const lines = script.replaceAll('\\\n', ' ').split('\n')
  return lines.flatMap(line =>
    [...line.matchAll(/(?:^|[;&|({])\s*(?:node \S*dist\/cli\.js|go-mod-setup)(?= |$)(.*)/g)].map(([, rest = '']) =>
      shellWords(rest),
    ),
  )
}

/** The words of one simple command, up to a redirection, a comment or the next command; quotes are taken off. */
function shellWords(text: string): readonly string[] {
  const words: string[] = []
  for (const [word] of text.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g)) {
    if (/^(#|[0-9]?[<>]|[;&|)}])/.test(word)) break
    const isLast = word.endsWith(';')
    words.push((isLast ? word.slice(0, -1) : word).replaceAll(/'([^']*)'|"([^"]*)"/g, '$1$2'))
    if (isLast) break
  }
  return words
}

/**
 * What is wrong with a command line of ours: it is read by the command's own parser, its flags' values by the inputs' own.
 *
 * @throws UsageEnd for what the command's parser refuses; it has said why on standard error
 */
export function commandProblems(argv: readonly string[]): readonly string[] {
  // A shell function that hands its own arguments on.
  if (argv.length === 1 && argv[0] === '$@') return []
  const invocation = parseCommandLine(argv, VERSION)
  const values = INPUT_NAMES.filter(name => !INPUTS[name].secret).flatMap(name => {
    const value = invocation.options[name.replace(/-([a-z0-9])/g, (_whole, letter: string) => letter.toUpperCase())]
    return value === undefined ? [] : [[name, value]]
  })
  return [...inputProblems(Object.fromEntries(values), 'flag'), ...operandProblems(invocation)]
}

function operandProblems(invocation: Invocation): readonly string[] {
  const { command, operands } = invocation
  if (command === 'prune' || command === 'clean') cleaningWish(invocation)
  if (command !== 'download') return []
  return operands.filter(module => !/^[^@\s]+@v\d/.test(module)).map(module => `${module} is not MODULE@VERSION`)
}
