import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import type { Finding } from '../diagnosis/finding.ts'
import type { Environment } from '../go/env.ts'
import { matchesPrefixPatterns } from '../go/patterns.ts'
import type { Project } from '../go/project.ts'
import { moduleKey, type ModuleVersion } from '../go/module-path.ts'
import { type Extractor, openExtractor } from '../modules/extractor.ts'
import { downloadWithGo, type GoDownloadResult, type GoSelection } from '../modules/go-download.ts'
import { isWellKnownMirror } from '../modules/mirrors/well-known-mirrors.ts'
import type { MirrorCounters } from '../modules/mirrors/mirror-source.ts'
import { type ModuleSet, moduleSet, wantedGoMods } from '../modules/module-set.ts'
import { createPrefetcher, type ModuleResult, type Prefetcher } from '../modules/prefetch.ts'
import type { ModuleFile, SourceStatistics } from '../modules/source.ts'
import { dropModule } from '../modules/stale-files.ts'
import type { GoProgress } from '../modules/go-run.ts'
import type { Deadline } from '../system/deadline.ts'
import type { PhaseContext, Prepared } from './configure.ts'
import { withCredentials } from './credential-session.ts'
import { fetchFailures, withEngineCauses } from './fetch-failures.ts'
import type { MirrorAuth } from './mirror-auth.ts'
import { type ModuleSources, neverAskProxy, openSources } from './module-sources.ts'
import { buildListSet, listedSet } from './project-set.ts'
import { requestsAtOnce } from './network.ts'
import { renderEngineProgress, renderGoProgress } from './progress.ts'
import type { RestoringModules } from './restore-modules.ts'

/** What became of the modules of one project. */
export interface FetchedProject {
  readonly set: ModuleSet
  /** Of the zips, in the set's order. */
  readonly modules: readonly ModuleResult[]
  readonly goMods: readonly ModuleResult[]
  /** undefined where go was not needed, or not asked because the engine had failed. */
  readonly go: GoDownloadResult | undefined
  readonly findings: readonly Finding[]
  readonly isComplete: boolean
}

export interface ProjectDownloadFacts {
  readonly context: PhaseContext
  readonly prepared: Prepared
  readonly restoring: RestoringModules
  readonly auth: MirrorAuth
  /** The budget of the whole download. */
  readonly deadline: Deadline
}

const EMPTY_SET: ModuleSet = Object.freeze({ zips: [], goMods: [] })

/** Each holds some 45 MB: 8 stay below 512 MiB in all (430 MB, measured with prometheus' set), and by then the disk is what limits. */
const MAX_WORKERS = 8

/** Fetches projects one after the other with the same engine: connections, mirror health and workers are shared. */
export class ProjectDownload {
  readonly #facts: ProjectDownloadFacts
  readonly #sources: ModuleSources
  readonly #extractor: Extractor
  readonly #engine: Prefetcher
  readonly #startedAt = performance.now()
  /** What the go command that runs now has come to. */
  #go: GoProgress | undefined

  /** @throws what node:fs throws where GOMODCACHE cannot be written */
  constructor(facts: ProjectDownloadFacts) {
    const { prepared, restoring, deadline, context, auth } = facts
    const { force } = prepared.config.download
    const goModCache = prepared.goEnv.get('GOMODCACHE')
    this.#facts = facts
    this.#sources = openSources({ prepared, auth, cached: restoring.source, remainingMs: () => deadline.remainingMs() })
    const modCacheRW = /(^|\s)--?modcacherw(=true)?(\s|$)/.test(prepared.goEnv.get('GOFLAGS'))
    this.#extractor = openExtractor({
      goModCache,
      modCacheRW,
      replace: force,
      workers: Math.min(availableParallelism(), MAX_WORKERS),
    })
    this.#engine = createPrefetcher({
      goModCache,
      force,
      sources: this.#sources.all,
      isPrivate: neverAskProxy(prepared),
      extractor: this.#extractor,
      concurrency: requestsAtOnce(prepared.config),
      signal: deadline.signal,
      onProgress: () => context.host.progress(this.progressLine()),
    })
  }

  /** The engine first; go has the last word. */
  async fetch(project: Project): Promise<FetchedProject> {
    const { download } = this.#facts.prepared.config
    this.#facts.deadline.signal.throwIfAborted()
    if (!project.hasGoSum) return this.#fetchByGo(project)
    const { set, modules, goMods } = await this.#prefetch(project)
    const failures = fetchFailures(modules)
    const fetched = { set, modules, goMods, go: undefined, findings: failures, isComplete: failures.length === 0 }
    // With `warn`, go still gets what the engine left to it; what no mirror could serve it could not get either.
    if (download.mode === 'off' || (failures.length > 0 && download.mode === 'fail')) return fetched
    const failed = new Set(
      modules.flatMap(({ outcome, module }) => (outcome.kind === 'failed' ? [moduleKey(module)] : [])),
    )
    const isWanted = (module: ModuleVersion): boolean => !failed.has(moduleKey(module))
    const loadGraph =
      project.kind === 'workspace' ||
      goMods.some(({ outcome }) => outcome.kind === 'left-to-go' || outcome.kind === 'failed')
    if (set.zips.length === 0 && !loadGraph) return fetched
    const go = await this.#runGo(project, this.#selection(project, set, isWanted), loadGraph)
    return {
      ...fetched,
      go,
      findings: [...failures, ...withEngineCauses(go.findings, goMods)],
      isComplete: fetched.isComplete && go.outcome === 'ok',
    }
  }

  /** Modules that were named, whatever go.mod requires: what go.sum vouches for by the engine, the rest by go, which asks the checksum database. */
  async fetchNamed(modules: readonly ModuleVersion[], project: Project | undefined): Promise<FetchedProject> {
    const { prepared } = this.#facts
    const set: ModuleSet = project === undefined ? EMPTY_SET : moduleSet(project.goSum, modules)
    const results = await this.#engine.fetchModules(set.zips)
    const failures = fetchFailures(results)
    const fetched = { set, modules: results, goMods: [], go: undefined, findings: failures, isComplete: false }
    if (failures.length > 0) return fetched
    const known = new Set(set.zips.map(moduleKey))
    // They are fetched anew: what is there goes, or go would not ask.
    for (const module of modules)
      if (!known.has(moduleKey(module))) await dropModule(prepared.goEnv.get('GOMODCACHE'), module)
    const go = await this.#runGo(project, { kind: 'set', modules }, false)
    return { ...fetched, go, findings: go.findings, isComplete: go.outcome === 'ok' }
  }

  /** What goes on right now, and what is waited for. */
  progressLine(): string {
    if (this.#go !== undefined) return renderGoProgress(this.#go)
    return renderEngineProgress(this.#engine.progress(), (performance.now() - this.#startedAt) / 1000)
  }

  findings(): readonly Finding[] {
    return [
      ...this.#facts.auth.findings,
      ...this.#engine.findings(),
      ...this.#sources.all.flatMap(source => source.findings()),
    ]
  }

  /** What the restored modules' store had wrong, so that it can forget it. */
  rejected(): readonly ModuleFile[] {
    return this.#engine.rejected()
  }

  statistics(): { readonly sources: readonly SourceStatistics[]; readonly counters: MirrorCounters } {
    const counters = this.#sources.mirrors?.counters() ?? { retries: 0, hedges: 0, hedgeWins: 0 }
    return { sources: this.#sources.all.flatMap(source => source.statistics()), counters }
  }

  async close(): Promise<void> {
    await this.#engine.close()
    await Promise.all([this.#extractor.close(), this.#sources.close()])
  }

  async #prefetch(project: Project): Promise<Pick<FetchedProject, 'set' | 'modules' | 'goMods'>> {
    const listed = listedSet(project)
    if (listed !== undefined) {
      // Side by side: the zips keep the workers busy while small files come in.
      const [modules, goMods] = await Promise.all([
        this.#engine.fetchModules(listed.zips),
        this.#engine.fetchGoMods(listed.goMods),
      ])
      return { set: listed, modules, goMods }
    }
    const goMods = await this.#engine.fetchGoMods(wantedGoMods(project.goSum))
    const set = await this.#buildListSet(project, this.#facts.deadline.signal)
    return { set, modules: await this.#engine.fetchModules(set.zips), goMods }
  }

  async #buildListSet(project: Project, signal: AbortSignal): Promise<ModuleSet> {
    const { config, goEnv } = this.#facts.prepared
    return buildListSet({ project, environment: config.childEnvironment, goFlags: goEnv.get('GOFLAGS'), signal })
  }

  /** Where only the build list says which modules are needed, it is read again once go has loaded the graph: the engine may have missed some. */
  #selection(project: Project, set: ModuleSet, isWanted: (module: ModuleVersion) => boolean): GoSelection {
    if (listedSet(project) !== undefined) return { kind: 'set', modules: set.zips.filter(isWanted) }
    return {
      kind: 'after-graph',
      choose: async signal => (await this.#buildListSet(project, signal)).zips.filter(isWanted),
    }
  }

  async #fetchByGo(project: Project): Promise<FetchedProject> {
    if (this.#facts.prepared.config.download.mode === 'off')
      return { set: EMPTY_SET, modules: [], goMods: [], go: undefined, findings: [], isComplete: true }
    const go = await this.#runGo(project, { kind: 'by-go' }, false)
    return { set: EMPTY_SET, modules: [], goMods: [], go, findings: go.findings, isComplete: go.outcome === 'ok' }
  }

  async #runGo(project: Project | undefined, selection: GoSelection, loadGraph: boolean): Promise<GoDownloadResult> {
    const { prepared, context, deadline, restoring } = this.#facts
    const { config, proxyList, defaultProxyHosts } = prepared
    this.#extractor.rest()
    const wellKnown = new Set(
      proxyList.flatMap(entry =>
        entry.kind === 'url' && isWellKnownMirror(entry, defaultProxyHosts) ? [entry.label] : [],
      ),
    )
    const run = async (env: Environment): Promise<GoDownloadResult> =>
      downloadWithGo({
        directory: project?.directory ?? prepared.config.workingDirectory,
        env,
        goModCache: prepared.goEnv.get('GOMODCACHE'),
        entries: proxyList,
        isWellKnown: label => wellKnown.has(label),
        policy: config.download.fallback,
        retries: config.download.retries,
        timeoutMs: Math.max(1, deadline.remainingMs()),
        connectTimeoutMs: config.download.connectTimeoutMs,
        stallTimeoutMs: config.download.stallTimeoutMs,
        // The budget is go's own deadline here, so that its end is told with what go was waiting for.
        signal: context.signal,
        selection,
        loadGraph,
        protectedFiles: project === undefined ? [] : protectedFiles(project),
        cameFromCache: () => restoring.hasServed(),
        onProgress: progress => {
          this.#go = progress
          context.host.progress(this.progressLine())
        },
      })
    return withCredentials({ context, prepared }, run).finally(() => {
      this.#go = undefined
    })
  }
}

/** Whether an entry that others can read may hold the module. */
export function isPublicModule(prepared: Prepared, module: ModuleVersion): boolean {
  return !['GOPRIVATE', 'GONOPROXY', 'GONOSUMDB'].some(name =>
    matchesPrefixPatterns(prepared.goEnv.get(name), module.path),
  )
}

/** What go may write while it downloads. */
function protectedFiles(project: Project): readonly string[] {
  const work =
    project.workspace === undefined
      ? []
      : [project.workspace.file, join(dirname(project.workspace.file), 'go.work.sum')]
  return [...project.modules.flatMap(({ goModFile, goSumFile }) => [goModFile, goSumFile]), ...work]
}
