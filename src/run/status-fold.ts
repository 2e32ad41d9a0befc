/** What one more status read adds to a view. Pure. */
import type { Outcome, StatusReply } from '../opsera/client.ts'
import type { Failure } from '../opsera/failure.ts'
import { phaseOf } from '../opsera/status-words.ts'
import { extendRow, readReply, type Claim, type ReplyMeaning } from './claims.ts'
import { isQueued, lastRunOf } from './evidence.ts'
import type { RunView } from './run-view.ts'

export interface Moment {
  readonly at: number
  /** The object was asked for with the last read of the row before this one. */
  readonly isRowPaired: boolean
  readonly usableBefore: number | undefined
}

/** A view with one more status read. */
export function foldStatus(view: RunView, read: Outcome<StatusReply>, moment: Moment): RunView {
  const { otherRun, ...rest } = view
  const next: RunView = { ...rest, statusAskedAt: moment.at }
  if (!read.ok) return withFailedStatus(next, read.failure, moment)
  const meaning = readReply(read.value, {
    runCount: view.runCount,
    pipelineName: view.pipeline?.name ?? '',
    isListedAsEnded: ['success', 'failure', 'stopped'].includes(phaseOf(lastRunOf(view)?.status ?? '')),
  })
  switch (meaning.kind) {
    case 'refused-read':
      return withFailure(next, REFUSED_READ)
    case 'other-run':
      return { ...usable(next, moment.at), otherRun: meaning.runCount }
    case 'not-found':
      return withNotFound(
        next,
        { kind: 'not-found', reason: 'Opsera does not know the run', said: '' },
        moment,
      )
    case 'claim': {
      const worded = withWord(usable(next, moment.at), read.value, moment.at)
      return withClaim(worded, { ...meaning, message: read.value.message }, moment)
    }
    case 'word':
      return withProgress(withWord(usable(next, moment.at), read.value, moment.at), meaning, moment.at)
  }
}

const REFUSED_READ: Failure = { kind: 'rejected', reason: 'the status request was refused', said: '' }

function withFailedStatus(view: RunView, failure: Failure, moment: Moment): RunView {
  const { code, reason, kind } = failure
  if (kind === 'not-found') return withNotFound(view, failure, moment)
  const next = withFailure(view, failure)
  if (kind !== 'unauthorized' || code === undefined) return next
  const before = view.denial?.code === code ? view.denial : undefined
  return { ...next, denial: { code, reason, ...extendRow(before, moment.at) } }
}

/** Opsera does not know the run. Its name in such a message does not show that it has begun. */
function withNotFound(view: RunView, failure: Failure, moment: Moment): RunView {
  if (isQueued(view)) return usable(view, moment.at)
  const { denial, ...next } = withFailure(view, failure)
  return withClaim(next, { as: 'not-found', isNamed: false, message: failure.reason }, moment)
}

function withFailure(view: RunView, failure: Failure): RunView {
  return { ...view, failure, failures: view.failures + 1 }
}

function usable(view: RunView, at: number): RunView {
  const { failure, denial, ...rest } = view
  return { ...rest, failures: 0, usableAt: at }
}

function withWord(view: RunView, { word, message }: StatusReply, at: number): RunView {
  const phase = phaseOf(word)
  const phaseSince = view.phase === phase ? view.phaseSince : undefined
  return { ...view, word, message, phase, wordAt: at, phaseSince: phaseSince ?? at }
}

type ProgressWord = Extract<ReplyMeaning, { kind: 'word' }>

function withProgress(view: RunView, { phase, isNamed }: ProgressWord, at: number): RunView {
  const { claim, ...next } = view
  if (phase === 'queued' || phase === 'unknown') return next
  const named = isNamed ? extendRow(view.namedInProgress, at) : view.namedInProgress
  return {
    ...next,
    seenInProgress: view.seenInProgress || isNamed || view.pipeline?.counter === view.runCount,
    ...(named !== undefined && { namedInProgress: named }),
    isCounterVoid:
      view.isCounterVoid || (named !== undefined && named.lastAt - named.firstAt >= NAMED_APART_MS),
  }
}

/** Two replies this far apart that name our run as in progress outweigh a counter below its number. */
const NAMED_APART_MS = 5_000

type NewClaim = Pick<Claim, 'as' | 'isNamed' | 'message'> & Pick<Partial<Claim>, 'denial'>

function withClaim(view: RunView, claim: NewClaim, { at, isRowPaired, ...moment }: Moment): RunView {
  // What is said of a run that has not begun is not about its end.
  if (isQueued(view) && (view.pipelineAt ?? -Infinity) >= at) return view
  const before = view.claim?.as === claim.as ? view.claim : undefined
  const usableBefore = before === undefined ? moment.usableBefore : before.usableBefore
  const clearAt = isRowPaired ? before?.clearAt : undefined
  const { as, isNamed, message, denial } = claim
  return {
    ...view,
    claim: {
      as,
      message,
      isNamed: isNamed || before?.isNamed === true,
      ...extendRow(before, at),
      ...(denial !== undefined && { denial }),
      ...(clearAt !== undefined && { clearAt }),
      ...(usableBefore !== undefined && { usableBefore }),
    },
  }
}
