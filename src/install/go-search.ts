import { finding } from '../diagnosis/catalogue.ts'
import { compareGoVersions } from '../go/version.ts'
import type { FailedAttempt } from '../modules/source.ts'
import { installCachedToolchain } from './cached-toolchain.ts'
import { ChecksumDatabaseError } from './checksum-database-error.ts'
import { installDistribution } from './distribution.ts'
import { databaseError, describeAttempts, type GoInstallError, installError } from './install-error.ts'
import type { GoRequest, GoSources, ResolvedGo } from './install-go.ts'
import { findGoOnPath, type PathGo } from './path-go.ts'
import { type OfficialReleases, readOfficialReleases } from './release-manifest.ts'
import { ToolCache, type ToolStaging } from './tool-cache.ts'
import { toolchainModule } from './toolchain-layout.ts'
import { installToolchainModule, type ToolchainModuleRequest } from './toolchain-module.ts'
import { TOOLCHAIN_ORIGIN } from './toolchain-proxies.ts'
import { listToolchains } from './toolchain-versions.ts'
import {
  describeAvailable,
  fittingVersions,
  goSpelling,
  parseVersionSpec,
  quotingHint,
  satisfiesSpec,
  semverSpelling,
  type VersionSpec,
} from './version-spec.ts'

export type FoundGo = Omit<ResolvedGo, 'seconds'>

// A release is made for every platform, but some of them (a first candidate, an old one) may lack ours.
const MAX_CANDIDATES = 5

/** One search: what was asked and learned on the way. */
export class GoSearch {
  readonly #request: GoRequest
  readonly #sources: GoSources
  readonly #tools: ToolCache
  /** Who was asked for Go itself, or for what there is, and could not serve it. */
  readonly #attempts: FailedAttempt[] = []
  #onPath: Promise<PathGo | undefined> | undefined
  #official: Promise<OfficialReleases | undefined> | undefined
  #list: Promise<readonly string[]> | undefined

  constructor(request: GoRequest, sources: GoSources) {
    this.#request = request
    this.#sources = sources
    this.#tools = new ToolCache(request.toolCaches, request.platform)
  }

  /** @throws as resolveGo */
  async run(): Promise<FoundGo> {
    const { spec, checkLatest } = this.#request
    const mustBeNewest = spec.kind === 'alias' || (checkLatest && spec.kind === 'range')
    const local = mustBeNewest ? undefined : await this.#findLocal(spec)
    if (local !== undefined) return local
    const candidates = await this.#candidates()
    const [newest] = candidates
    if (newest === undefined) return this.#withoutList()
    const known = mustBeNewest ? await this.#findLocal(exactly(newest)) : undefined
    return known ?? (await this.#install(candidates)) ?? (await this.#fail('toolchain-unavailable'))
  }

  /** PATH before the tool caches, and of these the newest that fits. */
  async #findLocal(spec: VersionSpec): Promise<FoundGo | undefined> {
    const { platform, location } = this.#request
    this.#onPath ??= findGoOnPath(location)
    const go = await this.#onPath
    const isOurs = go?.platform.goos === platform.goos && go.platform.goarch === platform.goarch
    if (go !== undefined && isOurs && satisfiesSpec(go.version, spec))
      return { version: go.version, root: go.root, source: 'path', from: undefined }
    const [cached] = (await this.#tools.list())
      .filter(({ version }) => satisfiesSpec(version, spec))
      .toSorted((a, b) => compareGoVersions(b.version, a.version))
    return cached === undefined ? undefined : { ...cached, source: 'tool-cache', from: undefined }
  }

  /** The versions to try, newest first. An exact one need not be in any list: proxies list what they were asked for before. */
  async #candidates(): Promise<readonly string[]> {
    const { spec } = this.#request
    return spec.kind === 'exact' ? [goSpelling(spec.version)] : fittingVersions(await this.#versions(), spec)
  }

  /** What there is: of the official site where distribution sites are asked at all, else of GOPROXY. */
  async #versions(): Promise<readonly string[]> {
    this.#list ??= this.#readVersions()
    return this.#list
  }

  async #readVersions(): Promise<readonly string[]> {
    const { proxies, reader } = this.#sources
    const known = this.#request.sites.length > 0 ? await this.#officialVersions() : []
    if (known.length > 0) return known
    const { versions, attempts } = await listToolchains(proxies, reader, this.#request.location.signal)
    this.#attempts.push(...attempts)
    // The module's origin is that very site.
    const mayAskOrigin = proxies.some(proxy => proxy.kind === 'url' && proxy.url === TOOLCHAIN_ORIGIN)
    return versions.length === 0 && mayAskOrigin ? this.#officialVersions() : versions
  }

  async #officialVersions(): Promise<readonly string[]> {
    return (await this.#officialReleases())?.archives.map(({ version }) => version) ?? []
  }

  async #officialReleases(): Promise<OfficialReleases | undefined> {
    this.#official ??= this.#readOfficial()
    return this.#official
  }

  async #readOfficial(): Promise<OfficialReleases | undefined> {
    const { platform, location } = this.#request
    const { officialSites, reader } = this.#sources
    const official = await readOfficialReleases(officialSites, { reader, platform, signal: location.signal })
    if ('archives' in official) return official
    this.#attempts.push(...official.attempts)
    return undefined
  }

  /** Nobody knows a version that fits. With check-latest, what is installed is then the newest that we know of. */
  async #withoutList(): Promise<FoundGo> {
    const { spec } = this.#request
    const isUnknown = (await this.#versions()).length === 0
    const local = isUnknown ? await this.#findLocal(spec) : undefined
    if (local === undefined) return this.#fail('toolchain-unavailable')
    const message = `It could not be learned which is the newest Go ${spec.text}; ${local.version} is used, which is installed.`
    const evidence = describeAttempts(this.#attempts)
    this.#sources.onFinding(finding('toolchain-unavailable', { severity: 'warning', message, evidence }))
    return local
  }

  async #install(candidates: readonly string[]): Promise<FoundGo | undefined> {
    const staging = await this.#tools.stage({ nowMs: this.#sources.nowMs(), signal: this.#request.location.signal })
    this.#sources.onArchive(staging.archive)
    try {
      return (await this.#installFromSites(staging)) ?? (await this.#installModule(staging, candidates))
    } finally {
      await staging.remove()
    }
  }

  async #installFromSites({ root, archive, enter }: ToolStaging): Promise<FoundGo | undefined> {
    const { spec, platform, sites, location } = this.#request
    const official = sites.length === 0 ? undefined : await this.#officialReleases()
    if (official === undefined) return undefined
    const request = { spec, platform, sites, official, root, archive, signal: location.signal }
    const outcome = await installDistribution(request, this.#sources)
    if (outcome.kind === 'unavailable') {
      this.#attempts.push(...outcome.attempts)
      return undefined
    }
    const { version, from } = outcome
    return { version, root: await enter(version), source: 'distribution', from }
  }

  /** Go as a module, from the shelf or from GOPROXY: both are verified against the checksum database's record. */
  async #installModule(
    { root, archive, enter }: ToolStaging,
    candidates: readonly string[],
  ): Promise<FoundGo | undefined> {
    const { signal } = this.#request.location
    for (const version of candidates.slice(0, MAX_CANDIDATES)) {
      // The newest was looked for already; after it was not to be had, the next one may be there.
      const local = version === candidates[0] ? undefined : await this.#findLocal(exactly(version))
      if (local !== undefined) return local
      const module = toolchainModule(version, this.#request.platform)
      const request = { module, root, archive, signal }
      try {
        const found = (await this.#fromShelf(request)) ?? (await this.#fromProxies(request))
        if (found !== undefined) return { version, root: await enter(version), ...found }
      } catch (error) {
        if (error instanceof ChecksumDatabaseError) throw databaseError(error, module)
        throw error
      }
    }
    return undefined
  }

  async #fromShelf(request: ToolchainModuleRequest): Promise<Pick<FoundGo, 'source' | 'from'> | undefined> {
    const { shelf, databaseSetting, ...sources } = this.#sources
    if (shelf === undefined) return undefined
    const from = await installCachedToolchain(request, { ...sources, shelf, setting: databaseSetting() })
    return from === undefined ? undefined : { source: 'cache', from }
  }

  /** @returns undefined where no mirror has it; @throws GoInstallError */
  async #fromProxies(request: ToolchainModuleRequest): Promise<Pick<FoundGo, 'source' | 'from'> | undefined> {
    const { proxies, shelf, databaseSetting, database, ...sources } = this.#sources
    // Else the checksum database would be asked for what nobody may fetch.
    if (!proxies.some(({ kind }) => kind === 'url')) return this.#fail('goproxy-off')
    const outcome = await installToolchainModule(request, { ...sources, database: database(databaseSetting()) })
    switch (outcome.kind) {
      case 'installed':
        await shelf?.keep(request.module, { zipPath: request.archive, proof: outcome.proof })
        return { source: 'goproxy', from: outcome.from }
      case 'not-found':
        return undefined
      case 'failed':
        this.#attempts.push(...outcome.attempts)
        return this.#fail(outcome.code)
    }
  }

  /** @throws GoInstallError always */
  async #fail(code: GoInstallError['finding']['code']): Promise<never> {
    const { spec, platform } = this.#request
    const what = `Go ${spec.text} for ${platform.goos}/${platform.goarch}`
    const isMissing = code === 'toolchain-unavailable'
    const available = isMissing ? describeAvailable(await this.#versions(), spec) : ''
    const said = this.#attempts.length === 0 ? '' : ` (${describeAttempts(this.#attempts)})`
    const sentences = [
      isMissing
        ? `There is no ${what}, or nobody that may be asked has it${said}.`
        : `${what} cannot be installed${said}.`,
      available,
      quotingHint(spec) ?? '',
    ]
    throw installError(code, { message: sentences.filter(Boolean).join(' ') })
  }
}

function exactly(version: string): VersionSpec {
  return parseVersionSpec(semverSpelling(version) ?? version)
}
