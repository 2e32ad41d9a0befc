/** Single facts that a view holds about its run. Pure. */
import { stateOf, type LastRun, type RunState } from '../opsera/pipeline.ts'
import type { Claim } from './claims.ts'
import { planPosition, type PlanPosition } from './plan-position.ts'
import type { RunView } from './run-view.ts'

/** The counter is below our number: Opsera has not begun our run, whatever the words say. */
export function isQueued({ pipeline, runCount, isCounterVoid }: RunView): boolean {
  return pipeline !== undefined && pipeline.counter < runCount && !isCounterVoid
}

/** The number was there before our start: what is said of it may be about the past. */
export function isOldNumber({ runCount, counterBefore }: RunView): boolean {
  return counterBefore !== undefined && runCount <= counterBefore
}

/** `last_run`, if it is our run. */
export function lastRunOf(view: RunView): LastRun | undefined {
  const lastRun = view.pipeline?.lastRun
  if (lastRun?.runCount !== view.runCount || isOldNumber(view)) return undefined
  const before = view.lastRunBefore
  const isBefore =
    before?.runCount === lastRun.runCount &&
    before.status === lastRun.status &&
    before.completed === lastRun.completed
  return isBefore ? undefined : lastRun
}

/** A token that may not read the object is asked about it twice, as one refusal can be a passing fault. */
const DENIALS_OF_OBJECT = 2

/** Whether the token may read the pipeline object, as far as is known. */
export function mayReadPipeline({ pipelineDenials }: RunView): boolean {
  return pipelineDenials < DENIALS_OF_OBJECT
}

/** The object can be read, and was not asked for at or after this moment. */
export function isObjectDue(view: RunView, at: number): boolean {
  return mayReadPipeline(view) && (view.pipelineAskedAt ?? -Infinity) < at
}

/** What the object says about our run, if it speaks about it and was read no earlier than `since`. */
export function stateSince(view: RunView, since: number): RunState | undefined {
  const { pipeline, pipelineAt, runCount } = view
  if (pipeline === undefined || pipelineAt === undefined || pipelineAt < since) return undefined
  const { counter, isRunning, isPaused } = pipeline
  const lastRun = lastRunOf(view)
  if (counter !== runCount && lastRun === undefined) return undefined
  return stateOf({ counter, isRunning, isPaused, ...(lastRun !== undefined && { lastRun }) }, runCount)
}

const CONTRADICTIONS: Readonly<Record<Claim['as'], readonly RunState[]>> = {
  success: ['running', 'paused', 'failure', 'stopped'],
  failure: ['running', 'paused'],
  stopped: ['running', 'paused'],
  'not-found': ['running', 'paused'],
}

export interface Contradiction {
  readonly by: 'object' | 'message'
  /** A state of the object, or one of our own words found in the message. */
  readonly says: string
}

/** What the object, or the message itself, says against the claim; undefined when nothing does. */
export function contradictionOf(view: RunView): Contradiction | undefined {
  const { claim } = view
  if (claim === undefined) return undefined
  const state = stateSince(view, claim.firstAt)
  if (state !== undefined && CONTRADICTIONS[claim.as].includes(state)) return { by: 'object', says: state }
  return claim.denial === undefined ? undefined : { by: 'message', says: claim.denial }
}

/** When Opsera last gave a usable answer: a success that something contradicts is none. */
export function lastUsableAt(view: RunView): number | undefined {
  const { claim, usableAt } = view
  return claim?.as === 'success' && claim.clearAt === undefined ? claim.usableBefore : usableAt
}

/** A moment at or after the start of the run. */
export function startedBy({ since, firstAt = 0 }: RunView): number {
  return since ?? firstAt
}

/** The pipeline step that our run is at; never that of another run. */
export function positionOf({ pipeline, runCount }: RunView): PlanPosition | undefined {
  return pipeline?.counter === runCount ? planPosition(pipeline) : undefined
}
