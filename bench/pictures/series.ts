import { element, round, text, widthOf } from './svg.ts'

/** In the order of a panel's values: what we are measured against first. */
export type Look = 'peer' | 'ours' | 'third'

export interface Series {
  readonly name: string
  readonly look: Look
}

/** Where a panel is to be drawn. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
}

export interface RenderedPanel {
  readonly body: readonly string[]
  readonly height: number
}

/** What stands for what, in a row. @param left where it begins */
export function legend(series: readonly Series[], left: number): readonly string[] {
  let x = left
  return series.flatMap(({ name, look }) => {
    const parts = [marker(look, x + 5, 38), text(name, x + 15, 42)]
    x += 15 + widthOf(name) + 14
    return parts
  })
}

/** Told apart by shape, too. */
export function marker(look: Look, x: number, y: number): string {
  switch (look) {
    case 'peer':
      return element('rect', { class: look, x: round(x - 4), y: round(y - 4), width: 8, height: 8 })
    case 'ours':
      return element('circle', { class: look, cx: round(x), cy: round(y), r: 4.5 })
    case 'third':
      return element('path', { class: look, d: `M${round(x)} ${round(y - 5.5)}l5.5 5.5-5.5 5.5-5.5-5.5z` })
  }
}
