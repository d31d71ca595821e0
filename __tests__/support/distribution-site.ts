import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Content, ContentSource } from './proxy-content.ts'
import { handmadeTar } from './tar-archive.ts'
import { toolchainFiles } from './fake-toolchain.ts'
import { writeZip } from './zip-writer.ts'

export interface SiteRelease {
  /** Without `go`. */
  readonly version: string
  /** Default linux-amd64. */
  readonly platform?: string
  /** The archive; default: that of a Go that is none. */
  readonly archive?: Buffer
  /** What the manifest says instead of the truth. */
  readonly sha256?: string
}

export interface SiteOptions {
  /** Whether it has a manifest at all. Default true. */
  readonly manifest?: boolean
}

/** What a distribution site serves: `?mode=json&include=all` is not looked at, `/` is the manifest. Source: go.dev/dl/?mode=json. */
export function distributionSite(releases: readonly SiteRelease[], options: SiteOptions = {}): ContentSource {
  const files = new Map<string, Content>()
  const manifest = releases.map(release => {
    const { version, platform = 'linux-amd64' } = release
    const [os = '', arch = ''] = platform.split('-')
    const archive = release.archive ?? distributionArchive(version, platform)
    const filename = `go${version}.${platform}.${os === 'windows' ? 'zip' : 'tar.gz'}`
    files.set(`/dl/${filename}`, { body: archive, contentType: 'application/octet-stream' })
    const sha256 = release.sha256 ?? createHash('sha256').update(archive).digest('hex')
    const file = { filename, os, arch, version: `go${version}`, sha256, size: archive.length, kind: 'archive' }
    const source = { ...file, filename: `go${version}.src.tar.gz`, os: '', arch: '', kind: 'source', sha256: '' }
    return { version: `go${version}`, stable: !/[a-z]/.test(version), files: [source, file] }
  })
  if (options.manifest !== false)
    files.set('/dl/', { body: Buffer.from(JSON.stringify(manifest)), contentType: 'application/json' })
  return path => Promise.resolve(files.get(path))
}

/** `go1.99.1.linux-amd64.tar.gz`, or the zip that Windows has. */
export function distributionArchive(
  version: string,
  platform = 'linux-amd64',
  replaced: Readonly<Record<string, string>> = {},
): Buffer {
  const files = Object.entries(toolchainFiles({ version, platform, files: replaced })).map(([path, content]) => ({
    path: `go/${path.replace('_go.mod', 'go.mod')}`,
    content,
    mode: /^(bin|pkg\/tool)\//.test(path) ? 0o755 : 0o644,
  }))
  if (platform.startsWith('windows')) return writeZip(files.map(({ path, content }) => ({ name: path, content })))
  return gzipSync(handmadeTar([{ path: 'go/', type: '5', mode: 0o755 }, ...files]))
}
