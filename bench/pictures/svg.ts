export type Attributes = Readonly<Record<string, string | number>>

/** An element with its children, which are markup already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const text = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`)
  const start = `<${name}${text.join('')}`
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`
}

export interface TextStyle {
  /** Default: `label`. */
  readonly look?: 'title' | 'label' | 'value' | 'faint'
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** A line of text, its base line at y. */
export function text(content: string, x: number, y: number, { look = 'label', anchor = 'start' }: TextStyle = {}) {
  return element('text', { x: round(x), y: round(y), class: look, 'text-anchor': anchor }, escape(content))
}

type Point = readonly [x: number, y: number]

export function line([x1, y1]: Point, [x2, y2]: Point, look: string): string {
  return element('line', { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2), class: look })
}

/** Digits enough for any screen, and few enough for a file that is read. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** How wide a text of the labels' size is at most, in whichever font there is. */
export function widthOf(content: string): number {
  return content.length * 7.4
}

function escape(value: string | number): string {
  return String(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

// A background of its own: the page around it may be dark where the system is light.
const STYLE = `
:root { color-scheme: light dark; --paper: #ffffff; --ink: #1f2328; --faint: #59636e; --grid: #d1d9e0; --peer: #818b98; --ours: #0969da; --third: #1a7f37 }
@media (prefers-color-scheme: dark) {
  :root { --paper: #0d1117; --ink: #f0f6fc; --faint: #9198a1; --grid: #3d444d; --peer: #9198a1; --ours: #4493f8; --third: #3fb950 }
}
text { font: 12px system-ui, -apple-system, "Segoe UI", Helvetica, Arial, "DejaVu Sans", sans-serif; fill: var(--ink) }
.title { font-size: 13px; font-weight: 600 }
.faint { font-size: 11px; fill: var(--faint) }
/* So that no line of the grid crosses a number. */
.value { stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; paint-order: stroke }
.paper { fill: var(--paper) }
.grid { stroke: var(--grid); stroke-width: 1 }
.axis { stroke: var(--faint); stroke-width: 1 }
.peer { fill: var(--peer) } .ours { fill: var(--ours) } .third { fill: var(--third) }
polyline { stroke-width: 2; stroke-linejoin: round }
polyline.peer { fill: none; stroke: var(--peer); stroke-dasharray: 6 4 }
polyline.ours { fill: none; stroke: var(--ours) }
polyline.third { fill: none; stroke: var(--third); stroke-dasharray: 2 3 }
`

export interface Drawing {
  /** For those who do not see it, and as a tool tip. */
  readonly title: string
  readonly description: string
  readonly width: number
  readonly height: number
  readonly body: readonly string[]
}

/** A whole file. */
export function drawing({ title, description, width, height, body }: Drawing): string {
  const size = [width, height].map(value => Math.ceil(value))
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${size.join(' ')}`,
    width: size[0] ?? 0,
    height: size[1] ?? 0,
    role: 'img',
    'aria-labelledby': 'title description',
  }
  const parts = [
    element('title', { id: 'title' }, escape(title)),
    element('desc', { id: 'description' }, escape(description)),
    element('style', {}, STYLE),
    element('rect', { class: 'paper', width: '100%', height: '100%', rx: 6 }),
    ...body,
  ]
  return `${element('svg', root, `\n${parts.join('\n')}\n`)}\n`
}
