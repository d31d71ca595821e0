import type { Place, RenderedPanel, Series } from './series.ts'
import { linearScale, tickText } from './scale.ts'
import { element, line, round, text, widthOf } from './svg.ts'

/** Bars from left to right, in groups of one for each series. */
export interface BarPanel {
  readonly kind: 'bars'
  readonly title: string
  /** What the axis counts. */
  readonly unit: string
  readonly groups: readonly BarGroup[]
}

export interface BarGroup {
  readonly label: string
  /** In the order of the series; undefined: not measured. */
  readonly values: readonly (number | undefined)[]
}

const TITLE = 26
const NO_TITLE = 4
const BAR = 13
const BAR_GAP = 2
const VALUE_GAP = 5
const GROUP_GAP = 12
const AXIS = 36

export function renderBars({ title, unit, groups }: BarPanel, series: readonly Series[], place: Place): RenderedPanel {
  const labelWidth = Math.max(...groups.map(({ label }) => widthOf(label))) + 8
  const texts = groups.map(({ values }) => values.map(value => valueText(value, values[0])))
  const scale = linearScale(
    groups.flatMap(({ values }) => values.filter(value => value !== undefined)),
    'value',
  )
  // As wide as leaves room for the number behind each bar.
  const room = place.width - labelWidth - VALUE_GAP
  const widths = groups.flatMap(({ values }, index) =>
    values.map((value = 0, which) => (room - widthOf(texts[index]?.[which] ?? '')) / scale.at(value)),
  )
  const plot = { x: place.x + labelWidth, width: Math.min(room, ...widths) }
  const groupHeight = series.length * (BAR + BAR_GAP) + GROUP_GAP
  const top = place.y + (title === '' ? NO_TITLE : TITLE)
  const bottom = top + groups.length * groupHeight
  const xOf = (value: number): number => plot.x + plot.width * scale.at(value)
  const ticks = scale.ticks.flatMap(tick => [
    line([xOf(tick), top - 4], [xOf(tick), bottom], tick === 0 ? 'axis' : 'grid'),
    text(tickText(tick), xOf(tick), bottom + 14, { look: 'faint', anchor: 'middle' }),
  ])
  const bars = groups.flatMap(({ label, values }, index) => {
    const y = top + index * groupHeight
    const middle = y + (series.length * (BAR + BAR_GAP)) / 2
    return [
      text(label, plot.x - 8, middle + 3, { anchor: 'end' }),
      ...values.flatMap((value, which) => {
        if (value === undefined) return []
        const barY = y + which * (BAR + BAR_GAP)
        const look = series[which]?.look ?? 'peer'
        return [
          element('rect', { class: look, x: round(plot.x), y: barY, width: round(xOf(value) - plot.x), height: BAR }),
          text(texts[index]?.[which] ?? '', xOf(value) + VALUE_GAP, barY + BAR - 2.5, { look: 'value' }),
        ]
      }),
    ]
  })
  return {
    body: [
      ...(title === '' ? [] : [text(title, place.x, place.y + 8, { look: 'title' })]),
      ...everyOther(ticks, scale.at(scale.ticks[1] ?? 1) * plot.width < widthOf(tickText(scale.ticks.at(-1) ?? 0)) + 6),
      text(unit, plot.x + plot.width / 2, bottom + 30, { look: 'faint', anchor: 'middle' }),
      ...bars,
    ],
    height: bottom + AXIS - place.y,
  }
}

/** Where ticks are too near each other, every second pair of line and number is left out. */
function everyOther(ticks: readonly string[], isCrowded: boolean): readonly string[] {
  return ticks.filter((_, index) => !isCrowded || Math.floor(index / 2) % 2 === 0)
}

/** The value, and how many times less it is than the first of its group. */
function valueText(value: number | undefined, first: number | undefined): string {
  if (value === undefined) return ''
  const shown = value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
  return first === undefined || first === value ? shown : `${shown} (${(first / value).toFixed(1)}×)`
}
