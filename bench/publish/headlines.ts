import { describeMachine, describeVersions, limitText, rounded } from '../markdown.ts'
import { isReached, type PublishedSection, type Row } from '../results.ts'
import { geometricMean } from '../statistics.ts'
import { CHOSEN, chosenSection } from './chosen.ts'
import type { Figures } from './figures-file.ts'

interface Part {
  readonly suite: string
  readonly mark: string
  readonly section: PublishedSection
}

type Headline = readonly [what: string, beside: string, measured: string]

const HEADLINES: Readonly<Record<string, (section: PublishedSection) => readonly Headline[]>> = {
  latency: section => {
    const latencies = [...new Set(section.rows.flatMap(row => number(row, 'latency')))]
    return latencies.map(latency => {
      const rows = section.rows.filter(row => row['latency'] === latency)
      return [`Download, verify and extract; ${latency} ms to the mirror`, '`go mod download`', fast(rows, 'ratio')]
    })
  },
  real: ({ rows }) => [['The same through the proxy that go uses here', '`go mod download`', fast(rows, 'ratio')]],
  caches: ({ rows }) => [
    ['Restore modules, ready to compile', 'setup-go', fast(rows, 'restoreRatio')],
    ['Save them', 'setup-go', fast(rows, 'saveRatio')],
    ['Size of their entry', 'setup-go', `${share(rows, 'bytesRatio')} of its size`],
  ],
  // The first commits are cold: fewer than there is a goal for say little.
  replay: ({ rows, title, goals }) =>
    rows
      .filter(({ commit }) => commit === 'sum' && goals.length > 0)
      .flatMap(row => {
        const peer = number(row, 'setup-go seconds')
        return (['ours', 'ours, stable-mtimes'] as const).map((variant): Headline => {
          const seconds = number(row, `${variant} seconds`)
          const what = `Build, vet and test ${title}${variant === 'ours' ? '' : ', with `stable-mtimes`'}`
          const measured = `${(Number(seconds) / Number(peer)).toFixed(2)} of its time: ${Math.round(Number(seconds))} s instead of ${Math.round(Number(peer))} s`
          return [what, 'setup-go', measured]
        })
      }),
  startup: ({ rows }) =>
    STARTUP.flatMap(([key, what, beside]) =>
      rows
        .filter(row => row['what'] === key)
        .map((row): Headline => {
          const peer = number(row, 'peerMs').map(ms => ` instead of ${ms.toFixed(0)} ms`)
          return [what, peer.length === 0 ? '' : beside, `${Number(row['ours']).toFixed(0)} ms${peer.join('')}`]
        }),
    ),
}

/** A row's name in the results, what the README calls it, and what it is compared with. */
const STARTUP: readonly (readonly [row: string, what: string, beside: string])[] = [
  ['main, to its first line', 'From the start of main to its first line', 'setup-go'],
  ['main, to its first go command', 'From the start of main to its first go command', 'setup-go'],
  ['the command `download`', 'The command `download`, with nothing to do', '`go mod download`'],
]

/** What the README says: the most telling figures, every goal that was missed, where and when. */
export function renderHeadlines(figures: Figures): string {
  const parts = CHOSEN.flatMap(chosen => {
    const section = chosenSection(chosen, figures.get(chosen.suite))
    return section === undefined ? [] : [{ ...chosen, section }]
  })
  const rows = parts.flatMap(({ mark, section }) => HEADLINES[mark]?.(section) ?? [])
  const table = ['| | beside it | measured |', '| --- | --- | --- |', ...rows.map(row => `| ${row.join(' | ')} |`)]
  const pictures = parts.flatMap(({ mark, picture, section }) =>
    picture === undefined || !IN_README.has(mark)
      ? []
      : [`![${picture.draw(section).title}](docs/pictures/${picture.name}.svg)`],
  )
  const [first = '', ...others] = pictures
  return [
    first,
    table.join('\n'),
    SUFFIX,
    ...others,
    renderMissed(parts.map(({ section }) => section)),
    renderSlower(parts),
    where(parts),
  ]
    .filter(text => text !== '')
    .join('\n\n')
}

const IN_README: ReadonlySet<string> = new Set(['latency', 'scaling', 'caches'])
const SUFFIX =
  'Geometric means over the projects, with the least and the most of them; less than once as fast is slower. Each pair was measured in one run, in turn. How, what else, and all tables: [performance](docs/performance.md#measured).'

function renderMissed(sections: readonly PublishedSection[]): string {
  const goals = sections.flatMap(({ title, goals }) => goals.map(goal => ({ title, goal })))
  if (goals.length === 0) return ''
  const missed = goals.filter(({ goal }) => !isReached(goal))
  const lines = missed.map(
    ({ title, goal }) =>
      `- ${title}: ${goal.text} ${limitText(goal)} was the goal, ${rounded(goal.value)} was measured.`,
  )
  const reached = `${goals.length - missed.length} of ${goals.length} goals were reached`
  return missed.length === 0 ? `${reached}.` : `${reached}. Missed:\n\n${lines.join('\n')}`
}

/** Nobody should have to look for it in the tables. */
function renderSlower(parts: readonly Part[]): string {
  const slower = parts.flatMap(({ mark, section: { title, rows } }) =>
    (FASTER_WHERE_LARGER[mark] ?? []).flatMap(key =>
      rows
        .filter(row => number(row, key).some(ratio => ratio < 1))
        .map(row => {
          const labels = [
            ...(row['corpus'] === undefined ? [] : [row['corpus']]),
            ...number(row, 'modules').map(count => `${count} modules`),
            ...number(row, 'latency').map(latency => `${latency} ms`),
          ]
          return `${title}: ${labels.join(', ')} (${Number(row[key]).toFixed(2)})`
        }),
    ),
  )
  return slower.length === 0
    ? ''
    : `Slower than what is beside it, with how many times as fast it is:\n\n- ${slower.join('\n- ')}`
}

const FASTER_WHERE_LARGER: Readonly<Record<string, readonly string[]>> = {
  latency: ['ratio'],
  scaling: ['ratio'],
  real: ['ratio'],
  disk: ['ratio'],
  caches: ['restoreRatio', 'saveRatio'],
}

/** One line for what was measured on the same machine and day. */
function where(parts: readonly Part[]): string {
  const places = new Map<string, Part[]>()
  for (const part of parts) {
    const place = describeMachine(part.section)
    places.set(place, [...(places.get(place) ?? []), part])
  }
  return [...places]
    .map(([place, there]) => {
      const suites = [...new Set(there.map(({ suite }) => suite))].join(', ')
      return `Measured (${suites}): ${place}; ${describeVersions(there.map(({ section }) => section.versions))}.`
    })
    .join('\n')
}

/** Of projects alone: the row of their mean has no time. */
function ratiosOf(rows: readonly Row[], key: string): readonly number[] {
  return rows.filter(({ corpus }) => corpus !== 'geometric mean').flatMap(row => number(row, key))
}

function fast(rows: readonly Row[], key: string): string {
  const ratios = ratiosOf(rows, key)
  return `${geometricMean(ratios).toFixed(2)} times as fast (${range(ratios)})`
}

function share(rows: readonly Row[], key: string): string {
  const ratios = ratiosOf(rows, key)
  return `${geometricMean(ratios).toFixed(2)} (${range(ratios)})`
}

function range(ratios: readonly number[]): string {
  return `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`
}

function number(row: Row, key: string): readonly number[] {
  const value = row[key]
  return typeof value === 'number' ? [value] : []
}
