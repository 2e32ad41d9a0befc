/** The last lines of a step in the workflow log: its one error if it is red, and a line with conclusion and duration. */
import type { Secrets } from '../log/secrets.ts'
import { info } from '@actions/core'
import { tellingLine } from '../log/tails.ts'
import { oneLine } from '../log/sanitize.ts'
import { isGreen, type RunResult } from '../run/result.ts'
import { formatDuration } from '../run/messages.ts'
import { sanitizeBlock } from '../runner/workflow-log.ts'
import { HEADLINES } from './headline.ts'

/** The title and the text of an error annotation. */
interface StepError {
  /** `Opsera: Smoke tests failed`. */
  readonly title: string
  /** What happened and what to do; Opsera's words; the most telling console line; the link. */
  readonly message: string
}

interface Closing {
  readonly secrets: Secrets
  /** How long the step took, for a run whose end was not seen. */
  readonly tookMs: number
  readonly fail: (message: string, title: string) => void
}

/** Writes the last lines; whether the step is green. */
export function logFinalLines(result: RunResult, { secrets, tookMs, fail }: Closing): boolean {
  const error = errorOf(result, secrets)
  if (error !== undefined) fail(sanitizeBlock(error.message, secrets), error.title)
  info(lastLineOf(result, tookMs))
  return error === undefined
}

/** Undefined for a green step. */
export function errorOf(result: RunResult, secrets: Secrets): StepError | undefined {
  const { conclusion, message, runCount, failedStep, runUrl } = result
  if (isGreen(conclusion)) return undefined
  const run = runCount === undefined ? undefined : `run ${runCount}`
  const words = HEADLINES[conclusion].words(run)
  const hasStep = conclusion === 'failure' && failedStep !== ''
  const lastWords = tellingLine({ lines: result.tail, causes: result.causes })
  return {
    title: `Opsera: ${hasStep ? `${oneLine(failedStep, secrets, NAME_MAX)} failed` : words}`,
    message: [
      message,
      ...(lastWords === undefined ? [] : [`Last console line: ${oneLine(lastWords, secrets, LINE_MAX)}`]),
      ...(runUrl === '' ? [] : [`See ${runUrl}`]),
    ].join('\n'),
  }
}

/** `Run 12 · failure · 22m 43s`; what is not known is left out. */
export function lastLineOf({ conclusion, runCount, durationMs }: RunResult, tookMs: number): string {
  const run = runCount === undefined ? [] : [`Run ${runCount}`]
  return [...run, conclusion, formatDuration(durationMs ?? tookMs)].join(' · ')
}

/** A longer name of a pipeline step is cut in the title. */
const NAME_MAX = 100
/** Longer console lines are not read in an annotation. */
const LINE_MAX = 300
