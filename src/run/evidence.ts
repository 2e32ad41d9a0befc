/** Single facts that follow from a view. Pure. */
import { stateOf, type LastRun, type RunState } from '../opsera/pipeline.ts'
import { deniesSuccess, readRunMessage, type RunMessage } from '../opsera/run-message.ts'
import { isEnd, phaseOf, type EndPhase } from '../opsera/status-words.ts'
import type { RunView, Words } from './run-view.ts'

/** An end of the run, as claimed by status reads in a row. */
export type Claim = Words & { readonly as: EndPhase }

export function claimOf({ words }: RunView): Claim | undefined {
  return words !== undefined && isEnd(words.as) ? { ...words, as: words.as } : undefined
}

/** The counter is below our number: Opsera has not begun our run, whatever the words say. */
export function isQueued({ pipeline, runCount, isCounterVoid }: RunView): boolean {
  return pipeline !== undefined && pipeline.counter < runCount && !isCounterVoid
}

/** `last_run`, if it is our run. */
export function lastRunOf(view: RunView): LastRun | undefined {
  const lastRun = view.pipeline?.lastRun
  if (lastRun?.runCount !== view.runCount) return undefined
  const before = view.lastRunBefore
  const isBefore =
    before?.runCount === lastRun.runCount &&
    before.status === lastRun.status &&
    before.completed === lastRun.completed
  return isBefore ? undefined : lastRun
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
