/**
 * Everything known about one run, as a fold of observations. Pure; what a view proves is `verdict.ts`.
 *
 * A status word is a claim, not a fact: just after a start Opsera can still show the run before, a run that waits for
 * approval reads `stopped`, and one odd answer must not turn a merge gate red or green.
 */
import type { Outcome, StatusReply } from '../opsera/client.ts'
import type { Failure } from '../opsera/failure.ts'
import { isBusy, type LastRun, type Pipeline } from '../opsera/pipeline.ts'
import type { Phase } from '../opsera/status-words.ts'
import { extendRow, type Claim, type Denial, type Row } from './claims.ts'
import { contradictionOf, isObjectDue, isQueued, lastRunOf, lastUsableAt } from './evidence.ts'
import { foldStatus } from './status-fold.ts'

/** What was read at one moment; absent: not asked for. */
export interface Observation {
  /** When the reads began, in milliseconds of the monotonic clock. */
  readonly at: number
  readonly status?: Outcome<StatusReply>
  readonly pipeline?: Outcome<Pipeline>
}

/** What is known of a run before it is observed. */
export interface RunToObserve {
  readonly runCount: number
  /** When it was started, or its following began; absent when that is not known: then time never proves whose a word is. */
  readonly since?: number
  /** The counter before the start request: a number that was there already proves nothing about our run. */
  readonly counterBefore?: number
  /** `last_run` as it was before the start request: never our run. */
  readonly lastRunBefore?: LastRun
  readonly seenInProgress?: boolean
  /** The number was given by the user, so the run may not exist. */
  readonly isGiven?: boolean
}

export interface RunView extends RunToObserve {
  /** A status reply showed the run in progress. The pipeline object does not count: it may speak of another run. */
  readonly seenInProgress: boolean
  readonly isGiven: boolean
  /** When the run was first observed. */
  readonly firstAt?: number
  /** The last status word about our run, its message, and what the word means. */
  readonly word: string
  readonly message: string
  readonly phase: Phase
  readonly wordAt?: number
  /** Since when reads in a row give this meaning. */
  readonly phaseSince?: number
  readonly statusAskedAt?: number
  /** Why the last status read brought nothing usable; absent when it did. */
  readonly failure?: Failure
  /** Unusable status reads in a row. */
  readonly failures: number
  /** When the last usable status read began. */
  readonly usableAt?: number
  /** The last pipeline object that was read, and when. */
  readonly pipeline?: Pipeline
  readonly pipelineAt?: number
  /** When the object was last asked for, successfully or not. */
  readonly pipelineAskedAt?: number
  readonly pipelineFailure?: Failure
  readonly pipelineDenials: number
  /** The counter cannot show whether the run is queued: it was at our number before, or the run is known to have begun. */
  readonly isCounterVoid: boolean
  /** Replies that name our run as in progress. */
  readonly namedInProgress?: Row
  /** The last reply was about this other run. */
  readonly otherRun?: number
  readonly claim?: Claim
  readonly denial?: Denial
  /** Reads of an object whose `last_run` is ours and has no status. */
  readonly endedWithoutStatus?: Row
  /** Observations that show no such run. */
  readonly absent?: Row
}

/** A view before the first observation. */
export function initialView(run: RunToObserve): RunView {
  const { runCount, counterBefore, seenInProgress = false, isGiven = false } = run
  return {
    ...run,
    seenInProgress,
    isGiven,
    word: '',
    message: '',
    phase: 'unknown',
    failures: 0,
    pipelineDenials: 0,
    isCounterVoid: counterBefore !== undefined && counterBefore >= runCount,
  }
}

/** A view with one more observation. */
export function observe(view: RunView, { at, status, pipeline }: Observation): RunView {
  const begun: RunView = { ...view, firstAt: view.firstAt ?? at }
  const known = pipeline === undefined ? begun : withPipeline(begun, pipeline, at)
  const isRowPaired = view.claim !== undefined && !isObjectDue(view, view.claim.lastAt)
  const moment = { at, isRowPaired, usableBefore: lastUsableAt(view) }
  const next = status === undefined ? known : foldStatus(known, status, moment)
  return withAbsence(withContradiction(next), at)
}

function withPipeline(view: RunView, read: Outcome<Pipeline>, at: number): RunView {
  const { pipelineFailure, ...rest } = view
  const asked: RunView = { ...rest, pipelineAskedAt: at }
  if (!read.ok) {
    const isDenied = read.failure.kind === 'unauthorized'
    const pipelineDenials = isDenied ? view.pipelineDenials + 1 : view.pipelineDenials
    return { ...asked, pipelineFailure: read.failure, pipelineDenials }
  }
  const next: RunView = { ...asked, pipeline: read.value, pipelineAt: at, pipelineDenials: 0 }
  return withBareEnd(withCounter(view, next, at), at)
}

function withCounter(before: RunView, view: RunView, at: number): RunView {
  const isReached = (view.pipeline?.counter ?? 0) >= view.runCount || lastRunOf(view) !== undefined
  if (isReached) {
    const hasLeftQueue = isQueued(before) && view.since !== undefined
    return { ...view, isCounterVoid: true, ...(hasLeftQueue && { since: at }) }
  }
  // What was said of a run that has not begun is not about its end.
  if (!isQueued(view) || view.claim === undefined || view.claim.lastAt > at) return view
  const { claim, ...rest } = view
  return rest
}

function withBareEnd(view: RunView, at: number): RunView {
  const { endedWithoutStatus: before, ...rest } = view
  const lastRun = lastRunOf(view)
  return lastRun === undefined || lastRun.status !== undefined
    ? rest
    : { ...rest, endedWithoutStatus: extendRow(before, at) }
}

/** Notes since when nothing contradicts the claim. */
function withContradiction(view: RunView): RunView {
  if (view.claim === undefined) return view
  const { clearAt = view.claim.lastAt, ...claim } = view.claim
  return { ...view, claim: contradictionOf(view) === undefined ? { ...claim, clearAt } : claim }
}

/** How far above the counter a number must be to be no queued run. */
const FAR_ABOVE = 10

/** A number given by the user that no run has: Opsera does not know it, or the counter is below it and nothing is in progress. */
function withAbsence(view: RunView, at: number): RunView {
  const { absent: before, ...rest } = view
  const { pipeline, runCount, isGiven, seenInProgress } = view
  if (!isGiven || seenInProgress || pipeline === undefined || view.phase === 'queued') return rest
  if (view.failure !== undefined && view.failure.kind !== 'not-found') return view
  const isUnknown = view.claim?.as === 'not-found' || isQueued(view)
  const isFar = runCount > pipeline.counter + FAR_ABOVE
  if (!isUnknown || (isBusy(pipeline) && !isFar)) return rest
  return { ...rest, absent: extendRow(before, at) }
}
