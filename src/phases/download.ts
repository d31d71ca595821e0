import type { CacheOutcome } from '../cache/store.ts'
import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import type { ModuleVersion } from '../go/module-path.ts'
import type { Project } from '../go/project.ts'
import { faultCode } from '../modules/extract.ts'
import { ModuleCacheError } from '../modules/module-checks.ts'
import type { ModuleFile } from '../modules/source.ts'
import { recordModuleUse } from '../modules/use-record.ts'
import { type DownloadReport, type ModuleReport, NO_DOWNLOAD } from '../report/report.ts'
import { cleanLeftovers } from '../modules/staging.ts'
import { DeadlineError, startDeadline } from '../system/deadline.ts'
import type { PhaseContext, Prepared } from './configure.ts'
import { downloadReport, moduleReports, modulesOutcome, savedModules, withheldFindings } from './download-outcome.ts'
import { openMirrorAuth } from './mirror-auth.ts'
import { explainWithheld } from './private-outcome.ts'
import { type FetchedProject, ProjectDownload } from './project-download.ts'
import type { Restoring } from './restore.ts'
import type { SavedState } from './state.ts'
import { withTicks } from './ticks.ts'
import { secondsSince } from './timeline.ts'

export interface DownloadRequest {
  /** Instead of what go.mod requires: modules that were named. */
  readonly named?: readonly ModuleVersion[]
  readonly context: PhaseContext
  readonly prepared: Prepared
  /** May still be under way: what the engine asks for waits for it. */
  readonly restoring: Restoring
}

export interface DownloadResult {
  readonly report: DownloadReport
  readonly modules: readonly ModuleReport[]
  readonly findings: readonly Finding[]
  /** Whether the step fails for it. */
  readonly failed: boolean
  /** Files that the cache had and that were wrong. */
  readonly rejected: readonly ModuleFile[]
  /** What became of the modules entry, now that its contents are verified. */
  readonly modulesOutcome: CacheOutcome
  /** What the modules entry should hold; undefined where the download failed or there was none. */
  readonly saved: Omit<NonNullable<SavedState['modules']>, 'key'> | undefined
}

export const NOT_DOWNLOADED: DownloadResult = Object.freeze({
  report: NO_DOWNLOAD,
  modules: [],
  findings: [],
  failed: false,
  rejected: [],
  modulesOutcome: 'off',
  saved: undefined,
})

/** The engine first, go last, within the budget. What cannot be had fails the step, or is a warning with `download: warn`. */
export async function download(request: DownloadRequest): Promise<DownloadResult> {
  const { context, prepared, restoring } = request
  const { plan, config } = prepared
  const isWanted = plan.actions.download === 'set' || plan.actions.download === 'by-go' || request.named !== undefined
  if (!isWanted) return NOT_DOWNLOADED
  const startedAt = performance.now()
  const { timeoutMs, mode } = config.download
  // A restore has a deadline of its own.
  const after = restoring.modules.result
  const deadline = startDeadline({ what: 'the download', timeoutMs, signal: context.signal, after })
  const progress: Progress = { fetched: [], ended: [], work: undefined }
  try {
    await cleanLeftovers(prepared.goEnv.get('GOMODCACHE'), { nowMs: Date.now() })
    const auth = await openMirrorAuth(context, prepared, deadline.signal)
    const work = new ProjectDownload({ context, prepared, restoring: restoring.modules, auth, deadline })
    progress.work = work
    await withTicks(
      context.host,
      () => [restoring.progressLine() ?? [], work.progressLine()].flat().join('; '),
      async () => fetchProjects(work, request, progress),
    )
  } catch (error) {
    context.signal.throwIfAborted()
    restoring.modules.abandon()
    progress.ended.push(explainEnd(error, progress.work))
  } finally {
    deadline.dispose()
    await progress.work?.close()
  }
  // A go command that was cancelled is an outcome, not an error.
  context.signal.throwIfAborted()
  const failed =
    mode === 'fail' &&
    (progress.ended.length > 0 || progress.fetched.some(({ isMain, isComplete }) => isMain && !isComplete))
  const restored = await restoring.modules.result
  const met = [
    ...progress.ended,
    ...progress.fetched.flatMap(project => project.findings),
    ...(progress.work?.findings() ?? []),
  ]
  recordModuleUse(prepared.goEnv.get('GOMODCACHE'), modulesThere(progress), new Date())
  const explained = explainWithheld(met, prepared)
  const findings = failed ? await withOpinions(explained, prepared, context.signal) : explained
  const facts = {
    prepared,
    restored,
    fetched: progress.fetched,
    seconds: secondsSince(startedAt),
    rejected: progress.work?.rejected() ?? [],
    isClean: (restoring.modules.source?.findings() ?? []).length === 0,
    statistics: progress.work?.statistics(),
  }
  return {
    report: downloadReport(facts),
    modules: moduleReports(facts),
    findings: [...(failed ? findings : findings.map(asWarning)), ...withheldFindings(facts)],
    failed,
    rejected: facts.rejected,
    modulesOutcome: modulesOutcome(facts),
    saved: failed || progress.ended.length > 0 ? undefined : savedModules(facts),
  }
}

/** What has been done when the deadline strikes: it is told as far as it came. */
interface Progress {
  readonly fetched: (FetchedProject & { readonly isMain: boolean })[]
  readonly ended: Finding[]
  work: ProjectDownload | undefined
}

async function fetchProjects(
  work: ProjectDownload,
  { prepared, named }: DownloadRequest,
  progress: Progress,
): Promise<void> {
  const { plan } = prepared
  if (named !== undefined) {
    progress.fetched.push({ ...(await work.fetchNamed(named, plan.main)), isMain: true })
    return
  }
  const add = async (project: Project, isMain: boolean): Promise<void> => {
    const fetched = await work.fetch(project)
    // Modules beside other go.sum files are fetched as well as may be.
    progress.fetched.push({ ...fetched, isMain, findings: isMain ? fetched.findings : fetched.findings.map(asWarning) })
  }
  if (plan.main !== undefined) await add(plan.main, true)
  for (const { project } of plan.extras) if (project.vendor !== 'consistent') await add(project, false)
}

/** What was needed and there already: for whoever prunes the module cache later, that is a use. */
function modulesThere({ fetched }: Progress): readonly ModuleVersion[] {
  const results = fetched.flatMap(({ modules, goMods }) => [...modules, ...goMods])
  return results.flatMap(({ module, outcome }) => (outcome.kind === 'present' ? [module] : []))
}

function asWarning(found: Finding): Finding {
  return found.severity === 'error' ? { ...found, severity: 'warning' } : found
}

/** Why the download ended before it was done; a bug is thrown on. */
function explainEnd(error: unknown, work: ProjectDownload | undefined): Finding {
  if (error instanceof DeadlineError) {
    const asked =
      work
        ?.statistics()
        .sources.map(
          ({ url, requests, failures, p50Ms }) =>
            `  ${url}: ${requests} requests, ${failures} failed, ${Math.round(p50Ms)} ms in the median`,
        ) ?? []
    const message = `The download was not done within its budget (timeout: ${error.timeoutMs / 1000} s).${asked.length > 0 ? `\nAsked were:\n${asked.join('\n')}` : ''}`
    return finding('timeout', { message })
  }
  if (error instanceof ModuleCacheError) return finding(error.code, { message: `GOMODCACHE: ${error.message}` })
  const code = faultCode(error)
  if (code === undefined) throw error
  return finding(code, { message: `GOMODCACHE: ${explain(error)}` })
}

/** The system's own words are in the last cause. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined ? error.message : `${error.message}: ${explain(error.cause)}`
}

/** Its clients are loaded only where bytes were wrong. */
async function withOpinions(
  findings: readonly Finding[],
  prepared: Prepared,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  if (!findings.some(({ code }) => code === 'checksum-mismatch')) return findings
  const { withSecondOpinions } = await import('./second-opinion.ts')
  return await withSecondOpinions(findings, prepared, signal)
}
