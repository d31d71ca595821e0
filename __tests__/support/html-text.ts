import { marked } from 'marked'

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' }

/** Markdown as GitHub's readers get it: the tags, in order, and the text that they see. */
export function readMarkdown(markdown: string): { readonly tags: readonly string[]; readonly text: string } {
  const html = marked.parse(markdown, { async: false, gfm: true }).replaceAll(/<!--.*?-->/g, '')
  const text = html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#(\d+)|([a-z]+));/g, (all, code?: string, name?: string) =>
      code === undefined ? (NAMED[name ?? ''] ?? all) : String.fromCodePoint(Number(code)),
    )
  return { tags: html.match(/<[^>]*>/g) ?? [], text: text.replaceAll('\u00a0', ' ') }
}
