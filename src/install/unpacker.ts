import { availableParallelism } from 'node:os'
import type { ModuleVersion } from '../go/module-path.ts'
import { type HashedName, hash1 } from '../modules/directory-hash.ts'
import type { UnpackRequest, UnpackResult, UnpackTask } from '../modules/unpack-share.ts'
import { workerEntry } from '../system/worker-entry.ts'
import { WorkerPool } from '../system/worker-pool.ts'
import { ARCHIVE_LAYOUT, ARCHIVE_PREFIX, MAX_GO_BYTES, TOOLCHAIN_LAYOUT } from './toolchain-layout.ts'

export interface UnpackZip {
  readonly zipPath: string
  /** An empty directory of the caller's. If this fails, anything may be in it: the caller removes it. */
  readonly into: string
  readonly signal: AbortSignal
}

export type Unpacked =
  /** `sum`: the `h1:` hash of what was extracted. */
  { readonly kind: 'unpacked'; readonly sum: string } | { readonly kind: 'bad-zip'; readonly reason: string }

/** Extracts zips of Go on several threads. What throws closes it. */
export interface Unpacker {
  /** Starts the threads, so that it overlaps with the download. */
  warmUp(): void
  /** @throws what the file system throws; the signal's reason when that aborts */
  unpackModule(module: ModuleVersion, zip: UnpackZip): Promise<Unpacked>
  /** A zip of a distribution site (Windows). @throws as unpackModule */
  unpackArchive(zip: UnpackZip): Promise<Unpacked>
  /** Ends the threads: after it nothing is written any more. */
  close(): Promise<void>
}

// More threads gain nothing: the disk, or memory, is the limit then.
const MAX_THREADS = 4

export function createUnpacker(threads = Math.min(availableParallelism(), MAX_THREADS)): Unpacker {
  const pool = new WorkerPool<UnpackTask, UnpackResult>({ entry: workerEntry(), size: threads })
  const run = async (
    { signal, ...zip }: UnpackZip,
    what: Pick<UnpackRequest, 'content' | 'renamed' | 'executable'>,
  ): Promise<Unpacked> => {
    const shares = Array.from({ length: threads }, async (_, share) =>
      pool.run({ kind: 'unpack', request: { ...zip, ...what, share, shares: threads } }, { signal }),
    )
    try {
      return combine(await Promise.allSettled(shares))
    } catch (error) {
      // None may write any more when the caller removes the directory.
      await pool.close()
      throw error
    }
  }
  const archive = { kind: 'archive', prefix: ARCHIVE_PREFIX, maxBytes: MAX_GO_BYTES } as const
  return {
    warmUp: () => pool.warmUp(),
    unpackModule: async (module, zip) => run(zip, { content: { kind: 'module', module }, ...TOOLCHAIN_LAYOUT }),
    unpackArchive: async zip => run(zip, { content: archive, ...ARCHIVE_LAYOUT }),
    close: async () => pool.close(),
  }
}

function combine(shares: readonly PromiseSettledResult<UnpackResult>[]): Unpacked {
  const hashed: HashedName[] = []
  for (const share of shares) {
    if (share.status === 'rejected') throw share.reason
    if (share.value.kind === 'bad-zip') return share.value
    hashed.push(...share.value.hashed)
  }
  return { kind: 'unpacked', sum: hash1(hashed) }
}
