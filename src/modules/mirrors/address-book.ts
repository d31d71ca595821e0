import { lookup as systemLookup, type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { describeResolver, readResolverSettings } from '../../system/resolver.ts'

/** Every address of a host, as getaddrinfo gives them. */
export type ResolveHost = (host: string) => Promise<readonly LookupAddress[]>

/** The look-up did not end in time. Its code is that of a resolver that says "try again". */
class LookupTimeoutError extends Error {
  override readonly name = 'LookupTimeoutError'
  readonly code = 'EAI_AGAIN'

  constructor(host: string, timeoutMs: number) {
    const resolver = describeResolver(readResolverSettings())
    super(`the name ${host} was not resolved within ${timeoutMs} ms${resolver === '' ? '' : ` (${resolver})`}`)
  }
}

export interface AddressBookOptions {
  readonly timeoutMs: number
  /** Default: the system's resolver. */
  readonly resolve?: ResolveHost
}

/**
 * The addresses of hosts, looked up once per host and run. A look-up for each connection was seen to stall for five seconds now and
 * then, and each occupies one of the four threads that also write the files.
 */
export class AddressBook {
  readonly #resolve: ResolveHost
  readonly #timeoutMs: number
  readonly #running = new Map<string, Promise<readonly LookupAddress[]>>()
  readonly #known = new Map<string, Promise<readonly LookupAddress[]>>()
  /** The address that a connection was made to: the others are not tried any more, which a dead IPv6 would make cost time. */
  readonly #working = new Map<string, LookupAddress>()
  #workingFamily: number | undefined
  readonly #failed = new Set<string>()
  #turn: Promise<unknown> = Promise.resolve()

  constructor(options: AddressBookOptions) {
    this.#resolve = options.resolve ?? resolveBySystem
    this.#timeoutMs = options.timeoutMs
  }

  /** For the `lookup` option of node:net. */
  readonly lookup: LookupFunction = (host, options, callback) => {
    this.#addressesOf(host).then(
      addresses => {
        const [first] = addresses
        if (options.all === true) callback(null, [...addresses])
        else callback(null, first?.address ?? '', first?.family)
      },
      (error: unknown) => callback(error as NodeJS.ErrnoException, ''),
    )
  }

  /** A connection to the host was made. */
  connected(host: string, address: LookupAddress): void {
    this.#working.set(host, address)
    this.#failed.delete(host)
    this.#workingFamily = address.family
  }

  /** No connection to the host could be made: next time every address of it is tried. */
  failed(host: string): void {
    this.#working.delete(host)
    this.#failed.add(host)
  }

  async #addressesOf(host: string): Promise<readonly LookupAddress[]> {
    const working = this.#working.get(host)
    if (working !== undefined) return [working]
    const all = await this.#resolveOnce(host)
    // One family works here, the other was not seen to: each of its addresses would cost node's quarter of a second.
    if (this.#failed.has(host)) return all
    const likely = all.filter(address => address.family === this.#workingFamily)
    return likely.length > 0 ? likely : all
  }

  async #resolveOnce(host: string): Promise<readonly LookupAddress[]> {
    const known = this.#known.get(host)
    if (known !== undefined) return await known
    const pending = this.#inTurn(host)
    this.#known.set(host, pending)
    try {
      return await pending
    } catch (error) {
      // A failure is shared by those who wait for it, not remembered: the next attempt asks again.
      if (this.#known.get(host) === pending) this.#known.delete(host)
      throw error
    }
  }

  /** One look-up at a time. One that hangs gives up its turn at its time-out: a mirror behind it may have a resolver that works. */
  async #inTurn(host: string): Promise<readonly LookupAddress[]> {
    // It hangs already: nobody else has to wait for that again.
    if (this.#running.has(host)) return await this.#withTimeout(host)
    const before = this.#turn
    const own = before.then(async () => this.#withTimeout(host))
    this.#turn = own.catch(() => undefined)
    return await own
  }

  async #withTimeout(host: string): Promise<readonly LookupAddress[]> {
    let timer: NodeJS.Timeout | undefined
    const tooLate = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new LookupTimeoutError(host, this.#timeoutMs)), this.#timeoutMs)
    })
    try {
      return await Promise.race([this.#ask(host), tooLate])
    } finally {
      clearTimeout(timer)
    }
  }

  /** The look-up itself, which cannot be ended: who asks again joins it. libuv has two threads for them, and other names need one. */
  async #ask(host: string): Promise<readonly LookupAddress[]> {
    let running = this.#running.get(host)
    if (running === undefined) {
      running = this.#resolve(host).finally(() => this.#running.delete(host))
      this.#running.set(host, running)
    }
    return await running
  }
}

async function resolveBySystem(host: string): Promise<readonly LookupAddress[]> {
  return await new Promise((resolve, reject) => {
    systemLookup(host, { all: true }, (error, addresses) => {
      if (error === null) resolve(addresses)
      else reject(error)
    })
  })
}
