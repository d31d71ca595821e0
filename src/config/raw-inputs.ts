import { environmentName, INPUT_NAMES, type InputName, type RawInput, type RawInputs } from './inputs.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** What setup-go reads where its input is not given: who comes from there may have set it. */
const OTHER_NAMES: Readonly<Partial<Record<InputName, string>>> = { 'go-download-base-url': 'GO_DOWNLOAD_BASE_URL' }

function fromEnvironment(environment: Environment, name: InputName): RawInput | undefined {
  const other = OTHER_NAMES[name]
  return (
    given(environment[environmentName(name)], 'environment') ??
    (other === undefined ? undefined : given(environment[other], 'environment'))
  )
}

/** The inputs of an action: `INPUT_NAME` as the runner sets it (dashes kept), else `GO_MOD_SETUP_NAME`. An empty input is one not given. */
export function readActionInputs(environment: Environment): RawInputs {
  return collect(
    name => given(environment[`INPUT_${name.toUpperCase()}`], 'input') ?? fromEnvironment(environment, name),
  )
}

/** The inputs of a command: flags (already split from argv, secrets read from their files), else `GO_MOD_SETUP_NAME`. */
export function readCommandInputs(flags: ReadonlyMap<InputName, string>, environment: Environment): RawInputs {
  return collect(name => given(flags.get(name), 'flag') ?? fromEnvironment(environment, name))
}

/** `GO_MOD_SETUP_…` names that are no input: a slip of the pen that would otherwise be ignored in silence. */
export function unknownEnvironmentNames(environment: Environment): readonly string[] {
  const known = new Set(INPUT_NAMES.map(environmentName))
  return Object.keys(environment).filter(name => name.startsWith('GO_MOD_SETUP_') && !known.has(name))
}

/** Every name under which an input may stand in the environment. Children get none of them: some are secrets, and none is theirs. */
export function inputVariables(): readonly string[] {
  return INPUT_NAMES.flatMap(name => [`INPUT_${name.toUpperCase()}`, environmentName(name)])
}

function collect(find: (name: InputName) => RawInput | undefined): RawInputs {
  const found = new Map<InputName, RawInput>()
  for (const name of INPUT_NAMES) {
    const raw = find(name)
    if (raw !== undefined) found.set(name, raw)
  }
  return found
}

function given(text: string | undefined, source: RawInput['source']): RawInput | undefined {
  return text === undefined || text.trim() === '' ? undefined : { text, source }
}
