import { homedir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../../src/system/short-command.ts'
import { CORPUS_NAMES } from '../corpora.ts'
import type { Section } from '../results.ts'
import { ModuleServer } from '../server/module-server.ts'
import { Workspace } from '../workspace.ts'
import { COMPARISON_COLUMNS, compare, type Comparison, comparisonRow, meanRatio, tell } from './comparison.ts'
import { type DownloadContext, rounds, runInTurn } from './context.ts'
import { type DownloadSample, PEERS, Rig } from './rig.ts'

interface Point {
  readonly corpus: string
  readonly samples: readonly DownloadSample[]
  readonly comparison: Comparison
}

const REAL_PROXY_GOAL = 3.5

/** Through the proxy that the user's go uses. */
export async function measureRealProxy(context: DownloadContext): Promise<Section> {
  const { signal } = context
  const asked = await runCommand('go', ['env', 'GOPROXY'], { cwd: '/', env: process.env, timeoutMs: 10_000, signal })
  const goProxy = asked.stdout.trim()
  const points: Point[] = []
  for (const corpus of context.corpora) {
    const samples = await runInTurn(context, { peers: PEERS, count: context.options.real }, async peer => {
      const sample = await context.rig.run({ peer, corpus, goProxy })
      context.say(`real proxy: ${tell(sample)}`)
      return sample
    })
    points.push({ corpus: corpus.name, samples, comparison: compare(samples) })
  }
  const notes = ["Through the proxy that `go env` names, over the machine's own network; GOMODCACHE in memory."]
  const ratio = meanRatio(points.map(({ comparison }) => comparison))
  const goals =
    points.length === CORPUS_NAMES.length
      ? [{ text: 'geometric mean, go / ours', value: ratio, limit: { atLeast: REAL_PROXY_GOAL } }]
      : []
  return { name: 'real', title: 'Through the real proxy', notes, goals, ...table(points) }
}

/** With GOMODCACHE on the disk of the user's caches, where creating files takes most of the time. */
export async function measureDisk(context: DownloadContext): Promise<Section> {
  const { signal, options } = context
  const latencyMs = 20
  await using workspace = await Workspace.open(join(homedir(), '.cache', 'go-mod-setup-bench', 'disk'))
  const rig = new Rig({ workspace, cli: options.cli, signal })
  const points: Point[] = []
  for (const corpus of context.corpora) {
    await using server = await ModuleServer.start(corpus.proxyRoot, signal)
    const samples = await runInTurn(context, { peers: PEERS, count: rounds(context, corpus) }, async peer => {
      const sample = await rig.runWithMirrors({ peer, corpus, mirrors: [{ server, settings: { latencyMs } }] })
      context.say(`disk: ${tell(sample)}`)
      return sample
    })
    points.push({ corpus: corpus.name, samples, comparison: compare(samples) })
  }
  const notes = [`GOMODCACHE on the disk that holds the user's caches; ${latencyMs} ms of latency.`]
  const slowest = Math.min(...points.map(({ comparison }) => comparison.ratio))
  const goals = [{ text: 'not slower than go: smallest go / ours', value: slowest, limit: { atLeast: 1 } }]
  return { name: 'disk', title: 'On the real disk', notes, goals, ...table(points) }
}

function table(points: readonly Point[]): Pick<Section, 'columns' | 'rows' | 'samples'> {
  return {
    columns: [{ key: 'corpus', title: 'project' }, ...COMPARISON_COLUMNS],
    rows: [
      ...points.map(({ corpus, comparison }) => comparisonRow({ corpus }, comparison)),
      { corpus: 'geometric mean', ratio: meanRatio(points.map(({ comparison }) => comparison)) },
    ],
    samples: points.flatMap(({ samples }) => samples),
  }
}
