import type { RestoreEntryRequest } from '../cache/store.ts'
import { formatBytes } from '../report/text.ts'
import { NO_BUILD, type RestoredBuild, restoreBuild } from './restore-build.ts'
import type { RestoreFacts } from './restore-entry.ts'
import { NOT_RESTORING, restoreModules, type RestoringModules } from './restore-modules.ts'

/** Both entries on their way, side by side. */
export interface Restoring {
  readonly modules: RestoringModules
  readonly build: Promise<RestoredBuild>
  /** What has come so far; undefined where nothing is on its way. */
  progressLine(): string | undefined
}

export const NO_RESTORE: Restoring = Object.freeze({
  modules: NOT_RESTORING,
  build: Promise.resolve(NO_BUILD),
  progressLine: () => undefined,
})

/** Starts what is wanted. What is replaced anyway (force-download) is not looked for. */
export function startRestore(facts: RestoreFacts): Restoring {
  const { config, plan } = facts.prepared
  const wantsModules = config.cache.modules && plan.actions.modulesEntry && !config.download.force
  const wantsBuild = config.cache.build && plan.actions.buildEntry
  const progress = new RestoreProgress()
  const modules = wantsModules ? restoreModules(facts, progress.of('modules')) : NOT_RESTORING
  const build = wantsBuild ? restoreBuild(facts, progress.of('build cache')) : NO_RESTORE.build
  build.catch(() => undefined)
  return { modules, build, progressLine: () => progress.line() }
}

class RestoreProgress {
  readonly #entries = new Map<string, { readonly received: number; readonly total: number }>()

  of(name: string): NonNullable<RestoreEntryRequest['onProgress']> {
    return (received, total) => void this.#entries.set(name, { received, total })
  }

  line(): string | undefined {
    const parts = [...this.#entries].flatMap(([name, { received, total }]) =>
      received < total ? [`${name} ${formatBytes(received)} of ${formatBytes(total)}`] : [],
    )
    return parts.length === 0 ? undefined : `restoring ${parts.join(', ')}`
  }
}
