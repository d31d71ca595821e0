import type { GoLocation } from '../go/env.ts'
import type { ProxyEntry } from '../go/proxy-list.ts'
import type { ModuleSource } from '../modules/source.ts'
import type { ToolchainShelf } from './cached-toolchain.ts'
import type { ChecksumDatabase } from './checksum-database.ts'
import type { ChecksumDatabaseSetting } from './checksum-database-setting.ts'
import type { DistributionSources } from './distribution.ts'
import { GoSearch } from './go-search.ts'
import type { GoPlatform } from './platform.ts'
import type { VersionSpec } from './version-spec.ts'

export interface GoRequest {
  readonly spec: VersionSpec
  /** Takes the newest there is, not one that happens to be installed. */
  readonly checkLatest: boolean
  readonly platform: GoPlatform
  /** Where, and with which PATH, the installed Go is looked for; its signal ends everything. */
  readonly location: GoLocation
  /** In the layout of the runner's: the first that can be written gets what is installed. */
  readonly toolCaches: readonly string[]
  /** `go-download-base-url`. */
  readonly sites: readonly string[]
}

/** Where Go may come from. Their clients are opened when needed. */
export interface GoSources extends DistributionSources {
  /** See OFFICIAL_SITES. */
  readonly officialSites: readonly string[]
  /** GOPROXY, as it stands for toolchains: see toolchainProxies. */
  readonly proxies: readonly ProxyEntry[]
  /** The same, to fetch from. */
  readonly mirrors: ModuleSource
  /** Toolchains of earlier jobs; undefined where there is no cache. */
  readonly shelf: ToolchainShelf | undefined
  /** GOSUMDB, read. @throws ChecksumDatabaseError where that is off or not valid */
  readonly databaseSetting: () => ChecksumDatabaseSetting
  readonly database: (setting: ChecksumDatabaseSetting) => ChecksumDatabase
  readonly nowMs: () => number
  /** Told where an archive will grow, so that its progress can be seen. */
  readonly onArchive: (path: string) => void
}

export interface ResolvedGo {
  /** In go's spelling, without `go`. */
  readonly version: string
  /** GOROOT. */
  readonly root: string
  readonly source: 'path' | 'tool-cache' | 'distribution' | 'cache' | 'goproxy'
  /** The site or mirror that served it, without credentials. */
  readonly from: string | undefined
  readonly seconds: number
}

/**
 * Finds the wanted Go, or installs it: what is on PATH and fits, the tool caches, the distribution sites, the shelf, GOPROXY, in this order.
 *
 * @throws GoInstallError where it cannot be had, which says why and what there is; what the file system throws; the signal's reason when that aborts
 */
export async function resolveGo(request: GoRequest, sources: GoSources): Promise<ResolvedGo> {
  const started = performance.now()
  const found = await new GoSearch(request, sources).run()
  return Object.freeze({ ...found, seconds: (performance.now() - started) / 1000 })
}
