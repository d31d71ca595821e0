import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { BatchedFile } from '../system/batched-file.ts'
import { foldEntryName } from './entry-name.ts'
import { TarError } from './tar-error.ts'
import { type ReadTarOptions, readTar, type TarFile } from './tar-reader.ts'

/** What becomes of a file: written under a name of ours, handed over in memory, or passed over. */
export type FilePlace =
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'memory' }
  | { readonly kind: 'none' }

/** Who takes an archive's files while it still arrives. */
export interface FileTaker {
  /** Decides before anything is written; the path is checked. Memory is for what is small: it all may wait there. */
  readonly place: (path: string, bytes: number) => FilePlace
  /** The file is complete: in memory, or under the name that it was given. */
  readonly take: (path: string, content: Buffer | undefined) => void
}

export interface ExtractTarOptions extends ReadTarOptions {
  /** An empty directory of ours: nothing in it is followed or overwritten. */
  readonly into: string
  /** Default: every file is written under its own path, and nobody is told. */
  readonly taker?: FileTaker | undefined
  readonly signal: AbortSignal
}

export interface Extracted {
  readonly files: number
  readonly bytes: number
}

/**
 * Extracts an archive as it arrives. Memory stays within 40 MiB or so: small files are written side by side, large ones as they come.
 *
 * @throws TarError where the archive is not to be trusted; the file system's own errors; the signal's reason. Files stay behind then.
 */
export async function extractTar(options: ExtractTarOptions): Promise<Extracted> {
  const names = new NameRegister()
  const writes = new FileWriter(options)
  let files = 0
  let bytes = 0
  try {
    for await (const file of readTar(options)) {
      options.signal.throwIfAborted()
      names.add(file.path)
      await writes.write(file, options.taker?.place(file.path, file.bytes) ?? { kind: 'file', name: file.path })
      files++
      bytes += file.bytes
    }
  } finally {
    // Nothing may still be writing once the caller removes the directory.
    await writes.settle()
  }
  writes.throwIfFailed()
  return { files, bytes }
}

/** Refuses what a case-insensitive file system would merge: of two files with one name, which one is read would be the archive's choice. */
class NameRegister {
  readonly #files = new Set<string>()
  /** Folded to spelled. */
  readonly #directories = new Map<string, string>()

  add(path: string): void {
    const folded = foldEntryName(path)
    if (this.#files.has(folded) || this.#directories.has(folded)) throw duplicate(path)
    this.#files.add(folded)
    for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1))
      this.#addDirectory(path.slice(0, slash))
  }

  #addDirectory(directory: string): void {
    const folded = foldEntryName(directory)
    const spelled = this.#directories.get(folded)
    if (this.#files.has(folded) || (spelled !== undefined && spelled !== directory)) throw duplicate(directory)
    this.#directories.set(folded, directory)
  }
}

function duplicate(path: string): TarError {
  return new TarError('unsafe', `duplicate name ${JSON.stringify(path)}`)
}

const SMALL_FILE_BYTES = 1024 * 1024
const MAX_PENDING_BYTES = 32 * 1024 * 1024
// libuv has four threads by default; more only keeps them busy.
const MAX_PENDING_FILES = 16

class FileWriter {
  readonly #options: ExtractTarOptions
  readonly #directories = new Map<string, Promise<unknown>>()
  readonly #pending = new Set<Promise<void>>()
  #pendingBytes = 0
  #failure: { readonly error: unknown } | undefined

  constructor(options: ExtractTarOptions) {
    this.#options = options
  }

  async write(file: TarFile, place: FilePlace): Promise<void> {
    this.throwIfFailed()
    // Its content is skipped with the next header.
    if (place.kind === 'none') return
    if (place.kind === 'memory') {
      this.#options.taker?.take(file.path, await collect(file))
      return
    }
    if (file.bytes > SMALL_FILE_BYTES) {
      await this.#stream(file, place.name)
      return
    }
    const content = await collect(file)
    while (this.#pending.size >= MAX_PENDING_FILES || this.#pendingBytes > MAX_PENDING_BYTES)
      await Promise.race(this.#pending)
    this.throwIfFailed()
    this.#start(file, place.name, content)
  }

  async settle(): Promise<void> {
    await Promise.all(this.#pending)
  }

  throwIfFailed(): void {
    if (this.#failure !== undefined) throw this.#failure.error
  }

  #start(file: TarFile, name: string, content: Buffer): void {
    this.#pendingBytes += content.length
    const write = this.#writeWhole(file, name, content)
      .catch((error: unknown) => {
        this.#failure ??= { error }
      })
      .finally(() => {
        this.#pendingBytes -= content.length
        this.#pending.delete(write)
      })
    this.#pending.add(write)
  }

  async #writeWhole(file: TarFile, name: string, content: Buffer): Promise<void> {
    const target = await this.#prepare(name)
    await writeFile(target, content, { flag: 'wx', mode: modeOf(file) })
    this.#options.taker?.take(file.path, undefined)
  }

  async #stream(file: TarFile, name: string): Promise<void> {
    const target = await BatchedFile.open(await this.#prepare(name), 'wx', modeOf(file))
    try {
      for await (const part of file.content) await target.write(part)
    } finally {
      await target.close()
    }
    this.#options.taker?.take(file.path, undefined)
  }

  async #prepare(name: string): Promise<string> {
    const target = join(this.#options.into, name)
    const directory = dirname(target)
    let made = this.#directories.get(directory)
    if (made === undefined) {
      made = mkdir(directory, { recursive: true })
      this.#directories.set(directory, made)
    }
    await made
    return target
  }
}

async function collect(file: TarFile): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of file.content) parts.push(part)
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts)
}

/** go runs what its build cache holds as an executable, so that bit is kept; others are not the archive's to decide. */
function modeOf(file: TarFile): number {
  return file.executable ? 0o755 : 0o644
}
