import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { code, escapeText, preformatted, prose, table, visible } from '../../../src/report/markdown.ts'
import { readMarkdown } from '../../support/html-text.ts'

const MEANINGFUL = [
  '<',
  '>',
  '&',
  '*',
  '_',
  '`',
  '[',
  ']',
  '(',
  ')',
  '!',
  '#',
  '|',
  '\\',
  '~',
  '-',
  '+',
  '.',
  ':',
  '"',
  "'",
  '@',
  '$',
  '=',
  '/',
  '\n',
  '\r',
  '\t',
  ' ',
  '1. ',
  '<script>',
  '</pre>',
  '</details>',
  '<!--',
  '-->',
  '![x](y)',
  '[a]: b',
  '```',
  '~~~',
  '::error::',
  'https://evil.example',
  'www.evil.example',
  'me@evil.example',
  '&lt;',
  '&#60;',
  '<img src=x>',
  '\u202e',
  '\u0000',
  '\u2028',
  '</code>',
  '> ',
  '# ',
  '---',
  'a',
  'B',
  '7',
  'é',
  '😀',
] as const
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...MEANINGFUL), { maxLength: 12 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

/** What is to be read of a text on one line. */
const seen = (text: string): string => visible(text).replaceAll(/\s+/g, ' ').trim()

describe('text in Markdown', () => {
  it('is read as nothing but text, whatever it holds', () => {
    fc.assert(
      fc.property(hostile, text => {
        const { tags, text: shown } = readMarkdown(`A${escapeText(text)}B`)
        expect(tags).toEqual(['<p>', '</p>'])
        expect(shown.trim()).toBe(`A${seen(text)}B`)
      }),
      { numRuns: 400 },
    )
  })

  it('at the beginning of a line too', () => {
    fc.assert(
      fc.property(hostile, text => {
        expect(readMarkdown(`${escapeText(text)}B`).tags).toEqual(['<p>', '</p>'])
        expect(readMarkdown(`${code(text)}B`).tags).toEqual(['<p>', '<code>', '</code>', '</p>'])
      }),
      { numRuns: 200 },
    )
  })

  it('keeps what can be read', () => {
    const { text } = readMarkdown(escapeText('example.com/a-b/c@v1.2.3: "502 | Bad" <b>\n\u202e ok'))
    expect(text.trim()).toBe('example.com/a-b/c@v1.2.3: "502 | Bad" <b> ok')
  })

  it('stays in its cell', () => {
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        const { tags } = readMarkdown(
          table([{ title: 'x' }, { title: 'y', align: 'right' }], [[code(a), escapeText(b)]]),
        )
        expect(tags.filter(tag => tag === '<td>' || tag.startsWith('<td '))).toHaveLength(2)
        expect(tags.filter(tag => !/^<\/?(?:table|thead|tbody|tr|t[hd]|code)\b/.test(tag))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('of several lines stays in its block', () => {
    fc.assert(
      fc.property(hostile, text => {
        const { tags, text: shown } = readMarkdown(`${preformatted(`a${text}b`)}\n\nend`)
        expect(tags).toEqual(['<pre>', '</pre>', '<p>', '</p>'])
        expect(shown.replaceAll(/\s/g, '')).toContain('b')
      }),
      { numRuns: 200 },
    )
  })

  it('of ours may mark code, and nothing else', () => {
    expect(prose('Run `go mod tidy`, <b>then</b> `x`.')).toBe(
      'Run <code>go mod tidy</code>, &#60;b&#62;then&#60;&#47;b&#62; <code>x</code>&#46;',
    )
    fc.assert(
      fc.property(hostile, text => {
        const tags = readMarkdown(`A${prose(text)}B`).tags.filter(tag => !/^<\/?code>$/.test(tag))
        expect(tags).toEqual(['<p>', '</p>'])
      }),
      { numRuns: 200 },
    )
  })
})
