/** What a view proves: whether its run has ended, and how, and whether it may be stopped or reset. Pure functions. */
import type { Failure } from '../opsera/failure.ts'
import { isBusy, stateOf, type Pipeline, type RunState } from '../opsera/pipeline.ts'
import { isStoppable, phaseOf, type EndPhase } from '../opsera/status-words.ts'
import {
  claimOf,
  contradictionOf,
  isObjectDue,
  isQueued,
  isReadSince,
  lastMessage,
  lastRunOf,
  mayReadPipeline,
  messageAgainstSuccess,
  stateSince,
  type Claim,
  type RunView,
  type Streak,
} from './run-view.ts'

export type Verdict =
  /** Nothing has ended. */
  | { readonly kind: 'pending'; readonly as: 'running' | 'waiting' | 'queued' | 'unknown' }
  /** An end is claimed; another read, no sooner than this, can confirm it. */
  | { readonly kind: 'confirm'; readonly afterMs: number }
  /** The pipeline object can decide: read it now. */
  | { readonly kind: 'needs-pipeline' }
  | Ended
  /** Opsera refuses to report the state of the run: 401, 403, or 404. */
  | { readonly kind: 'denied'; readonly failure: Failure }
  /** The number that the user gave belongs to no run. */
  | { readonly kind: 'no-such-run'; readonly latest: number }

export interface Ended {
  readonly kind: 'ended'
  readonly as: EndPhase
  /** Opsera's last message. */
  readonly message: string
  readonly notice?: string | undefined
}

/** A number that no run has is reported after this long. */
const ABSENT_MS = 60_000
/** Opsera's portal tolerates stale words for some seconds after a start; after this long they count by themselves. */
const SETTLED_MS = 30_000
/** Two reads that agree about whose run it is, or that it has ended without a status, are at least this far apart. */
const OURS_APART_MS = 5_000
/** An object that contradicts a failure word or `stopped` counts for this long; after that it is taken to lag behind. */
const OBJECT_LAG_MS = 60_000
const BLIND_NOTICE = 'Opsera says stopped; whether the run is waiting for approval could not be read'

/** What the view proves at `now`. */
export function verdictOf(view: RunView, now: number): Verdict {
  const { absent, denial, pipeline } = view
  const claim = claimOf(view)
  if (lasts(absent, ABSENT_MS)) return { kind: 'no-such-run', latest: pipeline?.counter ?? 0 }
  if (denial?.failure.kind === 'unauthorized' && isFinal(denial)) return { kind: 'denied', ...denial }
  const isUnknownRun = denial?.failure.kind === 'not-found'
  const awaits = isUnknownRun ? denial : claim
  if (awaits !== undefined && isObjectDue(view, awaits.lastAt)) return { kind: 'needs-pipeline' }
  if (isQueued(view)) return pending('queued')
  if (isUnknownRun)
    return isBelievedUnknown(view, denial) ? { kind: 'denied', ...denial } : pending('unknown')
  return claim === undefined ? verdictOnWord(view) : verdictOnEnd(view, claim, now)
}

function pending(as: Extract<Verdict, { kind: 'pending' }>['as']): Verdict {
  return { kind: 'pending', as }
}

function lasts(streak: Streak | undefined, ms: number): streak is Streak {
  return streak !== undefined && streak.lastAt - streak.firstAt >= ms
}

/** Refusals end the wait when three reads over 10 s agree. */
function isFinal(streak: Streak): boolean {
  return streak.reads >= 3 && lasts(streak, 10_000)
}

/** A 404 counts only while the object can be read: an ingress without a backend answers 404 to everything. */
function isBelievedUnknown(view: RunView, denial: Streak): boolean {
  const state = stateSince(view, denial.firstAt)
  const isInProgress = state === 'running' || state === 'paused'
  const isOurs = view.absent === undefined && denial.lastAt >= oursFrom(view, denial)
  return isFinal(denial) && isOurs && !isInProgress && isReadSince(view, denial.lastAt)
}

/** A word that ends nothing. */
function verdictOnWord(view: RunView): Verdict {
  const { wordStreak } = view
  if (wordStreak === undefined) return pending('unknown')
  if (wordStreak.as === 'running' || wordStreak.as === 'queued') return pending(wordStreak.as)
  if (isObjectDue(view, wordStreak.firstAt)) return { kind: 'needs-pipeline' }
  const state = stateSince(view, wordStreak.firstAt)
  if (wordStreak.as === 'unknown') return verdictOnUnknownWord(view, state)
  // Pipelines can be graphs: while another branch runs, nobody has to approve anything yet.
  if (state === 'running') return pending('running')
  return pending(state === 'paused' || lasts(wordStreak, OURS_APART_MS) ? 'waiting' : 'unknown')
}

/** An unknown word ends nothing by itself; the pipeline object's record of the last run does. */
function verdictOnUnknownWord(view: RunView, state: RunState | undefined): Verdict {
  const { endedWithoutStatus, word, runCount, message } = view
  if (state === 'paused') return pending('waiting')
  const lastRun = state === undefined || state === 'running' ? undefined : lastRunOf(view)
  const isContradicted = state === 'success' && messageAgainstSuccess(view) !== undefined
  const end = phaseOf(lastRun?.status ?? '')
  if (lastRun === undefined || isContradicted || end === 'running' || end === 'waiting' || end === 'queued')
    return pending('unknown')
  if (lastRun.status === undefined && !lasts(endedWithoutStatus, OURS_APART_MS))
    return { kind: 'confirm', afterMs: OURS_APART_MS }
  const listed = lastRun.status === undefined ? 'without a status' : `with "${lastRun.status}"`
  const notice = `Opsera gives run ${runCount} the status "${word}" and lists it as ended ${listed}.`
  return { kind: 'ended', as: end === 'success' ? end : 'failure', message, notice }
}

/** An end is confirmed once the last of the reads that agree is late enough. */
function verdictOnEnd(view: RunView, claim: Claim, now: number): Verdict {
  const { as, firstAt, lastAt } = claim
  const { message, pipelineAt = -Infinity } = view
  const against = contradictionOf(view)
  if (against?.says === 'paused' && as === 'stopped') return pending('waiting')
  if (against !== undefined && as === 'success')
    return { kind: 'confirm', afterMs: Math.min(Math.max((now - firstAt) / 4, 1_000), 10_000) }
  const lagEndsAt = against === undefined ? -Infinity : firstAt + OBJECT_LAG_MS
  const from = Math.max(lagEndsAt, oursFrom(view, claim), trueFrom(view, claim))
  if (lastAt < from) return { kind: 'confirm', afterMs: Math.min(Math.max(from - now, 1_000), 5_000) }
  const notice = as === 'stopped' && pipelineAt < firstAt ? BLIND_NOTICE : undefined
  return { kind: 'ended', as, message, notice }
}

/** When the last read of a streak must have begun, at the earliest, for its claim to be true. */
function trueFrom(view: RunView, claim: Claim): number {
  const { as, firstAt, lastAt } = claim
  const { seenInProgress, clearSince = lastAt, pipelineAt = -Infinity } = view
  const lastRun = lastRunOf(view)
  if (as === 'failure') return firstAt + (seenInProgress ? 2_000 : 10_000)
  if (as === 'stopped') {
    // A run that waits for approval reads the same, which only the object shows.
    const agreeAt = firstAt + (pipelineAt < firstAt ? 30_000 : 5_000)
    return seenInProgress || lastRun !== undefined ? agreeAt : Math.max(agreeAt, settledAt(view, claim))
  }
  if (stateSince(view, firstAt) === 'success') return -Infinity
  const agreeAt = clearSince + 10_000
  // A run that ended unseen, without a status: the word can still be that of the run before.
  const hasBareEnd = !claim.isNamed && lastRun?.status === undefined
  const isShown = seenInProgress || (isReadSince(view, lastAt) && !hasBareEnd)
  return isShown ? agreeAt : Math.max(agreeAt, settledAt(view, claim))
}

/** When the last read of a streak must have begun, at the earliest, to be about our run and not about the one before. */
function oursFrom(view: RunView, streak: Streak & { isNamed?: boolean }): number {
  const isKnown = view.seenInProgress || streak.isNamed === true || lastRunOf(view) !== undefined
  if (isKnown) return -Infinity
  if (view.startedAt === undefined) return Infinity
  return Math.max(settledAt(view, streak), streak.firstAt + OURS_APART_MS)
}

/** When a word counts by itself: Opsera's answers just after a start may be about the run before. */
function settledAt({ startedAt }: RunView, { firstAt }: Streak): number {
  return (startedAt ?? firstAt) + SETTLED_MS
}

/** Stop and reset name a pipeline, not a run, so both need proof that they hit ours. */
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
  const { runCount, wordStreak, statusAskedAt = -Infinity } = view
  if (verdictOf(view, now).kind === 'ended') return 'over'
  // A counter above ours proves it at any age: our run never becomes the current one again.
  if ((view.pipeline?.counter ?? 0) > runCount) return 'superseded'
  if (isQueued(view)) return 'queued'
  const pipeline = pipelineNow(view, now)
  if (pipeline?.counter === runCount) return isBusy(pipeline) ? 'stop' : 'unknown'
  const isWordFresh = wordStreak?.lastAt === statusAskedAt && statusAskedAt >= now - FRESH_MS
  if (!isWordFresh) return 'unknown'
  if (pipeline === undefined && wordStreak.as === 'queued') return 'queued'
  // Where the object's counter proves nothing any more, the reply has to name our run.
  const isOurs = pipeline === undefined || lastMessage(view).runCount !== undefined
  return isOurs && isStoppable(view.word) ? 'stop' : 'unknown'
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
function pipelineNow(view: RunView, now: number): Pipeline | undefined {
  return isReadSince(view, now - FRESH_MS) ? view.pipeline : undefined
}
