/** What happens when the pipeline accepts no start: the step ends or waits, as `on-busy` says. */
import { saysBusy } from '../opsera/acknowledgement.ts'
import { isBusy, stateOf, type Pipeline } from '../opsera/pipeline.ts'
import type { Attempt, Attempts } from './attempts.ts'
import { portalPage, timeLeft, type GateContext } from './context.ts'
import { formatDuration, opseraSays } from './messages.ts'
import { CANCELLED_BEFORE_RUN, noRun, type NoRun } from './result.ts'

/** A refused start is not repeated sooner than this. */
const PAUSE_MS = 10_000
/** How long refusals that say busy count while the pipeline object says idle: one of the two can lag behind. */
const BUSY_IN_WORDS_MS = 120_000
/** The object is read only to name the run in progress, so the read may be short. */
const READ_MS = 10_000

/** The next attempt after a pause; if `on-busy` or the lack of the pipeline object forbids it, the step ends with `message`. */
export function whenBusy(
  context: GateContext,
  attempts: Attempts,
  { pipeline, message }: { readonly pipeline: Pipeline | undefined; readonly message: string },
): Attempt<NoRun> {
  const { settings, random } = context
  const { onBusy, timeoutMs, pollIntervalMs } = settings
  if (onBusy === 'fail') return noRun('not-started', message)
  if (onBusy === 'attach' && (pipeline?.counter ?? 0) < 1)
    return noRun(
      'not-started',
      `${message} There is no run to attach to, because the run counter could not be read.`,
    )
  const what = pipeline === undefined ? '' : `: ${describeOccupant(pipeline)}`
  const waited = `waited ${formatDuration(timeoutMs - timeLeft(context))} of at most ${formatDuration(timeoutMs)}`
  const page = portalPage(settings, pipeline?.counter)
  attempts.logWaiting(`Waiting for the pipeline${what} · ${waited}${page === '' ? '' : ` · ${page}`}`)
  const afterMs = onBusy === 'attach' ? PAUSE_MS : Math.max(pollIntervalMs, PAUSE_MS) * (1 + 0.15 * random())
  const run = pipeline === undefined ? '' : ` (run ${pipeline.counter})`
  return { afterMs, because: `the pipeline was busy${run}` }
}

/** The pipeline object says that a run is in progress or waits. */
export function busyMessage(pipeline: Pipeline): string {
  const what = describeOccupant(pipeline)
  const set = what.endsWith('approval') ? 'Approve or reject it, or set' : 'Set'
  return `The pipeline is busy: ${what}. ${set} \`on-busy: wait\` to wait for it.`
}

function describeOccupant(pipeline: Pipeline): string {
  const { counter } = pipeline
  if (stateOf(pipeline, counter) === 'paused') return `run ${counter} is waiting for approval`
  return isBusy(pipeline) ? `run ${counter} is in progress` : `Opsera refuses a start after run ${counter}`
}

/** Opsera refused a start. Its words or the pipeline object can say that the pipeline is busy. */
export async function whenRefused(
  context: GateContext,
  attempts: Attempts,
  refusal: { readonly message: string; readonly pipelineName: string },
): Promise<Attempt<NoRun>> {
  const { client, settings, cancel: signal } = context
  const { message: words, pipelineName } = refusal
  const deadlineMs = Math.min(READ_MS, attempts.readMs)
  const read = await client.pipelineSummary(settings.pipelineId, { signal, deadlineMs })
  if (signal.aborted) return CANCELLED_BEFORE_RUN
  const pipeline = read.ok ? read.value : undefined
  const isInProgress = pipeline !== undefined && isBusy(pipeline)
  if (!isInProgress && !saysBusy(words, pipelineName)) {
    const advice = /\block/i.test(words)
      ? "Ask the pipeline's owner or an administrator to unlock the pipeline."
      : 'Check the pipeline in the portal.'
    return noRun('not-started', `Opsera refused to start a run. ${advice}${opseraSays(words)}`)
  }
  const isIdle = pipeline !== undefined && !isInProgress
  const { forMs } = attempts.countObstacle(isIdle ? 'refused' : 'busy')
  if (isIdle && forMs >= BUSY_IN_WORDS_MS)
    return noRun(
      'not-started',
      `Opsera has refused to start a run for ${formatDuration(forMs)}, although no run is in progress. Check the pipeline in the portal.${opseraSays(words)}`,
    )
  const message = `Opsera refused to start a run because the pipeline is busy. Set \`on-busy: wait\` to wait for it.${opseraSays(words)}`
  return whenBusy(context, attempts, { pipeline, message })
}
