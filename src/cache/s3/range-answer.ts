import type { Readable } from 'node:stream'
import type { GetObjectCommandOutput } from '@aws-sdk/client-s3'
import type { RangeAnswer } from '../ranged-download.ts'

/** What a store said to a request for a range, in the words that ranged downloads know from HTTP. */
export function toRangeAnswer(output: GetObjectCommandOutput): RangeAnswer {
  const [, start, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(output.ContentRange ?? '') ?? []
  const body = output.Body as Readable
  return {
    isWhole: start === undefined,
    start: start === undefined ? undefined : Number(start),
    totalBytes: total === undefined ? output.ContentLength : Number(total),
    etag: output.ETag,
    body,
    discard: () => {
      body.on('error', () => undefined)
      body.destroy()
    },
  }
}
