/** Where values stand on an axis. */
export interface Scale {
  /** 0 at the lower end, 1 at the upper. */
  at(value: number): number
  readonly ticks: readonly number[]
}

/** From 0 to the largest value, or to the first tick that is not less; with four to six round ticks. */
export function linearScale(values: readonly number[], end: 'value' | 'tick' = 'tick'): Scale {
  // Where all are 0, any axis will do.
  const largest = Math.max(0, ...values) || 1
  const power = 10 ** Math.floor(Math.log10(largest / 4))
  const step = power * ([1, 2, 2.5, 5, 10].find(factor => largest / (power * factor) <= 5) ?? 10)
  const count = end === 'tick' ? Math.ceil(largest / step - 1e-9) : Math.floor(largest / step + 1e-9)
  // Products of powers of ten are not exact: 3 * 0.1.
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)))
  return { at: value => value / (end === 'tick' ? step * count : largest), ticks }
}

/** From the smallest to the largest value. @param values all above 0 */
export function logScale(values: readonly number[], ticks: 'values' | 'powers' = 'powers'): Scale {
  const [low, high] = [Math.log10(Math.min(...values)), Math.log10(Math.max(...values))]
  if (ticks === 'values') return { at: value => (Math.log10(value) - low) / (high - low || 1), ticks: values }
  const [first, last] = [Math.floor(low + 1e-9), Math.max(Math.ceil(high - 1e-9), Math.floor(low + 1e-9) + 1)]
  const powers = Array.from({ length: last - first + 1 }, (_, index) => Number((10 ** (first + index)).toPrecision(12)))
  return { at: value => (Math.log10(value) - first) / (last - first), ticks: powers }
}

/** 1,000 for people; no digit that says nothing. */
export function tickText(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 3 })
}
