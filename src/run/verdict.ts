/** Decides whether a claimed end can be trusted. A pure function of everything read so far. */
import { deniesSuccess, readRunMessage } from '../opsera/run-message.ts'
import { phaseOf } from '../opsera/status-words.ts'
import type { Claim, EndPhase, Row } from './claims.ts'
import {
  contradictionOf,
  isObjectDue,
  isOldNumber,
  isQueued,
  lastRunOf,
  startedBy,
  stateSince,
} from './evidence.ts'
import type { RunView } from './run-view.ts'

export type Verdict =
  /** Nothing has ended. */
  | { readonly kind: 'pending'; readonly as: 'running' | 'waiting' | 'queued' | 'unknown' }
  /** An end is claimed; `needs` says what would confirm it. Another read, no sooner than this, can bring it. */
  | { readonly kind: 'confirm'; readonly afterMs: number; readonly needs: string }
  /** The pipeline object can decide: read it now. */
  | { readonly kind: 'needs-pipeline' }
  | { readonly kind: 'ended'; readonly as: EndPhase; readonly message: string; readonly notice?: string }
  /** Opsera no longer tells the state of the run: 401, 403, or 404. */
  | { readonly kind: 'denied'; readonly code: number; readonly reason: string }
  /** The number that the user gave belongs to no run. */
  | { readonly kind: 'no-such-run'; readonly latest: number }

/** What the view proves at `now`. */
export function verdictOf(view: RunView, now: number): Verdict {
  const { claim, denial, absent, pipeline } = view
  if (absent !== undefined && lasts(absent, ABSENT_MS))
    return { kind: 'no-such-run', latest: pipeline?.counter ?? 0 }
  if (denial !== undefined && isFinal(denial)) {
    return { kind: 'denied', code: denial.code, reason: denial.reason }
  }
  if (claim === undefined) return isQueued(view) ? QUEUED : verdictOnWord(view)
  if (isObjectDue(view, claim.lastAt)) return { kind: 'needs-pipeline' }
  if (isQueued(view)) return QUEUED
  if (claim.as === 'not-found') return verdictOnNotFound(view, claim)
  return verdictOnContradiction(view, claim, now) ?? verdictOnEnd(view, claim, now)
}

const QUEUED: Verdict = { kind: 'pending', as: 'queued' }
const UNKNOWN: Verdict = { kind: 'pending', as: 'unknown' }

/** Opsera's portal tolerates stale words for some seconds after a start; after this long they count by themselves. */
const SETTLED_MS = 30_000
/** Two reads that agree about whose run it is are at least this far apart. */
const OURS_APART_MS = 5_000
/** Reads of `success` that `last_run` does not confirm agree for this long. */
const SUCCESS_APART_MS = 10_000
/** A second read of a failure word, of a run that was seen in progress and of one that was not. */
const FAILURE_APART_MS = 2_000
const UNSEEN_FAILURE_APART_MS = 10_000
/** A second read of `stopped`, with the pipeline object and without it: a run that waits for approval reads the same. */
const STOPPED_APART_MS = 5_000
const BLIND_STOPPED_APART_MS = 30_000
/** An object that contradicts a failure word or `stopped` is believed for this long: it can lag behind, but not for ever. */
const OBJECT_LAG_MS = 60_000
/** A number that no run has is reported after this long. */
const ABSENT_MS = 60_000
/** Refusals end the wait when this many reads over this long agree. */
const DENIALS = 3
const DENIALS_APART_MS = 10_000

function lasts({ firstAt, lastAt }: Row, ms: number): boolean {
  return lastAt - firstAt >= ms
}

function isFinal(row: Row): boolean {
  return row.reads >= DENIALS && lasts(row, DENIALS_APART_MS)
}

/** The object was read when it was last asked for, at or after this moment. */
function isReadSince({ pipelineAt, pipelineFailure }: RunView, at: number): boolean {
  return pipelineAt !== undefined && pipelineAt >= at && pipelineFailure === undefined
}

/** A word that ends nothing. */
function verdictOnWord(view: RunView): Verdict {
  const { phase, wordAt, phaseSince = 0 } = view
  if (wordAt === undefined) return UNKNOWN
  if (phase === 'running' || phase === 'queued') return { kind: 'pending', as: phase }
  if (isObjectDue(view, phaseSince)) return { kind: 'needs-pipeline' }
  const state = stateSince(view, phaseSince)
  if (phase === 'unknown') return verdictOnUnknownWord(view, wordAt)
  // Pipelines can be graphs: while another branch runs, nobody has to approve anything yet.
  if (state === 'running') return { kind: 'pending', as: 'running' }
  const isAgreed = wordAt - phaseSince >= OURS_APART_MS
  return state === 'paused' || isAgreed ? { kind: 'pending', as: 'waiting' } : UNKNOWN
}

/** An unknown word ends nothing by itself; the pipeline object's record of the last run does. */
function verdictOnUnknownWord(view: RunView, wordAt: number): Verdict {
  const { phaseSince = wordAt, endedWithoutStatus: bare, word, runCount } = view
  const state = stateSince(view, phaseSince)
  if (state === 'running' || state === 'paused')
    return { kind: 'pending', as: state === 'paused' ? 'waiting' : 'unknown' }
  const lastRun = state === undefined ? undefined : lastRunOf(view)
  if (lastRun === undefined || (state === 'success' && messageDenies(view))) return UNKNOWN
  const end = phaseOf(lastRun.status ?? '')
  if (end === 'running' || end === 'waiting' || end === 'queued') return UNKNOWN
  if (lastRun.status === undefined && (bare === undefined || !lasts(bare, OURS_APART_MS)))
    return { kind: 'confirm', afterMs: OURS_APART_MS, needs: 'a second read of last_run 5 s later' }
  const listed = lastRun.status === undefined ? 'without a status' : `with "${lastRun.status}"`
  const says = `Opsera gives run ${runCount} the status "${word}" and lists it as ended ${listed}`
  return {
    kind: 'ended',
    as: end === 'success' ? 'success' : 'failure',
    message: view.message === '' ? says : view.message,
  }
}

function messageDenies({ message, pipeline }: RunView): boolean {
  return deniesSuccess(readRunMessage(message, pipeline?.name ?? '')) !== undefined
}

/** A 404 counts only while the object can be read: an ingress without a backend answers 404 to everything. */
function verdictOnNotFound(view: RunView, claim: Claim): Verdict {
  const isBelieved =
    view.absent === undefined &&
    isReadSince(view, claim.lastAt) &&
    contradictionOf(view) === undefined &&
    isOurs(view, claim) &&
    isFinal(claim)
  return isBelieved ? { kind: 'denied', code: 404, reason: claim.message } : UNKNOWN
}

function verdictOnContradiction(view: RunView, claim: Claim, now: number): Verdict | undefined {
  const contradiction = contradictionOf(view)
  if (contradiction === undefined) return undefined
  if (claim.as === 'stopped' && contradiction.says === 'paused') return { kind: 'pending', as: 'waiting' }
  if (claim.as === 'success') {
    const afterMs = Math.min(Math.max((now - claim.firstAt) / 4, 1_000), 10_000)
    return { kind: 'confirm', afterMs, needs: 'a pipeline object and a message that do not contradict it' }
  }
  return lasts(claim, OBJECT_LAG_MS)
    ? undefined
    : confirmAt(claim.firstAt + OBJECT_LAG_MS, now, 'an object that does not contradict it, or 60 s')
}

function verdictOnEnd(view: RunView, claim: Claim, now: number): Verdict {
  if (!isOurs(view, claim))
    return confirmAt(oursAt(view, claim), now, 'a sign that it is about our run, or 30 s and two reads')
  switch (claim.as) {
    case 'success':
      return verdictOnSuccess(view, claim, now)
    case 'stopped':
      return verdictOnStopped(view, claim, now)
    default: {
      const apartMs = view.seenInProgress ? FAILURE_APART_MS : UNSEEN_FAILURE_APART_MS
      return lasts(claim, apartMs)
        ? ended(claim)
        : confirmAt(claim.firstAt + apartMs, now, `a read ${apartMs / 1_000} s after the first`)
    }
  }
}

function verdictOnSuccess(view: RunView, claim: Claim, now: number): Verdict {
  if (stateSince(view, claim.firstAt) === 'success') return ended(claim)
  const { clearAt = claim.lastAt, lastAt } = claim
  const isBlind = !view.seenInProgress && !isReadSince(view, lastAt)
  const dueAt = Math.max(clearAt + SUCCESS_APART_MS, isBlind ? settledAt(view) : 0)
  return lastAt >= dueAt ? ended(claim) : confirmAt(dueAt, now, 'reads that agree for 10 s, or last_run')
}

function verdictOnStopped(view: RunView, claim: Claim, now: number): Verdict {
  const isBlind = (view.pipelineAt ?? -Infinity) < claim.firstAt
  const apartMs = isBlind ? BLIND_STOPPED_APART_MS : STOPPED_APART_MS
  const isKnown = view.seenInProgress || lastRunOf(view) !== undefined
  const dueAt = Math.max(claim.firstAt + apartMs, isKnown ? 0 : settledAt(view))
  if (claim.lastAt < dueAt) return confirmAt(dueAt, now, `a read ${apartMs / 1_000} s after the first`)
  return isBlind
    ? {
        ...ended(claim),
        notice: 'Opsera says stopped; whether the run is waiting for approval could not be read',
      }
    : ended(claim)
}

/** Whether the claim is about our run, and not about the one before. */
function isOurs(view: RunView, claim: Claim): boolean {
  if (view.seenInProgress) return true
  if (isOldNumber(view)) return claim.as !== 'success' && claim.lastAt >= oursAt(view, claim)
  return claim.isNamed || lastRunOf(view) !== undefined || claim.lastAt >= oursAt(view, claim)
}

/** When reads that agree are about our run by lapse of time; never where the start is not known. */
function oursAt(view: RunView, claim: Claim): number {
  return view.since === undefined ? Infinity : Math.max(settledAt(view), claim.firstAt + OURS_APART_MS)
}

function settledAt(view: RunView): number {
  return startedBy(view) + SETTLED_MS
}

function confirmAt(dueAt: number, now: number, needs: string): Verdict {
  return { kind: 'confirm', afterMs: Math.min(Math.max(dueAt - now, 1_000), 5_000), needs }
}

function ended({ as, message }: Claim): Extract<Verdict, { kind: 'ended' }> {
  return { kind: 'ended', as: as as EndPhase, message }
}
