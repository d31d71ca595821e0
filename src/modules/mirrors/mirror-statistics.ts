import type { FailureCode } from '../../diagnosis/codes.ts'
import type { SourceKind, SourceStatistics } from '../source.ts'
import { LatencySamples } from './latency.ts'

export interface RecordedRequest {
  /** From sending it to its last byte; undefined where it was given up, which says nothing about the mirror's speed. */
  readonly durationMs: number | undefined
  readonly bytes: number
  /** Why it ended in something else than the file or "not found"; undefined where it did not. */
  readonly failure: FailureCode | undefined
}

/** What the report says of one mirror or directory. */
export class MirrorStatistics {
  readonly #durationMs = new LatencySamples()
  #requests = 0
  #failures = 0
  readonly #failureCodes = new Map<FailureCode, number>()
  #bytes = 0

  record(request: RecordedRequest): void {
    this.#requests += 1
    this.#bytes += request.bytes
    if (request.failure !== undefined) {
      this.#failures += 1
      this.#failureCodes.set(request.failure, (this.#failureCodes.get(request.failure) ?? 0) + 1)
    } else if (request.durationMs !== undefined) this.#durationMs.add(request.durationMs)
  }

  row(of: { readonly url: string; readonly kind: SourceKind; readonly ejections: number }): SourceStatistics {
    return {
      ...of,
      requests: this.#requests,
      failures: this.#failures,
      bytes: this.#bytes,
      p50Ms: Math.round(this.#durationMs.percentile(50)),
      p95Ms: Math.round(this.#durationMs.percentile(95)),
      failureCodes: Object.fromEntries(this.#failureCodes),
      durations: this.#durationMs.durations,
    }
  }
}
