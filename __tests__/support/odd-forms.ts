import { createHash } from 'node:crypto'
import { constants, crc32, deflateRawSync } from 'node:zlib'
import { adding, changing, type Oddity, unchanged } from './zip-oddity.ts'

const MiB = 1024 * 1024

/** Zips with odd kinds of entries, sizes that lie, and rarer parts of the format. */
export const ODD_FORMS: Readonly<Record<string, Oddity>> = {
  // Go ignores the mode of an entry: what it extracts is always a regular file.
  'symbolic link': { go: 'accepts', entries: adding({ name: './link', content: '/etc/passwd', unixMode: 0o120777 }) },
  device: { go: 'accepts', entries: adding({ name: './device', content: '', unixMode: 0o020666 }) },
  'setuid executable': {
    go: 'accepts',
    entries: adding({ name: './run.sh', content: '#!/bin/sh\n', unixMode: 0o104755 }),
  },
  // Sizes
  'bomb beyond the limit': { go: 'refuses', entries: bomb(512 * MiB, 512 * MiB) },
  'bomb that declares little': { go: 'refuses', entries: bomb(64 * MiB, 100) },
  'bomb that declares nothing': { go: 'refuses', entries: bomb(64 * MiB, 0) },
  'size too large': {
    go: 'refuses',
    entries: changing(entry => ({ ...entry, lie: { size: entry.content.length + 1 } })),
  },
  'size too small': {
    go: 'refuses',
    entries: changing(entry => ({ ...entry, lie: { size: entry.content.length - 1 } })),
  },
  // Go reads a deflate stream to its own end and does not look what comes behind it.
  'compressed size beyond the file': {
    go: 'accepts',
    entries: changing(entry => ({ ...entry, lie: { compressedSize: MiB } })),
  },
  'compressed size too small': {
    go: 'refuses',
    entries: changing(entry => ({ ...entry, lie: { compressedSize: 5 } })),
  },
  'stored with two sizes': {
    go: 'refuses',
    entries: changing(entry => ({ ...entry, method: 'stored', lie: { size: entry.content.length - 2 } })),
  },
  'wrong CRC': { go: 'refuses', entries: changing(entry => ({ ...entry, lie: { crc32: 1 } })) },
  'go.mod of 17 MiB': {
    go: 'refuses',
    entries: changing(entry =>
      String(entry.name).endsWith('/go.mod')
        ? { ...entry, content: `${entry.content.toString()}//${' '.repeat(17 * MiB)}\n` }
        : entry,
    ),
  },
  // Forms of the format
  stored: { go: 'accepts', entries: changing(entry => ({ ...entry, method: 'stored' })) },
  deflated: { go: 'accepts', entries: changing(entry => ({ ...entry, method: 'deflated' })) },
  'data descriptors': { go: 'accepts', entries: changing(entry => ({ ...entry, dataDescriptor: true })) },
  'stored with data descriptors': {
    go: 'accepts',
    entries: changing(entry => ({ ...entry, method: 'stored', dataDescriptor: true })),
  },
  zip64: { go: 'accepts', entries: changing(entry => ({ ...entry, zip64: true })) },
  'zip64 with data descriptors': {
    go: 'accepts',
    entries: changing(entry => ({ ...entry, zip64: true, dataDescriptor: true })),
  },
  'local name differs': { go: 'accepts', entries: changing(entry => ({ ...entry, lie: { localName: '../evil.go' } })) },
  'unknown method': { go: 'refuses', entries: changing(entry => ({ ...entry, lie: { method: 99 } })) },
  'encrypted flag': { go: 'accepts', entries: changing(entry => ({ ...entry, lie: { flags: 1 } })) },
  'bytes before the first entry': {
    go: 'accepts',
    entries: unchanged,
    options: { prefix: Buffer.from('#!/bin/sh\n') },
  },
  'comment at the end': { go: 'accepts', entries: unchanged, options: { comment: 'made by hand' } },
  'bytes after the end': {
    go: 'accepts',
    entries: unchanged,
    change: zip => Buffer.concat([zip, Buffer.alloc(100)]),
  },
  'no entries': { go: 'accepts', entries: () => [] },
  'empty file': { go: 'refuses', entries: () => [], change: () => Buffer.alloc(0) },
  'end cut off': { go: 'refuses', entries: unchanged, change: zip => zip.subarray(0, -30) },
  'middle garbled': {
    go: 'refuses',
    entries: unchanged,
    change: zip => Buffer.concat([zip.subarray(0, 90), Buffer.alloc(20, 0xff), zip.subarray(110)]),
  },
}

function bomb(bytes: number, declaredBytes: number): Oddity['entries'] {
  return (prefix, honest) => {
    const { data, crc32, sha256 } = zeros(bytes)
    return [...honest, { name: `${prefix}zeros.bin`, content: '', lie: { data, crc32, sha256, size: declaredBytes } }]
  }
}

interface Zeros {
  readonly data: Buffer
  readonly crc32: number
  readonly sha256: string
}

/** So many zeros as a deflate stream, made without ever holding them: the same flushed piece again and again. */
function zeros(bytes: number): Zeros {
  const piece = Buffer.alloc(MiB)
  const deflated = deflateRawSync(piece, { finishFlush: constants.Z_FULL_FLUSH })
  const lastEmptyBlock = Buffer.from([0x03, 0x00])
  const hash = createHash('sha256')
  let crc = 0
  for (let at = 0; at < bytes; at += MiB) {
    crc = crc32(piece, crc)
    hash.update(piece)
  }
  const pieces = Array.from({ length: bytes / MiB }, () => deflated)
  return { data: Buffer.concat([...pieces, lastEmptyBlock]), crc32: crc, sha256: hash.digest('hex') }
}
