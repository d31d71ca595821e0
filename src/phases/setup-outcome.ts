import type { Telling } from '../config/telling.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { finding } from '../diagnosis/catalogue.ts'
import { renderComparison } from '../report/comparison.ts'
import { compareWithFetching, extraSeconds, type FetchSample, sampleOf } from '../report/cost.ts'
import type { EntryReport, Report } from '../report/report.ts'
import { NOT_SAVED } from '../report/report.ts'
import { carriedPatterns } from './carried-modules.ts'
import type { Prepared } from './configure.ts'
import type { DownloadResult } from './download.ts'
import { withoutSecrets } from './report-secrets.ts'
import type { RestoredBuild } from './restore-build.ts'
import type { RestoredEntry } from './restore-entry.ts'
import type { RestoredModules } from './restore-modules.ts'
import type { SavedState } from './state.ts'

/** Everything that setup came to. */
export interface SetupFacts {
  readonly prepared: Prepared
  readonly modules: RestoredModules
  readonly build: RestoredBuild
  readonly download: DownloadResult
  readonly findings: readonly Finding[]
}

/** Whether the step fails: for the download, or for what go would refuse anyway. */
export function hasFailed({ download, findings }: SetupFacts): boolean {
  return download.failed || findings.some(({ severity }) => severity === 'error')
}

/** Which entries the situation and the inputs want, with their keys. */
function wantedKeys({ plan, config }: Prepared): {
  readonly modules: string | undefined
  readonly build: string | undefined
} {
  return {
    modules: config.cache.modules && plan.actions.modulesEntry ? plan.keys?.modules.primaryKey : undefined,
    build: config.cache.build && plan.actions.buildEntry ? plan.keys?.build.primaryKey : undefined,
  }
}

export function completeReport(empty: Report, facts: SetupFacts): Report {
  const { prepared, modules, build, download } = facts
  const findings = heaviestFirst(distinct(facts.findings))
  const keys = wantedKeys(prepared)
  // A store of single modules has no keys of its own: where it has them all, that is the entry of this key.
  const matchedKey = modules.isStore && modules.outcome === 'hit' ? (keys.modules ?? '') : modules.matchedKey
  const report: Report = {
    ...empty,
    go: prepared.go,
    environment: prepared.environment,
    cache: {
      modules: entryReport({ ...modules, matchedKey }, keys.modules),
      build: { ...entryReport(build, keys.build), entriesBefore: build.entries, entriesAfter: 0 },
      ...(prepared.toolchain === undefined
        ? {}
        : { toolchain: entryReport(prepared.toolchain.restored, prepared.toolchain.key) }),
    },
    download: download.report,
    modules: download.modules,
    findings,
  }
  return withoutSecrets(withComparison(report, modules), prepared.config.secrets)
}

/** Whether the cache was worth its while. */
function withComparison(report: Report, modules: RestoredModules): Report {
  const comparison = compareWithFetching(report, modules.sample)
  if (comparison === undefined) return report
  const isDear = extraSeconds(comparison) > 0
  return {
    ...report,
    cache: { ...report.cache, modules: { ...report.cache.modules, comparison } },
    findings: isDear
      ? [...report.findings, finding('cache-slower', { message: renderComparison(comparison) ?? '' })]
      : report.findings,
  }
}

/** Each once: a mirror that is asked again does the same wrong again. What a mirror did to a module is told with the module's failure. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = []
  for (const told of findings) {
    const isTold = kept.some(other => isRepeated(told, other) || JSON.stringify(told) === JSON.stringify(other))
    if (!isTold) kept.push(told)
  }
  return kept
}

/** What failed the run comes before what was merely worth saying; among equals the order in which they were found. */
function heaviestFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])
}

const WEIGHT: Readonly<Record<Finding['severity'], number>> = { error: 0, security: 0, warning: 1, notice: 2 }

function isRepeated({ code, module, url }: Finding, failure: Finding): boolean {
  const isFailure = failure.severity === 'error' || failure.severity === 'security'
  if (!isFailure || url === undefined || failure.code !== code) return false
  return (module === undefined || failure.module === module) && failure.message.includes(`${url}: `)
}

function entryReport({ outcome, matchedKey, bytes, seconds }: RestoredEntry, primaryKey = ''): EntryReport {
  return { outcome, primaryKey, matchedKey, bytes, seconds, save: NOT_SAVED }
}

/** What save needs; undefined where no entry could be saved, or is to be (lookup-only), and nothing is to be removed. */
export function stateOf(
  facts: SetupFacts,
  run: {
    readonly startedAtMs: number
    readonly reportPath: string
    readonly telling: Telling
    readonly credentials: string | undefined
  },
): SavedState | undefined {
  const { config, goEnv, toolchain } = facts.prepared
  const isSaved = !config.cache.lookupOnly
  const kept = isSaved ? toolchain?.kept : undefined
  const keys = isSaved ? wantedKeys(facts.prepared) : { modules: undefined, build: undefined }
  const hasEntry = keys.modules !== undefined || keys.build !== undefined || kept !== undefined
  if (!hasEntry && run.credentials === undefined) return undefined
  const { saved } = facts.download
  const sample = largerSample(facts)
  return {
    version: 1,
    startedAtMs: run.startedAtMs,
    reportPath: run.reportPath,
    summary: run.telling.summary,
    ...(run.telling.metricsFile === undefined ? {} : { metricsFile: run.telling.metricsFile }),
    ...(run.credentials === undefined ? {} : { credentials: run.credentials }),
    goModCache: goEnv.get('GOMODCACHE'),
    goCache: goEnv.get('GOCACHE'),
    backend: config.cache.backend,
    cacheTimeoutMs: config.cache.timeoutMs,
    policy: config.cache.save,
    trigger: config.ci.trigger,
    replace: config.download.force,
    ...(keys.modules === undefined || saved === undefined
      ? {}
      : { modules: { key: keys.modules, ...saved, ...(sample === undefined ? {} : { sample }) } }),
    ...(keys.build === undefined
      ? {}
      : {
          build: {
            key: keys.build,
            matched: facts.build.matchedKey === '' ? 'nothing' : 'prefix',
            carried: carriedPatterns(facts.prepared),
          },
        }),
    ...(kept === undefined ? {} : { toolchain: kept }),
  }
}

/** Of what fetching took: measured now, or by the job that saved what was restored. */
function largerSample({ download, modules }: SetupFacts): FetchSample | undefined {
  const measured = sampleOf({ download: download.report })
  const restored = modules.sample
  return (measured?.bytes ?? 0) > (restored?.bytes ?? 0) ? measured : restored
}
