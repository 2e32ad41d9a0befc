/** A small plot as SVG, by hand: axes, lines of points, bars. */

export interface Axis {
  readonly title: string
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
  readonly isLogarithmic?: boolean
}

export interface Curve {
  readonly name: string
  readonly colour: string
  readonly points: readonly { readonly x: number; readonly y: number; readonly label?: string }[]
  readonly isDashed?: boolean
}

export interface Panel {
  readonly title: string
  readonly x: Axis
  readonly y: Axis
  readonly curves: readonly Curve[]
}

const WIDTH = 460
const HEIGHT = 330
const LEFT = 52
const TOP = 40
const RIGHT = 16
const BOTTOM = 46
const INNER_WIDTH = WIDTH - LEFT - RIGHT
const INNER_HEIGHT = HEIGHT - TOP - BOTTOM
const LEGEND_HEIGHT = 30

/** Panels side by side, with one legend for all. */
export function plot(panels: readonly Panel[]): string {
  const width = WIDTH * panels.length
  const height = HEIGHT + LEGEND_HEIGHT
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...panels.map(
      (panel, index) => `<g transform="translate(${index * WIDTH} 0)">${panelOf(panel).join('\n')}</g>`,
    ),
    legend(panels),
    '</svg>\n',
  ].join('\n')
}

function panelOf({ title, x, y, curves }: Panel): string[] {
  const toX = (value: number) => LEFT + share(x, value) * INNER_WIDTH
  const toY = (value: number) => TOP + (1 - share(y, value)) * INNER_HEIGHT
  return [
    `<text x="${LEFT}" y="22" font-size="13" font-weight="bold">${title}</text>`,
    ...x.ticks.map((tick) => line(toX(tick), TOP, toX(tick), TOP + INNER_HEIGHT)),
    ...y.ticks.map((tick) => line(LEFT, toY(tick), LEFT + INNER_WIDTH, toY(tick))),
    ...x.ticks.map((tick) => text(toX(tick), TOP + INNER_HEIGHT + 15, 'middle', String(tick))),
    ...y.ticks.map((tick) => text(LEFT - 6, toY(tick) + 4, 'end', String(tick))),
    text(LEFT + INNER_WIDTH / 2, HEIGHT - 10, 'middle', x.title),
    `<text transform="translate(14 ${TOP + INNER_HEIGHT / 2}) rotate(-90)" text-anchor="middle">${y.title}</text>`,
    ...curves.map((curve) => curveOf(curve, toX, toY)),
  ]
}

function curveOf(
  { points, colour, isDashed }: Curve,
  toX: (value: number) => number,
  toY: (value: number) => number,
): string {
  const path = points.map(({ x, y }) => `${round(toX(x))},${round(toY(y))}`).join(' ')
  const isSparse = points.length <= 20
  return [
    `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="${isSparse ? 1.6 : 1}"${isDashed === true ? ' stroke-dasharray="4 3"' : ''}/>`,
    ...(isSparse
      ? points.map(
          ({ x, y }) => `<circle cx="${round(toX(x))}" cy="${round(toY(y))}" r="2.5" fill="${colour}"/>`,
        )
      : []),
    ...points
      .filter(({ label }) => label !== undefined)
      .map(({ x, y, label }) => text(toX(x) + 5, toY(y) - 5, 'start', label ?? '', colour)),
  ].join('\n')
}

/** Each name once, in the order of its first panel. */
function legend(panels: readonly Panel[]): string {
  const curves = new Map(panels.flatMap((panel) => panel.curves).map((curve) => [curve.name, curve]))
  const entries = [...curves.values()]
    .filter(({ points }) => points.length > 1)
    .map(({ name, colour, isDashed }, index) => {
      const left = LEFT + index * 125
      const dashes = isDashed === true ? ' stroke-dasharray="4 3"' : ''
      const sample = `<path d="M${left} ${HEIGHT + 12}h22" stroke="${colour}" stroke-width="2"${dashes}/>`
      return sample + text(left + 27, HEIGHT + 16, 'start', name)
    })
  return entries.join('\n')
}

function share({ from, to, isLogarithmic }: Axis, value: number): number {
  const within = Math.min(Math.max(value, from), to)
  return isLogarithmic === true
    ? Math.log(within / from) / Math.log(to / from)
    : (within - from) / (to - from)
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  return `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="#ddd"/>`
}

function text(x: number, y: number, anchor: string, words: string, colour = '#333'): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="${colour}">${words}</text>`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
