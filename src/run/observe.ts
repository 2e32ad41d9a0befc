/**
 * How a view changes with what is read of the run. Pure.
 *
 * A status word is a claim, not a fact: just after a start Opsera can still show the run before, a run that waits for
 * approval reads `stopped`, and one odd answer must not turn a merge gate red or green.
 */
import type { StatusReply } from '../opsera/client.ts'
import type { Failure, Outcome } from '../opsera/failure.ts'
import { isBusy, type Pipeline } from '../opsera/pipeline.ts'
import { isAboutRequest, readRunMessage, saysNotFound } from '../opsera/run-message.ts'
import { isEnd, phaseOf } from '../opsera/status-words.ts'
import {
  claimOf,
  contradictionOf,
  isObjectDue,
  isQueued,
  lastRunOf,
  type RunView,
  type Streak,
} from './run-view.ts'

/** What was read at one moment; absent: not requested. */
export interface Observation {
  /** When the reads began, in milliseconds of the monotonic clock. */
  readonly at: number
  readonly status?: Outcome<StatusReply> | undefined
  readonly pipeline?: Outcome<Pipeline> | undefined
}

/** A view with one more observation. */
export function observe(before: RunView, { at, status, pipeline }: Observation): RunView {
  const known = pipeline === undefined ? before : withPipeline(before, pipeline, at)
  const view = status === undefined ? known : withStatus(known, status, at)
  return withAbsence({ ...view, ...clearance(before, view) }, at)
}

function extend(streak: Streak | undefined, at: number): Streak {
  return { firstAt: streak?.firstAt ?? at, lastAt: at, reads: (streak?.reads ?? 0) + 1 }
}

function withPipeline(before: RunView, read: Outcome<Pipeline>, at: number): RunView {
  const asked = { ...before, pipelineAskedAt: at }
  if (!read.ok) {
    const pipelineDenials = before.pipelineDenials + (read.failure.kind === 'unauthorized' ? 1 : 0)
    return { ...asked, pipelineFailure: read.failure, pipelineDenials }
  }
  const pipeline = read.value
  const fresh = { ...asked, pipeline, pipelineAt: at, pipelineFailure: undefined, pipelineDenials: 0 }
  const lastRun = lastRunOf(fresh)
  const isBare = lastRun !== undefined && lastRun.status === undefined
  const view = { ...fresh, endedWithoutStatus: isBare ? extend(before.endedWithoutStatus, at) : undefined }
  if (pipeline.counter < view.runCount && lastRun === undefined) return view
  const begun = { ...view, isCounterVoid: true }
  // Status words from before the run began are not about its end.
  return isQueued(before)
    ? { ...begun, wordStreak: undefined, startedAt: before.startedAt === undefined ? undefined : at }
    : begun
}

function withStatus(view: RunView, read: Outcome<StatusReply>, at: number): RunView {
  const asked = { ...view, statusAskedAt: at, otherRun: undefined }
  if (!read.ok) return withFailure(asked, read.failure, at)
  const said = readRunMessage(read.value.message, view.pipeline?.name ?? '')
  if (said.runCount !== undefined && said.runCount !== view.runCount)
    return { ...usable(asked, at), otherRun: said.runCount }
  const isNamed = said.runCount !== undefined
  // `failed` is ambiguous: the run failed, or Opsera refused or failed to look it up.
  if (phaseOf(read.value.word) === 'failure' && !isEnd(phaseOf(lastRunOf(view)?.status ?? ''))) {
    if (isNamed && saysNotFound(said)) return withFailure(asked, UNKNOWN_RUN, at)
    if (!isNamed && isAboutRequest(said)) return withFailure(asked, REFUSED_READ, at)
  }
  return withWord(usable(asked, at), { ...read.value, isNamed }, at)
}

const UNKNOWN_RUN: Failure = { kind: 'not-found', reason: 'Opsera does not know the run' }
const REFUSED_READ: Failure = { kind: 'rejected', reason: 'the status request was refused' }

function usable(view: RunView, at: number): RunView {
  return { ...view, failure: undefined, failures: 0, denial: undefined, usableAt: at }
}

function withFailure(view: RunView, failure: Failure, at: number): RunView {
  const { kind, code } = failure
  if (kind === 'not-found' && isQueued(view)) return usable(view, at)
  const next = { ...view, failure, failures: view.failures + 1 }
  if (kind !== 'not-found' && kind !== 'unauthorized') return next
  const before = view.denial?.failure.code === code ? view.denial : undefined
  const denial = { ...extend(before, at), failure }
  // 404 is a statement about the run, so it ends the streak of words; a refused token is not.
  return { ...next, denial, wordStreak: kind === 'not-found' ? undefined : view.wordStreak }
}

/** Two replies this far apart that name our run as in progress outweigh a counter below its number. */
const NAMED_APART_MS = 5_000

function withWord(view: RunView, reply: StatusReply & { isNamed: boolean }, at: number): RunView {
  const { word, message, isNamed } = reply
  const as = phaseOf(word)
  const streak = view.wordStreak?.as === as ? view.wordStreak : undefined
  const wordStreak = { as, isNamed: isNamed || streak?.isNamed === true, ...extend(streak, at) }
  const next = { ...view, word, message, wordStreak }
  if (as !== 'running' && as !== 'waiting') return next
  const namedAt = view.namedAt ?? (isNamed ? at : undefined)
  const isNamedTwice = isNamed && namedAt !== undefined && at - namedAt >= NAMED_APART_MS
  const seenInProgress = view.seenInProgress || isNamed || view.pipeline?.counter === view.runCount
  return { ...next, namedAt, seenInProgress, isCounterVoid: view.isCounterVoid || isNamedTwice }
}

/** Since when a success is not contradicted. While it is, it is no usable answer. */
function clearance(before: RunView, view: RunView): Pick<RunView, 'clearSince' | 'usableAt'> {
  const claim = claimOf(view)
  if (claim?.as !== 'success') return { clearSince: undefined, usableAt: view.usableAt }
  if (isObjectDue(view, claim.lastAt) || contradictionOf(view) !== undefined)
    return { clearSince: undefined, usableAt: before.usableAt }
  return {
    clearSince: view.clearSince ?? claim.lastAt,
    usableAt: Math.max(view.usableAt ?? 0, claim.lastAt),
  }
}

/** How far above the counter a number must be to be no queued run. */
const FAR_ABOVE = 10

/** A run-count that no run has: Opsera does not know it, or the counter is below it and nothing is in progress. */
function withAbsence(view: RunView, at: number): RunView {
  const { pipeline, runCount, origin, seenInProgress, failure, denial, absent } = view
  if (origin !== 'followed' || seenInProgress || pipeline === undefined || view.wordStreak?.as === 'queued')
    return { ...view, absent: undefined }
  if (failure !== undefined && failure.kind !== 'not-found') return view
  const isUnknown = denial?.failure.kind === 'not-found' || isQueued(view)
  const isFar = runCount > pipeline.counter + FAR_ABOVE
  return { ...view, absent: isUnknown && (isFar || !isBusy(pipeline)) ? extend(absent, at) : undefined }
}
