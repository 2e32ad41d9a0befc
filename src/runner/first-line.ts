/** The first line of a step: what a person who reads a log from elsewhere has to know first. */
import { VERSION } from '../http/version.ts'
import { formatDuration } from '../run/messages.ts'

export interface StepFacts {
  readonly action: 'Opsera Pipeline' | 'Opsera Pipeline (post step)' | 'Opsera API' | 'Opsera check'
  /** What the step was asked to do, such as the operation and the pipeline. */
  readonly asked: readonly string[]
  readonly baseUrl: string
  /** The longest that the step, or its one call, takes. */
  readonly timeoutMs: number
}

/** `Opsera Pipeline 1.1.0 · pipeline 5fd5… · app.opsera.io · timeout 50m`. The sink sanitizes it. */
export function firstLine({ action, asked, baseUrl, timeoutMs }: StepFacts): string {
  const timeout = formatDuration(timeoutMs).replace(/ 0+[ms]$/, '')
  return [`${action} ${VERSION}`, ...asked, new URL(baseUrl).host, `timeout ${timeout}`].join(' · ')
}

/** The pipeline as it was given: `pipeline 5fd5…` or `pipeline "Deploy web"`; empty list for none. */
export function pipelineText(id: string | undefined, name?: string): readonly string[] {
  if (id !== undefined && id !== '') return [`pipeline ${id}`]
  return name === undefined ? [] : [`pipeline "${name}"`]
}
