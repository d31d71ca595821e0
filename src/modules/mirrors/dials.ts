import type { LookupAddress } from 'node:dns'
import { isIP, type Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import { describeResolver, readResolverSettings } from '../../system/resolver.ts'
import { describeIssuer, type Issuer, readIssuer } from './issuer.ts'

/** How far a connection is. `tunnel`: the HTTP proxy has been asked to open one. */
export type DialStage = 'resolving' | 'connecting' | 'tls' | 'tunnel'

/** A connection that is being made. */
export interface Dial {
  readonly host: string
  readonly stage: DialStage
  /** When the stage began, and all of it: performance.now(). */
  readonly sinceMs: number
  readonly startedMs: number
  /** The one that is tried now. */
  readonly address: LookupAddress | undefined
}

/** `a.example.com at 192.0.2.1 (IPv4)`; a name that is being looked up with who is asked for it. */
export function describeDial({ host, stage, address }: Dial): string {
  const resolver = stage === 'resolving' ? describeResolver(readResolverSettings()) : ''
  if (resolver !== '') return `${host}, ${resolver}`
  return address === undefined ? host : `${host} at ${address.address} (IPv${address.family})`
}

type OpenDial = { -readonly [K in keyof Dial]: Dial[K] }

/** The connections that are being made, and who signed the certificates of those that were. */
export class Dials {
  readonly #open = new Set<OpenDial>()
  readonly #issuers = new Map<string, Issuer>()

  /** Follows a socket of node:net or node:tls from its beginning. @returns to be called when it is connected or has failed */
  watch(host: string, socket: Socket): () => void {
    const now = performance.now()
    const family = isIP(host)
    const dial: OpenDial = {
      host,
      stage: family === 0 ? 'resolving' : 'connecting',
      sinceMs: now,
      startedMs: now,
      address: family === 0 ? undefined : { address: host, family },
    }
    this.#open.add(dial)
    const enter = (stage: DialStage): void => {
      dial.stage = stage
      dial.sinceMs = performance.now()
    }
    socket.once('lookup', () => enter('connecting'))
    socket.on('connectionAttempt', (address: string, _port: number, family: number) => {
      dial.address = { address, family }
      if (dial.stage === 'resolving') enter('connecting')
    })
    if (socket instanceof TLSSocket) {
      socket.once('connect', () => enter('tls'))
      // Before node looks at the result: after a certificate that it refuses there is nothing left to ask.
      socket.prependOnceListener('secure', () => this.#noteIssuer(host, socket))
    }
    return () => void this.#open.delete(dial)
  }

  /** A tunnel through an HTTP proxy is being asked for. @returns to be called when it is there or was refused */
  watchTunnel(proxyHost: string): () => void {
    const now = performance.now()
    const dial: OpenDial = { host: proxyHost, stage: 'tunnel', sinceMs: now, startedMs: now, address: undefined }
    this.#open.add(dial)
    return () => void this.#open.delete(dial)
  }

  /** Of those to a host the one that has been under way for longest. */
  to(host: string): Dial | undefined {
    return [...this.#open].find(dial => dial.host === host)
  }

  /** Who vouches for a host, in words; undefined where no certificate of it was seen. */
  issuerOf(host: string): string | undefined {
    const issuer = this.#issuers.get(host)
    return issuer === undefined ? undefined : describeIssuer(issuer)
  }

  #noteIssuer(host: string, socket: TLSSocket): void {
    const issuer = readIssuer(socket)
    if (issuer !== undefined) this.#issuers.set(host, issuer)
  }
}
