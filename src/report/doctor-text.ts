import type { Finding, Severity } from '../diagnosis/finding.ts'
import type { DoctorReport } from './doctor.ts'
import { type Cell, doctorTables, recommendationLines, type Table, type Tone } from './doctor-tables.ts'
import { oneLine } from './text.ts'

/** How a terminal shows emphasis; the identity where colours are not wanted. */
export type Paint = (tone: Tone | 'strong', text: string) => string

/** For people, on a terminal or in a log. */
export function renderDoctorText(report: DoctorReport, paint: Paint): string {
  const { project, go, seconds } = report
  const lines = [
    `Go ${go.version} (${go.goos}/${go.goarch}), ${project.directory}: ${project.modules} modules, ${project.present} of them in GOMODCACHE, ${project.private} private`,
    ...doctorTables(report).flatMap(table => ['', paint('strong', table.title)].concat(renderTable(table, paint))),
  ]
  const advice = recommendationLines(report)
  if (advice.length > 0) lines.push('', paint('strong', 'Recommended'), ...advice)
  lines.push('', paint('strong', 'Findings'), ...renderFindings(report.findings, paint))
  lines.push('', `Examined in ${seconds.toFixed(1)} s.`)
  return `${lines.join('\n')}\n`
}

const unpainted: Paint = (_tone, text) => text

/** One block for a log that has more to say: the mirrors, and what would be better. */
export function renderMirrorsText(report: Pick<DoctorReport, 'mirrors' | 'recommendation'>): string {
  const full = { ...EMPTY, ...report }
  const tables = doctorTables(full).flatMap(table => renderTable(table, unpainted))
  const advice = report.recommendation?.isChange === true ? recommendationLines(full) : []
  return [...tables, ...advice].join('\n')
}

const EMPTY: Pick<DoctorReport, 'settings' | 'credentials' | 'cache' | 'findings'> &
  Omit<DoctorReport, 'mirrors' | 'recommendation'> = {
  schema: 1,
  tool: { version: '' },
  ok: false,
  seconds: 0,
  go: { version: '', goos: '', goarch: '', gomodcache: '', gocache: '', source: '' },
  settings: [],
  project: { directory: '', situation: '', modules: 0, private: 0, present: 0 },
  credentials: [],
  cache: null,
  findings: [],
}

function renderTable({ heads, rows }: Table, paint: Paint): readonly string[] {
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map(row => row[column]?.text.length ?? 0)))
  const line = (cells: readonly Cell[]): string =>
    cells
      .map(({ text, tone }, column) => paint(tone, text) + ' '.repeat((widths[column] ?? 0) - text.length))
      .join('  ')
      .trimEnd()
  return [line(heads.map(text => ({ text, tone: 'plain' }))), ...rows.map(line)].map(text => `  ${text}`)
}

const TONES: Readonly<Record<Severity, Tone>> = { error: 'bad', security: 'bad', warning: 'doubtful', notice: 'plain' }

function renderFindings(findings: readonly Finding[], paint: Paint): readonly string[] {
  if (findings.length === 0) return [`  ${paint('good', 'nothing is amiss')}`]
  return findings.flatMap(({ severity, code, message, cause, fix }) => [
    `  ${paint(TONES[severity], severity)}: ${oneLine(message)} [${code}]`,
    `    Why: ${oneLine(cause)}`,
    `    What to do: ${oneLine(fix)}`,
  ])
}
