/**
 * Whether a stop or reset may be sent. Opsera's calls name a pipeline, not a run, so the rule of the gate applies here
 * too: a poll just before must show that the current run is the one that was meant.
 */
import { isTransient } from '../opsera/failure.ts'
import type { GateContext } from '../run/context.ts'
import { backOff, poll, pollUntil } from '../run/poll.ts'
import { initialView, type RunView } from '../run/run-view.ts'
import { outcomeWithoutStop } from '../run/stop.ts'
import { FRESH_MS, resetBlocker, stopDecision, verdictOf } from '../run/verdict.ts'
import type { ApiCall } from './request.ts'

export type GuardContext = Pick<GateContext, 'client' | 'clock' | 'random' | 'cancel'>

/** Why nothing is sent. Green: the run has ended already, or the request would hit another run. */
export interface Objection {
  readonly isGreen: boolean
  readonly why: string
}

const TRIES = 4
/** How long to wait for the confirmation of an end: longer than any takes. */
const CONFIRM_MS = 45_000
const BETWEEN_POLLS_MS = 2_000
/** Reads must still be fresh when the stop or reset is sent. */
const READ_MS = FRESH_MS - 500

/**
 * The pipeline's name (empty when it is not known) if the call may be sent now, otherwise why not. A call that is no stop or
 * reset, or does not name a run, may always be sent.
 */
export async function permit(
  { operation: { name }, values }: ApiCall,
  context: GuardContext,
): Promise<string | Objection> {
  const { 'pipeline-id': pipelineId = '', 'run-count': runCount } = values
  if (typeof runCount !== 'number' || (name !== 'pipeline-stop' && name !== 'pipeline-reset')) return ''
  const view = await pollUntilClear(context, pipelineId, runCount)
  const objection = name === 'pipeline-stop' ? objectionToStop : objectionToReset
  return objection(view, context.clock.now(), pipelineId) ?? view.pipeline?.name ?? ''
}

function objectionToStop(view: RunView, now: number): Objection | undefined {
  const decision = stopDecision(view, now)
  if (decision === 'stop') return undefined
  const { sentence } = outcomeWithoutStop(decision, view, now)
  return decision === 'over' || decision === 'superseded'
    ? { isGreen: true, why: sentence.replace(/\.$/, ', so no stop was sent.') }
    : { isGreen: false, why: `${sentence} Check it in the portal.` }
}

function objectionToReset(view: RunView, now: number, pipelineId: string): Objection | undefined {
  const { runCount, pipeline: { counter } = { counter: 0 } } = view
  const current = `Run ${counter} of pipeline ${pipelineId} is the current one`
  if (counter > runCount) return { isGreen: true, why: `${current}, so no reset was sent.` }
  const blocker = resetBlocker(view, now)
  if (blocker === undefined) return undefined
  const why = `Pipeline ${pipelineId} was not reset: ${blocker}. A reset needs run ${runCount} to have ended, and no other to have begun.`
  return { isGreen: false, why }
}

/** Polls until it is clear whether the run is in progress, or more polls would not make it clear. */
async function pollUntilClear(
  { client, clock, random, cancel: signal }: GuardContext,
  pipelineId: string,
  runCount: number,
): Promise<RunView> {
  let view = initialView({ runCount })
  let polls = 0
  const pauseMs = () => {
    const verdict = verdictOf(view, clock.now())
    const isConfirming = verdict.kind === 'confirm' && view.failure === undefined
    return isConfirming ? verdict.afterMs : Math.max(BETWEEN_POLLS_MS, backOff(polls, undefined, random))
  }
  await pollUntil({ clock, until: clock.now() + CONFIRM_MS, pauseMs, signal }, async () => {
    const options = { readMs: READ_MS, until: clock.now() + READ_MS, signal, withPipeline: true }
    view = await poll({ client, clock, settings: { pipelineId } }, view, options)
    polls += 1
    return isClear(view, clock.now(), polls) || undefined
  })
  return view
}

function isClear(view: RunView, now: number, polls: number): boolean {
  const { failure, pipelineFailure } = view
  const isTransientFailure = [failure, pipelineFailure].some((one) => one !== undefined && isTransient(one))
  if (isTransientFailure) return polls >= TRIES
  if (stopDecision(view, now) !== 'unknown' || failure !== undefined) return true
  return verdictOf(view, now).kind !== 'confirm' && polls >= TRIES
}
