import { formatBytes, oneLine } from './text.ts'
import type { DoctorReport, MirrorRow } from './doctor.ts'

/** What a cell says of its row: terminals colour it. */
export type Tone = 'good' | 'bad' | 'doubtful' | 'plain'

export interface Cell {
  readonly text: string
  readonly tone: Tone
}

export interface Table {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** The tables of a report, the same on a terminal and in Markdown; those without rows are left out. */
export function doctorTables(report: DoctorReport): readonly Table[] {
  return [settings(report), mirrors(report), credentials(report), caches(report), freeable(report)]
    .filter(({ rows }) => rows.length > 0)
    .map(withoutEmptyColumns)
}

/** Mirrors on loopback have no names and no TLS: nothing is lost. */
function withoutEmptyColumns({ title, heads, rows }: Table): Table {
  const isUsed = heads.map((_head, column) => rows.some(row => row[column]?.text !== ''))
  const used = <T>(cells: readonly T[]): readonly T[] => cells.filter((_cell, column) => isUsed[column] === true)
  return { title, heads: used(heads), rows: rows.map(used) }
}

function plain(text: string): Cell {
  return { text: oneLine(text), tone: 'plain' }
}

/** What somebody has set, and the variables that decide where modules come from, whoever did. */
const ALWAYS: ReadonlySet<string> = new Set(['GOPROXY', 'GOSUMDB', 'GOTOOLCHAIN', 'GOMODCACHE', 'GOCACHE'])

function settings({ settings }: DoctorReport): Table {
  const told = settings.filter(({ name, source }) => source !== 'default' || ALWAYS.has(name))
  return {
    title: 'Configuration',
    heads: ['setting', 'value', 'from'],
    rows: told.map(({ name, value, source }) => [plain(name), plain(value === '' ? '(empty)' : value), plain(source)]),
  }
}

const STATES: Readonly<Record<MirrorRow['state'], Cell>> = {
  works: { text: 'works', tone: 'good' },
  fails: { text: 'fails now and then', tone: 'doubtful' },
  dead: { text: 'serves nothing', tone: 'bad' },
  'not-asked': { text: 'not asked', tone: 'plain' },
}

const DATABASE: Readonly<Record<MirrorRow['checksumDatabase'], string>> = {
  proxied: 'yes',
  'not-proxied': 'no',
  unknown: '',
}

function mirrors({ mirrors }: DoctorReport): Table {
  return {
    title: 'Mirrors',
    heads: [
      'mirror',
      'state',
      'DNS',
      'connect',
      'TLS',
      'first byte',
      'p50',
      'p95',
      'throughput',
      'modules',
      'sumdb',
      'newest',
    ],
    rows: mirrors.map(mirror => {
      const { url, state, connection, firstByteMs, p50Ms, p95Ms, bytesPerSecond, asked, has, newest } = mirror
      return [
        plain(url),
        STATES[state],
        plain(milliseconds(connection?.dnsMs)),
        plain(milliseconds(connection?.connectMs)),
        plain(milliseconds(connection?.tlsMs)),
        plain(milliseconds(firstByteMs)),
        plain(milliseconds(p50Ms)),
        plain(milliseconds(p95Ms)),
        plain(bytesPerSecond === undefined ? '' : `${formatBytes(bytesPerSecond)}/s`),
        asked === 0 ? plain('') : { text: `${has} of ${asked}`, tone: has < asked ? 'doubtful' : 'plain' },
        plain(DATABASE[mirror.checksumDatabase]),
        plain(newest?.version ?? ''),
      ]
    }),
  }
}

/** `0.4 ms`, `57 ms`, `1.2 s`. */
function milliseconds(value: number | undefined): string {
  if (value === undefined) return ''
  if (value < 9.95) return `${value.toFixed(1)} ms`
  return value < 999.5 ? `${Math.round(value)} ms` : `${(value / 1000).toFixed(1)} s`
}

function credentials({ credentials }: DoctorReport): Table {
  return {
    title: 'Credentials',
    heads: ['host', 'modules', 'would use', 'result'],
    rows: credentials.map(({ host, modules, uses, result, message }) => [
      plain(host),
      plain(String(modules)),
      plain(uses.length === 0 ? 'nothing' : uses.join('; ')),
      result === 'works'
        ? { text: 'works', tone: 'good' }
        : result === 'not-asked'
          ? plain('no module to ask for')
          : { text: oneLine(message ?? 'failed').slice(0, 120), tone: 'bad' },
    ]),
  }
}

function caches({ cache }: DoctorReport): Table {
  const heads = ['cache', 'where', 'holds']
  if (cache === null) return { title: 'Caches', heads, rows: [] }
  const { kind, label, modules, build } = cache.backend
  const isDown = modules === 'unavailable' || build === 'unavailable'
  const found: Cell =
    label === ''
      ? plain('not used here')
      : { text: `modules: ${modules}, build: ${build}`, tone: isDown ? 'bad' : 'plain' }
  return {
    title: 'Caches',
    heads,
    rows: [
      [plain(`backend ${kind}`), plain(label), found],
      ...cache.directories.map(({ name, path, bytes, files, isComplete }) => [
        plain(name),
        plain(path),
        plain(`${isComplete ? '' : 'at least '}${formatBytes(bytes)} in ${files} files`),
      ]),
    ],
  }
}

function freeable({ cache }: DoctorReport): Table {
  const rows = (cache?.directories ?? []).flatMap(({ freeable }) => freeable)
  return {
    title: 'What could be freed',
    heads: ['what', 'size', 'by'],
    rows: rows.map(({ what, bytes, command }) => [plain(what), plain(formatBytes(bytes)), plain(command)]),
  }
}

/** Why this GOPROXY, in sentences; empty where there is nothing to recommend. */
export function recommendationLines({ recommendation, mirrors }: DoctorReport): readonly string[] {
  if (recommendation === null) return []
  const { line, isChange, expectedSeconds, currentSeconds, reasons } = recommendation
  const of = new Map(mirrors.map(mirror => [mirror.url, mirror]))
  const instead = isChange && currentSeconds !== undefined ? ` instead of ${seconds(currentSeconds)}` : ''
  return [
    isChange ? `goproxy: ${line}` : `goproxy: ${line} (as it is)`,
    `  expected for this project’s modules, transfer alone: ${seconds(expectedSeconds)}${instead}`,
    ...reasons.map(({ url, kind }) => `  ${url}: ${reasonText(kind, of.get(url))}`),
  ]
}

function seconds(value: number): string {
  return value < 600 ? `${value.toFixed(1)} s` : 'more than ten minutes'
}

function reasonText(kind: 'kept' | 'dropped' | 'guards', mirror: MirrorRow | undefined): string {
  if (kind === 'guards')
    return 'serves nothing, but the comma behind it keeps paths from the next entry that only it may hear of'
  if (kind === 'dropped' || mirror === undefined) return 'left out, it serves nothing'
  const { p50Ms, bytesPerSecond, has, asked, failures, requests } = mirror
  return [
    ...(p50Ms === undefined ? [] : [`${milliseconds(p50Ms)} in the median`]),
    ...(bytesPerSecond === undefined ? [] : [`${formatBytes(bytesPerSecond)}/s`]),
    ...(asked === 0 ? [] : [`has ${has} of ${asked} modules`]),
    ...(failures === 0 ? [] : [`${failures} of ${requests} requests failed`]),
  ].join(', ')
}
