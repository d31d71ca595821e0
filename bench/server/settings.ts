/** How a module server behaves. Times in milliseconds. */
export interface ServerSettings {
  /** Before the first byte of each answer, and once more for the first one of each connection: what a TCP handshake takes. */
  readonly latencyMs: number
  /** Bandwidth that all connections share. undefined: whatever loopback gives. */
  readonly bytesPerSecond?: number | undefined
  /** So many requests are answered, the later ones never, while their connections stay. */
  readonly stallAfter?: number
  /** Every so manyth answer comes late. */
  readonly slow?: { readonly every: number; readonly delayMs: number }
  /** Every so manyth answer is a 502. */
  readonly failEvery?: number
  /** So many percent of the modules, always the same ones, it does not have. */
  readonly lacksPercent?: number
}

/** What a server did since it was last configured. */
export interface ServerCounters {
  readonly requests: number
  /** Files that it does not have, but for those that it is to lack. */
  readonly missing: readonly string[]
  readonly connections: number
  readonly bytes: number
  /** How long its one thread was busy: it must have been idle most of the time, or it was what was measured. */
  readonly busySeconds: number
}

/** From the benchmark to the server's process. */
export type ServerOrder =
  | { readonly kind: 'start'; readonly root: string }
  | { readonly kind: 'configure'; readonly settings: ServerSettings }
  | { readonly kind: 'count' }

/** Its answer. */
export type ServerReply =
  | { readonly kind: 'started'; readonly port: number }
  | { readonly kind: 'configured' }
  | { readonly kind: 'counted'; readonly counters: ServerCounters }
