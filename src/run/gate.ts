/** The gate, from top to bottom: resolve the pipeline, start a run, follow it, give its verdict or stop it. */
import { resolvePipeline } from './resolve-pipeline.ts'
import type { GateContext } from './context.ts'
import { FollowedRun, type Ending } from './follow.ts'
import { CANCELLED, formatDuration, opseraSays, truncateName } from './messages.ts'
import { emptyResult, type NoRun, type RunResult } from './result.ts'
import { start } from './start.ts'
import { leave, leaveAtOnce } from './stop.ts'
import type { Ended } from './verdict.ts'

/** How long to wait for the end of the run before a reset: with reads, stop and reset this fits into `OVERTIME_MS`. */
const RESET_WAIT_MS = 55_000
/** How long a step may take after `timeout`, besides the drain. */
const OVERTIME_MS = 75_000
/** How long to read logs after the end: Opsera sends some records a minute late, and those of a failure matter most. */
const DRAIN_GREEN_MS = 15_000
const DRAIN_RED_MS = 90_000
/** Limit for the read of the pipeline steps at the end. */
const STEPS_READ_MS = 15_000

/** Runs the step to its end. Whatever Opsera does is a result; an exception is an internal error. */
export async function runGate(given: GateContext): Promise<RunResult> {
  const stopReporting = reportCancellation(given)
  const resolved = await resolvePipeline(given)
  const context = 'conclusion' in resolved ? given : resolved
  const started = 'conclusion' in resolved ? resolved : await start(resolved)
  if ('conclusion' in started) {
    if (context.cancel.aborted) return cancelledWithoutRun(context, started)
    stopReporting()
    const { conclusion, message, pipelineName = '' } = started
    return record(context, { ...emptyResult(context, conclusion, message), pipelineName })
  }
  const followed = new FollowedRun(context, started)
  followed.logStart()
  if (!context.settings.wait && !context.cancel.aborted) {
    stopReporting()
    return record(context, followed.result('started', `Run ${started.runCount} has started.`))
  }
  const end = await followed.toEnd()
  if (end.kind === 'cancelled') return stopCancelled(context, followed)
  stopReporting()
  return end.kind === 'ended' ? giveVerdict(context, followed, end) : endWhileRunning(context, followed, end)
}

/** Reports `cancelled` as the first reaction to a signal, until the returned function says that there is a conclusion. */
function reportCancellation({ state, progress, cancel }: GateContext): () => void {
  const onCancel = () => {
    state.save({ cancelled: true })
    progress.report({ conclusion: 'cancelled', message: CANCELLED })
  }
  if (cancel.aborted) onCancel()
  cancel.addEventListener('abort', onCancel, { once: true })
  return () => {
    cancel.removeEventListener('abort', onCancel)
  }
}

/** Cancellation wins over a late answer. If a run may exist, the post step handles it. */
function cancelledWithoutRun(context: GateContext, { conclusion, message: last }: NoRun): RunResult {
  if (conclusion === 'not-started') context.state.save({ phase: 'settled' })
  const message = `${CANCELLED} ${last}`
  context.progress.report({ message })
  return emptyResult(context, 'cancelled', message)
}

/**
 * Reports the result, and then saves that the post step has nothing to stop: after a kill between
 * the two, the post step must still handle a run that may have begun.
 */
function record({ state, progress }: GateContext, result: RunResult): RunResult {
  const { conclusion, message, durationMs, failedStep, status } = result
  progress.report({
    conclusion,
    message,
    failedStep,
    ...(status !== '' && { status }),
    ...(durationMs !== undefined && { durationSeconds: Math.floor(durationMs / 1000) }),
  })
  state.save({ phase: 'settled' })
  return result
}

/** Reports the verdict before the drain, which does not change it. */
async function giveVerdict(context: GateContext, followed: FollowedRun, end: Ended): Promise<RunResult> {
  const { settings, clock, sink } = context
  const { runCount, startedAt } = followed.run
  const isGreen = end.as === 'success'
  const failed = isGreen ? undefined : followed.failedStep
  const failedStep = failed?.name ?? ''
  const message = isGreen ? end.message : redMessage(runCount, end, failedStep)
  const durationMs = clock.now() - startedAt
  const result = record(context, { ...followed.result(end.as, message), durationMs, failedStep })
  const forMs = settings.logDrainMs ?? (isGreen ? DRAIN_GREEN_MS : DRAIN_RED_MS)
  if (settings.logs !== 'none' && forMs > 0)
    sink.info(
      `Run ${runCount} has ended (${end.as}). Waiting up to ${formatDuration(forMs)} for late console output`,
    )
  await followed.logs.drain(forMs, failed)
  return followed.withSteps(result, STEPS_READ_MS, failed)
}

/** A message that says no more than we do, as in `Pipeline: Nightly's Run 3 failed.` */
const REPEATS_VERDICT = /\brun \d+ (?:has |was )?(?:been )?\w+\.?$/i

/** How the run ended, and what Opsera says about that. */
function redMessage(
  runCount: number,
  { as, message }: Pick<Ended, 'as' | 'message'>,
  failedStep: string,
): string {
  const words = REPEATS_VERDICT.test(message) ? '' : opseraSays(message)
  if (as === 'stopped')
    return `Run ${runCount} was stopped in Opsera before it finished. Start it again, or ask who stopped it.${words}`
  return failedStep === ''
    ? `Run ${runCount} failed. Check its console output.${words}`
    : `Run ${runCount} failed at step "${truncateName(failedStep)}". Check that step's console output.${words}`
}

/** Ends main while the run continues; after `timeout` it first does what `on-timeout` says. */
async function endWhileRunning(
  context: GateContext,
  followed: FollowedRun,
  end: Exclude<Ending, { kind: 'ended' | 'cancelled' }>,
): Promise<RunResult> {
  const { progress, endsAt, clock, settings } = context
  const { view, logs } = followed
  progress.report({ conclusion: end.kind, message: end.message })
  const remedy = end.kind === 'timed-out' ? settings.onTimeout : 'none'
  const leaving = { remedy, resetWaitMs: RESET_WAIT_MS, readLastLogs: () => logs.readOnce(5_000) }
  const left = remedy === 'none' ? undefined : await leave(context, view, leaving)
  const message = left === undefined ? end.message : `${end.message} ${left.sentence}`
  const result = record(context, followed.result(end.kind, message, left?.status))
  const canRead = end.kind === 'timed-out' || end.kind === 'paused'
  const overtime = () => Math.max(1_000, Math.min(10_000, endsAt + OVERTIME_MS - clock.now()))
  if (canRead) await logs.readOnce(overtime())
  await logs.flush()
  return canRead ? followed.withSteps(result, overtime()) : result
}

/** Sends a stop if the time that the runner leaves is enough; the post step does the rest. */
async function stopCancelled(context: GateContext, followed: FollowedRun): Promise<RunResult> {
  const { sentence, status: read } = await leaveAtOnce(context, followed.view, context.settings.onCancel)
  const result = followed.result('cancelled', `${CANCELLED} ${sentence}`, read)
  const { message, status } = result
  context.progress.report({ message, ...(status !== '' && { status }) })
  await followed.logs.flush()
  return result
}
