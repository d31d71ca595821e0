import type { ModuleFileKind } from '../source.ts'
import type { Sink } from './file-sink.ts'
import { MirrorError } from './mirror-error.ts'
import type { StallGuard } from './stall-guard.ts'

const MIB = 1024 * 1024

/** A module's file; `data` (lists, a checksum database's tiles) and `archive` can begin with any byte, and `data` can be empty. */
export type BodyKind = ModuleFileKind | 'data' | 'archive'

/**
 * The largest file that is taken. `.mod` and `.zip`: as go (golang.org/x/mod/zip MaxGoMod, MaxZipFile). `.info` has no limit there;
 * it is a version and a time.
 */
export const MAX_FILE_BYTES: Readonly<Record<BodyKind, number>> = Object.freeze({
  info: MIB,
  mod: 16 * MIB,
  zip: 500 * MIB,
  data: 16 * MIB,
  archive: 500 * MIB,
})

export interface BodyTransfer {
  readonly kind: BodyKind
  readonly body: AsyncIterable<Buffer>
  readonly sink: Sink
  readonly guard: StallGuard
  /** Bytes of the file that are in the sink already. */
  readonly start: number
  /** The length of the whole file, where it is known. */
  readonly totalBytes: number | undefined
  /** Called for each piece. */
  readonly onBytes: (bytes: number) => void
  /** Called before each piece is waited for. */
  readonly onWaiting?: (() => void) | undefined
}

/**
 * Reads a body to its end into the sink.
 *
 * @throws MirrorError where it is too long, too short, or not what was asked for; TargetError; what the stream throws
 */
export async function receiveBody(transfer: BodyTransfer): Promise<void> {
  const { kind, sink, guard, totalBytes } = transfer
  checkSize(kind, totalBytes ?? 0)
  const chunks = transfer.body[Symbol.asyncIterator]()
  let bytes = transfer.start
  for (;;) {
    guard.waiting()
    transfer.onWaiting?.()
    const next = await chunks.next()
    guard.received(next.done === true ? 0 : next.value.length)
    if (next.done === true) break
    if (bytes === 0) checkBeginning(kind, next.value)
    bytes += next.value.length
    checkSize(kind, bytes)
    transfer.onBytes(next.value.length)
    await sink.write(next.value)
  }
  if (bytes === 0 && kind !== 'data') throw new MirrorError('short-body', 'an empty body')
  // HTTP/1 bodies are measured by undici; HTTP/2 ones are not.
  if (totalBytes !== undefined && bytes !== totalBytes)
    throw new MirrorError('short-body', `${bytes} bytes of ${totalBytes}`)
}

function checkSize(kind: BodyKind, bytes: number): void {
  if (bytes <= MAX_FILE_BYTES[kind]) return
  const message = `larger than the ${MAX_FILE_BYTES[kind] / MIB} MiB that ${kind === 'data' || kind === 'archive' ? kind : `a .${kind}`} may have`
  throw new MirrorError(kind === 'zip' ? 'corrupt-zip' : 'not-a-module-proxy', message)
}

// "PK": every zip begins so, an empty one too (APPNOTE.TXT 4.3.7, 4.3.16). Archives that begin otherwise go reads too, from their
// end, but no module proxy makes them.
const ZIP_START = 'PK'

/** A captive portal or a wrong URL answers with a page and 200: that is no attack, as a wrong hash would be. */
function checkBeginning(kind: BodyKind, chunk: Buffer): void {
  if (kind === 'data' || kind === 'archive') return
  const start = chunk
    .subarray(0, 512)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
  if (start.startsWith('<'))
    throw new MirrorError(
      'not-a-module-proxy',
      `a page (${start.slice(0, 20).replaceAll(/[^ -~]/g, '?')}…) instead of the file`,
    )
  if (kind === 'zip' && chunk.length >= ZIP_START.length && !start.startsWith(ZIP_START))
    throw new MirrorError('corrupt-zip', 'not a zip file')
}
