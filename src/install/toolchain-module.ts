import { mkdir, rm } from 'node:fs/promises'
import type { FailureCode } from '../diagnosis/codes.ts'
import type { Finding } from '../diagnosis/finding.ts'
import type { ModuleVersion } from '../go/module-path.ts'
import { obtain, type Verdict } from '../modules/obtain.ts'
import type { FailedAttempt, ModuleSource } from '../modules/source.ts'
import type { ChecksumDatabase, DatabaseProof } from './checksum-database.ts'
import type { Unpacker } from './unpacker.ts'

export interface ToolchainModuleRequest {
  readonly module: ModuleVersion
  /** An empty directory of ours, that becomes GOROOT. */
  readonly root: string
  /** A file of ours, for the zip; it stays where that was installed. */
  readonly archive: string
  readonly signal: AbortSignal
}

export interface ToolchainModuleSources {
  /** The mirrors of GOPROXY. */
  readonly mirrors: ModuleSource
  readonly database: ChecksumDatabase
  readonly unpacker: Unpacker
  /** Told of mirrors that served wrong bytes, also where another one then had the right ones. */
  readonly onFinding: (finding: Finding) => void
}

export type ToolchainModuleOutcome =
  /** The tree is whole, verified and can be run. `from` is the mirror's label. */
  | { readonly kind: 'installed'; readonly from: string; readonly proof: DatabaseProof }
  /** No mirror has it. */
  | { readonly kind: 'not-found' }
  /** Every mirror failed, or served something else. */
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly attempts: readonly FailedAttempt[] }

/**
 * Fetches Go as a module, and believes nobody but the checksum database: what is in `root` counts only after this returned.
 *
 * @throws ChecksumDatabaseError; what the file system throws; the signal's reason when that aborts
 */
export async function installToolchainModule(
  request: ToolchainModuleRequest,
  sources: ToolchainModuleSources,
): Promise<ToolchainModuleOutcome> {
  const { module, archive } = request
  const stop = new AbortController()
  const signal = AbortSignal.any([request.signal, stop.signal])
  sources.unpacker.warmUp()
  const lookup = sources.database.lookup(module, signal)
  // Whoever of the two fails first ends the other: 70 MB are not fetched for a database that cannot be asked.
  lookup.catch((error: unknown) => stop.abort(error))
  try {
    const obtained = await obtain({
      file: { module, kind: 'zip' },
      sources: [sources.mirrors],
      fetch: async (source, distrusted) =>
        source.fetch({ file: { module, kind: 'zip' }, target: archive, signal, distrusted }),
      check: async () => checkZip({ ...request, signal }, sources, lookup),
      onWrong: (_source, found) => sources.onFinding(found),
    })
    if (obtained.kind === 'right') return { kind: 'installed', from: obtained.from, proof: obtained.value }
    await rm(archive, { force: true })
    return obtained
  } finally {
    stop.abort()
    await lookup.catch(() => undefined)
  }
}

async function checkZip(
  request: ToolchainModuleRequest,
  { database, unpacker }: ToolchainModuleSources,
  lookup: ReturnType<ChecksumDatabase['lookup']>,
): Promise<Verdict<DatabaseProof>> {
  const { module, root, archive, signal } = request
  const unpacked = await unpacker.unpackModule(module, { zipPath: archive, into: root, signal })
  const answer = await lookup
  if (unpacked.kind === 'unpacked' && answer.kind === 'found' && answer.sums.includes(unpacked.sum))
    return { kind: 'right', value: answer.proof }
  // The next mirror's must not mix with it.
  await rm(root, { recursive: true, force: true })
  await mkdir(root)
  if (unpacked.kind === 'bad-zip') return { kind: 'wrong', code: 'corrupt-zip', message: unpacked.reason }
  const expected = answer.kind === 'found' ? answer.sums.join(' or ') : 'nothing of it'
  return {
    kind: 'wrong',
    code: 'checksum-mismatch',
    message: `it has ${unpacked.sum}, ${database.name} has ${expected}`,
  }
}
