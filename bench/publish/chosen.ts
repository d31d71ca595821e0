import type { Picture } from '../pictures/picture.ts'
import type { PublishedSection, Results } from '../results.ts'
import { cachesPicture, downloadPicture, replayPicture, scalingPicture, startupPicture } from './figures.ts'

/** A part of a suite's results that is published: committed, and shown in docs/performance.md. */
export interface Chosen {
  readonly suite: string
  /** Its name, or how its name begins before a dash: then the one with the most rows. */
  readonly section: string
  /** Between `<!-- bench:MARK -->` and its end. */
  readonly mark: string
  /** Keys; what the other columns say stays in the file. Default: all. */
  readonly columns?: readonly string[]
  readonly picture?: { readonly name: string; readonly draw: (section: PublishedSection) => Picture }
}

const DOWNLOAD = ['corpus', 'latency', 'go', 'ours', 'ratio', 'goSpread', 'oursSpread', 'goCpu', 'oursCpu', 'oursPeak']

export const CHOSEN: readonly Chosen[] = [
  {
    suite: 'download',
    section: 'latency',
    mark: 'latency',
    columns: DOWNLOAD,
    picture: { name: 'download', draw: downloadPicture },
  },
  {
    suite: 'download',
    section: 'scaling',
    mark: 'scaling',
    columns: ['modules', ...DOWNLOAD.slice(1)],
    picture: { name: 'scaling', draw: scalingPicture },
  },
  { suite: 'download', section: 'extract', mark: 'extract' },
  { suite: 'download', section: 'stall', mark: 'stall' },
  { suite: 'download', section: 'slow', mark: 'slow' },
  { suite: 'download', section: 'real', mark: 'real', columns: DOWNLOAD },
  { suite: 'download', section: 'disk', mark: 'disk', columns: DOWNLOAD },
  { suite: 'caches', section: 'modules', mark: 'caches', picture: { name: 'caches', draw: cachesPicture } },
  { suite: 'replay', section: 'replay', mark: 'replay', picture: { name: 'replay', draw: replayPicture } },
  { suite: 'startup', section: 'startup', mark: 'startup', picture: { name: 'startup', draw: startupPicture } },
]

/** The section of a suite's results that is meant, where it was measured. */
export function chosenSection<Part extends PublishedSection>(
  { section }: Chosen,
  results: Results<Part> | undefined,
): Part | undefined {
  const meant = (results?.sections ?? []).filter(({ name }) => name === section || name.startsWith(`${section}-`))
  return meant.toSorted((a, b) => b.rows.length - a.rows.length)[0]
}
