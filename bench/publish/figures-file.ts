import { CHOSEN, chosenSection } from './chosen.ts'
import type { PublishedSection, RecordedSection, Results } from '../results.ts'

/** What is published of a suite, by its name. */
export type Figures = ReadonlyMap<string, Results<PublishedSection>>

export const FIGURES_DIRECTORY = 'docs/figures'

/** The suites of which something is published. */
export const SUITES: readonly string[] = [...new Set(CHOSEN.map(({ suite }) => suite))]

/** The chosen parts of a suite without their single runs: what was measured, else what was published before. */
export function chooseFigures(
  suite: string,
  measured: Results | undefined,
  published: Results<PublishedSection> | undefined,
): Results<PublishedSection> | undefined {
  const sections = CHOSEN.filter(chosen => chosen.suite === suite).flatMap(chosen => {
    const fresh = chosenSection(chosen, measured)
    return fresh === undefined ? (chosenSection(chosen, published) ?? []) : withoutSamples(fresh)
  })
  return sections.length === 0 ? undefined : { schema: 1, suite, sections }
}

function withoutSamples({ samples: _single, ...section }: RecordedSection): PublishedSection {
  return section
}

export function renderFigures(results: Results<PublishedSection>): string {
  return `${JSON.stringify(results, null, 2)}\n`
}

/** What JSON has for no number (NaN, Infinity) is taken for nothing measured. */
export function parseFigures(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => (value === null ? undefined : value))
}
