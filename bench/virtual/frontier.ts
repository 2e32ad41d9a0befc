/** Lag against requests for run lengths from seconds to hours: where a pace stands between eager and light. */
import { mean } from '../stats.ts'
import { pollEvery } from './fixed.ts'
import { live, perMinute } from './gate.ts'
import { fiveSteps, oneStep, phasesOf } from './shapes.ts'

export interface Point {
  readonly runMs: number
  readonly statusPerMinute: number
  readonly meanLagS: number
  readonly worstLagS: number
}

export interface Line {
  readonly name: string
  readonly points: readonly Point[]
}

export const RUN_LENGTHS_S = [10, 20, 30, 60, 120, 300, 600, 1_200, 3_600, 7_200, 21_600]
export const FIXED_S = [2, 5, 10, 15, 30]
/** The last of five steps takes this share of the run. */
const LAST_SHARE = 0.1
/** Long runs take long to simulate, and have many polls to average over. */
const phaseCount = (runS: number) => (runS <= 1_200 ? 60 : runS <= 7_200 ? 24 : 12)

export async function frontier(): Promise<readonly Line[]> {
  return [
    await ours('ours, one step', oneStep),
    await ours('ours, five steps', (ms) => fiveSteps(ms, ms * LAST_SHARE)),
    ...(await Promise.all(FIXED_S.map(fixed))),
  ]
}

async function ours(name: string, world: typeof oneStep): Promise<Line> {
  const points: Point[] = []
  for (const runS of RUN_LENGTHS_S) {
    const lives = await Promise.all(
      phasesOf(runS * 1000, phaseCount(runS)).map((ms, seed) => live({ world: world(ms), seed })),
    )
    points.push({
      runMs: runS * 1000,
      statusPerMinute: mean(lives.map((lived) => perMinute(lived, 'pipeline-status'))),
      ...lagsOf(lives),
    })
  }
  return { name, points }
}

async function fixed(everyS: number): Promise<Line> {
  const points: Point[] = []
  for (const runS of RUN_LENGTHS_S.filter((length) => length <= 3_600)) {
    const phases = phasesOf(runS * 1000, phaseCount(runS))
    const polls = await Promise.all(phases.map((ms) => pollEvery(everyS * 1000, oneStep(ms))))
    points.push({
      runMs: runS * 1000,
      statusPerMinute: mean(polls.map(({ statusPerMinute }) => statusPerMinute)),
      ...lagsOf(polls),
    })
  }
  return { name: `every ${everyS} s`, points }
}

function lagsOf(lives: readonly { readonly lagMs: number }[]) {
  const lags = lives.map(({ lagMs }) => lagMs / 1000)
  return { meanLagS: mean(lags), worstLagS: Math.max(...lags) }
}
