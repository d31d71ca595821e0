import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { type Picture, renderPicture } from '../../../bench/pictures/picture.ts'
import { linearScale, logScale, tickText } from '../../../bench/pictures/scale.ts'

const positive = fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 20 })

describe('a scale', () => {
  it('has round ticks from 0 over all values', () => {
    expect(linearScale([0.31]).ticks).toEqual([0, 0.1, 0.2, 0.3, 0.4])
    expect(linearScale([300, 20]).ticks).toEqual([0, 100, 200, 300])
    expect(linearScale([300, 430], 'value').ticks).toEqual([0, 100, 200, 300, 400])
    expect(linearScale([300, 430], 'value').at(430)).toBe(1)
    expect(linearScale([0]).ticks.length).toBeGreaterThan(1)
  })

  it('has powers of ten, or the values themselves, where it is logarithmic', () => {
    expect(logScale([0.3, 42]).ticks).toEqual([0.1, 1, 10, 100])
    expect(logScale([10, 30, 3000], 'values').ticks).toEqual([10, 30, 3000])
    expect(logScale([10, 100, 1000], 'values').at(100)).toBeCloseTo(0.5)
  })

  it('keeps every value within the axis, in its order', () => {
    fc.assert(
      fc.property(positive, values => {
        const sorted = values.toSorted((a, b) => a - b)
        for (const scale of [linearScale(values), linearScale(values, 'value'), logScale(values)]) {
          const places = sorted.map(scale.at)
          expect(places.every(place => place >= -1e-9 && place <= 1 + 1e-9)).toBe(true)
          expect(places).toEqual(places.toSorted((a, b) => a - b))
          expect(scale.ticks.length).toBeLessThan(12)
        }
      }),
    )
  })

  it('writes numbers as people do', () => {
    expect([tickText(3000), tickText(0.25), tickText(0)]).toEqual(['3,000', '0.25', '0'])
  })
})

const PICTURE: Picture = {
  title: 'Seconds & "more" <b>',
  description: 'What is to be seen.',
  series: [
    { name: 'go', look: 'peer' },
    { name: 'ours', look: 'ours' },
  ],
  panels: [
    {
      kind: 'bars',
      title: 'Bars',
      unit: 'seconds',
      groups: [
        { label: 'gin', values: [4, 1] },
        { label: 'cli', values: [undefined, 2] },
      ],
    },
    {
      kind: 'lines',
      title: 'Lines',
      x: { label: 'modules', scale: 'log' },
      y: { label: 'seconds', scale: 'linear' },
      lines: [
        [
          [10, 1],
          [100, 8],
        ],
        [
          [10, 1],
          [100, 8],
        ],
      ],
    },
  ],
}

describe('a picture', () => {
  const svg = renderPicture(PICTURE)
  const texts = [...svg.matchAll(/<text [^>]*y="([\d.]+)"[^>]*>([^<]*)<\/text>/g)]
  const said = texts.map(([, , content]) => content)

  it('is for those who do not see it, too, and takes no text for markup', () => {
    expect(svg).toContain('<title id="title">Seconds &amp; &quot;more&quot; &lt;b&gt;</title>')
    expect(svg).toContain('<desc id="description">What is to be seen.</desc>')
    expect(svg).toContain('prefers-color-scheme: dark')
  })

  it('tells values, how many times less they are, and units', () => {
    expect(said).toEqual(expect.arrayContaining(['4.00', '1.00 (4.0×)', '2.00', 'seconds', 'modules', 'go', 'ours']))
  })

  it('draws bars as long as their values', () => {
    const widths = [...svg.matchAll(/<rect class="(?:peer|ours)" [^>]*width="([\d.]+)" height="13"/g)].map(([, w]) =>
      Number(w),
    )
    const [four = 0, one = 0, two = 0] = widths
    expect(widths).toHaveLength(3)
    expect(Math.abs(four / one - 4)).toBeLessThan(0.05)
    expect(Math.abs(two / one - 2)).toBeLessThan(0.05)
  })

  it('keeps the labels of lines that end in the same place apart', () => {
    const ends = texts.filter(([, , content]) => content === '8').map(([, y]) => Number(y))
    expect(Math.max(...ends) - Math.min(...ends)).toBeGreaterThanOrEqual(14)
  })

  it('has every element within its frame, and no number that is none', () => {
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.map(Number) ?? []
    const of = (name: string): readonly number[] =>
      [...svg.matchAll(new RegExp(` ${name}="(-?[\\d.]+)"`, 'g'))].map(([, v]) => Number(v))
    for (const x of ['x', 'x1', 'x2', 'cx'].flatMap(of)) expect(x >= 0 && x <= (width ?? 0)).toBe(true)
    for (const y of ['y', 'y1', 'y2', 'cy'].flatMap(of)) expect(y >= 0 && y <= (height ?? 0)).toBe(true)
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
  })
})
