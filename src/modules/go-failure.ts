import { finding } from '../diagnosis/catalogue.ts'
import type { FailureCode } from '../diagnosis/codes.ts'
import type { Finding } from '../diagnosis/finding.ts'
import type { GoActivity } from '../diagnosis/goroutine-dump.ts'
import { type ModuleVersion, moduleKey } from '../go/module-path.ts'
import { type AttemptsResult, describeStall, type GoAttempts } from './go-attempts.ts'
import { databaseOf } from './go-waiting.ts'
import type { GoRun, GoStall } from './go-run.ts'

const MAX_FINDINGS = 10

/**
 * The findings of a download that failed. The first one is the message: the module, the URL, and what every mirror that was asked
 * answered; the others are further modules that failed.
 *
 * @param timeoutMs the budget, for the message
 */
export function failureFindings(result: AttemptsResult, attempts: GoAttempts, timeoutMs: number): readonly Finding[] {
  const mirrors = attempts.tally.describe()
  const asked = mirrors.length > 0 ? `\nAsked were:\n${mirrors.map(line => `  ${line}`).join('\n')}` : ''
  if (result.kind === 'timed-out') return [timeoutFinding(result.run, asked, timeoutMs)]
  if (result.kind !== 'failed') return []
  const { run, failure } = result
  if (run.kind === 'stalled') return [stallFinding(attempts, asked)]
  const [first, ...others] = failure.printed
  if (first === undefined) {
    const how = run.kind === 'failed' && run.signal !== null ? `ended by ${run.signal}` : 'failed without a word'
    return [finding('unknown', { message: `The go command ${how}.${asked}` })]
  }
  const more = others.length > 0 ? ` (and ${others.length} more failures)` : ''
  const main = finding(first.code, {
    ...whereOf(first),
    ...staleAdvice(result.stale),
    message: `${withoutPrefix(first.line)}${more}${asked}`,
    evidence: run.printed,
  })
  const rest = others
    .slice(0, MAX_FINDINGS - 1)
    .map(other => finding(other.code, { ...whereOf(other), message: withoutPrefix(other.line) }))
  return [main, ...rest]
}

/** Each stall that a later attempt made good, with what go was doing: warnings. */
export function stallFindings(attempts: GoAttempts): readonly Finding[] {
  return attempts.stalls.slice(0, MAX_FINDINGS).map(stall => {
    const [waiting] = stall.waitingFor
    const url = waiting === undefined ? undefined : (waiting.mirror ?? databaseOf(waiting.what))
    return finding(codeOfStall(stall), {
      severity: 'warning',
      ...(url === undefined ? {} : { url }),
      message: `A go command showed no sign of life and was ended: ${describeStall(stall)}`,
      evidence: stallEvidence(stall),
    })
  })
}

function stallEvidence({ evidence, processes, goroutines }: GoStall): string {
  return [...evidence, `processes: ${processes.join(', ')}`, goroutines].join('\n')
}

// A request also waits for headers while its connection is being made: the earlier stage is what it really waits for.
const CODE_OF_ACTIVITY: readonly (readonly [GoActivity, FailureCode])[] = [
  ['resolving-name', 'dns-failure'],
  ['connecting', 'connect-timeout'],
  ['tls-handshake', 'tls-handshake'],
]

/** What a go command that fell silent waited for. Waiting for a lock prints nothing: only go's goroutines and the kernel tell. */
export function codeOfStall({ waitingFor, activities }: GoStall): FailureCode {
  if (waitingFor.length > 0 && waitingFor.every(({ what }) => databaseOf(what) !== undefined))
    return 'checksum-database-unreachable'
  const isConnecting = waitingFor.length > 0 && waitingFor.every(({ kind }) => kind === 'headers')
  const code = isConnecting ? CODE_OF_ACTIVITY.find(([activity]) => activities.has(activity))?.[1] : undefined
  if (code !== undefined) return code
  if (waitingFor.some(({ kind }) => kind !== 'lock')) return 'stall'
  return waitingFor.length > 0 || activities.has('waiting-for-lock') ? 'lock-held' : 'stall'
}

function stallFinding(attempts: GoAttempts, asked: string): Finding {
  const stall = attempts.stalls.at(-1)
  const [waiting] = stall?.waitingFor ?? []
  const isUrl = waiting !== undefined && (waiting.mirror !== undefined || databaseOf(waiting.what) !== undefined)
  return finding(stall === undefined ? 'stall' : codeOfStall(stall), {
    ...(isUrl ? { url: waiting.what } : {}),
    message: `The download stalled in every attempt${stall === undefined ? '' : `: ${describeStall(stall)}`}${asked}`,
    ...(stall === undefined ? {} : { evidence: stallEvidence(stall) }),
  })
}

function timeoutFinding(run: GoRun | undefined, asked: string, timeoutMs: number): Finding {
  const waiting = run?.kind === 'timed-out' ? run.waitingFor : []
  const [first] = waiting
  const waits = waiting.slice(0, 5).map(({ what, forMs }) => `${what} (for ${(forMs / 1000).toFixed(0)} s)`)
  return finding('timeout', {
    ...(first?.mirror === undefined ? {} : { url: first.what }),
    message: `The modules were not there after ${timeoutMs / 1000} s${waits.length > 0 ? `; go waited for ${waits.join(', ')}` : ''}.${asked}`,
    ...(run === undefined || run.printed === '' ? {} : { evidence: run.printed }),
  })
}

/** What was there before is nobody's download: another mirror does not help. */
function staleAdvice(stale: readonly ModuleVersion[]): { module?: string; cause?: string; fix?: string } {
  const [first] = stale
  if (first === undefined) return {}
  return {
    module: moduleKey(first),
    cause: 'The file was in the module cache before this run, and it is damaged or not what go.sum says.',
    fix: 'Run `go clean -modcache`, or remove the module from GOMODCACHE, and let it be fetched again (input `force-download`).',
  }
}

function whereOf(failure: { readonly module?: string; readonly url?: string }): { module?: string; url?: string } {
  return {
    ...(failure.module === undefined ? {} : { module: failure.module }),
    ...(failure.url === undefined ? {} : { url: failure.url }),
  }
}

/** Without the words that go says to everybody: the whole text is the evidence. */
function withoutPrefix(line: string): string {
  return line.replace(/^go: /, '').replace(/\n+SECURITY ERROR\n[\s\S]*$/, '')
}
