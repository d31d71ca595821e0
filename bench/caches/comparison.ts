import type { Column, Goal, Row, Section } from '../results.ts'
import { geometricMean, median } from '../statistics.ts'
import type { CacheSample, Peer } from './rig.ts'

/** Both peers on the same modules: medians, setup-go's first. */
export interface CacheComparison {
  readonly corpus: string
  readonly bytes: Pair
  readonly restore: Pair
  readonly restoreCpu: Pair
  readonly save: Pair
  readonly saveCpu: Pair
  readonly afterSeconds: number
  readonly othersShare: number
}

interface Pair {
  readonly peer: number
  readonly ours: number
}

export function compareCaches(samples: readonly CacheSample[]): CacheComparison {
  const of = (peer: Peer, value: (sample: CacheSample) => number): number =>
    median(samples.filter(sample => sample.peer === peer).map(value))
  const pair = (value: (sample: CacheSample) => number): Pair => ({
    peer: of('setup-go', value),
    ours: of('ours', value),
  })
  return {
    corpus: samples[0]?.corpus ?? '',
    bytes: pair(({ entryBytes }) => entryBytes),
    restore: pair(({ restore }) => restore.seconds),
    restoreCpu: pair(({ restore }) => restore.cpuSeconds),
    save: pair(({ save }) => save.seconds),
    saveCpu: pair(({ save }) => save.cpuSeconds),
    afterSeconds: of('ours', ({ after }) => after.seconds),
    othersShare: Math.max(...samples.map(({ othersShare }) => othersShare)),
  }
}

const COLUMNS: readonly Column[] = [
  { key: 'corpus', title: 'project' },
  { key: 'peerBytes', title: 'entry of setup-go, MB', digits: 1 },
  { key: 'bytes', title: 'ours', digits: 1 },
  { key: 'bytesRatio', title: 'ours / setup-go', digits: 3 },
  { key: 'peerRestore', title: 'restore by setup-go, s', digits: 2 },
  { key: 'restore', title: 'ours', digits: 2 },
  { key: 'restoreRatio', title: 'times as fast', digits: 2 },
  { key: 'peerRestoreCpu', title: 'CPU of setup-go, s', digits: 2 },
  { key: 'restoreCpu', title: 'ours', digits: 2 },
  { key: 'peerSave', title: 'save by setup-go, s', digits: 2 },
  { key: 'save', title: 'ours', digits: 2 },
  { key: 'saveRatio', title: 'times as fast', digits: 2 },
  { key: 'peerSaveCpu', title: 'CPU of setup-go, s', digits: 2 },
  { key: 'saveCpu', title: 'ours', digits: 2 },
  { key: 'after', title: '`go mod download` after ours, s', digits: 2 },
  { key: 'others', title: 'others on the cores', digits: 2 },
]

export function sectionOf(
  comparisons: readonly CacheComparison[],
  facts: { readonly samples: readonly CacheSample[]; readonly bandwidth: number; readonly isWhole: boolean },
): Section {
  return {
    name: 'modules',
    title: 'Modules through the cache service',
    notes: [
      'Both actions as a runner runs them, on the same machine, Go and module proxy, everything in memory; medians. ' +
        `The cache service is on loopback, speaks GitHub's protocol v2 and serves ${facts.bandwidth} MB/s in all; it takes uploads as fast as they come.`,
      'Save: the post step of a first job, which had downloaded all modules. Restore: the main step of a second job on a clean machine at the same paths, by an exact hit; `go mod download` after it, with GOPROXY=off, must succeed.',
    ],
    columns: COLUMNS,
    rows: comparisons.map(rowOf),
    goals: facts.isWhole ? goalsOf(comparisons) : [],
    samples: facts.samples,
  }
}

function rowOf(comparison: CacheComparison): Row {
  const { corpus, bytes, restore, restoreCpu, save, saveCpu, afterSeconds, othersShare } = comparison
  return {
    corpus,
    peerBytes: bytes.peer / 1e6,
    bytes: bytes.ours / 1e6,
    bytesRatio: bytes.ours / bytes.peer,
    peerRestore: restore.peer,
    restore: restore.ours,
    restoreRatio: restore.peer / restore.ours,
    peerRestoreCpu: restoreCpu.peer,
    restoreCpu: restoreCpu.ours,
    peerSave: save.peer,
    save: save.ours,
    saveRatio: save.peer / save.ours,
    peerSaveCpu: saveCpu.peer,
    saveCpu: saveCpu.ours,
    after: afterSeconds,
    others: othersShare,
  }
}

function goalsOf(comparisons: readonly CacheComparison[]): readonly Goal[] {
  const restores = comparisons.map(({ restore }) => restore.peer / restore.ours)
  const saves = comparisons.map(({ save }) => save.peer / save.ours)
  return [
    {
      text: 'The largest entry, as a share of that of setup-go',
      value: Math.max(...comparisons.map(({ bytes }) => bytes.ours / bytes.peer)),
      limit: { atMost: 0.67 },
    },
    {
      text: 'Restore: how many times as fast, geometric mean',
      value: geometricMean(restores),
      limit: { atLeast: 1.8 },
    },
    { text: 'Restore: the least of them', value: Math.min(...restores), limit: { atLeast: 1.3 } },
    { text: 'Save: the least of them', value: Math.min(...saves), limit: { atLeast: 6 } },
  ]
}
