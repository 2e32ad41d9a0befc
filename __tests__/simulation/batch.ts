/** Many simulations in a row. */
import { violationsIn, type Violation } from './invariants/index.ts'
import type { Program } from './program.ts'
import { simulate } from './simulate.ts'
import { scenarioFor, type Scenario } from './scenario/index.ts'

export interface Failure {
  readonly seed: number
  readonly violations: readonly Violation[]
}

export interface Batch {
  readonly seeds: Iterable<number>
  readonly program?: Program
  /** What is left out of each. */
  readonly disable?: (scenario: Scenario) => Scenario
}

/** The simulations that violate an invariant, as they are found. */
export async function* failures({
  seeds,
  program,
  disable = (scenario) => scenario,
}: Batch): AsyncGenerator<Failure> {
  for (const seed of seeds) {
    const violations = violationsIn(await simulate(disable(scenarioFor(seed)), program))
    if (violations.length > 0) yield { seed, violations }
  }
}

export function* seedsFrom(first: number, count: number): Generator<number> {
  for (let seed = first; seed < first + count; seed++) yield seed
}
