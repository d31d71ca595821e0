import { CORPUS_NAMES } from '../corpora.ts'
import type { Goal, Row, Section } from '../results.ts'
import { ModuleServer } from '../server/module-server.ts'
import { COMPARISON_COLUMNS, compare, type Comparison, comparisonRow, meanRatio, tell } from './comparison.ts'
import { type DownloadContext, rounds, runInTurn } from './context.ts'
import { type DownloadSample, PEERS } from './rig.ts'

interface Point {
  readonly corpus: string
  readonly latencyMs: number
  readonly samples: readonly DownloadSample[]
  readonly comparison: Comparison
}

/** How many times as fast, by latency: the geometric mean over the four. */
const GOALS: ReadonlyMap<number, number> = new Map([
  [20, 4.2],
  [100, 10],
])

/** go and we in turn, on every corpus and at every latency. */
export async function measureLatency(context: DownloadContext): Promise<Section> {
  const { bytesPerSecond } = context.options
  const points: Point[] = []
  for (const corpus of context.corpora) {
    await using server = await ModuleServer.start(corpus.proxyRoot, context.signal)
    for (const latencyMs of context.options.latencies) {
      const samples = await runInTurn(context, { peers: PEERS, count: rounds(context, corpus) }, async peer => {
        const mirrors = [{ server, settings: { latencyMs, bytesPerSecond } }]
        const sample = await context.rig.runWithMirrors({ peer, corpus, mirrors })
        context.say(`${latencyMs} ms: ${tell(sample)}`)
        return sample
      })
      points.push({ corpus: corpus.name, latencyMs, samples, comparison: compare(samples) })
    }
  }
  return {
    name: 'latency',
    title: 'Download, verify and extract, by latency',
    notes: [
      'From an empty GOMODCACHE in memory to one in which `go mod download` has nothing to do; medians; spread: slowest less fastest, as a share of the median.',
      'The latency comes before the first byte of each answer, and once more on each new connection. The mirror is on loopback; ' +
        `its one thread was busy for at most ${Math.round(100 * Math.max(...points.map(({ comparison }) => comparison.serverShare)))}% of a run.`,
      ...(bytesPerSecond === undefined ? [] : [`All answers together: ${bytesPerSecond / 1e6} MB/s.`]),
    ],
    columns: [{ key: 'corpus', title: 'project' }, { key: 'latency', title: 'latency, ms' }, ...COMPARISON_COLUMNS],
    rows: [
      ...points.map(point => comparisonRow({ corpus: point.corpus, latency: point.latencyMs }, point.comparison)),
      ...context.options.latencies.map(latencyMs => meanRow(points, latencyMs)),
    ],
    goals: points.length === CORPUS_NAMES.length * context.options.latencies.length ? goals(points) : [],
    samples: points.flatMap(({ latencyMs, samples }) => samples.map(sample => ({ latencyMs, ...sample }))),
  }
}

function comparisonsAt(points: readonly Point[], latencyMs: number): readonly Comparison[] {
  return points.filter(point => point.latencyMs === latencyMs).map(({ comparison }) => comparison)
}

function meanRow(points: readonly Point[], latencyMs: number): Row {
  return { corpus: 'geometric mean', latency: latencyMs, ratio: meanRatio(comparisonsAt(points, latencyMs)) }
}

function goals(points: readonly Point[]): readonly Goal[] {
  const worst = (pick: (comparison: Comparison) => number): number =>
    Math.max(...points.map(({ comparison }) => pick(comparison)))
  return [
    ...[...GOALS]
      .filter(([latencyMs]) => points.some(point => point.latencyMs === latencyMs))
      .map(([latencyMs, ratio]) => ({
        text: `at ${latencyMs} ms, geometric mean, go / ours`,
        value: meanRatio(comparisonsAt(points, latencyMs)),
        limit: { atLeast: ratio },
      })),
    { text: '`go mod download` after it, requests', value: worst(c => c.afterRequests), limit: { atMost: 0 } },
    { text: '`go mod download` after it, s', value: worst(c => c.afterSeconds), limit: { atMost: 0.2 } },
    { text: 'memory of ours, MiB', value: worst(c => c.oursPeakMiB), limit: { atMost: 512 } },
  ]
}
