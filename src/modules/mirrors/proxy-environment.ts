import { BlockList, isIP } from 'node:net'

/** HTTPS_PROXY, HTTP_PROXY and NO_PROXY as the go command will see them, '' where unset. */
export interface ProxyEnvironment {
  readonly httpsProxy: string
  readonly httpProxy: string
  readonly noProxy: string
}

export const NO_PROXIES: ProxyEnvironment = Object.freeze({ httpsProxy: '', httpProxy: '', noProxy: '' })

/** A proxy variable that is no URL; the value may hold a password, so the message does not show it. */
export class ProxyEnvironmentError extends Error {
  override readonly name = 'ProxyEnvironmentError'
}

/**
 * The HTTP proxy for a URL, as the go command chooses it; undefined: none. Not undici's EnvHttpProxyAgent: that sends loopback
 * addresses through the proxy, uses HTTP_PROXY for https, and knows no address ranges, so that what go reaches we would not.
 * Source: golang.org/x/net/http/httpproxy Config.ProxyFunc.
 *
 * @throws ProxyEnvironmentError where the variable's value cannot be used
 */
export function proxyFor(url: URL, environment: ProxyEnvironment): URL | undefined {
  const value = url.protocol === 'https:' ? environment.httpsProxy : environment.httpProxy
  if (value.trim() === '' || bypassesProxy(url, environment.noProxy)) return undefined
  return parseProxyUrl(value.trim())
}

/** go knows socks5, too. undici's does not get through (7.30.2, "experimental"): such a proxy is left to the go command. */
const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:'])

function parseProxyUrl(value: string): URL {
  // "proxy:3128" is read as a URL with the scheme "proxy" by some and as a host by go.
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || url.hostname === '' || !SCHEMES.has(url.protocol))
    throw new ProxyEnvironmentError('HTTPS_PROXY or HTTP_PROXY is not the URL of an HTTP proxy')
  return url
}

function bypassesProxy(url: URL, noProxy: string): boolean {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1').toLowerCase()
  if (host === 'localhost' || isLoopback(host)) return true
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port
  return noProxy.split(',').some(rule => matchesRule(rule.trim().toLowerCase(), host, port))
}

function isLoopback(host: string): boolean {
  return isIP(host) === 4 ? host.startsWith('127.') : host === '::1'
}

function matchesRule(rule: string, host: string, port: string): boolean {
  if (rule === '') return false
  if (rule === '*') return true
  if (/^[0-9a-f.:]+\/[0-9]+$/.test(rule)) return isInRange(rule, host)
  const { host: name, port: rulePort } = splitPort(rule)
  if (name === '' || (rulePort !== '' && rulePort !== port)) return false
  if (isIP(name) !== 0) return sameAddress(name, host)
  // "example.com" and its subdomains; ".example.com" and "*.example.com" only the subdomains.
  const suffix = name.replace(/^\*\./, '.')
  return suffix.startsWith('.') ? host.endsWith(suffix) : host === suffix || host.endsWith(`.${suffix}`)
}

function splitPort(rule: string): { host: string; port: string } {
  const [, bracketed, port = ''] = /^\[([^\]]*)\](?::([0-9]+))?$/.exec(rule) ?? []
  if (bracketed !== undefined) return { host: bracketed, port }
  const [, name, namePort] = /^([^:]*):([0-9]+)$/.exec(rule) ?? []
  return name !== undefined && namePort !== undefined ? { host: name, port: namePort } : { host: rule, port: '' }
}

function isInRange(range: string, host: string): boolean {
  const [address = '', bits = ''] = range.split('/')
  const family = isIP(address)
  if (family === 0 || isIP(host) !== family || Number(bits) > (family === 4 ? 32 : 128)) return false
  const list = new BlockList()
  list.addSubnet(address, Number(bits), family === 4 ? 'ipv4' : 'ipv6')
  return list.check(host, family === 4 ? 'ipv4' : 'ipv6')
}

function sameAddress(address: string, host: string): boolean {
  const family = isIP(address)
  return isIP(host) === family && isInRange(`${address}/${family === 4 ? 32 : 128}`, host)
}
