import { type BarPanel, renderBars } from './bar-panel.ts'
import { type LinePanel, renderLines } from './line-panel.ts'
import { legend, type Series } from './series.ts'
import { drawing, text } from './svg.ts'

export interface Picture {
  readonly title: string
  readonly description: string
  readonly series: readonly Series[]
  /** Side by side. */
  readonly panels: readonly (BarPanel | LinePanel)[]
}

// What GitHub leaves for a README.
const WIDTH = 860
const MARGIN = 16
const GAP = 28
const HEAD = 58

/** A picture as the text of an SVG file: readable in light and dark, with a title and a description for those who do not see it. */
export function renderPicture({ title, description, series, panels }: Picture): string {
  const width = (WIDTH - 2 * MARGIN - GAP * (panels.length - 1)) / panels.length
  const rendered = panels.map((panel, index) => {
    const place = { x: MARGIN + index * (width + GAP), y: HEAD, width }
    return panel.kind === 'bars' ? renderBars(panel, series, place) : renderLines(panel, series, place)
  })
  return drawing({
    title,
    description,
    width: WIDTH,
    height: HEAD + Math.max(...rendered.map(({ height }) => height)) + MARGIN,
    body: [
      text(title, MARGIN, 24, { look: 'title' }),
      ...legend(series, MARGIN),
      ...rendered.flatMap(({ body }) => body),
    ],
  })
}
