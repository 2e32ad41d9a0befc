/** How a step can end: a closed list of conclusions, and the record that outputs, log and summary are made from. */
import type { Outputs } from '../ports.ts'
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

export function isGreen(conclusion: string): boolean {
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

type RunOutputs = Omit<Outputs, 'durationSeconds' | 'stepsFile' | 'logFile'>

/**
 * How a step ended: its outputs, and what log and summary show besides. A red `message` begins with what happened and what
 * to do, a green one is Opsera's; neither has the link, which is `runUrl`.
 */
export interface RunResult
  extends Omit<RunOutputs, 'runCount' | 'origin'>, Partial<Pick<RunOutputs, 'runCount' | 'origin'>> {
  readonly conclusion: Conclusion
  /** From the start (or attach) to the end of the run. */
  readonly durationMs?: number
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
