/**
 * Is it ours, is it true? Pure: the reads so far in, a judgement out.
 *
 * A status word is a claim, not a fact: just after a start Opsera can still show the run before, a run that waits
 * for a person reads `stopped`, and one odd answer must not turn a merge gate red. So a claim counts only once
 * it is shown to be about our run, and ends the wait only once it is confirmed.
 */
import type { StatusReply } from '../opsera/client.ts'
import type { Pipeline } from '../opsera/pipeline.ts'
import { endNamedIn, phaseOf, runNamedIn, type Phase } from '../opsera/status-words.ts'

type EndPhase = Extract<Phase, 'success' | 'failure' | 'stopped'>

/** What reads in a row agree on: an end, or that the run is not there (404). */
interface Claim {
  readonly phase: EndPhase | 'not-found'
  readonly message: string
  /** A read named our run in its message. */
  readonly named: boolean
  /** When the first and the last of the reads began. */
  readonly firstAt: number
  readonly lastAt: number
  /** When the first of them began that was old enough to count by itself. */
  readonly settledAt?: number
  readonly reads: number
}

/** Refusals (401, 403, 404) in a row. */
interface Denial {
  readonly code: number
  readonly reason: string
  readonly firstAt: number
  readonly lastAt: number
  readonly reads: number
}

/** All that is known of the run. */
export interface Evidence {
  readonly runCount: number
  /** When the run was started, its following began, or it was first seen to have left the queue. */
  readonly since: number
  /** The counter before our start request: a number that was there already proves nothing of our run. */
  readonly counterBefore?: number
  /** The last good read of the pipeline object, and when it began. */
  readonly pipeline?: Pipeline
  readonly pipelineAt?: number
  /** When the pipeline object was last asked for, in vain or not. */
  readonly pipelineAskedAt?: number
  readonly seenInProgress: boolean
  /** The last status word and message, whatever they prove. */
  readonly word: string
  readonly message: string
  readonly phase: Phase
  readonly wordAt?: number
  readonly claim?: Claim
  readonly denial?: Denial
}

export type Judgement =
  /** Nothing has ended. */
  | { readonly kind: 'going'; readonly as: 'running' | 'waiting' | 'queued' | 'unknown' }
  /** An end is claimed; another status read, no sooner than this, can confirm it. */
  | { readonly kind: 'confirm'; readonly afterMs: number }
  /** The pipeline object can settle it: read it now. */
  | { readonly kind: 'ask-pipeline' }
  | { readonly kind: 'over'; readonly as: EndPhase; readonly message: string; readonly notice?: string }
  /** Opsera refuses to tell us any more. */
  | { readonly kind: 'unauthorized'; readonly reason: string; readonly code: number }

/** What is known when the following begins: nothing. `since` is when the run was started, or its following began. */
export function begin(runCount: number, since: number, counterBefore?: number): Evidence {
  return {
    runCount,
    since,
    ...(counterBefore !== undefined && { counterBefore }),
    seenInProgress: false,
    word: '',
    message: '',
    phase: 'unknown',
  }
}

/** Adds a good status read that began at `at`. */
export function withStatus(evidence: Evidence, reply: StatusReply, at: number): Evidence {
  const { claim: before, denial, ...rest } = evidence
  const named = runNamedIn(reply.message)
  if (named !== undefined && named !== evidence.runCount) return rest
  const phase = phaseOf(reply.word)
  const next = { ...rest, word: reply.word, message: reply.message, phase, wordAt: at }
  if (phase === 'running' || phase === 'waiting') {
    return { ...next, seenInProgress: rest.seenInProgress || named !== undefined || !mayBeQueued(rest) }
  }
  // Of a run that has not begun, whatever Opsera says of its end is not its end.
  if (phase === 'unknown' || phase === 'queued' || isQueued(rest)) return next
  const isEndNamed = endNamedIn(reply.message) !== undefined
  return { ...next, claim: extend(before, phase, reply.message, isEndNamed, at, rest.since) }
}

/** Adds a refusal (401, 403, 404) of a status read that began at `at`. */
export function withDenial(evidence: Evidence, code: number, reason: string, at: number): Evidence {
  const { claim: before, denial, ...rest } = evidence
  const repeated = denial?.code === code ? denial : undefined
  return {
    ...rest,
    denial: { code, reason, firstAt: repeated?.firstAt ?? at, lastAt: at, reads: (repeated?.reads ?? 0) + 1 },
    ...(code === 404 && { claim: extend(before, 'not-found', reason, false, at, rest.since) }),
  }
}

/**
 * Adds a read of the pipeline object that began at `at`; undefined when it brought none. `stopped` is also how a
 * run that waits for a person reads: where the object says that ours is paused, the claim of an end is void.
 */
export function withPipeline(evidence: Evidence, pipeline: Pipeline | undefined, at: number): Evidence {
  const asked = { ...evidence, pipelineAskedAt: at }
  if (pipeline === undefined) return asked
  const { claim, ...rest } = { ...asked, pipeline, pipelineAt: at }
  // What was said while it was queued is not about it.
  if (isQueued(evidence) && pipeline.counter >= evidence.runCount) return { ...rest, since: at }
  const isPaused = pipeline.state === 'paused' && pipeline.counter === evidence.runCount
  if (claim?.phase === 'stopped' && isPaused) return { ...rest, phase: 'waiting' }
  return claim === undefined ? rest : { ...rest, claim }
}

function extend(
  before: Claim | undefined,
  phase: Claim['phase'],
  message: string,
  named: boolean,
  at: number,
  since: number,
): Claim {
  const repeated = before?.phase === phase ? before : undefined
  const settledAt = repeated?.settledAt ?? (at - since >= SETTLED_MS ? at : undefined)
  return {
    phase,
    message,
    named: named || repeated?.named === true,
    firstAt: repeated?.firstAt ?? at,
    lastAt: at,
    ...(settledAt !== undefined && { settledAt }),
    reads: (repeated?.reads ?? 0) + 1,
  }
}

/** What the evidence proves at `now`. */
export function judge(evidence: Evidence, now: number): Judgement {
  const { claim, denial } = evidence
  if (denial !== undefined && isFinal(evidence, denial)) {
    return { kind: 'unauthorized', reason: denial.reason, code: denial.code }
  }
  if (claim === undefined || claim.phase === 'not-found') return judgeGoing(evidence)
  if (isQueued(evidence)) {
    return isFresh(evidence, claim.lastAt) ? { kind: 'going', as: 'queued' } : { kind: 'ask-pipeline' }
  }
  if (!isOurs(evidence, claim)) {
    return isFresh(evidence, claim.lastAt)
      ? confirmAt(settlesAt(evidence, claim), now)
      : { kind: 'ask-pipeline' }
  }
  switch (claim.phase) {
    case 'success':
      return over(claim)
    case 'failure':
      return isConfirmed(claim, FAILURE_APART_MS)
        ? over(claim)
        : confirmAt(claim.firstAt + FAILURE_APART_MS, now)
    case 'stopped':
      return judgeStopped(evidence, claim, now)
  }
}

/** A second read of a failure word is at least this much later. */
const FAILURE_APART_MS = 2_000
/** A second read of `stopped` is at least this much later. */
const STOPPED_APART_MS = 5_000
/** Opsera's portal tolerates stale words for some seconds after a start; after this long they count by themselves. */
const SETTLED_MS = 30_000
const AGREE_APART_MS = 5_000
const DENIALS = 3
const DENIALS_APART_MS = 10_000

function judgeGoing(evidence: Evidence): Judgement {
  if (isQueued(evidence)) return judgeQueued(evidence)
  switch (evidence.phase) {
    case 'running':
    case 'waiting':
    case 'queued':
      return { kind: 'going', as: evidence.phase }
    default:
      return judgeUnknownWord(evidence)
  }
}

/** A word that ends a run is news of ours only once the counter has come to it. */
function judgeQueued(evidence: Evidence): Judgement {
  const isEnd = evidence.phase === 'success' || evidence.phase === 'failure' || evidence.phase === 'stopped'
  const isNews = isEnd && evidence.wordAt !== undefined && !isFresh(evidence, evidence.wordAt)
  return isNews ? { kind: 'ask-pipeline' } : { kind: 'going', as: 'queued' }
}

/** A word that is not known ends nothing by itself; the pipeline object's record of the last run does. */
function judgeUnknownWord(evidence: Evidence): Judgement {
  const { wordAt, runCount, word } = evidence
  if (wordAt === undefined) return { kind: 'going', as: 'unknown' }
  if (!isFresh(evidence, wordAt)) return { kind: 'ask-pipeline' }
  const lastRun = evidence.pipeline?.lastRun
  if (isOld(evidence) || lastRun?.runCount !== runCount || pipelineSince(evidence, wordAt) === undefined) {
    return { kind: 'going', as: 'unknown' }
  }
  const as = phaseOf(lastRun.status) === 'success' ? 'success' : 'failure'
  const says = `Opsera gives run ${runCount} the status "${word}" and lists it as over with "${lastRun.status}"`
  return { kind: 'over', as, message: evidence.message === '' ? says : evidence.message }
}

/** Two reads, and a pipeline object that does not say paused; where it cannot be read, more patience and a notice. */
function judgeStopped(evidence: Evidence, claim: Claim, now: number): Judgement {
  if (!isFresh(evidence, claim.lastAt)) return { kind: 'ask-pipeline' }
  if (pipelineSince(evidence, claim.firstAt) !== undefined) {
    return isConfirmed(claim, STOPPED_APART_MS)
      ? over(claim)
      : confirmAt(claim.firstAt + STOPPED_APART_MS, now)
  }
  if (!isConfirmed(claim, SETTLED_MS)) return confirmAt(claim.firstAt + SETTLED_MS, now)
  return {
    ...over(claim),
    notice: 'Opsera says stopped; whether the run waits for a person could not be read',
  }
}

/** Whether the claim is about our run, and not about the one before. */
function isOurs(evidence: Evidence, claim: Claim): boolean {
  if (evidence.seenInProgress) return true
  if (!isOld(evidence) && (claim.named || isRecorded(evidence, claim))) return true
  if (isContradicted(evidence, claim)) return false
  return claim.settledAt !== undefined && claim.lastAt - claim.settledAt >= AGREE_APART_MS
}

/** The pipeline object lists our run as the last that ended, and says the same of its end. */
function isRecorded({ pipeline, runCount }: Evidence, claim: Claim): boolean {
  const lastRun = pipeline?.lastRun
  return lastRun?.runCount === runCount && phaseOf(lastRun.status) === claim.phase
}

/**
 * Green by lapse of time alone needs a pipeline object that does not speak against it: one that knows our run
 * as the newest and another as the last that ended says that ours goes on.
 */
function isContradicted(evidence: Evidence, claim: Claim): boolean {
  const { pipeline, runCount } = evidence
  if (isOld(evidence)) return claim.phase === 'success'
  if (claim.phase !== 'success' || pipeline?.lastRun === undefined) return false
  const { lastRun, counter } = pipeline
  const isOther = lastRun.runCount !== runCount
  return isOther ? counter === runCount : ['failure', 'stopped'].includes(phaseOf(lastRun.status))
}

/** The number that Opsera gave our start was there before it: what is said of that number may be about the past. */
function isOld({ runCount, counterBefore }: Evidence): boolean {
  return counterBefore !== undefined && runCount <= counterBefore
}

/** 401, 403 and 404 end the wait when three reads over ten seconds agree; a 404 only once it is about our run. */
function isFinal(evidence: Evidence, denial: Denial): boolean {
  if (denial.reads < DENIALS || denial.lastAt - denial.firstAt < DENIALS_APART_MS) return false
  if (denial.code !== 404) return true
  return !isQueued(evidence) && evidence.claim !== undefined && isOurs(evidence, evidence.claim)
}

/** The counter is below our number: Opsera has not begun our run, whatever the words say. */
export function isQueued({ pipeline, runCount }: Evidence): boolean {
  return pipeline !== undefined && pipeline.counter < runCount
}

/** Until the counter has been seen, or once it could not be, only a message that names our run shows it in progress. */
function mayBeQueued(evidence: Evidence): boolean {
  return evidence.pipelineAskedAt === undefined || isQueued(evidence)
}

/** The pipeline object was asked for at or after `at`. */
function isFresh({ pipelineAskedAt }: Evidence, at: number): boolean {
  return pipelineAskedAt !== undefined && pipelineAskedAt >= at
}

/** The pipeline object, if it was read at or after `at`. */
function pipelineSince({ pipeline, pipelineAt }: Evidence, at: number): Pipeline | undefined {
  return pipelineAt !== undefined && pipelineAt >= at ? pipeline : undefined
}

function isConfirmed(claim: Claim, apartMs: number): boolean {
  return claim.reads >= 2 && claim.lastAt - claim.firstAt >= apartMs
}

/** When two reads that agree can count by themselves, at the earliest. */
function settlesAt({ since }: Evidence, { settledAt }: Claim): number {
  return settledAt === undefined ? since + SETTLED_MS : settledAt + AGREE_APART_MS
}

function confirmAt(dueAt: number, now: number): Judgement {
  return { kind: 'confirm', afterMs: Math.min(Math.max(dueAt - now, 1_000), STOPPED_APART_MS) }
}

function over(claim: Claim): Extract<Judgement, { kind: 'over' }> {
  return { kind: 'over', as: claim.phase as EndPhase, message: claim.message }
}
