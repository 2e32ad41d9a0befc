/** How a start can end, and the one place where a run becomes the run that is followed. */
import type { GateContext, Run } from './context.ts'
import { pageOf } from './settings.ts'

export type Started =
  | { readonly kind: 'following'; readonly run: Run }
  | Ended
  /** The step was cancelled; what the saved state says decides what the post step does. */
  | { readonly kind: 'cancelled' }

/** No run is followed. `started`: queued without a number, and `wait` is false. */
export interface Ended {
  readonly kind: 'ended'
  readonly conclusion: 'started' | 'not-started' | 'unconfirmed' | 'timed-out'
  readonly message: string
}

export function ended(conclusion: Ended['conclusion'], message: string): Ended {
  return { kind: 'ended', conclusion, message }
}

/** Saves and reports the run before anything else happens: from here on it can be stopped by the post step. */
export function follow({ settings, state, progress }: GateContext, run: Run): Started {
  const { runCount, origin, startedAt } = run
  state.save({ phase: 'following', pipelineId: settings.pipelineId, runCount, origin, startedAt })
  progress.report({ runCount, origin, runUrl: pageOf(settings, runCount) })
  return { kind: 'following', run }
}
