/** How soon the end of a run of ten minutes is noticed, and what that costs, beside fixed polling. In virtual time. */
import type { World } from '../../simulator/opsera.ts'
import { meanOf, type Figure, type Measurement } from '../measurement.ts'
import { pollEvery } from '../virtual/fixed.ts'
import { follow, ONE_WAY_MS, perMinute } from '../virtual/gate.ts'
import { fiveSteps, oneStep, phasesOf } from '../virtual/shapes.ts'

const RUN_MS = 600_000
const PHASES = 240
const ROUND_TRIP_S = (2 * ONE_WAY_MS) / 1000
const STATUS_AIM = 6.5

export const lag: Measurement = {
  name: 'lag',
  about:
    'run over -> verdict, 10 min run, mean (best-worst) over phases, beside fixed polling; round trip 0.1 s',
  run: measure,
}

async function measure(): Promise<readonly Figure[]> {
  return [
    ...(await figuresOf('one step', oneStep, 5.5 + ROUND_TRIP_S, [5, 10, 15])),
    ...(await figuresOf('five steps, last 40 s', (ms) => fiveSteps(ms, 40_000), 3, [10])),
    ...(await figuresOf('five steps, last 5 min', (ms) => fiveSteps(ms, 300_000), 5.5 + ROUND_TRIP_S, [10])),
    ...(await figuresOf('five steps, fails', (ms) => fiveSteps(ms, 40_000, 'failed'), undefined, [10])),
  ]
}

async function figuresOf(
  shape: string,
  world: (runMs: number) => World,
  aim: number | undefined,
  everySeconds: readonly number[],
): Promise<Figure[]> {
  const phases = phasesOf(RUN_MS, PHASES)
  const ours = await Promise.all(phases.map((ms, seed) => follow({ world: world(ms), seed })))
  const seconds = meanOf(ours.map(({ lagMs }) => lagMs / 1000))
  const lagFigures = everySeconds.map(async (every, index): Promise<Figure> => {
    const fixed = await Promise.all(phases.map((ms) => pollEvery(every * 1000, world(ms))))
    return {
      measure: `lag, ${shape}`,
      unit: 's',
      ours: seconds,
      against: { ...meanOf(fixed.map(({ lagMs }) => lagMs / 1000)), what: `every ${every} s` },
      ...(aim !== undefined && index === 0 && { aim: { of: 'value', atMost: aim } }),
    }
  })
  const status = meanOf(ours.map((followed) => perMinute(followed, 'pipeline-status')))
  const all = meanOf(ours.map((followed) => perMinute(followed))).value
  return [
    ...(await Promise.all(lagFigures)),
    {
      measure: `status reads, ${shape}`,
      unit: '/min',
      ours: status,
      aim: { of: 'value', atMost: STATUS_AIM },
      note: `${all.toFixed(1)} requests/min in all`,
    },
  ]
}
