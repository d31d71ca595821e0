/** What a mirror costs, as measured. */
export interface MirrorCost {
  /** One small request. */
  readonly latencyMs: number
  /** Infinity where the bandwidth was nothing to wait for. */
  readonly bytesPerSecond: number
  /** Shares of 1: modules that it has, requests that fail. */
  readonly has: number
  readonly fails: number
}

/** What has to be fetched. */
export interface FetchWork {
  readonly files: number
  readonly bytes: number
  /** Requests at once. */
  readonly concurrency: number
}

/** What is left at the end of the list: go fetches it from repositories, or cannot have it at all. */
export type ListEnd = 'direct' | 'off' | 'none'

// A clone for each module, a few at a time; or a download that fails.
const SECONDS_PER_DIRECT_FILE = 0.25
const SECONDS_PER_LOST_FILE = 1000
// Connecting, the first answers, and the last ones, which nothing runs beside.
const FIXED_ROUND_TRIPS = 4
// What the one before lacks is asked of the next while others still come: connecting, and the last answers.
const LATER_ROUND_TRIPS = 2

/**
 * How long a download over mirrors in this order would take: each file is asked of the first, and what that lacks or fails at of the next.
 * A model for comparing orders, not a promise: it knows nothing of hedging, and of this machine's own share.
 */
export function expectedSeconds(order: readonly MirrorCost[], work: FetchWork, end: ListEnd): number {
  const { seconds, lostFiles } = expectedFetch(order, work)
  return seconds + lostFiles * (end === 'direct' ? SECONDS_PER_DIRECT_FILE : SECONDS_PER_LOST_FILE)
}

/** The mirrors' part, and how many files none of them serves, which no order of them changes. */
export function expectedFetch(
  order: readonly MirrorCost[],
  work: FetchWork,
): { readonly seconds: number; readonly lostFiles: number } {
  let reach = 1
  let waitingSeconds = 0
  let transferSeconds = 0
  for (const [place, { latencyMs, bytesPerSecond, has, fails }] of order.entries()) {
    if (reach <= 0) break
    const served = reach * has * (1 - fails)
    const parallel = Math.min(work.concurrency, Math.max(1, reach * work.files))
    const fixed = Math.min(place === 0 ? FIXED_ROUND_TRIPS : LATER_ROUND_TRIPS, reach * work.files)
    waitingSeconds += (((reach * work.files) / parallel + fixed) * latencyMs) / 1000
    // Their lines are not one: they send side by side.
    transferSeconds = Math.max(transferSeconds, (served * work.bytes) / bytesPerSecond)
    reach -= served
  }
  return { seconds: waitingSeconds + transferSeconds, lostFiles: Math.max(0, reach) * work.files }
}
