import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What happens to a request between a client and its S3 server. */
export type S3Fault =
  /** Accepted, never answered. */
  | { readonly kind: 'never' }
  /** The connection is reset instead of an answer. */
  | { readonly kind: 'reset' }
  /** Answered in the server's place, as S3 answers errors. */
  | {
      readonly kind: 'error'
      readonly status: number
      readonly code: string
      readonly headers?: Readonly<Record<string, string>>
    }
  /** The answer's body stops so far, and the connection stays open, or is reset. */
  | { readonly kind: 'stall' | 'cut'; readonly afterBytes: number }
  /** A byte of the answer's body is another one. */
  | { readonly kind: 'flip'; readonly at: number }
  /** Done by the server, and then the answer is lost. */
  | { readonly kind: 'lose-answer' }

export interface S3FaultRule {
  /** Matched against `METHOD /bucket/key?query`. Default: all. */
  readonly on?: RegExp
  /** How often. Default: always. */
  readonly times?: number
  readonly fault: S3Fault
}

/** A reverse proxy in front of an S3 server that misbehaves as told. As HTTP_PROXY it leads to that server whatever the host. */
export interface S3Proxy {
  readonly url: string
  /** `METHOD /bucket/key?query` in the order in which they came; with the host in front of the path where it was asked as an HTTP proxy. */
  readonly requests: readonly string[]
  setFaults(rules: readonly S3FaultRule[]): void
  clearRequests(): void
  close(): Promise<void>
}

export async function startS3Proxy(target: string): Promise<S3Proxy> {
  const requests: string[] = []
  let rules: { readonly rule: S3FaultRule; left: number }[] = []
  const server = createServer((incoming, outgoing) => {
    const line = `${incoming.method} ${decodeURIComponent(incoming.url ?? '')}`
    requests.push(line)
    const found = rules.find(({ rule, left }) => left > 0 && (rule.on?.test(line) ?? true))
    if (found !== undefined) found.left -= 1
    serve({ incoming, outgoing, target, fault: found?.rule.fault })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    setFaults: next => {
      rules = next.map(rule => ({ rule, left: rule.times ?? Number.POSITIVE_INFINITY }))
    },
    clearRequests: () => {
      requests.length = 0
    },
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

interface Exchange {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
  readonly target: string
  readonly fault: S3Fault | undefined
}

function serve(exchange: Exchange): void {
  const { incoming, outgoing, fault } = exchange
  outgoing.on('error', () => undefined)
  if (fault?.kind === 'never') incoming.resume()
  else if (fault?.kind === 'reset') incoming.socket.resetAndDestroy()
  else if (fault?.kind === 'error') answerError(exchange, fault)
  else forward(exchange)
}

function answerError({ incoming, outgoing }: Exchange, fault: Extract<S3Fault, { readonly kind: 'error' }>): void {
  incoming.resume()
  const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${fault.code}</Code><Message>As told.</Message></Error>`
  const headers = { 'content-type': 'application/xml', date: new Date().toUTCString(), ...fault.headers }
  outgoing.writeHead(fault.status, headers).end(incoming.method === 'HEAD' ? undefined : body)
}

/** The Host header stays: it is part of what was signed. */
function forward({ incoming, outgoing, target, fault }: Exchange): void {
  const { method, headers } = incoming
  const { hostname, port } = new URL(target)
  const path = (incoming.url ?? '').replace(/^http:\/\/[^/]*/, '')
  const passed = request({ hostname, port, method, path, headers }, answer => {
    if (fault?.kind === 'lose-answer') {
      answer.resume().once('end', () => incoming.socket.resetAndDestroy())
      return
    }
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    let sent = 0
    answer.on('data', (part: Buffer) => {
      const start = sent
      sent += part.length
      if (fault?.kind === 'flip' && start <= fault.at && fault.at < sent)
        part[fault.at - start] = 0xff - (part[fault.at - start] ?? 0)
      if ((fault?.kind === 'stall' || fault?.kind === 'cut') && sent > fault.afterBytes) {
        answer.destroy()
        outgoing.write(part.subarray(0, fault.afterBytes - start), () => {
          if (fault.kind === 'cut') incoming.socket.resetAndDestroy()
        })
        return
      }
      if (!outgoing.write(part)) {
        answer.pause()
        outgoing.once('drain', () => answer.resume())
      }
    })
    answer.once('end', () => outgoing.end())
  })
  passed.on('error', () => incoming.socket.destroy())
  incoming.pipe(passed)
  outgoing.once('close', () => passed.destroy())
}
