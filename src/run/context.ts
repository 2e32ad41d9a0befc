/** What the gate works with: its settings, its dependencies, and the two things that can end it early. */
import type { Secrets } from '../log/secrets.ts'
import type { OpseraClient } from '../opsera/client.ts'
import type { Clock, Deadline, Origin, Progress, Random, Sink, StateStore } from '../ports.ts'
import type { RunToObserve } from './run-view.ts'
import type { GateSettings } from './settings.ts'

/** The steps supply the real ones, the tests their own. */
export interface Dependencies {
  readonly client: OpseraClient
  readonly clock: Clock
  readonly random: Random
  readonly sink: Sink
  readonly state: StateStore
  readonly progress: Progress
  /** Texts that must not be written anywhere: the token in all its forms. */
  readonly secrets: Secrets
}

export interface GateContext extends Dependencies {
  readonly settings: GateSettings
  /** When `timeout` expires. */
  readonly endsAt: number
  /** Aborts when the step is cancelled. */
  readonly cancel: AbortSignal
}

/** The run that is followed. */
export interface Run extends RunToObserve {
  readonly origin: Origin
  /** Absent or empty when it could not be read. */
  readonly pipelineName?: string
  readonly startedAt: number
}

/** Milliseconds until `timeout` expires; never negative. */
export function timeLeft({ endsAt, clock }: GateContext): number {
  return Math.max(0, endsAt - clock.now())
}

/** The step was cancelled, or `timeout` has expired. */
export function isInterrupted(context: GateContext): boolean {
  return context.cancel.aborted || timeLeft(context) <= 0
}

/**
 * A signal that aborts `ms` after `cancel` does: only the answer shows what a request in flight has changed. Call
 * `clear` once the answer has arrived.
 */
export function abortAfterGrace(cancel: AbortSignal, ms: number, clock: Clock): Deadline {
  const late = new AbortController()
  const done = new AbortController()
  const onCancel = () => {
    void clock.sleep(ms, done.signal).then(() => {
      late.abort()
    })
  }
  if (cancel.aborted) onCancel()
  else cancel.addEventListener('abort', onCancel, { once: true })
  return {
    signal: late.signal,
    clear() {
      cancel.removeEventListener('abort', onCancel)
      done.abort()
    },
  }
}
