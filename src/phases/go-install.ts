import { statSync } from 'node:fs'
import type { Config } from '../config/config.ts'
import type { NetrcEntry } from '../credentials/netrc.ts'
import { type FindingDetails, finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import type { GoLocation } from '../go/env.ts'
import type { Host } from '../host/host.ts'
import { createGoSources } from '../install/go-sources.ts'
import { GoInstallError } from '../install/install-error.ts'
import { type ResolvedGo, resolveGo } from '../install/install-go.ts'
import type { GoPlatform } from '../install/platform.ts'
import type { VersionSpec } from '../install/version-spec.ts'
import { faultCode } from '../modules/extract.ts'
import { renderGo } from '../report/log.ts'
import { formatBytes } from '../report/text.ts'
import { type Deadline, DeadlineError, startDeadline } from '../system/deadline.ts'
import type { InstallSettings } from './go-settings.ts'
import { GoSetupError } from './go-setup-error.ts'
import { mirrorSettings } from './network.ts'
import { readProxyList } from './proxy-list-setting.ts'
import { withTicks } from './ticks.ts'
import { secondsSince } from './timeline.ts'
import { ToolchainCache, type ToolchainCacheFacts, type ToolchainEntry } from './toolchain-entry.ts'

export interface InstallFacts {
  readonly host: Host
  readonly config: Config
  readonly netrc: readonly NetrcEntry[]
  readonly location: GoLocation
  readonly settings: InstallSettings
  readonly platform: GoPlatform
  /** undefined: without a cache. */
  readonly cache: ToolchainCacheFacts | undefined
}

export interface InstalledGo {
  readonly go: ResolvedGo
  readonly findings: readonly Finding[]
  readonly toolchain: ToolchainEntry | undefined
}

/**
 * Finds a Go, or installs it, within the budget of a download, and says so in one line.
 *
 * @throws GoSetupError where it cannot be had; the reason of the signal
 */
export async function installGo(facts: InstallFacts, spec: VersionSpec): Promise<InstalledGo> {
  const { host, config, location } = facts
  const findings: Finding[] = []
  const shelf = openShelf(facts)
  const { timeoutMs } = config.download
  const deadline = startDeadline({ what: 'installing Go', timeoutMs, signal: location.signal })
  try {
    const go = await resolve(facts, spec, { deadline, shelf, onFinding: found => void findings.push(found) })
    host.info(renderGo(go))
    return { go, findings: [...findings, ...(shelf?.findings ?? [])], toolchain: shelf?.entry }
  } catch (error) {
    location.signal.throwIfAborted()
    throw new GoSetupError([...findings, explain(error, spec)], { cause: error })
  } finally {
    deadline.dispose()
    await shelf?.close()
  }
}

/** Toolchains are modules, and cached where these are. */
function openShelf({ config, platform, cache }: InstallFacts): ToolchainCache | undefined {
  return cache === undefined || !config.cache.modules ? undefined : new ToolchainCache(config, platform, cache)
}

async function resolve(
  { host, config, location, settings, netrc, platform }: InstallFacts,
  spec: VersionSpec,
  run: {
    readonly deadline: Deadline
    readonly shelf: ToolchainCache | undefined
    readonly onFinding: (found: Finding) => void
  },
): Promise<ResolvedGo> {
  const { entries, findings } = readProxyList(settings.goProxy)
  const [invalid] = findings
  if (invalid !== undefined) throw new GoInstallError(invalid)
  let archive: string | undefined
  const sources = createGoSources({
    ...mirrorSettings({ config, netrc, ...settings, remainingMs: () => run.deadline.remainingMs() }),
    entries,
    goNoProxy: settings.goNoProxy,
    goSumDb: settings.goSumDb,
    onFinding: run.onFinding,
    shelf: run.shelf,
    onArchive: path => {
      archive = path
    },
  })
  const { checkLatest, sites, toolCaches } = config.go
  const { signal } = run.deadline
  const startedAt = performance.now()
  try {
    return await withTicks(
      host,
      () => `Go ${spec.text}: ${fetchedBytes(archive)}${Math.round(secondsSince(startedAt))} s`,
      async () =>
        resolveGo({ spec, checkLatest, platform, location: { ...location, signal }, toolCaches, sites }, sources),
    )
  } finally {
    await sources.close()
    for (const found of sources.mirrors.findings()) run.onFinding(found)
  }
}

function fetchedBytes(archive: string | undefined): string {
  const bytes = archive === undefined ? 0 : (statSync(archive, { throwIfNoEntry: false })?.size ?? 0)
  return bytes === 0 ? '' : `${formatBytes(bytes)} fetched, `
}

/** Why there is no Go; a bug is thrown on. */
function explain(error: unknown, spec: VersionSpec): Finding {
  if (error instanceof GoInstallError) return error.finding
  if (error instanceof DeadlineError) {
    const message = `Go ${spec.text} was not installed within the budget (timeout: ${error.timeoutMs / 1000} s).`
    return finding('timeout', { message })
  }
  const code = faultCode(error)
  if (code === undefined) throw error
  const said = error instanceof Error ? error.message : String(error)
  return finding(code, { ...OF_THE_TOOL_CACHE, message: `Go ${spec.text} cannot be installed: ${said}` })
}

// The catalogue speaks of the module cache.
const OF_THE_TOOL_CACHE: Pick<FindingDetails, 'cause' | 'fix'> = {
  cause: 'The directory that Go is installed into cannot be written, or is full.',
  fix: 'Free space, or let RUNNER_TOOL_CACHE name a directory of this user; without it, the user’s cache directory is used (XDG_CACHE_HOME).',
}
