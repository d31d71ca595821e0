/** One sample of OpenMetrics text. */
export interface MetricSample {
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

export interface MetricFamily {
  readonly name: string
  readonly type: string
  readonly samples: readonly MetricSample[]
}

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/
const NUMBER = /^[-+]?(?:\d+\.?\d*(?:[eE][-+]?\d+)?|Inf|NaN)$/
const SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  gauge: [''],
  counter: ['_total', '_created'],
  histogram: ['_bucket', '_count', '_sum', '_created'],
}
/** Prometheus' older text format knows no others. */
const BOTH_FORMATS: ReadonlySet<string> = new Set(['gauge', 'counter', 'histogram', 'summary'])

/**
 * Reads OpenMetrics text as the specification has it (1.0, "Text format" and "Overall structure"), as far as we write it: families not
 * interleaved, metadata first and once, suffixes of the type, no sample twice, escapes in labels, cumulative buckets up to +Inf, `# EOF` last.
 *
 * @throws Error that names the line
 */
export function parseOpenMetrics(text: string): readonly MetricFamily[] {
  if (!text.endsWith('# EOF\n')) throw new Error('the text does not end with # EOF and a line end')
  const lines = text.split('\n').slice(0, -2)
  const families: { name: string; type: string; samples: MetricSample[] }[] = []
  const seen = new Set<string>()
  for (const [index, line] of lines.entries()) {
    const fail = (why: string): never => {
      throw new Error(`line ${index + 1}: ${why}: ${line}`)
    }
    if (line.startsWith('#')) {
      const [, keyword, name = '', rest = ''] = /^# (TYPE|HELP|UNIT) (\S+) (.*)$/.exec(line) ?? []
      if (keyword === undefined || !NAME.test(name)) fail('no metadata')
      if (keyword === 'TYPE') {
        if (families.some(family => family.name === name)) fail('a second TYPE')
        if (!BOTH_FORMATS.has(rest)) fail('a type that not both formats know')
        families.push({ name, type: rest, samples: [] })
      } else if (families.at(-1)?.name !== name || families.at(-1)?.samples.length !== 0) fail('not where it belongs')
      if (keyword === 'HELP' && /[^\\]"|\\(?![\\n"])/.test(rest)) fail('HELP is not escaped')
      continue
    }
    const sample = parseSample(line) ?? fail('no sample')
    const family = families.at(-1) ?? fail('no family')
    const suffix = sample.name.slice(family.name.length)
    if (!sample.name.startsWith(family.name) || SUFFIXES[family.type]?.includes(suffix) !== true) fail('another family')
    const id = JSON.stringify([sample.name, Object.entries(sample.labels).toSorted(([a], [b]) => (a < b ? -1 : 1))])
    if (seen.has(id)) fail('twice')
    seen.add(id)
    family.samples.push(sample)
  }
  for (const family of families) if (family.type === 'histogram') checkBuckets(family)
  return families
}

function parseSample(line: string): MetricSample | undefined {
  const [, name = '', , inner, value = ''] = /^([^\s{]+)(\{(.*)\})? (\S+)$/.exec(line) ?? []
  if (!NAME.test(name) || !NUMBER.test(value)) return undefined
  const labels: Record<string, string> = {}
  let rest = inner ?? ''
  while (rest !== '') {
    const [all, label = '', text = '', next] =
      /^([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\[\\n"])*)"(,|$)/.exec(rest) ?? []
    if (all === undefined || label in labels) return undefined
    labels[label] = text.replaceAll(/\\([\\n"])/g, (_all, escaped: string) => (escaped === 'n' ? '\n' : escaped))
    rest = rest.slice(all.length)
    if (next === ',' && rest === '') return undefined
  }
  return { name, labels, value: Number(value.replace('Inf', 'Infinity')) }
}

function checkBuckets({ name, samples }: MetricFamily): void {
  const groups = new Map<string, MetricSample[]>()
  for (const sample of samples) {
    const { le: _le, ...others } = sample.labels
    const key = JSON.stringify(others)
    groups.set(key, [...(groups.get(key) ?? []), sample])
  }
  for (const group of groups.values()) {
    const buckets = group.filter(sample => sample.name === `${name}_bucket`)
    const bounds = buckets.map(({ labels }) => Number(labels['le']?.replace('Inf', 'Infinity')))
    const count = group.find(sample => sample.name === `${name}_count`)?.value
    if (!isRising(bounds) || !isRising(buckets.map(({ value }) => value)) || bounds.at(-1) !== Number.POSITIVE_INFINITY)
      throw new Error(`${name}: the buckets do not rise to +Inf`)
    if (buckets.at(-1)?.value !== count) throw new Error(`${name}: the last bucket is not the count`)
  }
}

function isRising(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value >= (values[index - 1] ?? 0))
}
