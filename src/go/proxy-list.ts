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
}

/**
 * GOPROXY as cmd/go reads it: entries behind `off` or `direct` are dropped, since nothing behind them is reached.
 * Source: cmd/go/internal/modfetch/proxy.go proxyList; go.dev/ref/mod#environment-variables.
 *
 * @throws ProxyListError for what go refuses too: an empty list, a bare word, a scheme that is neither http, https nor file
 */
export function parseProxyList(value: string): readonly ProxyEntry[] {
  const entries: ProxyEntry[] = []
  for (const [text, separator] of splitEntries(value)) {
    const entry = text.trim()
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

function parseUrlEntry(entry: string, fallBackOnError: boolean): ProxyUrl {
  // go turns "proxy.example.com/x" into https only where it looks like a host or path; a bare word is a slip of the pen.
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(entry) ? entry : /[.:/]/.test(entry) ? `https://${entry}` : undefined
  if (text === undefined) throw new ProxyListError(`invalid proxy URL missing scheme: ${entry}`)
  let url: URL
  try {
    url = new URL(text)
  } catch (error) {
    throw new ProxyListError('invalid proxy URL: it cannot be parsed', { cause: error })
  }
  const scheme = url.protocol.slice(0, -1)
  if (!['http', 'https', 'file'].includes(scheme))
    throw new ProxyListError(`invalid proxy URL scheme (must be https, http, file): ${scheme}`)
  const label = new URL(url)
  label.username = label.password = label.search = label.hash = ''
  return { kind: 'url', url: withoutTrailingSlash(url.href), label: withoutTrailingSlash(label.href), fallBackOnError }
}

function withoutTrailingSlash(url: string): string {
  return url.replace(/\/+$/, '')
}
