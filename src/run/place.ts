/** Where in its plan a run is. Steps that are switched off do not count. */
import { truncateName } from '../log/sanitize.ts'
import type { Pipeline } from '../opsera/pipeline.ts'

export interface PlanPosition {
  /** 1-based. */
  readonly position: number
  readonly of: number
  readonly name: string
}

/** The step that runs or waits now; undefined when none is known. */
export function planPosition(
  pipeline: Pipeline | undefined,
  secrets: readonly string[],
): PlanPosition | undefined {
  const steps = pipeline?.plan.filter((step) => step.active) ?? []
  const index = steps.findIndex((step) => step.id !== '' && step.id === pipeline?.currentStepId)
  const step = steps[index]
  return step === undefined
    ? undefined
    : { position: index + 1, of: steps.length, name: truncateName(step.name, secrets) }
}

/** `step 3/7 Unit tests`, or empty. */
export function formatPosition(pipeline: Pipeline | undefined, secrets: readonly string[]): string {
  const step = planPosition(pipeline, secrets)
  return step === undefined ? '' : `step ${step.position}/${step.of} ${step.name}`.trimEnd()
}
