/** What the gate and the api action assume of Opsera where its documents are silent, one row each. */
import type { Seen } from './probe.ts'

/** A switch's value in the simulator. */
export type Value = string | number | boolean

export interface Assumption {
  readonly id: string
  readonly sentence: string
  /** What shows whether it holds: a read, or for what no read can show, what a person has to do. */
  readonly shownBy: string
  /** What the program does if it does not hold. */
  readonly otherwise: string
  /** The simulator's switch (`simulator/behaviour.ts`); after a dot, the operation that a list switch names. */
  readonly setting?: string
}

/** An assumption that a read can show. */
export interface VisibleAssumption extends Assumption {
  readonly assumed: Value | ((value: Value) => boolean)
  /** The value that the simulator's switch would need to answer alike; undefined when the reads do not show it. */
  readonly see: (seen: Seen) => Value | undefined
}

export function isVisible(assumption: Assumption): assumption is VisibleAssumption {
  return 'see' in assumption
}
