import type { ProxyUrl } from '../../go/proxy-list.ts'

/**
 * Public module mirrors: each serves any public module to anybody, so a path that one of them could not serve is no secret from
 * the next. Go's default proxy is one too; which it is, the Go distribution says (`$GOROOT/go.env`).
 * A host with a path is a mirror only below that path.
 */
const PUBLIC_MIRRORS: readonly { readonly host: string; readonly path: string }[] = Object.freeze([
  { host: 'goproxy.cn', path: '' },
  { host: 'goproxy.io', path: '' },
  { host: 'mirrors.aliyun.com', path: '/goproxy' },
  { host: 'repo.huaweicloud.com', path: '/repository/goproxy' },
  { host: 'mirrors.cloud.tencent.com', path: '/go' },
])

/**
 * Whether an entry is a well-known public mirror. Over plain HTTP or with a user it is not: then somebody has put something of
 * his own there.
 */
export function isWellKnownMirror(entry: ProxyUrl, defaultProxyHosts: readonly string[]): boolean {
  const url = new URL(entry.url)
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return false
  if (defaultProxyHosts.includes(url.host)) return true
  return PUBLIC_MIRRORS.some(
    mirror =>
      mirror.host === url.host && (url.pathname === mirror.path || `${url.pathname}/`.startsWith(`${mirror.path}/`)),
  )
}
