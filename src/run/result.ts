/** How a step can end: a closed list of conclusions, and the record that outputs, log and summary are made from. */
import type { Origin } from '../ports.ts'
import { portalPage, type GateSettings } from './context.ts'

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

export function isGreen(conclusion: Conclusion): boolean {
  return conclusion === 'success' || conclusion === 'started'
}

/** One step of the run, as far as it is known; null for what is not. */
export interface StepReport {
  readonly name: string
  readonly tool: string | null
  readonly state: string | null
  /** ISO-8601 instants. */
  readonly startedAt: string | null
  readonly endedAt: string | null
  /** It waited for an approval. */
  readonly waited?: boolean
  /** Opsera names it as the one at which the run failed. */
  readonly failed?: boolean
}

/** How a step ended: what outputs, log, summary and commit status are made from. */
export interface RunResult {
  readonly conclusion: Conclusion
  /**
   * Green: Opsera's last message. Red: the reason, whose first sentence says what happened and what to do. Without the
   * link, which is `runUrl`.
   */
  readonly message: string
  readonly pipelineId: string
  readonly pipelineName: string
  readonly runCount?: number
  readonly origin?: Origin
  /** Portal page of the run, or of the pipeline while no run is known; empty without a portal. */
  readonly runUrl: string
  /** Opsera's last status word, or empty. */
  readonly status: string
  /** From the start (or attach) to the end of the run. */
  readonly durationMs?: number
  readonly failedStep: string
  /** Empty when the steps could not be read. */
  readonly steps: readonly StepReport[]
  /** Names of the steps of which no console text came. */
  readonly silentSteps: readonly string[]
  /** The last lines of the failed step, sanitized; empty when nothing failed or nothing came. */
  readonly tail: readonly string[]
  /** Up to five lines before the tail that look like the cause; empty when the tail has one itself. */
  readonly causes: readonly string[]
}

/** The step ends without a run to follow. `started`: the run is queued without a number, and `wait` is false. */
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

/** The result of a step that knows no run. */
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
    silentSteps: [],
    tail: [],
    causes: [],
  }
}
