import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { readDefaultProxy } from '../go/env.ts'
import { parseProxyList, type ProxyEntry, ProxyListError } from '../go/proxy-list.ts'

/** GOPROXY's value as a list; what go would refuse is an empty list and a finding. */
export function readProxyList(value: string): {
  readonly entries: readonly ProxyEntry[]
  readonly findings: readonly Finding[]
} {
  try {
    return { entries: parseProxyList(value), findings: [] }
  } catch (error) {
    if (!(error instanceof ProxyListError)) throw error
    const code = error.bareWord === undefined ? 'goproxy-invalid' : 'goproxy-bare-word'
    return { entries: [], findings: [finding(code, { message: error.message })] }
  }
}

/** Hosts of the proxies that a Go distribution uses by default. */
export async function defaultProxyHosts(goRoot: string): Promise<readonly string[]> {
  const value = await readDefaultProxy(goRoot)
  return readProxyList(value ?? '').entries.flatMap(entry => (entry.kind === 'url' ? [new URL(entry.url).host] : []))
}
