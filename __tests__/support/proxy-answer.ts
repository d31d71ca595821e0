import { setTimeout as sleep } from 'node:timers/promises'
import type { Content } from './proxy-content.ts'
import {
  type Answer,
  type Exchange,
  end,
  hangUp,
  reset,
  sendAll,
  sendPart,
  untilClosed,
  write,
  writeBursts,
  writeHead,
  writeThrottled,
} from './proxy-delivery.ts'
import type { Fault } from './proxy-faults.ts'
import { Throttle } from './throttle.ts'

/** Sends what a healthy server would, or what the fault makes of it. */
export async function answer(
  exchange: Exchange,
  content: Content | undefined,
  fault: Fault | undefined,
): Promise<void> {
  const healthy = answerFor(exchange, content)
  if (fault === undefined) return sendAll(exchange, healthy)
  switch (fault.kind) {
    case 'never-headers':
      return untilClosed(exchange)
    case 'delay':
      await sleep(fault.delayMs, undefined, { signal: exchange.signal })
      return sendAll(exchange, healthy)
    case 'reset':
      return reset(exchange)
    case 'status':
      return sendAll(exchange, textAnswer(fault.status, fault.headers?.()))
    case 'storm':
      return sendAll(exchange, textAnswer(fault.statuses[0] ?? 503))
    case 'basic-auth':
      return sendAll(exchange, isAuthorized(exchange, fault) ? healthy : UNAUTHORIZED)
    case 'redirect':
      return sendAll(exchange, textAnswer(302, { location: `${fault.to ?? ''}${exchange.path}` }))
    case 'body':
      return sendAll(exchange, changed(healthy, fault, exchange.path))
    case 'goaway':
      return sendGoAway(exchange, healthy, fault)
    case 'stall':
    case 'slow':
    case 'bursts':
    case 'reset-body':
    case 'short-body':
    case 'content-length':
    case 'endless-chunks':
    case 'rst-stream':
      return sendBadly(exchange, healthy, fault)
  }
}

type DeliveryFault = Extract<
  Fault,
  {
    kind: 'stall' | 'slow' | 'bursts' | 'reset-body' | 'short-body' | 'content-length' | 'endless-chunks' | 'rst-stream'
  }
>

/** The faults between the headers and the last byte. */
async function sendBadly(exchange: Exchange, healthy: Answer, fault: DeliveryFault): Promise<void> {
  const { body } = healthy
  switch (fault.kind) {
    case 'stall':
      await sendPart(exchange, healthy, fault.afterBytes)
      return untilClosed(exchange)
    case 'slow':
      writeHead(exchange, healthy)
      await writeThrottled(exchange, body, new Throttle(fault.bytesPerSecond))
      return end(exchange)
    case 'bursts':
      writeHead(exchange, healthy)
      await writeBursts(exchange, body, fault)
      return end(exchange)
    case 'reset-body':
      await sendPart(exchange, healthy, fault.afterBytes)
      return reset(exchange)
    case 'short-body':
      await sendPart(exchange, healthy, fault.afterBytes)
      return hangUp(exchange)
    case 'content-length':
      await sendPart(exchange, withLength(healthy, body.length + fault.delta), body.length)
      return hangUp(exchange)
    case 'endless-chunks':
      await sendPart(exchange, withLength(healthy, undefined), body.length)
      for (;;) {
        await sleep(fault.everyMs, undefined, { signal: exchange.signal })
        await write(exchange, Buffer.alloc(64))
      }
    case 'rst-stream':
      await sendPart(exchange, healthy, fault.afterBytes)
      return reset(exchange)
  }
}

async function sendGoAway(
  exchange: Exchange,
  healthy: Answer,
  fault: Extract<Fault, { kind: 'goaway' }>,
): Promise<void> {
  const { stream, socket } = exchange
  if (stream === undefined) return reset(exchange)
  const streamId = stream.id ?? 0
  const session = stream.session
  // Node cannot send "none was handled" (0): for the first stream of a connection both kinds name it as handled.
  session?.goaway(fault.errorCode, fault.answered ? streamId : streamId - 2)
  if (fault.answered) return sendAll(exchange, healthy)
  // The answer to a ping behind it shows that the client has read the GOAWAY.
  session?.ping(() => socket?.end())
}

function answerFor(exchange: Exchange, content: Content | undefined): Answer {
  if (content === undefined) return textAnswer(404)
  const { body, contentType } = content
  const headers = { 'content-type': contentType, 'content-length': String(body.length), 'accept-ranges': 'bytes' }
  const range = /^bytes=([0-9]+)-([0-9]*)$/.exec(exchange.range ?? '')
  if (range === null) return { status: 200, headers, body }
  const first = Number(range[1])
  if (first >= body.length) return textAnswer(416, { 'content-range': `bytes */${body.length}` })
  const last = range[2] === '' ? body.length - 1 : Math.min(Number(range[2]), body.length - 1)
  const part = body.subarray(first, last + 1)
  const partial = { 'content-range': `bytes ${first}-${last}/${body.length}`, 'content-length': String(part.length) }
  return { status: 206, headers: { ...headers, ...partial }, body: part }
}

function textAnswer(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  const body = Buffer.from(status === 404 ? 'not found\n' : `status ${status}\n`)
  const own = { 'content-type': 'text/plain; charset=utf-8', 'content-length': String(body.length) }
  return { status, headers: { ...own, ...headers }, body }
}

const UNAUTHORIZED: Answer = textAnswer(401, { 'www-authenticate': 'Basic realm="modules"' })

function isAuthorized(exchange: Exchange, { user, password }: { user: string; password: string }): boolean {
  return exchange.authorization === `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
}

function changed(healthy: Answer, fault: Extract<Fault, { kind: 'body' }>, path: string): Answer {
  const body = fault.change(healthy.body, path)
  const type = fault.contentType === undefined ? {} : { 'content-type': fault.contentType }
  // A page in place of everything is 200 even for what does not exist.
  const status = fault.contentType === undefined ? healthy.status : 200
  return { status, body, headers: { ...healthy.headers, ...type, 'content-length': String(body.length) } }
}

function withLength(healthy: Answer, length: number | undefined): Answer {
  const { 'content-length': _own, ...headers } = healthy.headers
  return { ...healthy, headers: length === undefined ? headers : { ...headers, 'content-length': String(length) } }
}
