/** How the step is made to end, if it is not left to end by itself. */
import type { Prng } from './prng.ts'

/** A moment in time, or just before the n-th thing that the program does to the world: send, save, tell, say. */
export type TriggerPoint = { readonly afterMs: number } | { readonly beforeStep: number }

export interface Interruption {
  readonly kind:
    | 'by itself'
    /** SIGINT: a cancelled job, a step that took too long, a runner that is shut down. */
    | 'reported to stop'
    /** SIGKILL: nothing that belongs to the process acts any more. */
    | 'killed'
  readonly at?: TriggerPoint
  /** It is killed this long after it was reported to stop. */
  readonly killedAfterMs?: number
}

export function interruptionOf(prng: Prng, timeoutMs: number): Interruption {
  const kind = prng.pick([
    'by itself',
    'by itself',
    'reported to stop',
    'reported to stop',
    'killed',
  ] as const)
  if (kind === 'by itself') return { kind }
  const at = prng.chance(0.4)
    ? { beforeStep: prng.span(1, 120) }
    : { afterMs: prng.span(50, timeoutMs * 1.1) }
  const isForced = kind === 'reported to stop' && prng.chance(0.2)
  return isForced ? { kind, at, killedAfterMs: prng.between(0, 6_400) } : { kind, at }
}
