/** The last lines of a step in the workflow log: its one error if it is red, and a line with conclusion and duration. */
import { info } from '@actions/core'
import { oneLine } from '../log/sanitize.ts'
import type { Secrets } from '../log/secrets.ts'
import { tellingLine } from '../log/tails.ts'
import { formatDuration } from '../run/messages.ts'
import { isGreen, type Conclusion, type RunResult } from '../run/result.ts'
import type { StepProcess } from '../runner/step-process.ts'
import { sanitizeBlock } from '../runner/workflow-log.ts'

/** A longer name of a pipeline step is cut in the title. */
const NAME_MAX = 100
/** Longer console lines are not read in an annotation. */
const LINE_MAX = 300

/** An icon each, so that two conclusions are never mistaken for each other in a list of jobs. */
const HEADLINES: Readonly<Record<Conclusion, readonly [icon: string, words: (run?: string) => string]>> = {
  success: ['✅', (run = 'the run') => `${run} succeeded`],
  started: ['🚀', (run = 'a run') => `${run} was started`],
  failure: ['❌', (run = 'the run') => `${run} failed`],
  stopped: ['⏹️', (run = 'the run') => `${run} was stopped`],
  paused: ['⏸️', (run = 'the run') => `${run} is waiting for approval`],
  'not-started': ['🚫', () => 'no run was started'],
  unconfirmed: ['❔', () => 'a run may have been started'],
  'lost-contact': ['📡', (run = 'the run') => `lost contact with ${run}`],
  'timed-out': ['⌛', (run) => (run === undefined ? 'timed out' : `${run} timed out`)],
  cancelled: ['⚪', (run) => `job cancelled${run === undefined ? '' : ` during ${run}`}`],
  error: ['⚠️', () => 'the action failed'],
}

/** What happened in a few words, for the headline of the summary and the title of the error. */
export function headlineOf({ conclusion, runCount }: RunResult) {
  const [icon, words] = HEADLINES[conclusion]
  return { icon, words: words(runCount === undefined ? undefined : `run ${runCount}`) }
}

/** `tookMs` is how long the step took, for a run whose end was not seen. */
type Closing = Pick<StepProcess, 'fail'> & Readonly<{ secrets: Secrets; tookMs: number }>

/** Writes the last lines; whether the step is green. */
export function logFinalLines(result: RunResult, { secrets, tookMs, fail }: Closing): boolean {
  const { conclusion, runCount, durationMs } = result
  if (!isGreen(conclusion)) fail(...errorOf(result, secrets))
  const run = runCount === undefined ? [] : [`Run ${runCount}`]
  info([...run, conclusion, formatDuration(durationMs ?? tookMs)].join(' · '))
  return isGreen(conclusion)
}

/** What happened and what to do, the most telling console line and the link; `Opsera: Smoke tests failed`. */
function errorOf(result: RunResult, secrets: Secrets): readonly [message: string, title: string] {
  const { conclusion, message, failedStep, runUrl } = result
  const hasStep = conclusion === 'failure' && failedStep !== ''
  const what = hasStep ? `${oneLine(failedStep, secrets, NAME_MAX)} failed` : headlineOf(result).words
  const lastWords = tellingLine({ lines: result.tail, causes: result.causes })
  const lines = [
    message,
    ...(lastWords === undefined ? [] : [`Last console line: ${oneLine(lastWords, secrets, LINE_MAX)}`]),
    ...(runUrl === '' ? [] : [`See ${runUrl}`]),
  ]
  return [sanitizeBlock(lines.join('\n'), secrets), `Opsera: ${what}`]
}
