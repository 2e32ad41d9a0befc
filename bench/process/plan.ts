/** What a process of the simulator is asked to be, and what it reports. Plain data, as it crosses a process boundary. */
import type { World } from '../../simulator/opsera.ts'
import type { OperationName } from '../../src/opsera/operations.ts'

/** Console text of a run that is over, prepared before anything is measured. */
export interface TextPlan {
  readonly records: number
  readonly linesPerRecord: number
  readonly charactersPerLine: number
  /** Colours and letters beyond ASCII, as real consoles have them; without, the fastest path of any reader. */
  readonly isColoured: boolean
}

export interface ServerPlan {
  readonly world: World
  /** Each answer's delay. */
  readonly latencyMs: number
  readonly text?: TextPlan
  /** One of the worst replies, in place of the run's log. */
  readonly worst?: { readonly name: string; readonly bytes: number }
}

export type Message =
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'call'; readonly call: OperationName | 'unknown'; readonly at: number }

/** Milliseconds since the epoch with fractions, to compare moments of two processes. */
export function instant(): number {
  return performance.timeOrigin + performance.now()
}
