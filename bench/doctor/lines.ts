import { isDeepStrictEqual } from 'node:util'

/** Mirrors by their place in the set-up, in the order of GOPROXY, `|` between them. */
export type Line = readonly number[]

/** Every order of every choice of so many mirrors: 15 for three. */
export function allLines(count: number): readonly Line[] {
  const lines: Line[] = []
  const extend = (line: Line): void => {
    if (line.length > 0) lines.push(line)
    for (let place = 0; place < count; place++) if (!line.includes(place)) extend([...line, place])
  }
  extend([])
  return lines
}

/** `A|B` */
export function lineName(line: Line): string {
  return line.map(place => String.fromCharCode(65 + place)).join('|')
}

export function goProxyOf(line: Line, urls: readonly string[]): string {
  return line.map(place => urls[place] ?? '').join('|')
}

/** @throws Error where it names somebody else */
export function lineOf(goProxy: string, urls: readonly string[]): Line {
  const line = goProxy.split('|').map(url => urls.indexOf(url))
  if (line.includes(-1)) throw new Error(`not a line of these mirrors: ${goProxy}`)
  return line
}

export function sameLine(a: Line, b: Line): boolean {
  return isDeepStrictEqual(a, b)
}
