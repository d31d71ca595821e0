import type { ProxyEntry } from '../go/proxy-list.ts'
import { type Credential, secretProblem } from './credential.ts'

export interface MirrorCredentials {
  readonly credentials: readonly Credential[]
  /** Labels of mirrors whose user and password netrc cannot hold. */
  readonly unfit: readonly string[]
}

/**
 * What URLs of GOPROXY have of users and passwords, for netrc: later steps get the URLs without them. Once with the path, which go 1.24
 * and later compare, and once for the whole host, which is all that those before know (cmd/go/internal/auth/auth.go).
 */
export function mirrorCredentials(entries: readonly ProxyEntry[]): MirrorCredentials {
  const credentials: Credential[] = []
  const unfit: string[] = []
  for (const entry of entries) {
    if (entry.kind !== 'url') continue
    const { protocol, username, password, host, pathname } = new URL(entry.url)
    // Over plain HTTP go sends none (cmd/go/internal/web/http.go).
    if (protocol !== 'https:' || (username === '' && password === '')) continue
    const account = { login: decodeURIComponent(username), password: decodeURIComponent(password) }
    if (Object.values(account).some(word => word === '' || secretProblem(word) !== undefined)) unfit.push(entry.label)
    else
      for (const path of new Set([pathname.replaceAll(/^\/|\/$/g, ''), '']))
        credentials.push({ host, path, ...account })
  }
  return { credentials, unfit }
}
