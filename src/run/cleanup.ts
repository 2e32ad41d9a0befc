/**
 * What post does: stop the run that main left behind. It acts only when main neither saw the run over nor let
 * go of it on purpose, it never fails the job, and what it cannot do is one warning with the link.
 */
import type { SavedState } from '../ports.ts'
import type { Dependencies } from './context.ts'
import { emptyReport, type RunResult } from './result.ts'
import { CANCELLED, describeStop, keptMessage, linkSuffix, NOT_OURS } from './messages.ts'
import { waitForCounter } from './poll.ts'
import { pageOf, type GateSettings } from './settings.ts'
import { initialView, type RunView } from './run-view.ts'
import { stopAndReset, stopAndWait, type StopOutcome, type Stopping } from './stop.ts'

export interface CleanUp extends Dependencies {
  readonly settings: GateSettings
  /** What main saved. */
  readonly memory: Partial<SavedState>
}

const STOP_WAIT_MS = 15_000
const RESET_WAIT_MS = 60_000
/** How long the counter is watched for a run whose start request main did not live to see answered. */
const LOOK_UP_MS = 20_000
const LOOK_UP_PAUSE_MS = 2_000

/** Whether main neither saw its run over nor let go of it on purpose. */
export function isLeftBehind({ phase }: Partial<SavedState>): boolean {
  return phase !== undefined && phase !== 'settled'
}

/** Looks after what main left behind; the report is for the summary. */
export async function cleanUp(job: CleanUp): Promise<RunResult> {
  const { phase, runCount } = job.memory
  if (!isLeftBehind(job.memory)) return emptyReport(job, 'cancelled', `${CANCELLED} No run was known yet.`)
  return phase === 'following' && runCount !== undefined ? stopRun(job, runCount) : lookForRun(job)
}

async function stopRun(job: CleanUp, runCount: number): Promise<RunResult> {
  const { settings, memory, sink } = job
  if (memory.origin !== 'started') return report(job, runCount, NOT_OURS)
  if (settings.onCancel === 'none') return report(job, runCount, keptMessage(runCount))
  const outcome = await stopLeftRun(job, runCount)
  const isSeen = outcome.kind === 'stop-sent' ? ' Its end was not seen yet.' : ''
  const sentence = `${describeStop(runCount, outcome)}${isSeen}`
  const line = `${sentence}${linkSuffix(settings, runCount)}`
  const isDone = outcome.kind === 'over' || outcome.kind === 'reset'
  if (isDone) sink.info(line)
  else sink.warning(line)
  return { ...report(job, runCount, sentence), status: outcome.status ?? '' }
}

async function stopLeftRun(job: CleanUp, runCount: number): Promise<StopOutcome> {
  const view = viewOf(job.memory, runCount)
  const stopping = stoppingOf(job)
  if (job.settings.onCancel !== 'reset') return (await stopAndWait(stopping, view, STOP_WAIT_MS)).outcome
  const readLastLogs = () => keepLastLogs(job, runCount)
  return stopAndReset(stopping, view, { forMs: RESET_WAIT_MS, readLastLogs })
}

/** What main knew of the run. */
function viewOf(
  { startedAt, counterBefore, seenInProgress }: Partial<SavedState>,
  runCount: number,
): RunView {
  return initialView({
    runCount,
    ...(startedAt !== undefined && { since: startedAt }),
    ...(counterBefore !== undefined && { counterBefore }),
    ...(seenInProgress !== undefined && { seenInProgress }),
  })
}

function stoppingOf({ client, clock, settings, memory, state }: CleanUp): Stopping {
  return {
    client,
    clock,
    settings,
    ...(memory.stopAcceptedAt !== undefined && { stopAcceptedAt: memory.stopAcceptedAt }),
    onAccepted: (at) => {
      state.save({ stopAcceptedAt: at })
    },
  }
}

/** A reset clears the run's data, so its console text goes to the log file first. */
async function keepLastLogs({ client, settings, sink }: CleanUp, runCount: number): Promise<boolean> {
  if (settings.logs === 'none') return true
  const read = await client.pipelineLogs(settings.pipelineId, runCount, {
    type: 'console output',
    deadlineMs: 15_000,
  })
  if (!read.ok) return false
  const ours = read.value.filter((record) => record.runCount === undefined || record.runCount === runCount)
  const inOrder = ours.toSorted((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0))
  // In one piece, because the token can begin in one record and end in the next.
  await sink.appendToLogFile(inOrder.map(({ text }) => text).join(''))
  return true
}

/** Main ended between its start request and the answer: a run may have begun, but nothing proves that it is ours. */
async function lookForRun(job: CleanUp): Promise<RunResult> {
  const { settings, memory, sink } = job
  const { counterBefore } = memory
  const moved =
    counterBefore === undefined
      ? undefined
      : await waitForCounter(job, {
          above: counterBefore,
          until: job.clock.now() + LOOK_UP_MS,
          everyMs: LOOK_UP_PAUSE_MS,
        })
  const what =
    moved !== undefined
      ? `Run ${moved} began after the start request of this step, and nothing proves that it is ours: it was not stopped.`
      : 'The start request of this step was not answered before it ended: a run may still begin, and is not stopped.'
  sink.warning(`${what} Check the pipeline.${linkSuffix(settings, moved)}`)
  return emptyReport(job, 'cancelled', what)
}

function report(job: CleanUp, runCount: number, what: string): RunResult {
  const { settings, memory } = job
  return {
    ...emptyReport(job, 'cancelled', `${CANCELLED} ${what}`),
    pipelineName: memory.pipelineName ?? '',
    runCount,
    ...(memory.origin !== undefined && { origin: memory.origin }),
    ...(memory.startedAt !== undefined && { durationMs: job.clock.now() - memory.startedAt }),
    runUrl: pageOf(settings, runCount),
  }
}
