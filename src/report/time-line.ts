import type { Report } from './report.ts'
import { formatSeconds } from './text.ts'

interface Bar {
  readonly name: string
  /** Seconds since the beginning. */
  readonly start: number
  readonly end: number
}

// Any day will do, but one since when all time zones differ by whole minutes: the browser shows the time of its own.
const DAY_MS = Date.UTC(2001, 0, 1)

/** Charts have no axis for durations, only for times of the day: of those, seconds look the same everywhere. Longer runs are drawn smaller. */
const SCALES = [
  { upTo: 60, unit: 's', secondsPerUnit: 1 },
  { upTo: 3600, unit: 'min', secondsPerUnit: 60 },
  { upTo: Number.POSITIVE_INFINITY, unit: 'h', secondsPerUnit: 3600 },
] as const

const TICKS_MS = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 15_000, 30_000]
const MAX_TICKS = 10

/** The phases as a chart that GitHub draws (Mermaid's gantt). Only our own words are in it. Undefined where there is nothing to draw. */
export function renderTimeLine(report: Pick<Report, 'phases' | 'cache' | 'download'>): string | undefined {
  const sections = sectionsOf(report).filter(({ bars }) => bars.length > 0)
  const lastSecond = Math.max(0, ...sections.flatMap(({ bars }) => bars.map(({ end }) => end)))
  if (lastSecond <= 0) return undefined
  const scale = SCALES.find(({ upTo }) => lastSecond < upTo) ?? SCALES[2]
  const spanMs = (lastSecond / scale.secondsPerUnit) * 1000
  const tickMs = TICKS_MS.find(tick => spanMs / tick <= MAX_TICKS) ?? 30_000
  const at = (second: number): number => DAY_MS + Math.round((second / scale.secondsPerUnit) * 1000)
  const lineOf = ({ name, start, end }: Bar): string =>
    `    ${name} ${formatSeconds(end - start)} :${at(start)}, ${at(end)}`
  return [
    '```mermaid',
    'gantt',
    '    dateFormat x',
    `    axisFormat ${tickMs < 1000 ? '%-S.%L' : '%-S'} ${scale.unit}`,
    `    tickInterval ${tickMs < 1000 ? `${tickMs}millisecond` : `${tickMs / 1000}second`}`,
    ...sections.flatMap(({ name, bars }) => [`    section ${name}`].concat(bars.map(lineOf))),
    '```',
  ].join('\n')
}

interface Section {
  readonly name: string
  readonly bars: readonly Bar[]
}

const BEFORE: Readonly<Record<string, string>> = {
  configure: 'Configuration',
  go: 'Installing Go',
  'stable-mtimes': 'Stable mtimes',
  'look-up': 'Look-up',
}

function sectionsOf({ phases, cache, download }: Pick<Report, 'phases' | 'cache' | 'download'>): readonly Section[] {
  const before = phases
    .flatMap(({ name, start, end }) => (BEFORE[name] === undefined ? [] : [{ name: BEFORE[name], start, end }]))
    .toSorted((a, b) => a.start - b.start)
  const restore = phases.find(({ name }) => name === 'restore')
  // Both are restored side by side from the beginning of the phase.
  const entries = (['modules', 'build'] as const).flatMap(name => {
    const { seconds } = cache[name]
    if (restore === undefined || seconds <= 0) return []
    return [
      {
        name: name === 'modules' ? 'Modules entry' : 'Build entry',
        start: restore.start,
        end: restore.start + seconds,
      },
    ]
  })
  return [
    { name: 'Set up', bars: before },
    { name: 'Caches', bars: entries },
    { name: 'Modules', bars: [...downloadBars(phases, download.seconds), ...phases.flatMap(probeBar)] },
  ]
}

function probeBar({ name, start, end }: Report['phases'][number]): readonly Bar[] {
  return name === 'probe' ? [{ name: 'Asking the mirrors once more', start, end }] : []
}

/** It begins with the restore, whose files it checks while they arrive: its phase is what is left of it then. */
function downloadBars(phases: Report['phases'], seconds: number): readonly Bar[] {
  return phases.flatMap(({ name, start, end }) =>
    name === 'download'
      ? [{ name: 'Download and check', start: Math.max(0, Math.min(start, end - seconds)), end }]
      : [],
  )
}
