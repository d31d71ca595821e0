import { type Comparison, extraSeconds } from './cost.ts'
import { formatBytes, formatSeconds } from './text.ts'

/** What the modules entry saved or cost, in one line of plain words; undefined where nobody measured. */
export function renderComparison(comparison: Comparison | undefined): string | undefined {
  if (comparison === undefined) return undefined
  const { withSeconds, withoutSeconds, sample } = comparison
  const extra = extraSeconds(comparison)
  const measured = `fetching takes ${formatSeconds(withoutSeconds)} by what the run that made the entry measured (${formatBytes(sample.bytes)} in ${formatSeconds(sample.seconds)})`
  const here = `restoring and checking the modules took ${formatSeconds(withSeconds)}`
  if (extra > 0) return `The cache cost ${formatSeconds(extra)} more than fetching: ${here}, ${measured}.`
  if (extra < 0) return `The cache saved ${formatSeconds(-extra)}: ${here}, ${measured}.`
  return `The cache neither saved nor cost much: ${here}, ${measured}.`
}
