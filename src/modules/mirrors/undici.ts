import type { Dispatcher as DispatcherType } from 'undici'
import requestOf from 'undici/lib/api/api-request.js'

// The parts of undici that are used here. The whole, with fetch, caches and web sockets, takes 130 ms of CPU to load; these take 55 ms (undici 7.30,
// Node 24, on two cores). An action is loaded twice in each job, and pays it both times.
export { default as buildConnector } from 'undici/lib/core/connect.js'
export { default as errors } from 'undici/lib/core/errors.js'
export { default as Agent } from 'undici/lib/dispatcher/agent.js'
export { default as Dispatcher } from 'undici/lib/dispatcher/dispatcher.js'
export { default as ProxyAgent } from 'undici/lib/dispatcher/proxy-agent.js'

export interface HttpRequest extends Omit<DispatcherType.RequestOptions, 'origin' | 'path' | 'method' | 'opaque'> {
  /** Whatever the dispatcher's interceptors understand. */
  readonly opaque?: unknown
  /** Default: GET. */
  readonly method?: DispatcherType.HttpMethod
  readonly dispatcher: DispatcherType
}

/** One request, as undici's `request`, but never by its global dispatcher. */
export async function request(
  url: URL | string,
  { dispatcher, method = 'GET', opaque = null, ...options }: HttpRequest,
): Promise<DispatcherType.ResponseData> {
  const { origin, pathname, search } = new URL(url)
  return requestOf.call(dispatcher, {
    ...options,
    opaque: opaque as null,
    method,
    origin,
    path: `${pathname}${search}`,
  })
}
