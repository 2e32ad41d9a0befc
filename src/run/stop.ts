/**
 * Stopping what was started: poll, stop, confirm, reset. Opsera's stop and reset name a pipeline, not a run, so
 * neither is sent unless a poll just before shows that it hits our run (`stop-decision.ts`).
 */
import type { OpseraClient } from '../opsera/client.ts'
import { truncateWords } from '../opsera/failure.ts'
import type { Clock } from '../ports.ts'
import { poll, pollUntil } from './poll.ts'
import type { RunView } from './run-view.ts'
import { isFresh, resetBlocker, stopDecision, whyUnclear, type StopDecision } from './stop-decision.ts'

/** An accepted stop works slowly; it is not sent again before this. */
const STOP_REST_MS = 30_000
const BETWEEN_POLLS_MS = 2_000
const READ_MS = 5_000
const STOP_MS = 15_000

/** Where a stop, and perhaps a reset, has led. */
export interface StopOutcome {
  readonly kind:
    /** The run has ended, before a stop or after it. */
    | 'over'
    /** A stop was accepted; the run has not been seen to end yet. */
    | 'stop-sent'
    /** The run has ended and the pipeline was reset. */
    | 'reset'
    /** The run has ended; `reason` says why the pipeline was not reset, or not for sure. */
    | 'not-reset'
    /** Something a person has to look at; `reason` says what. */
    | 'not-stopped'
  readonly reason: string
  /** The status word of a run that has ended. */
  readonly status?: string
  /** A reset was asked for, and none was sent because the run did not end in time, or could not be stopped. */
  readonly isResetMissing?: boolean
}

export interface Stopping {
  readonly client: OpseraClient
  readonly clock: Clock
  readonly settings: { readonly pipelineId: string }
  /** When a stop was last accepted, by this process or by the one before it. */
  readonly stopAcceptedAt?: number
  /** Ends the waiting, not a request in flight. */
  readonly cancel?: AbortSignal
  /** Called the moment a stop is accepted. */
  readonly onAccepted: (at: number) => void
}

/** A stop as far as it fits a cancelled step: one poll, unless the view is fresh, and one request. */
export async function stopAtOnce(
  stopping: Stopping,
  view: RunView,
  budget: { readonly readMs: number; readonly stopMs: number },
): Promise<StopOutcome> {
  const { clock } = stopping
  const now = clock.now()
  const current = isFresh(view, now) ? view : await pollFor(stopping, view, now + budget.readMs)
  const decision = stopDecision(current, clock.now())
  return decision === 'stop'
    ? sendStop(stopping, current, budget.stopMs)
    : notStopped(decision, current, clock.now())
}

/** Stops the run and waits for its end for at most `forMs`; asks again when an accepted stop has no effect for long. */
export async function stopAndWait(
  stopping: Stopping,
  given: RunView,
  forMs: number,
): Promise<{ readonly outcome: StopOutcome; readonly view: RunView }> {
  const { clock, cancel } = stopping
  const until = clock.now() + forMs
  let { stopAcceptedAt: acceptedAt } = stopping
  let view = given
  let last: StopOutcome = { kind: 'not-stopped', reason: 'its state could not be read' }
  const attempt = async (): Promise<StopOutcome | undefined> => {
    const readUntil = clock.now() + Math.max(1_500, Math.min(READ_MS, until - clock.now()))
    view = await pollFor(stopping, view, readUntil)
    const decision = stopDecision(view, clock.now())
    if (decision === 'over' || decision === 'superseded') return notStopped(decision, view, clock.now())
    const isAccepted = acceptedAt !== undefined && clock.now() - acceptedAt < STOP_REST_MS
    if (decision === 'stop' && !isAccepted) {
      last = await sendStop(stopping, view, STOP_MS)
      if (last.kind === 'stop-sent') acceptedAt = clock.now()
    } else last = acceptedAt === undefined ? notStopped(decision, view, clock.now()) : STOP_SENT
    return undefined
  }
  const polling = { clock, until, pauseMs: BETWEEN_POLLS_MS, ...(cancel !== undefined && { signal: cancel }) }
  const outcome = (await pollUntil(polling, attempt)) ?? last
  return { outcome, view }
}

function pollFor(stopping: Stopping, view: RunView, until: number): Promise<RunView> {
  return poll(stopping, view, { readMs: until - stopping.clock.now(), until, withPipeline: true })
}

async function sendStop(stopping: Stopping, view: RunView, deadlineMs: number): Promise<StopOutcome> {
  const { client, clock, settings, onAccepted } = stopping
  const pipelineName = view.pipeline?.name ?? ''
  const outcome = await client.stopPipeline(settings.pipelineId, { deadlineMs, pipelineName })
  if (!outcome.ok)
    return { kind: 'not-stopped', reason: `the stop was not confirmed (${outcome.failure.reason})` }
  if (!outcome.value.accepted)
    return {
      kind: 'not-stopped',
      reason: `Opsera refused the stop: "${truncateWords(outcome.value.message)}"`,
    }
  onAccepted(clock.now())
  return STOP_SENT
}

const STOP_SENT: StopOutcome = {
  kind: 'stop-sent',
  reason: 'it ends after its current operation',
}

/** The outcome where no stop may be sent. */
function notStopped(decision: StopDecision, view: RunView, now: number): StopOutcome {
  switch (decision) {
    case 'over':
      return { kind: 'over', reason: `with status "${view.word}"`, status: view.word }
    case 'queued':
      return {
        kind: 'not-stopped',
        reason: 'it is still queued, and the Opsera API cannot cancel a queued run',
      }
    case 'superseded':
      return view.claim === undefined
        ? { kind: 'not-stopped', reason: 'another run is the current one, and a stop would hit that' }
        : {
            kind: 'over',
            reason: `with status "${view.word}", and another run has begun`,
            status: view.word,
          }
    default:
      return { kind: 'not-stopped', reason: whyUnclear(view, now) }
  }
}

/**
 * Resets the pipeline after a view that showed our run ended, when nothing speaks against it. `readLastLogs` is
 * called first: a reset clears the run's data.
 */
export async function resetAfter(
  stopping: Stopping,
  view: RunView,
  readLastLogs: () => Promise<boolean>,
): Promise<StopOutcome> {
  const { client, clock, settings } = stopping
  if (!(await readLastLogs())) return { kind: 'not-reset', reason: 'its last logs could not be read' }
  const current = await pollFor(stopping, view, clock.now() + READ_MS)
  const why = resetBlocker(current, clock.now())
  if (why !== undefined) return { kind: 'not-reset', reason: why }
  const pipelineName = current.pipeline?.name ?? ''
  const outcome = await client.resetPipeline(settings.pipelineId, { pipelineName })
  if (!outcome.ok)
    return { kind: 'not-reset', reason: `the reset was not confirmed (${outcome.failure.reason})` }
  return outcome.value.accepted
    ? { kind: 'reset', reason: 'the pipeline was reset' }
    : { kind: 'not-reset', reason: `Opsera refused the reset: "${truncateWords(outcome.value.message)}"` }
}

/** Stops the run, waits for its end, and resets the pipeline. */
export async function stopAndReset(
  stopping: Stopping,
  view: RunView,
  { forMs, readLastLogs }: { readonly forMs: number; readonly readLastLogs: () => Promise<boolean> },
): Promise<StopOutcome> {
  const stopped = await stopAndWait(stopping, view, forMs)
  if (stopped.outcome.kind !== 'over') return { ...stopped.outcome, isResetMissing: true }
  return { ...(await resetAfter(stopping, stopped.view, readLastLogs)), status: stopped.view.word }
}
