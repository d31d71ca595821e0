import { formatProxyList, type ProxyEntry, type ProxyUrl, redactProxyList } from '../../../go/proxy-list.ts'
import { expectedFetch, expectedSeconds, type FetchWork, type ListEnd, type MirrorCost } from './expected-time.ts'
import type { MirrorMeasurement } from './mirror-measurement.ts'
import { type ListFacts, mayBeLeft, type MirrorGroup, mirrorGroups } from './probe-plan.ts'

export interface RecommendationFacts extends ListFacts {
  /** One for each URL of the list, by label. */
  readonly measured: ReadonlyMap<string, MirrorMeasurement>
  readonly work: FetchWork
}

/** A GOPROXY line for this project, as the mirrors were measured. */
export interface Recommendation {
  /** Without user and password. */
  readonly line: string
  /** The line as it is, written the same way. */
  readonly current: string
  readonly isChange: boolean
  /** Of the model, for both lines; the current one is not there where it could not finish. */
  readonly expectedSeconds: number
  readonly currentSeconds: number | undefined
  /** One for each mirror that stays, in order, and for each that goes. */
  readonly reasons: readonly Reason[]
}

export interface Reason {
  readonly url: string
  /** `guards`: dead, but what it alone may hear of would go to the next one. */
  readonly kind: 'kept' | 'dropped' | 'guards'
}

// So much better it must be, before somebody changes a line that works.
const WORTH_A_CHANGE = 0.97
// The number of orders of six is 720.
const MAX_PERMUTED = 6
/** What a dead mirror costs each file: the model only has to see that it is last. */
const DEAD: MirrorCost = Object.freeze({ latencyMs: 10_000, bytesPerSecond: 1, has: 0, fails: 1 })

/**
 * The order with the least expected time. Mirrors change places only where the later one may hear of every path anyway; what is dead goes, unless
 * a comma behind it keeps paths from the next one; `direct` and `off` stay where they are.
 *
 * @returns undefined where no mirror answered: nothing is known that could be recommended
 */
export function recommend(facts: RecommendationFacts): Recommendation | undefined {
  const { entries, measured, work } = facts
  const groups = mirrorGroups(facts)
  const isDead = ({ label }: ProxyUrl): boolean => measured.get(label)?.state === 'dead'
  const isMeasured = ({ label }: ProxyUrl): boolean =>
    !['dead', 'not-asked'].includes(measured.get(label)?.state ?? 'not-asked')
  if (!groups.flat().some(isMeasured)) return undefined
  const last = entries.at(-1)
  const end: ListEnd = last === undefined || last.kind === 'url' ? 'none' : last.kind
  const usualRate = typicalRate([...measured.values()])
  const costOf = ({ label }: ProxyUrl): MirrorCost => mirrorCost(measured.get(label), usualRate)
  const seconds = (order: readonly ProxyUrl[]): number => expectedSeconds(order.map(costOf), work, end)

  const chosen = groups
    .map(group => group.filter(entry => !isDead(entry) || guards(entry, facts)))
    .filter(group => group.length > 0)
    .map(group => bestOrder(group, order => expectedFetch(order.map(costOf), work).seconds))
  const proposed = withSeparators(chosen, entries)
  const isChange = formatProxyList(proposed) !== formatProxyList(entries)
  const currentDead = groups.flat().some(isDead)
  return Object.freeze({
    line: redactProxyList(proposed),
    current: redactProxyList(entries),
    isChange,
    expectedSeconds: seconds(chosen.flat().filter(entry => !isDead(entry))),
    currentSeconds: currentDead ? undefined : seconds(groups.flat()),
    reasons: [
      ...chosen.flat().map(entry => ({ url: entry.label, kind: isDead(entry) ? 'guards' : 'kept' }) as const),
      ...groups
        .flat()
        .filter(entry => !chosen.flat().includes(entry))
        .map(({ label }) => ({ url: label, kind: 'dropped' }) as const),
    ],
  })
}

/** Dead, but in the way of paths that the entries behind it must not hear of only because it does not answer. */
function guards(entry: ProxyUrl, facts: ListFacts): boolean {
  const next = facts.entries[facts.entries.indexOf(entry) + 1]
  return next !== undefined && next.kind !== 'off' && !mayBeLeft(entry, facts)
}

/** For a mirror of which too little came to tell: the slowest of the others. */
function typicalRate(measured: readonly MirrorMeasurement[]): number {
  return Math.min(Number.POSITIVE_INFINITY, ...measured.flatMap(({ bytesPerSecond }) => bytesPerSecond ?? []))
}

function mirrorCost(measurement: MirrorMeasurement | undefined, usualRate: number): MirrorCost {
  if (measurement === undefined || measurement.state === 'dead') return DEAD
  const { p50Ms = 0, p95Ms = p50Ms, bytesPerSecond, has, lacks, requests, failures } = measurement
  const asked = has.length + lacks.length
  return {
    // The slow twentieth is twice as heavy as its share: what runs last waits for it.
    latencyMs: 0.9 * p50Ms + 0.1 * p95Ms,
    bytesPerSecond: bytesPerSecond ?? usualRate,
    has: asked === 0 ? 1 : has.length / asked,
    fails: requests === 0 ? 0 : Math.min(1, failures / requests),
  }
}

/**
 * Who is first in the best order is first, unless who is first now is hardly worse; then the same for the others: what is slow, or fails, is
 * asked of them. Each group by itself: whatever comes to it, comes to it in this order.
 */
function bestOrder(group: MirrorGroup, seconds: (order: MirrorGroup) => number): MirrorGroup {
  const [current, ...others] = group
  if (current === undefined || others.length === 0) return group
  if (group.length > MAX_PERMUTED) return group.toSorted((a, b) => seconds([a]) - seconds([b]))
  const orders = permutations(group).toSorted((a, b) => seconds(a) - seconds(b))
  const [best = group] = orders
  const unchanged = orders.find(([first]) => first === current) ?? group
  const [front = current] = seconds(best) < seconds(unchanged) * WORTH_A_CHANGE ? best : unchanged
  const rest = group.filter(entry => entry !== front)
  return [front, ...bestOrder(rest, seconds)]
}

function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length <= 1) return [items]
  return items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map(rest => [item].concat(rest)))
}

/** `|` inside a group, a comma behind it; before `direct` or `off` what the user had there. */
function withSeparators(groups: readonly MirrorGroup[], entries: readonly ProxyEntry[]): readonly ProxyEntry[] {
  const end = entries.filter(({ kind }) => kind !== 'url')
  const userLast = entries.findLast(({ kind }) => kind === 'url')
  const urls = groups.flatMap((group, index) =>
    group.map((entry, place) => {
      const isLastOfGroup = place === group.length - 1
      const isLast = isLastOfGroup && index === groups.length - 1
      return { ...entry, fallBackOnError: isLast ? (userLast?.fallBackOnError ?? false) : !isLastOfGroup }
    }),
  )
  return [...urls, ...end]
}
