/** Simulations of many seeds, and the smallest scenario that fails as one of them does. */
import fc from 'fast-check'
import { violationsIn, type Violation } from './invariants/index.ts'
import type { Program } from './program.ts'
import { samplingOf, scenarioFor, scenarios, type Scenario } from './scenario/index.ts'
import { simulate } from './simulate.ts'

export interface Failure {
  readonly seed: number
  readonly violations: readonly Violation[]
}

/** The simulations from seed `first` on that violate an invariant, as they are found. */
export async function* failures(first: number, count: number, program?: Program): AsyncGenerator<Failure> {
  for (let seed = first; seed < first + count; seed++) {
    const violations = violationsIn(await simulate(scenarioFor(seed), program))
    if (violations.length > 0) yield { seed, violations }
  }
}

/** How long fast-check may look for a smaller scenario. */
const SHRINK_MS = 60_000

/** Undefined when the scenario of the seed does not violate this invariant. */
export async function shrink(
  seed: number,
  invariant: string,
  program?: Program,
): Promise<Scenario | undefined> {
  const property = fc.asyncProperty(scenarios, async (scenario) =>
    violationsIn(await simulate(scenario, program)).every(({ name }) => name !== invariant),
  )
  const options = { ...samplingOf(seed), interruptAfterTimeLimit: SHRINK_MS }
  return (await fc.check(property, options)).counterexample?.[0]
}
