/** The pipeline object: what the `summary` call returns about a pipeline and its current run. */
import type { JsonObject } from '../ports.ts'
import { at, countAt, isObject, rowsOf, textAt, type Clean } from './json.ts'
import { phaseOf } from './status-words.ts'

/** What the object says about one run; `idle` when it says nothing. */
export type RunState = 'running' | 'success' | 'failure' | 'paused' | 'stopped' | 'idle'

/** `workflow.last_run`: written when a run ends. */
export interface LastRun {
  readonly runCount: number
  /** Absent when the object gives none. */
  readonly status?: string | undefined
  /** `completed`, in whatever form it came, to distinguish two runs with the same number. */
  readonly completed?: string | undefined
}

/** Distinguishes one `last_run` from another of the same number. Short and printable, so that it can be saved. */
export function identityOf({ runCount, status = '', completed = '' }: LastRun): string {
  return `${runCount} ${completed} ${status}`.replace(/[^ -~]/g, '?').slice(0, 100)
}

export type Pipeline = Readonly<NonNullable<ReturnType<typeof readPipeline>>>
export type PlanStep = Readonly<ReturnType<typeof readStep>>

/**
 * What the object says about a run. Opsera keeps `last_step` and the paused flag for the newest run only, and its own
 * portal reads them in this order: `last_step` says only running or stopped, so an end that `last_run` lists outweighs
 * a paused flag that was left set, and the flag outweighs `stopped`.
 */
export function stateOf({ counter, lastRun, isRunning, isPaused }: Pipeline, runCount: number): RunState {
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
export function readPipeline(value: unknown, clean: Clean) {
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
    /** Empty when the object has none. */
    name: clean(textAt(object, 'name') ?? ''),
    /** The number of the newest run; 0 when the pipeline has never run. */
    counter,
    lastRun: readLastRun(at(workflow, 'last_run'), clean),
    /** About the newest run. */
    isRunning: phase === 'running',
    /** The paused flag is set, or the newest run is pending. The flag can stay set after the pause. */
    isPaused: at(lastStep, 'running', 'paused') === true || phase === 'waiting' || running === 'waiting',
    /** The pipeline step that runs or waits now. */
    currentStepId: textAt(lastStep, 'running', 'step_id'),
    /** The pipeline step that failed, once the run has failed. */
    failedStepId: textAt(lastStep, 'failed', 'step_id'),
    /** All pipeline steps in their order, the switched-off ones included. */
    plan: (rowsOf(at(workflow, 'plan')) ?? []).filter(isObject).map((step) => readStep(step, clean)),
  }
}

function readLastRun(value: unknown, clean: Clean): LastRun | undefined {
  const runCount = countAt(value, 'run_count')
  if (runCount === undefined) return undefined
  const status = textAt(value, 'status')
  const completed = textAt(value, 'completed')
  return { runCount, status: status && clean(status), completed: completed && clean(completed) }
}

function readStep(step: JsonObject, clean: Clean) {
  return {
    id: textAt(step, '_id') ?? '',
    name: clean(textAt(step, 'name') ?? ''),
    /** Tool identifier such as `jenkins`, or empty. */
    tool: clean(textAt(step, 'tool', 'tool_identifier') ?? ''),
    active: at(step, 'active') !== false,
  }
}
