import type { ZipEntry } from './zip-directory.ts'

/** One thread's part of a zip that several threads extract. */
export interface Share {
  /** Counted from 0. */
  readonly share: number
  readonly shares: number
}

// What creating a file costs, in bytes inflated and hashed in that time.
const COST_OF_FILE_BYTES = 20_000

/** Neighbours, so that each share is read in one go, of about the same work. Together the shares are all files, each once. */
export function shareOf<File extends { readonly entry: ZipEntry }>(
  files: readonly File[],
  { share, shares }: Share,
): readonly File[] {
  const cost = ({ entry }: File): number => entry.bytes + COST_OF_FILE_BYTES
  const total = files.reduce((sum, file) => sum + cost(file), 0)
  let before = 0
  return files.filter(file => {
    const itsShare = Math.min(shares - 1, Math.floor((before / total) * shares))
    before += cost(file)
    return itsShare === share
  })
}
