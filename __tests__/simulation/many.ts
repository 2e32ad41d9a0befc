/** Many storms in a row. */
import { brokenIn, type Broken } from './invariants/index.ts'
import type { Program } from './program.ts'
import { stormIn } from './simulate.ts'
import { weatherOf, type Weather } from './weather.ts'

export interface Failure {
  readonly seed: number
  readonly broken: readonly Broken[]
}

export interface Storms {
  readonly seeds: Iterable<number>
  readonly program?: Program
  /** What is left out of each. */
  readonly calm?: (weather: Weather) => Weather
}

/** The storms that break something, as they are found. */
export async function* failures({
  seeds,
  program,
  calm = (weather) => weather,
}: Storms): AsyncGenerator<Failure> {
  for (const seed of seeds) {
    const broken = brokenIn(await stormIn(calm(weatherOf(seed)), program))
    if (broken.length > 0) yield { seed, broken }
  }
}

export function* seedsFrom(first: number, count: number): Generator<number> {
  for (let seed = first; seed < first + count; seed++) yield seed
}
