import { PassThrough } from 'node:stream'
import { ArchiveSource, type DownloadOptions, type Range } from './archive-source.ts'
import type { ServiceResponse } from './service-http.ts'

export interface ArchiveDownload {
  readonly bytes: number
  /** In order, as it arrives. Not read to its end, it must be returned (`for await` does so). */
  readonly content: AsyncGenerator<Buffer, void, undefined>
}

/**
 * Fetches an archive by ranged requests in parallel, each resumed where it broke off. A store that knows no ranges serves it in one go.
 *
 * @throws ServiceError, here or while reading; the signal's reason
 */
export async function openArchive(options: DownloadOptions): Promise<ArchiveDownload> {
  const own = new AbortController()
  const signal = AbortSignal.any([options.signal, own.signal])
  const source = new ArchiveSource({ ...options, signal })
  const first = await source.open()
  const total = source.totalBytes
  async function* content(): AsyncGenerator<Buffer, void, undefined> {
    try {
      yield* first.statusCode === 200 ? source.readWhole(first) : readSegments(options, source, first)
    } finally {
      // Segments that nobody waits for any more.
      own.abort(new Error('the download is over'))
    }
  }
  return { bytes: total, content: content() }
}

async function* readSegments(
  options: DownloadOptions,
  source: ArchiveSource,
  first: ServiceResponse,
): AsyncGenerator<Buffer> {
  const ranges: Range[] = []
  for (let start = 0; start < source.totalBytes; start += options.segmentBytes)
    ranges.push({ start, end: Math.min(start + options.segmentBytes, source.totalBytes) })
  const running: PassThrough[] = []
  let started = 0
  for (let index = 0; index < ranges.length; index++) {
    // A segment waits whole in memory until its turn: no more than so many are under way.
    for (; started < ranges.length && started < index + options.parallel; started++) {
      const range = ranges[started] as Range
      running.push(startSegment(source, range, started === 0 ? first : undefined))
    }
    const segment = running.shift()
    if (segment !== undefined) for await (const part of segment) yield part as Buffer
  }
}

function startSegment(source: ArchiveSource, range: Range, response: ServiceResponse | undefined): PassThrough {
  const sink = new PassThrough({ highWaterMark: range.end - range.start + 1 })
  // It may fail long before its turn; the loop that reads it gets the error then.
  sink.on('error', () => undefined)
  source.readRange(range, sink, response).then(
    () => sink.end(),
    (error: unknown) => sink.destroy(error instanceof Error ? error : new Error(String(error))),
  )
  return sink
}
