/**
 * Stopping what was started: poll, stop, confirm, reset. Opsera's stop and reset name a pipeline, not a run, so
 * neither is sent unless a poll just before shows that it hits our run (`verdict.ts`).
 */
import type { Acknowledgement, Outcome } from '../opsera/client.ts'
import { truncateWords } from '../opsera/failure.ts'
import type { StateStore } from '../ports.ts'
import { claimOf } from './evidence.ts'
import { poll, pollUntil, type PollSource } from './poll.ts'
import type { RunView } from './run-view.ts'
import { FRESH_MS, isFresh, resetBlocker, stopDecision, type StopDecision } from './verdict.ts'

/** An accepted stop works slowly; it is not sent again before this. */
const STOP_REST_MS = 30_000
const BETWEEN_POLLS_MS = 2_000
const READ_MS = 5_000
const STOP_MS = 15_000
/** Limit for the reads, and again for the stop, after a cancel: the runner soon kills the step. */
const AT_ONCE_MS = 1_200

/** The result of a stop, and perhaps of a reset. */
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
    /** The run was not stopped; `reason` says why. */
    | 'not-stopped'
  readonly reason: string
  /** The status word of a run that has ended. */
  readonly status?: string
  /** A reset was requested, but none was sent because the run did not end in time or could not be stopped. */
  readonly isResetMissing?: boolean
}

interface Stopping extends PollSource {
  /** Saves when a stop was accepted. */
  readonly state: StateStore
  /** When a stop was last accepted by the process before this one. */
  readonly stopAcceptedAt?: number | undefined
  /** Ends the waiting, not a request in flight. */
  readonly cancel?: AbortSignal
}

/** A stop as far as it fits a cancelled step: one poll, unless the view is fresh, and one request. */
export async function stopAtOnce(stopping: Stopping, view: RunView): Promise<StopOutcome> {
  const { clock } = stopping
  const current = isFresh(view, clock.now()) ? view : await pollFor(stopping, view, AT_ONCE_MS)
  const decision = stopDecision(current, clock.now())
  return decision === 'stop'
    ? sendStop(stopping, current, AT_ONCE_MS)
    : outcomeWithoutStop(decision, current, clock.now())
}

/** Stops the run and waits for its end for at most `forMs`; repeats a stop that was accepted and has no effect for 30 s. */
export async function stopAndWait(
  stopping: Stopping,
  given: RunView,
  forMs: number,
): Promise<{ readonly outcome: StopOutcome; readonly view: RunView }> {
  const { clock, cancel: signal } = stopping
  const until = clock.now() + forMs
  let { stopAcceptedAt } = stopping
  let view = given
  let outcome: StopOutcome = { kind: 'not-stopped', reason: 'its state could not be read' }
  await pollUntil({ clock, until, pauseMs: BETWEEN_POLLS_MS, signal }, async () => {
    view = await pollFor(stopping, view, Math.max(1_500, Math.min(READ_MS, until - clock.now())))
    const now = clock.now()
    const decision = stopDecision(view, now)
    const hasEnded = decision === 'over' || decision === 'superseded'
    if (decision === 'stop' && now - (stopAcceptedAt ?? -Infinity) >= STOP_REST_MS) {
      outcome = await sendStop(stopping, view, STOP_MS)
      if (outcome.kind === 'stop-sent') stopAcceptedAt = clock.now()
    } else if (hasEnded || stopAcceptedAt === undefined) outcome = outcomeWithoutStop(decision, view, now)
    else outcome = STOP_SENT
    return hasEnded || undefined
  })
  return { outcome, view }
}

function pollFor(stopping: Stopping, view: RunView, readMs: number): Promise<RunView> {
  return poll(stopping, view, { readMs, until: stopping.clock.now() + readMs, withPipeline: true })
}

const STOP_SENT: StopOutcome = { kind: 'stop-sent', reason: 'it ends after its current operation' }

async function sendStop(stopping: Stopping, view: RunView, deadlineMs: number): Promise<StopOutcome> {
  const { client, clock, settings, state } = stopping
  const pipelineName = view.pipeline?.name ?? ''
  const reason = whyNot('stop', await client.stopPipeline(settings.pipelineId, { deadlineMs, pipelineName }))
  if (reason !== undefined) return { kind: 'not-stopped', reason }
  state.save({ stopAcceptedAt: clock.now() })
  return STOP_SENT
}

/** Why a request has not, or not for sure, had its effect; undefined when Opsera accepted it. */
function whyNot(request: 'stop' | 'reset', answer: Outcome<Acknowledgement>): string | undefined {
  if (!answer.ok) return `the ${request} was not confirmed (${answer.failure.reason})`
  const { accepted, message } = answer.value
  return accepted ? undefined : `Opsera refused the ${request}: "${truncateWords(message)}"`
}

function outcomeWithoutStop(decision: StopDecision, view: RunView, now: number): StopOutcome {
  const { word: status } = view
  const isSuperseded = decision === 'superseded'
  if (decision === 'over' || (isSuperseded && claimOf(view) !== undefined)) {
    const more = isSuperseded ? ', and another run has begun' : ''
    return { kind: 'over', reason: `with status "${status}"${more}`, status }
  }
  if (isSuperseded)
    return { kind: 'not-stopped', reason: 'another run is the current one, and a stop would hit that' }
  const reason =
    decision === 'queued'
      ? 'it is still queued, and the Opsera API cannot cancel a queued run'
      : whyUnclear(view, now)
  return { kind: 'not-stopped', reason }
}

/** Why the polls do not show whether the run is in progress. */
export function whyUnclear(view: RunView, now: number): string {
  const { failure, otherRun, runCount, word, statusAskedAt = now } = view
  if (failure !== undefined) return `its state could not be read (${failure.reason})`
  if (now - statusAskedAt > FRESH_MS) return 'Opsera answered too slowly to stop it safely'
  if (otherRun !== undefined) return `Opsera spoke of run ${otherRun} when asked for run ${runCount}`
  return `the status "${word}" does not show whether it is in progress`
}

/**
 * Resets the pipeline after a view that showed our run ended, unless something forbids it. `readLastLogs` is
 * called first: a reset clears the run's data.
 */
export async function resetAfter(
  stopping: Stopping,
  view: RunView,
  readLastLogs: () => Promise<boolean>,
): Promise<StopOutcome> {
  const { client, clock, settings } = stopping
  if (!(await readLastLogs())) return { kind: 'not-reset', reason: 'its last logs could not be read' }
  const current = await pollFor(stopping, view, READ_MS)
  const pipelineName = current.pipeline?.name ?? ''
  const reason =
    resetBlocker(current, clock.now()) ??
    whyNot('reset', await client.resetPipeline(settings.pipelineId, { pipelineName }))
  return reason === undefined
    ? { kind: 'reset', reason: 'the pipeline was reset' }
    : { kind: 'not-reset', reason }
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
