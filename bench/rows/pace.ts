/** The pace as a frontier over run lengths and as a crowd of gates; drawn to `docs/pace.svg`. In virtual time. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Figure, Row } from '../figure.ts'
import { plot, type Curve, type Panel } from '../plot.ts'
import { mean } from '../stats.ts'
import { crowd } from '../virtual/crowd.ts'
import { frontier, type Line, type Point } from '../virtual/frontier.ts'

const PLOT = resolve(import.meta.dirname, '../../docs/pace.svg')
const COLOURS = ['#c0392b', '#8e44ad', '#bbb', '#999', '#777', '#555', '#333']
/** Run lengths that are figures of their own. */
const NAMED: Readonly<Record<number, string>> = {
  10: '10 s',
  60: '1 min',
  600: '10 min',
  3_600: '1 h',
  21_600: '6 h',
}

export const pace: Row = {
  name: 'pace',
  about: 'lag against requests for runs of 10 s to 6 h, and 1,000 gates at once; draws docs/pace.svg',
  run: measure,
}

async function measure(): Promise<readonly Figure[]> {
  const lines = await frontier()
  const jittered = await crowd()
  const marching = await crowd(() => 0.5)
  mkdirSync(dirname(PLOT), { recursive: true })
  writeFileSync(
    PLOT,
    plot([lagPanel(lines, 'mean'), lagPanel(lines, 'worst'), crowdPanel(jittered, marching)]),
  )
  return [...lines.slice(0, 2).flatMap((line) => lengthFigures(line, lines)), crowdFigure(jittered, marching)]
}

/** Each length beside fixed polling that asks at least as often: what the requests could buy otherwise. */
function lengthFigures({ name, points }: Line, lines: readonly Line[]): Figure[] {
  return points
    .filter(({ runMs }) => NAMED[runMs / 1000] !== undefined)
    .map((point) => ({
      measure: `lag, ${name}, ${NAMED[point.runMs / 1000] ?? ''}`,
      unit: 's',
      ours: { value: point.meanLagS, high: point.worstLagS, low: 0 },
      against: againstFixed(point, lines),
      note: `${point.statusPerMinute.toFixed(1)} status reads/min`,
    }))
}

/** The fixed interval that asks just as often, found between those that were run: its mean lag is half of it. */
function againstFixed({ statusPerMinute }: Point, lines: readonly Line[]) {
  const fixed = lines.slice(2).map(({ points }) => {
    const long = points.at(-1)!
    return { rate: long.statusPerMinute, lag: long.meanLagS, worst: long.worstLagS }
  })
  // Rate times lag is the same for all of them, as far as phases go.
  const product = mean(fixed.map(({ rate, lag }) => rate * lag))
  const worst = mean(fixed.map((each) => each.rate * each.worst))
  return {
    value: product / statusPerMinute,
    low: 0,
    high: worst / statusPerMinute,
    what: `fixed at that rate`,
  }
}

function crowdFigure(jittered: readonly number[], marching: readonly number[]): Figure {
  return {
    measure: '1,000 gates started at once: busiest second after the first minute',
    unit: '/s',
    ours: { value: Math.max(...jittered.slice(60)) },
    against: { value: Math.max(...marching.slice(60)), what: 'without jitter' },
    note: `${mean(jittered.slice(60)).toFixed(0)}/s on average; busiest second of the first minute ${Math.max(...jittered.slice(0, 60))}/s`,
  }
}

function lagPanel(lines: readonly Line[], which: 'mean' | 'worst'): Panel {
  const lagOf = (point: Point) => (which === 'mean' ? point.meanLagS : point.worstLagS)
  return {
    title: `${which === 'mean' ? 'Mean' : 'Worst'} lag against status reads`,
    x: {
      title: 'status reads a minute',
      from: 1.5,
      to: 40,
      ticks: [2, 4, 6, 10, 20, 30],
      isLogarithmic: true,
    },
    y: { title: 'seconds', from: 0.3, to: 40, ticks: [0.5, 1, 2, 5, 10, 20, 40], isLogarithmic: true },
    curves: lines.map(({ name, points }, index): Curve => {
      const isOurs = index < 2
      return {
        name,
        colour: COLOURS[index] ?? '#000',
        isDashed: !isOurs,
        points: points
          .filter((point) => isOurs || point.runMs === 600_000)
          .map((point) => {
            const label = isOurs ? (index === 0 ? labelOf(point) : undefined) : name
            return { x: point.statusPerMinute, y: lagOf(point), ...(label !== undefined && { label }) }
          }),
      }
    }),
  }
}

/** By then a crowd has dispersed, or it never will. */
const SHOWN_S = 180

function crowdPanel(jittered: readonly number[], marching: readonly number[]): Panel {
  const points = (counts: readonly number[]) => counts.slice(0, SHOWN_S).map((y, x) => ({ x, y }))
  const top = Math.ceil(Math.max(...marching) / 500) * 500
  return {
    title: '1,000 gates started at once',
    x: { title: 'second', from: 0, to: SHOWN_S, ticks: [0, 30, 60, 90, 120, 150, 180] },
    y: { title: 'requests in the second', from: 0, to: top, ticks: [0, top / 2, top] },
    curves: [
      { name: 'no jitter', colour: '#f0c9a0', points: points(marching) },
      { name: 'with jitter', colour: '#2471a3', points: points(jittered) },
    ],
  }
}

/** The others stand too close to each other for words. */
function labelOf({ runMs }: Point): string | undefined {
  const seconds = runMs / 1000
  return seconds <= 60 || seconds === 21_600 ? NAMED[seconds] : undefined
}
