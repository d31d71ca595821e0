import type { Dispatcher } from 'undici'

/**
 * What a request waits for. `connection`: for one to be made, see Dials for how far that is; `headers`: it was sent; `body`: more of the
 * file; `disk`: what came is being written.
 */
export type RequestStage = 'connection' | 'headers' | 'body' | 'disk'

/** One request under way, as it goes from stage to stage. For whoever asks what is waited for, while it waits. */
export class RequestWatch {
  /** Where it goes; redirects lead elsewhere. */
  url: URL | undefined
  /** The HTTP proxy on the way. */
  proxy: URL | undefined
  #stage: RequestStage = 'connection'
  #sinceMs = performance.now()
  #bytes = 0
  #bodySinceMs: number | undefined

  get stage(): RequestStage {
    return this.#stage
  }

  /** When the stage began, or in the body the last byte came; performance.now(). */
  get sinceMs(): number {
    return this.#sinceMs
  }

  get bytes(): number {
    return this.#bytes
  }

  /** Of the body so far; undefined before it. */
  bytesPerSecond(nowMs: number): number | undefined {
    return this.#bodySinceMs === undefined ? undefined : (this.#bytes * 1000) / Math.max(1, nowMs - this.#bodySinceMs)
  }

  /** A request is about to be sent, once there is a connection. */
  sending(url: URL, proxy: URL | undefined): void {
    this.url = url
    this.proxy = proxy
    this.enter('connection')
  }

  enter(stage: RequestStage): void {
    this.#stage = stage
    this.#sinceMs = performance.now()
    if (stage === 'body') this.#bodySinceMs ??= this.#sinceMs
  }

  received(bytes: number): void {
    this.#bytes += bytes
    this.enter('disk')
  }
}

/** undici tells when a request that was given as `opaque` has its connection. */
export const watchRequests: Dispatcher.DispatcherComposeInterceptor = dispatch => (options, handler) => {
  const watch: unknown = 'opaque' in options ? options.opaque : undefined
  return dispatch(options, watch instanceof RequestWatch ? new WatchedHandler(handler, watch) : handler)
}

type Handler = Dispatcher.DispatchHandler
type Arguments<K extends keyof Handler> = Parameters<NonNullable<Handler[K]>>

/** Hands everything on. */
class WatchedHandler implements Handler {
  readonly #handler: Handler
  readonly #watch: RequestWatch

  constructor(handler: Handler, watch: RequestWatch) {
    this.#handler = handler
    this.#watch = watch
  }

  onRequestStart(...args: Arguments<'onRequestStart'>): void {
    this.#watch.enter('headers')
    this.#handler.onRequestStart?.(...args)
  }

  onRequestUpgrade(...args: Arguments<'onRequestUpgrade'>): void {
    this.#handler.onRequestUpgrade?.(...args)
  }

  onResponseStart(...args: Arguments<'onResponseStart'>): void {
    this.#handler.onResponseStart?.(...args)
  }

  onResponseData(...args: Arguments<'onResponseData'>): void {
    this.#handler.onResponseData?.(...args)
  }

  onResponseEnd(...args: Arguments<'onResponseEnd'>): void {
    this.#handler.onResponseEnd?.(...args)
  }

  onResponseError(...args: Arguments<'onResponseError'>): void {
    this.#handler.onResponseError?.(...args)
  }
}
