export type Labels = Readonly<Record<string, string>>

export interface Sample {
  /** What follows the metric's name: `_bucket`, `_sum`, `_count`. */
  readonly suffix?: string
  readonly labels?: Labels
  readonly value: number
}

export interface Metric {
  readonly name: string
  readonly type: 'gauge' | 'histogram'
  readonly help: string
  readonly samples: readonly Sample[]
}

/** OpenMetrics text. Names are put behind `go_mod_setup_`; a metric without samples is left out. */
export function renderOpenMetrics(metrics: readonly Metric[]): string {
  return `${metrics
    .filter(({ samples }) => samples.length > 0)
    .map(renderMetric)
    .join('')}# EOF\n`
}

export function gauge(name: string, help: string, samples: readonly Sample[]): Metric {
  return { name, type: 'gauge', help, samples }
}

const PREFIX = 'go_mod_setup_'

function renderMetric({ name, type, help, samples }: Metric): string {
  const lines = samples.map(
    ({ suffix = '', labels = {}, value }) => `${PREFIX}${name}${suffix}${renderLabels(labels)} ${value}\n`,
  )
  return `# TYPE ${PREFIX}${name} ${type}\n# HELP ${PREFIX}${name} ${help}\n${lines.join('')}`
}

function renderLabels(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`)
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`
}

/** As text between quotes: a line end in a label would begin a line of another metric. Other control characters go. */
function escapeLabel(value: string): string {
  return (
    value
      .replaceAll('\\', String.raw`\\`)
      .replaceAll('"', String.raw`\"`)
      .replaceAll('\n', String.raw`\n`)
      // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
      .replace(/[\u0000-\u001f\u007f]/g, '')
  )
}
