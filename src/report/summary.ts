import type { CacheOutcome, SaveOutcome } from '../cache/store.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { renderComparison } from './comparison.ts'
import { code, escapeText, table, unbroken } from './markdown.ts'
import type { EntryReport, Report } from './report.ts'
import { renderFindings } from './summary-findings.ts'
import { renderSources } from './summary-sources.ts'
import { formatBytes, formatCount, formatSeconds } from './text.ts'
import { renderTimeLine } from './time-line.ts'

/** The input `summary`. */
export type SummaryMode = 'auto' | 'always' | 'never'

/**
 * The job summary of main, as Markdown that GitHub renders; undefined where there is nothing to say, or nobody wants it. Whatever is not our
 * own word is escaped.
 */
export function renderSummary(report: Report, mode: SummaryMode): string | undefined {
  if (mode === 'never' || (mode === 'auto' && !isWorthTelling(report))) return undefined
  return inOneText([
    `### ${headline(report)}`,
    outline(report),
    renderFindings(report.findings),
    renderCaches(report),
    renderComparison(report.cache.modules.comparison),
    renderSources(report),
    withTitle('Time line', renderTimeLine(report)),
  ])
}

/** The summary of post: what was saved. Main's stands above it. */
export function renderSavedSummary(
  report: Pick<Report, 'cache'>,
  findings: readonly Finding[],
  mode: SummaryMode,
): string | undefined {
  const rows = savedRows(report)
  const isQuiet = rows.every(({ outcome }) => !TOLD_SAVES.has(outcome)) && !findings.some(isWeighty)
  if (mode === 'never' || (mode === 'auto' && isQuiet) || (rows.length === 0 && findings.length === 0)) return undefined
  const cells = rows.map(({ name, outcome, bytes, seconds, reason }) => [
    unbroken(name),
    unbroken(SAVED[outcome]),
    bytes > 0 ? unbroken(formatBytes(bytes)) : '',
    seconds > 0 ? unbroken(formatSeconds(seconds)) : '',
    escapeText(reason),
  ])
  return inOneText([
    '### Go caches after the job',
    rows.length === 0
      ? undefined
      : table(
          [
            { title: 'Entry' },
            { title: 'Saved' },
            { title: 'Size', align: 'right' },
            { title: 'Time', align: 'right' },
            { title: 'Why' },
          ],
          cells,
        ),
    renderFindings(findings),
  ])
}

/** As much of it as fits, in whole parts from the beginning. */
export function fitSummary(markdown: string, roomBytes: number): string {
  if (Buffer.byteLength(markdown) <= roomBytes) return markdown
  const note = '\n\n_The rest is left out: a summary may hold 1 MiB. All of it is in the report._\n'
  let kept = ''
  for (const part of markdown.split(/(?<=\n\n)/)) {
    if (Buffer.byteLength(kept + part + note) > roomBytes) break
    kept += part
  }
  return kept === '' ? '' : closeDetails(kept.trimEnd()) + note
}

/** A part that was cut off in the middle of what can be folded would take all that follows with it. */
function closeDetails(markdown: string): string {
  const open = markdown.split('<details>').length - markdown.split('</details>').length
  return `${markdown}${'\n\n</details>'.repeat(Math.max(0, open))}`
}

function inOneText(parts: readonly (string | undefined)[]): string {
  return `${parts.filter(part => part !== undefined && part !== '').join('\n\n')}\n`
}

function withTitle(title: string, content: string | undefined): string | undefined {
  return content === undefined ? undefined : `#### ${title}\n\n${content}`
}

function isWorthTelling(report: Report): boolean {
  const { modules } = report.cache
  return (
    !report.ok ||
    report.download.fetched > 0 ||
    modules.outcome === 'unavailable' ||
    report.cache.build.outcome === 'unavailable' ||
    report.findings.some(isWeighty)
  )
}

function isWeighty({ severity, code }: Finding): boolean {
  return severity !== 'notice' || code === 'cache-slower'
}

function headline({ ok, findings, download }: Report): string {
  if (!ok) return '❌ Go modules: set-up failed'
  const isComplete = download.fetched + download.present >= download.modules
  if (!isComplete) return '⚠️ Go modules: not all of them are here'
  const isFlawed = findings.some(({ severity }) => severity === 'warning' || severity === 'security')
  const what = download.modules === 0 ? 'Go is set up' : 'Go modules are ready'
  return isFlawed ? `⚠️ ${what}, with warnings` : `✅ ${what}`
}

/** `42 modules in 3.4 s: 40 fetched (84 MB), 2 from the cache or here already · Go 1.26.8 on linux/amd64`. */
function outline({ download, go, seconds }: Report): string {
  const { modules, fetched, present, bytes } = download
  const missing = modules - fetched - present
  const counted = [
    fetched > 0 ? `${fetched} fetched (${formatBytes(bytes)})` : '',
    present > 0 ? `${present} from the cache or here already` : '',
    missing > 0 ? `**${missing} missing**` : '',
  ].filter(part => part !== '')
  const parts = [
    modules === 0 ? '' : `**${formatCount(modules, 'module')}**: ${counted.join(', ')}`,
    go.version === '' ? '' : `Go ${escapeText(go.version)} on ${escapeText(`${go.goos}/${go.goarch}`)}`,
    `${formatSeconds(seconds)} in all`,
  ]
  return parts.filter(part => part !== '').join(' · ')
}

const RESTORED: Readonly<Record<CacheOutcome, string>> = {
  hit: '✅ restored',
  partial: '🟡 restored in part',
  miss: '⚪ not there',
  present: '✅ here already',
  unavailable: '❌ the cache could not be used',
  off: 'off',
}

function renderCaches({ cache }: Report): string | undefined {
  const rows = namedEntries(cache).flatMap(([name, entry]) => (entry.outcome === 'off' ? [] : [entryRow(name, entry)]))
  if (rows.length === 0) return undefined
  const columns = [
    { title: 'Cache' },
    { title: 'Outcome' },
    { title: 'Size', align: 'right' },
    { title: 'Time', align: 'right' },
    { title: 'Key' },
  ] as const
  return table(columns, rows)
}

function namedEntries({
  modules,
  build,
  toolchain,
}: Report['cache']): readonly (readonly [name: string, entry: EntryReport])[] {
  return [
    ['Modules', modules],
    ['Build outputs', build],
    ...(toolchain === undefined ? [] : ([['Go itself', toolchain]] as const)),
  ]
}

function entryRow(name: string, entry: EntryReport): readonly string[] {
  const { outcome, bytes, seconds } = entry
  return [
    unbroken(name),
    unbroken(RESTORED[outcome]),
    bytes > 0 ? unbroken(formatBytes(bytes)) : '',
    seconds > 0 ? unbroken(formatSeconds(seconds)) : '',
    keyCell(entry),
  ]
}

function keyCell({ matchedKey, primaryKey }: EntryReport): string {
  const key = matchedKey === '' ? primaryKey : matchedKey
  return key === '' ? '' : code(key)
}

const SAVED: Readonly<Record<SaveOutcome, string>> = {
  saved: '✅ saved',
  exists: 'exists already',
  unchanged: 'nothing new',
  denied: '❌ denied',
  failed: '❌ failed',
  off: 'no',
}

const TOLD_SAVES: ReadonlySet<SaveOutcome> = new Set(['saved', 'denied', 'failed'])

function savedRows({ cache }: Pick<Report, 'cache'>): readonly (EntryReport['save'] & { readonly name: string })[] {
  return namedEntries(cache).flatMap(([name, { primaryKey, save }]) => (primaryKey === '' ? [] : [{ name, ...save }]))
}
