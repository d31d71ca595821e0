import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { formatProxyList, parseProxyList, ProxyListError, redactProxyList } from '../../src/go/proxy-list.ts'
import { type ModuleProxy, startModuleProxy } from '../support/module-proxy.ts'
import { run } from '../support/processes.ts'
import { goEnvironment, temporaryDirectories } from '../support/temp.ts'

const MODULE = { path: 'example.com/m', version: 'v1.0.0' }

const PIECES: readonly string[] = [
  'http://HOST/a',
  'http://HOST/b/',
  'HTTP://HOST//c//',
  'HOST/d',
  ' http://HOST/e?q ',
  'http://HOST/g/../h',
  'file:///nowhere',
  'file://host/x',
  'ftp://HOST/f',
  '/path',
  'word',
  'o ff',
  'DIRECT',
  'direct',
  'off',
  '',
  ' ',
]

describe('the list', () => {
  it('keeps separators, adds https to hosts, and drops what no request carries', () => {
    expect(
      parseProxyList('a.example.com|https://u:p@b.example.com//x//?q=/1#f,direct,https://never.example.com'),
    ).toEqual([
      { kind: 'url', url: 'https://a.example.com', label: 'https://a.example.com', fallBackOnError: true },
      {
        kind: 'url',
        url: 'https://u:p@b.example.com/x?q=/1',
        label: 'https://b.example.com/x',
        fallBackOnError: false,
      },
      { kind: 'direct', fallBackOnError: false },
    ])
  })

  it('is written with credentials for go and without them for people', () => {
    const list = parseProxyList('https://u:secret@a.example.com | https://b.example.com/x , off')
    expect(formatProxyList(list)).toBe('https://u:secret@a.example.com|https://b.example.com/x,off')
    expect(redactProxyList(list)).toBe('https://a.example.com|https://b.example.com/x,off')
  })

  it.each([
    ['nothing', ' , |', /contains no entries/],
    ['a bare word', 'proxy', /missing scheme: proxy/],
    ['a path', '/srv/modules', /missing scheme/],
    ['another scheme', 'ftp://a.example.com', /scheme \(must be https, http, file\): ftp/],
    ['a file URL with a host', 'file://server/modules', /non-path elements/],
    ['no host', 'http:/a.example.com', /no host/],
    ['a tab that other parsers drop', 'https://a.exa\tmple.com', /character/],
  ])('refuses %s', (_what, value, message) => {
    expect(() => parseProxyList(value)).toThrow(ProxyListError)
    expect(() => parseProxyList(value)).toThrow(message)
  })

  it('never shows a password in its errors', () => {
    const pieces = fc.constantFrom('https://', 'ftp://', 'u:', 'hunter2@', 'h', '.example.com', ':x', '/', ' ', '\\')
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), parts => {
        const value = `https://user:hunter2@${parts.join('')}`
        expect(
          errorOf(value) ?? redactProxyList(parseProxyList(value)).replaceAll(/\/[^,|]*hunter2/g, ''),
        ).not.toContain('hunter2')
      }),
    )
  })

  it('is the same after writing and reading', () => {
    const entry = fc.constantFrom(
      'https://a.example.com',
      'http://127.0.0.1:1/x',
      'file:///srv/modules',
      'b.example.com',
    )
    const list = fc.tuple(
      fc.array(fc.tuple(entry, fc.constantFrom(',', '|')), { minLength: 1 }),
      fc.constantFrom('direct', 'off'),
    )
    fc.assert(
      fc.property(list, ([entries, end]) => {
        const parsed = parseProxyList(entries.flat().join('') + end)
        expect(parsed).toHaveLength(entries.length + 1)
        expect(parseProxyList(formatProxyList(parsed))).toEqual(parsed)
      }),
    )
  })
})

describe('compared with the real go', () => {
  const directory = temporaryDirectories(afterAll)
  let server: ModuleProxy
  let root: string

  beforeAll(async () => {
    server = await startModuleProxy({ modules: [] })
    root = await directory('proxy-list')
    await mkdir(join(root, 'app'))
    await writeFile(join(root, 'app', 'go.mod'), 'module example.com/app\n\ngo 1.21\n')
  })
  afterAll(async () => server.close())

  /** What go asks our server for, every answer being 404; undefined where it refuses the list. */
  async function askedByGo(value: string): Promise<readonly string[] | undefined> {
    server.clear()
    const deadProxy = 'http://127.0.0.1:1'
    const env = await goEnvironment(root, {
      proxy: value,
      // "direct" asks the module's host: it must not be reached. Loopback is never proxied.
      extra: { HTTPS_PROXY: deadProxy, HTTP_PROXY: deadProxy, NO_PROXY: '' },
    })
    const result = await run('go', ['mod', 'download', `${MODULE.path}@${MODULE.version}`], {
      cwd: join(root, 'app'),
      env,
    })
    expect(result.code).toBe(1)
    if (/invalid (file:\/\/ )?proxy URL|contains no entries|net\/url: invalid|parse "/.test(result.stderr))
      return undefined
    return [...new Set(server.requests.map(request => request.path))]
  }

  const host = (): string => `127.0.0.1:${server.port}`
  const examples = [
    'http://HOST',
    'http://HOST/a,http://HOST/b/|http://HOST//c//d//',
    ' http://HOST/a , http://HOST/b ',
    'HOST/a|http://HOST/b',
    'HOST/a,http://HOST/b',
    'HTTP://HOST/a',
    'http://HOST/a?q=1,http://HOST/b#f',
    'http://HOST/a/../b/./c',
    'http://HOST/a%20b,http://HOST/a%2fb',
    'file:///nowhere,http://HOST/b',
    'file:///nowhere?x,http://HOST/b',
    'file:/nowhere,http://HOST/b',
    'http://HOST/a,off,http://HOST/b',
    'http://HOST/a|direct|http://HOST/b',
    'Direct,http://HOST/b',
    'http://HOST/a,,||,http://HOST/b,',
    ',',
    '\u0085http://HOST/a\u2028',
    '\ufeffhttp://HOST/a',
    'foo:/bar',
    ':foo',
    'http://HOST/a,word',
  ]

  it.each(examples)('reads %s as go does', async template => {
    const value = template.replaceAll('HOST', host())
    expect(askedByUs(value)).toEqual(await askedByGo(value))
  })

  it('reads any list of such entries as go does', async () => {
    const entry = fc.constantFrom(...PIECES)
    const list = fc.array(fc.tuple(entry, fc.constantFrom(',', '|')), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(list, async entries => {
        const value = entries.flat().join('').replaceAll('HOST', host())
        expect(askedByUs(value)).toEqual(await askedByGo(value))
      }),
      { numRuns: 60 },
    )
  })
})

function errorOf(value: string): string | undefined {
  try {
    parseProxyList(value)
    return undefined
  } catch (error) {
    if (!(error instanceof ProxyListError)) throw error
    return error.message
  }
}

/** The same by our reading. Other schemes than http fail on a server that speaks only that. */
function askedByUs(value: string): readonly string[] | undefined {
  if (errorOf(value) !== undefined) return undefined
  const asked: string[] = []
  for (const entry of parseProxyList(value)) {
    if (entry.kind !== 'url') break
    const url = new URL(entry.url)
    if (url.protocol === 'http:')
      // The server's log has its paths decoded.
      asked.push(
        decodeURIComponent(`${url.pathname.replace(/\/$/, '')}/${MODULE.path}/@v/${MODULE.version}.info${url.search}`),
      )
    else if (url.protocol === 'https:' && !entry.fallBackOnError) break
  }
  // go remembers what a URL answered, and does not ask it again for another entry.
  return [...new Set(asked)]
}
