import { spawn } from 'node:child_process'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { Throttle } from './throttle.ts'

export interface BackendOptions {
  /** Where the bare repositories are. */
  readonly root: string
  /** The path below it, e.g. `/team/mod.git/info/refs`. */
  readonly path: string
  readonly query: string
  readonly user: string | undefined
  /** Bounds what is sent, not what git computes. */
  readonly throttle: Throttle | undefined
  /** Then nothing more comes, and the connection stays. */
  readonly stallAfterBytes: number | undefined
  readonly signal: AbortSignal
  readonly onBytes: (bytes: number) => void
}

/** Lets `git http-backend` answer (git-http-backend(1); CGI is RFC 3875). */
export async function serveGit(
  request: IncomingMessage,
  response: ServerResponse,
  options: BackendOptions,
): Promise<void> {
  const child = spawn('git', ['http-backend'], {
    env: environmentFor(request, options),
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const stop = (): void => void child.kill('SIGKILL')
  options.signal.addEventListener('abort', stop, { once: true })
  // Where the backend ends before it has read the request, its answer says why.
  child.stdin.on('error', () => undefined)
  request.pipe(child.stdin)
  try {
    const send = pacedWriter(response, options)
    let head: Buffer | undefined = Buffer.alloc(0)
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      if (head === undefined) {
        await send(chunk)
        continue
      }
      head = Buffer.concat([head, chunk])
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) continue
      writeHead(response, head.subarray(0, end).toString())
      await send(head.subarray(end + 4))
      head = undefined
    }
    response.end()
  } finally {
    options.signal.removeEventListener('abort', stop)
    stop()
  }
}

function environmentFor(request: IncomingMessage, options: BackendOptions): Record<string, string> {
  const header = (name: string): string => String(request.headers[name] ?? '')
  return {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    HOME: options.root,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_PROJECT_ROOT: options.root,
    GIT_HTTP_EXPORT_ALL: '1',
    PATH_INFO: options.path,
    QUERY_STRING: options.query,
    REQUEST_METHOD: request.method ?? 'GET',
    REMOTE_ADDR: '127.0.0.1',
    REMOTE_USER: options.user ?? '',
    CONTENT_TYPE: header('content-type'),
    CONTENT_LENGTH: header('content-length'),
    HTTP_CONTENT_ENCODING: header('content-encoding'),
    // Protocol version 2, without which git lists every ref.
    GIT_PROTOCOL: header('git-protocol'),
  }
}

function writeHead(response: ServerResponse, head: string): void {
  response.statusCode = 200
  for (const line of head.split('\r\n')) {
    const [name = '', value = ''] = line.split(/:\s*/, 2)
    if (name.toLowerCase() === 'status') response.statusCode = Number(value.slice(0, 3))
    else response.setHeader(name, value)
  }
  response.flushHeaders()
}

/** Writes at the pace that the options allow. */
function pacedWriter(response: ServerResponse, options: BackendOptions): (chunk: Buffer) => Promise<void> {
  const { throttle, signal, stallAfterBytes = Infinity } = options
  let sentBytes = 0
  return async chunk => {
    const step = throttle?.chunkBytes ?? Math.max(1, chunk.length)
    for (let at = 0; at < chunk.length; at += step) {
      signal.throwIfAborted()
      const part = chunk.subarray(at, at + Math.min(step, stallAfterBytes - sentBytes))
      await throttle?.take(part.length, signal)
      sentBytes += part.length
      options.onBytes(part.length)
      if (!response.write(part)) await once(response, 'drain', { signal })
      // Here, and not at the next chunk: the whole answer may have come in one.
      if (sentBytes >= stallAfterBytes) await once(signal, 'abort')
    }
  }
}
