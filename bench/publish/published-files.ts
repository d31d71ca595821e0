import { replaceSection } from '../../scripts/tables.ts'
import { renderBody } from '../markdown.ts'
import { renderPicture } from '../pictures/picture.ts'
import type { PublishedSection } from '../results.ts'
import { CHOSEN, type Chosen, chosenSection } from './chosen.ts'
import { type Figures, FIGURES_DIRECTORY, renderFigures } from './figures-file.ts'
import { renderHeadlines } from './headlines.ts'

export interface Documents {
  readonly readme: string
  readonly performance: string
}

/** All files that come from figures, by path: the figures themselves, pictures, and the documents with what stands between their marks. */
export function publishedFiles(figures: Figures, { readme, performance }: Documents): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const [suite, results] of figures) files.set(`${FIGURES_DIRECTORY}/${suite}.json`, renderFigures(results))
  let text = performance
  for (const chosen of CHOSEN) {
    const section = chosenSection(chosen, figures.get(chosen.suite))
    text = replaceSection(text, `bench:${chosen.mark}`, section === undefined ? MISSING : renderChosen(chosen, section))
    if (section === undefined || chosen.picture === undefined) continue
    files.set(`docs/pictures/${chosen.picture.name}.svg`, renderPicture(chosen.picture.draw(section)))
  }
  files.set('README.md', replaceSection(readme, 'bench', renderHeadlines(figures)))
  files.set('docs/performance.md', text)
  return files
}

const MISSING = 'Not measured yet.'

function renderChosen({ columns, picture }: Chosen, section: PublishedSection): string {
  const body = renderBody({
    ...section,
    columns: section.columns.filter(({ key }) => columns === undefined || columns.includes(key)),
  })
  return picture === undefined ? body : `![${picture.draw(section).title}](pictures/${picture.name}.svg)\n\n${body}`
}
