import type { CacheKeys } from '../cache/keys.ts'
import type { CacheOutcome, CacheStore, RestoreEntryRequest, RestoreEntryResult } from '../cache/store.ts'
import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { DeadlineError, withDeadline } from '../system/deadline.ts'
import type { Prepared } from './configure.ts'
import { secondsSince } from './timeline.ts'

export interface RestoreFacts {
  readonly prepared: Prepared
  readonly store: CacheStore
  readonly keys: CacheKeys
  readonly signal: AbortSignal
}

/** What one entry needs of it. */
export interface EntryFacts extends Pick<RestoreFacts, 'store' | 'signal'> {
  readonly prepared: Pick<Prepared, 'config'>
}

/** What the restore of one entry came to. */
export interface RestoredEntry {
  readonly outcome: CacheOutcome
  readonly matchedKey: string
  readonly bytes: number
  readonly seconds: number
  readonly findings: readonly Finding[]
}

export const NOTHING: RestoredEntry = Object.freeze({
  outcome: 'off',
  matchedKey: '',
  bytes: 0,
  seconds: 0,
  findings: [],
})

/** A restore that was cut off at its deadline, or met a fault, is a miss with a finding: the job goes on. */
export async function restoreEntry(
  facts: EntryFacts,
  request: Omit<RestoreEntryRequest, 'signal' | 'lookupOnly'>,
  outcomeOf: (matchedKey: string) => CacheOutcome,
): Promise<RestoredEntry> {
  const startedAt = performance.now()
  const { lookupOnly, timeoutMs } = facts.prepared.config.cache
  const wait = { what: `restoring the ${request.name} entry`, timeoutMs, signal: facts.signal }
  let result: RestoreEntryResult
  try {
    result = await withDeadline(wait, async signal => facts.store.entries.restore({ ...request, lookupOnly, signal }))
  } catch (error) {
    facts.signal.throwIfAborted()
    const code = error instanceof DeadlineError ? 'cache-timeout' : 'cache-unavailable'
    const message = `The ${request.name} entry was not restored: ${error instanceof Error ? error.message : String(error)}`
    result = { kind: 'unavailable', finding: finding(code, { message }) }
  }
  const seconds = secondsSince(startedAt)
  switch (result.kind) {
    case 'restored':
    case 'found':
      return {
        outcome: outcomeOf(result.matchedKey),
        matchedKey: result.matchedKey,
        bytes: result.bytes,
        seconds,
        findings: [],
      }
    case 'miss':
      return { ...NOTHING, outcome: 'miss', seconds, findings: result.finding === undefined ? [] : [result.finding] }
    case 'unavailable':
      return { ...NOTHING, outcome: 'unavailable', seconds, findings: [result.finding] }
  }
}
