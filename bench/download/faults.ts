import type { Corpus } from '../corpora.ts'
import type { Section } from '../results.ts'
import { ModuleServer } from '../server/module-server.ts'
import type { ServerSettings } from '../server/settings.ts'
import { median, sum } from '../statistics.ts'
import { tell } from './comparison.ts'
import { type DownloadContext, rounds, runInTurn } from './context.ts'
import type { DownloadSample } from './rig.ts'

const LATENCY_MS = 20
const WELL: ServerSettings = { latencyMs: LATENCY_MS }

// Of the first mirror.
const STALLED: ServerSettings = { ...WELL, stallAfter: 20 }
const STALL_TIMEOUT_SECONDS = 2
const SLOW: ServerSettings = { ...WELL, slow: { every: 50, delayMs: 5000 } }

/** `bad|good`, where the first one goes silent: we alone, since go waits for ever. */
export async function measureStall(context: DownloadContext): Promise<Section> {
  const flags = ['--stall-timeout', `${STALL_TIMEOUT_SECONDS}s`]
  const points = await measurePoints(context, {
    flags,
    mirrors: [
      [WELL, WELL],
      [STALLED, WELL],
    ],
  })
  const rows = points.map(({ corpus, well, faulty }) => {
    const [wellSeconds, stalledSeconds] = [medianSeconds(well), medianSeconds(faulty)]
    const ratio = (stalledSeconds - STALL_TIMEOUT_SECONDS) / wellSeconds
    return { corpus, well: wellSeconds, stalled: stalledSeconds, ratio }
  })
  const worst = Math.max(...rows.map(({ ratio }) => ratio))
  return {
    name: 'stall',
    title: 'The first of two mirrors stalls for ever after 20 requests',
    notes: [
      `GOPROXY \`bad|good\`, ${LATENCY_MS} ms of latency, stall-timeout ${STALL_TIMEOUT_SECONDS} s. The last column: without that time, against the run in which both are well.`,
    ],
    columns: [
      { key: 'corpus', title: 'project' },
      { key: 'well', title: 'both well, s', digits: 2 },
      { key: 'stalled', title: 'one stalls, s', digits: 2 },
      { key: 'ratio', title: '(stalled − time-out) / well', digits: 2 },
    ],
    rows,
    goals: [{ text: '(stalled − time-out) / well, worst', value: worst, limit: { atMost: 1.5 } }],
    samples: points.flatMap(({ well, faulty }) => well.concat(faulty)),
  }
}

/** One request in fifty takes five seconds. */
export async function measureSlowRequests(context: DownloadContext): Promise<Section> {
  const points = await measurePoints(context, { flags: [], mirrors: [[WELL], [SLOW]] })
  const rows = points.map(slowRow)
  return {
    name: 'slow',
    title: 'One request in 50 takes 5 s',
    notes: [`${LATENCY_MS} ms of latency. Requests and hedges: means of the runs with slow ones.`],
    columns: [
      { key: 'corpus', title: 'project' },
      { key: 'well', title: 'none slow, s', digits: 2 },
      { key: 'slow', title: 'some slow, s', digits: 2 },
      { key: 'ratio', title: 'slow / none', digits: 2 },
      { key: 'requests', title: 'requests' },
      { key: 'hedges', title: 'hedges', digits: 1 },
      { key: 'share', title: 'hedges / requests', digits: 3 },
    ],
    rows,
    goals: [
      { text: 'hedges, fewest', value: Math.min(...rows.map(row => row.hedges)), limit: { moreThan: 0 } },
      { text: 'hedges / requests, most', value: Math.max(...rows.map(row => row.share)), limit: { atMost: 0.05 } },
      { text: 'slow / none, worst', value: Math.max(...rows.map(row => row.ratio)), limit: { atMost: 1.3 } },
    ],
    samples: points.flatMap(({ well, faulty }) => well.concat(faulty)),
  }
}

function slowRow({ corpus, well, faulty }: Point) {
  const [wellSeconds, slowSeconds] = [medianSeconds(well), medianSeconds(faulty)]
  const hedges = sum(faulty.map(({ report }) => report?.hedges ?? 0)) / faulty.length
  const requests = sum(faulty.flatMap(({ servers }) => servers.map(server => server.requests))) / faulty.length
  const ratio = slowSeconds / wellSeconds
  return { corpus, well: wellSeconds, slow: slowSeconds, ratio, requests, hedges, share: hedges / requests }
}

interface Scenario {
  readonly flags: readonly string[]
  /** The mirrors' settings, without the fault and with it. */
  readonly mirrors: readonly [readonly ServerSettings[], readonly ServerSettings[]]
}

interface Point {
  readonly corpus: string
  readonly well: readonly DownloadSample[]
  readonly faulty: readonly DownloadSample[]
}

async function measurePoints(context: DownloadContext, scenario: Scenario): Promise<readonly Point[]> {
  const points: Point[] = []
  for (const corpus of context.corpora) points.push(await measurePoint(context, corpus, scenario))
  return points
}

async function measurePoint(context: DownloadContext, corpus: Corpus, scenario: Scenario): Promise<Point> {
  await using first = await ModuleServer.start(corpus.proxyRoot, context.signal)
  await using second = await ModuleServer.start(corpus.proxyRoot, context.signal)
  const servers = [first, second]
  const runs = await runInTurn(context, { peers: [0, 1] as const, count: rounds(context, corpus) }, async which => {
    const mirrors = scenario.mirrors[which].flatMap((settings, place) => {
      const server = servers[place]
      return server === undefined ? [] : [{ server, settings }]
    })
    const sample = await context.rig.runWithMirrors({ peer: 'ours', corpus, mirrors, flags: scenario.flags })
    context.say(`${which === 0 ? 'well' : 'faulty'}: ${tell(sample)}`)
    const { seconds, cpuSeconds, othersShare } = sample
    return { which, sample, seconds, cpuSeconds, othersShare }
  })
  const of = (which: 0 | 1): readonly DownloadSample[] =>
    runs.filter(run => run.which === which).map(({ sample }) => sample)
  return { corpus: corpus.name, well: of(0), faulty: of(1) }
}

function medianSeconds(samples: readonly DownloadSample[]): number {
  return median(samples.map(({ seconds }) => seconds))
}
