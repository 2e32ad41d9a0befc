/** How the step is made to end, if it is not left to end by itself. */
import type { Dice } from './dice.ts'

/** A moment in time, or just before the n-th thing that the program does to the world: send, save, tell, say. */
export type Moment = { readonly afterMs: number } | { readonly beforeDeed: number }

export interface End {
  readonly kind:
    | 'by itself'
    /** SIGINT: a cancelled job, a step that took too long, a runner that is shut down. */
    | 'told to stop'
    /** SIGKILL: nothing that belongs to the process acts any more. */
    | 'killed'
  readonly at?: Moment
  /** It is killed this long after it was told to stop. */
  readonly killedAfterMs?: number
}

export function endOf(dice: Dice, timeoutMs: number): End {
  const kind = dice.pick(['by itself', 'by itself', 'told to stop', 'told to stop', 'killed'] as const)
  if (kind === 'by itself') return { kind }
  const at = dice.chance(0.4)
    ? { beforeDeed: dice.span(1, 120) }
    : { afterMs: dice.span(50, timeoutMs * 1.1) }
  const isForced = kind === 'told to stop' && dice.chance(0.2)
  return isForced ? { kind, at, killedAfterMs: dice.between(0, 6_400) } : { kind, at }
}
