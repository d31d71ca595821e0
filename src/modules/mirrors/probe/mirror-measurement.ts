import type { ModuleVersion } from '../../../go/module-path.ts'
import type { MirrorFailureCode } from '../classify.ts'

/** The way to a mirror, step by step, in milliseconds. What did not come so far is not there. */
export interface ConnectionMeasurement {
  /** The look-up of the name; not there for an address. */
  readonly dnsMs?: number
  /** TCP; through an HTTP proxy, until it has opened the tunnel. */
  readonly connectMs?: number
  readonly tlsMs?: number
  /** Which one answered. */
  readonly address?: string
  /** Who signed the certificate: a company's name here is its interception. */
  readonly issuer?: string
  readonly throughProxy: boolean
}

export interface MirrorFault {
  readonly code: MirrorFailureCode
  /** The first time it happened: one line, without secrets. */
  readonly message: string
  readonly count: number
}

/** What a mirror did when it was asked. Times in milliseconds. */
export interface MirrorMeasurement {
  /** The entry's label, without user and password. */
  readonly url: string
  readonly kind: 'proxy' | 'directory'
  /**
   * `dead`: nothing that it was asked was answered. `fails`: some of it. `not-asked`: only go knows how to log in there (GOAUTH), or there was
   * no time left.
   */
  readonly state: 'works' | 'fails' | 'dead' | 'not-asked'
  readonly connection: ConnectionMeasurement | undefined
  /** Of the first request, with its connection. */
  readonly firstByteMs: number | undefined
  /** All requests, and those that ended in a fault. */
  readonly requests: number
  readonly failures: number
  readonly faults: readonly MirrorFault[]
  /** Of `.info` requests on connections that were there, to the last byte. */
  readonly p50Ms: number | undefined
  readonly p95Ms: number | undefined
  /** While bodies of zips came, several at once; undefined where there was too little to tell. */
  readonly bytesPerSecond: number | undefined
  /** Of the zips that came whole, the mean. */
  readonly zipBytes: number | undefined
  /** Whether `/sumdb/NAME/supported` is answered with 200. */
  readonly checksumDatabase: 'proxied' | 'not-proxied' | 'unknown'
  /** The newest version that it lists of one public module, and `@latest`. */
  readonly newest: { readonly module: string; readonly version: string } | undefined
  /** Modules of the project. */
  readonly has: readonly ModuleVersion[]
  readonly lacks: readonly ModuleVersion[]
}
