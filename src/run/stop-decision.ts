/** Whether a stop or a reset may be sent. Opsera's calls name a pipeline, not a run, so both need proof that they hit ours. */
import { isBusy, stateOf, type Pipeline } from '../opsera/pipeline.ts'
import { isStoppable, phaseOf } from '../opsera/status-words.ts'
import { isNamed, isQueued, mayReadPipeline } from './evidence.ts'
import type { RunView } from './run-view.ts'
import { verdictOf } from './verdict.ts'

export type StopDecision =
  /** Our run is in progress and current: a stop hits it and nothing else. */
  | 'stop'
  | 'over'
  /** Not begun yet. No call can cancel it, and a stop would hit the run before it. */
  | 'queued'
  /** Another run is the current one. */
  | 'superseded'
  | 'unknown'

/** A stop needs reads no older than this. */
export const FRESH_MS = 5_000

/** What may be done about our run at `now`. */
export function stopDecision(view: RunView, now: number): StopDecision {
  const { runCount } = view
  if (verdictOf(view, now).kind === 'ended') return 'over'
  // A counter above ours proves it at any age: our run never becomes the current one again.
  if ((view.pipeline?.counter ?? 0) > runCount) return 'superseded'
  if (isQueued(view)) return 'queued'
  const pipeline = pipelineNow(view, now)
  if (pipeline?.counter === runCount) return isBusy(pipeline) ? 'stop' : 'unknown'
  const word = wordNow(view, now)
  if (pipeline === undefined && phaseOf(word) === 'queued') return 'queued'
  // Where the object's counter proves nothing any more, the reply has to name our run.
  return isStoppable(word) && (pipeline === undefined || isNamed(view)) ? 'stop' : 'unknown'
}

/** Why a reset would be wrong at `now`; undefined when it would not. */
export function resetBlocker(view: RunView, now: number): string | undefined {
  const pipeline = pipelineNow(view, now)
  if (pipeline === undefined) {
    const why = view.pipelineFailure === undefined ? '' : ` (${view.pipelineFailure.reason})`
    return `the pipeline object could not be read${why}`
  }
  if (pipeline.counter !== view.runCount) return `run ${pipeline.counter} is the current one`
  if (isBusy(pipeline)) return `the pipeline is ${stateOf(pipeline, pipeline.counter)}`
  if (verdictOf(view, now).kind === 'ended') return undefined
  return view.failure === undefined
    ? 'its run is not known to have ended'
    : `the state of its run could not be read (${view.failure.reason})`
}

/** Whether both reads are new enough for a stop, so that none is needed before it. */
export function isFresh(view: RunView, now: number): boolean {
  const { statusAskedAt = -Infinity, failure } = view
  const isStatusFresh = statusAskedAt >= now - FRESH_MS && failure === undefined
  return isStatusFresh && (pipelineNow(view, now) !== undefined || !mayReadPipeline(view))
}

/** The object as of the last read, if that is fresh and succeeded. */
function pipelineNow({ pipeline, pipelineAt, pipelineFailure }: RunView, now: number): Pipeline | undefined {
  const isFresh = (pipelineAt ?? -Infinity) >= now - FRESH_MS
  return isFresh && pipelineFailure === undefined ? pipeline : undefined
}

/** The word of the last status read, if that is fresh and about our run; else empty. */
function wordNow({ word, words, statusAskedAt = -Infinity }: RunView, now: number): string {
  return words?.lastAt === statusAskedAt && statusAskedAt >= now - FRESH_MS ? word : ''
}

/** Why the polls do not show whether the run is in progress. */
export function whyUnclear(view: RunView, now: number): string {
  const { failure, otherRun, runCount, word, statusAskedAt = now } = view
  if (failure !== undefined) return `its state could not be read (${failure.reason})`
  if (now - statusAskedAt > FRESH_MS) return 'Opsera answered too slowly to stop it safely'
  if (otherRun !== undefined) return `Opsera spoke of run ${otherRun} when asked for run ${runCount}`
  return `the status "${word}" does not show whether it is in progress`
}
