import { fileURLToPath } from 'node:url'
import type { ModuleVersion } from '../../../go/module-path.ts'
import type { ProxyUrl } from '../../../go/proxy-list.ts'
import { moduleFilePath } from '../../module-files.ts'
import { PrivateModuleAskedError } from '../mirror-source.ts'
import type { BodyKind } from '../body-transfer.ts'
import { FAILURE_CLASSES, type MirrorFailureCode } from '../classify.ts'
import { copyFromDirectory } from '../directory-source.ts'
import type { HttpClient } from '../http-client.ts'
import type { MirrorError } from '../mirror-error.ts'
import { below } from '../mirror-url.ts'
import type { MirrorFault } from './mirror-measurement.ts'

/** One answer, and how long it took. Times in milliseconds from sending the request. */
export interface Reply {
  readonly kind: 'found' | 'not-found' | 'failed'
  readonly firstByteMs: number
  readonly durationMs: number
  readonly bytes: number
  readonly data: Buffer | undefined
  readonly error: MirrorError | undefined
}

export interface InquiryOptions {
  readonly entry: ProxyUrl
  readonly client: HttpClient
  /** GONOPROXY and GOPRIVATE. */
  readonly neverAsk: (path: string) => boolean
}

/** Asks one mirror, and keeps count of what went wrong. */
export class MirrorInquiry {
  readonly entry: ProxyUrl
  readonly isDirectory: boolean
  readonly #options: InquiryOptions
  readonly #faults = new Map<MirrorFailureCode, { message: string; count: number }>()
  requests = 0
  failures = 0
  /** Anything that was an answer, 404 included. */
  answers = 0

  constructor(options: InquiryOptions) {
    this.#options = options
    this.entry = options.entry
    this.isDirectory = options.entry.url.startsWith('file:')
  }

  get faults(): readonly MirrorFault[] {
    return [...this.#faults].map(([code, { message, count }]) => ({ code, message, count }))
  }

  /** @throws PrivateModuleAskedError; the signal's reason */
  async askFile(
    module: ModuleVersion,
    kind: 'info' | 'zip',
    to: { readonly signal: AbortSignal; readonly onBytes?: (bytes: number) => void },
  ): Promise<Reply> {
    this.#refusePrivate(module.path)
    if (this.isDirectory) return this.#note(await this.#copy(module, kind))
    return await this.#ask(moduleFilePath(module, kind), { ...to, kind })
  }

  /** A path of the protocol other than a module's file: below a public module, or the checksum database's. */
  async askPath(path: string, signal: AbortSignal): Promise<Reply> {
    return await this.#ask(path, { signal, kind: 'data' })
  }

  noteFault(error: MirrorError): void {
    this.failures += 1
    const known = this.#faults.get(error.code) ?? { message: error.message, count: 0 }
    this.#faults.set(error.code, { ...known, count: known.count + 1 })
  }

  #refusePrivate(path: string): void {
    if (this.#options.neverAsk(path)) throw new PrivateModuleAskedError(path)
  }

  async #ask(
    path: string,
    { signal, kind, onBytes }: { signal: AbortSignal; kind: BodyKind; onBytes?: (bytes: number) => void },
  ): Promise<Reply> {
    const startMs = performance.now()
    let firstByteMs: number | undefined
    const onProgress = (bytes: number): void => {
      firstByteMs ??= performance.now() - startMs
      onBytes?.(bytes)
    }
    const { client, entry } = this.#options
    const url = below(entry.url, path)
    const rest = { kind, target: undefined, connection: 'kept', partial: undefined, signal, onProgress } as const
    this.requests += 1
    const result = await client.fetchFile({ url, ...rest })
    const durationMs = performance.now() - startMs
    const times = { firstByteMs: firstByteMs ?? durationMs, durationMs, bytes: 0, data: undefined, error: undefined }
    if (result.kind === 'fetched')
      return this.#note({ ...times, kind: 'found', bytes: result.bytes, data: result.data })
    const isMissing = FAILURE_CLASSES[result.error.code] === 'next'
    return this.#note({ ...times, kind: isMissing ? 'not-found' : 'failed', error: result.error })
  }

  async #copy(module: ModuleVersion, kind: 'info' | 'zip'): Promise<Reply> {
    const startMs = performance.now()
    this.requests += 1
    const result = await copyFromDirectory(fileURLToPath(this.entry.url), { module, kind }, undefined)
    const durationMs = performance.now() - startMs
    const times = { firstByteMs: durationMs, durationMs, bytes: 0, data: undefined, error: undefined }
    if (result.kind === 'fetched') return { ...times, kind: 'found', bytes: result.bytes, data: result.data }
    const isMissing = result.error.code === 'not-found'
    return { ...times, kind: isMissing ? 'not-found' : 'failed', error: result.error }
  }

  #note(reply: Reply): Reply {
    if (reply.kind === 'failed' && reply.error !== undefined) this.noteFault(reply.error)
    else this.answers += 1
    return reply
  }
}
