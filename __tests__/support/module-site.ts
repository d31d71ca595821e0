import type { Site } from './internet.ts'
import type { SyntheticModule } from './module-builder.ts'
import { type ContentSource, contentOfModules } from './proxy-content.ts'

export interface ModuleSiteOptions {
  readonly modules: readonly SyntheticModule[]
  /** Besides them. */
  readonly content?: ContentSource
  /** What is before the module's path, e.g. `/artifactory/api/go/go`. Default none. */
  readonly base?: string
  /** Whether this Authorization header is let in. Default: everybody. */
  readonly accepts?: (authorization: string | undefined) => boolean
  /** Of WWW-Authenticate. Default `Basic realm="modules"`. */
  readonly challenge?: string
}

/** A module proxy as a host of the test's internet. `/sumdb/` is 404 there: go then asks the database itself. */
export function moduleSite(options: ModuleSiteOptions): Site {
  const { base = '', accepts = () => true, challenge = 'Basic realm="modules"' } = options
  const content = contentOfModules(options.modules)
  return async ({ request, response, url }) => {
    const path = decodeURIComponent(url.pathname)
    if (!accepts(request.headers.authorization)) {
      response.writeHead(401, { 'www-authenticate': challenge, 'content-type': 'text/plain' }).end('who are you?\n')
      return
    }
    const rest = path.startsWith(`${base}/`) ? path.slice(base.length) : undefined
    const found = rest === undefined ? undefined : ((await content(rest)) ?? (await options.content?.(rest)))
    if (found === undefined) response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n')
    else
      response
        .writeHead(200, { 'content-type': found.contentType, 'content-length': String(found.body.length) })
        .end(found.body)
  }
}

/** `accepts` for one user. */
export function basic(user: string, password: string): (authorization: string | undefined) => boolean {
  const expected = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
  return authorization => authorization === expected
}

/** `accepts` for one token. */
export function bearer(token: string): (authorization: string | undefined) => boolean {
  return authorization => authorization === `Bearer ${token}`
}
