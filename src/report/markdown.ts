// Text for a page that GitHub renders. Module paths, answers of servers and what git printed come into it: all of it is hostile.

/** Control characters, and what turns the direction of the text or hides in it: a reader must see what is there. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Without characters that nobody sees; line ends are `\n`. */
export function visible(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029\u0085]/g, '\n')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(UNSEEN, '')
}

/** Text as text, on one line: neither Markdown nor HTML, nor a link that GitHub would make of an address or a name by itself. */
export function escapeText(text: string): string {
  return visible(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, encode)
}

/** CommonMark reads entities as text, never as structure (spec 0.31, 2.5). */
function encode(character: string, at: number, whole: string): string {
  const isWithinWord = /\w/.test(whole[at - 1] ?? '') && /\w/.test(whole[at + 1] ?? '')
  if (character === ',' || (character === '-' && isWithinWord)) return character
  // GitHub looks for addresses and names in the finished text; a comment parts it.
  const end = character === '@' ? '<!-- -->' : ''
  return `&#${character.charCodeAt(0)};${end}`
}

/** A name, path or key in the type of a machine. Nothing within is read: HTML, since Markdown's own code spans end at a `|` in a table. */
export function code(text: string): string {
  return `<code>${escapeText(text)}</code>`
}

/** Our own words, in which `…` marks code, as the catalogue writes them. Still nothing else in it is read as Markdown. */
export function prose(text: string): string {
  return text
    .split('`')
    .map((part, index, all) => {
      // An odd mark at the end marks nothing.
      if (index % 2 === 1 && index < all.length - 1) return code(part)
      const escaped = escapeText(part)
      return `${/^\s/.test(part) && escaped !== '' ? ' ' : ''}${escaped}${/\s$/.test(part) ? ' ' : ''}`
    })
    .join('')
    .trim()
}

/** Several lines as they were printed. */
export function preformatted(text: string): string {
  const lines = dedent(visible(text).replace(/^\n+|\s+$/g, ''))
  // An HTML block of this kind goes on until its end tag, whatever stands in it (CommonMark 4.6): so no `<` of the text may stay.
  return `<pre>${lines.replace(/[<>&"'`*_[\]~@:|\\#]/g, character => `&#${character.charCodeAt(0)};`)}</pre>`
}

/** go indents what it quotes by a tab, which browsers draw eight columns wide. */
function dedent(text: string): string {
  return text.replaceAll('\t', '  ')
}

/** Our own words that stay on one line: a number and its unit. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0')
}

export interface Column {
  readonly title: string
  readonly align?: 'right'
}

/** Cells are Markdown already, and on one line. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const lines = [
    columns.map(({ title }) => title),
    columns.map(({ align }) => (align === 'right' ? '---:' : '---')),
    ...rows,
  ]
  return lines.map(cells => `| ${cells.join(' | ')} |`).join('\n')
}
