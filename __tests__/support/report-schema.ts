import * as v from 'valibot'
import { FAILURE_CODES } from '../../src/diagnosis/codes.ts'
import type { Report } from '../../src/report/report.ts'

// Written from the contract, not from the sources: a field that changes its name or its kind, or that nobody knows, is an error.

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const seconds = v.pipe(v.number(), v.minValue(0))
const text = v.pipe(v.string(), v.minLength(1))
const cacheOutcome = v.picklist(['hit', 'partial', 'miss', 'present', 'unavailable', 'off'])
const saveOutcome = v.picklist(['saved', 'exists', 'unchanged', 'denied', 'failed', 'off'])

const entry = {
  outcome: cacheOutcome,
  primaryKey: v.string(),
  matchedKey: v.string(),
  bytes: count,
  seconds,
  save: v.strictObject({ outcome: saveOutcome, bytes: count, seconds, reason: v.string() }),
}

const source = v.strictObject({
  url: text,
  kind: v.picklist(['proxy', 'directory', 's3', 'cache', 'direct']),
  requests: count,
  failures: count,
  bytes: count,
  p50Ms: seconds,
  p95Ms: seconds,
  ejections: count,
  failureCodes: v.optional(v.record(v.picklist(FAILURE_CODES), count)),
  durations: v.optional(v.strictObject({ count, sumMs: count, buckets: v.array(v.strictTuple([count, count])) })),
})

const finding = v.strictObject({
  code: v.picklist(FAILURE_CODES),
  severity: v.picklist(['error', 'security', 'warning', 'notice']),
  module: v.optional(text),
  url: v.optional(text),
  place: v.optional(v.strictObject({ file: text, line: v.optional(v.pipe(count, v.minValue(1))) })),
  message: text,
  cause: v.string(),
  fix: v.string(),
  evidence: v.optional(v.string()),
})

const reportSchema = v.strictObject({
  schema: v.literal(1),
  tool: v.strictObject({ version: text }),
  ok: v.boolean(),
  seconds,
  phases: v.array(v.strictObject({ name: text, seconds, start: seconds, end: seconds })),
  go: v.strictObject({
    version: v.string(),
    goos: v.string(),
    goarch: v.string(),
    gomodcache: v.string(),
    gocache: v.string(),
    source: v.string(),
  }),
  environment: v.record(
    v.pipe(v.string(), v.regex(/^GO[A-Z0-9]+$/)),
    v.strictObject({ value: v.string(), source: v.picklist(['flag', 'input', 'environment', 'go-env', 'default']) }),
  ),
  cache: v.strictObject({
    modules: v.strictObject({
      ...entry,
      comparison: v.optional(
        v.strictObject({
          withSeconds: seconds,
          withoutSeconds: seconds,
          sample: v.strictObject({ bytes: count, seconds }),
        }),
      ),
    }),
    build: v.strictObject({ ...entry, entriesBefore: count, entriesAfter: count }),
    toolchain: v.optional(v.strictObject(entry)),
  }),
  download: v.strictObject({
    modules: count,
    fetched: count,
    present: count,
    bytes: count,
    seconds,
    retries: count,
    hedges: count,
    sources: v.array(source),
    goCommand: v.strictObject({ attempts: count, killed: count, seconds }),
  }),
  modules: v.array(
    v.strictObject({
      path: text,
      version: v.pipe(v.string(), v.startsWith('v')),
      sum: v.pipe(v.string(), v.regex(/^(h1:[A-Za-z0-9+/]{43}=)?$/)),
      source: v.string(),
      bytes: count,
    }),
  ),
  findings: v.array(finding),
})

/**
 * Reads a report as another program would.
 *
 * @throws Error that lists everything that is not as the contract says
 */
export function parseReport(json: string): Report {
  const parsed = v.safeParse(reportSchema, JSON.parse(json))
  if (!parsed.success)
    throw new Error(parsed.issues.map(issue => `report.${v.getDotPath(issue) ?? ''}: ${issue.message}`).join('\n'))
  return parsed.output as Report
}
