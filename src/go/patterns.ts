/**
 * Whether one of the comma-separated globs matches a prefix of the module path: GOPRIVATE, GONOPROXY, GONOSUMDB, GOINSECURE.
 * A glob with N slashes is compared with the first N+1 elements of the path, so `*.corp.com` does not match `corp.com`.
 * Source: golang.org/x/mod/module.MatchPrefixPatterns, path.Match.
 */
export function matchesPrefixPatterns(globs: string, path: string): boolean {
  for (const untrimmed of globs.split(',')) {
    const glob = untrimmed.endsWith('/') ? untrimmed.slice(0, -1) : untrimmed
    if (glob === '') continue
    const count = glob.split('/').length
    const elements = path.split('/')
    if (elements.length < count) continue
    if (matchGlob(glob, elements.slice(0, count).join('/'))) return true
  }
  return false
}

/**
 * go's path.Match: `*` and `?` stop at slashes, `[a-z]` and `[^a-z]` are classes, `\` quotes. A malformed glob matches nothing.
 * Like go's it never goes back behind the last star, so the time is bounded: paths come from go.mod, which is hostile.
 */
function matchGlob(glob: string, text: string): boolean {
  const tokens = parseGlob(Array.from(glob))
  return tokens !== undefined && matchTokens(tokens, Array.from(text))
}

/** Any number of characters but slashes, or a test of one character. */
type Token = 'star' | ((character: string) => boolean)

function matchTokens(tokens: readonly Token[], characters: readonly string[]): boolean {
  let token = 0
  let at = 0
  /** The last star, and the first character that it does not swallow yet. */
  let star: { readonly token: number; at: number } | undefined
  while (at < characters.length || token < tokens.length) {
    const wanted = tokens[token]
    const character = characters[at]
    if (wanted === 'star') {
      star = { token, at }
      token++
    } else if (wanted !== undefined && character !== undefined && wanted(character)) {
      token++
      at++
    } else {
      const swallowed = star === undefined ? undefined : characters[star.at]
      if (star === undefined || swallowed === undefined || swallowed === '/') return false
      star.at++
      at = star.at
      token = star.token + 1
    }
  }
  return true
}

/** undefined where path.Match says ErrBadPattern. */
function parseGlob(glob: readonly string[]): readonly Token[] | undefined {
  const tokens: Token[] = []
  for (let at = 0; at < glob.length; at++) {
    const character = glob[at]
    if (character === '*') tokens.push('star')
    else if (character === '?') tokens.push(other => other !== '/')
    else if (character === '[') {
      const parsed = parseClass(glob, at + 1)
      if (parsed === undefined) return undefined
      tokens.push(parsed.token)
      at = parsed.next - 1
    } else {
      const literal = character === '\\' ? glob[++at] : character
      if (literal === undefined) return undefined
      tokens.push(other => other === literal)
    }
  }
  return tokens
}

/** One `[...]`: ranges of (quoted) characters, at least one, `^` in front negates; a slash can be matched by it. */
function parseClass(glob: readonly string[], start: number): { token: Token; next: number } | undefined {
  const negated = glob[start] === '^'
  const ranges: (readonly [low: number, high: number])[] = []
  let at = negated ? start + 1 : start
  while (ranges.length === 0 || glob[at] !== ']') {
    const low = classCharacter(glob, at)
    const high = low !== undefined && glob[low.next] === '-' ? classCharacter(glob, low.next + 1) : low
    if (low === undefined || high === undefined) return undefined
    ranges.push([low.code, high.code])
    at = high.next
  }
  const token = (character: string): boolean => {
    const code = character.codePointAt(0) ?? 0
    return ranges.some(([low, high]) => low <= code && code <= high) !== negated
  }
  return { token, next: at + 1 }
}

function classCharacter(glob: readonly string[], at: number): { code: number; next: number } | undefined {
  const isQuoted = glob[at] === '\\'
  const character = isQuoted ? glob[at + 1] : glob[at]
  if (character === undefined || (!isQuoted && (character === '-' || character === ']'))) return undefined
  return { code: character.codePointAt(0) ?? 0, next: at + (isQuoted ? 2 : 1) }
}
