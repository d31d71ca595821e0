import { execFileSync } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { isEntryName } from '../../src/cache/entry-name.ts'
import { TarError, type TarFault } from '../../src/cache/tar-error.ts'
import { extractTar, type FileTaker } from '../../src/cache/tar-extractor.ts'
import { readTar, type TarLimits } from '../../src/cache/tar-reader.ts'
import { writeTarBlocks } from '../../src/cache/tar-blocks.ts'
import { writeTar } from '../../src/cache/tar-writer.ts'
import { type HandmadeEntry, handmadeTar, paxLine } from '../support/tar-archive.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const LIMITS: TarLimits = { maxEntries: 100, maxBytes: 100_000_000 }
const { signal } = new AbortController()

/** The archive in pieces of `size` bytes, as a network delivers it. */
async function* inPieces(archive: Buffer, size = 700): AsyncGenerator<Buffer> {
  for (let offset = 0; offset < archive.length; offset += size) yield archive.subarray(offset, offset + size)
}

async function read(archive: Buffer, options: { prefix?: string; limits?: TarLimits; size?: number } = {}) {
  const files: Record<string, string> = {}
  const { prefix = '', limits = LIMITS, size } = options
  for await (const file of readTar({ archive: inPieces(archive, size), prefix, limits })) {
    const parts: Buffer[] = []
    for await (const part of file.content) parts.push(part)
    files[file.path] = Buffer.concat(parts).toString('latin1')
  }
  return files
}

async function faultOf(promise: Promise<unknown>): Promise<{ fault: TarFault; message: string }> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof TarError)) throw new Error('no TarError', { cause: error })
  return { fault: error.fault, message: error.message }
}

async function drain(stream: AsyncIterator<unknown>): Promise<void> {
  while ((await stream.next()).done !== true);
}

async function archiveOf(root: string, files: readonly string[]): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of writeTar({ root, files, signal })) parts.push(part)
  return Buffer.concat(parts)
}

/** Every file below a directory with its content. */
function treeOf(root: string): Record<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(name =>
    statSync(join(root, name)).isFile(),
  )
  return Object.fromEntries(names.map(name => [name, readFileSync(join(root, name), 'latin1')]))
}

function writeTree(root: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
}

describe('what a hostile archive may try', () => {
  const hostile: readonly (readonly [string, readonly HandmadeEntry[], TarFault, RegExp])[] = [
    ['a parent directory', [{ path: '../x' }], 'unsafe', /unsafe name "\.\.\/x"/],
    ['a parent directory in the middle', [{ path: 'a/../../x' }], 'unsafe', /unsafe name/],
    ['the directory itself', [{ path: './x' }], 'unsafe', /unsafe name/],
    ['an absolute name', [{ path: '/etc/passwd' }], 'unsafe', /unsafe name/],
    ['a drive', [{ path: 'C:/x' }], 'unsafe', /unsafe name/],
    ['a backslash', [{ path: 'a\\..\\x' }], 'unsafe', /unsafe name/],
    ['a Windows device', [{ path: 'a/NUL.txt' }], 'unsafe', /unsafe name/],
    ['a stream of NTFS', [{ path: 'a:b' }], 'unsafe', /unsafe name/],
    ['a control character', [{ path: 'a\u001bb' }], 'unsafe', /unsafe name/],
    ['a trailing dot', [{ path: 'a./b' }], 'unsafe', /unsafe name/],
    ['an empty name', [{ path: '' }], 'unsafe', /unsafe name/],
    ['an empty element', [{ path: 'a//b' }], 'unsafe', /unsafe name/],
    ['a file that ends like a directory', [{ path: 'a/' }], 'unsafe', /unsafe name/],
    ['a directory above', [{ path: '../', type: '5' }], 'unsafe', /unsafe name/],
    ['no UTF-8', [{ path: 'x', patch: block => void block.writeUInt8(0xff, 0) }], 'unsafe', /not UTF-8/],
    ['a symbolic link', [{ path: 'x', type: '2', linkName: '/etc' }], 'unsafe', /symbolic link "x"/],
    ['a hard link', [{ path: 'x', type: '1', linkName: '/etc/passwd' }], 'unsafe', /hard link/],
    ['a character device', [{ path: 'x', type: '3' }], 'unsafe', /character device/],
    ['a block device', [{ path: 'x', type: '4' }], 'unsafe', /block device/],
    ['a FIFO', [{ path: 'x', type: '6' }], 'unsafe', /FIFO/],
    ['a sparse file of GNU tar', [{ path: 'x', type: 'S' }], 'unsafe', /sparse file/],
    ['a long name of GNU tar', [{ path: 'x', type: 'L', content: 'y' }], 'unsafe', /entry of type "L"/],
    ['a global pax header', [{ path: 'x', type: 'g', content: paxLine('path', '../x') }], 'unsafe', /type "g"/],
    ['a directory with content', [{ path: 'x', type: '5', content: 'y' }], 'unsafe', /type "5"/],
    [
      'a name in a pax header',
      [{ path: 'p', type: 'x', content: paxLine('path', '../../x') }, { path: 'harmless' }],
      'unsafe',
      /unsafe name "\.\.\/\.\.\/x"/,
    ],
    [
      'a NUL in a pax header',
      [{ path: 'p', type: 'x', content: paxLine('path', 'a\0b') }, { path: 'x' }],
      'unsafe',
      /unsafe name/,
    ],
    [
      'a link in a pax header',
      [{ path: 'p', type: 'x', content: paxLine('linkpath', '/etc') }, { path: 'x' }],
      'unsafe',
      /"linkpath"/,
    ],
    [
      'a sparse file of pax',
      [{ path: 'p', type: 'x', content: paxLine('GNU.sparse.major', '1') }, { path: 'x' }],
      'unsafe',
      /GNU\.sparse/,
    ],
    ['a pax length that is too long', [{ path: 'p', type: 'x', content: '99 path=x\n' }], 'malformed', /pax record/],
    ['a pax length of zero', [{ path: 'p', type: 'x', content: '0 path=x\n' }], 'malformed', /pax record/],
    [
      'a pax size that is no number',
      [{ path: 'p', type: 'x', content: paxLine('size', '-5') }, { path: 'x' }],
      'malformed',
      /pax size/,
    ],
    ['a huge pax header', [{ path: 'p', type: 'x', content: Buffer.alloc(70_000) }], 'too-large', /pax header/],
    ['a pax header and nothing', [{ path: 'p', type: 'x', content: paxLine('path', 'x') }], 'malformed', /ends after/],
    ['too many bytes', [{ path: 'x', claimedBytes: 100_000_001 }], 'too-large', /more than 100000000 bytes/],
    [
      'too many entries',
      Array.from({ length: 101 }, (_, n) => ({ path: `d${n}/`, type: '5' })),
      'too-large',
      /100 entries/,
    ],
    ['a size that is no number', [{ path: 'x', patch: b => void b.write('zzz', 124) }], 'malformed', /octal/],
    ['a size in base 256', [{ path: 'x', patch: b => void b.writeUInt8(0x80, 124) }], 'malformed', /octal/],
    ['another magic', [{ path: 'x', patch: b => void b.write('ustar  \0', 257) }], 'malformed', /POSIX tar/],
  ]

  it.each(hostile)('%s is refused', async (_name, entries, fault, message) => {
    const refused = await faultOf(read(handmadeTar(entries)))
    expect(refused.fault).toBe(fault)
    expect(refused.message).toMatch(message)
  })

  it('a changed header is refused', async () => {
    const archive = handmadeTar([{ path: 'abc' }])
    archive.write('x', 0)
    expect(await faultOf(read(archive))).toMatchObject({ fault: 'malformed', message: 'wrong header checksum' })
  })

  it('what is not below the prefix is refused, the prefix itself too as a file', async () => {
    expect(
      await read(
        handmadeTar([
          { path: 'stage/', type: '5' },
          { path: 'stage/a', content: '1' },
        ]),
        { prefix: 'stage' },
      ),
    ).toEqual({ a: '1' })
    for (const path of ['a', 'stage', 'stagea', 'stage/../a', 'other/stage/a'])
      expect((await faultOf(read(handmadeTar([{ path }]), { prefix: 'stage' }))).fault).toBe('unsafe')
  })

  it.each([
    ['the same name', ['a/b', 'a/b']],
    ['a name in other case', ['a/b', 'a/B']],
    ['a directory in other case', ['a/b', 'A/c']],
    ['a composed and a decomposed name', ['\u00e9', 'e\u0301']],
    ['a file that is a directory too', ['a', 'a/b']],
    ['a directory that is a file too', ['a/b', 'a']],
  ])('%s twice is refused', async (_name, paths) => {
    const into = await directory('duplicate')
    const archive = inPieces(handmadeTar(paths.map(path => ({ path, content: path }))))
    const refused = await faultOf(extractTar({ archive, prefix: '', limits: LIMITS, into, signal }))
    expect(refused.message).toMatch(/^duplicate name/)
  })

  it('every truncation is noticed', async () => {
    const archive = handmadeTar([
      { path: 'a', content: 'x'.repeat(600) },
      { path: 'b', content: 'y' },
    ])
    for (let length = 0; length < archive.length; length += 100)
      expect((await faultOf(read(archive.subarray(0, length)))).fault).toBe('truncated')
    expect((await faultOf(read(archive.subarray(0, archive.length - 1)))).fault).toBe('truncated')
  })

  it('what follows the end is refused, zeros are not', async () => {
    const archive = handmadeTar([{ path: 'a' }])
    expect(await read(Buffer.concat([archive, Buffer.alloc(8704)]))).toEqual({ a: '' })
    expect((await faultOf(read(Buffer.concat([archive, handmadeTar([{ path: 'b' }])])))).message).toMatch(/follows/)
    expect((await faultOf(read(Buffer.concat([archive, Buffer.alloc(2 ** 21)]), { size: 65_536 }))).message).toMatch(
      /follows/,
    )
  })
})

describe('extracting', () => {
  it('writes files below the directory, calls back for each when it is complete, and keeps the executable bit', async () => {
    const into = await directory('extract')
    const large = Buffer.alloc(1_500_000, 'large')
    const archive = handmadeTar([
      { path: 'p/d/', type: '5' },
      { path: 'p/d/tool', content: 'run', mode: 0o755 },
      { path: 'p/d/large', content: large },
      { path: 'p/empty', mode: 0o4777 },
    ])
    const complete: Record<string, number> = {}
    const taker: FileTaker = {
      place: path => ({ kind: 'file', name: path }),
      take: path => {
        complete[path] = statSync(join(into, path)).size
      },
    }
    const extracted = await extractTar({
      archive: inPieces(archive, 50_000),
      prefix: 'p',
      limits: LIMITS,
      into,
      taker,
      signal,
    })
    expect(extracted).toEqual({ files: 3, bytes: 1_500_003 })
    expect(complete).toEqual({ 'd/tool': 3, 'd/large': 1_500_000, empty: 0 })
    expect(readFileSync(join(into, 'd/large')).equals(large)).toBe(true)
    expect(statSync(join(into, 'd/tool')).mode & 0o7777).toBe(0o755)
    expect(statSync(join(into, 'empty')).mode & 0o7777).toBe(0o755)
  })

  it('calls back while the archive still arrives', async () => {
    const into = await directory('early')
    const archive = handmadeTar([
      { path: 'first', content: '1' },
      { path: 'second', content: '2' },
    ])
    const seen: string[] = []
    const events = new EventEmitter()
    const promise = once(events, 'file')
    async function* source(): AsyncGenerator<Buffer> {
      yield archive.subarray(0, 1024)
      await promise
      yield archive.subarray(1024)
    }
    const taker: FileTaker = {
      place: path => ({ kind: 'file', name: path }),
      take: path => {
        seen.push(path)
        events.emit('file')
      },
    }
    await extractTar({ archive: source(), prefix: '', limits: LIMITS, into, taker, signal })
    expect(seen).toEqual(['first', 'second'])
  })

  it('writes under another name, keeps in memory or leaves out as it is told', async () => {
    const into = await directory('places')
    const archive = handmadeTar([
      { path: 'a/zip', content: 'zip' },
      { path: 'a/mod', content: 'mod' },
      { path: 'a/other', content: 'other'.repeat(1000) },
      { path: 'a/last', content: 'last' },
    ])
    const taken: Record<string, string | undefined> = {}
    const taker: FileTaker = {
      place: path => {
        if (path === 'a/other') return { kind: 'none' }
        return path === 'a/mod' ? { kind: 'memory' } : { kind: 'file', name: path.replace('/', '-') }
      },
      take: (path, content) => {
        taken[path] = content?.toString()
      },
    }
    await extractTar({ archive: inPieces(archive, 300), prefix: '', limits: LIMITS, into, taker, signal })
    expect(taken).toEqual({ 'a/zip': undefined, 'a/mod': 'mod', 'a/last': undefined })
    expect(readdirSync(into).toSorted()).toEqual(['a-last', 'a-zip'])
    expect(readFileSync(join(into, 'a-last'), 'utf8')).toBe('last')
  })

  it('overwrites nothing and follows nothing', async () => {
    const into = await directory('occupied')
    const outside = join(await directory('outside'), 'victim')
    symlinkSync(outside, join(into, 'x'))
    const archive = inPieces(handmadeTar([{ path: 'x', content: 'evil' }]))
    await expect(extractTar({ archive, prefix: '', limits: LIMITS, into, signal })).rejects.toMatchObject({
      code: 'EEXIST',
    })
    expect(() => readFileSync(outside)).toThrow('ENOENT')
  })

  it('stops when it is told to', async () => {
    const into = await directory('abort')
    const controller = new AbortController()
    const archive = inPieces(handmadeTar([{ path: 'a' }, { path: 'b' }]))
    const extracted = extractTar({ archive, prefix: '', limits: LIMITS, into, signal: controller.signal })
    controller.abort(new Error('enough'))
    await expect(extracted).rejects.toThrow('enough')
  })
})

const pathElement = fc.stringMatching(/^[A-Za-z0-9!@_~é日+-]{1,40}$/).filter(isEntryName)
const anyPath = fc.array(pathElement, { minLength: 1, maxLength: 8 }).map(parts => parts.join('/'))
const anyTree = fc
  .uniqueArray(anyPath, { minLength: 1, maxLength: 6, selector: path => path.toLowerCase().split('/')[0] })
  .chain(paths => fc.tuple(...paths.map(path => fc.tuple(fc.constant(path), fc.uint8Array({ maxLength: 2000 })))))
  .map(pairs => Object.fromEntries(pairs.map(([path, bytes]) => [path, Buffer.from(bytes)])))

describe('writing', () => {
  it('what is written is read back, and by the system’s tar too', async () => {
    await fc.assert(
      fc.asyncProperty(anyTree, fc.integer({ min: 1, max: 3000 }), async (tree, size) => {
        const root = await directory('write')
        writeTree(root, tree)
        const archive = await archiveOf(root, Object.keys(tree))
        const expected = Object.fromEntries(
          Object.entries(tree).map(([path, bytes]) => [path, bytes.toString('latin1')]),
        )
        expect(await read(archive, { size })).toEqual(expected)
        const into = await directory('system-tar')
        execFileSync('tar', ['-xf', '-', '-C', into], { input: archive })
        expect(treeOf(into)).toEqual(expected)
      }),
      { numRuns: 25 },
    )
  })

  it('reads what the system’s tar writes as the toolkit calls it', async () => {
    await fc.assert(
      fc.asyncProperty(anyTree, async tree => {
        const root = await directory('posix')
        writeTree(join(root, 'stage'), tree)
        const archive = execFileSync('tar', ['--posix', '-cf', '-', '-P', '-C', root, 'stage'])
        const expected = Object.fromEntries(
          Object.entries(tree).map(([path, bytes]) => [path, bytes.toString('latin1')]),
        )
        expect(await read(archive, { prefix: 'stage' })).toEqual(expected)
      }),
      { numRuns: 15 },
    )
  })

  it('makes the same archive in blocks of any size, whose memory is used again', async () => {
    const root = await directory('blocks')
    const large = Buffer.alloc(1_500_000, 'large')
    const files = {
      'a/large': large,
      'a/empty': '',
      'b/small': 'small',
      [`c/${'long'.repeat(40)}`]: 'x',
      'd/last': large,
    }
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), content)
    }
    const what = { root, files: [...Object.keys(files), 'gone'], signal }
    const whole: Buffer[] = []
    for await (const part of writeTar(what)) whole.push(part)
    for (const blockBytes of [1000, 65_536, 100_000_000]) {
      const parts: Buffer[] = []
      for await (const { bytes, release } of writeTarBlocks({ ...what, blockBytes })) {
        parts.push(Buffer.from(bytes))
        bytes.fill(0xff)
        release()
      }
      expect(Buffer.concat(parts).equals(Buffer.concat(whole))).toBe(true)
      expect(parts.slice(0, -1).every(({ length }) => length === blockBytes)).toBe(true)
    }
  })

  it('the same files make the same bytes, whenever they were written', async () => {
    const [one, two] = [await directory('same'), await directory('same')]
    for (const root of [one, two]) writeTree(root, { 'a/b': 'x', c: 'y' })
    expect((await archiveOf(one, ['a/b', 'c'])).equals(await archiveOf(two, ['a/b', 'c']))).toBe(true)
  })

  it('leaves out what is gone, refuses what is no regular file and names that could not be read back', async () => {
    const root = await directory('odd')
    writeTree(root, { a: '1', 'd/b': '2' })
    symlinkSync('a', join(root, 'link'))
    execFileSync('mkfifo', [join(root, 'fifo')])
    expect(await read(await archiveOf(root, ['gone', 'a', 'd/gone']))).toEqual({ a: '1' })
    await expect(archiveOf(root, ['link'])).rejects.toMatchObject({ code: 'ELOOP' })
    await expect(archiveOf(root, ['fifo'])).rejects.toThrow('not a regular file')
    await expect(archiveOf(root, ['d'])).rejects.toThrow('not a regular file')
    await expect(archiveOf(root, ['../a'])).rejects.toThrow('not a name')
  })

  it('does not archive half of a file that shrinks', async () => {
    const root = await directory('shrink')
    writeTree(root, { large: Buffer.alloc(3_000_000) })
    const stream = writeTar({ root, files: ['large'], signal })
    await stream.next()
    writeFileSync(join(root, 'large'), 'short')
    await expect(drain(stream)).rejects.toThrow('changed while it was archived')
  })
})
