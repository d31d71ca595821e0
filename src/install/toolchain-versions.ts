import type { ProxyEntry } from '../go/proxy-list.ts'
import type { FailedAttempt } from '../modules/source.ts'
import { below, type DocumentReader } from './documents.ts'
import { parseToolchainVersion, TOOLCHAIN_MODULE } from './toolchain-layout.ts'

/** Which Go there is, as far as could be learned. */
export interface VersionList {
  /** In go's spelling, without `go`, each once, in no order. */
  readonly versions: readonly string[]
  /** Who could not say. */
  readonly attempts: readonly FailedAttempt[]
}

const MAX_LIST_BYTES = 8 << 20

/**
 * The versions in the toolchain module's list. Those of all platforms, since a release is made for all of them, while a proxy lists only what it
 * was asked for before. Each proxy is asked as go would: the next one after 404, 410 or an empty list, after an error only behind `|`.
 * Source: go.dev/ref/mod#goproxy-protocol.
 *
 * @throws the signal's reason when that aborts
 */
export async function listToolchains(
  proxies: readonly ProxyEntry[],
  reader: DocumentReader,
  signal: AbortSignal,
): Promise<VersionList> {
  const attempts: FailedAttempt[] = []
  for (const proxy of proxies) {
    if (proxy.kind !== 'url') break
    const outcome = await reader.read({
      url: below(proxy.url, `${TOOLCHAIN_MODULE}/@v/list`),
      maxBytes: MAX_LIST_BYTES,
      signal,
    })
    if (outcome.kind === 'failed') attempts.push({ from: proxy.label, code: outcome.code, message: outcome.message })
    if (outcome.kind === 'failed' && !proxy.fallBackOnError) break
    const versions = outcome.kind === 'read' ? parseList(outcome.body.toString('utf8')) : []
    if (versions.length > 0) return { versions, attempts }
  }
  return { versions: [], attempts }
}

function parseList(text: string): readonly string[] {
  return [...new Set(text.split('\n').flatMap(line => parseToolchainVersion(line.trim())?.go ?? []))]
}
