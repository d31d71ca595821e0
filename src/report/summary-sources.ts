import type { SourceKind, SourceStatistics } from '../modules/source.ts'
import { code, escapeText, table } from './markdown.ts'
import type { Report } from './report.ts'
import { formatBytes, formatCount } from './text.ts'

const MAX_ROWS = 20

const KIND: Readonly<Record<SourceKind, string>> = {
  proxy: 'mirror',
  directory: 'directory',
  s3: 'bucket',
  cache: 'cache entry',
  direct: 'origin',
}

/** What was fetched from where, and how each mirror did. */
export function renderSources({ download, modules }: Pick<Report, 'download' | 'modules'>): string | undefined {
  const asked = download.sources.filter(({ requests }) => requests > 0)
  if (asked.length === 0) return undefined
  const served = new Map<string, number>()
  for (const { source } of modules) served.set(source, (served.get(source) ?? 0) + 1)
  const columns = [
    { title: 'Source' },
    { title: '' },
    { title: 'Modules', align: 'right' },
    { title: 'Requests', align: 'right' },
    { title: 'Failed', align: 'right' },
    { title: 'Received', align: 'right' },
    { title: 'Median', align: 'right' },
    { title: '95%', align: 'right' },
    { title: 'Left out', align: 'right' },
  ] as const
  const rows = asked.slice(0, MAX_ROWS).map(source => row(source, served.get(source.url) ?? 0))
  const notes = [
    asked.length > MAX_ROWS ? `${asked.length - MAX_ROWS} more sources are in the report.` : '',
    byGo(served.get('go') ?? 0, download),
    download.hedges > 0 ? `${formatCount(download.hedges, 'slow request')} sent a second time.` : '',
  ].filter(note => note !== '')
  return ['#### Where the modules came from', table(columns, rows), escapeText(notes.join(' '))]
    .filter(part => part !== '')
    .join('\n\n')
}

function row(source: SourceStatistics, modules: number): readonly string[] {
  const { url, kind, requests, failures, bytes, p50Ms, p95Ms, ejections } = source
  return [
    kind === 'direct' ? 'the modules’ origins' : code(url),
    KIND[kind],
    modules === 0 ? '' : String(modules),
    String(requests),
    failures === 0 ? '0' : `**${failures}**`,
    bytes > 0 ? formatBytes(bytes) : '',
    `${p50Ms} ms`,
    `${p95Ms} ms`,
    ejections === 0 ? '' : formatCount(ejections, 'time'),
  ]
}

function byGo(modules: number, { goCommand }: Report['download']): string {
  if (modules === 0) return ''
  const tries = goCommand.attempts > 1 ? ` in ${goCommand.attempts} attempts` : ''
  return `${formatCount(modules, 'module')} left to the go command${tries}.`
}
