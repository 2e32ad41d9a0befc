/** What a view proves: whether its run has ended, and how. A pure function. */
import type { Failure } from '../opsera/failure.ts'
import { phaseOf, type EndPhase } from '../opsera/status-words.ts'
import {
  claimOf,
  contradictionOf,
  isObjectDue,
  isOldNumber,
  isQueued,
  lastRunOf,
  messageAgainstSuccess,
  stateSince,
  type Claim,
} from './evidence.ts'
import type { Row, RunView, Words } from './run-view.ts'

export type Verdict =
  /** Nothing has ended. */
  | { readonly kind: 'pending'; readonly as: 'running' | 'waiting' | 'queued' | 'unknown' }
  /** An end is claimed; `needs` says what would confirm it. Another read, no sooner than this, can bring it. */
  | { readonly kind: 'confirm'; readonly afterMs: number; readonly needs: string }
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

/** What the view proves at `now`. */
export function verdictOf(view: RunView, now: number): Verdict {
  const { absent, denial, pipeline } = view
  const claim = claimOf(view)
  if (lasts(absent, ABSENT_MS)) return { kind: 'no-such-run', latest: pipeline?.counter ?? 0 }
  if (denial?.failure.kind === 'unauthorized' && isFinal(denial)) return { kind: 'denied', ...denial }
  const isUnknownRun = denial?.failure.kind === 'not-found'
  const awaits = isUnknownRun ? denial : claim
  if (awaits !== undefined && isObjectDue(view, awaits.lastAt)) return { kind: 'needs-pipeline' }
  if (isQueued(view)) return QUEUED
  if (isUnknownRun) return isBelievedUnknown(view, denial) ? { kind: 'denied', ...denial } : UNKNOWN
  return claim === undefined ? verdictOnWord(view) : verdictOnEnd(view, claim, now)
}

const QUEUED: Verdict = { kind: 'pending', as: 'queued' }
const UNKNOWN: Verdict = { kind: 'pending', as: 'unknown' }
const WAITING: Verdict = { kind: 'pending', as: 'waiting' }

/** Refusals end the wait when this many reads over this long agree. */
const DENIALS = 3
const DENIALS_APART_MS = 10_000
/** A number that no run has is reported after this long. */
const ABSENT_MS = 60_000
/** Opsera's portal tolerates stale words for some seconds after a start; after this long they count by themselves. */
const SETTLED_MS = 30_000
/** Two reads that agree about whose run it is, or that it has ended without a status, are at least this far apart. */
const OURS_APART_MS = 5_000
/** An object that contradicts a failure word or `stopped` counts for this long: it can lag behind, but not for ever. */
const OBJECT_LAG_MS = 60_000

function lasts(row: Row | undefined, ms: number): row is Row {
  return row !== undefined && row.lastAt - row.firstAt >= ms
}

function isFinal(row: Row): boolean {
  return row.reads >= DENIALS && lasts(row, DENIALS_APART_MS)
}

/** The last request for the object, at or after this moment, succeeded. */
function isReadSince({ pipelineAt = -Infinity, pipelineFailure }: RunView, at: number): boolean {
  return pipelineAt >= at && pipelineFailure === undefined
}

/** A 404 counts only while the object can be read: an ingress without a backend answers 404 to everything. */
function isBelievedUnknown(view: RunView, denial: Row): boolean {
  const state = stateSince(view, denial.firstAt)
  const isInProgress = state === 'running' || state === 'paused'
  const isOurs = denial.lastAt >= oursFrom(view, denial)
  return (
    view.absent === undefined &&
    isReadSince(view, denial.lastAt) &&
    !isInProgress &&
    isOurs &&
    isFinal(denial)
  )
}

/** A word that ends nothing. */
function verdictOnWord(view: RunView): Verdict {
  const { words } = view
  if (words === undefined) return UNKNOWN
  if (words.as === 'running' || words.as === 'queued') return { kind: 'pending', as: words.as }
  if (isObjectDue(view, words.firstAt)) return { kind: 'needs-pipeline' }
  if (words.as === 'unknown') return verdictOnUnknownWord(view, words)
  const state = stateSince(view, words.firstAt)
  // Pipelines can be graphs: while another branch runs, nobody has to approve anything yet.
  if (state === 'running') return { kind: 'pending', as: 'running' }
  return state === 'paused' || lasts(words, OURS_APART_MS) ? WAITING : UNKNOWN
}

/** An unknown word ends nothing by itself; the pipeline object's record of the last run does. */
function verdictOnUnknownWord(view: RunView, { firstAt }: Words): Verdict {
  const { endedWithoutStatus, word, runCount } = view
  const state = stateSince(view, firstAt)
  if (state === 'paused') return WAITING
  const lastRun = state === undefined || state === 'running' ? undefined : lastRunOf(view)
  if (lastRun === undefined || (state === 'success' && messageAgainstSuccess(view) !== undefined))
    return UNKNOWN
  const end = phaseOf(lastRun.status ?? '')
  if (end === 'running' || end === 'waiting' || end === 'queued') return UNKNOWN
  if (lastRun.status === undefined && !lasts(endedWithoutStatus, OURS_APART_MS))
    return { kind: 'confirm', afterMs: OURS_APART_MS, needs: 'a second read of last_run 5 s later' }
  const listed = lastRun.status === undefined ? 'without a status' : `with "${lastRun.status}"`
  const notice = `Opsera gives run ${runCount} the status "${word}" and lists it as ended ${listed}.`
  return { kind: 'ended', as: end === 'success' ? end : 'failure', message: view.message, notice }
}

/** How late the last read of a row must be to confirm the end, and what such a read is called in the debug log. */
interface Condition {
  readonly from: number
  readonly needs: string
}

/** The end is confirmed once all conditions are met. */
function verdictOnEnd(view: RunView, claim: Claim, now: number): Verdict {
  const against = contradictionOf(view)
  if (against !== undefined && claim.as === 'stopped' && against.says === 'paused') return WAITING
  if (against !== undefined && claim.as === 'success')
    return {
      kind: 'confirm',
      afterMs: Math.min(Math.max((now - claim.firstAt) / 4, 1_000), 10_000),
      needs: 'a pipeline object and a message that do not contradict it',
    }
  // An object that lists our run as successful speaks against a word that names no run: that may be an old one.
  const isOutdated = claim.as !== 'success' && !claim.isNamed && stateSince(view, claim.firstAt) === 'success'
  const isAgainst = against !== undefined || isOutdated
  const lagEndsAt = isAgainst ? claim.firstAt + OBJECT_LAG_MS : -Infinity
  const latest = [
    { from: lagEndsAt, needs: 'an object that does not contradict it, or 60 s' },
    { from: oursFrom(view, claim), needs: 'a sign that it is about our run, or 30 s and two reads' },
    CONDITION[claim.as](view, claim),
  ].reduce((a, b) => (b.from > a.from ? b : a))
  if (claim.lastAt < latest.from)
    return {
      kind: 'confirm',
      afterMs: Math.min(Math.max(latest.from - now, 1_000), 5_000),
      needs: latest.needs,
    }
  const notice = claim.as === 'stopped' && isBlindTo(view, claim) ? BLIND_NOTICE : undefined
  return { kind: 'ended', as: claim.as, message: view.message, notice }
}

const BLIND_NOTICE = 'Opsera says stopped; whether the run is waiting for approval could not be read'

const CONDITION: Readonly<Record<EndPhase, (view: RunView, claim: Claim) => Condition>> = {
  success(view, claim) {
    const needs = 'reads that agree for 10 s, or last_run'
    if (stateSince(view, claim.firstAt) === 'success') return { from: -Infinity, needs }
    // A run that ended unseen, without a status: the word can still be that of the run before.
    const hasBareEnd = !claim.isNamed && lastRunOf(view)?.status === undefined
    const isShown = view.seenInProgress || (isReadSince(view, claim.lastAt) && !hasBareEnd)
    const agreeAt = (view.clearSince ?? claim.lastAt) + 10_000
    return { from: Math.max(agreeAt, isShown ? -Infinity : settledAt(view, claim)), needs }
  },
  failure({ seenInProgress }, { firstAt }) {
    const apart = seenInProgress ? 2 : 10
    return { from: firstAt + apart * 1_000, needs: `a read ${apart} s after the first` }
  },
  // A run that waits for approval reads the same.
  stopped(view, claim) {
    const apart = isBlindTo(view, claim) ? 30 : 5
    const isKnown = view.seenInProgress || lastRunOf(view) !== undefined
    const from = Math.max(claim.firstAt + apart * 1_000, isKnown ? -Infinity : settledAt(view, claim))
    return { from, needs: `a read ${apart} s after the first` }
  },
}

/** The object was not read since the claim began. */
function isBlindTo({ pipelineAt = -Infinity }: RunView, { firstAt }: Row): boolean {
  return pipelineAt < firstAt
}

/** How late the last read of a row must be to be about our run, and not about the one before. */
function oursFrom(view: RunView, row: Row & Partial<Words>): number {
  if (view.seenInProgress) return -Infinity
  const byTime =
    view.startedAt === undefined ? Infinity : Math.max(settledAt(view, row), row.firstAt + OURS_APART_MS)
  if (isOldNumber(view)) return row.as === 'success' ? Infinity : byTime
  return row.isNamed === true || lastRunOf(view) !== undefined ? -Infinity : byTime
}

function settledAt({ startedAt }: RunView, { firstAt }: Row): number {
  return (startedAt ?? firstAt) + SETTLED_MS
}
