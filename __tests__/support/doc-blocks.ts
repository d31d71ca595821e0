import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { marked, type Token } from 'marked'
import { REPOSITORY } from './runner.ts'

/** A fenced block of a document. */
export interface DocBlock {
  /** `docs/mirrors.md:17`, for messages. */
  readonly place: string
  readonly language: string
  readonly code: string
}

/** A document for people, as its path from the root with `/`. */
export interface Document {
  readonly name: string
  readonly text: string
}

export function readDocuments(): readonly Document[] {
  const root = readdirSync(REPOSITORY).filter(name => name.endsWith('.md'))
  const docs = readdirSync(join(REPOSITORY, 'docs'))
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`)
  return [...root, ...docs].map(name => ({ name, text: readFileSync(join(REPOSITORY, name), 'utf8') }))
}

/** All tokens of a document, those in lists and quotations included, in order. */
function tokensOf({ text }: Document, ...types: readonly string[]): readonly Token[] {
  const tokens: Token[] = []
  // Promises are for callbacks that make some.
  void marked.walkTokens(marked.lexer(text), token => {
    if (types.includes(token.type)) tokens.push(token)
  })
  return tokens
}

/** Every code block; one without a language has `''`. */
export function blocksOf(document: Document): readonly DocBlock[] {
  const fences = document.text.split('\n').flatMap((line, index) => (/^\s*```/.test(line) ? [index + 1] : []))
  return tokensOf(document, 'code').map((token, index) => ({
    // The n-th block begins at every second fence; one that is indented instead has none.
    place: `${document.name}:${fences[2 * index] ?? 'indented'}`,
    language: field(token, 'lang'),
    code: `${field(token, 'text')}\n`,
  }))
}

/** Where links lead, as written. */
export function linksOf(document: Document): readonly string[] {
  return tokensOf(document, 'link', 'image').map(token => field(token, 'href'))
}

/** Code in running text and tables. */
export function codeSpansOf(document: Document): readonly string[] {
  return tokensOf(document, 'codespan').map(token => field(token, 'text'))
}

function field(token: Token, name: string): string {
  return String(Object.entries(token).find(([key]) => key === name)?.[1] ?? '')
}

/** The anchors that GitHub makes of headings (github.com/github/cmark-gfm leaves them to the site; the rule is that of jch/html-pipeline). */
export function anchorsOf({ text }: Document): ReadonlySet<string> {
  const anchors = new Set<string>([...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = '']) => id))
  const seen = new Map<string, number>()
  for (const token of marked.lexer(text)) {
    if (token.type !== 'heading') continue
    const plain = plainText(token['tokens'] ?? [])
    const slug = plain
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-')
    const count = seen.get(slug) ?? 0
    seen.set(slug, count + 1)
    anchors.add(count === 0 ? slug : `${slug}-${count}`)
  }
  return anchors
}

function plainText(tokens: readonly Token[]): string {
  return tokens
    .map(token => ('tokens' in token && token.tokens !== undefined ? plainText(token.tokens) : field(token, 'text')))
    .join('')
}
