import { matchesPrefixPatterns } from '../go/patterns.ts'
import type { ProxyEntry } from '../go/proxy-list.ts'
import { TOOLCHAIN_MODULE } from './toolchain-layout.ts'

/**
 * Where `golang.org/toolchain` really is: what its page names as the place of the module, so what `direct` means for it.
 * Source: golang.org/toolchain?go-get=1, `<meta name="go-import" content="golang.org/toolchain mod https://go.dev/dl/mod">`.
 */
export const TOOLCHAIN_ORIGIN = 'https://go.dev/dl/mod'

/**
 * GOPROXY as it stands for the toolchain module: `direct` is its origin, which speaks the proxies' protocol; a GONOPROXY that matches
 * leaves only that. Source: cmd/go/internal/modfetch/proxy.go TryProxies ("noproxy").
 */
export function toolchainProxies(entries: readonly ProxyEntry[], goNoProxy: string): readonly ProxyEntry[] {
  if (matchesPrefixPatterns(goNoProxy, TOOLCHAIN_MODULE)) return [origin(false)]
  return entries.map(entry => (entry.kind === 'direct' ? origin(entry.fallBackOnError) : entry))
}

function origin(fallBackOnError: boolean): ProxyEntry {
  return { kind: 'url', url: TOOLCHAIN_ORIGIN, label: TOOLCHAIN_ORIGIN, fallBackOnError }
}
