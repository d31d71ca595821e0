import { lstat, readdir, readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import { type LeakForm, type Needle, needlesOf } from './leak-forms.ts'
import { errorCode } from './system-error.ts'

/** Everything that a job leaves, by name. */
export interface LeftBehind {
  /** Whole trees, names included. One that is not there has nothing in it. */
  readonly directories?: Readonly<Record<string, string>>
  /** Logs, summaries, environments, command lines; archives as bytes. */
  readonly contents?: Readonly<Record<string, string | Buffer>>
}

export interface Leak {
  /** Name of the place, then the file, then what it was in: `home:.netrc`, `cache:entry!zstd!a.mod`. */
  readonly place: string
  readonly secret: string
  readonly form: LeakForm
}

/**
 * Finds secrets in whatever form in whatever a job leaves; looks into gzip, zlib, zstd, tar and zip, also into one in the other.
 *
 * @param secrets by name
 */
export async function scanForLeaks(
  secrets: Readonly<Record<string, string>>,
  left: LeftBehind,
): Promise<readonly Leak[]> {
  const scan = new Scan(needlesOf(secrets))
  for (const [name, directory] of Object.entries(left.directories ?? {})) await scan.directory(`${name}:`, directory)
  for (const [name, content] of Object.entries(left.contents ?? {})) scan.bytes(name, Buffer.from(content))
  return scan.leaks
}

const MAX_DEPTH = 5

class Scan {
  readonly leaks: Leak[] = []
  readonly #needles: readonly Needle[]

  constructor(needles: readonly Needle[]) {
    this.#needles = needles
  }

  async directory(place: string, path: string): Promise<void> {
    for (const entry of await entriesOf(path)) {
      const file = join(path, entry)
      const name = place.endsWith(':') ? place + entry : `${place}/${entry}`
      this.#look(`${name} (its name)`, Buffer.from(entry))
      const stats = await lstatOrGone(file)
      if (stats?.isDirectory() === true) await this.directory(name, file)
      else if (stats?.isSymbolicLink() === true) this.#look(`${name} (its target)`, Buffer.from(await readlink(file)))
      else if (stats?.isFile() === true) this.bytes(name, await readFile(file))
    }
  }

  bytes(place: string, bytes: Buffer, depth = 0): void {
    this.#look(place, bytes)
    if (depth >= MAX_DEPTH) return
    for (const [name, inner] of unpack(bytes)) this.bytes(`${place}!${name}`, inner, depth + 1)
  }

  #look(place: string, bytes: Buffer): void {
    for (const { secret, form, bytes: wanted } of this.#needles) {
      const isKnown = this.leaks.some(leak => leak.place === place && leak.secret === secret && leak.form === form)
      if (!isKnown && bytes.includes(wanted)) this.leaks.push({ place, secret, form })
    }
  }
}

async function entriesOf(path: string): Promise<readonly string[]> {
  try {
    return (await readdir(path)).toSorted()
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

async function lstatOrGone(path: string): Promise<Awaited<ReturnType<typeof lstat>> | undefined> {
  try {
    return await lstat(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

/** What is in an archive or behind a compression; nothing where it is neither, or damaged. */
function unpack(bytes: Buffer): readonly (readonly [name: string, content: Buffer])[] {
  const magic = bytes.subarray(0, 4).toString('hex')
  if (magic.startsWith('1f8b')) return inflated('gzip', () => gunzipSync(bytes))
  if (magic === '28b52ffd') return inflated('zstd', () => zstdDecompressSync(bytes))
  // git's loose objects.
  if (/^78(01|5e|9c|da)/.test(magic)) return inflated('zlib', () => inflateSync(bytes))
  if (bytes.subarray(257, 262).toString() === 'ustar') return tarEntries(bytes)
  return magic.startsWith('504b') ? zipEntries(bytes) : []
}

function inflated(name: string, inflate: () => Buffer): readonly (readonly [string, Buffer])[] {
  try {
    return [[name, inflate()]]
  } catch (error) {
    // It only began like one.
    if (/^(Z_|ERR_|ZSTD_)/.test(errorCode(error) ?? '')) return []
    throw error
  }
}

function tarEntries(bytes: Buffer): readonly (readonly [string, Buffer])[] {
  const found: [string, Buffer][] = []
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0; ) {
    const name = bytes
      .subarray(at, at + 100)
      .toString()
      .replace(/\0.*$/s, '')
    const size = Number.parseInt(bytes.subarray(at + 124, at + 136).toString(), 8)
    if (Number.isNaN(size)) break
    found.push([name, bytes.subarray(at + 512, at + 512 + size)])
    at += 512 + Math.ceil(size / 512) * 512
  }
  return found
}

/** By the central directory (PKWARE APPNOTE 4.3.12). */
function zipEntries(bytes: Buffer): readonly (readonly [string, Buffer])[] {
  const end = bytes.lastIndexOf('PK\u0005\u0006')
  if (end < 0 || end + 22 > bytes.length) return []
  const found: (readonly [string, Buffer])[] = []
  let at = bytes.readUInt32LE(end + 16)
  while (at + 46 <= end && bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, size, name, extra, comment, local] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
      bytes.readUInt32LE(at + 42),
    ]
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(data, data + size)
    const label = bytes.subarray(at + 46, at + 46 + name).toString()
    found.push(...inflated(label, () => (method === 0 ? packed : inflateRawSync(packed))))
    at += 46 + name + extra + comment
  }
  return found
}
