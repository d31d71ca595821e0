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

/** go's path.Match: `*` and `?` stop at slashes, `[a-z]` and `[^a-z]` are classes, `\` quotes. A malformed glob matches nothing. */
export function matchGlob(glob: string, text: string): boolean {
  const expression = globExpression(glob)
  return expression?.test(text) ?? false
}

function globExpression(glob: string): RegExp | undefined {
  let source = ''
  const characters = Array.from(glob)
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? ''
    if (character === '*') source += '[^/]*'
    else if (character === '?') source += '[^/]'
    else if (character === '\\') {
      const quoted = characters[++at]
      if (quoted === undefined) return undefined
      source += quote(quoted)
    } else if (character === '[') {
      const parsed = parseClass(characters, at + 1)
      if (parsed === undefined) return undefined
      source += parsed.source
      at = parsed.end
    } else source += quote(character)
  }
  return new RegExp(`^${source}$`, 'su')
}

/** One `[...]` as in path.Match: ranges of (quoted) characters, at least one, `^` in front negates; a slash can be matched by it. */
function parseClass(characters: readonly string[], start: number): { source: string; end: number } | undefined {
  let at = start
  const negated = characters[at] === '^'
  if (negated) at++
  const ranges: string[] = []
  while (ranges.length === 0 || characters[at] !== ']') {
    const low = classCharacter(characters, at)
    if (low === undefined) return undefined
    at = low.next
    let high = low
    if (characters[at] === '-') {
      const end = classCharacter(characters, at + 1)
      if (end === undefined) return undefined
      high = end
      at = end.next
    }
    // An empty range such as z-a is legal in go and matches nothing.
    if ((low.character.codePointAt(0) ?? 0) <= (high.character.codePointAt(0) ?? 0))
      ranges.push(`${classQuote(low.character)}-${classQuote(high.character)}`)
    else ranges.push('')
  }
  const body = ranges.join('')
  if (body === '') return { source: negated ? '.' : '(?!)', end: at }
  return { source: `[${negated ? '^' : ''}${body}]`, end: at }
}

function classCharacter(characters: readonly string[], at: number): { character: string; next: number } | undefined {
  const character = characters[at]
  if (character === undefined || character === '-' || character === ']') return undefined
  if (character !== '\\') return { character, next: at + 1 }
  const quoted = characters[at + 1]
  return quoted === undefined ? undefined : { character: quoted, next: at + 2 }
}

function quote(character: string): string {
  return /[\^$\\.*+?()[\]{}|/]/u.test(character) ? `\\${character}` : character
}

function classQuote(character: string): string {
  return /[\^\\\]\-[&~!#$%*+,.:;<=>?@`{|}()/]/u.test(character)
    ? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
    : character
}
