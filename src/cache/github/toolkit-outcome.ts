import * as v from 'valibot'
import { cacheFinding } from '../findings.ts'
import type { SaveEntryResult } from '../store.ts'

/** What the saving process leaves behind. Written by us, read by us, but from another process: it is checked all the same. */
export const toolkitReport = v.object({
  /** What saveCache returned; undefined where it threw. */
  id: v.optional(v.number()),
  /** The message of what it threw. */
  thrown: v.optional(v.string()),
  /** Every answer that it got, in order: the toolkit itself says only -1, whatever happened. */
  answers: v.array(v.object({ method: v.string(), path: v.string(), status: v.number() })),
})

export type ToolkitReport = v.InferOutput<typeof toolkitReport>

/**
 * What became of a save by @actions/cache 6.3. Its number alone does not tell: -1 is any failure, and v1 returns the number of a reservation
 * whose upload failed (lib/cache.ts saveCacheV1).
 *
 * @param output what the process printed
 */
export function toolkitOutcome(report: ToolkitReport, output: string, key: string): SaveEntryResult {
  if ((report.id ?? -1) >= 0 && isCommitted(report)) return { outcome: 'saved', bytes: archiveBytes(output) }
  const reservation = report.answers.findLast(answer => isReservation(answer))
  if (output.includes('cache write denied:') || reservation?.status === 401 || reservation?.status === 403)
    return {
      outcome: 'denied',
      finding: cacheFinding('cache-denied', `saving ${key}: the service does not let this run write`),
    }
  // Another job was faster, or one was killed between its reservation and its commit.
  if (reservation?.status === 409) return { outcome: 'exists' }
  const code = report.answers.some(answer => answer.status === 429) ? 'cache-rate-limited' : 'cache-not-saved'
  return {
    outcome: 'failed',
    finding: cacheFinding(code, `saving ${key}: ${why(report, output)}`, { evidence: shown(output) }),
  }
}

/**
 * What became of a save that was ended at its deadline. The toolkit tries again for minutes and says so in its debug log alone: then not
 * the time is the fault, but what the service answered. Undefined where nothing failed so far.
 *
 * @param deadline what ended it
 */
export function overdueOutcome(output: string, key: string, deadline: string): SaveEntryResult | undefined {
  const failure = [...output.matchAll(/^::debug::\w+ .*- Attempt (\d+) of \d+ failed with error: (.*)$/gm)].at(-1)
  if (failure === undefined) return undefined
  const [, attempt = '', said = ''] = failure
  const code = /\b429\b/.test(said) ? 'cache-rate-limited' : 'cache-not-saved'
  const message = `saving ${key}: attempt ${attempt} failed (${said}), and then time was up: ${deadline}`
  return { outcome: 'failed', finding: cacheFinding(code, message, { evidence: shown(output) }) }
}

function isReservation(answer: ToolkitReport['answers'][number]): boolean {
  return answer.method === 'POST' && /\/(CreateCacheEntry|_apis\/artifactcache\/caches)$/.test(answer.path)
}

function isCommitted(report: ToolkitReport): boolean {
  const commits = report.answers.filter(
    answer =>
      answer.method === 'POST' && /\/(FinalizeCacheEntryUpload|_apis\/artifactcache\/caches\/\d+)$/.test(answer.path),
  )
  const status = commits.at(-1)?.status ?? 0
  return status >= 200 && status < 300
}

// Workflow commands: `::debug::File Size: 123` is the only place where both protocols tell the size.
function archiveBytes(output: string): number {
  return Number(/^::debug::File Size: (\d+)/m.exec(output)?.[1] ?? 0)
}

function why(report: ToolkitReport, output: string): string {
  const said = /^(?:::(?:warning|error)::)?Failed to save: (.*)$/m.exec(output)?.[1]
  return report.thrown ?? said ?? 'the toolkit gave up'
}

/** What people would have read: workflow commands of the toolkit's are no commands in a message. */
function shown(output: string): string {
  return output
    .split('\n')
    .filter(line => line.trim() !== '' && !/^::(debug|add-mask)/.test(line))
    .map(line => line.replace(/^::(warning|error|notice)[^:]*::/, ''))
    .slice(-20)
    .join('\n')
}
