/** Where in its plan a run is. Pipeline steps that are switched off do not count. */
import type { Secrets } from '../log/secrets.ts'
import { truncateName } from '../log/sanitize.ts'
import type { Pipeline } from '../opsera/pipeline.ts'

export interface PlanPosition {
  /** 1-based. */
  readonly position: number
  readonly of: number
  readonly name: string
}

/** The pipeline step that runs or waits now; undefined when none is known. */
export function planPosition(pipeline: Pipeline | undefined): PlanPosition | undefined {
  const steps = pipeline?.plan.filter((step) => step.active) ?? []
  const index = steps.findIndex((step) => step.id !== '' && step.id === pipeline?.currentStepId)
  const step = steps[index]
  return step === undefined ? undefined : { position: index + 1, of: steps.length, name: step.name }
}

/** `step 3/7 Unit tests`, or empty. */
export function formatPosition(step: PlanPosition | undefined, secrets: Secrets): string {
  if (step === undefined) return ''
  return `step ${step.position}/${step.of} ${truncateName(step.name, secrets)}`.trimEnd()
}
