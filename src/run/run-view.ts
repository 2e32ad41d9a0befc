/**
 * Everything known about one run, as a fold of observations. Pure; what a view proves is `verdict.ts`.
 *
 * A status word is a claim, not a fact: just after a start Opsera can still show the run before, a run that waits for
 * approval reads `stopped`, and one odd answer must not turn a merge gate red or green.
 */
import type { StatusReply } from '../opsera/client.ts'
import type { Failure, Outcome } from '../opsera/failure.ts'
import { isBusy, type LastRun, type Pipeline } from '../opsera/pipeline.ts'
import { isAboutRequest, readRunMessage, saysNotFound } from '../opsera/run-message.ts'
import { isEnd, phaseOf, type Phase } from '../opsera/status-words.ts'
import type { Origin } from '../ports.ts'
import { claimOf, contradictionOf, isObjectDue, isQueued, lastRunOf } from './evidence.ts'

/** What was read at one moment; absent: not requested. */
export interface Observation {
  /** When the reads began, in milliseconds of the monotonic clock. */
  readonly at: number
  readonly status?: Outcome<StatusReply> | undefined
  readonly pipeline?: Outcome<Pipeline> | undefined
}

/** What is known of a run before it is observed. */
export interface RunToObserve {
  readonly runCount: number
  /** When it was started, or its following began; absent when that is not known: then time never proves whose a word is. */
  readonly startedAt?: number | undefined
  /** `last_run` as it was before the start request: never our run. */
  readonly lastRunBefore?: LastRun | undefined
  readonly seenInProgress?: boolean | undefined
  readonly origin?: Origin | undefined
}

/** Reads in a row that say the same. A read that fails, or is about another run, neither extends nor ends the row. */
export interface Row {
  /** When the first and the last of the reads began. */
  readonly firstAt: number
  readonly lastAt: number
  readonly reads: number
}

/** Status reads in a row whose words mean the same. */
export interface Words extends Row {
  readonly as: Phase
  /** One of them named our run. */
  readonly isNamed: boolean
}

export interface RunView extends RunToObserve {
  /** A status reply showed the run in progress. The pipeline object does not count: it may speak of another run. */
  readonly seenInProgress: boolean
  /** The last status word about our run, or empty, and its message. */
  readonly word: string
  readonly message: string
  readonly words?: Words | undefined
  /** The first reply that named our run as in progress. */
  readonly namedAt?: number | undefined
  /** The last reply was about this other run. */
  readonly otherRun?: number | undefined
  /** The first `success` of a row since which nothing contradicts it, each read with the object. */
  readonly clearSince?: number | undefined
  readonly statusAskedAt?: number | undefined
  /** When the last usable status read began; a success that something contradicts is not usable. */
  readonly usableAt?: number | undefined
  /** Why the last status read brought nothing usable, and how many in a row have not. */
  readonly failure?: Failure | undefined
  readonly failures: number
  /** 401, 403 or 404 in a row. */
  readonly denial?: (Row & { readonly failure: Failure }) | undefined
  /** The last pipeline object that was read, when it was, and when it was last requested. */
  readonly pipeline?: Pipeline | undefined
  readonly pipelineAt?: number | undefined
  readonly pipelineAskedAt?: number | undefined
  readonly pipelineFailure?: Failure | undefined
  readonly pipelineDenials: number
  /** The counter cannot show whether the run is queued: it was at our number before, or the run is known to have begun. */
  readonly isCounterVoid: boolean
  /** Objects in a row that list our run as the last one, without a status. */
  readonly endedWithoutStatus?: Row | undefined
  /** Observations in a row that show no such run. */
  readonly absent?: Row | undefined
}

/** A view before the first observation. */
export function initialView({ seenInProgress = false, ...run }: RunToObserve): RunView {
  const reads = { failures: 0, pipelineDenials: 0, isCounterVoid: false }
  return { ...run, seenInProgress, word: '', message: '', ...reads }
}

/** A view with one more observation. */
export function observe(before: RunView, { at, status, pipeline }: Observation): RunView {
  const known = pipeline === undefined ? before : withPipeline(before, pipeline, at)
  const view = status === undefined ? known : withStatus(known, status, at)
  return withAbsence({ ...view, ...clearance(before, view) }, at)
}

function extend(row: Row | undefined, at: number): Row {
  return { firstAt: row?.firstAt ?? at, lastAt: at, reads: (row?.reads ?? 0) + 1 }
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
    ? { ...begun, words: undefined, startedAt: before.startedAt === undefined ? undefined : at }
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
  // 404 is a statement about the run, so it ends the row of words; a refused token is not.
  return { ...next, denial, words: kind === 'not-found' ? undefined : view.words }
}

/** Two replies this far apart that name our run as in progress outweigh a counter below its number. */
const NAMED_APART_MS = 5_000

function withWord(view: RunView, reply: StatusReply & { isNamed: boolean }, at: number): RunView {
  const { word, message, isNamed } = reply
  const as = phaseOf(word)
  const row = view.words?.as === as ? view.words : undefined
  const words = { as, isNamed: isNamed || row?.isNamed === true, ...extend(row, at) }
  const next = { ...view, word, message, words }
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
  if (origin !== 'followed' || seenInProgress || pipeline === undefined || view.words?.as === 'queued')
    return { ...view, absent: undefined }
  if (failure !== undefined && failure.kind !== 'not-found') return view
  const isUnknown = denial?.failure.kind === 'not-found' || isQueued(view)
  const isFar = runCount > pipeline.counter + FAR_ABOVE
  return { ...view, absent: isUnknown && (isFar || !isBusy(pipeline)) ? extend(absent, at) : undefined }
}
