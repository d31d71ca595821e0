import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { parseCount } from '../flags.ts'
import { Recorder } from '../recorder.ts'
import type { JobSample } from '../replay/rig.ts'
import type { RecordedSection, Results, Row, Section } from '../results.ts'
import { POLICIES, pushesOf, simulate } from './scenario.ts'

interface Flags {
  readonly replay: string
  readonly days: number
  readonly pushes: number
  readonly matrix: number
  readonly out: string
}

const MAX_GIGABYTES = 10
const MAX_UNUSED_DAYS = 7

/** Adds `simulation` to the command line. */
export function addSimulationSuite(program: Command, signal: AbortSignal): void {
  program
    .command('simulation')
    .description("Weeks of a busy repository under the limits of GitHub's cache service, with the sizes of a replay.")
    .option('--replay <file>', 'What `replay` wrote.', 'bench/results/replay.json')
    .option('--days <n>', 'How long.', parseCount, 28)
    .option('--pushes <n>', 'A day.', parseCount, 20)
    .option('--matrix <n>', 'Jobs of each push.', parseCount, 4)
    .option('--out <dir>', 'Where the results go.', 'bench/results')
    .action(async (flags: Flags) => {
      const recorder = new Recorder({ suite: 'simulation', directory: resolve(flags.out), signal })
      const replay = await longestReplay(resolve(flags.replay))
      await recorder.record(async () => simulateAll(replay, flags))
    })
}

async function longestReplay(file: string): Promise<RecordedSection> {
  const { sections } = JSON.parse(await readFile(file, 'utf8')) as Results
  const [longest] = sections.toSorted((a, b) => b.samples.length - a.samples.length)
  if (longest === undefined) throw new Error(`${file} has no replay`)
  return longest
}

const COLUMNS: Section['columns'] = [
  { key: 'policy', title: 'an entry is saved' },
  { key: 'own', title: 'jobs that find one of their go.sum, %', digits: 1 },
  { key: 'before', title: 'of the one before, %', digits: 1 },
  { key: 'older', title: 'an older one, %', digits: 1 },
  { key: 'nothing', title: 'none, %', digits: 1 },
  { key: 'behind', title: 'pushes behind', digits: 1 },
  { key: 'held', title: 'held at most, GB', digits: 2 },
  { key: 'wanted', title: 'without the limit, GB', digits: 2 },
  { key: 'saved', title: 'uploaded a day, GB', digits: 2 },
  { key: 'saves', title: 'uploads a day', digits: 0 },
  { key: 'evicted', title: 'evicted for room' },
]

function simulateAll(replay: RecordedSection, flags: Flags): Section {
  const samples = (replay.samples as readonly JobSample[]).filter(({ variant }) => variant === 'ours')
  const scenario = {
    pushes: pushesOf(samples, flags.days * flags.pushes),
    pushesPerDay: flags.pushes,
    matrix: flags.matrix,
    limits: { maxBytes: MAX_GIGABYTES * 1e9, maxUnused: MAX_UNUSED_DAYS },
  }
  const outcomes = POLICIES.map(policy => simulate(policy, scenario))
  const unlimited = { ...scenario, limits: { ...scenario.limits, maxBytes: Number.POSITIVE_INFINITY } }
  const rows = outcomes.map(
    (outcome): Row => ({
      policy: outcome.policy === 'ours' ? 'where it is worth it (ours)' : `at ${outcome.policy}`,
      own: 100 * outcome.ownSum,
      before: 100 * outcome.sumBefore,
      older: 100 * outcome.older,
      nothing: 100 * outcome.nothing,
      behind: outcome.pushesBehind,
      held: outcome.peakBytes / 1e9,
      wanted: simulate(outcome.policy, unlimited).peakBytes / 1e9,
      saved: outcome.savedBytesPerDay / 1e9,
      saves: outcome.savesPerDay,
      evicted: outcome.evicted,
    }),
  )
  const ours = outcomes.find(({ policy }) => policy === 'ours')
  return {
    name: replay.name.replace(/^replay/, 'simulation'),
    title: `${flags.days} days of ${flags.pushes} pushes, ${flags.matrix} jobs each`,
    notes: [
      `The history and the entry sizes of the replay "${replay.title}" (${samples.length} commits, over and over), under ${MAX_GIGABYTES} GB and ${MAX_UNUSED_DAYS} days without a use, the least recently used first. Each job has its own build entry, all share the modules; the same sizes for each way of saving.`,
    ],
    columns: COLUMNS,
    rows,
    goals: [
      { text: 'GB held at most', value: (ours?.peakBytes ?? Number.NaN) / 1e9, limit: { atMost: MAX_GIGABYTES } },
      {
        text: '% of jobs that find an entry of their own go.sum or of the one before',
        value: 100 * ((ours?.ownSum ?? Number.NaN) + (ours?.sumBefore ?? Number.NaN)),
        limit: { atLeast: 90 },
      },
    ],
    samples: outcomes,
  }
}
