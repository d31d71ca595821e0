import { adviceOnDamage, cacheFinding } from '../cache/findings.ts'
import type { CacheStore } from '../cache/store.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { renderDownload, renderLookUp, renderRestore } from '../report/log.ts'
import type { PhaseContext, Prepared } from './configure.ts'
import { download, type DownloadResult, NOT_DOWNLOADED } from './download.ts'
import { examineIfFailed } from './failure.ts'
import { lookUpBoth } from './look-up.ts'
import { renderLaterSteps } from './private-outcome.ts'
import { NO_RESTORE, type Restoring, startRestore } from './restore.ts'
import { NO_BUILD } from './restore-build.ts'
import { NO_MODULES, type RestoringModules } from './restore-modules.ts'
import type { SetupFacts } from './setup-outcome.ts'
import { situationFindings } from './situation.ts'
import { applyStableMtimes } from './stable-mtimes.ts'
import { openStore } from './store.ts'
import { withTicks } from './ticks.ts'
import type { Timeline } from './timeline.ts'

/** Restore, download, and what of both is worth a line. A module of its own, so that its clients load while go is being asked. */
export async function fetchEverything(
  context: PhaseContext,
  prepared: Prepared,
  timeline: Timeline,
): Promise<SetupFacts> {
  const { signal } = context
  const { keys } = prepared.plan
  const stable = prepared.config.stableMtimes
    ? await timeline.run('stable-mtimes', async () => applyStableMtimes(context, prepared))
    : []
  const findings = [...prepared.findings, ...situationFindings(prepared), ...stable]
  const nothing = { prepared, modules: NO_MODULES, build: NO_BUILD, download: NOT_DOWNLOADED, findings }
  // What go would refuse anyway is said before anything is fetched.
  if (findings.some(({ severity }) => severity === 'error')) return nothing
  const store = openStore(prepared, context)
  try {
    if (prepared.config.cache.lookupOnly) {
      const found =
        store === undefined || keys === undefined
          ? nothing
          : await timeline.run('look-up', async () => lookUpBoth({ prepared, store, keys, signal }))
      const facts = {
        ...nothing,
        ...found,
        findings: [...findings, ...found.modules.findings, ...found.build.findings],
      }
      tellResults(context, facts)
      return facts
    }
    return await fetchFrom(store, { context, prepared, timeline, findings })
  } finally {
    await store?.close()
  }
}

interface FetchFacts {
  readonly context: PhaseContext
  readonly prepared: Prepared
  readonly timeline: Timeline
  readonly findings: readonly Finding[]
}

/** The download begins with the restore: modules are verified and extracted while the archive still arrives. */
async function fetchFrom(store: CacheStore | undefined, facts: FetchFacts): Promise<SetupFacts> {
  const { context, prepared, timeline } = facts
  const { signal, host } = context
  const { keys } = prepared.plan
  const restoring =
    store === undefined || keys === undefined ? NO_RESTORE : startRestore({ prepared, store, keys, signal })
  const downloading = download({ context, prepared, restoring })
  // Its failure is told when it is its turn.
  downloading.catch(() => undefined)
  try {
    const both = Promise.all([restoring.modules.result, restoring.build])
    showAfter(downloading, { host, restoring, both })
    const [modules, build] = restoring === NO_RESTORE ? await both : await timeline.run('restore', async () => both)
    const downloaded = await timeline.run('download', async () => downloading)
    const probed = await examineIfFailed(facts, downloaded)
    const discarded = (await store?.modules?.discard(downloaded.rejected)) ?? []
    const damage = damageFindings(prepared, restoring.modules, { ...modules, rejected: downloaded.rejected })
    const ofEntries = [...modules.findings, ...build.findings]
    const told = [...ofEntries, ...downloaded.findings, ...damage, ...discarded, ...probed]
    const result: SetupFacts = {
      prepared,
      modules: { ...modules, outcome: downloaded.modulesOutcome },
      build,
      download: downloaded,
      findings: [...facts.findings, ...told],
    }
    tellResults(context, result)
    return result
  } finally {
    // An interrupted run waits for what it is writing.
    await downloading.catch(() => undefined)
    await restoring.modules.cleanUp()
  }
}

/** The download shows how far both restores are until it is over; from then on this does. */
function showAfter(
  downloading: Promise<unknown>,
  shown: { readonly host: PhaseContext['host']; readonly restoring: Restoring; readonly both: Promise<unknown> },
): void {
  const line = (): string => shown.restoring.progressLine() ?? 'restoring caches'
  // What fails is told by whoever waits for it.
  downloading
    .catch(() => undefined)
    .then(async () => withTicks(shown.host, line, async () => shown.both))
    .catch(() => undefined)
}

/** An exact match that was not right throughout: no later job can put it right. */
function damageFindings(
  prepared: Prepared,
  { source }: RestoringModules,
  { matchedKey, rejected }: { readonly matchedKey: string; readonly rejected: DownloadResult['rejected'] },
): readonly Finding[] {
  const isDamaged = source?.kind === 'cache' && (rejected.length > 0 || source.findings().length > 0)
  if (!isDamaged || matchedKey === '' || matchedKey !== prepared.plan.keys?.modules.primaryKey) return []
  const message = 'The modules entry is damaged or forged. What was wrong was left out and fetched again.'
  return [cacheFinding('cache-corrupt', message, { fix: adviceOnDamage(matchedKey) })]
}

/** One line for each phase that did something. */
function tellResults({ host }: PhaseContext, facts: SetupFacts): void {
  host.progressDone()
  const render = facts.prepared.config.cache.lookupOnly ? renderLookUp : renderRestore
  if (facts.modules.outcome !== 'off') host.info(render('modules', facts.modules))
  if (facts.build.outcome !== 'off') host.info(render('build', facts.build))
  const line = renderDownload(facts.download.report)
  if (line !== undefined) host.info(line)
  const later = renderLaterSteps(facts.prepared)
  if (later !== undefined && facts.download.report.goCommand.attempts > 0 && !facts.download.failed) host.info(later)
}
