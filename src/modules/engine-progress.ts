import type { ModuleVersion } from '../go/module-path.ts'
import type { ModuleSource, SourceWait } from './source.ts'

/** How far the engine is, and what it waits for. */
export interface Progress {
  readonly done: number
  readonly total: number
  readonly bytes: number
  /** How long nothing has come: no byte, no headers, no module done. */
  readonly quietMs: number
  /** What the files wait for that are being fetched. */
  readonly waits: readonly SourceWait[]
  /** Modules that are here, and are being verified and extracted. */
  readonly checking: readonly ModuleVersion[]
}

/** Counts what is done. */
export class EngineProgress {
  readonly #sources: readonly ModuleSource[]
  readonly #checking = new Set<ModuleVersion>()
  #counts = { done: 0, total: 0, bytes: 0 }
  #lastMs = performance.now()

  constructor(sources: readonly ModuleSource[]) {
    this.#sources = sources
  }

  advance(step: Partial<Pick<Progress, 'done' | 'total' | 'bytes'>>): void {
    const { done, total, bytes } = this.#counts
    this.#lastMs = performance.now()
    this.#counts = {
      done: done + (step.done ?? 0),
      total: total + (step.total ?? 0),
      bytes: bytes + (step.bytes ?? 0),
    }
  }

  /** Runs what verifies a module that is here. */
  async check<T>(module: ModuleVersion, work: () => Promise<T>): Promise<T> {
    this.#checking.add(module)
    try {
      return await work()
    } finally {
      this.#checking.delete(module)
      this.#lastMs = performance.now()
    }
  }

  read(): Progress {
    const lastMs = Math.max(this.#lastMs, ...this.#sources.map(source => source.lastHeardMs?.() ?? 0))
    return {
      ...this.#counts,
      quietMs: performance.now() - lastMs,
      waits: this.#sources.flatMap(source => source.waits?.() ?? []),
      checking: [...this.#checking],
    }
  }
}
