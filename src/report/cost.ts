import type { Report } from './report.ts'

/** What fetching modules from mirrors took, with everything that it takes until they can be used: measured in one run. */
export interface FetchSample {
  /** Of zips. */
  readonly bytes: number
  readonly seconds: number
}

/** The modules entry against fetching the same modules. */
export interface Comparison {
  /** Restore and download of this run. */
  readonly withSeconds: number
  /** What fetching all of them takes, by the sample. */
  readonly withoutSeconds: number
  /** Of the run that was measured. */
  readonly sample: FetchSample
}

/** A sample says nothing of a set that is many times as large. */
const MIN_SHARE = 0.25

/** Below this a difference is noise, and nobody's concern. */
const MIN_SECONDS = 2

/** Too few bytes to tell a rate from. */
const MIN_SAMPLE_BYTES = 100_000

/** What this run measured of its mirrors; undefined where it fetched too little, or was held up. */
export function sampleOf({ download }: Pick<Report, 'download'>): FetchSample | undefined {
  const { bytes, seconds, retries, goCommand } = download
  if (bytes < MIN_SAMPLE_BYTES || seconds <= 0 || retries > 0 || goCommand.killed > 0) return undefined
  return { bytes, seconds }
}

/** Undefined where nothing was restored, or what was measured is no measure for these modules. */
export function compareWithFetching(
  { cache, download, modules }: Pick<Report, 'cache' | 'download' | 'modules'>,
  sample: FetchSample | undefined,
): Comparison | undefined {
  const { outcome, seconds } = cache.modules
  if (sample === undefined || (outcome !== 'hit' && outcome !== 'partial')) return undefined
  const bytes = modules.reduce((sum, module) => sum + module.bytes, 0)
  if (bytes === 0 || sample.bytes < bytes * MIN_SHARE) return undefined
  const withoutSeconds = (sample.seconds / sample.bytes) * bytes
  return {
    // The download begins with the restore, and ends after it.
    withSeconds: round(Math.max(seconds, download.seconds)),
    withoutSeconds: round(withoutSeconds),
    sample: { bytes: sample.bytes, seconds: round(sample.seconds) },
  }
}

/** Seconds that the cache cost (more than nothing) or saved (less); 0 where that is too little to speak of. */
export function extraSeconds({ withSeconds, withoutSeconds }: Comparison): number {
  const extra = withSeconds - withoutSeconds
  return Math.abs(extra) < Math.max(MIN_SECONDS, 0.2 * Math.min(withSeconds, withoutSeconds)) ? 0 : round(extra)
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}
