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
 * Chooses what to save: what the job made, what it used of the restored, and what it did not use for less than three saves.
 * What was in GOCACHE before us and not used is foreign: it is neither archived nor touched.
 */
export function selectForSave(facts: PruneFacts): BuildSelection {
  const kept: BuildCacheFile[] = []
  const ages: Record<string, number> = {}
  const tally = { bytes: 0, newFiles: 0, newBytes: 0, dropped: 0 }
  for (const file of facts.files) {
    const restoredAge = facts.manifest?.files[file.path]
    const isTouched = file.mtimeMs >= facts.startedAtMs
    if (restoredAge === undefined && !isTouched) continue
    const age = isTouched || mayBeUsed(file, facts) ? 0 : (restoredAge ?? 0) + 1
    if (age > MAX_UNUSED_SAVES) {
      tally.dropped++
      continue
    }
    kept.push(file)
    ages[file.path] = age
    tally.bytes += file.bytes
    if (restoredAge === undefined) {
      tally.newFiles++
      tally.newBytes += file.bytes
    }
  }
  return { files: kept, manifest: { schema: 1, key: facts.key, files: ages }, ...tally }
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
