/** Figures as a table for people. */
import { isReached, ratioOf, type Figure, type Sampled } from './measurement.ts'

const HEAD = ['measure', 'ours', 'against', 'ratio', 'aim', '']

/** One line for each figure, in columns. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(cellsOf)]
  const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)))
  const line = (cells: readonly string[]) => cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')
  return rows.map((cells) => line(cells).trimEnd()).join('\n')
}

function cellsOf(figure: Figure): string[] {
  const { measure, unit, ours, against, aim, note } = figure
  const [ratio, reached] = [ratioOf(figure), isReached(figure)]
  return [
    measure,
    `${withSpread(ours)} ${unit}`,
    against === undefined ? '' : `${withSpread(against)} ${unit} ${against.what}`,
    ratio === undefined ? '' : `${short(ratio)} x`,
    aim === undefined ? '' : `<= ${short(aim.atMost)} ${aim.of === 'ratio' ? 'x' : unit}`,
    [
      ...(reached === undefined ? [] : [reached ? 'ok' : 'MISSED']),
      ...(note === undefined ? [] : [note]),
    ].join(' · '),
  ]
}

function withSpread({ value, low, high }: Sampled): string {
  const spread = low === undefined || high === undefined ? '' : ` (${short(low)}-${short(high)})`
  return `${short(value)}${spread}`
}

/** Three significant digits: a measurement is not more precise. */
function short(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return value.toFixed(digits)
}
