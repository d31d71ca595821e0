import type { BarGroup, BarPanel } from '../pictures/bar-panel.ts'
import type { LinePanel } from '../pictures/line-panel.ts'
import type { Picture } from '../pictures/picture.ts'
import type { Series } from '../pictures/series.ts'
import type { PublishedSection, Row } from '../results.ts'
import { sum } from '../statistics.ts'

const GO: Series = { name: 'go mod download', look: 'peer' }
const SETUP_GO: Series = { name: 'actions/setup-go', look: 'peer' }
const OURS: Series = { name: 'go-mod-setup', look: 'ours' }
const STABLE: Series = { name: 'go-mod-setup with stable-mtimes', look: 'third' }

/** Seconds from nothing to a complete GOMODCACHE: a panel for each latency, a pair of bars for each project. */
export function downloadPicture({ rows }: PublishedSection): Picture {
  const projects = rows.filter(row => number(row, 'go') !== undefined)
  const latencies = [...new Set(projects.flatMap(row => number(row, 'latency') ?? []))].slice(0, 3)
  const panels = latencies.map((latency): BarPanel => {
    const groups = pairs(
      projects.filter(row => row['latency'] === latency),
      'corpus',
      ['go', 'ours'],
    )
    const title = latency === 0 ? 'No latency' : `${latency} ms of latency`
    return { kind: 'bars', title, unit: 'seconds', groups }
  })
  return {
    title: 'Download, verify and extract all modules of a project',
    description: `From an empty GOMODCACHE; seconds, less is better. ${told(panels)}`,
    series: [GO, OURS],
    panels,
  }
}

/** How the time grows with the number of modules and with latency. */
export function scalingPicture({ rows }: PublishedSection): Picture {
  const common = (key: string): number => mostFrequent(rows.flatMap(row => number(row, key) ?? []))
  const [latency, modules] = [common('latency'), common('modules')]
  const panels: readonly LinePanel[] = [
    {
      kind: 'lines',
      title: `By modules, at ${latency} ms of latency`,
      x: { label: 'modules of 72 KiB (logarithmic)', scale: 'log' },
      y: { label: 'seconds (logarithmic)', scale: 'log' },
      lines: ['go', 'ours'].map(key =>
        points(
          rows.filter(row => row['latency'] === latency),
          'modules',
          key,
        ),
      ),
    },
    {
      kind: 'lines',
      title: `By latency, ${modules} modules`,
      x: { label: 'latency, milliseconds', scale: 'linear' },
      y: { label: 'seconds', scale: 'linear' },
      lines: ['go', 'ours'].map(key =>
        points(
          rows.filter(row => row['modules'] === modules),
          'latency',
          key,
        ),
      ),
    },
  ]
  const description = panels.map(({ title, lines }) => {
    const [go = '', ours = ''] = lines.map(each => each.map(([x, y]) => `${x}: ${y.toFixed(2)}`).join(', '))
    return `${title}, seconds. go: ${go}. Ours: ${ours}.`
  })
  return {
    title: 'How the time of a download grows',
    description: description.join(' '),
    series: [GO, OURS],
    panels,
  }
}

/** Bytes and seconds of the modules entry. */
export function cachesPicture({ rows }: PublishedSection): Picture {
  const panel = (title: string, unit: string, keys: readonly string[]): BarPanel => ({
    kind: 'bars',
    title,
    unit,
    groups: pairs(rows, 'corpus', keys),
  })
  const panels = [
    panel('Size of the entry', 'megabytes', ['peerBytes', 'bytes']),
    panel('Restore, ready to compile', 'seconds', ['peerRestore', 'restore']),
    panel('Save', 'seconds', ['peerSave', 'save']),
  ]
  return {
    title: 'Modules through the cache service',
    description: `Less is better. ${told(panels)}`,
    series: [SETUP_GO, OURS],
    panels,
  }
}

/** A job for each commit of a history: seconds so far, and in all. */
export function replayPicture({ title, rows }: PublishedSection): Picture {
  const keys = ['setup-go seconds', 'ours seconds', 'ours, stable-mtimes seconds']
  const commits = rows.filter(({ commit }) => commit !== 'sum')
  const lines = keys.map(key => {
    let soFar = 0
    return commits.map((row, index): [number, number] => [index + 1, (soFar += number(row, key) ?? Number.NaN)])
  })
  const [first, ...later] = commits
  const kinds: readonly (readonly [label: string, rows: readonly Row[]])[] = [
    ['the first, cold', first === undefined ? [] : [first]],
    ['new go.sum', later.filter(({ goSum }) => goSum === 'changed')],
    ['same go.sum', later.filter(({ goSum }) => goSum !== 'changed')],
    ['all', commits],
  ]
  const groups = kinds
    .filter(([, some]) => some.length > 0)
    .map(([label, some]): BarGroup => {
      const values = keys.map(key => sum(some.flatMap(row => number(row, key) ?? [])))
      return { label: `${label} (${some.length})`, values }
    })
  const bars: BarPanel = { kind: 'bars', title: 'By what a commit changes', unit: 'seconds', groups }
  return {
    title: `go build, vet and test of ${title}, each on a clean machine`,
    description: `Seconds of main, commands and post; less is better. ${told([bars])}`,
    series: [SETUP_GO, OURS, STABLE],
    panels: [
      {
        kind: 'lines',
        title: 'Commit by commit',
        x: { label: 'commits', scale: 'linear' },
        y: { label: 'seconds so far', scale: 'linear' },
        lines,
      },
      bars,
    ],
  }
}

/** Milliseconds until something happens. */
export function startupPicture({ rows }: PublishedSection): Picture {
  const actions = rows.filter(row => String(row['what']).startsWith('main') || String(row['what']).startsWith('post'))
  const panels: readonly BarPanel[] = [
    { kind: 'bars', title: '', unit: 'milliseconds', groups: pairs(actions, 'what', ['peerMs', 'ours']) },
  ]
  return {
    title: 'Start-up of the action in a project without requirements',
    description: `Less is better. ${told(panels)}`,
    series: [SETUP_GO, OURS],
    panels,
  }
}

function pairs(rows: readonly Row[], label: string, keys: readonly string[]): readonly BarGroup[] {
  return rows.map(row => ({ label: String(row[label]), values: keys.map(key => number(row, key)) }))
}

function points(rows: readonly Row[], x: string, y: string): readonly (readonly [number, number])[] {
  return rows
    .map((row): [number, number] => [number(row, x) ?? Number.NaN, number(row, y) ?? Number.NaN])
    .toSorted(([a], [b]) => a - b)
}

function number(row: Row, key: string): number | undefined {
  const value = row[key]
  return typeof value === 'number' ? value : undefined
}

function mostFrequent(values: readonly number[]): number {
  const count = (value: number): number => values.filter(other => other === value).length
  return values.reduce((best, value) => (count(value) > count(best) ? value : best), values[0] ?? Number.NaN)
}

/** The values of bars as sentences. */
function told(panels: readonly BarPanel[]): string {
  return panels
    .map(
      ({ title, unit, groups }) => `${title === '' ? '' : `${title}, `}${unit}: ${groups.map(toldGroup).join('; ')}.`,
    )
    .join(' ')
}

function toldGroup({ label, values }: BarGroup): string {
  return `${label} ${values.map(value => value?.toFixed(2) ?? 'not measured').join(' and ')}`
}
