import { statSync } from 'node:fs'
import { workerEntry } from '../system/worker-entry.ts'
import { WorkerPool } from '../system/worker-pool.ts'
import type { WantedModule } from './module-set.ts'
import type { ExtractResult } from './extract.ts'
import type { ExtractTask } from './extract-worker.ts'
import { openStaging, type Staging } from './staging.ts'

export interface ExtractorOptions {
  readonly goModCache: string
  /** Leave directories writable: `-modcacherw` in GOFLAGS. */
  readonly modCacheRW: boolean
  /** Replace what the module cache has: force-download. */
  readonly replace: boolean
  /** Worker threads: as many as there are cores, since inflating and hashing is all they do. */
  readonly workers: number
  /** The file that they run. Default: the one that belongs to this code. */
  readonly workerEntry?: URL
}

/** Checks zips against go.sum and puts them, their trees and `.ziphash` files where go looks for them, on worker threads. */
export interface Extractor {
  /** For what is being fetched: on GOMODCACHE's file system, removed at the end. */
  readonly staging: Staging
  /** Starts the workers while the first requests are still under way. */
  warmUp(): void
  extract(zipPath: string, module: WantedModule, signal: AbortSignal): Promise<ExtractResult>
  close(): Promise<void>
}

/** @throws what node:fs throws where GOMODCACHE cannot be written */
export function openExtractor(options: ExtractorOptions): Extractor {
  const { goModCache, modCacheRW, replace } = options
  const staging = openStaging(goModCache)
  const entry = options.workerEntry ?? workerEntry()
  const pool = new WorkerPool<ExtractTask, ExtractResult>({ entry, size: options.workers })
  return {
    staging,
    warmUp: () => pool.warmUp(),
    async extract(zipPath, module, signal) {
      const { path, version, sums } = module
      const request = {
        zipPath,
        module: { path, version },
        accepted: sums,
        goModCache,
        modCacheRW,
        staging: staging.directory,
        tree: true,
        replace,
      }
      const { size } = statSync(zipPath)
      return pool.run({ kind: 'extract', request }, { signal, weight: size })
    },
    async close() {
      await pool.close()
      await staging.remove()
    },
  }
}
