/** The first line of a step: what a reader of the log must know first. */
import { VERSION } from '../http/version.ts'
import { formatDuration } from '../run/messages.ts'

export interface StepFacts {
  readonly action: 'Opsera Pipeline' | 'Opsera Pipeline (post step)' | 'Opsera API' | 'Opsera check'
  readonly operation?: string
  /** The pipeline as it was given. */
  readonly pipelineId?: string | undefined
  readonly pipelineName?: string | undefined
  /** The longest that the step, or its one call, takes. */
  readonly timeoutMs: number
}

/** `Opsera Pipeline 1.1.0 · pipeline 5fd5… · app.opsera.io · timeout 50m`. The sink sanitizes it. */
export function firstLine(step: StepFacts, baseUrl: string): string {
  const { action, operation = '', pipelineId = '', pipelineName, timeoutMs } = step
  const byName = pipelineName === undefined ? '' : `pipeline "${pipelineName}"`
  return [
    `${action} ${VERSION}`,
    operation,
    pipelineId === '' ? byName : `pipeline ${pipelineId}`,
    new URL(baseUrl).host,
    `timeout ${formatDuration(timeoutMs).replace(/ 0+[ms]$/, '')}`,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
