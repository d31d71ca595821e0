import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { cacheFinding, errorText, machineFaultCode } from '../cache/findings.ts'
import { toolchainKey } from '../cache/keys.ts'
import { decideModulesSave } from '../cache/save-policy.ts'
import type { CacheStore } from '../cache/store.ts'
import type { Config } from '../config/config.ts'
import type { Finding } from '../diagnosis/finding.ts'
import type { ModuleVersion } from '../go/module-path.ts'
import { type ShelvedToolchain, shelvedDatabase, type ToolchainShelf } from '../install/cached-toolchain.ts'
import type { DatabaseProof } from '../install/checksum-database.ts'
import type { GoPlatform } from '../install/platform.ts'
import { parseToolchainVersion } from '../install/toolchain-layout.ts'
import { moduleFilePath } from '../modules/module-files.ts'
import { hasErrorCode } from '../system/files.ts'
import { NOTHING, type RestoredEntry, restoreEntry } from './restore-entry.ts'
import type { SavedState } from './state.ts'
import { openBackend } from './store.ts'

export interface ToolchainCacheFacts {
  /** GitHub's service is found by what the runner puts here. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** For what save makes an entry of, and beside it for what is restored. Made when needed. */
  readonly directory: string
}

/** What became of the entry of one Go. */
export interface ToolchainEntry {
  readonly key: string
  readonly restored: RestoredEntry
  /** What save makes an entry of; undefined where that would change nothing, or is not allowed. */
  readonly kept: SavedState['toolchain']
}

/** An entry for each Go that came over the network as a module: its zip, and the documents that prove it. */
export class ToolchainCache implements ToolchainShelf {
  readonly #config: Config
  readonly #platform: GoPlatform
  readonly #directory: string
  readonly #store: CacheStore
  readonly #findings: Finding[] = []
  #entry: ToolchainEntry | undefined

  constructor(config: Config, platform: GoPlatform, { environment, directory }: ToolchainCacheFacts) {
    this.#config = config
    this.#platform = platform
    this.#directory = directory
    this.#store = openBackend(config.cache, environment)
  }

  /** The last one that was looked for. */
  get entry(): ToolchainEntry | undefined {
    return this.#entry
  }

  get findings(): readonly Finding[] {
    return this.#findings
  }

  get #restored(): string {
    return `${this.#directory}-restored`
  }

  async take(module: ModuleVersion, signal: AbortSignal): Promise<ShelvedToolchain | undefined> {
    const { cache, download } = this.#config
    const version = parseToolchainVersion(module.version)?.go ?? module.version
    const key = toolchainKey({ suffix: cache.suffix, ...this.#platform, version })
    this.#entry = { key, restored: NOTHING, kept: undefined }
    // What is replaced anyway is not looked for.
    if (download.force) return undefined
    const into = this.#restored
    await rm(into, { recursive: true, force: true })
    await mkdir(into, { recursive: true })
    const facts = { store: this.#store, prepared: { config: this.#config }, signal }
    const request = { name: 'toolchain' as const, primaryKey: key, restoreKeys: [], into }
    const restored = await restoreEntry(facts, request, () => 'hit')
    this.#entry = { key, restored, kept: undefined }
    this.#findings.push(...restored.findings)
    return restored.outcome === 'hit' && !cache.lookupOnly ? { directory: into, label: this.#store.label } : undefined
  }

  async keep(
    module: ModuleVersion,
    { zipPath, proof }: { readonly zipPath: string; readonly proof: DatabaseProof },
  ): Promise<void> {
    const { cache, ci } = this.#config
    const facts = { policy: cache.save, trigger: ci.trigger, jobStatus: '' }
    if (
      this.#entry === undefined ||
      cache.lookupOnly ||
      !decideModulesSave(facts, { matched: 'nothing', isNew: true }).save
    )
      return
    const root = this.#directory
    const zip = moduleFilePath(module, 'zip')
    const documents = new Map(
      [...proof.documents].map(([path, body]) => [`${shelvedDatabase('', proof.name)}/${path}`, body] as const),
    )
    try {
      await mkdir(dirname(join(root, zip)), { recursive: true })
      await move(zipPath, join(root, zip))
      for (const [path, body] of documents) {
        await mkdir(dirname(join(root, path)), { recursive: true })
        await writeFile(join(root, path), body)
      }
      const { key, restored } = this.#entry
      this.#entry = { key, restored, kept: { key, root, files: [zip, ...documents.keys()] } }
    } catch (error) {
      // Go is installed; only the next machine has to fetch it again.
      const code = machineFaultCode(error, 'cache-not-saved')
      if (code === undefined) throw error
      this.#findings.push(cacheFinding(code, `keeping ${zip} for the cache: ${errorText(error)}`))
      await rm(root, { recursive: true, force: true })
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#store.close(), rm(this.#restored, { recursive: true, force: true })])
  }
}

/** The tool cache may be on another device than the temporary directory. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (!hasErrorCode(error, 'EXDEV', 'EPERM', 'EACCES')) throw error
    await copyFile(from, to)
  }
}
