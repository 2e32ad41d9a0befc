/** The configuration of a simulator process, and what it reports. Plain data, as it crosses a process boundary. */
import type { World } from '../../simulator/opsera.ts'
import type { OperationName } from '../../src/opsera/operations.ts'

export interface ServerPlan {
  readonly world: World
  /** Each answer's delay. */
  readonly latencyMs: number
  /** A reply of `bench/replies.ts` in place of the run's log. */
  readonly logs?: { readonly name: string; readonly bytes: number }
}

export type Message =
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'call'; readonly call: OperationName | 'unknown'; readonly at: number }

/** Milliseconds since the epoch with fractions, to compare moments of two processes. */
export function instant(): number {
  return performance.timeOrigin + performance.now()
}
