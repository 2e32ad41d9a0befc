/**
 * Whether a stop or reset may be sent. Opsera's calls name a pipeline, not a run, so the rule of the gate applies here
 * too: a poll just before must show that the current run is the one that was meant.
 */
import type { OpseraClient } from '../opsera/client.ts'
import { isTransient } from '../opsera/failure.ts'
import type { Clock, Random } from '../ports.ts'
import { backOff } from '../run/backoff.ts'
import { poll, pollUntil } from '../run/poll.ts'
import { initialView, type RunView } from '../run/run-view.ts'
import { whyUnclear } from '../run/stop.ts'
import { FRESH_MS, resetBlocker, stopDecision, verdictOf } from '../run/verdict.ts'

export interface GuardContext {
  readonly client: OpseraClient
  readonly clock: Clock
  readonly random: Random
  readonly cancel: AbortSignal
}

interface RunToChange {
  readonly pipelineId: string
  readonly runCount: number
}

export type Permission =
  | { readonly kind: 'granted' }
  /** The run has ended already, or the request would hit another run. */
  | { readonly kind: 'needless'; readonly why: string }
  /** Nothing proves that it would hit the run that was meant. */
  | { readonly kind: 'refused'; readonly why: string }

const TRIES = 4
/** Longer than any confirmation of an end takes. */
const CONFIRM_MS = 45_000
const BETWEEN_POLLS_MS = 2_000
/** A stop needs reads that are still fresh when both have arrived. */
const STOP_READ_MS = FRESH_MS - 500
const RESET_READ_MS = 20_000

/** Whether a stop of this run may be sent now. */
export async function mayStop(context: GuardContext, target: RunToChange): Promise<Permission> {
  const view = await pollUntilClear(context, target, STOP_READ_MS)
  const now = context.clock.now()
  const run = `Run ${target.runCount} of pipeline ${target.pipelineId}`
  const none = 'so no stop was sent'
  switch (stopDecision(view, now)) {
    case 'stop':
      return { kind: 'granted' }
    case 'over':
      return { kind: 'needless', why: `${run} has ended (${view.word}), ${none}.` }
    case 'superseded': {
      const current = view.pipeline?.counter ?? 0
      const why = `${run} is no longer the current run, ${none}: it would hit run ${current}.`
      return { kind: 'needless', why }
    }
    case 'queued': {
      const why = `${run} has not begun, and the Opsera API cannot cancel a queued run. Stop it once it runs.`
      return { kind: 'refused', why }
    }
    case 'unknown':
      return {
        kind: 'refused',
        why: `${run} was not stopped: ${whyUnclear(view, now)}. Check it in the portal.`,
      }
  }
}

/** Whether the pipeline may be reset after this run: only if that has ended, is still the current one, and nothing runs. */
export async function mayReset(context: GuardContext, target: RunToChange): Promise<Permission> {
  const view = await pollUntilClear(context, target, RESET_READ_MS)
  const { pipelineId, runCount } = target
  const counter = view.pipeline?.counter ?? 0
  if (counter > runCount) {
    const why = `Run ${counter} of pipeline ${pipelineId} is the current one, so no reset was sent.`
    return { kind: 'needless', why }
  }
  const blocker = resetBlocker(view, context.clock.now())
  if (blocker === undefined) return { kind: 'granted' }
  const why = `Pipeline ${pipelineId} was not reset: ${blocker}. A reset needs run ${runCount} to have ended, and no other to have begun.`
  return { kind: 'refused', why }
}

/** Polls until it is clear whether the run is in progress, or more polls would not make it clear. */
async function pollUntilClear(
  { client, clock, random, cancel: signal }: GuardContext,
  { pipelineId, runCount }: RunToChange,
  readMs: number,
): Promise<RunView> {
  let view = initialView({ runCount })
  let polls = 0
  const pauseMs = () => {
    const verdict = verdictOf(view, clock.now())
    const isConfirming = verdict.kind === 'confirm' && view.failure === undefined
    return isConfirming ? verdict.afterMs : Math.max(BETWEEN_POLLS_MS, backOff(polls, undefined, random))
  }
  await pollUntil({ clock, until: clock.now() + CONFIRM_MS, pauseMs, signal }, async () => {
    const options = { readMs, until: clock.now() + readMs, signal, withPipeline: true }
    view = await poll({ client, clock, settings: { pipelineId } }, view, options)
    polls += 1
    return isClear(view, clock.now(), polls) || undefined
  })
  return view
}

function isClear(view: RunView, now: number, polls: number): boolean {
  const { failure, pipelineFailure } = view
  const failures = [failure, pipelineFailure].filter((one) => one !== undefined)
  if (failures.some(isTransient)) return polls >= TRIES
  if (stopDecision(view, now) !== 'unknown' || failure !== undefined) return true
  return verdictOf(view, now).kind !== 'confirm' && polls >= TRIES
}
