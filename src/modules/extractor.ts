import { statSync } from 'node:fs'
import { removeTree } from '../system/remove-tree.ts'
import { workerEntry } from '../system/worker-entry.ts'
import { WorkerPool } from '../system/worker-pool.ts'
import type { WantedModule } from './module-set.ts'
import type { ExtractRequest, ExtractResult } from './extract.ts'
import type { ShareResult } from './extract-share.ts'
import type { ExtractAnswer, ExtractTask } from './extract-worker.ts'
import { openStaging, type Staging } from './staging.ts'
import { newTreeRoot } from './tree-attempt.ts'

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
  /** Nothing is to be extracted for a while: the workers end, and give back their memory, while go runs. */
  rest(): void
  close(): Promise<void>
}

// Below it, what the threads have to tell each other costs more than the last of them would wait.
const MIN_SHARE_BYTES = 2 * 1024 * 1024

/** @throws what node:fs throws where GOMODCACHE cannot be written */
export function openExtractor(options: ExtractorOptions): Extractor {
  const { goModCache, modCacheRW, replace } = options
  const staging = openStaging(goModCache)
  const entry = options.workerEntry ?? workerEntry()
  const pool = new WorkerPool<ExtractTask, ExtractAnswer>({ entry, size: options.workers })
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
      const shares = Math.min(options.workers, Math.floor(size / MIN_SHARE_BYTES))
      if (shares > 1) return extractInShares(pool, { request, shares, size, signal })
      return (await pool.run({ kind: 'extract', request }, { signal, weight: size })) as ExtractResult
    },
    rest: () => pool.rest(),
    async close() {
      await pool.close()
      await staging.remove()
    },
  }
}

interface SharedExtraction {
  readonly request: ExtractRequest
  readonly shares: number
  /** Of the zip, in bytes. */
  readonly size: number
  readonly signal: AbortSignal
}

/** One zip on several threads. Each writes files to the same tree; the last step checks the hash of all of them. */
async function extractInShares(
  pool: WorkerPool<ExtractTask, ExtractAnswer>,
  { request, shares, size, signal }: SharedExtraction,
): Promise<ExtractResult> {
  const root = newTreeRoot(request.staging)
  const work = Array.from({ length: shares }, async (_, share) => {
    const answer = await pool.run(
      { kind: 'share', request: { ...request, root, share, shares } },
      { signal, weight: size / shares },
    )
    return answer as ShareResult
  })
  // All of them, whatever becomes of one: none may write any more when the tree is removed.
  const parts = (await Promise.allSettled(work)).map(settled => {
    if (settled.status === 'rejected') throw settled.reason
    return settled.value
  })
  const hashed = parts.filter(part => part.kind === 'hashed')
  const other = parts.find(part => part.kind !== 'hashed')
  if (other !== undefined) {
    await removeTree(root)
    return other
  }
  // First in the queue: what is done should be seen.
  const answer = await pool.run(
    { kind: 'join', request: { ...request, root, parts: hashed } },
    { signal, weight: Number.POSITIVE_INFINITY },
  )
  return answer as ExtractResult
}
