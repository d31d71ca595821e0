import { resolve } from 'node:path'
import type { Command } from 'commander'
import { requireFreshDist } from '../../__tests__/support/dist.ts'
import { REPOSITORY } from '../../__tests__/support/runner.ts'
import { parseCount } from '../flags.ts'
import { Meter } from '../meter.ts'
import { measureUndisturbed, type NoiseFacts } from '../noise.ts'
import { Recorder } from '../recorder.ts'
import type { Section } from '../results.ts'
import { setupGoVersion } from '../setup-go.ts'
import { Workspace } from '../workspace.ts'
import { startupSection } from './comparison.ts'
import { StartupRig, type StartupSample, type Subject } from './rig.ts'

interface Flags {
  readonly peer?: string
  readonly repeat: number
  readonly quiet: boolean
  readonly out: string
}

/** Adds `startup` to the command line. */
export function addStartupSuite(program: Command, signal: AbortSignal): void {
  program
    .command('startup')
    .description(
      'From the start of a process to its first work, against an empty script, plain go and actions/setup-go.',
    )
    .option('--peer <dir>', 'A checkout of actions/setup-go.')
    .option('--repeat <n>', 'Runs of each.', parseCount, 21)
    .option('--quiet', 'Wait for a quiet machine before each round, and repeat what others disturbed.', false)
    .option('--out <dir>', 'Where the results go.', 'bench/results')
    .action(async (flags: Flags) => {
      requireFreshDist()
      const recorder = new Recorder({ suite: 'startup', directory: resolve(flags.out), signal })
      const versions = flags.peer === undefined ? {} : await setupGoVersion(resolve(flags.peer))
      await recorder.record(async () => measure(flags, signal), versions)
    })
}

interface Round extends NoiseFacts {
  readonly samples: readonly StartupSample[]
}

async function measure({ peer, repeat, quiet }: Flags, signal: AbortSignal): Promise<Section> {
  await using workspace = await Workspace.open()
  const actions = { ours: REPOSITORY, ...(peer === undefined ? {} : { 'setup-go': resolve(peer) }) }
  await using rig = await StartupRig.open({ workspace, actions, signal })
  const subjects = rig.subjects()
  // What nobody has read yet comes from the disk.
  for (const subject of subjects) await rig.measure(subject)
  const samples: StartupSample[] = []
  for (let number = 0; number < repeat; number++) {
    const order = number % 2 === 0 ? subjects : subjects.toReversed()
    const run = async (): Promise<Round> => runRound(rig, order)
    const round = await (quiet ? measureUndisturbed(run, signal) : run())
    process.stderr.write(`round ${number + 1}: ${round.samples.map(tell).join(', ')}\n`)
    samples.push(...round.samples)
  }
  return startupSection(samples)
}

/** Each by itself is too short to say whether something disturbed it. */
async function runRound(rig: StartupRig, order: readonly Subject[]): Promise<Round> {
  const meter = new Meter()
  const samples: StartupSample[] = []
  for (const subject of order) samples.push(await rig.measure(subject))
  return { samples, ...meter.lap('round') }
}

function tell({ subject, wholeMs, firstGoMs }: StartupSample): string {
  return `${subject} ${wholeMs.toFixed(0)}${firstGoMs === undefined ? '' : ` (go after ${firstGoMs.toFixed(0)})`} ms`
}
