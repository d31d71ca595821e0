import type { Finding } from '../diagnosis/finding.ts'
import type { ProxyEntry } from '../go/proxy-list.ts'
import { HttpClient } from '../modules/mirrors/http-client.ts'
import { createMirrorSource, type MirrorSourceOptions } from '../modules/mirrors/mirror-source.ts'
import { DEFAULT_MINIMUM_RATE } from '../modules/mirrors/stall-guard.ts'
import type { ToolchainShelf } from './cached-toolchain.ts'
import { createChecksumDatabase } from './checksum-database.ts'
import { parseChecksumDatabase } from './checksum-database-setting.ts'
import type { GoSources } from './install-go.ts'
import { OFFICIAL_SITES } from './release-manifest.ts'
import { toolchainProxies } from './toolchain-proxies.ts'
import { createUnpacker } from './unpacker.ts'
import { Web } from './web.ts'

export interface GoSourcesOptions extends Omit<MirrorSourceOptions, 'entries' | 'neverAsk'> {
  /** GOPROXY. */
  readonly entries: readonly ProxyEntry[]
  readonly goNoProxy: string
  /** GOSUMDB; '' is the default. GONOSUMDB does not count: go verifies toolchains whatever it says. */
  readonly goSumDb: string
  /** See {@link GoSources.shelf}. Default: none. */
  readonly shelf?: ToolchainShelf | undefined
  readonly onFinding: (finding: Finding) => void
  /** See {@link GoSources.onArchive}. */
  readonly onArchive?: (path: string) => void
  /** Default: Go's own. */
  readonly officialSites?: readonly string[]
  /** That extract. Default: as many as there are cores, up to four. */
  readonly threads?: number
}

/** Everything that Go can be installed from, with its clients. Nothing is opened before it is used. */
export function createGoSources(options: GoSourcesOptions): GoSources & { close(): Promise<void> } {
  const minimumRate = options.minimumRate ?? DEFAULT_MINIMUM_RATE
  const client = new HttpClient({ ...options, minimumRate, http2: options.http2 ?? false })
  const { retries, backoff } = options
  const web = new Web({ client, retries, ...(backoff === undefined ? {} : { backoff }) })
  const proxies = toolchainProxies(options.entries, options.goNoProxy)
  const mirrors = createMirrorSource({ ...options, entries: proxies, neverAsk: () => false })
  const unpacker = createUnpacker(options.threads)
  return {
    reader: web,
    fetcher: web,
    unpacker,
    mirrors,
    proxies,
    officialSites: options.officialSites ?? OFFICIAL_SITES,
    shelf: options.shelf,
    databaseSetting: () => parseChecksumDatabase(options.goSumDb),
    database: setting => createChecksumDatabase({ setting, proxies, reader: web }),
    onFinding: options.onFinding,
    nowMs: Date.now,
    onArchive: options.onArchive ?? (() => undefined),
    async close() {
      await Promise.all([unpacker.close(), mirrors.close(), client.close()])
    },
  }
}
