/** The gate, from top to bottom: resolve the pipeline, start a run, follow it, give its verdict, or stop it. */
import { resolvePipeline } from './resolve-pipeline.ts'
import type { GateContext } from './context.ts'
import type { Ending } from './follow.ts'
import { FollowedRun } from './followed-run.ts'
import {
  awaitingOutputLine,
  CANCELLED,
  describeStop,
  keptMessage,
  NOT_OURS,
  verdictMessage,
} from './messages.ts'
import { emptyReport, type RunResult } from './result.ts'
import type { Remedy } from './settings.ts'
import { start } from './start.ts'
import type { Ended } from './start-result.ts'
import { stopAndReset, stopAndWait, stopAtOnce } from './stop.ts'

/** How long the end is awaited after a stop. */
const STOP_WAIT_MS = 15_000
/** Before a reset; with the reads, the stop and the reset around it this fits into `OVERTIME_MS`. */
const RESET_WAIT_MS = 55_000
/** What a step may take after `timeout`, without the drain. */
const OVERTIME_MS = 75_000
/** Records that come after the end: Opsera sends some a minute late, and those of a failure matter most. */
const DRAIN_GREEN_MS = 15_000
const DRAIN_RED_MS = 90_000
const STEPS_READ_MS = 15_000

/** Runs the step to its end. Whatever Opsera does is a result; an exception is an internal error. */
export async function runGate(given: GateContext): Promise<RunResult> {
  const cancellation = reportCancellation(given)
  const resolved = await resolvePipeline(given)
  const context = resolved.kind === 'resolved' ? resolved.context : given
  const started = resolved.kind === 'resolved' ? await start(context) : { ...resolved, pipelineName: '' }
  if (started.kind === 'cancelled')
    return emptyReport(context, 'cancelled', `${CANCELLED} No run was known yet.`)
  if (started.kind === 'ended' && context.cancel.aborted) return cancelledWithoutRun(context, started)
  if (started.kind === 'ended') {
    cancellation.disarm()
    const { conclusion, message, pipelineName } = started
    return record(context, { ...emptyReport(context, conclusion, message), pipelineName })
  }
  const followed = new FollowedRun(context, started)
  followed.logStart()
  const end = context.settings.wait || context.cancel.aborted ? await followed.toEnd() : STARTED
  if (end.kind === 'cancelled') return stopCancelled(context, followed)
  cancellation.disarm()
  if (end.kind === 'started')
    return record(context, followed.result('started', `Run ${followed.run.runCount} has started.`))
  return end.kind === 'ended' ? giveVerdict(context, followed, end) : endWhileRunning(context, followed, end)
}

const STARTED = { kind: 'started' } as const

/** Reports the conclusion `cancelled` before anything else is done about a signal, unless there is a verdict. */
function reportCancellation({ state, progress, cancel }: GateContext): { disarm(): void } {
  const onCancel = () => {
    state.save({ cancelled: true })
    progress.report({ conclusion: 'cancelled', message: CANCELLED })
  }
  if (cancel.aborted) onCancel()
  cancel.addEventListener('abort', onCancel, { once: true })
  return {
    disarm() {
      cancel.removeEventListener('abort', onCancel)
    },
  }
}

/** Cancellation wins over a late answer. If a run may exist, the post step handles it. */
function cancelledWithoutRun(context: GateContext, { conclusion, message: last }: Ended): RunResult {
  if (conclusion === 'not-started') context.state.save({ phase: 'settled' })
  const message = `${CANCELLED} ${last}`
  context.progress.report({ message })
  return emptyReport(context, 'cancelled', message)
}

/** Saves that the post step has nothing to stop, and reports the result. */
function record({ state, progress }: GateContext, result: RunResult): RunResult {
  const { conclusion, message, durationMs, failedStep, status } = result
  state.save({ phase: 'settled' })
  progress.report({
    conclusion,
    message,
    failedStep,
    ...(status !== '' && { status }),
    ...(durationMs !== undefined && { durationSeconds: Math.floor(durationMs / 1000) }),
  })
  return result
}

/** The verdict is reported before the drain, and the drain does not change it. */
async function giveVerdict(
  context: GateContext,
  followed: FollowedRun,
  end: Extract<Ending, { kind: 'ended' }>,
): Promise<RunResult> {
  const { settings, clock, sink, secrets } = context
  const { runCount, startedAt } = followed.run
  const durationMs = clock.now() - startedAt
  const verdict = (failedStep: string) => {
    const message = verdictMessage(runCount, { ...end, failedStep }, secrets)
    return record(context, { ...followed.result(end.as, message), durationMs, failedStep })
  }
  // The pipeline step's name takes one more read, and the verdict does not wait for it.
  const first = verdict('')
  const failedStep = end.as === 'success' ? '' : await followed.failedStep()
  const result = failedStep === '' ? first : verdict(failedStep)
  if (settings.logs !== 'none') {
    const forMs = settings.logDrainMs ?? (end.as === 'success' ? DRAIN_GREEN_MS : DRAIN_RED_MS)
    if (forMs > 0) sink.info(awaitingOutputLine(runCount, end.as, forMs))
    await followed.drain(forMs)
  }
  return followed.withSteps(result, STEPS_READ_MS)
}

/** Main ends while the run continues. After `timeout` comes first what `on-timeout` asks for. */
async function endWhileRunning(
  context: GateContext,
  followed: FollowedRun,
  end: Exclude<Ending, { kind: 'ended' | 'cancelled' }>,
): Promise<RunResult> {
  const { progress, settings, endsAt, clock } = context
  progress.report({ conclusion: end.kind, message: end.message })
  const stopped =
    end.kind === 'timed-out' ? await stopAfterTimeout(context, followed, settings.onTimeout) : ''
  const result = record(context, followed.result(end.kind, `${end.message}${stopped}`))
  if (end.kind === 'lost-contact' || end.kind === 'error' || settings.logs === 'none') {
    await followed.flush()
    return result
  }
  const overtime = () => Math.max(1_000, Math.min(10_000, endsAt + OVERTIME_MS - clock.now()))
  await followed.logsRead()
  await followed.logs.lastRead(overtime())
  return followed.withSteps(result, overtime())
}

/** What `on-timeout` has led to, as a sentence; empty when nothing was asked for. */
async function stopAfterTimeout(
  context: GateContext,
  followed: FollowedRun,
  remedy: Remedy,
): Promise<string> {
  const { run, view } = followed
  if (remedy === 'none') return ''
  if (run.origin !== 'started') return ` ${NOT_OURS}`
  const readLastLogs = async () => {
    await followed.logsRead()
    return context.settings.logs === 'none' || (await followed.logs.readOnce(5_000))
  }
  const outcome =
    remedy === 'reset'
      ? await stopAndReset(context, view, { forMs: RESET_WAIT_MS, readLastLogs })
      : (await stopAndWait(context, view, STOP_WAIT_MS)).outcome
  followed.statusWhileStopping = outcome.status
  return ` ${describeStop(run.runCount, outcome)}`
}

/** A stop as far as the runner's grace allows; the post step does the rest. */
async function stopCancelled(context: GateContext, followed: FollowedRun): Promise<RunResult> {
  const { settings, progress } = context
  const { runCount, origin } = followed.run
  let what = origin === 'started' ? keptMessage(runCount) : NOT_OURS
  if (origin === 'started' && settings.onCancel !== 'none') {
    const outcome = await stopAtOnce(context, followed.view)
    followed.statusWhileStopping = outcome.status
    what = describeStop(runCount, outcome)
  }
  const result = followed.result('cancelled', `${CANCELLED} ${what}`)
  const { message, status } = result
  progress.report({ message, ...(status !== '' && { status }) })
  await followed.flush()
  return result
}
