import { resolve } from 'node:path'
import { INPUTS, type InputName, type RawInputs } from './inputs.ts'

/** How a run is told, beside the log. */
export interface Telling {
  readonly summary: 'auto' | 'always' | 'never'
  readonly problemMatchers: boolean
  /** Absolute; undefined where no metrics are wanted. */
  readonly metricsFile: string | undefined
}

/** Read by itself: a run whose other inputs are wrong is told, too. A wrong one of these counts as not given; that it is wrong, parseInputs says. */
export function readTelling(raw: RawInputs, currentDirectory: string): Telling {
  const metrics = valueOf('metrics', raw)
  return {
    summary: valueOf('summary', raw) ?? 'auto',
    problemMatchers: valueOf('problem-matchers', raw) ?? true,
    metricsFile: metrics === undefined ? undefined : resolve(currentDirectory, metrics),
  }
}

function valueOf<K extends InputName>(name: K, raw: RawInputs): ReturnType<(typeof INPUTS)[K]['parse']> | undefined {
  const text = raw.get(name)?.text.trim() ?? ''
  if (text === '') return undefined
  try {
    return INPUTS[name].parse(text) as ReturnType<(typeof INPUTS)[K]['parse']>
  } catch (error) {
    if (error instanceof Error) return undefined
    throw error
  }
}
