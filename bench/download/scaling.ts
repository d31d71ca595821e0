import type { Section } from '../results.ts'
import { ModuleServer } from '../server/module-server.ts'
import { makeSyntheticCorpus } from '../synthetic.ts'
import { COMPARISON_COLUMNS, compare, type Comparison, comparisonRow, tell } from './comparison.ts'
import { type DownloadContext, runInTurn } from './context.ts'
import { type DownloadSample, PEERS } from './rig.ts'

interface Point {
  readonly modules: number
  readonly latencyMs: number
  readonly samples: readonly DownloadSample[]
  readonly comparison: Comparison
}

const COUNTS = [10, 30, 100, 300, 1000, 3000]
const LATENCY_OF_COUNTS_MS = 20
const LATENCIES_MS = [0, 20, 50, 100, 200, 300]
const COUNT_OF_LATENCIES = 300

// go takes minutes for each of the largest.
const ROUNDS = 2

/** How the time grows with the number of modules, and with latency, on synthetic modules. */
export async function measureScaling(context: DownloadContext): Promise<Section> {
  const points = [
    ...(await measureGrid(context, COUNTS, [LATENCY_OF_COUNTS_MS])),
    ...(await measureGrid(
      context,
      [COUNT_OF_LATENCIES],
      LATENCIES_MS.filter(ms => ms !== LATENCY_OF_COUNTS_MS),
    )),
  ]
  return {
    name: 'scaling',
    title: 'How the time grows with modules and latency',
    notes: ['Independent modules of 72 KiB each, the median of the zips of the four projects.'],
    columns: [{ key: 'modules', title: 'modules' }, { key: 'latency', title: 'latency, ms' }, ...COMPARISON_COLUMNS],
    rows: points.map(({ modules, latencyMs, comparison }) =>
      comparisonRow({ modules, latency: latencyMs }, comparison),
    ),
    goals: [],
    samples: points.flatMap(({ latencyMs, samples }) => samples.map(sample => ({ latencyMs, ...sample }))),
  }
}

async function measureGrid(
  context: DownloadContext,
  counts: readonly number[],
  latencies: readonly number[],
): Promise<readonly Point[]> {
  const points: Point[] = []
  for (const modules of counts) {
    const corpus = await makeSyntheticCorpus(modules, await context.workspace.fresh('synthetic'))
    await using server = await ModuleServer.start(corpus.proxyRoot, context.signal)
    for (const latencyMs of latencies) {
      const samples = await runInTurn(
        context,
        { peers: PEERS, count: context.options.repeat ?? ROUNDS },
        async peer => {
          const sample = await context.rig.runWithMirrors({
            peer,
            corpus,
            mirrors: [{ server, settings: { latencyMs } }],
          })
          context.say(`${latencyMs} ms: ${tell(sample)}`)
          return sample
        },
      )
      points.push({ modules, latencyMs, samples, comparison: compare(samples) })
    }
  }
  return points
}
