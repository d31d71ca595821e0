import type { Column, Row } from '../results.ts'
import { geometricMean, median, spread } from '../statistics.ts'
import type { DownloadSample, Peer } from './rig.ts'

/** Both peers on the same modules, in the same circumstances. */
export interface Comparison {
  readonly goSeconds: number
  readonly oursSeconds: number
  /** How many times as fast we are. */
  readonly ratio: number
  readonly goSpread: number
  readonly oursSpread: number
  readonly goCpuSeconds: number
  readonly oursCpuSeconds: number
  readonly oursPeakMiB: number
  readonly afterSeconds: number
  readonly afterRequests: number
  /** The most that anything else took of all cores during a run. */
  readonly othersShare: number
  /** The share of the time that the busiest server was at work. */
  readonly serverShare: number
}

/** Columns for the rows of {@link comparisonRow}; what tells the rows apart comes in front. */
export const COMPARISON_COLUMNS: readonly Column[] = [
  { key: 'go', title: 'go, s', digits: 2 },
  { key: 'ours', title: 'ours, s', digits: 2 },
  { key: 'ratio', title: 'go / ours', digits: 2 },
  { key: 'goSpread', title: 'spread of go', digits: 2 },
  { key: 'oursSpread', title: 'of ours', digits: 2 },
  { key: 'others', title: 'others on the cores', digits: 2 },
  { key: 'goCpu', title: 'CPU of go, s', digits: 2 },
  { key: 'oursCpu', title: 'of ours', digits: 2 },
  { key: 'oursPeak', title: 'memory of ours, MiB' },
  { key: 'afterSeconds', title: '`go mod download` after ours, s', digits: 2 },
  { key: 'afterRequests', title: 'its requests' },
]

export function compare(samples: readonly DownloadSample[]): Comparison {
  const of = (peer: Peer): readonly DownloadSample[] => samples.filter(sample => sample.peer === peer)
  const seconds = (peer: Peer): readonly number[] => of(peer).map(sample => sample.seconds)
  const cpu = (peer: Peer): number => median(of(peer).map(sample => sample.cpuSeconds ?? Number.NaN))
  const [goSeconds, oursSeconds] = [median(seconds('go')), median(seconds('ours'))]
  return {
    goSeconds,
    oursSeconds,
    ratio: goSeconds / oursSeconds,
    goSpread: spread(seconds('go')),
    oursSpread: spread(seconds('ours')),
    goCpuSeconds: cpu('go'),
    oursCpuSeconds: cpu('ours'),
    oursPeakMiB: Math.max(...of('ours').map(sample => (sample.peakBytes ?? Number.NaN) / 2 ** 20)),
    afterSeconds: median(of('ours').map(sample => sample.after.seconds)),
    afterRequests: Math.max(...of('ours').map(sample => sample.after.requests)),
    othersShare: Math.max(...samples.map(sample => sample.othersShare)),
    serverShare: Math.max(
      ...samples.flatMap(sample => sample.servers.map(({ busySeconds }) => busySeconds / sample.seconds)),
    ),
  }
}

export function comparisonRow(labels: Row, comparison: Comparison): Row {
  return {
    ...labels,
    go: comparison.goSeconds,
    ours: comparison.oursSeconds,
    ratio: comparison.ratio,
    goSpread: comparison.goSpread,
    oursSpread: comparison.oursSpread,
    others: comparison.othersShare,
    goCpu: comparison.goCpuSeconds,
    oursCpu: comparison.oursCpuSeconds,
    oursPeak: comparison.oursPeakMiB,
    afterSeconds: comparison.afterSeconds,
    afterRequests: comparison.afterRequests,
  }
}

export function meanRatio(comparisons: readonly Comparison[]): number {
  return geometricMean(comparisons.map(({ ratio }) => ratio))
}

/** A line of progress. */
export function tell({ corpus, peer, seconds, cpuSeconds, peakBytes, othersShare }: DownloadSample): string {
  const memory = peakBytes === undefined ? '' : `, ${Math.round(peakBytes / 2 ** 20)} MiB`
  return `${corpus} ${peer}: ${seconds.toFixed(2)} s, CPU ${cpuSeconds?.toFixed(2) ?? '?'} s${memory}, others ${othersShare.toFixed(2)}`
}
