import { describe, expect, it } from '@jest/globals'
import {
  contradictions,
  type ObservedFacts,
  observedContradictions,
  type Setting,
} from '../../../src/config/contradictions.ts'
import { parseProxyList } from '../../../src/go/proxy-list.ts'

interface Given extends Partial<Omit<ObservedFacts, 'setting' | 'proxyList'>> {
  readonly settings?: Readonly<Record<string, string | Setting>>
  readonly goproxy?: string
}

function facts({ settings = {}, goproxy = 'https://mirror.example.com', ...rest }: Given): ObservedFacts {
  return {
    setting: name => {
      const given = settings[name]
      return typeof given === 'object' ? given : { value: given ?? '', source: 'environment' }
    },
    proxyList: parseProxyList(goproxy),
    defaultProxyHosts: [],
    vendor: 'none',
    wantsDownload: true,
    missingModules: 0,
    proxies: { httpProxy: '', httpsProxy: '', noProxy: '' },
    loopbackServers: [],
    failingMirrors: new Set(),
    privateHosts: [],
    ...rest,
  }
}

const told = (given: Given): readonly (readonly [string, string, string])[] =>
  observedContradictions(facts(given)).map(({ code, severity, message }) => [code, severity, message])

const PROXY = { httpProxy: 'http://proxy.example.com:3128', httpsProxy: '', noProxy: '' }
const [LOCAL, NAMED] = [new URL('http://127.0.0.1:3000'), new URL('http://athens.example.com:3000')]

describe('contradictions of the configuration', () => {
  it('none, where there are none', () => {
    expect(told({ settings: { GOSUMDB: 'sum.golang.org', GOPRIVATE: 'git.example.com,*.corp.example.com' } })).toEqual(
      [],
    )
  })

  it.each<[what: string, Given, code: string, severity: string, said: RegExp]>([
    [
      'GO111MODULE=off',
      { settings: { GO111MODULE: 'off' } },
      'modules-switched-off',
      'warning',
      /set in the environment/,
    ],
    [
      'GO111MODULE=off by go env -w',
      { settings: { GO111MODULE: { value: 'off', source: 'go-env' } } },
      'modules-switched-off',
      'warning',
      /go env -w/,
    ],
    [
      '-mod=vendor without the folder',
      { settings: { GOFLAGS: '-v -mod=vendor' } },
      'vendor-beside-download',
      'warning',
      /no vendor folder/,
    ],
    [
      'a vendor folder that is not used',
      { vendor: 'unused', settings: { GOFLAGS: '-mod=mod' } },
      'vendor-beside-download',
      'notice',
      /-mod=mod/,
    ],
    ['off with a cold cache', { goproxy: 'off', missingModules: 3 }, 'goproxy-off-cold-cache', 'error', /lacks 3 of/],
    [
      'GOSUMDB=off in the environment',
      { settings: { GOSUMDB: 'off' } },
      'checksum-database-off',
      'warning',
      /GOSUMDB=off/,
    ],
    [
      'GOSUMDB=off by the input',
      { settings: { GOSUMDB: { value: 'off', source: 'input' } } },
      'checksum-database-off',
      'notice',
      /set by an input/,
    ],
    ['GOPRIVATE=*', { settings: { GOPRIVATE: '*' } }, 'checksum-database-off', 'warning', /GOPRIVATE=\* matches every/],
    [
      'a comma between public mirrors',
      { goproxy: 'https://goproxy.io,https://goproxy.cn,direct' },
      'comma-stops-fallback',
      'notice',
      /does not ask https:\/\/goproxy\.cn/,
    ],
    [
      'a comma behind what fails',
      { goproxy: 'https://a.example.com,direct', failingMirrors: new Set(['https://a.example.com']) },
      'comma-stops-fallback',
      'warning',
      /never gets to direct/,
    ],
    [
      'a name of this machine behind a proxy',
      { proxies: PROXY, loopbackServers: [NAMED] },
      'proxy-captures-loopback',
      'warning',
      /HTTP_PROXY sends requests for athens\.example\.com:3000/,
    ],
    [
      'an address of this machine, which git would ask through the proxy',
      { proxies: PROXY, loopbackServers: [LOCAL] },
      'proxy-captures-loopback',
      'notice',
      /NO_PROXY does not name 127\.0\.0\.1/,
    ],
    [
      'private modules without a credential',
      { privateHosts: [{ host: 'git.example.com', modules: 2, hasCredential: false, works: false }] },
      'private-without-credentials',
      'warning',
      /git\.example\.com .* there: 2/,
    ],
  ])('%s', (_what, given, code, severity, said) => {
    expect(told(given)).toEqual([[code, severity, expect.stringMatching(said)]])
  })

  it.each<[what: string, Given]>([
    ['off with all that is needed', { goproxy: 'off' }],
    ['a comma behind a company’s proxy', { goproxy: 'https://proxy.example.com,https://goproxy.io' }],
    ['a comma before direct, as go has it', { goproxy: 'https://goproxy.io,direct' }],
    ['NO_PROXY names it', { proxies: { ...PROXY, noProxy: 'localhost,127.0.0.1' }, loopbackServers: [LOCAL] }],
    ['no proxy for its scheme', { proxies: PROXY, loopbackServers: [new URL('https://127.0.0.1')] }],
    ['-mod=vendor, nothing to download', { settings: { GOFLAGS: '-mod=vendor' }, wantsDownload: false }],
    [
      'anybody may read it',
      { privateHosts: [{ host: 'git.example.com', modules: 2, hasCredential: false, works: true }] },
    ],
  ])('nothing is said of: %s', (_what, given) => {
    expect(told(given)).toEqual([])
  })

  it('what would only be known by looking around is not told in every run', () => {
    const all = facts({ settings: { GO111MODULE: 'off', GOSUMDB: 'off' }, goproxy: 'off', missingModules: 1 })
    expect(contradictions(all).map(({ code }) => code)).toEqual(['modules-switched-off'])
  })
})
