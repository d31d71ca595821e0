import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { ProxyEnvironmentError, proxyFor } from '../../../src/modules/mirrors/proxy-environment.ts'

const PROXIES = { httpsProxy: 'https.example.net:3128', httpProxy: 'http://user:pw@http.example.net', noProxy: '' }

function hostFor(url: string, noProxy = ''): string | undefined {
  return proxyFor(new URL(url), { ...PROXIES, noProxy })?.host
}

describe('which proxy', () => {
  it('goes by the scheme, and HTTP_PROXY is not for https', () => {
    expect(hostFor('https://mirror.example.com')).toBe('https.example.net:3128')
    expect(hostFor('http://mirror.example.com')).toBe('http.example.net')
    expect(proxyFor(new URL('https://mirror.example.com'), { ...PROXIES, httpsProxy: '' })).toBeUndefined()
  })

  it('is none for this machine', () => {
    for (const host of ['localhost', '127.0.0.1', '127.9.9.9', '[::1]']) {
      expect(hostFor(`http://${host}:8080/x`)).toBeUndefined()
      expect(hostFor(`https://${host}/x`)).toBeUndefined()
    }
  })

  it.each(['ftp://proxy.example.net', 'socks5://proxy.example.net', 'http://', '://', 'http://[::1'])(
    '%s cannot be used',
    httpsProxy => {
      const ask = (): unknown => proxyFor(new URL('https://mirror.example.com'), { ...PROXIES, httpsProxy })
      expect(ask).toThrow(ProxyEnvironmentError)
    },
  )
})

describe('NO_PROXY', () => {
  // golang.org/x/net/http/httpproxy, documentation of Config.NoProxy.
  it.each([
    ['example.com', 'https://example.com', true],
    ['example.com', 'https://mirror.example.com', true],
    ['example.com', 'https://notexample.com', false],
    ['.example.com', 'https://mirror.example.com', true],
    ['.example.com', 'https://example.com', false],
    ['*.example.com', 'https://mirror.example.com', true],
    ['*.example.com', 'https://example.com', false],
    ['EXAMPLE.com', 'https://Mirror.Example.COM', true],
    ['example.com:443', 'https://example.com', true],
    ['example.com:80', 'https://example.com', false],
    ['example.com:8443', 'https://example.com:8443', true],
    ['192.0.2.7', 'https://192.0.2.7', true],
    ['192.0.2.7', 'https://192.0.2.70', false],
    ['192.0.2.0/24', 'https://192.0.2.70', true],
    ['192.0.2.0/24', 'https://192.0.3.70', false],
    ['192.0.2.7:8443', 'https://192.0.2.7', false],
    ['2001:db8::1', 'https://[2001:db8::1]', true],
    ['[2001:db8::1]:443', 'https://[2001:db8::1]', true],
    ['2001:db8::/32', 'https://[2001:db8:1::1]', true],
    ['2001:db8::/32', 'https://[2001:db9::1]', false],
    ['*', 'https://anything.example', true],
    ['other.example, example.com', 'https://example.com', true],
    [' , ', 'https://example.com', false],
    ['192.0.2.0/99', 'https://192.0.2.1', false],
  ])('%s for %s: %s', (noProxy, url, bypasses) => {
    expect(hostFor(url, noProxy) === undefined).toBe(bypasses)
  })

  it('has an answer to anything', () => {
    fc.assert(
      fc.property(fc.string(), fc.webUrl(), (noProxy, url) => {
        expect(() => hostFor(url, noProxy)).not.toThrow()
      }),
    )
  })
})
