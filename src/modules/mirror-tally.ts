import { CATALOGUE, finding } from '../diagnosis/catalogue.ts'
import type { FailureCode } from '../diagnosis/codes.ts'
import type { Finding } from '../diagnosis/finding.ts'
import type { ProxyEntry } from '../go/proxy-list.ts'
import { codeOfAnswer, faultKindOf, type RunFailure } from './go-faults.ts'
import { databaseOf, filePathOf, mirrorOf } from './go-waiting.ts'
import { countDurations } from './mirrors/latency.ts'
import type { SourceStatistics } from './source.ts'
import type { GoRun } from './go-run.ts'

/** What one mirror, the checksum database, or the origins together, did over all runs of go. */
interface Row {
  readonly label: string
  readonly kind: SourceStatistics['kind']
  requests: number
  failures: number
  bytes: number
  ejections: number
  readonly durationsMs: number[]
  readonly failureCodes: Map<FailureCode, number>
  /** `502 Bad Gateway` and how often, with what it means. */
  readonly answers: Map<string, Told>
}

interface Told {
  readonly code: FailureCode
  readonly module: string | undefined
  count: number
}

const DIRECT = 'direct'

/** Counts what each mirror did: for the report, and for the message of a failure. */
export class MirrorTally {
  readonly #entries: readonly ProxyEntry[]
  readonly #rows = new Map<string, Row>()
  readonly #zips = new Map<string, string>()

  constructor(entries: readonly ProxyEntry[]) {
    this.#entries = entries
  }

  /** Adds a run; `failure` where it was not ok. */
  add(run: GoRun, failure: RunFailure | undefined): void {
    const lastOf = new Map(
      run.requests.map(({ url }) => [filePathOf(url, this.#entries), mirrorOf(url, this.#entries)?.label]),
    )
    for (const request of run.requests) {
      const label = mirrorOf(request.url, this.#entries)?.label
      const row = this.#row(this.#labelOf(request.url))
      row.requests++
      if (request.answer !== undefined) row.durationsMs.push(request.answer.atMs - request.startedMs)
      const file = filePathOf(request.url, this.#entries)
      const code = codeOfAnswer(request)
      if (request.answer?.status === 200 && file?.endsWith('.zip') === true && !file.includes('../'))
        this.#zips.set(file, row.label)
      if (code !== undefined) count(row, code, request.answer?.text ?? '')
      // A 200, and yet another mirror was asked for the same file afterwards: go could not use the body.
      else if (request.answer?.status === 200 && file !== undefined && lastOf.get(file) !== label)
        count(row, 'not-a-module-proxy', '200 with a body that go could not use')
    }
    this.#addWhatEndedTheRun(run, failure)
  }

  /** It is left out of the next run. */
  eject(label: string): void {
    this.#row(label).ejections++
  }

  /** By path in GOPROXY layout, the mirror that answered last with 200. */
  servedZips(): ReadonlyMap<string, string> {
    return this.#zips
  }

  addBytes(label: string, bytes: number): void {
    this.#row(label).bytes += bytes
  }

  /** For the report. A duration ends with the headers: go does not tell when a body is through. */
  statistics(): readonly SourceStatistics[] {
    return [...this.#rows.values()].map(row => {
      const sorted = row.durationsMs.toSorted((a, b) => a - b)
      const at = (share: number): number =>
        Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
      const { label: url, kind, requests, failures, bytes, ejections } = row
      return {
        url,
        kind,
        requests,
        failures,
        bytes,
        p50Ms: at(0.5),
        p95Ms: at(0.95),
        ejections,
        failureCodes: Object.fromEntries(row.failureCodes),
        durations: countDurations(row.durationsMs),
      }
    })
  }

  /** One line for each that was asked: `https://a.example.com: 502 Bad Gateway (40 times), 404 Not Found`. */
  describe(): readonly string[] {
    return [...this.#rows.values()].map(row => {
      const answers = [...row.answers].map(([text, { count }]) => (count === 1 ? text : `${text} (${count} times)`))
      return `${row.label}: ${answers.length > 0 ? answers.join(', ') : `no failure in ${row.requests} requests`}`
    })
  }

  /**
   * What each mirror did wrong, but for not having a module. Warnings: whether they matter is another finding's business. Not of the
   * origins: discovery over https that fails before it succeeds over http is nothing wrong.
   */
  findings(): readonly Finding[] {
    return [...this.#rows.values()].flatMap(row => {
      if (row.kind === 'direct') return []
      const faults = [...row.answers].filter(([, { code }]) => faultKindOf(code) !== 'not-found')
      const [worst] = faults.toSorted(([, a], [, b]) => weight(b) - weight(a))
      if (worst === undefined) return []
      const [, { code, module }] = worst
      const done = faults.map(([text, { count }]) => (count === 1 ? text : `${text} (${count} times)`)).join(', ')
      return [
        finding(code, {
          severity: CATALOGUE[code].severity === 'security' ? 'security' : 'warning',
          url: row.label,
          ...(module === undefined ? {} : { module }),
          message: `${row.label}: ${done}`,
        }),
      ]
    })
  }

  #addWhatEndedTheRun(run: GoRun, failure: RunFailure | undefined): void {
    if (run.kind === 'timed-out')
      for (const { mirror, what } of run.waitingFor)
        count(this.#row(mirror ?? this.#labelOf(what)), 'too-slow', `not done with ${what}`)
    if (run.kind === 'stalled')
      for (const { kind, mirror, what } of run.waitingFor) {
        const where = kind === 'body' ? 'in the middle of' : 'before answering'
        count(
          this.#row(mirror ?? this.#labelOf(what)),
          'stall',
          kind === 'git' ? `${what} fell silent` : `fell silent ${where} ${what}`,
        )
      }
    for (const { entry, kind } of failure?.faults ?? [])
      if (entry !== undefined && kind === 'broken-body') count(this.#row(entry), 'corrupt-zip', 'a zip that is none')
    // Errors in the middle of a body, and git's: they are no answers to requests.
    for (const { code, url, line, module } of failure?.printed ?? []) {
      const sender = url === undefined ? undefined : mirrorOf(url, this.#entries)?.label
      if (code === 'checksum-mismatch') {
        const text = `bytes of ${module ?? 'a module'} that go.sum does not accept`
        if (sender !== undefined) count(this.#row(sender), code, text, module)
        continue
      }
      const label = url === undefined ? DIRECT : this.#labelOf(url)
      const told = [...(this.#rows.get(label)?.answers.values() ?? [])]
      // go's verdict on the database repeats what was answered.
      const isNew = code.startsWith('checksum-database-')
        ? told.length === 0
        : !told.some(answer => answer.code === code)
      const isOfAMirror = url !== undefined || code.startsWith('git-') || code.startsWith('ssh-')
      if (isNew && isOfAMirror) count(this.#row(label), code, lastLine(line))
    }
  }

  #labelOf(url: string): string {
    return mirrorOf(url, this.#entries)?.label ?? databaseOf(url) ?? DIRECT
  }

  #row(label: string): Row {
    const known = this.#rows.get(label)
    if (known !== undefined) return known
    const isMirror = this.#entries.some(entry => entry.kind === 'url' && entry.label === label)
    const kind = isMirror ? 'proxy' : 'direct'
    const row: Row = {
      label,
      kind,
      requests: 0,
      failures: 0,
      bytes: 0,
      ejections: 0,
      durationsMs: [],
      failureCodes: new Map(),
      answers: new Map(),
    }
    this.#rows.set(label, row)
    return row
  }
}

function count(row: Row, code: FailureCode, text: string, module?: string): void {
  // A module that is not there is an answer like any other.
  if (code !== 'not-found') {
    row.failures++
    row.failureCodes.set(code, (row.failureCodes.get(code) ?? 0) + 1)
  }
  // `Get "URL": dial tcp …`: the URL differs for each request, what happened does not.
  const what = text.replace(/^(?:Get|read) "[^"]*": /, '')
  const known = row.answers.get(what)
  if (known !== undefined) known.count++
  else if (row.answers.size < 20) row.answers.set(what, { code, module, count: 1 })
}

function weight({ code, count }: Told): number {
  return count + (code === 'checksum-mismatch' ? 1e9 : code === 'stall' || code === 'corrupt-zip' ? 1e6 : 0)
}

/** What git or a server said, which go indents; its own advice may follow. */
function lastLine(text: string): string {
  const lines = text.split('\n')
  return (lines.findLast(line => line.startsWith('\t')) ?? lines.at(-1) ?? '').trim()
}
