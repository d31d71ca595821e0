import { readFile, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { redactUrls } from '../diagnosis/redaction.ts'
import type { BodyKind } from '../modules/mirrors/body-transfer.ts'
import { FAILURE_CLASSES } from '../modules/mirrors/classify.ts'
import type { FileResult } from '../modules/mirrors/file-transfer.ts'
import type { HttpClient } from '../modules/mirrors/http-client.ts'
import type { MirrorError } from '../modules/mirrors/mirror-error.ts'
import type { PartialBody } from '../modules/mirrors/partial-body.ts'
import { type BackoffOptions, createBackoff, DEFAULT_BACKOFF } from '../modules/mirrors/retry-delay.ts'
import { sleep } from '../system/deadline.ts'
import { hasErrorCode, isNotFound } from '../system/files.ts'
import type {
  ArchiveFetcher,
  ArchiveOutcome,
  ArchiveRequest,
  DocumentOutcome,
  DocumentReader,
  DocumentRequest,
} from './documents.ts'

export interface WebOptions {
  readonly client: HttpClient
  /** Tries after the first, for failures that may pass. */
  readonly retries: number
  readonly backoff?: BackoffOptions
}

/** Documents and archives over HTTP; documents from `file:` URLs too, as GOPROXY may have them. */
export class Web implements DocumentReader, ArchiveFetcher {
  readonly #options: WebOptions

  constructor(options: WebOptions) {
    this.#options = options
  }

  async read({ url, maxBytes, signal }: DocumentRequest): Promise<DocumentOutcome> {
    const result = url.startsWith('file:')
      ? await readLocal(url, maxBytes)
      : documentOf(await this.#get({ url, kind: 'data', target: undefined, signal }))
    signal.throwIfAborted()
    if (result.kind !== 'read' || result.body.length <= maxBytes) return result
    return { kind: 'failed', code: 'unexpected-status', message: `${redactUrls(url)} is longer than ${maxBytes} bytes` }
  }

  async fetch({ url, target, signal }: ArchiveRequest): Promise<ArchiveOutcome> {
    const result = await this.#get({ url, kind: 'archive', target, signal })
    return result.kind === 'fetched' ? { kind: 'fetched' } : failureOf(result.error)
  }

  async #get(request: {
    readonly url: string
    readonly kind: BodyKind
    readonly target: string | undefined
    readonly signal: AbortSignal
  }): Promise<FileResult> {
    const backoff = createBackoff(this.#options.backoff ?? DEFAULT_BACKOFF)
    let partial: PartialBody | undefined
    const seen: MirrorError[] = []
    for (;;) {
      const result = await this.#options.client.fetchFile({
        ...request,
        url: new URL(request.url),
        connection: seen.length === 0 ? 'kept' : 'fresh',
        partial,
        onProgress: () => undefined,
      })
      if (result.kind === 'fetched') return result
      seen.push(result.error)
      if (seen.length > this.#options.retries || !mayPass(seen)) return result
      partial = result.partial
      await sleep(Math.max(backoff.nextMs(), result.error.retryAfterMs ?? 0), request.signal)
    }
  }
}

// A server that wants to be left alone for longer has to be named, not waited for.
const MAX_RETRY_AFTER_MS = 60_000

/** Whether the last of the failures may be none at the next try. */
function mayPass(failures: readonly MirrorError[]): boolean {
  const last = failures.at(-1)
  if (last === undefined || (last.retryAfterMs ?? 0) > MAX_RETRY_AFTER_MS) return false
  const failureClass = FAILURE_CLASSES[last.code]
  if (failureClass === 'transient') return true
  return failureClass === 'transient-once' && failures.filter(({ code }) => code === last.code).length === 1
}

function documentOf(result: FileResult): DocumentOutcome {
  return result.kind === 'fetched' ? { kind: 'read', body: result.data ?? Buffer.alloc(0) } : failureOf(result.error)
}

function failureOf({ code, message }: MirrorError): Exclude<DocumentOutcome, { kind: 'read' }> {
  return code === 'not-found' ? { kind: 'not-found' } : { kind: 'failed', code, message }
}

async function readLocal(url: string, maxBytes: number): Promise<DocumentOutcome> {
  try {
    const path = fileURLToPath(url)
    const status = await stat(path)
    // A pipe would never end.
    if (!status.isFile() || status.size > maxBytes)
      return {
        kind: 'failed',
        code: 'unexpected-status',
        message: `${path} is not a file of at most ${maxBytes} bytes`,
      }
    return { kind: 'read', body: await readFile(path) }
  } catch (error) {
    if (isNotFound(error)) return { kind: 'not-found' }
    if (hasErrorCode(error, 'EACCES', 'EPERM'))
      return { kind: 'failed', code: 'permission-denied', message: String(error) }
    throw error
  }
}
