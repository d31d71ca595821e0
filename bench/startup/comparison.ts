import type { Goal, Row, Section } from '../results.ts'
import { median, spread } from '../statistics.ts'
import type { StartupSample, Subject } from './rig.ts'

const FIRST_GO_GOAL_MS = 100

interface Compared {
  readonly what: string
  readonly of: Subject
  readonly peer: Subject
  readonly value: (sample: StartupSample) => number | undefined
}

const firstGoMs: Compared['value'] = sample => sample.firstGoMs
const wholeMs: Compared['value'] = sample => sample.wholeMs

const ROWS: readonly Compared[] = [
  { what: 'main, to its first line', of: 'ours', peer: 'setup-go', value: sample => sample.firstOutputMs },
  { what: 'main, to its first go command', of: 'ours', peer: 'setup-go', value: firstGoMs },
  { what: 'main, whole', of: 'ours', peer: 'setup-go', value: wholeMs },
  { what: 'post, whole', of: 'ours', peer: 'setup-go', value: sample => sample.postMs },
  { what: 'the command `download`', of: 'download', peer: 'go', value: wholeMs },
  { what: 'the command `--version`', of: 'version', peer: 'node', value: wholeMs },
  { what: 'the command `--help`', of: 'help', peer: 'node', value: wholeMs },
]

const PEER_NAMES: Readonly<Partial<Record<Subject, string>>> = {
  'setup-go': 'setup-go',
  go: '`go mod download`',
  node: 'node, an empty script',
}

/** A row for each thing that can be waited for, beside what does the same or the least that there is. */
export function startupSection(samples: readonly StartupSample[]): Section {
  const rows = ROWS.map(row => rowOf(row, samples))
  const firstGo = samples.flatMap(sample => (sample.subject === 'ours' ? (sample.firstGoMs ?? []) : []))
  const goals: readonly Goal[] = [
    { text: 'main, to its first go command, ms', value: median(firstGo), limit: { atMost: FIRST_GO_GOAL_MS } },
  ]
  return {
    name: 'startup',
    title: 'Start-up, with nothing to do',
    notes: [
      `A project without requirements, on a clean machine, everything in memory; medians of ${firstGo.length}, the first run of each left out; spread: slowest less fastest, as a share of the median.`,
      'The time counts from the start of the process, node’s own start included. Both actions as a runner runs them, without inputs, with a cache service on loopback that has nothing. ' +
        'The first go command is the first that a stand-in before go in PATH saw, a script of bash that writes down the time.',
    ],
    columns: [
      { key: 'what', title: '' },
      { key: 'ours', title: 'ours, ms' },
      { key: 'oursSpread', title: 'spread', digits: 2 },
      { key: 'peer', title: 'beside it' },
      { key: 'peerMs', title: 'ms' },
      { key: 'peerSpread', title: 'spread', digits: 2 },
      { key: 'ratio', title: 'beside it / ours', digits: 2 },
    ],
    rows,
    goals,
    samples,
  }
}

function rowOf(row: Compared, samples: readonly StartupSample[]): Row {
  const values = (subject: Subject): readonly number[] =>
    samples.filter(sample => sample.subject === subject).flatMap(sample => row.value(sample) ?? [])
  const [ours, peer] = [values(row.of), values(row.peer)]
  const own = { what: row.what, ours: median(ours), oursSpread: spread(ours) }
  if (peer.length === 0) return own
  const [peerMs, peerSpread] = [median(peer), spread(peer)]
  return { ...own, peer: PEER_NAMES[row.peer], peerMs, peerSpread, ratio: peerMs / own.ours }
}
