import type { ProxyEntry } from '../go/proxy-list.ts'

/** The contract's `goproxy-fallback`. */
export type FallbackPolicy = 'auto' | 'any' | 'strict'

/**
 * What an entry of GOPROXY did that made a run of go fail.
 * - `stall`: it fell silent. `wrong-bytes`: what it sent is not what go.sum says. `broken-body`: a zip or go.mod that is none.
 *   After these go never asks the next entry, not even behind `|`: the entry has to be taken out for a while.
 * - `transient`: time-out, refused, DNS, TLS, 408, 429, 5xx. `refused`: 401, 403. `unusable`: will not get better by itself
 *   (certificates, redirect loops). `not-found`: 404, 410. `unknown`: nobody knows what it means, so it is tried once more.
 */
export type FaultKind =
  | 'stall'
  | 'wrong-bytes'
  | 'broken-body'
  | 'transient'
  | 'refused'
  | 'unusable'
  | 'not-found'
  | 'unknown'

export interface EntryFault {
  /** The label of a URL; `direct` for origins, git included; undefined where it is not known who did it. */
  readonly entry: string | undefined
  readonly kind: FaultKind
}

/** A run of go that failed, with everything that is known of why. */
export type FailedRun = readonly EntryFault[]

export interface ProxyListFacts {
  /** GOPROXY as the user wrote it. */
  readonly entries: readonly ProxyEntry[]
  /** Every run that failed so far, the oldest first. */
  readonly history: readonly FailedRun[]
  readonly policy: FallbackPolicy
  /** Runs after the first that are allowed for transient failures. */
  readonly retries: number
  /** Whether the entry with this label is a well-known public mirror. */
  readonly isWellKnown: (label: string) => boolean
}

export type NextProxyList =
  /** `changed`: other mirrors than in the run before, so there is no need to wait. */
  | { readonly kind: 'run'; readonly entries: readonly ProxyEntry[]; readonly changed: boolean }
  | { readonly kind: 'give-up' }

/**
 * The GOPROXY of the next run of go, by the contract's table for `goproxy-fallback`. Two things are changed, and only among the URLs
 * before `direct` or `off`: a `,` becomes `|` where the table lets a failure go on to the next entry, and an entry that go would not
 * leave by itself is taken out. So `B` is never asked for what `A` could not serve unless the table says so.
 */
export function nextProxyList(facts: ProxyListFacts): NextProxyList {
  const { entries, history, retries } = facts
  const now = replay(facts, history)
  const next = { kind: 'run', entries: apply(entries, now), changed: false } as const
  const last = history.at(-1)
  if (last === undefined) return next
  const before = replay(facts, history.slice(0, -1))
  const changed = !sameSet(before.out, now.out) || !sameSet(before.widened, now.widened)
  if (next.entries.every(entry => entry.kind === 'off')) return { kind: 'give-up' }
  if (!changed && !last.some(fault => isWorthRepeating(fault, facts))) return { kind: 'give-up' }
  const isWithinRetries = history.length <= retries
  if (!isWithinRetries && !(changed && reachesUntried(facts, next.entries))) return { kind: 'give-up' }
  return { ...next, changed }
}

/** Places in the list: taken out for now; with `|` behind them in place of `,`. */
interface ListState {
  readonly out: ReadonlySet<number>
  readonly widened: ReadonlySet<number>
}

function replay(facts: ProxyListFacts, history: readonly FailedRun[]): ListState {
  const { entries } = facts
  const faults = entries.map((): FaultKind[] => [])
  const distrusted = new Set<number>()
  const widened = new Set(facts.policy === 'any' ? entries.keys() : [])
  let out: ReadonlySet<number> = new Set()
  for (const [index, run] of history.entries()) {
    const taken = new Set(out)
    for (const [place, own] of faults.entries()) {
      const kinds = run.filter(fault => fault.entry === labelOf(entries[place])).map(fault => fault.kind)
      // Several modules that fail alike in one run are one failure of the entry.
      own.push(...new Set(kinds))
      if (kinds.every(kind => kind === 'not-found') || !mayLeave(facts, { place, faults: own, runs: index + 1 }))
        continue
      widened.add(place)
      if (kinds.includes('wrong-bytes')) distrusted.add(place)
      if (kinds.some(stopsGo)) taken.add(place)
    }
    out = withReturns({ entries, run, taken, distrusted })
  }
  return { out, widened }
}

/** Who stays out after a run. Where the others cannot help, those that were taken out have to. */
function withReturns(now: {
  readonly entries: readonly ProxyEntry[]
  readonly run: FailedRun
  readonly taken: ReadonlySet<number>
  readonly distrusted: ReadonlySet<number>
}): ReadonlySet<number> {
  const { entries, run, taken, distrusted } = now
  // Nobody else has the module. A file that was falsified has been fetched from another by now: go goes on with other modules on 404.
  if (run.length > 0 && run.every(fault => fault.kind === 'not-found')) return new Set()
  const isHopeless = run.every(({ kind }) => kind === 'not-found' || kind === 'refused' || kind === 'unusable')
  const isNobodyLeft = entries.every((entry, place) => entry.kind === 'off' || taken.has(place))
  // One that may not be left fell silent as well: the others are no worse, so a new round begins.
  const isStuck = entries.some(
    (entry, place) => !taken.has(place) && run.some(({ entry: who, kind }) => who === labelOf(entry) && stopsGo(kind)),
  )
  return isHopeless || isNobodyLeft || isStuck ? distrusted : taken
}

/** Whether a failure (other than 404 and 410) of this entry may go on to the next one: the contract's table. */
function mayLeave(
  facts: ProxyListFacts,
  at: { readonly place: number; readonly faults: readonly FaultKind[]; readonly runs: number },
): boolean {
  const { entries, policy, retries } = facts
  const entry = entries[at.place]
  if (entry?.kind !== 'url') return false
  if (entry.fallBackOnError || policy === 'any') return true
  if (policy === 'strict' || !isLeavable(facts, at.place)) return false
  const last = at.faults.at(-1)
  if (last === 'wrong-bytes' || last === 'unusable' || at.runs > retries) return true
  const failures = at.faults.filter(kind => kind !== 'not-found').length
  // "A once more", then on.
  if (last === 'refused') return failures >= 2
  // "A again within retries; then B": of all runs that are allowed, each later entry gets one, and A at least two.
  let later = 0
  while (isLeavable(facts, at.place + later)) later++
  return failures >= 2 && at.runs > retries - later
}

/** `auto`: only from a public mirror, and only to a URL. What a company's proxy could not serve must not slip out because of a 502. */
function isLeavable({ entries, isWellKnown }: ProxyListFacts, place: number): boolean {
  const entry = entries[place]
  return entry?.kind === 'url' && isWellKnown(entry.label) && entries[place + 1]?.kind === 'url'
}

function isWorthRepeating(fault: EntryFault, facts: ProxyListFacts): boolean {
  switch (fault.kind) {
    case 'stall':
    case 'transient':
    case 'broken-body':
      return true
    case 'refused': {
      // Public mirrors have answered 403 in passing; elsewhere the answer is meant.
      if (fault.entry === undefined || facts.policy === 'strict' || !facts.isWellKnown(fault.entry)) return false
      return (
        facts.history.filter(run => run.some(own => own.entry === fault.entry && own.kind === 'refused')).length === 1
      )
    }
    case 'unknown':
      return facts.history.flat().filter(({ kind }) => kind === 'unknown').length === 1
    case 'wrong-bytes':
    case 'unusable':
    case 'not-found':
      return false
  }
}

/** "Every allowed entry gets at least one try", whatever `retries` says. */
function reachesUntried(facts: ProxyListFacts, entries: readonly ProxyEntry[]): boolean {
  // Each such run makes one more entry a tried one; the bound holds even if a fault cannot be told from another.
  if (facts.history.length > facts.retries + facts.entries.length) return false
  const failed = new Set(facts.history.flat().map(fault => fault.entry))
  return entries.some(entry => entry.kind !== 'off' && !failed.has(labelOf(entry)))
}

function apply(entries: readonly ProxyEntry[], { out, widened }: ListState): readonly ProxyEntry[] {
  return entries.flatMap((entry, place) => {
    if (out.has(place)) return []
    return [widened.has(place) ? { ...entry, fallBackOnError: true } : entry]
  })
}

function stopsGo(kind: FaultKind): boolean {
  return kind === 'stall' || kind === 'wrong-bytes' || kind === 'broken-body'
}

function labelOf(entry: ProxyEntry | undefined): string | undefined {
  return entry?.kind === 'url' ? entry.label : entry?.kind
}

function sameSet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every(place => b.has(place))
}
