import { ExponentialBackoff, fullJitterGenerator } from 'cockatiel'

export interface BackoffOptions {
  readonly initialMs: number
  readonly maxMs: number
}

/** A few seconds at most for the usual three retries, so that a mirror's hiccup does not cost the job's minutes. */
export const DEFAULT_BACKOFF: BackoffOptions = Object.freeze({ initialMs: 500, maxMs: 30_000 })

/**
 * The waits before each retry of one file: exponential, with full jitter (a random part of the step, from nothing to all of it),
 * so that requests that failed together do not come back together.
 */
export function createBackoff(options: BackoffOptions): { nextMs(): number } {
  const factory = new ExponentialBackoff({
    generator: fullJitterGenerator,
    initialDelay: options.initialMs,
    maxDelay: options.maxMs,
  })
  let current: { readonly duration: number; next(context: unknown): unknown } | undefined
  return {
    nextMs() {
      current = (current === undefined ? factory.next() : current.next(undefined)) as typeof current
      return current?.duration ?? 0
    },
  }
}

/**
 * `Retry-After` in milliseconds from now: seconds, or an HTTP date (RFC 9110, 10.2.3). Undefined for none or for anything else.
 */
export function parseRetryAfter(value: string | undefined, nowMs: number): number | undefined {
  const text = value?.trim() ?? ''
  if (/^[0-9]{1,10}$/.test(text)) return Number(text) * 1000
  // Only the form with a weekday: Date.parse takes much that is no HTTP date, "2024" for one.
  if (!/^[A-Za-z]{3,9}, /.test(text)) return undefined
  const atMs = Date.parse(text)
  return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - nowMs)
}
