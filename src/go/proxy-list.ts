/** One entry of GOPROXY. */
export type ProxyEntry =
  | {
      readonly kind: 'url'
      /** As go would request it, without trailing slash; may hold user and password: never print it, print `label`. */
      readonly url: string
      /** The same without user, password, query and fragment: for logs, findings and the report. */
      readonly label: string
      /** Whether any error falls through to the next entry (`|`), not only 404 and 410 (`,`). */
      readonly fallBackOnError: boolean
    }
  | { readonly kind: 'direct' | 'off'; readonly fallBackOnError: boolean }

export type ProxyUrl = Extract<ProxyEntry, { kind: 'url' }>

/** A GOPROXY value that go refuses; the message says why without showing a password. */
export class ProxyListError extends Error {
  override readonly name = 'ProxyListError'
  /** The entry that is neither `direct` nor `off`, and has no scheme. */
  readonly bareWord: string | undefined

  constructor(message: string, options: ErrorOptions & { readonly bareWord?: string } = {}) {
    super(message, options)
    this.bareWord = options.bareWord
  }
}

/**
 * GOPROXY as cmd/go reads it: entries behind `off` or `direct` are dropped, since nothing behind them is reached.
 * Source: cmd/go/internal/modfetch/proxy.go proxyList, newProxyRepo; go.dev/ref/mod#environment-variables.
 *
 * Stricter than go in one way: a URL that can never be requested (no host, a backslash) is refused here, where go accepts
 * the list and then fails at each request.
 *
 * @throws ProxyListError for what go refuses too: an empty list, a bare word, a scheme that is neither http, https nor file
 */
export function parseProxyList(value: string): readonly ProxyEntry[] {
  const entries: ProxyEntry[] = []
  for (const [text, separator] of splitEntries(value)) {
    const entry = trimSpace(text)
    if (entry === '') continue
    const fallBackOnError = separator === '|'
    if (entry === 'off' || entry === 'direct') {
      entries.push({ kind: entry, fallBackOnError })
      break
    }
    entries.push(parseUrlEntry(entry, fallBackOnError))
  }
  if (entries.length === 0) throw new ProxyListError('GOPROXY list is not the empty string, but contains no entries')
  return entries
}

/** The list as a GOPROXY value for a go command: separators kept, credentials included, so only for a child's environment. */
export function formatProxyList(entries: readonly ProxyEntry[]): string {
  return entries
    .map(
      (entry, index) =>
        (entry.kind === 'url' ? entry.url : entry.kind) +
        (index === entries.length - 1 ? '' : entry.fallBackOnError ? '|' : ','),
    )
    .join('')
}

/** The same for people, later steps and reports: no user, no password. */
export function redactProxyList(entries: readonly ProxyEntry[]): string {
  return formatProxyList(entries.map(entry => (entry.kind === 'url' ? { ...entry, url: entry.label } : entry)))
}

function* splitEntries(value: string): Generator<[text: string, separator: string]> {
  let rest = value
  while (rest !== '') {
    const at = rest.search(/[,|]/)
    if (at === -1) {
      yield [rest, '']
      return
    }
    yield [rest.slice(0, at), rest.charAt(at)]
    rest = rest.slice(at + 1)
  }
}

/** strings.TrimSpace: U+0085 is a space for go, U+FEFF is none; for String.prototype.trim it is the other way round. */
function trimSpace(text: string): string {
  const space = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+'
  return text.replace(new RegExp(`^${space}`), '').replace(new RegExp(`${space}$`), '')
}

function parseUrlEntry(entry: string, fallBackOnError: boolean): ProxyUrl {
  // "proxy.example.com/x" means https; a bare word or a path is a slip of the pen, and "x:/y" is a URL as it stands.
  const isHost = /[.:/]/.test(entry) && !entry.includes(':/') && !entry.startsWith('/')
  const url = parseUrl(isHost ? `https://${entry}` : entry)
  // go joins and cleans the path before each request (path.Join): "//" and a slash at the end do not count.
  url.pathname = url.pathname.replaceAll(/\/{2,}/g, '/')
  url.hash = ''
  const label = new URL(url)
  label.username = label.password = label.search = ''
  return { kind: 'url', url: withoutTrailingSlash(url), label: withoutTrailingSlash(label), fallBackOnError }
}

/** Only what go's url.Parse and the WHATWG parser read alike: the latter would drop tabs, and take `http:/x` for `http://x`. */
function parseUrl(text: string): URL {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase()
  if (scheme === undefined) throw new ProxyListError(`invalid proxy URL missing scheme: ${text}`, { bareWord: text })
  if (!['http', 'https', 'file'].includes(scheme))
    throw new ProxyListError(`invalid proxy URL scheme (must be https, http, file): ${scheme}`)
  if (/[\p{Cc}\\]/u.test(text)) throw new ProxyListError('invalid proxy URL: a character that no URL has')
  if (scheme === 'file' && !/^file:\/\/\/[^?#]*$/i.test(text))
    throw new ProxyListError('invalid file:// proxy URL with non-path elements')
  if (scheme !== 'file' && !/^https?:\/\/[^/?#]/i.test(text)) throw new ProxyListError('invalid proxy URL: no host')
  try {
    return new URL(text)
  } catch (error) {
    throw new ProxyListError('invalid proxy URL: it cannot be parsed', { cause: error })
  }
}

function withoutTrailingSlash(url: URL): string {
  const path = url.pathname.replace(/\/+$/, '')
  // A URL of these schemes always has a path, so the slash comes off the text.
  return `${url.href.slice(0, url.href.length - url.pathname.length - url.search.length)}${path}${url.search}`
}
