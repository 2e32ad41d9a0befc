/** How soon the end of a run of ten minutes is noticed, and what that costs, beside fixed polling. In virtual time. */
import type { World } from '../../simulator/opsera.ts'
import type { StepSpec } from '../../simulator/spec.ts'
import { meanOf, type Figure, type Measurement } from '../measurement.ts'
import { follow, ONE_WAY_MS, perMinute, pollEvery } from '../virtual.ts'
import { worldOf } from '../process/opsera.ts'

/** Lengths from 10 to 10.5 minutes, so that the end falls into every phase of the polling. */
const PHASES = Array.from({ length: 240 }, (_, index) => 600_000 + (30_000 * index) / 240)
const ROUND_TRIP_S = (2 * ONE_WAY_MS) / 1000
const STATUS_AIM = 6.5

export const lag: Measurement = {
  name: 'lag',
  about:
    'end of run -> verdict, 10 min run, mean (best-worst) over phases, beside fixed polling; round trip 0.1 s',
  run: measure,
}

interface Shape {
  readonly name: string
  readonly world: (runMs: number) => World
  /** The lag that is aimed at, in seconds. */
  readonly aim: number
  /** The intervals of the baselines, in seconds. */
  readonly every: readonly number[]
}

/** An end that nothing announces: 5 s and the two reads that prove it. If the last step announces it: 2.5 s. */
const SHAPES: readonly Shape[] = [
  {
    name: 'one step',
    world: (ms) => worldOf({ steps: [{ name: 'Deploy', takesMs: ms }] }),
    aim: 5 + 2 * ROUND_TRIP_S,
    every: [5, 10, 15],
  },
  { name: 'last of five steps 40 s', world: (ms) => fiveSteps(ms, 40_000), aim: 2.5, every: [10] },
]

async function measure(): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const shape of SHAPES) figures.push(...(await figuresOf(shape)))
  return figures
}

async function figuresOf({ name, world, aim, every }: Shape): Promise<Figure[]> {
  const followed = await Promise.all(PHASES.map((ms, seed) => follow({ world: world(ms), seed })))
  const ours = meanOf(followed.map(({ lagMs }) => lagMs / 1000))
  const beside = every.map(async (seconds): Promise<Figure> => {
    const lags = await Promise.all(PHASES.map((ms) => pollEvery(seconds * 1000, world(ms))))
    const against = { ...meanOf(lags.map((lagMs) => lagMs / 1000)), what: `every ${seconds} s` }
    return { measure: `lag, ${name}`, unit: 's', ours, against, aim: { of: 'value', atMost: aim } }
  })
  const all = meanOf(followed.map((each) => perMinute(each))).value
  return [
    ...(await Promise.all(beside)),
    {
      measure: `status reads, ${name}`,
      unit: '/min',
      ours: meanOf(followed.map((each) => perMinute(each, 'pipeline-status'))),
      aim: { of: 'value', atMost: STATUS_AIM },
      note: `${all.toFixed(1)} requests/min in all`,
    },
  ]
}

/** Five steps, of which the last takes this long: its beginning announces the end. */
function fiveSteps(runMs: number, lastMs: number): World {
  const names = ['Checkout', 'Build', 'Unit tests', 'Scan']
  const each = (runMs - lastMs) / names.length
  const steps: StepSpec[] = names.map((name) => ({ name, takesMs: each }))
  return worldOf({ steps: [...steps, { name: 'Deploy', takesMs: lastMs }] })
}
