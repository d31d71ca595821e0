import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { requireFreshDist } from '../../__tests__/support/dist.ts'
import { REPOSITORY } from '../../__tests__/support/runner.ts'
import { CORPUS_NAMES, type CorpusName, DEFAULT_CORPUS_DIRECTORY, prepareCorpora } from '../corpora.ts'
import { parseCount } from '../flags.ts'
import { measureUndisturbed } from '../noise.ts'
import { Recorder } from '../recorder.ts'
import type { Section } from '../results.ts'
import { interleave } from '../rounds.ts'
import { ModuleServer } from '../server/module-server.ts'
import { setupGoVersion } from '../setup-go.ts'
import { Workspace } from '../workspace.ts'
import { compareCaches, sectionOf } from './comparison.ts'
import { CacheRig, type CacheSample, PEERS } from './rig.ts'

interface Flags {
  readonly peer: string
  readonly action: string
  readonly corpus: readonly CorpusName[]
  readonly bandwidth: number
  readonly repeat: number
  readonly quiet: boolean
  readonly corpusDir: string
  readonly out: string
}

/** Adds `caches` to the command line. */
export function addCachesSuite(program: Command, signal: AbortSignal): void {
  program
    .command('caches')
    .description('Saving and restoring the modules by the cache service, against actions/setup-go.')
    .requiredOption('--peer <dir>', 'A checkout of actions/setup-go.')
    .option('--action <dir>', 'Our action, as built.', REPOSITORY)
    .addOption(new Option('--corpus <names...>', 'Which projects.').choices(CORPUS_NAMES).default(CORPUS_NAMES))
    .option('--bandwidth <MB/s>', 'Of all downloads from the cache service together.', parseCount, 150)
    .option('--repeat <n>', 'Runs of each peer.', parseCount, 3)
    .option('--quiet', 'Wait for a quiet machine before each run, and repeat what others disturbed.', false)
    .option('--corpus-dir <dir>', 'Where modules are kept, once fetched.', DEFAULT_CORPUS_DIRECTORY)
    .option('--out <dir>', 'Where the results go.', 'bench/results')
    .action(async (flags: Flags) => {
      if (resolve(flags.action) === REPOSITORY) requireFreshDist()
      const recorder = new Recorder({ suite: 'caches', directory: resolve(flags.out), signal })
      await recorder.record(async () => measure(flags, signal), await setupGoVersion(resolve(flags.peer)))
    })
}

async function measure(flags: Flags, signal: AbortSignal): Promise<Section> {
  await using workspace = await Workspace.open()
  const corpora = await prepareCorpora(flags, workspace, signal)
  await using rig = await CacheRig.open({
    workspace,
    setupGo: resolve(flags.peer),
    ours: resolve(flags.action),
    bytesPerSecond: flags.bandwidth * 1e6,
    signal,
  })
  const samples: CacheSample[] = []
  for (const corpus of corpora) {
    await using server = await ModuleServer.start(corpus.proxyRoot, signal)
    samples.push(
      ...(await interleave(PEERS, flags.repeat, async peer => {
        const run = async (): Promise<CacheSample> => rig.measure(peer, corpus, server)
        const sample = await (flags.quiet ? measureUndisturbed(run, signal) : run())
        process.stderr.write(`${tell(sample)}\n`)
        return sample
      })),
    )
  }
  const comparisons = corpora.map(({ name }) => compareCaches(samples.filter(({ corpus }) => corpus === name)))
  return sectionOf(comparisons, {
    samples,
    bandwidth: flags.bandwidth,
    isWhole: corpora.length === CORPUS_NAMES.length,
  })
}

function tell({ corpus, peer, entryBytes, save, restore, after, othersShare }: CacheSample): string {
  return `${corpus} ${peer}: ${(entryBytes / 1e6).toFixed(1)} MB, restore ${step(restore)}, then go ${after.seconds.toFixed(2)} s, save ${step(save)}, others ${othersShare.toFixed(2)}`
}

function step({ seconds, cpuSeconds }: CacheSample['save']): string {
  return `${seconds.toFixed(2)} s (CPU ${cpuSeconds.toFixed(2)})`
}
