import { CATALOGUE, finding } from '../diagnosis/catalogue.ts'
import type { FailureCode } from '../diagnosis/codes.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { moduleKey } from '../go/module-path.ts'
import type { ModuleResult } from '../modules/prefetch.ts'
import type { FailedAttempt } from '../modules/source.ts'

const MAX_NAMED = 3

/** One finding for each cause: the modules, and what every mirror that was asked answered. */
export function fetchFailures(results: readonly ModuleResult[]): readonly Finding[] {
  const byCode = new Map<FailureCode, { readonly names: string[]; readonly attempts: FailedAttempt[] }>()
  for (const { module, outcome } of results) {
    if (outcome.kind !== 'failed') continue
    const group = byCode.get(outcome.code) ?? { names: [], attempts: [] }
    group.names.push(moduleKey(module))
    group.attempts.push(...outcome.attempts)
    byCode.set(outcome.code, group)
  }
  return [...byCode].map(([code, { names, attempts }]) => {
    const [first = ''] = names
    const message = `${nameModules(names)} could not be fetched.\nAsked were:\n${describeAttempts(attempts)
      .map(line => `  ${line}`)
      .join('\n')}`
    const url = (attempts.findLast(attempt => attempt.code === code) ?? attempts.at(-1))?.from
    // Wrong bytes stay a security finding; everything else that ends here is an error, whatever it is on the way.
    const severity = CATALOGUE[code].severity === 'security' ? 'security' : 'error'
    return finding(code, { severity, module: first, message, ...(url === undefined ? {} : { url }) })
  })
}

/**
 * go takes whatever answers for a go.mod at its word, and a log-in page then has the wrong hash: a security finding, or a go.mod that cannot be
 * read. Where the engine saw what came instead, that is the cause.
 */
export function withEngineCauses(findings: readonly Finding[], goMods: readonly ModuleResult[]): readonly Finding[] {
  const pages = goMods.filter(({ outcome }) => outcome.kind === 'failed' && outcome.code === 'not-a-module-proxy')
  return findings.map(found => {
    if (found.code !== 'checksum-mismatch' && found.code !== 'go-mod-malformed') return found
    const page = pages.find(({ module }) => moduleKey(module) === found.module)
    const [cause] = page === undefined ? [] : fetchFailures([page])
    return cause === undefined ? found : { ...cause, evidence: found.evidence ?? found.message }
  })
}

function nameModules(names: readonly string[]): string {
  const named = names.slice(0, MAX_NAMED).join(', ')
  return names.length > MAX_NAMED ? `${named} and ${names.length - MAX_NAMED} more modules` : named
}

/** `https://mirror.example.com: 12 × HTTP 502; 3 × no byte for 30 s`, a line for each mirror. */
function describeAttempts(attempts: readonly FailedAttempt[]): readonly string[] {
  const byMirror = new Map<string, Map<string, number>>()
  for (const { from, message } of attempts) {
    const counts = byMirror.get(from) ?? new Map<string, number>()
    counts.set(message, (counts.get(message) ?? 0) + 1)
    byMirror.set(from, counts)
  }
  return [...byMirror].map(([from, counts]) => {
    const answers = [...counts]
      .slice(0, MAX_NAMED)
      .map(([message, count]) => (count > 1 ? `${count} × ${message}` : message))
    return `${from}: ${answers.join('; ')}${counts.size > MAX_NAMED ? '; …' : ''}`
  })
}
