import { ByteReader } from './byte-reader.ts'
import { isEntryName } from './entry-name.ts'
import { parsePaxRecord } from './pax-record.ts'
import { TarError } from './tar-error.ts'
import { BLOCK_BYTES, parseTarHeader, type TarHeader } from './tar-header.ts'

/** A regular file in an archive. Its content must be read before the next file is asked for; what is left of it is skipped. */
export interface TarFile {
  /** Relative, checked by {@link isEntryName}, without the prefix. */
  readonly path: string
  readonly bytes: number
  readonly executable: boolean
  readonly content: AsyncIterable<Buffer>
}

/** What an archive may hold at most: a few kilobytes can inflate to fill a disk. */
export interface TarLimits {
  /** Files and directories. */
  readonly maxEntries: number
  /** The sum of all files' bytes. */
  readonly maxBytes: number
}

/**
 * Limits for an archive of so many bytes as sent. Compiled code shrinks to a quarter, zips not at all: whatever grows fiftyfold is meant to fill
 * the disk. A build cache of a large repository has some 100,000 files.
 */
export function limitsOfArchive(archiveBytes: number): TarLimits {
  return { maxEntries: 2_000_000, maxBytes: 50 * archiveBytes + 64 * 1024 * 1024 }
}

export interface ReadTarOptions {
  readonly archive: AsyncIterable<Uint8Array>
  /** The directory inside the archive that everything must be in (`a/b`); empty: none. */
  readonly prefix: string
  readonly limits: TarLimits
}

/**
 * Reads a POSIX tar archive (ustar and pax headers) as it arrives. Only regular files come out; directories are checked and dropped, and anything
 * else (links, devices, sparse files, GNU's own headers) is refused, as is every name that could lead elsewhere.
 *
 * @throws TarError at the first thing that is wrong; the files before it were complete
 */
export async function* readTar(options: ReadTarOptions): AsyncGenerator<TarFile, void, undefined> {
  const reader = new ByteReader(options.archive)
  const budget = { entries: options.limits.maxEntries, bytes: options.limits.maxBytes }
  try {
    for (;;) {
      const header = await readHeader(reader)
      if (header === undefined) break
      if (--budget.entries < 0) throw new TarError('too-large', `more than ${options.limits.maxEntries} entries`)
      const path = relativePath(header, options.prefix)
      if (header.type === '5') continue
      budget.bytes -= header.bytes
      if (budget.bytes < 0) throw new TarError('too-large', `more than ${options.limits.maxBytes} bytes`)
      const content = readContent(reader, header.bytes)
      yield { path, bytes: header.bytes, executable: (header.mode & 0o100) !== 0, content }
      await drain(content)
      await skipPadding(reader, header.bytes)
    }
    await expectEnd(reader)
  } finally {
    await reader.close()
  }
}

// A name of 2 KiB and times need less; a writer's attributes may need more.
const MAX_PAX_BYTES = 64 * 1024

/** The next header of a file or directory, with what a pax header before it says; undefined at the end mark. */
async function readHeader(reader: ByteReader): Promise<TarHeader | undefined> {
  const first = parseTarHeader(await readBlock(reader))
  if (first?.type !== 'x') return first && checkType(first)
  if (first.bytes > MAX_PAX_BYTES) throw new TarError('too-large', 'a pax header is too large')
  const body = await reader.upTo(first.bytes)
  if (body.length < first.bytes) throw truncated()
  await skipPadding(reader, first.bytes)
  const header = parseTarHeader(await readBlock(reader), parsePaxRecord(body))
  if (header === undefined) throw new TarError('malformed', 'the archive ends after a pax header')
  return checkType(header)
}

async function readBlock(reader: ByteReader): Promise<Buffer> {
  const block = await reader.upTo(BLOCK_BYTES)
  if (block.length < BLOCK_BYTES) throw truncated()
  return block
}

const REFUSED_TYPES: Readonly<Record<string, string>> = {
  1: 'hard link',
  2: 'symbolic link',
  3: 'character device',
  4: 'block device',
  6: 'FIFO',
  S: 'sparse file',
}

function checkType(header: TarHeader): TarHeader {
  if (header.type === '0' || header.type === '\0') return header
  if (header.type === '5' && header.bytes === 0) return header
  const type = REFUSED_TYPES[header.type] ?? `entry of type ${JSON.stringify(header.type)}`
  throw new TarError('unsafe', `${type} ${JSON.stringify(header.path)}`)
}

function relativePath(header: TarHeader, prefix: string): string {
  const path = header.type === '5' ? header.path.replace(/\/$/, '') : header.path
  const isPrefix = header.type === '5' && (path === prefix || (prefix === '' && path === '.'))
  if (isPrefix) return ''
  if (prefix !== '' && !path.startsWith(`${prefix}/`))
    throw new TarError('unsafe', `name outside ${prefix}: ${JSON.stringify(path)}`)
  const relative = prefix === '' ? path : path.slice(prefix.length + 1)
  if (!isEntryName(relative)) throw new TarError('unsafe', `unsafe name ${JSON.stringify(path)}`)
  return relative
}

/** Can be iterated in parts: what one loop left, the next one gets. */
function readContent(reader: ByteReader, bytes: number): AsyncIterable<Buffer> {
  let left = bytes
  return {
    async *[Symbol.asyncIterator]() {
      while (left > 0) {
        const part = await reader.some(left)
        if (part === undefined) throw truncated()
        left -= part.length
        yield part
      }
    },
  }
}

async function drain(content: AsyncIterable<Buffer>): Promise<void> {
  const parts = content[Symbol.asyncIterator]()
  while ((await parts.next()).done !== true);
}

async function skipPadding(reader: ByteReader, bytes: number): Promise<void> {
  const padding = (BLOCK_BYTES - (bytes % BLOCK_BYTES)) % BLOCK_BYTES
  if ((await reader.upTo(padding)).length < padding) throw truncated()
}

// tar pads an archive to records of 10 KiB by default, and --blocking-factor may ask for more.
const MAX_TRAILING_BYTES = 1024 * 1024

/** Reads to the very end, so that the checksum behind the compressed stream is checked too. */
async function expectEnd(reader: ByteReader): Promise<void> {
  let left = MAX_TRAILING_BYTES
  // The mark is two blocks of zeros; the first one was read.
  const second = await reader.upTo(BLOCK_BYTES)
  if (second.length < BLOCK_BYTES) throw truncated()
  if (second.some(byte => byte !== 0)) throw new TarError('malformed', 'a block of zeros amid the archive')
  for (;;) {
    const part = await reader.some(left + 1)
    if (part === undefined) return
    left -= part.length
    if (left < 0 || part.some(byte => byte !== 0))
      throw new TarError('malformed', 'something follows the end of the archive')
  }
}

function truncated(): TarError {
  return new TarError('truncated', 'the archive ends too early')
}
