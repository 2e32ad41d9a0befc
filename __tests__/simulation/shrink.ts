/** The smallest set of troubles that still breaks the same promise. */
import type { Behaviour } from '../../simulator/behaviour.ts'
import type { StepSpec } from '../../simulator/spec.ts'
import { CALLER, PEOPLE, type Act } from './acts.ts'
import { brokenIn } from './invariants/index.ts'
import type { Program } from './program.ts'
import { stormIn } from './simulate.ts'
import { CALM, type Weather } from './weather.ts'

/** Something in the weather that can be left out. */
interface Trouble {
  readonly name: string
  readonly without: (weather: Weather) => Weather
}

const only = (acts: readonly Act[], isKept: (act: Act) => boolean) => acts.filter(isKept)

/** What `--without` can leave out of a storm, each kind as a whole. */
export const KINDS: Readonly<Record<string, (weather: Weather) => Weather>> = {
  faults: (weather) => ({ ...weather, faults: [] }),
  'second-caller': (weather) => ({
    ...weather,
    acts: only(weather.acts, ({ deed }) => !CALLER.includes(deed)),
  }),
  people: (weather) => ({ ...weather, acts: only(weather.acts, ({ deed }) => !PEOPLE.includes(deed)) }),
  revocation: (weather) => ({
    ...weather,
    acts: only(weather.acts, ({ deed }) => deed !== 'revokes the token'),
  }),
  behaviour: (weather) => ({ ...weather, behaviour: {} }),
  slowness: (weather) => ({ ...weather, slowness: CALM }),
  end: (weather) => ({ ...weather, end: { kind: 'by itself' } }),
  console: (weather) => withSteps(weather, (step) => ({ ...step, console: [] })),
  approvals: (weather) => withSteps(weather, ({ approval, ...step }) => step),
}

function withSteps(weather: Weather, change: (step: StepSpec) => StepSpec): Weather {
  return { ...weather, pipeline: { ...weather.pipeline, steps: weather.pipeline.steps.map(change) } }
}

/** All that can be left out one by one, the kinds first, as they take the most away. */
function troublesOf(weather: Weather): readonly Trouble[] {
  return [
    ...Object.entries(KINDS).map(([name, without]) => ({ name, without })),
    ...weather.faults.map((fault) => ({
      name: `fault ${JSON.stringify(fault)}`,
      without: (now: Weather) => ({ ...now, faults: now.faults.filter((one) => one !== fault) }),
    })),
    ...weather.acts.map((act) => ({
      name: `somebody ${act.deed} at ${act.afterMs} ms`,
      without: (now: Weather) => ({ ...now, acts: now.acts.filter((one) => one !== act) }),
    })),
    ...(Object.keys(weather.behaviour) as (keyof Behaviour)[]).map((name) => ({
      name: `${name} ${JSON.stringify(weather.behaviour[name])}`,
      without: (now: Weather) => {
        const { [name]: left, ...behaviour } = now.behaviour
        return { ...now, behaviour }
      },
    })),
    ...weather.pipeline.steps.map((step) => ({
      name: `step ${JSON.stringify(step.name)}`,
      without: (now: Weather) => ({
        ...now,
        pipeline: { ...now.pipeline, steps: now.pipeline.steps.filter((one) => one.name !== step.name) },
      }),
    })),
    {
      name: 'a run before it',
      without: (now) => ({ ...now, pipeline: { ...now.pipeline, past: [], isBusy: false, isLocked: false } }),
    },
  ]
}

/** Leaves out whatever can be left out while `broken` stays broken, again and again until nothing can. */
export async function shrink(weather: Weather, broken: string, program?: Program): Promise<Weather> {
  let now = weather
  for (;;) {
    const before = JSON.stringify(now)
    for (const { without } of troublesOf(now)) {
      const less = without(now)
      if (JSON.stringify(less) !== JSON.stringify(now) && (await breaks(less, broken, program))) now = less
    }
    if (JSON.stringify(now) === before) return now
  }
}

async function breaks(weather: Weather, broken: string, program?: Program): Promise<boolean> {
  return brokenIn(await stormIn(weather, program)).some(({ name }) => name === broken)
}
