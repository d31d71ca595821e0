import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { FilePlace, FileTaker } from '../cache/tar-extractor.ts'
import type { FetchSample } from '../report/cost.ts'
import { writeFileAtomically } from '../system/files.ts'

// A modules entry carries what fetching its modules took: a later run can tell whether restoring them is worth it.

/** In the archive of modules, beside them; nothing in GOPROXY layout begins with a point. */
const FILE_NAME = '.go-mod-setup-fetch.json'

const MAX_BYTES = 1024

const schema = v.object({
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  seconds: v.pipe(v.number(), v.finite(), v.gtValue(0)),
})

/** Keeps the sample of an archive that arrives, and hands all other files on. Entries can be made by others: what is not as we write it is none. */
export class FetchSampleTaker implements FileTaker {
  sample: FetchSample | undefined
  readonly #others: FileTaker

  constructor(others: FileTaker) {
    this.#others = others
  }

  readonly place = (path: string, bytes: number): FilePlace => {
    if (path !== FILE_NAME) return this.#others.place(path, bytes)
    return bytes <= MAX_BYTES ? { kind: 'memory' } : { kind: 'none' }
  }

  readonly take = (path: string, content: Buffer | undefined): void => {
    if (path !== FILE_NAME) return this.#others.take(path, content)
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), content?.toString())
    if (parsed.success) this.sample = parsed.output
  }
}

/** Puts the sample into the directory while `work` runs. @param work given the names of the files that were added */
export async function withFetchSample<T>(
  directory: string,
  sample: FetchSample | undefined,
  work: (added: readonly string[]) => Promise<T>,
): Promise<T> {
  if (sample === undefined) return await work([])
  const file = join(directory, FILE_NAME)
  await writeFileAtomically(file, JSON.stringify(sample))
  try {
    return await work([FILE_NAME])
  } finally {
    await rm(file, { force: true })
  }
}
