import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { bulkhead } from 'cockatiel'
import type { Finding } from '../diagnosis/finding.ts'
import type { ModuleVersion } from '../go/module-path.ts'
import { temporarySibling, writeFileAtomically } from '../system/files.ts'
import { moduleFilePath } from './module-files.ts'
import type { WantedModule } from './module-set.ts'
import { obtain, type Obtained, type Verdict } from './obtain.ts'
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
    }
  /** No source has it, or none may be asked, or the cache is busy with it: go's to get, or to complain about. */
  | { readonly kind: 'left-to-go'; readonly why: string }
  | { readonly kind: 'failed'; readonly code: Finding['code']; readonly attempts: readonly FailedAttempt[] }

export interface ModuleResult {
  readonly module: WantedModule
  readonly outcome: ModuleOutcome
}

export interface Progress {
  readonly done: number
  readonly total: number
  readonly bytes: number
}

/** Checks a zip against the accepted hashes, and puts it, its tree and its `.ziphash` where go looks for them. */
export interface Extractor {
  extract(
    task: { readonly zipPath: string; readonly module: ModuleVersion; readonly accepted: readonly string[] },
    signal: AbortSignal,
  ): Promise<Verdict<string> | { readonly kind: 'left-to-go'; readonly why: string }>
}

/** What is in the module cache already, and right. */
export interface ModulePresence {
  hasModule(module: WantedModule): Promise<boolean>
  hasGoMod(module: WantedModule): Promise<boolean>
  hasInfo(module: WantedModule): Promise<boolean>
}

export interface PrefetchOptions {
  /** GOMODCACHE's `cache/download`. */
  readonly downloadDirectory: string
  /** Asked in order. Those of kind `proxy` are never asked for a private module. */
  readonly sources: readonly ModuleSource[]
  readonly isPrivate: (path: string) => boolean
  readonly extractor: Extractor
  readonly presence: ModulePresence
  /** Requests at once. */
  readonly concurrency: number
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** The engine: fetches from the sources in parallel, verifies, and makes visible only what go.sum vouches for. */
export interface Prefetcher {
  /** `.info`, `.zip` and tree of each module. */
  fetchModules(modules: readonly WantedModule[]): Promise<readonly ModuleResult[]>
  /** The `.mod` files that loading the module graph reads. What cannot be had is go's business: a stale line of go.sum is no error. */
  fetchGoMods(modules: readonly WantedModule[]): Promise<readonly ModuleResult[]>
  findings(): readonly Finding[]
}

export function createPrefetcher(options: PrefetchOptions): Prefetcher {
  return new SourcePrefetcher(options)
}

class SourcePrefetcher implements Prefetcher {
  readonly #options: PrefetchOptions
  readonly #requests: ReturnType<typeof bulkhead>
  readonly #findings: Finding[] = []
  #progress: Progress = { done: 0, total: 0, bytes: 0 }

  constructor(options: PrefetchOptions) {
    this.#options = options
    this.#requests = bulkhead(options.concurrency, Number.POSITIVE_INFINITY)
  }

  findings(): readonly Finding[] {
    return [...this.#findings]
  }

  async fetchModules(modules: readonly WantedModule[]): Promise<readonly ModuleResult[]> {
    this.#advance({ total: modules.length })
    return Promise.all(
      modules.map(async module => {
        const outcome = await this.#fetchModule(module)
        this.#advance({ done: 1, bytes: outcome.kind === 'fetched' ? outcome.bytes : 0 })
        return { module, outcome }
      }),
    )
  }

  async fetchGoMods(modules: readonly WantedModule[]): Promise<readonly ModuleResult[]> {
    return Promise.all(modules.map(async module => ({ module, outcome: await this.#fetchGoMod(module) })))
  }

  async #fetchModule(module: WantedModule): Promise<ModuleOutcome> {
    if (await this.#options.presence.hasModule(module)) return { kind: 'present' }
    // The zip first: it is what takes time.
    const [zip, info] = await Promise.all([this.#fetchZip(module), this.#fetchInfo(module)])
    return zip.kind === 'fetched' && info.kind !== 'present' && info.kind !== 'fetched' ? info : zip
  }

  async #fetchZip(module: WantedModule): Promise<ModuleOutcome> {
    const path = join(this.#options.downloadDirectory, moduleFilePath(module, 'zip'))
    await mkdir(dirname(path), { recursive: true })
    const target = temporarySibling(path)
    let leftToGo: string | undefined
    try {
      const obtained = await this.#obtain<string>({ module, kind: 'zip' }, target, async () => {
        const verdict = await this.#options.extractor.extract(
          { zipPath: target, module, accepted: module.sums },
          this.#options.signal,
        )
        if (verdict.kind !== 'left-to-go') return verdict
        leftToGo = verdict.why
        return { kind: 'right', value: '' }
      })
      return leftToGo === undefined ? toOutcome(obtained) : { kind: 'left-to-go', why: leftToGo }
    } finally {
      await rm(target, { force: true })
    }
  }

  async #fetchInfo(module: WantedModule): Promise<ModuleOutcome> {
    if (await this.#options.presence.hasInfo(module)) return { kind: 'present' }
    return this.#fetchSmall({ module, kind: 'info' }, data => checkInfo(data, module))
  }

  async #fetchGoMod(module: WantedModule): Promise<ModuleOutcome> {
    if (await this.#options.presence.hasGoMod(module)) return { kind: 'present' }
    return this.#fetchSmall({ module, kind: 'mod' }, data => checkGoMod(data, module.sums))
  }

  async #fetchSmall(file: ModuleFile, check: (data: Buffer) => Verdict<string>): Promise<ModuleOutcome> {
    const obtained = await this.#obtain<string>(file, undefined, async ({ data }) => {
      if (data === undefined) throw new Error('a source returned no data for a request without target')
      const verdict = check(data)
      if (verdict.kind === 'right')
        await writeFileAtomically(join(this.#options.downloadDirectory, moduleFilePath(file.module, file.kind)), data)
      return verdict
    })
    return toOutcome(obtained)
  }

  #obtain<T>(
    file: ModuleFile,
    target: string | undefined,
    check: (fetched: Fetched) => Promise<Verdict<T>>,
  ): Promise<Obtained<T>> {
    const { sources, signal, isPrivate } = this.#options
    const fetch = async (source: ModuleSource, distrusted: ReadonlySet<string>): Promise<FetchOutcome> =>
      this.#requests.execute(async () => source.fetch({ file, target, signal, distrusted }), signal)
    const allowed = isPrivate(file.module.path) ? sources.filter(({ kind }) => kind !== 'proxy') : sources
    return obtain({ file, sources: allowed, fetch, check, onFinding: found => void this.#findings.push(found) })
  }

  #advance(step: Partial<Progress>): void {
    const { done, total, bytes } = this.#progress
    this.#progress = {
      done: done + (step.done ?? 0),
      total: total + (step.total ?? 0),
      bytes: bytes + (step.bytes ?? 0),
    }
    this.#options.onProgress(this.#progress)
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
      return obtained
  }
}
