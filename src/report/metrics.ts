import type { CacheOutcome } from '../cache/store.ts'
import type { DurationCounts, SourceStatistics } from '../modules/source.ts'
import { gauge, type Labels, type Metric, renderOpenMetrics, type Sample } from './open-metrics.ts'
import type { EntryReport, Report } from './report.ts'

/**
 * The report as OpenMetrics text: what one run did, each number by itself. Only gauges and histograms, and no `# UNIT`: node_exporter's textfile
 * collector and the push gateway read Prometheus' older text format, of which this is valid text as well.
 *
 * Source: github.com/prometheus/OpenMetrics, specification 1.0, "Text format".
 */
export function renderMetrics(report: Report): string {
  return renderOpenMetrics([
    ...runMetrics(report),
    ...cacheMetrics(report),
    ...downloadMetrics(report),
    ...mirrorMetrics(report),
  ])
}

function runMetrics(report: Report): readonly Metric[] {
  const { go, tool, phases, findings } = report
  const counts = new Map<string, { readonly labels: Labels; value: number }>()
  for (const { code, severity } of findings) {
    const known = counts.get(`${code} ${severity}`)
    if (known === undefined) counts.set(`${code} ${severity}`, { labels: { code, severity }, value: 1 })
    else known.value++
  }
  return [
    gauge('run', 'Always 1: what the run was made with.', [
      { labels: { version: tool.version, go_version: go.version, goos: go.goos, goarch: go.goarch }, value: 1 },
    ]),
    gauge('success', 'Whether the run went well.', [{ value: report.ok ? 1 : 0 }]),
    gauge('run_duration_seconds', 'How long setup took, and saving where it is over.', [{ value: report.seconds }]),
    gauge(
      'phase_duration_seconds',
      'How long each phase took; a phase within another counts by itself.',
      sumBy(phases),
    ),
    gauge('findings', 'What was told, by code and severity.', [...counts.values()]),
  ]
}

/** A phase may run more than once. */
function sumBy(phases: Report['phases']): readonly Sample[] {
  const sums = new Map<string, number>()
  for (const { name, seconds } of phases) sums.set(name, (sums.get(name) ?? 0) + seconds)
  return [...sums].map(([phase, value]) => ({ labels: { phase }, value: Math.round(value * 1000) / 1000 }))
}

const OUTCOMES: Readonly<Record<CacheOutcome, true>> = {
  hit: true,
  partial: true,
  miss: true,
  present: true,
  unavailable: true,
  off: true,
}

function cacheMetrics({ cache }: Report): readonly Metric[] {
  const entries: readonly (readonly [string, EntryReport])[] = [
    ['modules', cache.modules],
    ['build', cache.build],
    ...(cache.toolchain === undefined ? [] : ([['toolchain', cache.toolchain]] as const)),
  ]
  const each = (value: (entry: EntryReport) => number): readonly Sample[] =>
    entries.map(([entry, report]) => ({ labels: { entry }, value: value(report) }))
  return [
    gauge(
      'cache_outcome',
      'Outcome of looking for each entry: 1 for the one that it was.',
      entries.flatMap(([entry, { outcome }]) =>
        Object.keys(OUTCOMES).map(name => ({ labels: { entry, outcome: name }, value: name === outcome ? 1 : 0 })),
      ),
    ),
    gauge(
      'cache_restore_bytes',
      'Size of what was restored.',
      each(({ bytes }) => bytes),
    ),
    gauge(
      'cache_restore_duration_seconds',
      'How long restoring took.',
      each(({ seconds }) => seconds),
    ),
    gauge(
      'cache_save_bytes',
      'Size of what was saved.',
      each(({ save }) => save.bytes),
    ),
    gauge(
      'cache_save_duration_seconds',
      'How long saving took.',
      each(({ save }) => save.seconds),
    ),
    gauge(
      'cache_saved',
      'Whether the entry was saved.',
      each(({ save }) => (save.outcome === 'saved' ? 1 : 0)),
    ),
    gauge(
      'cache_save_failed',
      'Whether saving failed or was denied.',
      each(({ save }) => (save.outcome === 'failed' || save.outcome === 'denied' ? 1 : 0)),
    ),
  ]
}

function downloadMetrics({ download }: Report): readonly Metric[] {
  const { modules, fetched, present, bytes, seconds, retries, hedges, goCommand } = download
  return [
    gauge('modules', 'Modules that are needed, by what became of them.', [
      { labels: { state: 'fetched' }, value: fetched },
      { labels: { state: 'present' }, value: present },
      { labels: { state: 'missing' }, value: Math.max(0, modules - fetched - present) },
    ]),
    gauge('download_bytes', 'Bytes of modules that were fetched over the network.', [{ value: bytes }]),
    gauge('download_duration_seconds', 'How long the download took, with verifying and extracting.', [
      { value: seconds },
    ]),
    gauge('download_retries', 'Requests that were sent again.', [{ value: retries }]),
    gauge('download_hedges', 'Slow requests that were sent a second time.', [{ value: hedges }]),
    gauge('go_command_attempts', 'go commands that were run for the download.', [{ value: goCommand.attempts }]),
    gauge('go_command_killed', 'go commands that were ended because nothing moved, or time was up.', [
      { value: goCommand.killed },
    ]),
  ]
}

function mirrorMetrics({ download: { sources } }: Report): readonly Metric[] {
  const each = (value: (source: SourceStatistics) => number): readonly Sample[] =>
    sources.map(source => ({ labels: labelsOf(source), value: value(source) }))
  return [
    gauge(
      'source_requests',
      'Requests to each mirror or store.',
      each(({ requests }) => requests),
    ),
    gauge(
      'source_bytes',
      'Bytes that each mirror or store served.',
      each(({ bytes }) => bytes),
    ),
    gauge(
      'source_ejections',
      'How often each was left out for a while.',
      each(({ ejections }) => ejections),
    ),
    gauge(
      'source_failures',
      'Failed requests to each, by class: the codes of findings. That a module is not there is an answer, not a failure.',
      sources.flatMap(failureSamples),
    ),
    {
      name: 'source_request_duration_seconds',
      type: 'histogram',
      help: 'How long the requests to each took that did not fail.',
      samples: sources.flatMap(source =>
        source.durations === undefined ? [] : histogramSamples(labelsOf(source), source.durations),
      ),
    },
  ]
}

function labelsOf({ url, kind }: SourceStatistics): Labels {
  return { source: url, kind }
}

function failureSamples({ url, kind, failures, failureCodes = {} }: SourceStatistics): readonly Sample[] {
  const known = Object.entries(failureCodes).filter(([, count]) => count > 0)
  const rest = failures - known.reduce((sum, [, count]) => sum + count, 0)
  const classes = rest > 0 || known.length === 0 ? [...known, ['unknown', Math.max(0, rest)] as const] : known
  return classes.map(([name, value]) => ({ labels: { source: url, kind, class: name }, value }))
}

function histogramSamples(labels: Labels, { count, sumMs, buckets }: DurationCounts): readonly Sample[] {
  const bucket = (le: string, value: number): Sample => ({ suffix: '_bucket', labels: { ...labels, le }, value })
  return [
    ...buckets.map(([upToMs, value]) => bucket(floatText(upToMs / 1000), value)),
    bucket('+Inf', count),
    { suffix: '_count', labels, value: count },
    { suffix: '_sum', labels, value: sumMs / 1000 },
  ]
}

/** `1.0`: bounds of buckets are floats, and are compared as text by some readers. */
function floatText(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value)
}
