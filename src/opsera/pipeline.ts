/** The pipeline object: what the `summary` call says of a pipeline and its current run. */
import { at, countAt, instantAt, isObject, rowsOf, textAt } from './json.ts'

/** Where the pipeline stands, derived as Opsera's own portal does. */
export type PipelineState = 'success' | 'failed' | 'running' | 'paused' | 'stopped' | 'idle'

export interface PlanStep {
  readonly id: string
  readonly name: string
  /** Tool identifier such as `jenkins`, or empty. */
  readonly tool: string
  readonly active: boolean
}

export interface Pipeline {
  readonly id?: string
  /** Empty when the object has none. */
  readonly name: string
  /** The number of the newest run; 0 when the pipeline has never run. */
  readonly counter: number
  /** The last run that ended; written when a run ends. */
  readonly lastRun?: { readonly runCount: number; readonly status: string }
  readonly state: PipelineState
  /** The step that runs or waits now. */
  readonly currentStepId?: string
  /** The step that failed, once the run has failed. */
  readonly failedStepId?: string
  /** When the current run's last change was written, if the object says so. */
  readonly changedAt?: number
  /** All steps in their order, the switched-off ones included. */
  readonly plan: readonly PlanStep[]
}

/** Whether nothing can be started now. */
export function isBusy({ state }: Pipeline): boolean {
  return state === 'running' || state === 'paused'
}

/**
 * Reads a pipeline object; undefined when it has no run counter, for without one it proves nothing.
 * A pipeline that never ran may lack the counter: then `workflow` must be there and name no last run either.
 */
export function readPipeline(value: unknown): Pipeline | undefined {
  const object =
    isObject(at(value, 'data')) && at(value, 'workflow') === undefined ? at(value, 'data') : value
  const workflow = at(object, 'workflow')
  if (!isObject(workflow)) return undefined
  const neverRan = at(workflow, 'run_count') === undefined && at(workflow, 'last_run') === undefined
  const counter = neverRan ? 0 : countAt(workflow, 'run_count')
  if (counter === undefined) return undefined
  const lastStep = at(workflow, 'last_step')
  const id = textAt(object, '_id')
  const lastRun = readLastRun(workflow)
  const currentStepId = textAt(lastStep, 'running', 'step_id')
  const failedStepId = textAt(lastStep, 'failed', 'step_id')
  const changedAt = instantAt(object, 'updatedAt')
  return {
    ...(id !== undefined && { id }),
    name: textAt(object, 'name') ?? '',
    counter,
    ...(lastRun !== undefined && { lastRun }),
    state: stateOf(lastStep),
    ...(currentStepId !== undefined && { currentStepId }),
    ...(failedStepId !== undefined && { failedStepId }),
    ...(changedAt !== undefined && { changedAt }),
    plan: (rowsOf(at(workflow, 'plan')) ?? []).filter(isObject).map(readStep),
  }
}

function readLastRun(workflow: unknown): Pipeline['lastRun'] {
  const runCount = countAt(workflow, 'last_run', 'run_count')
  const status = textAt(workflow, 'last_run', 'status')
  return runCount === undefined || status === undefined ? undefined : { runCount, status }
}

/** The portal's own order of tests; `stopped` alone cannot tell a finished pipeline from one that waits. */
function stateOf(lastStep: unknown): PipelineState {
  if (textAt(lastStep, 'success', 'step_id') !== undefined) return 'success'
  if (textAt(lastStep, 'failed', 'step_id') !== undefined) return 'failed'
  const paused =
    at(lastStep, 'running', 'paused') === true ||
    /^(pending|paused)$/i.test(textAt(lastStep, 'running', 'status') ?? '')
  switch (textAt(lastStep, 'status')?.toLowerCase()) {
    case 'running':
      return 'running'
    case 'paused':
    case 'pending':
      return 'paused'
    case 'stopped':
      return paused ? 'paused' : 'stopped'
    default:
      return 'idle'
  }
}

function readStep(step: unknown): PlanStep {
  return {
    id: textAt(step, '_id') ?? '',
    name: textAt(step, 'name') ?? '',
    tool: textAt(step, 'tool', 'tool_identifier') ?? '',
    active: at(step, 'active') !== false,
  }
}
