import type { Corpus } from '../corpora.ts'
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

export const DEFAULT_COUNTS: readonly number[] = [10, 30, 100, 300, 1000, 3000]
const LATENCY_OF_COUNTS_MS = 20
const LATENCIES_MS = [0, 20, 50, 100, 200, 300]
const COUNT_OF_LATENCIES = 100

const ROUNDS = 3
/** What takes a plain go longer is measured once: it waits nearly all of that time, so that runs differ little. */
const LONG_SECONDS = 30

/** How the time grows with the number of modules, and with latency, on synthetic modules. */
export async function measureScaling(context: DownloadContext): Promise<Section> {
  const points = [
    ...(await measureGrid(context, context.options.counts, [LATENCY_OF_COUNTS_MS])),
    ...(await measureGrid(
      context,
      [COUNT_OF_LATENCIES],
      LATENCIES_MS.filter(ms => ms !== LATENCY_OF_COUNTS_MS),
    )),
  ]
  return {
    name: 'scaling',
    title: 'How the time grows with modules and latency',
    notes: [
      `Independent modules of 72 KiB each, the median of the zips of the four projects. Medians of ${context.options.repeat ?? ROUNDS}; one run where go takes more than ${LONG_SECONDS} s.`,
    ],
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
      const samples = await measurePoint(context, { server, corpus, latencyMs })
      points.push({ modules, latencyMs, samples, comparison: compare(samples) })
    }
  }
  return points
}

async function measurePoint(
  context: DownloadContext,
  { server, corpus, latencyMs }: { readonly server: ModuleServer; readonly corpus: Corpus; readonly latencyMs: number },
): Promise<readonly DownloadSample[]> {
  const measureRounds = async (count: number): Promise<readonly DownloadSample[]> =>
    runInTurn(context, { peers: PEERS, count }, async peer => {
      const mirrors = [{ server, settings: { latencyMs } }]
      const sample = await context.rig.runWithMirrors({ peer, corpus, mirrors })
      context.say(`${latencyMs} ms: ${tell(sample)}`)
      return sample
    })
  const first = await measureRounds(1)
  const more = (context.options.repeat ?? ROUNDS) - 1
  if (more === 0 || first.some(({ seconds }) => seconds > LONG_SECONDS)) return first
  return first.concat(await measureRounds(more))
}
