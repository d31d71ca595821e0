import { type ObservedFacts, observedContradictions } from '../config/contradictions.ts'
import type { FailureCode } from '../diagnosis/codes.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { renderMirrorsText } from '../report/doctor-text.ts'
import { formatSeconds } from '../report/text.ts'
import { DeadlineError, withDeadline } from '../system/deadline.ts'
import type { PhaseContext, Prepared } from './configure.ts'
import { mirrorRow } from './doctor-rows.ts'
import { checkMirrors, type MirrorCheck } from './mirror-check.ts'
import { mirrorFindings } from './mirror-findings.ts'
import { observedFacts } from './observed-facts.ts'
import { projectModules } from './project-modules.ts'
import { withTicks } from './ticks.ts'
import { secondsSince } from './timeline.ts'

export interface FailureFacts {
  readonly context: PhaseContext
  readonly prepared: Prepared
  /** Of the failed download, the first cause first. */
  readonly findings: readonly Finding[]
}

/** Longer than that nobody's failed job waits; nor longer than the download itself was given. */
const BUDGET_MS = 15_000
const GRACE_MS = 3000

/** Failures that mirrors may have to do with. Wrong files of the project, a full disk or a cancelled job no probe explains. */
const PROBED: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'dns-not-found',
  'dns-failure',
  'connection-refused',
  'connection-reset',
  'connect-timeout',
  'stall',
  'too-slow',
  'tls-certificate',
  'tls-handshake',
  'http2-error',
  'scheme-mismatch',
  'proxy-unreachable',
  'unauthorized',
  'forbidden',
  'not-found',
  'rate-limited',
  'server-error',
  'unexpected-status',
  'redirect-loop',
  'insecure-redirect',
  'not-a-module-proxy',
  'corrupt-zip',
  'short-body',
  'wrong-version',
  'goproxy-off',
  'timeout',
  'unknown',
])

/** What helps somebody whose download failed; how good the configuration is otherwise is doctor's to say. */
const HELPFUL: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'goproxy-off-cold-cache',
  'comma-stops-fallback',
  'proxy-captures-loopback',
  'mirror-incomplete',
  'goproxy-recommended',
])

/**
 * After a failed download: the mirrors, asked once more side by side. What that adds to what is known already, below it and never heavier than
 * a warning, so that the first cause stays the first.
 *
 * @throws the signal's reason
 */
export async function examineFailure({ context, prepared, findings }: FailureFacts): Promise<readonly Finding[]> {
  const [first] = findings
  if (first === undefined || !PROBED.has(first.code) || prepared.proxyList.length === 0) return []
  const { host, signal } = context
  const startedAt = performance.now()
  const modules = projectModules(prepared)
  const budgetMs = Math.min(BUDGET_MS, Math.max(1000, prepared.config.download.timeoutMs))
  let mirrors: MirrorCheck
  try {
    mirrors = await withTicks(
      host,
      () => `asking the mirrors once more: ${Math.round(secondsSince(startedAt))} s`,
      async () =>
        withDeadline({ what: 'asking the mirrors', timeoutMs: budgetMs + GRACE_MS, signal }, async inTime =>
          checkMirrors({ context, prepared, modules, isThorough: false, budgetMs, signal: inTime }),
        ),
    )
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof DeadlineError) return []
    throw error
  }
  host.progressDone()
  if (mirrors.measurements.length > 0) {
    const { measurements, recommendation } = mirrors
    const table = renderMirrorsText({ mirrors: measurements.map(mirrorRow), recommendation: recommendation ?? null })
    host.info(`The mirrors, asked once more after the failure (${formatSeconds(secondsSince(startedAt))}):\n${table}`)
  }
  const facts: ObservedFacts = observedFacts({ prepared, modules, mirrors, credentials: [] })
  const faults = mirrorFindings(mirrors, prepared.proxyList)
  return [...faults, ...observedContradictions(facts)].filter(found => isNews(found, findings)).map(belowTheCause)
}

function belowTheCause(found: Finding): Finding {
  return found.severity === 'error' ? { ...found, severity: 'warning' } : found
}

/** Whoever is named with a fault already is not named with it again. */
function isNews({ code, url }: Finding, known: readonly Finding[]): boolean {
  if (known.some(other => other.code === code && other.url === url)) return false
  if (HELPFUL.has(code)) return true
  return PROBED.has(code) && url !== undefined && !known.some(({ message }) => message.includes(url))
}
