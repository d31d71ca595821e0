import { join, resolve } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { requireFreshDist } from '../../__tests__/support/dist.ts'
import { REPOSITORY } from '../../__tests__/support/runner.ts'
import { CORPUS_NAMES, type CorpusName, DEFAULT_CORPUS_DIRECTORY, prepareCorpora } from '../corpora.ts'
import { parseCount } from '../flags.ts'
import { Recorder } from '../recorder.ts'
import { Workspace } from '../workspace.ts'
import type { DownloadContext, Part } from './context.ts'
import { measureDisk, measureRealProxy } from './elsewhere.ts'
import { measureExtraction } from './extraction.ts'
import { measureSlowRequests, measureStall } from './faults.ts'
import { measureLatency } from './latency.ts'
import { Rig } from './rig.ts'
import { DEFAULT_COUNTS, measureScaling } from './scaling.ts'

const PARTS = {
  latency: measureLatency,
  extract: measureExtraction,
  stall: measureStall,
  slow: measureSlowRequests,
  scaling: measureScaling,
  real: measureRealProxy,
  disk: measureDisk,
} as const satisfies Record<string, Part>

type PartName = keyof typeof PARTS

/** What runs unless parts are named: the others take long, use somebody's network or wear a disk. */
const USUAL_PARTS: readonly PartName[] = ['latency', 'extract', 'stall', 'slow']

interface Flags {
  readonly only: readonly PartName[]
  readonly corpus: readonly CorpusName[]
  readonly latency: readonly number[]
  readonly modules: readonly number[]
  readonly bandwidth?: number
  readonly repeat?: number
  readonly quiet: boolean
  readonly real: number
  readonly cli: string
  readonly corpusDir: string
  readonly out: string
}

/** Adds `download` to the command line. */
export function addDownloadSuite(program: Command, signal: AbortSignal): void {
  program
    .command('download')
    .description(
      'From nothing to a complete GOMODCACHE, against `go mod download`; actions/setup-go downloads nothing itself.',
    )
    .addOption(new Option('--only <parts...>', 'Which parts.').choices(Object.keys(PARTS)).default(USUAL_PARTS))
    .addOption(new Option('--corpus <names...>', 'Which projects.').choices(CORPUS_NAMES).default(CORPUS_NAMES))
    .option('--latency <ms...>', 'At which latencies.', collect(parseMilliseconds), [0, 20, 100])
    .option('--modules <n...>', 'How many, for the table of how the time grows.', collect(parseCount), DEFAULT_COUNTS)
    .option('--bandwidth <MB/s>', "The mirror's, for the table of latencies; else what loopback gives.", parseCount)
    .option('--repeat <n>', 'Runs of each peer; else 5 of what is small, 3 of what is large.', parseCount)
    .option('--quiet', 'Wait for a quiet machine before each run, and repeat what others disturbed.', false)
    .option('--real <n>', 'Runs of each peer through the real proxy.', parseCount, 1)
    .option('--cli <file>', 'Our command, as built.', 'dist/cli.js')
    .option('--corpus-dir <dir>', 'Where modules are kept, once fetched.', DEFAULT_CORPUS_DIRECTORY)
    .option('--out <dir>', 'Where the results go.', 'bench/results')
    .action(async (flags: Flags) => runDownloadSuite(flags, signal))
}

async function runDownloadSuite(flags: Flags, signal: AbortSignal): Promise<void> {
  const cli = resolve(flags.cli)
  if (cli === join(REPOSITORY, 'dist', 'cli.js')) requireFreshDist()
  await using workspace = await Workspace.open()
  const context: DownloadContext = {
    corpora: await prepareCorpora(flags, workspace, signal),
    rig: new Rig({ workspace, cli, signal }),
    workspace,
    options: {
      latencies: flags.latency,
      counts: flags.modules,
      bytesPerSecond: flags.bandwidth === undefined ? undefined : flags.bandwidth * 1e6,
      repeat: flags.repeat,
      quiet: flags.quiet,
      real: flags.real,
      cli,
    },
    signal,
    say: line => void process.stderr.write(`${line}\n`),
  }
  const recorder = new Recorder({ suite: 'download', directory: resolve(flags.out), signal })
  for (const part of flags.only) await recorder.record(async () => PARTS[part](context))
}

/** commander calls the parser for each value, with what it returned before; the first call has the default. */
function collect(parse: (text: string) => number) {
  return (text: string, earlier: readonly number[] & { collected?: true }): readonly number[] => {
    const numbers = earlier.collected === true ? [...earlier, parse(text)] : [parse(text)]
    return Object.assign(numbers, { collected: true as const })
  }
}

function parseMilliseconds(text: string): number {
  const value = Number(text)
  if (!Number.isFinite(value) || value < 0) throw new InvalidArgumentError('expected milliseconds')
  return value
}
