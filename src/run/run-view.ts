/**
 * Everything known about one run, and the single facts that follow from it. Pure; `observe.ts` adds what is read, and
 * `verdict.ts` says what it proves.
 */
import type { Failure } from '../opsera/failure.ts'
import { identityOf, stateOf, type LastRun, type Pipeline, type RunState } from '../opsera/pipeline.ts'
import { deniesSuccess, readRunMessage, type RunMessage } from '../opsera/run-message.ts'
import { isEnd, phaseOf, type EndPhase, type Phase } from '../opsera/status-words.ts'
import type { Origin } from '../ports.ts'

/** What is known of a run before it is observed. */
export interface RunToObserve {
  readonly runCount: number
  /** When it was started, or its following began; absent when that is not known: then time never proves whose a word is. */
  readonly startedAt?: number | undefined
  /** The identity of `last_run` as it was before the start request: never our run. */
  readonly lastRunBefore?: string | undefined
  readonly seenInProgress?: boolean | undefined
  readonly origin?: Origin | undefined
}

/** Reads in a row that say the same. A read that fails, or is about another run, neither extends nor ends the streak. */
export interface Streak {
  /** When the first and the last of the reads began. */
  readonly firstAt: number
  readonly lastAt: number
  readonly reads: number
}

/** Status reads in a row whose words mean the same (`as`). */
interface WordStreak extends Streak {
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
  readonly wordStreak?: WordStreak | undefined
  /** The first reply that named our run as in progress. */
  readonly namedAt?: number | undefined
  /** The last reply was about this other run. */
  readonly otherRun?: number | undefined
  /** The first `success` of a streak since which nothing contradicts it, each read with the object. */
  readonly clearSince?: number | undefined
  /** When the last status read began. */
  readonly statusAskedAt?: number | undefined
  /** When the last usable status read began; a success that something contradicts is not usable. */
  readonly usableAt?: number | undefined
  /** Why the last status read brought nothing usable, and how many in a row have not. */
  readonly failure?: Failure | undefined
  readonly failures: number
  /** 401, 403 or 404 in a row. */
  readonly denial?: (Streak & { readonly failure: Failure }) | undefined
  /** The last pipeline object that was read, when it was, and when it was last requested. */
  readonly pipeline?: Pipeline | undefined
  readonly pipelineAt?: number | undefined
  readonly pipelineAskedAt?: number | undefined
  readonly pipelineFailure?: Failure | undefined
  /** How many reads of the object in a row were refused with 401 or 403. */
  readonly pipelineDenials: number
  /** The counter cannot show whether the run is queued: it was at our number before, or the run is known to have begun. */
  readonly isCounterVoid: boolean
  /** Objects in a row that list our run as the last one, without a status. */
  readonly endedWithoutStatus?: Streak | undefined
  /** Observations in a row that show no such run. */
  readonly absent?: Streak | undefined
}

/** A view before the first observation. */
export function initialView({ seenInProgress = false, ...run }: RunToObserve): RunView {
  const reads = { failures: 0, pipelineDenials: 0, isCounterVoid: false }
  return { ...run, seenInProgress, word: '', message: '', ...reads }
}

/** An end of the run, as claimed by status reads in a row. */
export type Claim = WordStreak & { readonly as: EndPhase }

export function claimOf({ wordStreak }: RunView): Claim | undefined {
  return wordStreak !== undefined && isEnd(wordStreak.as) ? { ...wordStreak, as: wordStreak.as } : undefined
}

/** The counter is below our number: Opsera has not begun our run, whatever the words say. */
export function isQueued({ pipeline, runCount, isCounterVoid }: RunView): boolean {
  return pipeline !== undefined && pipeline.counter < runCount && !isCounterVoid
}

/** `last_run`, if it is our run. */
export function lastRunOf(view: RunView): LastRun | undefined {
  const lastRun = view.pipeline?.lastRun
  if (lastRun?.runCount !== view.runCount) return undefined
  return identityOf(lastRun) === view.lastRunBefore ? undefined : lastRun
}

/** Whether the token may read the object, as far as is known: one refusal can be a passing fault. */
export function mayReadPipeline({ pipelineDenials }: RunView): boolean {
  return pipelineDenials < 2
}

/** The object can be read, and was not requested at or after this moment. */
export function isObjectDue(view: RunView, at: number): boolean {
  return mayReadPipeline(view) && (view.pipelineAskedAt ?? -Infinity) < at
}

/** The last request for the object, at or after this moment, succeeded. */
export function isReadSince({ pipelineAt = -Infinity, pipelineFailure }: RunView, at: number): boolean {
  return pipelineAt >= at && pipelineFailure === undefined
}

/** What the object says about our run, if it speaks about it and was read no earlier than `since`. */
export function stateSince(view: RunView, since: number): RunState | undefined {
  const { pipeline, pipelineAt = -Infinity, runCount } = view
  const lastRun = lastRunOf(view)
  if (pipeline === undefined || pipelineAt < since) return undefined
  if (pipeline.counter !== runCount && lastRun === undefined) return undefined
  return stateOf({ ...pipeline, lastRun }, runCount)
}

/** What the last message about our run says. */
export function lastMessage({ message, pipeline }: RunView): RunMessage {
  return readRunMessage(message, pipeline?.name ?? '')
}

export interface Contradiction {
  readonly by: 'object' | 'message'
  /** A state of the object, or one of our own words found in the message. */
  readonly says: string
}

/** What the object, or the message itself, says against the end that is claimed; undefined when nothing does. */
export function contradictionOf(view: RunView): Contradiction | undefined {
  const claim = claimOf(view)
  if (claim === undefined || isQueued(view)) return undefined
  const isSuccess = claim.as === 'success'
  const state = stateSince(view, claim.firstAt)
  const isEarlier = state === 'running' || state === 'paused'
  const isOtherEnd = isSuccess && (state === 'failure' || state === 'stopped')
  // A word that names no run may be an old one.
  const isOutdated = !isSuccess && !claim.isNamed && state === 'success'
  if (isEarlier || isOtherEnd || isOutdated) return { by: 'object', says: state }
  // A failure that is listed does not go away: it counts however old the object is.
  if (isSuccess && phaseOf(lastRunOf(view)?.status ?? '') === 'failure')
    return { by: 'object', says: 'failure' }
  return isSuccess ? messageAgainstSuccess(view) : undefined
}

/** The last message denies that the run succeeded. */
export function messageAgainstSuccess(view: RunView): Contradiction | undefined {
  const says = deniesSuccess(lastMessage(view))
  return says === undefined ? undefined : { by: 'message', says }
}

interface PlanPosition {
  /** 1-based; pipeline steps that are switched off do not count. */
  readonly position: number
  readonly of: number
  readonly name: string
}

/** The pipeline step that our run is at; never that of another run. */
export function planPosition({ pipeline, runCount }: RunView): PlanPosition | undefined {
  if (pipeline?.counter !== runCount) return undefined
  const steps = pipeline.plan.filter(({ active }) => active)
  const index = steps.findIndex(({ id }) => id !== '' && id === pipeline.currentStepId)
  const step = steps[index]
  return step === undefined ? undefined : { position: index + 1, of: steps.length, name: step.name }
}
