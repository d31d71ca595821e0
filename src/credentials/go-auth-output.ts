/** Headers for every URL that begins so. */
export interface AuthRule {
  /** Host and path, without `https://` and without a slash at the end. */
  readonly prefix: string
  readonly headers: Readonly<Record<string, string>>
}

/** What a command of GOAUTH printed is not what `go help goauth` asks for. Its text may hold secrets: it is not in the message. */
export class AuthOutputError extends Error {
  override readonly name = 'AuthOutputError'
}

/** A header's name, and what may be in its value (RFC 9110, 5.1 and 5.5). */
const HEADER = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+): (.*)$/
const PRINTABLE = /^[\t\x20-\x7e\x80-\xff]*$/

/**
 * Reads URLs, an empty line, headers, an empty line, as often as they come. Source: cmd/go/internal/auth/userauth.go parseUserAuth.
 * Stricter than go: only https URLs without a user, since only they are ever asked with these headers.
 *
 * @throws AuthOutputError
 */
export function parseAuthOutput(text: string): readonly AuthRule[] {
  const lines = text.split('\n').map(line => line.replace(/\r$/, ''))
  // What is behind the last line feed.
  if (lines.pop() !== '') throw new AuthOutputError('the last line does not end')
  const rules: AuthRule[] = []
  while (lines.length > 0) {
    const urls = takeParagraph(lines, 'URLs')
    const headers = takeParagraph(lines, 'headers').map(parseHeader)
    const joined: Record<string, string> = {}
    for (const [name, value] of headers) joined[name] = name in joined ? `${joined[name]}, ${value}` : value
    for (const url of urls) rules.push(Object.freeze({ prefix: prefixOf(url), headers: joined }))
  }
  return rules
}

function takeParagraph(lines: string[], what: string): readonly string[] {
  const end = lines.indexOf('')
  if (end === -1) throw new AuthOutputError(`no empty line after the ${what}`)
  const taken = lines.splice(0, end)
  lines.shift()
  return taken
}

function parseHeader(line: string): readonly [name: string, value: string] {
  const [, name, value = ''] = HEADER.exec(line) ?? []
  if (name === undefined || !PRINTABLE.test(value)) throw new AuthOutputError('a line that is no header')
  return [name.toLowerCase(), value.trim()]
}

function prefixOf(line: string): string {
  const url = URL.canParse(line) ? new URL(line) : undefined
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '')
    throw new AuthOutputError('a line that is no https URL')
  return `${url.host}${url.pathname}`.replace(/\/$/, '')
}

/** The words of a command: parted by white space, a word may be in quotes of either kind. Source: cmd/internal/quoted Split. */
export function splitCommand(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(match => match[1] ?? match[2] ?? match[3] ?? '')
}
