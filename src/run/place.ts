/** Where in its plan a run is. Steps that are switched off do not count. */
import { briefly } from '../log/sanitize.ts'
import type { Pipeline } from '../opsera/pipeline.ts'

export interface Place {
  /** 1-based. */
  readonly position: number
  readonly of: number
  readonly name: string
}

/** The step that runs or waits now; undefined when none is known. */
export function placeOf(pipeline: Pipeline | undefined, secrets: readonly string[]): Place | undefined {
  const steps = pipeline?.plan.filter((step) => step.active) ?? []
  const index = steps.findIndex((step) => step.id !== '' && step.id === pipeline?.currentStepId)
  const step = steps[index]
  return step === undefined
    ? undefined
    : { position: index + 1, of: steps.length, name: briefly(step.name, secrets) }
}

/** `step 3/7 Unit tests`, or empty. */
export function place(pipeline: Pipeline | undefined, secrets: readonly string[]): string {
  const step = placeOf(pipeline, secrets)
  return step === undefined ? '' : `step ${step.position}/${step.of} ${step.name}`.trimEnd()
}
