/**
 * Stopping what was started: poll, stop, confirm, reset. Opsera's stop and reset name a pipeline, not a run, so
 * neither is sent unless a poll just before shows that it hits our run (`verdict.ts`).
 */
import type { Acknowledgement } from '../opsera/acknowledgement.ts'
import { truncateWords, type Outcome } from '../opsera/failure.ts'
import type { StateStore } from '../ports.ts'
import type { Remedy } from './context.ts'
import { poll, pollUntil, type PollSource } from './poll.ts'
import { claimOf, type RunView } from './run-view.ts'
import { FRESH_MS, isFresh, resetBlocker, stopDecision, type StopDecision } from './verdict.ts'

/** How long to wait for the end of the run after a stop. */
const STOP_WAIT_MS = 15_000
/** An accepted stop takes effect slowly, so it is not repeated sooner than this. */
const STOP_REST_MS = 30_000
const BETWEEN_POLLS_MS = 2_000
const READ_MS = 5_000
const STOP_MS = 15_000
/** Limit for the reads, and again for the stop, after a cancel: the runner soon kills the step. */
const AT_ONCE_MS = 1_200

export interface StopOutcome {
  /** `over`: the run has ended, and was reset if that was asked for. `left`: it continues, as it is meant to. */
  readonly kind: 'over' | 'left' | 'stop-sent' | 'not-done'
  /** A sentence about the run: what was done, or why nothing was. */
  readonly sentence: string
  /** The status word of a run that has ended. */
  readonly status?: string
}

/** What a stop works with: the context of the gate, or that of the post step. */
interface Stopping extends PollSource {
  /** Saves when a stop was accepted. */
  readonly state: StateStore
  /** When a stop was last accepted by the process before this one. */
  readonly stopAcceptedAt?: number | undefined
  /** Ends the waiting, not a request in flight. */
  readonly cancel?: AbortSignal
}

/** What to do with the run. */
interface Leaving {
  readonly remedy: Remedy
  /** How long to wait for the end of the run before a reset. */
  readonly resetWaitMs: number
  /** Called before a reset, which clears the run's data; false when they could not be read. */
  readonly readLastLogs: () => Promise<boolean>
}

/** Does what `on-timeout` or `on-cancel` says with a run that the step leaves, and waits for its end. */
export async function leave(stopping: Stopping, view: RunView, leaving: Leaving): Promise<StopOutcome> {
  const left = outcomeIfLeft(view, leaving.remedy)
  if (left !== undefined) return left
  if (leaving.remedy === 'reset') return stopAndReset(stopping, view, leaving)
  return (await stopAndWait(stopping, view, STOP_WAIT_MS)).outcome
}

/** What a cancelled step has time for: one poll, unless the view is fresh, and one stop request. */
export async function leaveAtOnce(stopping: Stopping, view: RunView, remedy: Remedy): Promise<StopOutcome> {
  const { clock } = stopping
  const left = outcomeIfLeft(view, remedy)
  if (left !== undefined) return left
  const current = isFresh(view, clock.now()) ? view : await pollFor(stopping, view, AT_ONCE_MS)
  const decision = stopDecision(current, clock.now())
  return decision === 'stop'
    ? sendStop(stopping, current, AT_ONCE_MS)
    : outcomeWithoutStop(decision, current, clock.now())
}

/** Only a run that this step started is ever stopped. */
function outcomeIfLeft({ runCount, origin }: RunView, remedy: Remedy): StopOutcome | undefined {
  if (origin === 'started' && remedy !== 'none') return undefined
  const sentence =
    origin === 'started'
      ? `Run ${runCount} continues, because on-cancel is none.`
      : 'The run continues, because only a run that this step started is stopped.'
  return { kind: 'left', sentence }
}

/** Stops the run and waits for its end for at most `forMs`; repeats a stop that was accepted and has no effect for 30 s. */
async function stopAndWait(
  stopping: Stopping,
  given: RunView,
  forMs: number,
): Promise<{ readonly outcome: StopOutcome; readonly view: RunView }> {
  const { clock, cancel: signal } = stopping
  const until = clock.now() + forMs
  let { stopAcceptedAt } = stopping
  let view = given
  let outcome = notStopped(view, 'its state could not be read')
  await pollUntil({ clock, until, pauseMs: BETWEEN_POLLS_MS, signal }, async () => {
    view = await pollFor(stopping, view, Math.max(1_500, Math.min(READ_MS, until - clock.now())))
    const now = clock.now()
    const decision = stopDecision(view, now)
    const hasEnded = decision === 'over' || decision === 'superseded'
    if (decision === 'stop' && now - (stopAcceptedAt ?? -Infinity) >= STOP_REST_MS) {
      outcome = await sendStop(stopping, view, STOP_MS)
      if (outcome.kind === 'stop-sent') stopAcceptedAt = clock.now()
    } else if (hasEnded || stopAcceptedAt === undefined) outcome = outcomeWithoutStop(decision, view, now)
    else outcome = stopSent(view)
    return hasEnded || undefined
  })
  return { outcome, view }
}

/** Stops the run, waits for its end, and resets the pipeline, unless something forbids it. */
async function stopAndReset(stopping: Stopping, given: RunView, leaving: Leaving): Promise<StopOutcome> {
  const { client, clock, settings } = stopping
  const { outcome, view } = await stopAndWait(stopping, given, leaving.resetWaitMs)
  if (outcome.kind !== 'over')
    return { ...outcome, sentence: `${outcome.sentence} The pipeline was not reset.` }
  const ended = `Run ${view.runCount} has ended`
  const { word: status } = view
  const notReset = (why: string): StopOutcome => ({
    kind: 'not-done',
    sentence: `${ended}, but the pipeline was not reset: ${why}.`,
    status,
  })
  if (!(await leaving.readLastLogs())) return notReset('its last logs could not be read')
  const current = await pollFor(stopping, view, READ_MS)
  const options = { pipelineName: current.pipeline?.name ?? '' }
  const why =
    resetBlocker(current, clock.now()) ??
    whyNot('reset', await client.resetPipeline(settings.pipelineId, options))
  if (why !== undefined) return notReset(why)
  return { kind: 'over', sentence: `${ended}, and the pipeline was reset.`, status }
}

function pollFor(stopping: Stopping, view: RunView, readMs: number): Promise<RunView> {
  return poll(stopping, view, { readMs, until: stopping.clock.now() + readMs, withPipeline: true })
}

async function sendStop(stopping: Stopping, view: RunView, deadlineMs: number): Promise<StopOutcome> {
  const { client, clock, settings, state } = stopping
  const options = { deadlineMs, pipelineName: view.pipeline?.name ?? '' }
  const why = whyNot('stop', await client.stopPipeline(settings.pipelineId, options))
  if (why !== undefined) return notStopped(view, why)
  state.save({ stopAcceptedAt: clock.now() })
  return stopSent(view)
}

/** Why a request has not, or not for sure, had its effect; undefined when Opsera accepted it. */
function whyNot(request: 'stop' | 'reset', answer: Outcome<Acknowledgement>): string | undefined {
  if (!answer.ok) return `the ${request} was not confirmed (${answer.failure.reason})`
  const { accepted, message } = answer.value
  return accepted ? undefined : `Opsera refused the ${request}: "${truncateWords(message)}"`
}

function stopSent({ runCount }: RunView): StopOutcome {
  const sentence = `Opsera accepted the stop of run ${runCount}; it ends after its current operation.`
  return { kind: 'stop-sent', sentence }
}

function notStopped({ runCount }: RunView, why: string): StopOutcome {
  return { kind: 'not-done', sentence: `Run ${runCount} could not be stopped: ${why}.` }
}

/** The outcome when no stop may be sent: the run has ended, or cannot be stopped. */
export function outcomeWithoutStop(decision: StopDecision, view: RunView, now: number): StopOutcome {
  const { runCount, word: status } = view
  const isSuperseded = decision === 'superseded'
  if (decision === 'over' || (isSuperseded && claimOf(view) !== undefined)) {
    const more = isSuperseded ? ', and another run has begun' : ''
    return { kind: 'over', sentence: `Run ${runCount} has ended with status "${status}"${more}.`, status }
  }
  if (isSuperseded) return notStopped(view, 'another run is the current one, and a stop would hit that')
  const isQueued = decision === 'queued'
  return notStopped(
    view,
    isQueued ? 'it is still queued, and the Opsera API cannot cancel a queued run' : whyUnclear(view, now),
  )
}

/** Why the polls do not show whether the run is in progress. */
function whyUnclear(view: RunView, now: number): string {
  const { failure, otherRun, runCount, word, statusAskedAt = now } = view
  if (failure !== undefined) return `its state could not be read (${failure.reason})`
  if (now - statusAskedAt > FRESH_MS) return 'Opsera answered too slowly to stop it safely'
  if (otherRun !== undefined) return `Opsera spoke of run ${otherRun} when asked for run ${runCount}`
  return `the status "${word}" does not show whether it is in progress`
}
