import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { type ModuleVersion, moduleKey } from '../go/module-path.ts'
import { createDirectorySource } from '../modules/mirrors/directory-source.ts'
import { createChecksumDatabase, type DatabaseProof } from './checksum-database.ts'
import { ChecksumDatabaseError } from './checksum-database-error.ts'
import type { ChecksumDatabaseSetting } from './checksum-database-setting.ts'
import type { DocumentReader } from './documents.ts'
import { installToolchainModule, type ToolchainModuleRequest, type ToolchainModuleSources } from './toolchain-module.ts'

/** A zip in GOPROXY layout, and below `sumdb/NAME` what the checksum database said of it. */
export interface ShelvedToolchain {
  readonly directory: string
  /** Of the store that it came from. */
  readonly label: string
}

/** Toolchains that earlier jobs fetched over the network. Whoever can write there may be hostile: what is there counts as little as a mirror's word. */
export interface ToolchainShelf {
  /** @returns undefined where there is none, or it cannot be had; @throws the signal's reason when that aborts */
  take(module: ModuleVersion, signal: AbortSignal): Promise<ShelvedToolchain | undefined>
  /** Takes over a zip that was verified; `proof` is what it was verified with. */
  keep(module: ModuleVersion, verified: { readonly zipPath: string; readonly proof: DatabaseProof }): Promise<void>
}

export interface CachedToolchainSources extends Pick<ToolchainModuleSources, 'unpacker' | 'onFinding'> {
  readonly shelf: ToolchainShelf
  readonly setting: ChecksumDatabaseSetting
  readonly reader: DocumentReader
}

/** Where the documents of a checksum database are on a shelf. */
export function shelvedDatabase(directory: string, name: string): string {
  return join(directory, 'sumdb', ...name.split('/'))
}

/**
 * Installs what the shelf has, without a network: the zip is verified against the record that is kept beside it, and that against the
 * database's key, as if both came from a mirror. What does not hold is a finding, and then it is as if there were nothing.
 *
 * @returns the store's label; undefined where nothing was installed: `root` is empty then
 * @throws what the file system throws; the signal's reason when that aborts
 */
export async function installCachedToolchain(
  request: ToolchainModuleRequest,
  { shelf, setting, reader, ...sources }: CachedToolchainSources,
): Promise<string | undefined> {
  const { module, signal } = request
  const shelved = await shelf.take(module, signal)
  if (shelved === undefined) return undefined
  const { directory, label } = shelved
  const url = pathToFileURL(shelvedDatabase(directory, setting.name)).href
  try {
    // Before anything is unpacked: a database that fails later would end the threads, which the next source needs.
    const answer = await createChecksumDatabase({ setting: { ...setting, url }, proxies: [], reader }).lookup(
      module,
      signal,
    )
    if (answer.kind !== 'found') {
      sources.onFinding(damaged(module, label, `it has no record of ${setting.name}`))
      return undefined
    }
    const database = { name: setting.name, lookup: async () => answer }
    const mirrors = createDirectorySource({ directory, kind: 'cache', label })
    let isTold = false
    const onFinding = (found: Finding): void => {
      isTold = true
      sources.onFinding(found)
    }
    const outcome = await installToolchainModule(request, { ...sources, onFinding, mirrors, database })
    if (outcome.kind === 'installed') return label
    if (!isTold) onFinding(damaged(module, label, 'it holds no zip of it'))
  } catch (error) {
    if (!(error instanceof ChecksumDatabaseError)) throw error
    sources.onFinding(damaged(module, label, error.message))
  }
  return undefined
}

function damaged(module: ModuleVersion, label: string, why: string): Finding {
  const message = `${label}: the entry of ${moduleKey(module)} is not used: ${why}`
  return finding('cache-corrupt', { severity: 'security', module: moduleKey(module), message })
}
