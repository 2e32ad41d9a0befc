/** How a step can end: a closed list of conclusions, and the record that outputs, log and summary are made from. */
import type { Origin } from '../ports.ts'
import { portalPage, type GateSettings } from './context.ts'
import type { StepReport } from './pipeline-steps.ts'

/** In the order of the README. */
export const CONCLUSIONS = [
  'success',
  'started',
  'failure',
  'stopped',
  'paused',
  'not-started',
  'unconfirmed',
  'lost-contact',
  'timed-out',
  'cancelled',
  'error',
] as const
export type Conclusion = (typeof CONCLUSIONS)[number]

export function isGreen(conclusion: string): boolean {
  return conclusion === 'success' || conclusion === 'started'
}

/**
 * How a step ended: its outputs, and what log and summary show besides. A red `message` begins with what happened and what
 * to do, a green one is Opsera's; neither has the link, which is `runUrl`.
 */
export interface RunResult {
  readonly conclusion: Conclusion
  readonly message: string
  readonly pipelineId: string
  /** Empty when it could not be read; so are the texts below. */
  readonly pipelineName: string
  /** Absent without a run to follow. */
  readonly runCount?: number
  readonly origin?: Origin
  readonly runUrl: string
  readonly status: string
  readonly failedStep: string
  /** From the start (or attach) to the end of the run. */
  readonly durationMs?: number
  /** Empty when the pipeline steps could not be read. */
  readonly steps: readonly StepReport[]
  /** The last lines of the failed pipeline step, sanitized; empty when none failed or it has no console text. */
  readonly tail: readonly string[]
  /** Up to five lines before the tail that look like the cause; empty when the tail has one itself. */
  readonly causes: readonly string[]
}

/** Why the step ends without a run to follow. `started`: the run is queued without a number, and `wait` is false. */
export interface NoRun {
  readonly conclusion: 'started' | 'not-started' | 'unconfirmed' | 'timed-out' | 'cancelled'
  readonly message: string
  readonly pipelineName?: string
}

export function noRun(conclusion: NoRun['conclusion'], message: string): NoRun {
  return { conclusion, message }
}

/** The post step decides by the saved state what to do. */
export const CANCELLED_BEFORE_RUN = noRun('cancelled', 'No run was known yet.')

/** A result without a run. */
export function emptyResult(
  { settings }: { readonly settings: GateSettings },
  conclusion: Conclusion,
  message: string,
): RunResult {
  return {
    conclusion,
    message,
    pipelineId: settings.pipelineId,
    pipelineName: '',
    runUrl: portalPage(settings),
    status: '',
    failedStep: '',
    steps: [],
    tail: [],
    causes: [],
  }
}
