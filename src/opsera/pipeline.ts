/** The pipeline object: what the `summary` call returns about a pipeline and its current run. */
import { at, countAt, isObject, rowsOf, textAt, type Clean } from './json.ts'
import { phaseOf } from './status-words.ts'

/** What the object says about one run; `idle` when it says nothing. */
export type RunState = 'running' | 'success' | 'failure' | 'paused' | 'stopped' | 'idle'

export interface PlanStep {
  readonly id: string
  readonly name: string
  /** Tool identifier such as `jenkins`, or empty. */
  readonly tool: string
  readonly active: boolean
}

/** `workflow.last_run`: written when a run ends. */
export interface LastRun {
  readonly runCount: number
  /** Absent when the object gives none. */
  readonly status?: string | undefined
  /** `completed` as it came, to distinguish two runs with the same number. */
  readonly completed?: string | undefined
}

export interface Pipeline {
  /** Empty when the object has none. */
  readonly name: string
  /** `workflow.run_count`, the number of the newest run; 0 when the pipeline has never run. */
  readonly counter: number
  readonly lastRun?: LastRun | undefined
  /** `last_step.status` says running; about the newest run. */
  readonly isRunning: boolean
  /** The paused flag is set, or the newest run is pending. The flag can stay set after the pause. */
  readonly isPaused: boolean
  /** The pipeline step that runs or waits now. */
  readonly currentStepId?: string | undefined
  /** The pipeline step that failed, once the run has failed. */
  readonly failedStepId?: string | undefined
  /** All pipeline steps in their order, the switched-off ones included. */
  readonly plan: readonly PlanStep[]
}

/**
 * What the object says about a run. Opsera keeps `last_step` and the paused flag for the newest run only, and its own
 * portal reads them in this order: `last_step` says only running or stopped, so an end that `last_run` lists outweighs
 * a paused flag that was left set, and the flag outweighs `stopped`.
 */
export function stateOf(
  { counter, lastRun, isRunning, isPaused }: Omit<Pipeline, 'name' | 'plan'>,
  runCount: number,
): RunState {
  const isNewest = counter === runCount
  if (isNewest && isRunning) return 'running'
  const end = lastRun?.runCount === runCount ? phaseOf(lastRun.status ?? '') : undefined
  if (end === 'success' || end === 'failure') return end
  if (isNewest && isPaused) return 'paused'
  return end === 'stopped' ? 'stopped' : 'idle'
}

/** Whether nothing can be started now. */
export function isBusy(pipeline: Pipeline): boolean {
  return ['running', 'paused'].includes(stateOf(pipeline, pipeline.counter))
}

/**
 * Reads a pipeline object; undefined when it has no run counter, for without one it proves nothing.
 * A pipeline that never ran may lack the counter: then `workflow` must be there and name no last run either.
 */
export function readPipeline(value: unknown, clean: Clean): Pipeline | undefined {
  const object = at(value, 'workflow') === undefined ? at(value, 'data') : value
  const workflow = at(object, 'workflow')
  if (!isObject(workflow)) return undefined
  const neverRan = at(workflow, 'run_count') === undefined && at(workflow, 'last_run') === undefined
  const counter = neverRan ? 0 : countAt(workflow, 'run_count')
  if (counter === undefined) return undefined
  const lastStep = at(workflow, 'last_step')
  const phase = phaseOf(textAt(lastStep, 'status') ?? '')
  const running = phaseOf(textAt(lastStep, 'running', 'status') ?? '')
  return {
    name: clean(textAt(object, 'name') ?? ''),
    counter,
    lastRun: readLastRun(at(workflow, 'last_run'), clean),
    isRunning: phase === 'running',
    isPaused: at(lastStep, 'running', 'paused') === true || phase === 'waiting' || running === 'waiting',
    currentStepId: textAt(lastStep, 'running', 'step_id'),
    failedStepId: textAt(lastStep, 'failed', 'step_id'),
    plan: (rowsOf(at(workflow, 'plan')) ?? []).filter(isObject).map((step) => readStep(step, clean)),
  }
}

function readLastRun(value: unknown, clean: Clean): LastRun | undefined {
  const runCount = countAt(value, 'run_count')
  if (runCount === undefined) return undefined
  const status = textAt(value, 'status')
  return {
    runCount,
    status: status === undefined ? undefined : clean(status),
    completed: textAt(value, 'completed'),
  }
}

function readStep(step: unknown, clean: Clean): PlanStep {
  return {
    id: textAt(step, '_id') ?? '',
    name: clean(textAt(step, 'name') ?? ''),
    tool: clean(textAt(step, 'tool', 'tool_identifier') ?? ''),
    active: at(step, 'active') !== false,
  }
}
