import type { ServerResponse } from 'node:http'
import { constants, type ServerHttp2Stream } from 'node:http2'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Throttle } from './throttle.ts'

/** One request under way, over HTTP/1 or HTTP/2. */
export interface Exchange {
  readonly method: string
  readonly path: string
  readonly authorization: string | undefined
  readonly range: string | undefined
  /** Of HTTP/2 too: node's compatibility API has the same methods. */
  readonly response: ServerResponse
  /** Only over HTTP/2. */
  readonly stream: ServerHttp2Stream | undefined
  /** The TCP socket below TLS. */
  readonly socket: Socket | undefined
  /** Aborts when the client is gone or the server closes. */
  readonly signal: AbortSignal
  /** Bandwidth of the whole server, if it is limited. */
  readonly throttle: Throttle | undefined
  readonly onStatus: (status: number) => void
  readonly onBytes: (bytes: number) => void
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

export async function sendAll(exchange: Exchange, reply: Answer): Promise<void> {
  await sendPart(exchange, reply, reply.body.length)
  end(exchange)
}

export async function sendPart(exchange: Exchange, reply: Answer, bytes: number): Promise<void> {
  writeHead(exchange, reply)
  if (exchange.method === 'HEAD') return
  const part = reply.body.subarray(0, bytes)
  if (exchange.throttle === undefined) await write(exchange, part)
  else await writeThrottled(exchange, part, exchange.throttle)
}

export function writeHead({ response, onStatus }: Exchange, reply: Answer): void {
  onStatus(reply.status)
  response.statusCode = reply.status
  for (const [name, value] of Object.entries(reply.headers)) response.setHeader(name, value)
  // Without this the headers would wait for the first byte of the body.
  response.flushHeaders()
}

export async function writeThrottled(exchange: Exchange, body: Buffer, throttle: Throttle): Promise<void> {
  for (let at = 0; at < body.length; at += throttle.chunkBytes) {
    const chunk = body.subarray(at, at + throttle.chunkBytes)
    await throttle.take(chunk.length, exchange.signal)
    await write(exchange, chunk)
  }
}

export async function writeBursts(
  exchange: Exchange,
  body: Buffer,
  burst: { bytes: number; everyMs: number },
): Promise<void> {
  for (let at = 0; at < body.length; at += burst.bytes) {
    if (at > 0) await sleep(burst.everyMs, undefined, { signal: exchange.signal })
    await write(exchange, body.subarray(at, at + burst.bytes))
  }
}

export async function write(exchange: Exchange, chunk: Buffer): Promise<void> {
  if (chunk.length === 0) return
  exchange.signal.throwIfAborted()
  exchange.onBytes(chunk.length)
  await new Promise<void>((resolve, reject) => {
    const onAbort = (): void => reject(exchange.signal.reason)
    exchange.signal.addEventListener('abort', onAbort, { once: true })
    exchange.response.write(chunk, error => {
      exchange.signal.removeEventListener('abort', onAbort)
      if (error) reject(error)
      else resolve()
    })
  })
}

export function end({ response }: Exchange): void {
  response.end()
}

export function reset({ stream, socket }: Exchange): void {
  if (stream === undefined) socket?.resetAndDestroy()
  else stream.close(constants.NGHTTP2_INTERNAL_ERROR)
}

/** A regular end of the connection (FIN), or of the stream. */
export function hangUp({ response, stream }: Exchange): void {
  if (stream === undefined) response.socket?.destroySoon()
  else response.end()
}

/** Holds the answer back until the client gives up or the server closes. */
export async function untilClosed({ signal }: Exchange): Promise<void> {
  if (signal.aborted) return
  await new Promise<void>(resolve => signal.addEventListener('abort', () => resolve(), { once: true }))
}
