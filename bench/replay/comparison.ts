import type { Column, Goal, Row, Section } from '../results.ts'
import { sum } from '../statistics.ts'
import { type JobSample, type StoredEntry, type Variant, VARIANTS } from './rig.ts'

const SHORT: Readonly<Record<Variant, string>> = {
  'setup-go': 'setup-go',
  ours: 'ours',
  'ours, stable-mtimes': 'ours, stable',
}

const PARTS = [
  { key: 'seconds', title: 's', digits: 1 },
  { key: 'cpu', title: 'CPU s', digits: 1 },
  { key: 'restored', title: 'restored MB', digits: 0 },
  { key: 'saved', title: 'saved MB', digits: 0 },
] as const

const COLUMNS: readonly Column[] = [
  { key: 'commit', title: 'commit' },
  { key: 'goSum', title: 'go.sum' },
  ...VARIANTS.flatMap(variant =>
    PARTS.map(({ key, title, digits }) => ({ key: `${variant} ${key}`, title: `${SHORT[variant]}, ${title}`, digits })),
  ),
]

/** A row for each commit, and their sum. */
export function replaySection(
  samples: readonly JobSample[],
  facts: { readonly project: string; readonly bandwidth: number; readonly isWhole: boolean },
): Section {
  const commits = [...new Set(samples.map(({ commit }) => commit))]
  const rows = commits.map(commit => rowOf(samples.filter(sample => sample.commit === commit)))
  const totals = new Map(VARIANTS.map(variant => [variant, total(samples, variant)] as const))
  const peer = totals.get('setup-go') ?? Number.NaN
  const goals: readonly Goal[] = facts.isWhole
    ? [
        {
          text: 'Total, as a share of that of setup-go',
          value: (totals.get('ours') ?? NaN) / peer,
          limit: { atMost: 0.5 },
        },
      ]
    : []
  return {
    name: `replay-${facts.project}`,
    title: `${commits.length} commits of ${facts.project}`,
    notes: [
      '`go build ./... && go vet ./... && go test ./...` for each commit of a real history, in turn, each on a clean machine (HOME, GOMODCACHE, GOCACHE, checkout), at the same paths; seconds of main, commands and post. ' +
        `Both actions as a runner runs them, everything in memory; the cache service serves ${facts.bandwidth} MB/s and takes uploads as fast as they come; modules come from a proxy on loopback.`,
      `In sum, as a share of setup-go: ours ${share(totals.get('ours'), peer)}, with stable-mtimes ${share(totals.get('ours, stable-mtimes'), peer)}.`,
    ],
    columns: COLUMNS,
    rows: [...rows, { ...rowOf(samples), commit: 'sum', goSum: '' }],
    goals,
    samples,
  }
}

function share(value: number | undefined, whole: number): string {
  return ((value ?? Number.NaN) / whole).toFixed(2)
}

function total(samples: readonly JobSample[], variant: Variant): number {
  return sum(samples.filter(sample => sample.variant === variant).map(({ seconds }) => seconds))
}

function rowOf(samples: readonly JobSample[]): Row {
  const row: Record<string, string | number> = {
    commit: samples[0]?.commit.slice(0, 8) ?? '',
    goSum: samples[0]?.changesGoSum === true ? 'changed' : '',
  }
  for (const variant of VARIANTS) {
    const own = samples.filter(sample => sample.variant === variant)
    row[`${variant} seconds`] = sum(own.map(({ seconds }) => seconds))
    row[`${variant} cpu`] = sum(own.map(({ cpuSeconds }) => cpuSeconds))
    row[`${variant} restored`] = sum(own.map(({ restoredBytes }) => restoredBytes)) / 1e6
    row[`${variant} saved`] = sum(own.flatMap(({ saved }) => saved.map(({ bytes }: StoredEntry) => bytes))) / 1e6
  }
  return row
}
