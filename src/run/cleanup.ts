/**
 * What the post step does: stop the run that main left behind. It acts only when main neither saw the end of the run nor
 * ended on purpose while it continued; it never fails the job, and what it cannot do is one warning with the link.
 */
import { inOrder } from '../opsera/records.ts'
import type { SavedState } from '../ports.ts'
import { portalPage, type Dependencies, type GateSettings } from './context.ts'
import { emptyResult, type RunResult } from './result.ts'
import { CANCELLED, linkSuffix } from './messages.ts'
import { waitForCounter } from './poll.ts'
import { initialView } from './run-view.ts'
import { leave, type StopOutcome } from './stop.ts'

interface CleanUpContext extends Dependencies {
  readonly settings: GateSettings
  /** What main saved. */
  readonly saved: Partial<SavedState>
}

const RESET_WAIT_MS = 60_000
/** How long the counter is watched for a run when main ended before its start request was answered. */
const LOOK_UP_MS = 20_000
const LOOK_UP_PAUSE_MS = 2_000
const LOGS_READ_MS = 15_000

/** Whether main has left something to stop. */
export function isLeftBehind({ phase }: Partial<SavedState>): boolean {
  return phase !== undefined && phase !== 'settled'
}

/** Stops or looks for the run that main left behind; the result is for the summary. */
export async function cleanUp(context: CleanUpContext): Promise<RunResult> {
  const { saved, settings } = context
  const { phase, runCount, origin, startedAt, pipelineName = '' } = saved
  if (!isLeftBehind(saved)) return emptyResult(context, 'cancelled', `${CANCELLED} No run was known yet.`)
  if (phase !== 'following' || runCount === undefined) return lookForRun(context)
  const { sentence, status = '' } = await stopRun(context, runCount)
  return {
    ...emptyResult(context, 'cancelled', `${CANCELLED} ${sentence}`),
    pipelineName,
    runCount,
    status,
    ...(origin !== undefined && { origin }),
    ...(startedAt !== undefined && { durationMs: context.clock.now() - startedAt }),
    runUrl: portalPage(settings, runCount),
  }
}

async function stopRun(context: CleanUpContext, runCount: number): Promise<StopOutcome> {
  const { settings, saved, sink } = context
  const outcome = await leave(
    { ...context, stopAcceptedAt: saved.stopAcceptedAt },
    initialView({ ...saved, runCount }),
    {
      remedy: settings.onCancel,
      resetWaitMs: RESET_WAIT_MS,
      readLastLogs: () => keepLastLogs(context, runCount),
    },
  )
  const notSeen = outcome.kind === 'stop-sent' ? ' Its end was not seen yet.' : ''
  const sentence = `${outcome.sentence}${notSeen}`
  const line = `${sentence}${linkSuffix(settings, runCount)}`
  if (outcome.kind === 'over') sink.info(line)
  else if (outcome.kind !== 'left') sink.warning(line)
  return { ...outcome, sentence }
}

/** A reset clears the run's data, so its console text goes to the log file first. */
async function keepLastLogs({ client, settings, sink }: CleanUpContext, runCount: number): Promise<boolean> {
  if (settings.logs === 'none') return true
  const options = { type: 'console output', deadlineMs: LOGS_READ_MS } as const
  const read = await client.pipelineLogs(settings.pipelineId, runCount, options)
  if (!read.ok) return false
  // In one piece, because the token can begin in one record and end in the next.
  const texts = inOrder(read.value, runCount).map(({ text }) => text)
  await sink.appendToLogFile(texts.join(''))
  return true
}

/** Main ended between its start request and the answer: a run may have begun, but nothing proves that it is ours. */
async function lookForRun(context: CleanUpContext): Promise<RunResult> {
  const { settings, saved, sink, clock } = context
  const { counterBefore: above } = saved
  const wait = { until: clock.now() + LOOK_UP_MS, everyMs: LOOK_UP_PAUSE_MS }
  const moved = above === undefined ? undefined : await waitForCounter(context, { above, ...wait })
  const what =
    moved !== undefined
      ? `Run ${moved} began after the start request of this step, and nothing proves that it is ours: it was not stopped.`
      : 'The start request of this step was not answered before it ended: a run may still begin, and is not stopped.'
  sink.warning(`${what} Check the pipeline.${linkSuffix(settings, moved)}`)
  return emptyResult(context, 'cancelled', what)
}
