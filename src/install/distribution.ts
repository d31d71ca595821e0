import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extractTar } from '../cache/tar-extractor.ts'
import { TarError } from '../cache/tar-error.ts'
import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { redactUrls } from '../diagnosis/redaction.ts'
import type { FailedAttempt } from '../modules/source.ts'
import { hasErrorCode } from '../system/files.ts'
import type { ArchiveFetcher, DocumentReader } from './documents.ts'
import type { GoPlatform } from './platform.ts'
import { type OfficialReleases, type ReleaseArchive, readManifest } from './release-manifest.ts'
import { ARCHIVE_PREFIX, MAX_GO_BYTES } from './toolchain-layout.ts'
import type { Unpacker } from './unpacker.ts'
import { fittingVersions, type VersionSpec } from './version-spec.ts'

export interface DistributionRequest {
  readonly spec: VersionSpec
  readonly platform: GoPlatform
  /** What Go's official site says of every archive. */
  readonly official: OfficialReleases
  /** `go-download-base-url`, asked in order. */
  readonly sites: readonly string[]
  /** An empty directory of ours, that becomes GOROOT. */
  readonly root: string
  /** A file of ours, for the archive. */
  readonly archive: string
  readonly signal: AbortSignal
}

export interface DistributionSources {
  readonly reader: DocumentReader
  readonly fetcher: ArchiveFetcher
  readonly unpacker: Unpacker
  /** Told of sites that served wrong bytes. */
  readonly onFinding: (finding: Finding) => void
}

export type DistributionOutcome =
  | { readonly kind: 'installed'; readonly version: string; readonly from: string }
  | { readonly kind: 'unavailable'; readonly attempts: readonly FailedAttempt[] }

/**
 * Installs the newest fitting Go that one of the sites has. The sha256 is that of Go's official site, whoever serves the archive.
 *
 * @throws what the file system throws; the signal's reason when that aborts
 */
export async function installDistribution(
  request: DistributionRequest,
  sources: DistributionSources,
): Promise<DistributionOutcome> {
  return new DistributionInstall(request, sources).run()
}

class DistributionInstall {
  readonly #request: DistributionRequest
  readonly #sources: DistributionSources
  readonly #attempts: FailedAttempt[] = []

  constructor(request: DistributionRequest, sources: DistributionSources) {
    this.#request = request
    this.#sources = sources
  }

  async run(): Promise<DistributionOutcome> {
    for (const site of this.#request.sites.map(withoutSlash)) {
      const archive = await this.#choose(site)
      if (archive !== undefined && (await this.#install(site, archive)))
        return { kind: 'installed', version: archive.version, from: redactUrls(site) }
    }
    return { kind: 'unavailable', attempts: this.#attempts }
  }

  /** The newest that fits of what the site says it has; a site without a manifest may have everything. */
  async #choose(site: string): Promise<ReleaseArchive | undefined> {
    const { official, spec, platform, signal } = this.#request
    const own =
      site === official.site ? undefined : await readManifest(site, { reader: this.#sources.reader, platform, signal })
    const offered = own?.kind === 'manifest' ? new Set(own.archives.map(({ version }) => version)) : undefined
    const versions = official.archives.map(({ version }) => version)
    const newest = fittingVersions(versions, spec).find(version => offered?.has(version) ?? true)
    if (newest === undefined)
      this.#note(site, offered === undefined ? 'there is no such version' : 'it lists no such version')
    return official.archives.find(({ version }) => version === newest)
  }

  /** Whether the tree is there, verified. What went wrong is noted, and the tree is empty again. */
  async #install(site: string, { fileName, sha256 }: ReleaseArchive): Promise<boolean> {
    const { archive, root, signal } = this.#request
    const url = `${site}/${fileName}`
    try {
      const outcome = await this.#sources.fetcher.fetch({ url, target: archive, signal })
      if (outcome.kind !== 'fetched') {
        this.#note(url, outcome.kind === 'failed' ? outcome.message : 'not found')
        return false
      }
      const actual = await sha256Of(archive, signal)
      if (actual !== sha256) {
        this.#refuse(url, `it has the sha256 ${actual}, Go’s official site says ${sha256}`)
        return false
      }
      const problem = await this.#extract(fileName)
      if (problem === undefined) return true
      this.#note(url, problem)
      await rm(root, { recursive: true, force: true })
      await mkdir(root)
      return false
    } finally {
      await rm(archive, { force: true })
    }
  }

  async #extract(fileName: string): Promise<string | undefined> {
    const { archive, root, signal } = this.#request
    if (fileName.endsWith('.zip')) {
      const unpacked = await this.#sources.unpacker.unpackArchive({ zipPath: archive, into: root, signal })
      return unpacked.kind === 'bad-zip' ? unpacked.reason : undefined
    }
    try {
      await pipeline(createReadStream(archive), createGunzip(), async source => {
        await extractTar({
          archive: source,
          prefix: ARCHIVE_PREFIX.slice(0, -1),
          limits: { maxEntries: MAX_ENTRIES, maxBytes: MAX_GO_BYTES },
          into: root,
          signal,
        })
      })
      return undefined
    } catch (error) {
      if (!(error instanceof TarError || hasErrorCode(error, 'Z_DATA_ERROR', 'Z_BUF_ERROR'))) throw error
      return `it cannot be read: ${error instanceof Error ? error.message : ''}`
    }
  }

  #note(from: string, message: string): void {
    this.#attempts.push({ from: redactUrls(from), code: 'toolchain-unavailable', message })
  }

  #refuse(url: string, message: string): void {
    const from = redactUrls(url)
    this.#attempts.push({ from, code: 'checksum-mismatch', message })
    this.#sources.onFinding(
      finding('checksum-mismatch', { url: from, message: `${from} is not Go’s archive: ${message}` }),
    )
  }
}

const MAX_ENTRIES = 200_000

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '')
}

async function sha256Of(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash, { signal })
  return hash.digest('hex')
}
