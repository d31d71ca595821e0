import type { FailureCode } from '../../src/diagnosis/codes.ts'
import type { Report } from '../../src/report/report.ts'
import type { Goal, Row, Section } from '../results.ts'
import { median, sum } from '../statistics.ts'
import type { SoakOptions, SoakResult } from './soak.ts'
import type { StoreName } from './store.ts'
import { failureOf, type JobRecord } from './verdict.ts'

const TITLES: Readonly<Record<StoreName, string>> = { directory: 'A directory store', s3: 'An S3 store' }
const REFUSALS = new Set<FailureCode>(['checksum-mismatch', 'corrupt-zip', 'wrong-version', 'not-a-module-proxy'])

/** All that was counted, as a table, with what has to be nothing as goals. */
export function sectionOf(options: SoakOptions, result: SoakResult): Section {
  const { seed, jobs, atOnce, store } = options
  return {
    name: store,
    title: TITLES[store],
    notes: [`${jobs} jobs, ${atOnce} at once, seed ${seed}; ${result.seconds.toFixed(0)} s in all.`],
    columns: [
      { key: 'what', title: 'counted' },
      { key: 'count', title: '' },
    ],
    rows: rowsOf(result),
    goals: goalsOf(options, result),
    samples: result.records.map(sampleOf),
  }
}

function goalsOf({ store }: SoakOptions, result: SoakResult): readonly Goal[] {
  const { records, mirrors } = result
  const faults = sum(Object.values(mirrors.faults))
  return [
    nothing('wrong bytes in a module cache', sum(records.map(({ modules }) => modules.wrong.length))),
    nothing('jobs failed while one mirror was well', failures(records).length),
    nothing('half-written build outputs restored', sum(records.map(({ build }) => build.wrong.length))),
    nothing('wrong, incomplete or unexplained in the store', result.store.wrong.length),
    nothing('processes left behind', sum(records.map(({ end }) => end.survivors.length))),
    nothing('files left behind', sum(records.map(({ left }) => left.length)) + (result.afterSweep?.length ?? 0)),
    {
      text: 'faulty answers of mirrors, so that something was tried',
      value: faults,
      limit: { atLeast: records.length },
    },
    { text: 'answers with wrong bytes', value: mirrors.wrong, limit: { moreThan: 0 } },
    {
      text: 'jobs killed',
      value: records.filter(({ end }) => end.isKilled).length,
      limit: { atLeast: Math.floor(records.length / 10) },
    },
    {
      text: `jobs with modules from the ${store === 's3' ? 'bucket' : 'directory'}`,
      value: outcomes(records, 'modules').filter(outcome => outcome === 'hit' || outcome === 'partial').length,
      limit: { atLeast: Math.floor(records.length / 10) },
    },
  ]
}

function nothing(text: string, value: number): Goal {
  return { text, value, limit: { atMost: 0 } }
}

function failures(records: readonly JobRecord[]): readonly JobRecord[] {
  return records.filter(record => failureOf(record) !== undefined)
}

function reportsOf(records: readonly JobRecord[]): readonly Report[] {
  return records.flatMap(({ end }) => end.report ?? [])
}

function outcomes(records: readonly JobRecord[], entry: 'modules' | 'build'): readonly string[] {
  return reportsOf(records).map(({ cache }) => cache[entry].outcome)
}

/** `12 hit, 3 miss`. */
function tally(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([value, count]) => `${count} ${value}`)
    .join(', ')
}

function rowsOf({ records, mirrors, store, afterSweep }: SoakResult): readonly Row[] {
  const reports = reportsOf(records)
  const killed = records.filter(({ end }) => end.isKilled)
  const total = (value: (report: Report) => number): number => sum(reports.map(value))
  const refused = reports.flatMap(({ findings }) => findings.filter(({ code }) => REFUSALS.has(code)))
  const rows: readonly (readonly [string, string | number])[] = [
    ['jobs', tally(records.map(({ plan }) => (plan.kind === 'run' ? '`run`' : '`setup` and `save`')))],
    ['of them on a clean machine', records.filter(({ plan }) => plan.isClean).length],
    [
      'seconds of a job that was not killed, median',
      Math.round(median(records.filter(({ end }) => !end.isKilled).map(({ end }) => end.seconds))),
    ],
    ['killed', tally(killed.map(({ plan }) => `${plan.kill?.signal} to the ${plan.kill?.to}`))],
    ['failed', tally(failures(records).map(record => failureOf(record) ?? '')) || 'none'],
    ['requests to mirrors', mirrors.requests],
    ['answered with a fault', tallyOf(mirrors.faults)],
    ['answers with bytes that were not the module’s', mirrors.wrong],
    ['findings that say so', tally(refused.map(({ code }) => `\`${code}\``)) || 'none'],
    ['retries, hedges', `${total(({ download }) => download.retries)}, ${total(({ download }) => download.hedges)}`],
    ['mirrors ejected', total(({ download }) => sum(download.sources.map(({ ejections }) => ejections)))],
    ['modules of a job', tally(outcomes(records, 'modules'))],
    ['build outputs of a job', tally(outcomes(records, 'build'))],
    ['entries saved', tally(reports.flatMap(({ cache }) => [cache.modules.save.outcome, cache.build.save.outcome]))],
    ['files of module caches compared', sum(records.map(({ modules }) => modules.compared))],
    ['build outputs compared', sum(records.map(({ build }) => build.compared))],
    ['files of killed jobs that the next one swept', sum(records.map(({ rests }) => rests.length))],
    ['files that go left when it was killed', sum(records.map(({ gosRests }) => gosRests))],
    [
      'in the store at the end',
      `${store.moduleFiles} files of modules, ${store.entries} build entries of ${store.buildFiles} files`,
    ],
    ['left in the store by killed jobs, where no reader looks', store.rests.length],
    ['of that after the store’s own sweep', afterSweep === undefined ? 'a lifecycle rule’s' : afterSweep.length],
  ]
  return rows.map(([what, count]) => ({ what, count: typeof count === 'number' ? String(count) : count }))
}

function tallyOf(counts: Readonly<Record<string, number>>): string {
  const total = sum(Object.values(counts))
  const each = Object.entries(counts).toSorted(([, a], [, b]) => b - a)
  return `${total}: ${each.map(([name, count]) => `${name} ${count}`).join(', ')}`
}

function sampleOf(record: JobRecord): object {
  const { plan, end, modules, build, left, rests } = record
  const report = end.report
  return {
    ...plan,
    code: end.code,
    signal: end.signal,
    seconds: end.seconds,
    isKilled: end.isKilled,
    failure: failureOf(record),
    log: failureOf(record) === undefined ? undefined : end.log.slice(-4000),
    modules: report?.cache.modules.outcome,
    build: report?.cache.build.outcome,
    findings: report?.findings.map(({ code }) => code),
    wrong: [...modules.wrong, ...build.wrong],
    survivors: end.survivors.map(({ command }) => command),
    left,
    rests,
  }
}
