/**
 * The one start request. The counter is read and saved before it, so that after a lost answer the run can be
 * looked up instead of requested again: Opsera's call has no idempotency key, and a second request is a second deployment.
 */
import type { Failure } from '../opsera/failure.ts'
import { identityOf, type Pipeline } from '../opsera/pipeline.ts'
import type { Attempt, Attempts } from './attempts.ts'
import { whenRefused } from './busy.ts'
import { abortAfterGrace, portalPage, timeLeft, type GateContext, type Run } from './context.ts'
import { expiryHint, notStartedMessage } from './messages.ts'
import { waitForCounter } from './poll.ts'
import { CANCELLED_BEFORE_RUN, noRun, type NoRun } from './result.ts'

/** The pipeline before the request: its name, or an empty text, and what else could be read. */
export type Before = Pick<Pipeline, 'name'> & Partial<Pick<Pipeline, 'counter' | 'lastRun'>>

/** How long the counter is read for a new run after a lost answer. */
const LOOK_UP_MS = 30_000
const LOOK_UP_PAUSE_MS = 2_000
/** How long a request in flight may continue after a cancel: its answer names the run to stop. */
const CANCEL_GRACE_MS = 4_000
/** Even when `timeout` is about to expire. */
const SHORTEST_REQUEST_MS = 10_000
const UNNAMED = 'Opsera accepted the start request without naming a run'

/** Saves and reports the run before anything else happens, so that the post step can stop it. */
export function saveRun({ settings, state, progress }: GateContext, run: Run): Run {
  const { runCount, origin, startedAt, lastRunBefore } = run
  const before = lastRunBefore === undefined ? {} : { lastRunBefore }
  state.save({ phase: 'following', pipelineId: settings.pipelineId, runCount, origin, startedAt, ...before })
  progress.report({ runCount, origin, runUrl: portalPage(settings, runCount) })
  return run
}

/** Sends the request once and reads its answer. `requesting` stays saved until it is proved that no run began. */
export async function requestRun(
  context: GateContext,
  attempts: Attempts,
  before: Before,
): Promise<Attempt<Run>> {
  const { settings, state, sink } = context
  const { name: pipelineName, counter } = before
  const counterBefore = counter === undefined ? {} : { counterBefore: counter }
  state.save({ phase: 'requesting', pipelineId: settings.pipelineId, pipelineName, ...counterBefore })
  const reply = await send(context, pipelineName)
  const named = reply.ok ? reply.value.runCount : undefined
  const answer = reply.ok ? (reply.value.accepted ? 'accepted' : 'refused') : reply.failure.kind
  const run = named === undefined ? '' : ` with run ${named}`
  sink.debug(`Start request: ${answer}${run}; run counter before: ${counter ?? 'unknown'}`)
  if (!reply.ok && isLost(reply.failure)) return lookUp(context, before, reply.failure.reason)
  if (!reply.ok || !reply.value.accepted) state.save({ phase: 'settled' })
  if (!reply.ok) return whenNotProcessed(context, attempts, reply.failure)
  const { accepted, message } = reply.value
  if (!accepted) return whenRefused(context, attempts, { message, pipelineName })
  if (named === undefined) return whenQueued(context, before, message)
  return named > (counter ?? 0)
    ? saveNewRun(context, before, { runCount: named, origin: 'started' })
    : lookUp(context, before, `Opsera named run ${named}, which is not new`)
}

async function send(context: GateContext, pipelineName: string) {
  const { settings, client, clock, cancel } = context
  const grace = abortAfterGrace(cancel, CANCEL_GRACE_MS, clock)
  const deadlineMs = Math.max(SHORTEST_REQUEST_MS, timeLeft(context))
  const options = { signal: grace.signal, deadlineMs, pipelineName }
  const reply = await client.runPipeline(settings.pipelineId, settings.runSettings, options)
  grace.clear()
  return reply
}

function saveNewRun(context: GateContext, { lastRun }: Before, run: Pick<Run, 'runCount' | 'origin'>): Run {
  const lastRunBefore = lastRun && identityOf(lastRun)
  return saveRun(context, { ...run, startedAt: context.clock.now(), lastRunBefore })
}

/** Whether Opsera may have started a run although its answer does not say so. */
function isLost({ kind, code = 0 }: Failure): boolean {
  return kind === 'ambiguous' || kind === 'too-large' || (kind === 'web-page' && code < 300)
}

/** No run was started: the request is sent again if Opsera never processed it, otherwise the step ends. */
function whenNotProcessed(context: GateContext, attempts: Attempts, failure: Failure): Attempt<NoRun> {
  const { settings, clock } = context
  const { kind } = failure
  if (kind === 'throttled') return attempts.retry(failure, 'throttled')
  if (kind === 'unreachable') return attempts.retry(failure)
  const hint = kind === 'unauthorized' ? expiryHint(settings, clock.date()) : ''
  return noRun('not-started', notStartedMessage(failure, settings.pipelineId) + hint)
}

/** Accepted without a number: the run that moves the counter by one is ours. */
async function whenQueued(context: GateContext, before: Before, message: string): Promise<Run | NoRun> {
  const { settings, sink, cancel, endsAt: until } = context
  if (before.counter === undefined || cancel.aborted) return lookUp(context, before, UNNAMED)
  if (!settings.wait) return noRun('started', message === '' ? 'Opsera has queued the run.' : message)
  sink.info('Opsera has queued the run; waiting for the run counter to increase')
  const everyMs = Math.max(settings.pollIntervalMs, LOOK_UP_PAUSE_MS)
  const counter = await waitForCounter(context, { above: before.counter, until, everyMs, signal: cancel })
  if (context.cancel.aborted) return CANCELLED_BEFORE_RUN
  if (counter !== undefined) return adopt(context, before, { counter, why: UNNAMED })
  return noRun(
    'timed-out',
    'The run was still queued when `timeout` expired and may still begin. Look for it in the portal.',
  )
}

/** Looks at the counter to see whether a run began. The request is never sent again. */
async function lookUp(context: GateContext, before: Before, reason: string): Promise<Run | NoRun> {
  const { settings, sink, clock, cancel } = context
  if (cancel.aborted) return CANCELLED_BEFORE_RUN
  const unconfirmed = (why: string) =>
    noRun(
      'unconfirmed',
      `The start of a run could not be confirmed: ${reason}, and ${why}. A run may have started: check the pipeline before starting another.`,
    )
  if (before.counter === undefined) return unconfirmed('the run counter could not be read before it')
  sink.info(`The start is not confirmed (${reason}). Looking for a new run through the run counter`)
  const until = clock.now() + LOOK_UP_MS
  const wait = { above: before.counter, until, everyMs: LOOK_UP_PAUSE_MS, signal: cancel }
  const counter = await waitForCounter(context, wait)
  if (context.cancel.aborted) return CANCELLED_BEFORE_RUN
  if (counter === undefined) return unconfirmed(`the run counter stayed at ${before.counter}`)
  if (settings.runSettings !== undefined)
    return unconfirmed(`run ${counter}, which began since then, may not have your run-settings`)
  return adopt(context, before, { counter, why: `The start was not confirmed: ${reason}` })
}

/** Follows a run that no reply has named, if it is the only one that began. */
function adopt(
  context: GateContext,
  before: Before,
  { counter, why }: { readonly counter: number; readonly why: string },
): Run | NoRun {
  const begun = counter - (before.counter ?? counter)
  if (begun !== 1)
    return noRun(
      'unconfirmed',
      `${why}, and ${begun} runs began since then. Look for yours in the portal before starting another.`,
    )
  context.sink.warning(
    `${why}. Following run ${counter}, which started since then; it could be someone else's run.`,
  )
  return saveNewRun(context, before, { runCount: counter, origin: 'adopted' })
}
