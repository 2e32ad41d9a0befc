/** The smallest set of troubles that still breaks the same guarantee. */
import type { Behaviour } from '../../simulator/behaviour.ts'
import type { StepSpec } from '../../simulator/spec.ts'
import { SECOND_CALLER, APPROVERS, type ExternalEvent } from './external-events.ts'
import { violationsIn } from './invariants/index.ts'
import type { Program } from './program.ts'
import { simulate } from './simulate.ts'
import { BASELINE, type Scenario } from './scenario.ts'

/** Something in the scenario that can be left out. */
interface Trouble {
  readonly name: string
  readonly without: (scenario: Scenario) => Scenario
}

const only = (externalEvents: readonly ExternalEvent[], isKept: (act: ExternalEvent) => boolean) =>
  externalEvents.filter(isKept)

/** What `--without` can leave out of a simulateSeed, each kind as a whole. */
export const KINDS: Readonly<Record<string, (scenario: Scenario) => Scenario>> = {
  faults: (scenario) => ({ ...scenario, faults: [] }),
  'second-caller': (scenario) => ({
    ...scenario,
    externalEvents: only(scenario.externalEvents, ({ action }) => !SECOND_CALLER.includes(action)),
  }),
  people: (scenario) => ({
    ...scenario,
    externalEvents: only(scenario.externalEvents, ({ action }) => !APPROVERS.includes(action)),
  }),
  revocation: (scenario) => ({
    ...scenario,
    externalEvents: only(scenario.externalEvents, ({ action }) => action !== 'revokes the token'),
  }),
  behaviour: (scenario) => ({ ...scenario, behaviour: {} }),
  slowness: (scenario) => ({ ...scenario, slowness: BASELINE }),
  end: (scenario) => ({ ...scenario, end: { kind: 'by itself' } }),
  console: (scenario) => withSteps(scenario, (step) => ({ ...step, console: [] })),
  approvals: (scenario) => withSteps(scenario, ({ approval, ...step }) => step),
}

function withSteps(scenario: Scenario, change: (step: StepSpec) => StepSpec): Scenario {
  return { ...scenario, pipeline: { ...scenario.pipeline, steps: scenario.pipeline.steps.map(change) } }
}

/** All that can be left out one by one, the kinds first, as they take the most away. */
function troublesOf(scenario: Scenario): readonly Trouble[] {
  return [
    ...Object.entries(KINDS).map(([name, without]) => ({ name, without })),
    ...scenario.faults.map((fault) => ({
      name: `fault ${JSON.stringify(fault)}`,
      without: (now: Scenario) => ({ ...now, faults: now.faults.filter((one) => one !== fault) }),
    })),
    ...scenario.externalEvents.map((act) => ({
      name: `somebody ${act.action} at ${act.afterMs} ms`,
      without: (now: Scenario) => ({
        ...now,
        externalEvents: now.externalEvents.filter((one) => one !== act),
      }),
    })),
    ...(Object.keys(scenario.behaviour) as (keyof Behaviour)[]).map((name) => ({
      name: `${name} ${JSON.stringify(scenario.behaviour[name])}`,
      without: (now: Scenario) => {
        const { [name]: left, ...behaviour } = now.behaviour
        return { ...now, behaviour }
      },
    })),
    ...scenario.pipeline.steps.map((step) => ({
      name: `step ${JSON.stringify(step.name)}`,
      without: (now: Scenario) => ({
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

/** Leaves out whatever can be left out while the invariant stays violated, again and again until nothing can. */
export async function shrink(scenario: Scenario, invariant: string, program?: Program): Promise<Scenario> {
  let now = scenario
  for (;;) {
    const before = JSON.stringify(now)
    for (const { without } of troublesOf(now)) {
      const less = without(now)
      if (JSON.stringify(less) !== JSON.stringify(now) && (await breaks(less, invariant, program))) now = less
    }
    if (JSON.stringify(now) === before) return now
  }
}

async function breaks(scenario: Scenario, invariant: string, program?: Program): Promise<boolean> {
  return violationsIn(await simulate(scenario, program)).some(({ name }) => name === invariant)
}
