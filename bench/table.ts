/** Figures as a table for people. */
import { isReached, ratioOf, type Figure, type Sampled } from './measurement.ts'

const HEAD = ['measure', 'ours', 'against', 'ratio', 'aim', '']

/** The rows of a table, columns padded to the widest cell. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(cellsOf)]
  const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)))
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function cellsOf(figure: Figure): string[] {
  const { measure, unit, ours, against, note } = figure
  const ratio = ratioOf(figure)
  return [
    measure,
    `${withSpread(ours)} ${unit}`,
    against === undefined ? '' : `${withSpread(against)} ${unit} ${against.what}`,
    ratio === undefined ? '' : `${short(ratio)} x`,
    aimOf(figure),
    [verdictOf(figure), note ?? ''].filter((part) => part !== '').join(' · '),
  ]
}

function aimOf({ aim, unit }: Figure): string {
  if (aim === undefined) return ''
  return `<= ${short(aim.atMost)} ${aim.of === 'ratio' ? 'x' : unit}`
}

function verdictOf(figure: Figure): string {
  const reached = isReached(figure)
  return reached === undefined ? '' : reached ? 'ok' : 'MISSED'
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
