import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { type ChecksumDatabase, createChecksumDatabase } from '../../../src/install/checksum-database.ts'
import { ChecksumDatabaseError } from '../../../src/install/checksum-database-error.ts'
import { parseChecksumDatabase } from '../../../src/install/checksum-database-setting.ts'
import type { DocumentOutcome } from '../../../src/install/documents.ts'
import { parseProxyList } from '../../../src/go/proxy-list.ts'
import { makeChecksumDatabase, makeSigningKey, signHead, verifierKey } from '../../support/database-twin.ts'

const MODULE = { path: 'example.com/Upper/m', version: 'v1.2.3', zipSum: 'h1:zip=', modSum: 'h1:mod=' }
const OTHER = { ...MODULE, path: 'example.com/other', zipSum: 'h1:other=' }
const TWIN = makeChecksumDatabase([MODULE, OTHER])
const LOOKUP = 'lookup/example.com/!upper/m@v1.2.3'

type Served = ReadonlyMap<string, Buffer | DocumentOutcome>

/** What is at which URL, and what was asked for. */
function client(
  served: Served,
  options: { readonly gosumdb?: string; readonly proxies?: string } = {},
): { database: ChecksumDatabase; asked: readonly string[] } {
  const asked: string[] = []
  const database = createChecksumDatabase({
    setting: parseChecksumDatabase(options.gosumdb ?? TWIN.gosumdb),
    proxies: parseProxyList(options.proxies ?? 'https://proxy.example.com'),
    reader: {
      read({ url, maxBytes }) {
        asked.push(url)
        const found = served.get(url) ?? { kind: 'not-found' }
        if (!Buffer.isBuffer(found)) return Promise.resolve(found)
        const isTooLong = found.length > maxBytes
        return Promise.resolve(
          isTooLong
            ? { kind: 'failed', code: 'unexpected-status', message: 'too long' }
            : { kind: 'read', body: found },
        )
      },
    },
  })
  return { database, asked }
}

const BASE = 'https://proxy.example.com/sumdb/sum.example.com'

function at(base: string, files: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  return new Map([...files].map(([path, body]) => [`${base}/${path}`, body]))
}

function changed(
  files: ReadonlyMap<string, Buffer>,
  path: string,
  change: (text: string) => string,
): Map<string, Buffer> {
  return new Map([...files, [path, Buffer.from(change(files.get(path)?.toString() ?? ''))]])
}

async function lookup(files: ReadonlyMap<string, Buffer>, module = MODULE): Promise<readonly string[]> {
  const answer = await client(at(BASE, files)).database.lookup(module, AbortSignal.timeout(5_000))
  return answer.kind === 'found' ? answer.sums : []
}

async function faultOf(files: ReadonlyMap<string, Buffer>): Promise<string> {
  try {
    await lookup(files)
    return 'accepted'
  } catch (error) {
    if (!(error instanceof ChecksumDatabaseError)) throw error
    expect(error.message).toContain('sum.example.com')
    return error.fault
  }
}

describe('a look-up', () => {
  it('gives the hashes of the zip', async () => {
    expect(await lookup(TWIN.files)).toEqual(['h1:zip='])
    expect(await lookup(TWIN.files, OTHER)).toEqual(['h1:other='])
  })

  it('says where a module is not known', async () => {
    const { database } = client(at(BASE, TWIN.files))
    expect(await database.lookup({ path: 'example.com/none', version: 'v1.0.0' }, AbortSignal.timeout(5_000))).toEqual({
      kind: 'unknown-module',
    })
  })

  it('works in trees of every shape', async () => {
    for (const [before, after] of [
      [0, 0],
      [0, 1],
      [1, 0],
      [254, 0],
      [255, 1],
      [256, 255],
      [511, 1],
      [70, 700],
    ] as const) {
      const twin = makeChecksumDatabase([MODULE], { before, after, key: TWIN.key })
      expect(await lookup(twin.files)).toEqual(['h1:zip='])
    }
  })

  it('takes the full tile where the partial one is gone', async () => {
    // A head of 300 records, while the database serves what it has at 700.
    const older = makeChecksumDatabase([MODULE], { before: 299, after: 0, key: TWIN.key })
    const grown = makeChecksumDatabase([MODULE], { before: 299, after: 400, key: TWIN.key })
    const files = new Map(
      [...grown.files].map(([path, body]) => [
        path,
        path.startsWith('lookup/') ? (older.files.get(path) ?? body) : body,
      ]),
    )
    // Level 1 has one node in both, two in the grown one: that partial tile stays.
    for (const [path, body] of older.files) if (path.startsWith('tile/8/1/')) files.set(path, body)
    expect([...files.keys()]).not.toContain('tile/8/0/001.p/44')
    expect(await lookup(files)).toEqual(['h1:zip='])
  })
})

describe('what is forged is refused by name', () => {
  it('a record with another hash', async () => {
    expect(await faultOf(changed(TWIN.files, LOOKUP, text => text.replace('h1:zip=', 'h1:evil=')))).toBe(
      'forged-record',
    )
  })

  it('a record with another number', async () => {
    expect(await faultOf(changed(TWIN.files, LOOKUP, text => text.replace(/^300\n/, '301\n')))).toBe('forged-record')
    expect(await faultOf(changed(TWIN.files, LOOKUP, text => text.replace(/^300\n/, '702\n')))).toBe('forged-record')
  })

  it('the true record of another module', async () => {
    const files = new Map([
      ...TWIN.files,
      [LOOKUP, TWIN.files.get('lookup/example.com/other@v1.2.3') ?? Buffer.alloc(0)],
    ])
    expect(await faultOf(files)).toBe('forged-record')
  })

  it('a whole database with a key of its own', async () => {
    expect(await faultOf(makeChecksumDatabase([{ ...MODULE, zipSum: 'h1:evil=' }]).files)).toBe('forged-signature')
  })

  it('the same under the name and hash of the true key', async () => {
    const evil = makeChecksumDatabase([{ ...MODULE, zipSum: 'h1:evil=' }])
    const [, , root = ''] = evil.signedHead.split('\n')
    const head = signHead({
      name: TWIN.name,
      key: TWIN.key,
      signer: evil.key,
      size: 701,
      root: Buffer.from(root, 'base64'),
    })
    expect(await faultOf(changed(evil.files, LOOKUP, text => text.replace(evil.signedHead, head)))).toBe(
      'forged-signature',
    )
  })

  it('a head with another root or size under a true signature', async () => {
    expect(await faultOf(changed(TWIN.files, LOOKUP, text => text.replace('\n702\n', '\n703\n')))).toBe(
      'forged-signature',
    )
  })

  it('the proof of another tree', async () => {
    const other = makeChecksumDatabase([MODULE, OTHER], { key: TWIN.key, seed: 'another' })
    const files = new Map([...other.files, [LOOKUP, TWIN.files.get(LOOKUP) ?? Buffer.alloc(0)]])
    expect(await faultOf(files)).toBe('foreign-proof')
  })

  it('any one byte of the proof that matters, and any one of the answer', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(LOOKUP, ...tilesRead),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (path, place, flip) => {
          const body = Buffer.from(TWIN.files.get(path) ?? Buffer.alloc(0))
          const offset = place % body.length
          body[offset] = (body[offset] ?? 0) ^ flip
          const outcome = await lookup(new Map([...TWIN.files, [path, body]])).catch((error: unknown) => error)
          // Bytes of a tile that the path does not touch need not be noticed; the hash that comes out must be the true one.
          if (!(outcome instanceof ChecksumDatabaseError)) expect(outcome).toEqual(['h1:zip='])
          if (path === LOOKUP) expect(outcome).toBeInstanceOf(ChecksumDatabaseError)
        },
      ),
      { numRuns: 300 },
    )
  })
})

const tilesRead = [...TWIN.files.keys()].filter(path => path.startsWith('tile/'))

describe('answers that are none', () => {
  it.each([
    '',
    '300\n',
    'x\ny\n\nz\n',
    '<!DOCTYPE html>\n\n<p>Log in</p>\n',
    '300\n\n\n',
    `-1\na b c\n\n${TWIN.signedHead}`,
  ])('%j', async body => {
    expect(await faultOf(new Map([...TWIN.files, [LOOKUP, Buffer.from(body)]]))).toBe('malformed-answer')
  })

  it('bytes that are no text', async () => {
    const body = Buffer.concat([TWIN.files.get(LOOKUP) ?? Buffer.alloc(0), Buffer.of(0xff)])
    expect(await faultOf(new Map([...TWIN.files, [LOOKUP, body]]))).toBe('malformed-answer')
  })

  it('a tile that is too short', async () => {
    const path = 'tile/8/0/001'
    expect(await faultOf(new Map([...TWIN.files, [path, Buffer.alloc(32)]]))).toBe('malformed-answer')
  })

  it('a tile that is not there', async () => {
    const files = new Map(TWIN.files)
    files.delete('tile/8/0/001')
    expect(await faultOf(files)).toBe('unreachable')
  })
})

function hosts(urls: readonly string[]): readonly string[] {
  return [...new Set(urls.map(url => new URL(url).host))]
}

async function ask(proxies: string, served: Served, gosumdb = TWIN.gosumdb): Promise<readonly string[]> {
  const { database, asked } = client(served, { proxies, gosumdb })
  await database.lookup(MODULE, AbortSignal.timeout(5_000)).catch((error: unknown) => {
    if (!(error instanceof ChecksumDatabaseError)) throw error
  })
  return hosts(asked)
}

describe('where the database is asked', () => {
  const failed: DocumentOutcome = { kind: 'failed', code: 'server-error', message: 'HTTP 500' }

  it('only at the proxy that passes it on', async () => {
    expect(
      await ask(
        'https://a.example.com,https://b.example.com,direct',
        at('https://b.example.com/sumdb/sum.example.com', TWIN.files),
      ),
    ).toEqual(['a.example.com', 'b.example.com'])
    expect(
      await ask(
        'https://a.example.com',
        new Map([['https://a.example.com/sumdb/sum.example.com/supported', Buffer.alloc(0)]]),
      ),
    ).toEqual(['a.example.com'])
  })

  it('directly where no proxy passes it on, and behind direct and off', async () => {
    expect(await ask('https://a.example.com', at('https://sum.example.com', TWIN.files))).toEqual([
      'a.example.com',
      'sum.example.com',
    ])
    expect(await ask('off', at('https://sum.example.com', TWIN.files))).toEqual(['sum.example.com'])
    expect(await ask('direct,https://a.example.com', at('https://sum.example.com', TWIN.files))).toEqual([
      'sum.example.com',
    ])
  })

  it('nowhere else after an error, but for one before a "|"', async () => {
    const broken = new Map<string, Buffer | DocumentOutcome>([
      ['https://a.example.com/sumdb/sum.example.com/supported', failed],
    ])
    expect(await ask('https://a.example.com,https://b.example.com', broken)).toEqual(['a.example.com'])
    expect(await ask('https://a.example.com|https://b.example.com', broken)).toEqual([
      'a.example.com',
      'b.example.com',
      'sum.example.com',
    ])
  })

  it('at the URL that GOSUMDB names, past all proxies', async () => {
    const gosumdb = `${TWIN.gosumdb} https://mirror.example.com/db/`
    expect(await ask('https://a.example.com', at('https://mirror.example.com/db', TWIN.files), gosumdb)).toEqual([
      'mirror.example.com',
    ])
  })

  it('says who did not pass it on, and never a password', async () => {
    const { database } = client(new Map([[`https://sum.example.com/${LOOKUP}`, failed]]), {
      proxies: 'https://user:geheim@a.example.com',
    })
    const error = await database.lookup(MODULE, AbortSignal.timeout(5_000)).catch((caught: unknown) => caught)
    expect(String(error)).toMatch(/https:\/\/a\.example\.com: does not pass the checksum database on; .*HTTP 500/)
    expect(String(error)).not.toContain('geheim')
  })
})

describe('GOSUMDB', () => {
  const key = makeSigningKey()
  const withKey = (value: string): string =>
    value.replace(/^KEY:(\S*)/, (_match, name: string) => verifierKey(name, key))

  it.each([
    ['', 'sum.golang.org', undefined],
    ['sum.golang.org', 'sum.golang.org', undefined],
    ['sum.golang.google.cn', 'sum.golang.org', 'https://sum.golang.google.cn'],
    ['KEY:sum.example.com/a/b', 'sum.example.com/a/b', undefined],
    ['KEY:sum.example.com  https://x.example.com/y/', 'sum.example.com', 'https://x.example.com/y'],
  ])('%j', (value, name, url) => {
    const setting = parseChecksumDatabase(withKey(value))
    expect([setting.name, setting.url]).toEqual([name, url])
  })

  it.each([
    ['off', 'disabled'],
    ['sum.unknown.example.com', 'invalid-setting'],
    ['KEY:sum.example.com a b', 'invalid-setting'],
    ['KEY:sum.example.com nourl', 'invalid-setting'],
    ['KEY:sum.example.com/', 'invalid-setting'],
    ['KEY:sum.example.com?x', 'invalid-setting'],
    ['KEY:user@sum.example.com', 'invalid-setting'],
    ['KEY:SUM.example.com/../x', 'invalid-setting'],
  ])('refuses %j: %s', (value, fault) => {
    expect(() => parseChecksumDatabase(withKey(value))).toThrow(expect.objectContaining({ fault }))
  })

  it('refuses a key under another name, and half a key', () => {
    const fault = expect.objectContaining({ fault: 'invalid-setting' })
    expect(() => parseChecksumDatabase(withKey('KEY:sum.example.com').replace('sum.', 'sun.'))).toThrow(fault)
    expect(() => parseChecksumDatabase(withKey('KEY:sum.example.com').slice(0, -4))).toThrow(fault)
  })
})
