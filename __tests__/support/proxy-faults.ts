import { infoOf } from './module-builder.ts'

/** How an answer goes wrong. Numbers in comments: the table of faults that the tests cover. */
export type Fault =
  /** 1: accepts and never sends headers. */
  | { readonly kind: 'never-headers' }
  /** The headers come late, and then all is well (a slow one among many, for hedging). */
  | { readonly kind: 'delay'; readonly delayMs: number }
  /** 2: headers, then nothing more after so many bytes; the connection stays. */
  | { readonly kind: 'stall'; readonly afterBytes: number }
  /** 3. */
  | { readonly kind: 'slow'; readonly bytesPerSecond: number }
  /** 4: the body in pieces with pauses between. */
  | { readonly kind: 'bursts'; readonly bytes: number; readonly everyMs: number }
  /** 5: TCP reset before any header. */
  | { readonly kind: 'reset' }
  /** 6: TCP reset after so many bytes of the body. */
  | { readonly kind: 'reset-body'; readonly afterBytes: number }
  /** 7: a regular close, short of Content-Length. */
  | { readonly kind: 'short-body'; readonly afterBytes: number }
  /** 8: Content-Length differs from the body by so much. Too long: the connection is closed after the body. */
  | { readonly kind: 'content-length'; readonly delta: number }
  /** 9: chunked, the body and then more for ever. */
  | { readonly kind: 'endless-chunks'; readonly everyMs: number }
  /** 10-13: a complete answer with other bytes. */
  | { readonly kind: 'body'; readonly change: (body: Buffer, path: string) => Buffer; readonly contentType?: string }
  /** 14-20. */
  | { readonly kind: 'status'; readonly status: number; readonly headers?: () => Readonly<Record<string, string>> }
  /** 20: these statuses in turn. */
  | { readonly kind: 'storm'; readonly statuses: readonly number[] }
  /** 16: 401 until these credentials come. */
  | { readonly kind: 'basic-auth'; readonly user: string; readonly password: string }
  /** 21: without `to` to itself for ever; with it to that origin, same path. */
  | { readonly kind: 'redirect'; readonly to?: string }
  /** 25: RST_STREAM with INTERNAL_ERROR, after the headers and so many bytes. Over HTTP/1 a TCP reset. */
  | { readonly kind: 'rst-stream'; readonly afterBytes: number }
  /** 25: GOAWAY; `unanswered`: this request's stream is said not to have been handled. Over HTTP/1 a TCP reset. */
  | { readonly kind: 'goaway'; readonly errorCode: number; readonly answered: boolean }

/** When a fault happens. Without conditions: always. */
export interface FaultRule {
  /** Tested against the request's path with its query, e.g. `/example.com/m/@v/v1.0.0.zip`. */
  readonly path?: RegExp
  /** Only these of the matching requests, counted from 1. */
  readonly nth?: readonly number[]
  /** Only the first so many. */
  readonly first?: number
  /** Only from the one after so many. */
  readonly after?: number
  /** Every so manyth, e.g. 50: the 50th, the 100th… */
  readonly every?: number
  /** Whether requests are counted all together (default) or for each path. */
  readonly countPer?: 'server' | 'path'
  readonly fault: Fault
}

/** Decides per request; `occurrence` counts the requests for the same path from 1. */
export type FaultFunction = (
  request: { readonly path: string; readonly method: string },
  occurrence: number,
) => Fault | undefined

export type Faults = readonly FaultRule[] | FaultFunction

/** One that counts. The first rule that applies wins; every rule counts all requests that its `path` matches. */
export function faultChooser(
  faults: Faults,
): (request: { readonly path: string; readonly method: string }) => Fault | undefined {
  const counts = new Map<string, number>()
  const count = (key: string): number => {
    const next = (counts.get(key) ?? 0) + 1
    counts.set(key, next)
    return next
  }
  if (typeof faults === 'function') {
    return request => {
      const occurrence = count(request.path)
      const fault = faults(request, occurrence)
      return fault === undefined ? undefined : faultAt(fault, occurrence)
    }
  }
  return request => {
    let chosen: Fault | undefined
    for (const [index, rule] of faults.entries()) {
      if (rule.path !== undefined && !rule.path.test(request.path)) continue
      const occurrence = count(rule.countPer === 'path' ? `${index} ${request.path}` : String(index))
      if (chosen === undefined && applies(rule, occurrence)) chosen = faultAt(rule.fault, occurrence)
    }
    return chosen
  }
}

function applies(rule: FaultRule, occurrence: number): boolean {
  return (
    (rule.nth === undefined || rule.nth.includes(occurrence)) &&
    (rule.first === undefined || occurrence <= rule.first) &&
    (rule.after === undefined || occurrence > rule.after) &&
    (rule.every === undefined || occurrence % rule.every === 0)
  )
}

function faultAt(fault: Fault, occurrence: number): Fault {
  if (fault.kind !== 'storm') return fault
  return { kind: 'status', status: fault.statuses[(occurrence - 1) % fault.statuses.length] ?? 503 }
}

/** 10: what a captive portal says to everything. */
export const HTML_PAGE: Fault = Object.freeze({
  kind: 'body',
  change: () => Buffer.from('<!DOCTYPE html><html><title>Log in to the network</title><p>Please log in.</p></html>'),
  contentType: 'text/html; charset=utf-8',
})

/** 11: complete by Content-Length, but the end of the zip is missing. */
export function truncated(bytes: number): Fault {
  return { kind: 'body', change: body => body.subarray(0, bytes) }
}

/** 12, 13: other bytes, e.g. the zip of a module with the same name and another content. */
export function otherBody(bytes: Buffer): Fault {
  return { kind: 'body', change: () => bytes }
}

/** 13: the `.info` of another version. */
export function infoOfVersion(version: string): Fault {
  return otherBody(infoOf(version))
}

export function status(code: number): Fault {
  return { kind: 'status', status: code }
}

/** 18: seconds as a number. */
export function tooManyRequests(retryAfterSeconds: number): Fault {
  return { kind: 'status', status: 429, headers: () => ({ 'retry-after': String(retryAfterSeconds) }) }
}

/** 18: an HTTP date so many seconds from the time of the answer. */
export function tooManyRequestsUntil(seconds: number): Fault {
  return {
    kind: 'status',
    status: 429,
    headers: () => ({ 'retry-after': new Date(Date.now() + seconds * 1000).toUTCString() }),
  }
}
