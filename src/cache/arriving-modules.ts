import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { MAX_FILE_BYTES } from '../modules/mirrors/body-transfer.ts'
import { MirrorStatistics } from '../modules/mirrors/mirror-statistics.ts'
import { moduleFilePath } from '../modules/module-files.ts'
import type { FetchOutcome, FetchRequest, ModuleFile, ModuleSource, SourceStatistics } from '../modules/source.ts'
import type { Staging } from '../modules/staging.ts'
import type { FilePlace, FileTaker } from './tar-extractor.ts'

export interface ArrivingModulesOptions {
  readonly label: string
  /** Paths in GOPROXY layout: what else is in the archive is passed over. */
  readonly wanted: ReadonlySet<string>
  /** On GOMODCACHE's file system, so that what is asked for is moved, not copied. */
  readonly staging: Staging
}

/** What becomes of files in memory that nobody asks for is known only at the end; what is more than this goes to disk. */
const MAX_MEMORY_BYTES = 64 * 1024 * 1024
const SMALL_FILE_BYTES = 1024 * 1024
// For a message.
const MAX_NAMES = 5

interface Arrived {
  readonly bytes: number
  /** In memory, or else under this name in the staging directory. */
  readonly content: Buffer | undefined
  readonly name: string
}

/**
 * Modules out of an archive while it still arrives: whoever asks for one gets it as soon as it is complete, and knows that there is none once
 * the archive has ended, however it did. Each file is handed out once, unverified, and belongs to who asked for it.
 */
export class ArrivingModules implements ModuleSource, FileTaker {
  readonly kind = 'cache'
  readonly label: string
  readonly #options: ArrivingModulesOptions
  readonly #statistics = new MirrorStatistics()
  readonly #placed = new Map<string, Omit<Arrived, 'content'>>()
  readonly #arrived = new Map<string, Arrived>()
  readonly #waiting = new Map<string, (() => void)[]>()
  readonly #signals = new WeakSet<AbortSignal>()
  readonly #strange = { count: 0, names: [] as string[] }
  #memoryBytes = 0
  #served = 0
  #ended = false

  constructor(options: ArrivingModulesOptions) {
    this.label = options.label
    this.#options = options
  }

  /** Whether anything was handed out. */
  get hasServed(): boolean {
    return this.#served > 0
  }

  readonly place = (path: string, bytes: number): FilePlace => {
    const kind = /\/@v\/[^/]+\.(info|mod|zip)$/.exec(path)?.[1] as ModuleFile['kind'] | undefined
    if (kind === undefined) this.#noteStrange(path)
    // What is too large is wrong whatever its hash says.
    if (kind === undefined || !this.#options.wanted.has(path) || bytes === 0 || bytes > MAX_FILE_BYTES[kind])
      return { kind: 'none' }
    const name = `${this.#placed.size}.${kind}`
    this.#placed.set(path, { bytes, name })
    const inMemory = kind !== 'zip' && bytes <= SMALL_FILE_BYTES && this.#memoryBytes + bytes <= MAX_MEMORY_BYTES
    if (inMemory) this.#memoryBytes += bytes
    return inMemory ? { kind: 'memory' } : { kind: 'file', name }
  }

  readonly take = (path: string, content: Buffer | undefined): void => {
    const placed = this.#placed.get(path)
    if (placed === undefined) return
    this.#arrived.set(path, { ...placed, content })
    for (const wake of this.#waiting.get(path) ?? []) wake()
    this.#waiting.delete(path)
  }

  /** Nothing more comes. */
  end(): void {
    this.#ended = true
    this.#wakeAll()
  }

  async ready(file: ModuleFile, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    const path = moduleFilePath(file.module, file.kind)
    if (this.#ended || this.#arrived.has(path) || !this.#options.wanted.has(path)) return
    this.#watch(signal)
    await new Promise<void>(resolve => {
      const others = this.#waiting.get(path)
      if (others === undefined) this.#waiting.set(path, [resolve])
      else others.push(resolve)
    })
    signal.throwIfAborted()
  }

  async fetch({ file, target, distrusted }: FetchRequest): Promise<FetchOutcome> {
    if (distrusted.has(this.label)) return { kind: 'failed', code: 'checksum-mismatch', attempts: [] }
    const path = moduleFilePath(file.module, file.kind)
    const found = this.#arrived.get(path)
    if (found === undefined) return { kind: 'not-found' }
    this.#arrived.delete(path)
    this.#served++
    const startedAt = performance.now()
    const { bytes } = found
    if (found.content !== undefined) this.#memoryBytes -= bytes
    const from = join(this.#options.staging.directory, found.name)
    const data = target === undefined ? (found.content ?? (await readFile(from))) : undefined
    if (target !== undefined) await rename(from, target)
    this.#statistics.record({ durationMs: performance.now() - startedAt, bytes, failure: undefined })
    return { kind: 'fetched', bytes, from: this.label, ...(data === undefined ? {} : { data }) }
  }

  statistics(): readonly SourceStatistics[] {
    return this.hasServed ? [this.#statistics.row({ url: this.label, kind: this.kind, ejections: 0 })] : []
  }

  /** What an entry of ours never has in it: above all a `.ziphash`, which go would trust. */
  findings(): readonly Finding[] {
    const { count, names } = this.#strange
    if (count === 0) return []
    const more = count > names.length ? ` and ${count - names.length} more` : ''
    return [
      finding('cache-corrupt', {
        severity: 'security',
        message: `The modules entry holds what this action never saves: ${names.join(', ')}${more}. It was left out.`,
      }),
    ]
  }

  async close(): Promise<void> {}

  #noteStrange(path: string): void {
    this.#strange.count++
    if (this.#strange.names.length < MAX_NAMES) this.#strange.names.push(JSON.stringify(path))
  }

  /** One listener for all who wait with a signal: they are hundreds. */
  #watch(signal: AbortSignal): void {
    if (this.#signals.has(signal)) return
    this.#signals.add(signal)
    signal.addEventListener('abort', () => this.#wakeAll(), { once: true })
  }

  #wakeAll(): void {
    const all = [...this.#waiting.values()].flat()
    this.#waiting.clear()
    for (const wake of all) wake()
  }
}
