/** What a request is for, on both protocols. `head` and `download` are requests to a signed URL, `upload` too on v2. */
export type CacheOperation = 'lookup' | 'list' | 'reserve' | 'upload' | 'commit' | 'download' | 'head' | 'unknown'

/** How a request goes wrong. */
export type CacheFault =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly body?: string
      readonly headers?: Readonly<Record<string, string>>
    }
  /** Takes the request and never answers. */
  | { readonly kind: 'never' }
  | { readonly kind: 'reset' }
  /** A download that stops in the middle, with the connection left open, after so many bytes of the answer. */
  | { readonly kind: 'stall'; readonly afterBytes: number }
  /** A download that is cut off. */
  | { readonly kind: 'cut'; readonly afterBytes: number }
  /** Answers 200 with the whole archive, whatever range was asked for. */
  | { readonly kind: 'ignore-range' }
  /** Sends the client to another signed URL of the same entry. */
  | { readonly kind: 'redirect' }
  /** Serves other bytes than those of the entry from here on: it was replaced meanwhile. */
  | { readonly kind: 'other-etag' }

export interface CacheFaultRule {
  readonly on: CacheOperation
  readonly fault: CacheFault
  /** How many requests are left alone first. */
  readonly skip?: number
  /** How many requests it hits; default: all. */
  readonly times?: number
}

/** Picks the fault for each request and counts. */
export class CacheFaults {
  #rules: { readonly rule: CacheFaultRule; seen: number }[] = []

  set(rules: readonly CacheFaultRule[]): void {
    this.#rules = rules.map(rule => ({ rule, seen: 0 }))
  }

  next(operation: CacheOperation): CacheFault | undefined {
    for (const entry of this.#rules) {
      if (entry.rule.on !== operation) continue
      const index = entry.seen++ - (entry.rule.skip ?? 0)
      if (index >= 0 && index < (entry.rule.times ?? Infinity)) return entry.rule.fault
    }
    return undefined
  }
}

/** What Azure answers to a signature that has expired. */
export const EXPIRED_SIGNATURE: CacheFault = Object.freeze({
  kind: 'answer',
  status: 403,
  headers: { 'x-ms-error-code': 'AuthenticationFailed', 'content-type': 'application/xml' },
  body: '<?xml version="1.0"?><Error><Code>AuthenticationFailed</Code><Message>Signature not valid in the specified time frame</Message></Error>',
})

/** The answer to a reservation by a token that the service made read-only, with status 200 and in the body. */
export const WRITE_DENIED: CacheFault = Object.freeze({
  kind: 'answer',
  status: 200,
  body: JSON.stringify({ ok: false, message: 'cache write denied: this run may only read' }),
})
