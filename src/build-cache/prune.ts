import { type BuildCacheFile, isKeptWithoutUse } from './entries.ts'
import type { BuildManifest } from './manifest.ts'

/** How far back the mtime of a restored file is set: go moves it on use only where it is an hour old, so that a use shows. */
export const RESTORED_AGE_MS = 2 * 3_600_000

/** A file that is younger than this at the start may have been used without a trace. */
const USE_INTERVAL_MS = 3_600_000

/** After how many saves without a use a file is dropped. At once would let a job that skipped half of its steps save a stub. */
export const MAX_UNUSED_SAVES = 3

export interface PruneFacts {
  readonly files: readonly BuildCacheFile[]
  /** What we restored; undefined where nothing was. */
  readonly manifest: BuildManifest | undefined
  /** When the job's setup began, in milliseconds since 1970. */
  readonly startedAtMs: number
  /** The key under which the files will be saved. */
  readonly key: string
}

/** What goes into the entry, with the manifest that goes with it. */
export interface BuildSelection {
  readonly files: readonly BuildCacheFile[]
  readonly manifest: BuildManifest
  readonly bytes: number
  /** Of what the job made: not restored, or made again. */
  readonly newFiles: number
  readonly newBytes: number
  /** Restored files that were not used for so long that they go. */
  readonly dropped: number
}

/**
 * How large an entry may be for what one of the last saves had a use for. Where every package has changed, the old ones would double it until
 * three more saves have passed.
 */
const MAX_GROWTH = 1.5

/** How many saves count for that: as many as a file may be without a use, so that a job which skipped steps makes no entry smaller. */
const REMEMBERED_USES = MAX_UNUSED_SAVES

/**
 * Chooses what to save: what the job made, what it used of the restored, and what it did not use for less than three saves, as far as that is
 * not too much. What was in GOCACHE before us and not used is foreign: it is neither archived nor touched.
 */
export function selectForSave(facts: PruneFacts): BuildSelection {
  const candidates = facts.files.flatMap(file => candidateOf(file, facts))
  const usedBytes = bytesOf(candidates.filter(({ age }) => age === 0))
  const remembered = facts.manifest?.usedBytes ?? []
  const kept = withinBounds(candidates, MAX_GROWTH * Math.max(usedBytes, ...remembered))
  const fresh = kept.filter(({ isNew }) => isNew)
  return {
    files: kept.map(({ file }) => file),
    manifest: {
      schema: 1,
      key: facts.key,
      files: Object.fromEntries(kept.map(({ file, age }) => [file.path, age])),
      usedBytes: [usedBytes, ...remembered].slice(0, REMEMBERED_USES),
    },
    bytes: bytesOf(kept),
    newFiles: fresh.length,
    newBytes: bytesOf(fresh),
    dropped: candidates.length - kept.length,
  }
}

interface Candidate {
  readonly file: BuildCacheFile
  /** Saves since it was last used, this one included. */
  readonly age: number
  readonly isNew: boolean
}

function candidateOf(file: BuildCacheFile, facts: PruneFacts): readonly Candidate[] {
  const restoredAge = facts.manifest?.files[file.path]
  const isTouched = file.mtimeMs >= facts.startedAtMs
  if (restoredAge === undefined && !isTouched) return []
  const age = isTouched || mayBeUsed(file, facts) ? 0 : (restoredAge ?? 0) + 1
  return [{ file, age, isNew: restoredAge === undefined }]
}

/** Those that were not used for longest go first; what was used stays, however much it is. */
function withinBounds(candidates: readonly Candidate[], maxBytes: number): readonly Candidate[] {
  const used = candidates.filter(({ age }) => age === 0)
  const unused = candidates.filter(({ age }) => age > 0 && age <= MAX_UNUSED_SAVES).toSorted((a, b) => a.age - b.age)
  let bytes = bytesOf(used)
  const fitting = unused.filter(({ file }) => {
    bytes += file.bytes
    return bytes <= maxBytes
  })
  return [...used, ...fitting]
}

function bytesOf(candidates: readonly Candidate[]): number {
  return candidates.reduce((sum, { file }) => sum + file.bytes, 0)
}

/** Whether a restored file counts as used though its time is from before the job: two jobs within an hour on one machine. */
function mayBeUsed(file: BuildCacheFile, facts: PruneFacts): boolean {
  return isKeptWithoutUse(file.path) || file.mtimeMs > facts.startedAtMs - USE_INTERVAL_MS
}

/** Below this share an entry would be written again for what a checkout always adds: go keeps an index of the main module's packages by mtime. */
const WORTH_SAVING_SHARE = 0.01

/** Whether enough of the entry is new. Where nothing was restored, anything is. */
export function isWorthSaving(selection: BuildSelection, restored: BuildManifest | undefined): boolean {
  if (restored === undefined) return selection.newFiles > 0
  return selection.newBytes > selection.bytes * WORTH_SAVING_SHARE
}
