import type { FailureCode } from '../diagnosis/codes.ts'

/** What asking for a small document came to. Retrying what may pass is the reader's affair. */
export type DocumentOutcome =
  | { readonly kind: 'read'; readonly body: Buffer }
  /** HTTP 404 or 410, no such file. */
  | { readonly kind: 'not-found' }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly message: string }

export interface DocumentRequest {
  /** May hold user and password, as GOPROXY's URLs do. */
  readonly url: string
  /** A longer answer is a failure: lists and records are small, and whoever serves them is not trusted. */
  readonly maxBytes: number
  readonly signal: AbortSignal
}

/** Reads lists, manifests and what a checksum database serves. */
export interface DocumentReader {
  /** What a server can do is an outcome. @throws the signal's reason when that aborts */
  read(request: DocumentRequest): Promise<DocumentOutcome>
}

/** What fetching an archive came to: the whole of it is in the target, not verified. */
export type ArchiveOutcome = { readonly kind: 'fetched' } | Exclude<DocumentOutcome, { readonly kind: 'read' }>

export interface ArchiveRequest {
  readonly url: string
  readonly target: string
  readonly signal: AbortSignal
}

/** Fetches archives of distribution sites. */
export interface ArchiveFetcher {
  /** @throws the signal's reason when that aborts; what the file system says where the target cannot be written */
  fetch(request: ArchiveRequest): Promise<ArchiveOutcome>
}

/** As go joins them: the path goes in front of a query that the base may have. Source: cmd/go/internal/modfetch/proxy.go getBody. */
export function below(base: string, path: string): string {
  const url = new URL(base)
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${path}`
  return url.href
}
