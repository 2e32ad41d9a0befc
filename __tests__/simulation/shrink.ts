/** The smallest scenario that still violates the same invariant, and which kinds of events it does not need. */
import fc from 'fast-check'
import type { StepSpec } from '../../simulator/spec.ts'
import { violationsIn } from './invariants/index.ts'
import type { Program } from './program.ts'
import { BASELINE, samplingOf, scenarios, type Scenario } from './scenario/index.ts'
import type { ExternalEvent } from './scenario/events.ts'
import { simulate } from './simulate.ts'

/** How long fast-check may look for a smaller scenario. */
const SHRINK_MS = 60_000

const withoutActor = (actor: ExternalEvent['actor']) => (scenario: Scenario) => ({
  ...scenario,
  externalEvents: scenario.externalEvents.filter((event) => event.actor !== actor),
})
const withSteps = (change: (step: StepSpec) => StepSpec) => (scenario: Scenario) => ({
  ...scenario,
  pipeline: { ...scenario.pipeline, steps: scenario.pipeline.steps.map(change) },
})

/** What `--disable` leaves out of a scenario. */
export const KINDS: Readonly<Record<string, (scenario: Scenario) => Scenario>> = {
  faults: (scenario) => ({ ...scenario, faults: [] }),
  'second-caller': withoutActor('second-caller'),
  approver: withoutActor('approver'),
  revocation: withoutActor('token-owner'),
  behaviour: (scenario) => ({ ...scenario, behaviour: {} }),
  latency: (scenario) => ({ ...scenario, latency: BASELINE.latency }),
  interruption: ({ interruption, ...scenario }) => scenario,
  console: withSteps((step) => ({ ...step, console: [] })),
  approvals: withSteps(({ approval, ...step }) => step),
  clock: (scenario) => ({ ...scenario, clockSteps: [] }),
  disk: ({ diskFullAfterMs, ...scenario }) => scenario,
}

/** Undefined when the scenario of the seed does not violate this invariant. */
export async function shrink(
  seed: number,
  { invariant, program, disable = (scenario) => scenario }: Shrinking,
): Promise<Scenario | undefined> {
  const property = fc.asyncProperty(scenarios, async (scenario) => {
    const violations = violationsIn(await simulate(disable(scenario), program))
    return violations.every(({ name }) => name !== invariant)
  })
  const { counterexample } = await fc.check(property, {
    ...samplingOf(seed),
    interruptAfterTimeLimit: SHRINK_MS,
  })
  return counterexample === null ? undefined : disable(counterexample[0])
}

interface Shrinking {
  readonly invariant: string
  readonly program?: Program
  readonly disable?: (scenario: Scenario) => Scenario
}
