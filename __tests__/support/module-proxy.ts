import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import type { ServerHttp2Stream } from 'node:http2'
import { setTimeout as sleep } from 'node:timers/promises'
import type { SyntheticModule } from './module-builder.ts'
import { answer } from './proxy-answer.ts'
import { type ContentSource, contentOfDirectory, contentOfFiles, contentOfModules } from './proxy-content.ts'
import { type Faults, faultChooser } from './proxy-faults.ts'
import { type ListenerOptions, listen } from './proxy-listener.ts'
import { Throttle } from './throttle.ts'

export interface ModuleProxyOptions extends ListenerOptions {
  /** What it serves: modules made by the test, a directory in GOPROXY layout, or both (modules first). */
  readonly modules?: readonly SyntheticModule[]
  readonly root?: string
  /** Served below `/sumdb/<name>/`, as mirrors do. */
  readonly checksumDatabase?: { readonly name: string; readonly files: ReadonlyMap<string, Buffer> }
  /** Anything else, in place of a proxy's paths: a checksum database's own server, with the same faults. */
  readonly content?: ContentSource
  readonly faults?: Faults
  /** Before the headers of every answer. */
  readonly latencyMs?: number
  /** Bandwidth that all answers share. */
  readonly bytesPerSecond?: number
  /** Whether Range requests are honoured. Default true. */
  readonly ranges?: boolean
  /** Default true. */
  readonly keepAlive?: boolean
}

export interface LoggedRequest {
  readonly method: string
  /** With the query; percent-decoded, since go sends `!` as `%21`. */
  readonly path: string
  readonly headers: IncomingHttpHeaders
  /** Milliseconds since the server's start. */
  readonly atMs: number
  readonly httpVersion: string
  /** Connections are counted from 1. */
  readonly connection: number
  /** 0 until headers were sent. */
  readonly status: number
  /** Body bytes handed to the socket so far. */
  readonly sentBytes: number
}

export interface ModuleProxy extends AsyncDisposable {
  /** For GOPROXY; without a slash at the end. */
  readonly url: string
  readonly port: number
  readonly requests: readonly LoggedRequest[]
  /** Replaces the rules; their counts begin anew. */
  setFaults(faults: Faults): void
  /** Forgets the log. */
  clear(): void
  /** Ends all connections at once, stalled ones too. Also at the end of an `await using`. */
  close(): Promise<void>
}

/** A GOPROXY server on loopback that serves well, but for the faults it is told. Without a checksum database `/sumdb/` is 404: go then asks elsewhere. */
export async function startModuleProxy(options: ModuleProxyOptions): Promise<ModuleProxy> {
  const startedMs = performance.now()
  const requests: LoggedRequest[] = []
  const closing = new AbortController()
  const source = contentOf(options)
  const throttle = options.bytesPerSecond === undefined ? undefined : new Throttle(options.bytesPerSecond)
  let chooseFault = faultChooser(options.faults ?? [])

  const handle = async (request: IncomingMessage, response: ServerResponse, signal: AbortSignal): Promise<void> => {
    const connection = listener.connectionOf(request)
    const log = { ...logEntry(request), atMs: performance.now() - startedMs, connection: connection?.number ?? 0 }
    requests.push(log)
    const fault = chooseFault(log)
    if (options.latencyMs !== undefined) await sleep(options.latencyMs, undefined, { signal })
    const content = await source(log.path.replace(/\?.*$/, ''))
    if (options.keepAlive === false && request.httpVersionMajor === 1) response.setHeader('connection', 'close')
    const exchange = {
      ...log,
      authorization: request.headers.authorization,
      range: options.ranges === false ? undefined : request.headers.range,
      response,
      stream: streamOf(response),
      socket: connection?.socket,
      signal,
      throttle,
      onStatus: (status: number) => {
        log.status = status
      },
      onBytes: (bytes: number) => {
        log.sentBytes += bytes
      },
    }
    await answer(exchange, content, fault)
  }

  const listener = await listen(options, (request, response) => {
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    handle(request, response, AbortSignal.any([gone.signal, closing.signal])).catch((error: unknown) => {
      // The client left or the server closes: there is nobody to tell. Anything else is a mistake of this server, and shows.
      if (!gone.signal.aborted && !closing.signal.aborted) response.destroy(error as Error)
    })
  })
  const close = async (): Promise<void> => {
    closing.abort()
    await listener.close()
  }
  return {
    url: listener.url,
    port: listener.port,
    requests,
    setFaults(faults) {
      chooseFault = faultChooser(faults)
    },
    clear() {
      requests.length = 0
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}

function logEntry(
  request: IncomingMessage,
): Omit<LoggedRequest, 'status' | 'sentBytes'> & { status: number; sentBytes: number } {
  const { method = 'GET', url = '/', headers, httpVersion } = request
  return { method, path: decodePath(url), headers, httpVersion, atMs: 0, connection: 0, status: 0, sentBytes: 0 }
}

function decodePath(url: string): string {
  return /%(?![0-7][0-9a-fA-F])/.test(url) ? url : decodeURIComponent(url)
}

function contentOf(options: ModuleProxyOptions): ContentSource {
  const sources = [contentOfModules(options.modules ?? [])]
  if (options.root !== undefined) sources.push(contentOfDirectory(options.root))
  const database = options.checksumDatabase
  if (database !== undefined) sources.push(contentOfFiles(database.files, `/sumdb/${database.name}/`))
  if (options.content !== undefined) sources.push(options.content)
  return async path => {
    for (const source of sources) {
      const found = await source(path)
      if (found !== undefined) return found
    }
    return undefined
  }
}

function streamOf(response: ServerResponse): ServerHttp2Stream | undefined {
  return 'stream' in response ? (response.stream as ServerHttp2Stream) : undefined
}
