import { type Inputs, INPUT_NAMES, INPUTS, type InputName, parseInputs } from '../config/inputs.ts'
import { redactUrls } from '../diagnosis/redaction.ts'
import { moduleKey } from '../go/module-path.ts'
import type { MirrorMeasurement } from '../modules/mirrors/probe/mirror-measurement.ts'
import type { MirrorRow, SettingRow } from '../report/doctor.ts'
import type { PhaseContext, Prepared } from './configure.ts'
import { settingOf } from './settings.ts'

export function mirrorRow({ has, lacks, ...rest }: MirrorMeasurement): MirrorRow {
  return { ...rest, asked: has.length + lacks.length, has: has.length, lacks: lacks.map(moduleKey) }
}

const OTHER_VARIABLES = ['GOFLAGS', 'GOMODCACHE', 'GOCACHE', 'HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'] as const

/** go's variables, then the inputs that do not stand for one of them. */
export function settingRows({ rawInputs }: PhaseContext, prepared: Prepared): readonly SettingRow[] {
  const variables = Object.entries(prepared.environment).map(([name, { value, source }]) => ({ name, value, source }))
  const others = OTHER_VARIABLES.map(name => {
    const { value, source } = settingOf(prepared, name)
    // A proxy may be written without its scheme.
    return { name, value: redactUrls(value).replace(/^[^\s/@]+@/, ''), source }
  })
  const inputs = parseInputs(rawInputs)
  const names = INPUT_NAMES.filter(
    name => !(name.toUpperCase() in prepared.environment) && INPUTS[name].actionDefault === undefined,
  )
  return [...variables, ...others, ...names.map(name => inputRow(name, inputs))]
}

function inputRow(name: InputName, inputs: Inputs): SettingRow {
  const { text, source } = inputs[name]
  const value = text !== undefined && INPUTS[name].secret ? '(set)' : redactUrls(text ?? '')
  return { name, value, source }
}
