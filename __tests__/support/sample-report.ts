import { finding } from '../../src/diagnosis/catalogue.ts'
import { emptyReport, type Report } from '../../src/report/report.ts'

/** Where text of others stands in a report: in a good one, all of it is harmless. */
export interface ForeignTexts {
  readonly module: string
  readonly url: string
  readonly message: string
  readonly evidence: string
  readonly key: string
}

export const PLAIN_TEXTS: ForeignTexts = {
  module: 'example.com/m@v1.0.0',
  url: 'https://mirror.example.com',
  message: 'HTTP 502',
  evidence: 'go: downloading\nerror',
  key: 'gomod-v1-00000000-abc',
}

/** A report of a run that did and met everything: every part of the summary has something to show. */
export function sampleReport(texts: ForeignTexts = PLAIN_TEXTS): Report {
  const empty = emptyReport('1.0.0')
  const save = { outcome: 'saved' as const, bytes: 1_000_000, seconds: 2, reason: texts.message }
  const entry = { primaryKey: texts.key, matchedKey: texts.key, bytes: 84_000_000, seconds: 3.2, save }
  return {
    ...empty,
    ok: true,
    seconds: 6.5,
    phases: [
      { name: 'go', seconds: 1, start: 0.2, end: 1.2 },
      { name: 'configure', seconds: 0.4, start: 0, end: 1.4 },
      { name: 'restore', seconds: 3.2, start: 1.4, end: 4.6 },
      { name: 'download', seconds: 1.9, start: 4.6, end: 6.5 },
    ],
    go: { version: '1.26.8', goos: 'linux', goarch: 'amd64', gomodcache: '/m', gocache: '/c', source: 'path' },
    environment: { GOPROXY: { value: texts.url, source: 'environment' } },
    cache: {
      modules: {
        ...entry,
        outcome: 'partial',
        comparison: { withSeconds: 5.1, withoutSeconds: 12, sample: { bytes: 84_000_000, seconds: 12 } },
      },
      build: { ...entry, outcome: 'miss', bytes: 0, entriesBefore: 0, entriesAfter: 10 },
    },
    download: {
      ...empty.download,
      modules: 3,
      fetched: 1,
      present: 1,
      bytes: 1_500_000,
      seconds: 5.1,
      sources: [
        {
          url: texts.url,
          kind: 'proxy',
          requests: 9,
          failures: 2,
          bytes: 1_500_000,
          p50Ms: 12,
          p95Ms: 80,
          ejections: 1,
          failureCodes: { 'server-error': 1, stall: 1 },
          durations: {
            count: 7,
            sumMs: 500,
            buckets: [
              [10, 3],
              [100, 6],
              [1000, 7],
            ],
          },
        },
      ],
      goCommand: { attempts: 2, killed: 1, seconds: 0.4 },
    },
    modules: [{ path: 'example.com/m', version: 'v1.0.0', sum: '', source: texts.url, bytes: 1_500_000 }],
    findings: [
      finding('server-error', {
        severity: 'error',
        module: texts.module,
        url: texts.url,
        message: `${texts.module} could not be fetched.\nAsked were:\n  ${texts.url}: ${texts.message}`,
        evidence: texts.evidence,
        place: { file: texts.module, line: 7 },
      }),
      finding('stall', { severity: 'warning', message: texts.message, cause: texts.message, fix: texts.message }),
    ],
  }
}
