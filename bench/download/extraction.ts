import { mkdir, stat, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { goEnvironment } from '../../__tests__/support/temp.ts'
import { moduleFilePath } from '../../src/modules/module-files.ts'
import type { WantedModule } from '../../src/modules/module-set.ts'
import { linkOrCopy } from '../../src/system/files.ts'
import { removeTree } from '../../src/system/remove-tree.ts'
import type { Corpus } from '../corpora.ts'
import type { Section } from '../results.ts'
import { median, spread, sum } from '../statistics.ts'
import { runTimed, type Timing } from '../timed-command.ts'
import { type DownloadContext, rounds, runInTurn } from './context.ts'

/** What the measured process is asked. */
export interface ExtractionOrder {
  readonly goModCache: string
  /** As built, beside our command: from the sources, with their types, each worker takes 0.11 s to start instead of 0.02. */
  readonly worker: string
  readonly modules: readonly (WantedModule & { readonly zipPath: string })[]
}

export interface ExtractionOutcome {
  readonly seconds: number
  readonly files: number
}

interface Sample extends Omit<Timing, 'stdout'> {
  readonly peer: 'unzip' | 'ours'
  readonly corpus: string
  readonly files?: number
}

const GOAL = 0.65

/** Our workers, which verify as well, against unzip on as many cores. */
export async function measureExtraction(context: DownloadContext): Promise<Section> {
  const points = []
  for (const corpus of context.corpora) {
    const samples = await runInTurn(
      context,
      { peers: ['unzip', 'ours'] as const, count: rounds(context, corpus) },
      async peer => {
        const sample = await runOnce(context, corpus, peer)
        context.say(
          `extract: ${corpus.name} ${peer}: ${sample.seconds.toFixed(2)} s, CPU ${sample.cpuSeconds?.toFixed(2)} s`,
        )
        return sample
      },
    )
    points.push({ row: await rowOf(corpus, samples), samples })
  }
  return {
    name: 'extract',
    title: 'Verify and extract alone',
    notes: [
      `Ours: \`h1:\` hashes checked, files written, GOMODCACHE complete; from before the workers start. Against \`xargs -P${availableParallelism()} -n1 unzip -q\` over the same zips, which checks no hash. In memory.`,
    ],
    columns: [
      { key: 'corpus', title: 'project' },
      { key: 'zips', title: 'zips' },
      { key: 'megabytes', title: 'MB' },
      { key: 'files', title: 'files' },
      { key: 'unzip', title: 'unzip, s', digits: 2 },
      { key: 'ours', title: 'ours, s', digits: 2 },
      { key: 'ratio', title: 'ours / unzip', digits: 2 },
      { key: 'unzipSpread', title: 'spread of unzip', digits: 2 },
      { key: 'oursSpread', title: 'of ours', digits: 2 },
      { key: 'oursCpu', title: 'CPU of ours, s', digits: 2 },
      { key: 'oursPeak', title: 'memory of ours, MiB' },
    ],
    rows: points.map(({ row }) => row),
    goals: points.map(({ row }) => ({
      text: `${row.corpus}, ours / unzip`,
      value: row.ratio,
      limit: { atMost: GOAL },
    })),
    samples: points.flatMap(({ samples }) => samples),
  }
}

async function rowOf(corpus: Corpus, samples: readonly Sample[]) {
  const of = (peer: Sample['peer']): readonly Sample[] => samples.filter(sample => sample.peer === peer)
  const seconds = (peer: Sample['peer']): readonly number[] => of(peer).map(sample => sample.seconds)
  const sizes = corpus.set.zips.map(
    async module => (await stat(join(corpus.proxyRoot, moduleFilePath(module, 'zip')))).size,
  )
  return {
    corpus: corpus.name,
    zips: corpus.set.zips.length,
    megabytes: sum(await Promise.all(sizes)) / 1e6,
    files: of('ours')[0]?.files,
    unzip: median(seconds('unzip')),
    ours: median(seconds('ours')),
    ratio: median(seconds('ours')) / median(seconds('unzip')),
    unzipSpread: spread(seconds('unzip')),
    oursSpread: spread(seconds('ours')),
    oursCpu: median(of('ours').map(({ cpuSeconds = Number.NaN }) => cpuSeconds)),
    oursPeak: Math.max(...of('ours').map(({ peakBytes = Number.NaN }) => peakBytes / 2 ** 20)),
  }
}

async function runOnce(context: DownloadContext, corpus: Corpus, peer: Sample['peer']): Promise<Sample> {
  const directory = await context.workspace.fresh('extract')
  try {
    const env = await goEnvironment(directory)
    const zips = await stageZips(corpus, join(directory, 'zips'))
    if (peer === 'unzip') {
      const list = join(directory, 'list')
      await writeFile(list, zips.map(({ zipPath }) => `${zipPath}\0`).join(''))
      const script = `xargs -0 -P${availableParallelism()} -n1 unzip -qo -d "$2" <"$1"`
      const args = ['-c', script, 'sh', list, join(directory, 'out')]
      const timing = await runTimed({ file: 'sh', args, cwd: directory, env, signal: context.signal })
      return sampleOf(peer, corpus, timing)
    }
    const worker = join(dirname(context.options.cli), 'worker.js')
    const order: ExtractionOrder = { goModCache: join(directory, 'gomodcache'), worker, modules: zips }
    await writeFile(join(directory, 'order.json'), JSON.stringify(order))
    const args = [fileURLToPath(new URL('extraction-process.ts', import.meta.url)), join(directory, 'order.json')]
    const timing = await runTimed({ file: process.execPath, args, cwd: directory, env, signal: context.signal })
    return { ...sampleOf(peer, corpus, timing), ...(JSON.parse(timing.stdout) as ExtractionOutcome) }
  } finally {
    await removeTree(directory)
  }
}

/** The zips get names of their own, since extracting moves them. */
async function stageZips(corpus: Corpus, directory: string): Promise<ExtractionOrder['modules']> {
  await mkdir(directory)
  return Promise.all(
    corpus.set.zips.map(async (module, index) => {
      const zipPath = join(directory, `${index}.zip`)
      await linkOrCopy(join(corpus.proxyRoot, moduleFilePath(module, 'zip')), zipPath)
      return { ...module, zipPath }
    }),
  )
}

function sampleOf(peer: Sample['peer'], corpus: Corpus, timing: Timing): Sample {
  const { seconds, cpuSeconds, peakBytes, othersShare } = timing
  return { peer, corpus: corpus.name, seconds, cpuSeconds, peakBytes, othersShare }
}
