import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { moduleKey } from '../go/module-path.ts'
import { writeSmallFile } from '../system/small-file.ts'
import { EngineProgress, type Progress } from './engine-progress.ts'
import type { Extractor } from './extractor.ts'
import { goModState, hasInfo, isPresent, zipState } from './module-cache.ts'
import { checkGoModFile, checkInfoFile, judgeExtraction } from './module-checks.ts'
import { moduleFilePath } from './module-files.ts'
import { downloadDirectory, modulePaths } from './module-paths.ts'
import type { WantedModule } from './module-set.ts'
import { obtain, type Obtained, type Verdict } from './obtain.ts'
import { RequestSlots } from './request-slots.ts'
import type { FailedAttempt, Fetched, FetchOutcome, ModuleFile, ModuleSource, SourceKind } from './source.ts'

/** What became of one module. */
export type ModuleOutcome =
  | { readonly kind: 'present' }
  | {
      readonly kind: 'fetched'
      readonly sum: string
      readonly from: string
      readonly sourceKind: SourceKind
      readonly bytes: number
      /** The source that had the zip had no `.info`, or a wrong one. */
      readonly lackedInfo?: true
    }
  /** No source has it, or none may be asked, or the cache is busy with it: go's to get, or to complain about. */
  | { readonly kind: 'left-to-go'; readonly why: string }
  | { readonly kind: 'failed'; readonly code: Finding['code']; readonly attempts: readonly FailedAttempt[] }

export interface ModuleResult {
  readonly module: WantedModule
  readonly outcome: ModuleOutcome
}

export interface PrefetchOptions {
  readonly goModCache: string
  /** Fetch and replace what is there. */
  readonly force: boolean
  /** Asked in order. Those of kind `proxy` are never asked for a private module. */
  readonly sources: readonly ModuleSource[]
  readonly isPrivate: (path: string) => boolean
  readonly extractor: Extractor
  /** Requests at once. */
  readonly concurrency: number
  readonly signal: AbortSignal
  /** Something was done. Nothing is told while all requests wait: then {@link Prefetcher.progress} says for what. */
  readonly onProgress: () => void
}

/** The engine: fetches from the sources in parallel, verifies, and makes visible only what go.sum vouches for. */
export interface Prefetcher {
  /** `.info`, `.zip` and tree of each module. */
  fetchModules(modules: readonly WantedModule[]): Promise<readonly ModuleResult[]>
  /** The `.mod` files that loading the module graph reads. What cannot be had is go's business: a stale line of go.sum is no error. */
  fetchGoMods(modules: readonly WantedModule[]): Promise<readonly ModuleResult[]>
  progress(): Progress
  findings(): readonly Finding[]
  /** Ends what is under way and waits until nothing writes any more: an interrupted run leaves no temporary file behind. */
  close(): Promise<void>
  /** Files that a source other than a mirror had, and that were wrong: a store should forget them. */
  rejected(): readonly ModuleFile[]
}

export function createPrefetcher(options: PrefetchOptions): Prefetcher {
  return new SourcePrefetcher(options)
}

class SourcePrefetcher implements Prefetcher {
  readonly #options: PrefetchOptions
  readonly #slots: RequestSlots
  readonly #stop = new AbortController()
  readonly #running = new Set<Promise<unknown>>()
  readonly #signal: AbortSignal
  readonly #findings: Finding[] = []
  readonly #rejected: ModuleFile[] = []
  readonly #progress: EngineProgress

  constructor(options: PrefetchOptions) {
    this.#options = options
    this.#progress = new EngineProgress(options.sources)
    this.#signal = AbortSignal.any([options.signal, this.#stop.signal])
    this.#slots = new RequestSlots(options.concurrency, this.#signal)
  }

  progress(): Progress {
    return this.#progress.read()
  }

  findings(): readonly Finding[] {
    return [...this.#findings]
  }

  rejected(): readonly ModuleFile[] {
    return [...this.#rejected]
  }

  async fetchModules(modules: readonly WantedModule[]): Promise<readonly ModuleResult[]> {
    this.#advance({ total: modules.length })
    return this.#allOrNone(modules, async module => {
      const outcome = await this.#fetchModule(module)
      this.#advance({ done: 1, bytes: outcome.kind === 'fetched' ? outcome.bytes : 0 })
      return outcome
    })
  }

  async fetchGoMods(modules: readonly WantedModule[]): Promise<readonly ModuleResult[]> {
    return this.#allOrNone(modules, async module => this.#fetchGoMod(module))
  }

  async close(): Promise<void> {
    this.#stop.abort(new Error('the engine was closed'))
    while (this.#running.size > 0) await Promise.allSettled(this.#running)
  }

  /** What throws (a full disk, the end of the budget) ends the others too. */
  async #allOrNone(
    modules: readonly WantedModule[],
    fetch: (module: WantedModule) => Promise<ModuleOutcome>,
  ): Promise<readonly ModuleResult[]> {
    const all = modules.map(async module => ({ module, outcome: await fetch(module) }))
    try {
      return await Promise.all(all)
    } catch (error) {
      this.#stop.abort(error)
      throw error
    }
  }

  async #fetchModule(module: WantedModule): Promise<ModuleOutcome> {
    const { goModCache, force } = this.#options
    if (!force && isPresent(goModCache, module, module.sums)) return { kind: 'present' }
    // The zip first: it is what takes time.
    const [zip, info] = await Promise.all([this.#fetchZip(module), this.#fetchInfo(module)])
    if (zip.kind !== 'fetched' || info.kind === 'present') return zip
    if (info.kind !== 'fetched') return info
    return info.sourceKind === zip.sourceKind ? zip : { ...zip, lackedInfo: true }
  }

  async #fetchZip(module: WantedModule): Promise<ModuleOutcome> {
    const { extractor } = this.#options
    if (this.#hasZip(module) && (await this.#isZipRight(module))) return { kind: 'present' }
    // The workers load their code (50 ms) while the first zips are on their way.
    extractor.warmUp()
    const target = extractor.staging.file()
    let leftToGo: string | undefined
    try {
      const obtained = await this.#obtain<string>({ module, kind: 'zip' }, target, async () => {
        const result = await this.#extract(target, module)
        if (result.kind === 'left-to-go') leftToGo = result.reason
        return judgeExtraction(result)
      })
      return leftToGo === undefined ? toOutcome(obtained) : { kind: 'left-to-go', why: leftToGo }
    } finally {
      rmSync(target, { force: true })
    }
  }

  #hasZip(module: WantedModule): boolean {
    const { goModCache, force } = this.#options
    return !force && zipState(goModCache, module, module.sums) !== 'absent'
  }

  /** A zip that is there without its tree or `.ziphash` (restored by others, or left by an older run) is as good as fetched, once checked. */
  async #isZipRight(module: WantedModule): Promise<boolean> {
    const { goModCache } = this.#options
    const result = await this.#extract(modulePaths(goModCache, module).zip, module)
    if (result.kind === 'wrong-hash' || result.kind === 'bad-zip') {
      const message = `GOMODCACHE had a wrong zip of ${moduleKey(module)}; it is replaced.`
      this.#findings.push(
        finding(result.kind === 'wrong-hash' ? 'checksum-mismatch' : 'corrupt-zip', {
          severity: 'security',
          module: moduleKey(module),
          message,
        }),
      )
    }
    return result.kind === 'ok'
  }

  async #extract(zip: string, module: WantedModule): ReturnType<Extractor['extract']> {
    return this.#progress.check(module, async () => this.#options.extractor.extract(zip, module, this.#signal))
  }

  async #fetchInfo(module: WantedModule): Promise<ModuleOutcome> {
    const { goModCache, force } = this.#options
    if (!force && hasInfo(goModCache, module)) return { kind: 'present' }
    return this.#fetchSmall({ module, kind: 'info' }, data => checkInfoFile(data, module))
  }

  async #fetchGoMod(module: WantedModule): Promise<ModuleOutcome> {
    const { goModCache, force } = this.#options
    if (!force && goModState(goModCache, module, module.sums) === 'right') return { kind: 'present' }
    return this.#fetchSmall({ module, kind: 'mod' }, data => checkGoModFile(data, module))
  }

  async #fetchSmall(file: ModuleFile, check: (data: Buffer) => Verdict<string>): Promise<ModuleOutcome> {
    const path = join(downloadDirectory(this.#options.goModCache), moduleFilePath(file.module, file.kind))
    const obtained = await this.#obtain<string>(file, undefined, async ({ data }) => {
      if (data === undefined) throw new Error('a source returned no data for a request without target')
      const verdict = check(data)
      if (verdict.kind === 'right') writeSmallFile(path, data)
      return verdict
    })
    return toOutcome(obtained)
  }

  #obtain<T>(
    file: ModuleFile,
    target: string | undefined,
    check: (fetched: Fetched) => Promise<Verdict<T>>,
  ): Promise<Obtained<T>> {
    const { sources, isPrivate } = this.#options
    const signal = this.#signal
    const fetch = async (source: ModuleSource, distrusted: ReadonlySet<string>): Promise<FetchOutcome> => {
      await source.ready?.(file, signal)
      return this.#slots.run(file.kind, async idle => source.fetch({ file, target, signal, distrusted, idle }))
    }
    const allowed = isPrivate(file.module.path) ? sources.filter(({ kind }) => kind !== 'proxy') : sources
    const onWrong = (source: ModuleSource, found: Finding): void => {
      this.#findings.push(found)
      if (source.kind !== 'proxy') this.#rejected.push(file)
    }
    const obtained = obtain({ file, sources: allowed, fetch, check, onWrong }).finally(() =>
      this.#running.delete(obtained),
    )
    this.#running.add(obtained)
    return obtained
  }

  #advance(step: Partial<Pick<Progress, 'done' | 'total' | 'bytes'>>): void {
    this.#progress.advance(step)
    this.#options.onProgress()
  }
}

function toOutcome(obtained: Obtained<string>): ModuleOutcome {
  switch (obtained.kind) {
    case 'right':
      return {
        kind: 'fetched',
        sum: obtained.value,
        from: obtained.from,
        sourceKind: obtained.source.kind,
        bytes: obtained.bytes,
      }
    case 'not-found':
      return { kind: 'left-to-go', why: 'no source has it' }
    case 'failed':
      return obtained.leftToDirect
        ? { kind: 'left-to-go', why: 'the mirrors failed, and direct is behind them' }
        : obtained
  }
}
