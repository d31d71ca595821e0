import { renderTarHeader } from '../../src/cache/tar-header.ts'

/** One entry of an archive made by hand. What an honest writer would not write can be set. */
export interface HandmadeEntry {
  readonly path: string
  readonly content?: Buffer | string
  /** ustar type flag; default `0`, a regular file. */
  readonly type?: string
  readonly linkName?: string
  /** Size in the header, where it differs from the content's. */
  readonly claimedBytes?: number
  readonly mode?: number
  /** Changes the finished header block before its checksum is made. */
  readonly patch?: (block: Buffer) => void
}

/** An archive as hostile as one likes. The path must fit a ustar header (100 bytes); it may be anything else. */
export function handmadeTar(entries: readonly HandmadeEntry[], options: { readonly end?: boolean } = {}): Buffer {
  const blocks = entries.flatMap(entry => {
    const content = Buffer.from(entry.content ?? '')
    return [headerOf(entry, content.length), content, Buffer.alloc((512 - (content.length % 512)) % 512)]
  })
  return Buffer.concat([...blocks, Buffer.alloc(options.end === false ? 0 : 1024)])
}

function headerOf(entry: HandmadeEntry, bytes: number): Buffer {
  const block = renderTarHeader({
    path: 'placeholder',
    bytes: entry.claimedBytes ?? bytes,
    mode: entry.mode ?? 0o644,
    type: entry.type ?? '0',
  })
  if (block === undefined) throw new Error('does not fit a ustar header')
  block.fill(0, 0, 100)
  block.write(entry.path, 0, 100)
  block.write(entry.linkName ?? '', 157, 100)
  entry.patch?.(block)
  block.fill(0x20, 148, 156)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

/** A pax record line: its length counts itself. */
export function paxLine(key: string, value: string): string {
  const rest = Buffer.byteLength(` ${key}=${value}\n`)
  for (let length = rest; ; length++) if (String(length).length + rest === length) return `${length} ${key}=${value}\n`
}
