import { renderDownload, renderLookUp, renderRestore } from '../report/log.ts'
import type { PhaseContext, Prepared } from './configure.ts'
import { download, NOT_DOWNLOADED } from './download.ts'
import { lookUpBoth } from './look-up.ts'
import { NO_BUILD, NO_MODULES, restoreBoth } from './restore.ts'
import type { SetupFacts } from './setup-outcome.ts'
import { situationFindings } from './situation.ts'
import { applyStableMtimes } from './stable-mtimes.ts'
import { openStore } from './store.ts'
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
  const findings = [...prepared.findings, ...situationFindings(prepared.plan), ...stable]
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
    const restored =
      store === undefined || keys === undefined
        ? nothing
        : await timeline.run('restore', async () => restoreBoth({ prepared, store, keys, signal }))
    try {
      const downloaded = await timeline.run('download', async () =>
        download({ context, prepared, restored: restored.modules }),
      )
      const discarded = (await store?.modules?.discard(downloaded.rejected)) ?? []
      const facts: SetupFacts = {
        prepared,
        modules: { ...restored.modules, outcome: downloaded.modulesOutcome },
        build: restored.build,
        download: downloaded,
        findings: [
          ...findings,
          ...restored.modules.findings,
          ...restored.build.findings,
          ...downloaded.findings,
          ...discarded,
        ],
      }
      tellResults(context, facts)
      return facts
    } finally {
      await restored.modules.cleanUp()
    }
  } finally {
    await store?.close()
  }
}

/** One line for each phase that did something. */
function tellResults({ host }: PhaseContext, facts: SetupFacts): void {
  host.progressDone()
  const render = facts.prepared.config.cache.lookupOnly ? renderLookUp : renderRestore
  if (facts.modules.outcome !== 'off') host.info(render('modules', facts.modules))
  if (facts.build.outcome !== 'off') host.info(render('build', facts.build))
  const line = renderDownload(facts.download.report)
  if (line !== undefined && !facts.download.failed) host.info(line)
}
