import { constants } from 'node:fs'
import { chmod, copyFile, open, realpath, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import type { Finding } from '../../diagnosis/finding.ts'
import { hasErrorCode } from '../../system/files.ts'
import { moduleFilePath } from '../module-files.ts'
import type { FetchOutcome, FetchRequest, ModuleFile, ModuleSource, SourceKind, SourceStatistics } from '../source.ts'
import { MAX_FILE_BYTES } from './body-transfer.ts'
import { MirrorError, TargetError } from './mirror-error.ts'
import { MirrorStatistics } from './mirror-statistics.ts'

export interface DirectorySourceOptions {
  /** In GOPROXY layout: go.dev/ref/mod#goproxy-protocol, "file" URLs. */
  readonly directory: string
  readonly label: string
  readonly kind: SourceKind
}

export type CopyResult =
  | { readonly kind: 'fetched'; readonly bytes: number; readonly data?: Buffer }
  | { readonly kind: 'failed'; readonly error: MirrorError }

/** A directory of modules. Whoever can write to it may be hostile (a shared cache), so only plain files inside it count. */
export function createDirectorySource(options: DirectorySourceOptions): ModuleSource {
  return new DirectorySource(options)
}

class DirectorySource implements ModuleSource {
  readonly kind: SourceKind
  readonly label: string
  readonly #directory: string
  readonly #statistics = new MirrorStatistics()

  constructor({ directory, label, kind }: DirectorySourceOptions) {
    this.kind = kind
    this.label = label
    this.#directory = directory
  }

  async fetch({ file, target, signal, distrusted }: FetchRequest): Promise<FetchOutcome> {
    signal.throwIfAborted()
    if (distrusted.has(this.label)) return { kind: 'failed', code: 'checksum-mismatch', attempts: [] }
    const startMs = performance.now()
    const result = await copyFromDirectory(this.#directory, file, target)
    signal.throwIfAborted()
    const failure = result.kind === 'failed' && result.error.code !== 'not-found' ? result.error : undefined
    const bytes = result.kind === 'fetched' ? result.bytes : 0
    this.#statistics.record({ durationMs: performance.now() - startMs, bytes, failure: failure?.code })
    if (result.kind === 'fetched') return { ...result, from: this.label }
    if (failure === undefined) return { kind: 'not-found' }
    const { code, message } = failure
    return { kind: 'failed', code, attempts: [{ from: this.label, code, message }] }
  }

  statistics(): readonly SourceStatistics[] {
    return [this.#statistics.row({ url: this.label, kind: this.kind, ejections: 0 })]
  }

  findings(): readonly Finding[] {
    return []
  }

  async close(): Promise<void> {}
}

/**
 * Copies one file out of a directory in GOPROXY layout; as a copy-on-write clone where the file system can.
 *
 * Threats: a link that leads out of the directory (the copy would publish what it points to), a pipe that never ends, a file
 * without end. The directory is not expected to change while it is read.
 *
 * @throws TargetError where the target cannot be written
 */
export async function copyFromDirectory(
  directory: string,
  file: ModuleFile,
  target: string | undefined,
): Promise<CopyResult> {
  try {
    const path = await resolveInside(directory, moduleFilePath(file.module, file.kind))
    return target === undefined ? await readWhole(path, file) : await copyWhole(path, file, target)
  } catch (error) {
    if (error instanceof MirrorError) return { kind: 'failed', error }
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG'))
      return { kind: 'failed', error: new MirrorError('not-found', 'no such file', { cause: error }) }
    if (hasErrorCode(error, 'EACCES', 'EPERM', 'ELOOP', 'EIO', 'ESTALE', 'ENXIO')) {
      const message = `the file cannot be read (${String((error as NodeJS.ErrnoException).code)})`
      return { kind: 'failed', error: new MirrorError('permission-denied', message, { cause: error }) }
    }
    throw error
  }
}

async function resolveInside(directory: string, relative: string): Promise<string> {
  const [root, path] = await Promise.all([realpath(directory), realpath(join(directory, relative))])
  if (!path.startsWith(root.endsWith(sep) ? root : root + sep))
    throw new MirrorError('permission-denied', 'a link leads out of the directory')
  return path
}

async function readWhole(path: string, { kind }: ModuleFile): Promise<CopyResult> {
  // No waiting for the writer of a pipe, and no link that came since the path was resolved. Windows has neither flag.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  try {
    const status = await handle.stat()
    checkFile(status, kind)
    const data = Buffer.alloc(status.size)
    let bytes = 0
    while (bytes < data.length) {
      const { bytesRead } = await handle.read(data, bytes)
      if (bytesRead === 0) throw new MirrorError('short-body', `${bytes} bytes of ${data.length}`)
      bytes += bytesRead
    }
    return { kind: 'fetched', bytes, data }
  } finally {
    await handle.close()
  }
}

async function copyWhole(path: string, { kind }: ModuleFile, target: string): Promise<CopyResult> {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  try {
    checkFile(await handle.stat(), kind)
  } finally {
    await handle.close()
  }
  try {
    await copyFile(path, target, constants.COPYFILE_FICLONE)
    // The mode comes along with the copy, and module caches are read-only.
    await chmod(target, 0o644)
    return { kind: 'fetched', bytes: (await stat(target)).size }
  } catch (error) {
    // That the file can be read is known: what fails now is the writing.
    throw new TargetError(dirname(target), { cause: error })
  }
}

function checkFile(status: { isFile(): boolean; readonly size: number }, kind: ModuleFile['kind']): void {
  if (!status.isFile()) throw new MirrorError('permission-denied', 'not a regular file')
  if (status.size === 0) throw new MirrorError('short-body', 'an empty file')
  if (status.size > MAX_FILE_BYTES[kind])
    throw new MirrorError(kind === 'zip' ? 'corrupt-zip' : 'not-a-module-proxy', `larger than a .${kind} may be`)
}
