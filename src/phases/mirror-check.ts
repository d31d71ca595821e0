import { ChecksumDatabaseError } from '../install/checksum-database-error.ts'
import { parseChecksumDatabase } from '../install/checksum-database-setting.ts'
import type { MirrorMeasurement } from '../modules/mirrors/probe/mirror-measurement.ts'
import { probeMirrors } from '../modules/mirrors/probe/probe-mirrors.ts'
import { type Recommendation, recommend } from '../modules/mirrors/probe/recommendation.ts'
import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { DeadlineError, withDeadline } from '../system/deadline.ts'
import type { PhaseContext, Prepared } from './configure.ts'
import { type MirrorAuth, openMirrorAuth } from './mirror-auth.ts'
import { mirrorSettings, requestsAtOnce } from './network.ts'
import { isPrivatePath, type ProjectModules } from './project-modules.ts'

export interface MirrorCheckRequest {
  readonly context: PhaseContext
  readonly prepared: Prepared
  readonly modules: ProjectModules
  /** False after a failed download: then nobody is asked for what the download may not have asked for. */
  readonly isThorough: boolean
  /** For all mirrors together. */
  readonly budgetMs: number
  readonly signal: AbortSignal
}

/** The mirrors of GOPROXY, measured, and what follows from that. */
export interface MirrorCheck {
  readonly measurements: readonly MirrorMeasurement[]
  readonly recommendation: Recommendation | undefined
  /** Mirrors that are this machine, by name or by address. */
  readonly onLoopback: readonly string[]
  /** Of logging in. */
  readonly authFindings: readonly Finding[]
}

// The median of what real projects require, where no zip was seen whole.
const TYPICAL_ZIP_BYTES = 150_000

/** @throws the signal's reason */
export async function checkMirrors(request: MirrorCheckRequest): Promise<MirrorCheck> {
  const { context, prepared, modules, isThorough, budgetMs, signal } = request
  const { config, goEnv, netrc, proxyList: entries, defaultProxyHosts } = prepared
  // Also where nothing is downloaded: doctor is asked what would be if it were.
  const asDownloading = { ...prepared, config: { ...config, download: { ...config.download, mode: 'fail' as const } } }
  const auth = await authWithin(AUTH_MS, signal, async inTime => openMirrorAuth(context, asDownloading, inTime))
  const settings = mirrorSettings({
    config,
    netrc,
    goAuth: goEnv.get('GOAUTH'),
    ...(auth.kind === 'mirrors' ? { auth: auth.goAuth } : {}),
    defaultProxyHosts,
    remainingMs: () => budgetMs,
  })
  const list = { entries, policy: settings.policy, defaultProxyHosts }
  const { measurements, onLoopback } = await probeMirrors({
    ...settings,
    ...list,
    modules: modules.public,
    neverAsk: isPrivatePath(prepared),
    checksumDatabase: databaseName(goEnv.get('GOSUMDB')),
    mayAsk: auth.kind === 'mirrors',
    isThorough,
    budgetMs,
    signal,
  })
  const measured = new Map(measurements.map(one => [one.url, one]))
  const work = {
    files: modules.files,
    bytes: (modules.public.length + modules.private.length) * meanZipBytes(measurements),
    concurrency: requestsAtOnce(config),
  }
  return {
    measurements,
    onLoopback,
    authFindings: auth.findings,
    recommendation: recommend({ ...list, measured, work }),
  }
}

// A command of GOAUTH may ask a server of its own.
const AUTH_MS = 5000

/** Where it takes too long only connections are made. */
async function authWithin(
  timeoutMs: number,
  signal: AbortSignal,
  open: (signal: AbortSignal) => Promise<MirrorAuth>,
): Promise<MirrorAuth> {
  try {
    return await withDeadline({ what: 'GOAUTH', timeoutMs, signal }, open)
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof DeadlineError)) throw error
    const message = `GOAUTH had no answer within ${timeoutMs / 1000} s.`
    return { kind: 'none', findings: [finding('goauth-failed', { message })] }
  }
}

function meanZipBytes(measurements: readonly MirrorMeasurement[]): number {
  const sizes = measurements.flatMap(({ zipBytes }) => zipBytes ?? [])
  return sizes.length === 0 ? TYPICAL_ZIP_BYTES : sizes.reduce((sum, size) => sum + size, 0) / sizes.length
}

/** What go would ask mirrors to pass on; undefined where it asks no database, or cannot. */
function databaseName(goSumDb: string): string | undefined {
  try {
    const { name, url } = parseChecksumDatabase(goSumDb)
    return url === undefined ? name : undefined
  } catch (error) {
    if (error instanceof ChecksumDatabaseError) return undefined
    throw error
  }
}
