/** The last words of a step in the workflow log: its one error if it is red, and a line with verdict and duration. */
import { info } from '@actions/core'
import { oneLine } from '../log/sanitize.ts'
import { isGreen, type RunResult } from '../run/result.ts'
import { formatDuration } from '../run/messages.ts'
import { sanitizeBlock } from '../runner/workflow-log.ts'

export interface Closing {
  /** Undefined for a green step. */
  readonly error?: string
  /** `Run 12 · failure · 22m 43s`; what is not known is left out. */
  readonly line: string
}

/** `tookMs`: how long the step took, for a run whose end was not seen. */
export function closingOf(report: RunResult, tookMs: number): Closing {
  const { conclusion, message, runCount, durationMs = tookMs, tail } = report
  const run = runCount === undefined ? [] : [`Run ${runCount}`]
  const line = [...run, conclusion, formatDuration(durationMs)].join(' · ')
  return isGreen(conclusion) ? { line } : { line, error: `${message}${lastWords(tail)}` }
}

export interface Closed {
  readonly secrets: readonly string[]
  readonly tookMs: number
  readonly fail: (message: string) => void
}

/** Says the last words; whether the step is green. */
export function logFinalLines(report: RunResult, { secrets, tookMs, fail }: Closed): boolean {
  const { error, line } = closingOf(report, tookMs)
  if (error !== undefined) fail(sanitizeBlock(error, secrets))
  info(line)
  return error === undefined
}

/** Not much more than a person reads in a row. */
const LINE_MAX = 300

/** The last line of a console that says something: tools end theirs with a line like `Finished: FAILURE`. */
function lastWords(tail: readonly string[]): string {
  const line = tail.findLast((each) => /[\p{L}\p{N}]/u.test(each) && !/^\W*finished\b/i.test(each))
  return line === undefined ? '' : `\nIts console ends with: ${oneLine(line, [], LINE_MAX)}`
}
