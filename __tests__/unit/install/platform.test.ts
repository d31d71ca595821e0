import { describe, expect, it } from '@jest/globals'
import {
  distributionArchitecture,
  hostPlatform,
  parseArchitecture,
  toolCacheArchitecture,
} from '../../../src/install/platform.ts'
import { parseProxyList } from '../../../src/go/proxy-list.ts'
import { parseReleaseManifest } from '../../../src/install/release-manifest.ts'
import { parseToolchainVersion, toolchainModule } from '../../../src/install/toolchain-layout.ts'
import { toolchainProxies } from '../../../src/install/toolchain-proxies.ts'

describe('architectures', () => {
  it.each([
    ['x64', 'amd64', 'x64'],
    ['amd64', 'amd64', 'x64'],
    ['X64', 'amd64', 'x64'],
    ['x86', '386', 'x86'],
    ['ia32', '386', 'x86'],
    ['arm64', 'arm64', 'arm64'],
    ['aarch64', 'arm64', 'arm64'],
    ['arm', 'arm', 'arm'],
    ['ppc64le', 'ppc64le', 'ppc64le'],
    ['s390x', 's390x', 's390x'],
  ])('%s is %s for go and %s in the tool cache', (input, goarch, inToolCache) => {
    expect(parseArchitecture(input)).toBe(goarch)
    expect(toolCacheArchitecture(goarch)).toBe(inToolCache)
  })

  it.each(['', 'x65', 'constructor', 'amd64 '])('%j is none', input => {
    expect(parseArchitecture(input)).toBeUndefined()
  })

  it('of the machine, as node names it', () => {
    expect(hostPlatform({ platform: 'win32', arch: 'x64', endianness: 'LE' })).toEqual({
      goos: 'windows',
      goarch: 'amd64',
    })
    expect(hostPlatform({ platform: 'darwin', arch: 'arm64', endianness: 'LE' })).toEqual({
      goos: 'darwin',
      goarch: 'arm64',
    })
    expect(hostPlatform({ platform: 'linux', arch: 'ppc64', endianness: 'LE' })).toEqual({
      goos: 'linux',
      goarch: 'ppc64le',
    })
    expect(hostPlatform({ platform: 'linux', arch: 'newarch', endianness: 'LE' })).toEqual({
      goos: 'linux',
      goarch: 'newarch',
    })
  })

  it('for arm are called so by modules, armv6l by sites', () => {
    const arm = { goos: 'linux', goarch: 'arm' }
    expect(toolchainModule('1.25.0', arm)).toEqual({
      path: 'golang.org/toolchain',
      version: 'v0.0.1-go1.25.0.linux-arm',
    })
    expect(distributionArchitecture(arm)).toBe('armv6l')
    expect(distributionArchitecture({ goos: 'freebsd', goarch: 'arm' })).toBe('arm')
  })
})

describe('versions of the toolchain module', () => {
  it.each([
    ['v0.0.1-go1.25.0.linux-amd64', { go: '1.25.0', platform: 'linux-amd64' }],
    ['v0.0.1-go1.20.windows-386', { go: '1.20', platform: 'windows-386' }],
    ['v0.0.1-go1.26rc1.linux-arm64', { go: '1.26rc1', platform: 'linux-arm64' }],
    ['v0.0.2-go1.25.0.linux-amd64', undefined],
    ['v0.0.1-go1.25.0', undefined],
    ['v0.0.1-go1.25.0.linux-amd64/../x', undefined],
  ])('%s', (version, expected) => {
    expect(parseToolchainVersion(version)).toEqual(expected)
  })
})

function urls(goproxy: string, goNoProxy = ''): readonly string[] {
  return toolchainProxies(parseProxyList(goproxy), goNoProxy).map(entry =>
    entry.kind === 'url' ? entry.url : entry.kind,
  )
}

describe('GOPROXY for toolchains', () => {
  it('has the module’s origin in place of direct', () => {
    expect(urls('https://a.example.com,direct')).toEqual(['https://a.example.com', 'https://go.dev/dl/mod'])
    expect(urls('direct')).toEqual(['https://go.dev/dl/mod'])
    expect(urls('https://a.example.com|off')).toEqual(['https://a.example.com', 'off'])
  })

  it('is the origin alone where GONOPROXY matches', () => {
    expect(urls('https://a.example.com', 'golang.org')).toEqual(['https://go.dev/dl/mod'])
    expect(urls('https://a.example.com', 'example.com/*')).toEqual(['https://a.example.com'])
  })
})

describe('manifests of distribution sites', () => {
  const platform = { goos: 'linux', goarch: 'amd64' }
  const file = {
    filename: 'go1.25.0.linux-amd64.tar.gz',
    os: 'linux',
    arch: 'amd64',
    kind: 'archive',
    sha256: 'AB',
    size: 1,
  }
  const read = (...files: readonly object[]): unknown =>
    parseReleaseManifest(JSON.stringify([{ version: 'go1.25.0', files }]), platform)

  it('give the archive of the platform', () => {
    expect(read({ ...file, kind: 'installer' }, { ...file, arch: '386' }, file)).toEqual([
      { version: '1.25.0', fileName: file.filename, sha256: 'ab' },
    ])
    expect(read({ ...file, os: 'darwin' })).toEqual([])
  })

  it('cannot lead elsewhere', () => {
    for (const filename of ['../x', '/x', 'a/b', 'https://example.com/x', '.x', 'x?y', ''])
      expect(read({ ...file, filename })).toEqual([])
  })

  it.each(['', '<html>', '{}', '[1]', '[{"version":"go1.25.0"}]', '[{"version":1,"files":[]}]'])('are not %j', text => {
    expect(parseReleaseManifest(text, platform)).toBeUndefined()
  })
})
