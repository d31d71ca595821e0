import { type Look, marker, type Place, type RenderedPanel, type Series } from './series.ts'
import { linearScale, logScale, type Scale, tickText } from './scale.ts'
import { element, line, round, text, widthOf } from './svg.ts'

/** How something grows: a line for each series. */
export interface LinePanel {
  readonly kind: 'lines'
  readonly title: string
  readonly x: Axis
  readonly y: Axis
  /** In the order of the series: pairs of x and y, by x. */
  readonly lines: readonly (readonly (readonly [number, number])[])[]
}

export interface Axis {
  readonly label: string
  readonly scale: 'linear' | 'log'
}

const TITLE = 40
const PLOT_HEIGHT = 200
const FOOT = 38
const LEFT = 44
const LABEL_DISTANCE = 14

export function renderLines({ title, x, y, lines }: LinePanel, series: readonly Series[], place: Place): RenderedPanel {
  const points = lines.flat()
  const xs = [...new Set(points.map(([at]) => at))].toSorted((a, b) => a - b)
  const xScale = x.scale === 'log' ? logScale(xs, 'values') : linearScale(xs)
  const yValues = points.map(([, value]) => value)
  const yScale = y.scale === 'log' ? logScale(yValues) : linearScale(yValues)
  const last = lines.map(each => each.at(-1)?.[1] ?? 0)
  const ends = last.map(value => endText(value, last[0] ?? 0))
  const plot = {
    x: place.x + LEFT,
    y: place.y + TITLE,
    width: place.width - LEFT - Math.max(...ends.map(widthOf)) - 14,
  }
  const xOf = (value: number): number => plot.x + plot.width * xScale.at(value)
  const yOf = (value: number): number => plot.y + PLOT_HEIGHT * (1 - yScale.at(value))
  const lastYs = apart(lines.map(each => yOf(each.at(-1)?.[1] ?? 0)))
  const drawn = lines.flatMap((each, index) => {
    const look: Look = series[index]?.look ?? 'peer'
    const places = each.map(([at, value]) => [xOf(at), yOf(value)] as const)
    return [
      element('polyline', { class: look, points: places.map(point => point.map(round).join(',')).join(' ') }),
      ...places.map(([atX, atY]) => marker(look, atX, atY)),
      text(ends[index] ?? '', (places.at(-1)?.[0] ?? 0) + 10, (lastYs[index] ?? 0) + 4, { look: 'value' }),
    ]
  })
  const below = plot.y + PLOT_HEIGHT
  return {
    body: [
      text(title, place.x, place.y + 8, { look: 'title' }),
      text(y.label, place.x, place.y + 26, { look: 'faint' }),
      ...yScale.ticks.flatMap(tick => [
        line([plot.x, yOf(tick)], [plot.x + plot.width, yOf(tick)], yOf(tick) === below ? 'axis' : 'grid'),
        text(tickText(tick), plot.x - 8, yOf(tick) + 4, { look: 'faint', anchor: 'end' }),
      ]),
      ...readable(xScale, plot.width).map(tick =>
        text(tickText(tick), xOf(tick), below + 16, { look: 'faint', anchor: 'middle' }),
      ),
      text(x.label, plot.x + plot.width / 2, below + 32, { look: 'faint', anchor: 'middle' }),
      ...drawn,
    ],
    height: TITLE + PLOT_HEIGHT + FOOT,
  }
}

/** Ticks with room for their numbers. */
function readable({ ticks, at }: Scale, width: number): readonly number[] {
  const kept: number[] = []
  for (const tick of ticks) {
    const last = kept.at(-1)
    if (last === undefined || (at(tick) - at(last)) * width > widthOf(tickText(tick))) kept.push(tick)
  }
  return kept
}

/** Labels where the lines end, moved down where two would lie on each other. */
function apart(ys: readonly number[]): readonly number[] {
  const moved = new Map<number, number>()
  let last = Number.NEGATIVE_INFINITY
  for (const [index, y] of [...ys.entries()].toSorted(([, a], [, b]) => a - b)) {
    last = Math.max(y, last + LABEL_DISTANCE)
    moved.set(index, last)
  }
  return ys.map((y, index) => moved.get(index) ?? y)
}

/** The last value, and how many times less it is than that of the first line. */
function endText(value: number, first: number): string {
  const shown = tickText(Number(value.toPrecision(3)))
  return value === first ? shown : `${shown} (${(first / value).toFixed(1)}×)`
}
