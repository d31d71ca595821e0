import type { SourceKind, SourceStatistics } from '../modules/source.ts'
import { type Column, code, escapeText, table, unbroken } from './markdown.ts'
import type { Report } from './report.ts'
import { formatBytes, formatCount } from './text.ts'

const MAX_ROWS = 20

const SOURCE: Readonly<Record<SourceKind, (url: string) => string>> = {
  proxy: code,
  directory: url => `directory ${code(url)}`,
  s3: url => `bucket ${code(url)}`,
  cache: url => `entry in ${escapeText(url)}`,
  direct: () => 'the modules’ origins',
}

/** What was fetched from where, and how each mirror did. */
export function renderSources({ download, modules }: Pick<Report, 'download' | 'modules'>): string | undefined {
  const asked = download.sources.filter(({ requests }) => requests > 0)
  if (asked.length === 0) return undefined
  const served = new Map<string, number>()
  for (const { source } of modules) served.set(source, (served.get(source) ?? 0) + 1)
  const hasEjections = asked.some(({ ejections }) => ejections > 0)
  const columns: readonly Column[] = [
    { title: 'Source' },
    ...['Modules', 'Requests', 'Failed', 'Received', 'Median', '95%'].map(right),
    ...(hasEjections ? [right('Left out')] : []),
  ]
  const rows = asked.slice(0, MAX_ROWS).map(source => {
    const cells = row(source, served.get(source.url) ?? 0)
    return hasEjections ? cells : cells.slice(0, -1)
  })
  const notes = [
    asked.length > MAX_ROWS ? `${asked.length - MAX_ROWS} more sources are in the report.` : '',
    byGo(served.get('go') ?? 0, download),
    download.hedges > 0 ? `${formatCount(download.hedges, 'slow request')} sent a second time.` : '',
  ].filter(note => note !== '')
  return ['#### Where the modules came from', table(columns, rows), escapeText(notes.join(' '))]
    .filter(part => part !== '')
    .join('\n\n')
}

function right(title: string): Column {
  return { title: unbroken(title), align: 'right' }
}

function row(source: SourceStatistics, modules: number): readonly string[] {
  const { url, kind, requests, failures, bytes, p50Ms, p95Ms, ejections } = source
  return [
    SOURCE[kind](url),
    modules === 0 ? '' : String(modules),
    String(requests),
    failures === 0 ? '0' : `**${failures}**`,
    bytes > 0 ? unbroken(formatBytes(bytes)) : '',
    unbroken(`${p50Ms} ms`),
    unbroken(`${p95Ms} ms`),
    ejections === 0 ? '' : unbroken(formatCount(ejections, 'time')),
  ]
}

function byGo(modules: number, { goCommand }: Report['download']): string {
  if (modules === 0) return ''
  const tries = goCommand.attempts > 1 ? ` in ${goCommand.attempts} attempts` : ''
  return `${formatCount(modules, 'module')} left to the go command${tries}.`
}
