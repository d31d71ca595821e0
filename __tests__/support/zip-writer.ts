import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of an archive, honest unless `lie` says otherwise. */
export interface ZipEntry {
  readonly name: string | Buffer
  readonly content: Buffer | string
  /** Default: deflated. */
  readonly method?: 'stored' | 'deflated'
  /** The Unix mode, e.g. 0o120777 for a symbolic link. Default: none, as go writes it. */
  readonly unixMode?: number
  /** Sizes and CRC come after the data, as streaming writers (go among them) do it. */
  readonly dataDescriptor?: boolean
  /** Sizes in a zip64 extra field, although they would fit. */
  readonly zip64?: boolean
  readonly lie?: ZipLie
}

/** What the headers say instead of the truth. */
export interface ZipLie {
  readonly size?: number
  readonly compressedSize?: number
  readonly crc32?: number
  /** The name in the local header; the central directory has the entry's. */
  readonly localName?: string
  readonly method?: number
  /** Added to the general purpose bits, e.g. 1 for "encrypted". */
  readonly flags?: number
  /** The deflate stream itself, for bombs too large to hold; `content` is then not stored. */
  readonly data?: Buffer
  /** Of what `data` inflates to, in hex: for the module's hash. */
  readonly sha256?: string
}

export interface ZipOptions {
  /** Bytes before the first entry: self-extracting archives have them. */
  readonly prefix?: Buffer
  readonly comment?: string
}

// 1980-01-01: the first date of the format, so that equal entries make equal bytes.
const DOS_DATE = 0x21
const UTF8_FLAG = 0x800
const DESCRIPTOR_FLAG = 0x8

/** A zip of the entries in their order; the same entries always give the same bytes. Format: PKWARE APPNOTE 6.3.9, 4.3. */
export function writeZip(entries: readonly ZipEntry[], options: ZipOptions = {}): Buffer {
  const prefix = options.prefix ?? Buffer.alloc(0)
  const parts: Buffer[] = [prefix]
  const central: Buffer[] = []
  let offset = prefix.length
  for (const entry of entries) {
    const fields = headerFields(entry)
    const local = Buffer.concat([localHeader(fields), fields.data, descriptor(fields)])
    central.push(centralHeader(fields, offset))
    parts.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  return Buffer.concat([...parts, directory, endOfDirectory(entries.length, directory.length, offset, options.comment)])
}

interface HeaderFields {
  readonly name: Buffer
  readonly localName: Buffer
  readonly data: Buffer
  readonly method: number
  readonly flags: number
  readonly crc: number
  readonly size: number
  readonly compressedSize: number
  readonly externalAttributes: number
  readonly zip64: boolean
}

function headerFields(entry: ZipEntry): HeaderFields {
  const content = Buffer.from(entry.content)
  const lie = entry.lie ?? {}
  const deflated = entry.method !== 'stored'
  const data = lie.data ?? (deflated ? deflateRawSync(content) : content)
  const name = Buffer.from(entry.name)
  return {
    name,
    localName: lie.localName === undefined ? name : Buffer.from(lie.localName),
    data,
    method: lie.method ?? (deflated ? 8 : 0),
    flags: UTF8_FLAG | (entry.dataDescriptor === true ? DESCRIPTOR_FLAG : 0) | (lie.flags ?? 0),
    crc: lie.crc32 ?? crc32(content),
    size: lie.size ?? content.length,
    compressedSize: lie.compressedSize ?? data.length,
    externalAttributes: entry.unixMode === undefined ? 0 : (entry.unixMode << 16) >>> 0,
    zip64: entry.zip64 === true,
  }
}

function localHeader(fields: HeaderFields): Buffer {
  const header = Buffer.alloc(30)
  const extra = zip64Extra(fields)
  const later = (fields.flags & DESCRIPTOR_FLAG) !== 0
  header.writeUInt32LE(0x04034b50, 0)
  writeCommon(header, fields, { at: 4, extraBytes: extra.length, name: fields.localName, later })
  return Buffer.concat([header, fields.localName, extra])
}

function centralHeader(fields: HeaderFields, offset: number): Buffer {
  const header = Buffer.alloc(46)
  const extra = zip64Extra(fields)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE((3 << 8) | 45, 4) // made on Unix: external attributes are a mode
  writeCommon(header, fields, { at: 6, extraBytes: extra.length, name: fields.name, later: false })
  header.writeUInt32LE(fields.externalAttributes, 38)
  header.writeUInt32LE(offset, 42)
  return Buffer.concat([header, fields.name, extra])
}

interface CommonPart {
  readonly at: number
  readonly extraBytes: number
  readonly name: Buffer
  /** Whether CRC and sizes are only known after the data. */
  readonly later: boolean
}

function writeCommon(header: Buffer, fields: HeaderFields, part: CommonPart): void {
  const size = (value: number): number => (fields.zip64 ? 0xffffffff : part.later ? 0 : value)
  header.writeUInt16LE(fields.zip64 ? 45 : 20, part.at)
  header.writeUInt16LE(fields.flags, part.at + 2)
  header.writeUInt16LE(fields.method, part.at + 4)
  header.writeUInt16LE(0, part.at + 6)
  header.writeUInt16LE(DOS_DATE, part.at + 8)
  header.writeUInt32LE(part.later ? 0 : fields.crc, part.at + 10)
  header.writeUInt32LE(size(fields.compressedSize), part.at + 14)
  header.writeUInt32LE(size(fields.size), part.at + 18)
  header.writeUInt16LE(part.name.length, part.at + 22)
  header.writeUInt16LE(part.extraBytes, part.at + 24)
}

function zip64Extra(fields: HeaderFields): Buffer {
  if (!fields.zip64) return Buffer.alloc(0)
  const extra = Buffer.alloc(20)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(16, 2)
  extra.writeBigUInt64LE(BigInt(fields.size), 4)
  extra.writeBigUInt64LE(BigInt(fields.compressedSize), 12)
  return extra
}

function descriptor(fields: HeaderFields): Buffer {
  if ((fields.flags & DESCRIPTOR_FLAG) === 0) return Buffer.alloc(0)
  const bytes = Buffer.alloc(fields.zip64 ? 24 : 16)
  bytes.writeUInt32LE(0x08074b50, 0)
  bytes.writeUInt32LE(fields.crc, 4)
  if (fields.zip64) {
    bytes.writeBigUInt64LE(BigInt(fields.compressedSize), 8)
    bytes.writeBigUInt64LE(BigInt(fields.size), 16)
  } else {
    bytes.writeUInt32LE(fields.compressedSize, 8)
    bytes.writeUInt32LE(fields.size, 12)
  }
  return bytes
}

function endOfDirectory(count: number, bytes: number, offset: number, comment = ''): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(bytes, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(Buffer.byteLength(comment), 20)
  return Buffer.concat([end, Buffer.from(comment)])
}
