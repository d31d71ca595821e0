import type { Finding } from '../diagnosis/finding.ts'
import { judgeMismatch, type MismatchFacts } from '../diagnosis/mismatch.ts'
import type { ModuleVersion } from '../go/module-path.ts'
import { matchesPrefixPatterns } from '../go/patterns.ts'
import { createChecksumDatabase } from '../install/checksum-database.ts'
import { ChecksumDatabaseError } from '../install/checksum-database-error.ts'
import { type ChecksumDatabaseSetting, parseChecksumDatabase } from '../install/checksum-database-setting.ts'
import { Web } from '../install/web.ts'
import { HttpClient } from '../modules/mirrors/http-client.ts'
import { DEFAULT_MINIMUM_RATE } from '../modules/mirrors/stall-guard.ts'
import { isWellKnownMirror } from '../modules/mirrors/well-known-mirrors.ts'
import { DeadlineError, withDeadline } from '../system/deadline.ts'
import type { Prepared } from './configure.ts'
import { mirrorSettings } from './network.ts'

/** For all modules together: the download has failed already. */
const BUDGET_MS = 8000
/** Where more are wrong than that, they are wrong for one reason. */
const MAX_ASKED = 3

/**
 * Says of failed downloads whose bytes go.sum does not accept which side is wrong, by asking the checksum database.
 *
 * @returns the findings, those with what was learnt
 * @throws the signal's reason
 */
export async function withSecondOpinions(
  findings: readonly Finding[],
  prepared: Prepared,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  const doubtful = findings.filter(found => factsOf(found, prepared) !== undefined).slice(0, MAX_ASKED)
  if (doubtful.length === 0) return findings
  const opinions = new Map(
    await Promise.all(doubtful.map(async found => [found, await judge(found, prepared, signal)] as const)),
  )
  return findings.map(found => opinions.get(found) ?? found)
}

async function judge(found: Finding, prepared: Prepared, signal: AbortSignal): Promise<Finding> {
  const facts = factsOf(found, prepared)
  if (facts === undefined) return found
  const { module, ...sides } = facts
  const { message, cause, fix } = judgeMismatch({ ...sides, database: await askDatabase(module, prepared, signal) })
  return { ...found, message: `${found.message}\n${message}`, cause, fix }
}

type Sides = Pick<MismatchFacts, 'expected' | 'served'> & { readonly module: ModuleVersion }

/** Only of zips: for a go.mod the database's answer is about the same version, and go.sum's line stands beside the zip's. */
function factsOf({ code, severity, module, url, message }: Finding, { plan }: Prepared): Sides | undefined {
  if (code !== 'checksum-mismatch' || severity !== 'security' || module === undefined) return undefined
  const expected = plan.main?.goSum.zips.get(module)
  const at = module.lastIndexOf('@')
  if (expected === undefined || at <= 0 || message.includes(`${module}/go.mod: `)) return undefined
  const served = [...message.matchAll(/^ {2}(\S+): .*?its hash is (h1:[^\s,]+)/gm)].map(([, from = '', sum = '']) => ({
    from,
    sum,
  }))
  const printed = /^\s*downloaded: (h1:\S+)/m.exec(message)?.[1]
  if (printed !== undefined) served.push({ from: url ?? 'the repository', sum: printed })
  if (served.length === 0) return undefined
  return { module: { path: module.slice(0, at), version: module.slice(at + 1) }, expected, served }
}

async function askDatabase(
  module: ModuleVersion,
  prepared: Prepared,
  signal: AbortSignal,
): Promise<MismatchFacts['database']> {
  const setting = settingOf(prepared, module.path)
  if (typeof setting === 'string') return { kind: 'silent', why: setting }
  const { config, netrc, proxyList, defaultProxyHosts } = prepared
  const settings = mirrorSettings({ config, netrc, goAuth: 'off', defaultProxyHosts, remainingMs: () => BUDGET_MS })
  const client = new HttpClient({ ...settings, minimumRate: DEFAULT_MINIMUM_RATE, http2: false })
  const reader = new Web({ client, retries: 0 })
  try {
    const answer = await withDeadline(
      { what: 'asking the checksum database', timeoutMs: BUDGET_MS, signal },
      async inTime => createChecksumDatabase({ setting, proxies: proxyList, reader }).lookup(module, inTime),
    )
    if (answer.kind === 'found') return { kind: 'found', name: setting.name, sums: answer.sums }
    return { kind: 'silent', why: `${setting.name} knows no such module` }
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof ChecksumDatabaseError || error instanceof DeadlineError)
      return { kind: 'silent', why: error.message }
    throw error
  } finally {
    await client.close()
  }
}

/**
 * The database, or why it is not asked. go asks it only for what go.sum lacks, so a private module that a company's mirror serves may never have
 * been named to it: it is asked where all mirrors are everybody's, or where GOSUMDB says where it is.
 */
function settingOf({ goEnv, proxyList, defaultProxyHosts }: Prepared, path: string): ChecksumDatabaseSetting | string {
  const isPrivate = ['GONOSUMDB', 'GOPRIVATE', 'GONOPROXY'].some(name => matchesPrefixPatterns(goEnv.get(name), path))
  if (isPrivate) return 'the module is private, so it was not asked'
  let setting: ChecksumDatabaseSetting
  try {
    setting = parseChecksumDatabase(goEnv.get('GOSUMDB'))
  } catch (error) {
    if (error instanceof ChecksumDatabaseError) return error.fault === 'disabled' ? 'GOSUMDB is off' : error.message
    throw error
  }
  const isPublic = proxyList.every(entry => entry.kind !== 'url' || isWellKnownMirror(entry, defaultProxyHosts))
  if (!isPublic && setting.url === undefined)
    return 'a mirror of GOPROXY may serve what is not public, so it was not asked'
  return setting
}
