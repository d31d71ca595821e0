import { CATALOGUE } from '../diagnosis/catalogue.ts'
import type { Finding, Severity } from '../diagnosis/finding.ts'
import type { Host, Place } from '../host/host.ts'
import type { ResolvedGo } from '../install/install-go.ts'
import type { EntryReport, Report, SaveReport } from './report.ts'
import type { CacheOutcome, EntryKind, SaveOutcome } from '../cache/store.ts'
import { formatBytes, formatCount, formatSeconds, oneLine } from './text.ts'

const SAY: Readonly<Record<Severity, (host: Host, text: string, place: Place) => void>> = {
  error: (host, text, place) => host.error(text, place),
  security: (host, text, place) => host.error(text, place),
  warning: (host, text, place) => host.warning(text, place),
  notice: (host, text) => host.info(text),
}

/** Tells a finding: what happened, why, what to do. Evidence is foreign text and shown as such. */
export function tellFinding(host: Host, told: Finding): void {
  const lines = [told.message]
  // What needs no doing is said in a line.
  if (told.severity === 'notice') return host.info(`${told.message} [${told.code}]`)
  if (told.cause !== '') lines.push(`Why: ${told.cause}`)
  if (told.fix !== '') lines.push(`What to do: ${told.fix}`)
  const { title } = CATALOGUE[told.code]
  SAY[told.severity](host, `${lines.join('\n')} [${told.code}]`, { title, ...told.place })
  if (told.evidence === undefined || isTold(told.evidence, told.message)) return
  if (told.severity === 'error' || told.severity === 'security')
    host.foreign(told.evidence, `What was seen (${told.code})`)
  else host.detail(`What was seen (${told.code}):\n${told.evidence}`)
}

/** Whether all of it stands in the message, which is often go's own words. */
export function isTold(evidence: string, message: string): boolean {
  return evidence.split('\n').every(line => message.includes(line.replace(/^go: /, '').trim()))
}

const GO_FROM: Readonly<Record<ResolvedGo['source'], (from: string) => string>> = {
  path: () => 'from PATH',
  'tool-cache': () => 'from the tool cache',
  distribution: from => `installed from ${from}`,
  cache: from => `installed from ${from}`,
  goproxy: from => `installed as a module from ${from}`,
}

/** `Go 1.25.0 from the tool cache in 0.1 s`. */
export function renderGo({ version, source, from = '', seconds }: ResolvedGo): string {
  return `Go ${version} ${GO_FROM[source](from)} in ${formatSeconds(seconds)}`
}

/** One line for each entry that was looked for. */
export function renderRestore(
  name: 'modules' | 'build',
  entry: Pick<EntryReport, 'outcome' | 'bytes' | 'seconds'>,
): string {
  const what = name === 'modules' ? 'Modules' : 'Build cache'
  return `${what}: ${RESTORED[entry.outcome]}${entry.bytes > 0 ? `, ${formatBytes(entry.bytes)} in ${formatSeconds(entry.seconds)}` : ''}`
}

const RESTORED: Readonly<Record<CacheOutcome, string>> = {
  hit: 'restored from the cache',
  partial: 'restored in part from the cache',
  miss: 'not in the cache',
  present: 'there already',
  unavailable: 'the cache could not be used',
  off: 'not cached here',
}

/** One line for each entry where `lookup-only` asks for no more. */
export function renderLookUp(name: 'modules' | 'build', { outcome }: Pick<EntryReport, 'outcome'>): string {
  return `${name === 'modules' ? 'Modules' : 'Build cache'}: ${LOOKED_UP[outcome]}`
}

const LOOKED_UP: Readonly<Record<CacheOutcome, string>> = {
  ...RESTORED,
  hit: 'in the cache',
  partial: 'an older entry is in the cache',
}

/** One line for the download; undefined where there was none. */
export function renderDownload(download: Report['download']): string | undefined {
  if (download.modules === 0) return undefined
  const { modules, fetched, present, retries } = download
  const parts = [
    fetched > 0 ? `${fetched} fetched (${formatBytes(download.bytes)})` : 'none had to be fetched',
    fetched > 0 && present > 0 ? `${present} from the cache or here already` : '',
    retries > 0 ? `${retries} ${retries === 1 ? 'retry' : 'retries'}` : '',
  ].filter(part => part !== '')
  // With `download: warn` or `false` some may be missing.
  const ready = fetched + present
  const of = ready < modules ? `${ready} of ` : ''
  return `${of}${formatCount(modules, 'module')} ready in ${formatSeconds(download.seconds)}: ${parts.join(', ')}`
}

const SAVED: Readonly<Record<SaveOutcome, string>> = {
  saved: 'saved',
  exists: 'not saved',
  unchanged: 'unchanged',
  denied: 'not saved (denied)',
  failed: 'not saved (failed)',
  off: 'not saved',
}

const ENTRY_NAMES: Readonly<Record<EntryKind, string>> = {
  modules: 'Modules entry',
  build: 'Build entry',
  toolchain: 'Go entry',
}

export function renderSave(kind: EntryKind, saved: SaveReport): string {
  const what = ENTRY_NAMES[kind]
  const size = saved.bytes > 0 ? ` ${formatBytes(saved.bytes)} in ${formatSeconds(saved.seconds)}` : ''
  return `${what}: ${SAVED[saved.outcome]}${size}${saved.reason === '' ? '' : `: ${saved.reason}`}`
}

/** What is seldom needed: each setting with where it comes from, keys, what each mirror did, how long each phase took. */
export function renderDetails(report: Report): readonly string[] {
  const { go, environment, cache, download, phases } = report
  const asked = download.sources.filter(({ requests }) => requests > 0)
  const entries = (
    [
      ['modules', cache.modules],
      ['build', cache.build],
      ...(cache.toolchain === undefined ? [] : ([['Go', cache.toolchain]] as const)),
    ] as const
  ).filter(([, { primaryKey }]) => primaryKey !== '')
  return [
    ...(go.version === '' ? [] : [`Go ${go.version}, ${go.goos}/${go.goarch}`]),
    ...(go.gomodcache === '' ? [] : [`GOMODCACHE ${go.gomodcache}`, `GOCACHE ${go.gocache}`]),
    ...Object.entries(environment).flatMap(([name, { value, source }]) =>
      value === '' ? [] : [`${name}=${value} (${source})`],
    ),
    ...entries.map(
      ([name, entry]) =>
        `key of the ${name} entry: ${entry.primaryKey}${entry.matchedKey === '' || entry.matchedKey === entry.primaryKey ? '' : `, restored from ${entry.matchedKey}`}`,
    ),
    ...asked.map(
      ({ url, requests, failures, bytes, p50Ms, p95Ms, ejections }) =>
        `${url}: ${formatCount(requests, 'request')}, ${failures} failed, ${formatBytes(bytes)}, ${p50Ms} ms in the median, ${p95Ms} ms at 95%${ejections > 0 ? `, left out ${formatCount(ejections, 'time')}` : ''}`,
    ),
    ...(download.goCommand.attempts === 0
      ? []
      : [
          `go commands: ${download.goCommand.attempts}, of which ended by us ${download.goCommand.killed}, ${formatSeconds(download.goCommand.seconds)}`,
        ]),
    ...phases.map(({ name, seconds }) => `${name}: ${formatSeconds(seconds)}`),
  ].map(oneLine)
}
